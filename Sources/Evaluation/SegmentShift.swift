public import Trace

/// How much higher the innocent of one segment score than the innocent of all others.
public struct SegmentShift: Sendable {
  /// Fewer accounts on either side than this say nothing of a mean.
  public static let leastAccounts = 5
  /// Share of resamples that must have accounts on both sides.
  private static let leastUsable = 0.5

  /// The segment.
  public var segment: Segment
  /// Its benign accounts that were scored.
  public var tenants: Int
  /// Mean of their highest scores minus the mean of the other segments' benign accounts', in the
  /// unit of the score; `nil` with fewer than ``leastAccounts`` on either side.
  public var shift: Double?
  /// Its 95% interval, whole corpora drawn anew.
  public var interval: ConfidenceInterval?

  static func all(
    _ histories: DetectorHistories, in evaluated: EvaluationCase, _ resampling: Resampling
  ) -> [SegmentShift] {
    let scored = evaluated.accounts(.benign).filter {
      evaluated.accounts[$0].segment != nil && histories.peak(of: $0).isFinite
    }
    return Segment.allCases.compactMap { segment in
      let own = scored.filter { evaluated.accounts[$0].segment == segment }
      guard !own.isEmpty else { return nil }
      guard own.count >= leastAccounts, scored.count - own.count >= leastAccounts else {
        return SegmentShift(segment: segment, tenants: own.count)
      }
      return SegmentShift(segment, own.count, scored, histories, evaluated, resampling)
    }
  }

  private init(segment: Segment, tenants: Int) {
    self.segment = segment
    self.tenants = tenants
  }

  private init(
    _ segment: Segment, _ tenants: Int, _ scored: [Int], _ histories: DetectorHistories,
    _ evaluated: EvaluationCase, _ resampling: Resampling
  ) {
    self.init(segment: segment, tenants: tenants)
    var clusters = [Sums](repeating: Sums(), count: evaluated.corpusCount)
    for number in scored {
      guard let corpus = evaluated.corpus[number] else { continue }
      clusters[corpus].add(
        histories.peak(of: number), isOwn: evaluated.accounts[number].segment == segment)
    }
    shift = clusters.reduce(into: Sums()) { $0.add($1) }.difference
    var random = resampling.source(.segments)
    let drawn = (0..<resampling.resamples).compactMap { _ -> Double? in
      var sums = Sums()
      for _ in clusters.indices { sums.add(clusters[random.below(clusters.count)]) }
      return sums.difference
    }
    if Double(drawn.count) >= Self.leastUsable * Double(resampling.resamples) {
      interval = ConfidenceInterval(middleOf: drawn)
    }
  }

  /// Sums of scores in and out of the segment.
  private struct Sums {
    var own = (count: 0, sum: 0.0)
    var other = (count: 0, sum: 0.0)

    mutating func add(_ score: Double, isOwn: Bool) {
      if isOwn {
        own = (own.count + 1, own.sum + score)
      } else {
        other = (other.count + 1, other.sum + score)
      }
    }

    mutating func add(_ sums: Sums) {
      own = (own.count + sums.own.count, own.sum + sums.own.sum)
      other = (other.count + sums.other.count, other.sum + sums.other.sum)
    }

    var difference: Double? {
      guard own.count > 0, other.count > 0 else { return nil }
      return own.sum / Double(own.count) - other.sum / Double(other.count)
    }
  }
}
