import Sketches
import Trace

/// Gaps between a tenant's arrivals within the 10-minute window that is open, as lists: one array
/// for all tenants, each gap with the place of the one before it.
struct GapList: Sendable {
  /// The end of a list.
  static let none = UInt32.max
  /// Gaps of all tenants in one window: 28,000 requests a second. Windows that lost gaps to this
  /// limit are left out and counted.
  static let limit = 1 << 24

  private var gaps: [(ms: UInt32, previous: UInt32)] = []

  /// Puts a gap before a list and returns where the list begins now; where there is no room, the
  /// list as it was.
  mutating func add(_ ms: UInt32, before list: UInt32) -> UInt32 {
    guard gaps.count < Self.limit else { return list }
    gaps.append((ms, list))
    return UInt32(gaps.count - 1)
  }

  /// Appends the gaps of a list, the latest first.
  func append(_ list: UInt32, to out: inout [UInt32]) {
    var place = list
    while place != Self.none {
      out.append(gaps[Int(place)].ms)
      place = gaps[Int(place)].previous
    }
  }

  mutating func removeAll() { gaps.removeAll(keepingCapacity: true) }
}

/// What the arrivals of single tenants look like, window by window.
struct ArrivalWindows: Sendable {
  /// Length of a window, as in the studies to compare with.
  static let windowMs: Int64 = 600_000
  /// Gaps that a window must have: fewer tell nothing of a distribution.
  static let leastGaps: UInt32 = 16
  /// Below this coefficient of variation a window is regular: none of the families is like a clock,
  /// and the fits would only measure rounding.
  static let leastVariation = 0.001
  /// Gaps of fewer ticks of the trace's clock are only known to be short: rounding is off by less
  /// than a fifth of the others.
  static let shortTicks: UInt64 = 4

  /// Coefficients of variation, one a window.
  private(set) var variation = QuantileSketch()
  /// Windows by best family.
  private(set) var families = InlineArray<3, UInt64>(repeating: 0)
  /// Windows whose gaps are as good as equal: no family was fitted.
  private(set) var regular: UInt64 = 0
  /// Windows more than half of whose gaps are short: no family was fitted.
  private(set) var unresolved: UInt64 = 0
  /// Fitted windows of which the Gamma distribution is more likely than the Weibull.
  private(set) var likelierGamma: UInt64 = 0
  /// Windows left out: all arrivals at one instant, or too many gaps to keep.
  private(set) var leftOut: UInt64 = 0
  /// Exchanges in all windows with enough gaps.
  private(set) var exchanges: UInt64 = 0
  private var sorted: [UInt32] = []
  private var sample = GapSample()

  /// Windows with enough gaps that are not left out.
  var count: UInt64 { variation.count }

  /// Windows that were fitted.
  var fitted: UInt64 { count - regular - unresolved }

  /// Takes a window of a tenant.
  ///
  /// - Parameters:
  ///   - gapCount: gaps that it has, at least ``leastGaps``.
  ///   - list: those gaps, in `gaps`.
  ///   - resolutionMs: a tick of the trace's clock.
  mutating func take(
    _ gapCount: UInt32, _ list: UInt32, of gaps: GapList, resolutionMs: UInt64
  ) {
    exchanges += UInt64(gapCount) + 1
    sorted.removeAll(keepingCapacity: true)
    gaps.append(list, to: &sorted)
    // Equal gaps are then neighbours; and sums do not depend on how ties were ordered.
    sorted.sort()
    guard sorted.count == Int(gapCount), let longest = sorted.last, longest > 0 else {
      leftOut += 1
      return
    }
    let variation = Self.variation(sorted)
    self.variation.insert(variation)
    guard variation >= Self.leastVariation else {
      regular += 1
      return
    }
    fit(shortMs: resolutionMs * Self.shortTicks)
  }

  private mutating func fit(shortMs: UInt64) {
    sample.begin(threshold: Double(shortMs))
    var start = 0
    while start < sorted.count {
      let gap = sorted[start]
      var end = start + 1
      while end < sorted.count && sorted[end] == gap { end += 1 }
      sample.add(Double(gap), times: Double(end - start))
      start = end
    }
    guard sample.measured * 2 >= sample.count, sample.gaps.count > 1 else {
      unresolved += 1
      return
    }
    let fit = ArrivalFit(sample)
    families[fit.best.rawValue] += 1
    if fit.isMoreLikelyGamma { likelierGamma += 1 }
  }

  /// Standard deviation over mean of all gaps, short ones included: from exact sums, since the
  /// difference of rounded ones would say that a clock is irregular.
  private static func variation(_ gaps: [UInt32]) -> Double {
    var sum: UInt64 = 0
    var squares: UInt64 = 0
    for gap in gaps {
      sum += UInt64(gap)
      squares += UInt64(gap) * UInt64(gap)
    }
    let spread = UInt128(gaps.count) * UInt128(squares) - UInt128(sum) * UInt128(sum)
    return Double(spread).squareRoot() / Double(sum)
  }
}
