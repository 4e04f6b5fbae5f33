import Testing

@testable import Detector

@Suite struct CalibrationTests {
  private func points(_ pairs: [(Double, Double)]) -> [Calibration.Point] {
    pairs.map { Calibration.Point(place: $0.0, bits: $0.1) }
  }

  @Test func bitsFollowStraightLinesAndAreFlatBeyondTheEnds() throws {
    let calibration = try #require(Calibration(points: points([(0, -1), (2, 1), (4, 5)])))
    for (place, bits) in [
      (-10.0, -1.0), (0, -1), (0.5, -0.5), (1, 0), (2, 1), (3, 3), (4, 5), (1e9, 5),
    ] {
      #expect(calibration.bits(at: place) == bits)
    }
  }

  @Test func onePointIsAConstant() throws {
    let calibration = try #require(Calibration(points: points([(3, 0.5)])))
    #expect([-1, 3, 7].allSatisfy { calibration.bits(at: $0) == 0.5 })
  }

  @Test func impossibleCurvesAreRefused() {
    let impossible: [[(Double, Double)]] = [
      [], [(0, 1), (0, 2)], [(1, 0), (0, 1)], [(0, 0), (1, 1), (2, 0)], [(0, 1), (1, 0), (2, 1)],
      [(0, 8.5)], [(0, -8.01)], [(.nan, 0)], [(0, .nan)], [(.infinity, 0)],
      (0...32).map { (Double($0), 0) },
    ]
    for pairs in impossible { #expect(Calibration(points: points(pairs)) == nil, "\(pairs)") }
  }

  @Test func bitsAreWholeHundredthsAndFallIntoQuarters() {
    for (value, hundredths, quarter) in [
      (0.0, 0, 0), (0.25, 25, 1), (0.24, 24, 0), (-0.01, -1, -1), (-0.25, -25, -1),
      (-0.26, -26, -2), (6.254, 625, 25), (6.2551, 626, 25),
    ] as [(Double, Int32, Int32)] {
      #expect(Bits(value).hundredths == hundredths)
      #expect(Bits(value).quarter == quarter)
    }
    #expect(Bits(.nan) == .zero)
    #expect(Bits(.infinity) == Bits(1_000_000))
  }
}
