import Detector
import Report

/// Whether risks mean what they say: accounts by the risk that they had at the end of their trace,
/// against the share of them that truly harvest.
///
/// The score starts at the configuration's prior, and labelled traces hold as many harvesters as
/// their makers wanted. So the risk compared here is the one that the same evidence gives when the
/// prior is the traces' own share of positive accounts; what remains is the evidence's doing.
public struct Reliability: Sendable {
  /// Bins, at most.
  public static let mostBins = 10
  /// Accounts in a bin, at least, but for equal scores: fewer say next to nothing.
  public static let leastAccounts = 10

  /// Accounts of neighbouring scores.
  public struct Bin: Sendable {
    /// The lowest log-odds in it, in bits.
    public var low: Double
    /// The highest.
    public var high: Double
    /// Mean of the risks that the scores say, with the configuration's prior.
    public var said: Double
    /// Mean of the risks with the traces' own share of positives as the prior.
    public var expected: Double
    /// Accounts.
    public var accounts: Int
    /// Positive ones among them.
    public var positives: Int
    /// Exact 95% interval of their share, as if accounts were independent.
    public var interval: ConfidenceInterval

    /// The share of positives.
    public var observed: Double { Double(positives) / Double(accounts) }
  }

  /// From the lowest scores to the highest.
  public let bins: [Bin]
  /// Share of positives among the accounts of the bins.
  public let positiveShare: Double
  /// The share that the configuration's prior stands for; `nil` without a scored account.
  public let priorShare: Double?

  /// Scored accounts that are positive or benign; the others are neither.
  public init(_ evaluated: EvaluationCase) {
    struct Item {
      var logOdds: Double
      var prior: Double
      var isPositive: Bool
    }
    var items: [Item] = []
    for (trace, labelled) in evaluated.traces.enumerated() {
      for tenant in labelled.report.tenants where !tenant.highs.isEmpty {
        guard let number = evaluated.account(named: tenant.tenant, inTrace: trace) else { continue }
        let label = evaluated.accounts[number].label
        guard label == .positive || label == .benign else { continue }
        items.append(
          Item(
            logOdds: tenant.logOdds.value, prior: tenant.prior.value,
            isPositive: label == .positive))
      }
    }
    items = items.enumerated().sorted {
      ($0.element.logOdds, $0.offset) < ($1.element.logOdds, $1.offset)
    }.map(\.element)
    let positives = items.count(where: \.isPositive)
    let share = Double(positives) / Double(max(1, items.count))
    positiveShare = share
    priorShare = items.first.map { Self.probability($0.prior) }
    guard positives > 0, positives < items.count else {
      bins = []
      return
    }
    let base = (GammaFunction.log(share) - GammaFunction.log(1 - share)) / GammaFunction.log(2)
    let size = max(Self.leastAccounts, (items.count + Self.mostBins - 1) / Self.mostBins)
    var bins: [Bin] = []
    var start = 0
    while start < items.count {
      var end = min(start + size, items.count)
      if items.count - end < Self.leastAccounts { end = items.count }
      while end < items.count, items[end].logOdds == items[end - 1].logOdds { end += 1 }
      let own = items[start..<end]
      let count = own.count(where: \.isPositive)
      func mean(_ value: (Item) -> Double) -> Double {
        own.reduce(0) { $0 + value($1) } / Double(own.count)
      }
      bins.append(
        Bin(
          low: items[start].logOdds, high: items[end - 1].logOdds,
          said: mean { Self.probability($0.logOdds) },
          expected: mean { Self.probability($0.logOdds - $0.prior + base) },
          accounts: own.count, positives: count,
          interval: BinomialInterval.share(of: count, in: own.count)))
      start = end
    }
    self.bins = bins
  }

  private static func probability(_ bits: Double) -> Double {
    1 / (1 + GammaFunction.exp(-bits * GammaFunction.log(2)))
  }
}
