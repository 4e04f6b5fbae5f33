public import Detector
import Sketches

/// The log-odds as a probability for people, in tenths of a percent.
///
/// It is as good as the calibration and the prior behind the log-odds, and no better.
public struct Risk: Sendable, Equatable {
  /// 0 to 1000.
  public let tenthsOfPercent: Int

  /// The probability 1 / (1 + 2^−bits), rounded to the nearest tenth of a percent.
  public init(logOdds: Bits) {
    let probability = 1 / (1 + BinaryMath.exp2(-logOdds.value))
    tenthsOfPercent = Int((probability * 1000).rounded(.toNearestOrAwayFromZero))
  }

  /// With one decimal; never 0% or 100%, which no evidence gives.
  public var text: String {
    switch tenthsOfPercent {
    case ...0: "<0.1%"
    case 1000...: ">99.9%"
    default: DecimalText.fixedPoint(Int64(tenthsOfPercent), decimals: 1) + "%"
    }
  }
}
