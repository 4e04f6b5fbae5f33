import Sketches

// A campaign inside tenants that have traffic of their own: it has their accounts, so evasions that
// choose or change accounts have no meaning there.
extension CampaignPlanner {
  /// Evasions of accounts, which a host's are not.
  static let evasionsOfAccounts: Set<Evasion> = [
    .cover, .paymentRotation, .networkRotation, .agentRotation, .agedAccounts, .underQuota,
    .regrowth,
  ]

  func planHosted(
    _ demand: Double, in group: String, count: Int, _ hosts: [String: [Range<Int64>]],
    _ result: inout Result
  ) {
    guard let spans = hosts[group] else { return }
    let numbers = Self.hosts(
      count, of: spans, during: fromMs..<untilMs, key: random.substream("hosts \(group)").key)
    for (index, number) in numbers.enumerated() {
      let share = demand / Double(numbers.count)
      var part = Part(exchanges: share, fromMs: fromMs, untilMs: untilMs)
      keepRate(of: &part)
      // Where its host comes later or leaves earlier it has less time for the same.
      part.fromMs = max(part.fromMs, spans[number].lowerBound)
      part.untilMs = min(part.untilMs, spans[number].upperBound)
      result.hosted.append(
        Hosted(
          group: group, tenant: number, tactics: tactics(part, index: index, of: numbers.count),
          perDay: part.perDay,
          random: random.substream("hosted \(group)").substream(UInt64(index))))
    }
  }

  /// Tenants to hide in: of those who are there for at least half of the time the ones with the
  /// lowest hashes, so that one more tenant moves a campaign rarely, and then in one place (Thaler,
  /// Ravishankar: "Using name-based mappings to increase hit rates", 1998).
  static func hosts(
    _ count: Int, of spans: [Range<Int64>], during window: Range<Int64>, key: UInt64
  ) -> [Int] {
    let least = (window.upperBound - window.lowerBound) / 2
    let present = spans.indices.filter { index in
      let common = spans[index].clamped(to: window)
      return !common.isEmpty && common.upperBound - common.lowerBound >= least
    }
    let ranked = present.map { (SeededHash.combine(key, UInt64($0)), $0) }.sorted { $0 < $1 }
    return ranked.prefix(count).map(\.1)
  }
}
