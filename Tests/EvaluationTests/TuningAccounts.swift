import Report
import Trace

@testable import Detector
@testable import Evaluation

/// Accounts with made-up signals: what a tuner learns from, with no traffic behind it.
struct TuningAccounts {
  /// What was measured at one instant; a signal that is not there was unavailable.
  typealias Values = [Signal: Double]

  private struct Account {
    var isPositive: Bool
    var cluster: String
    var segment: String?
    var instants: [Values]
  }

  /// Days that every account is watched.
  static let days = 30.0

  private var accounts: [Account] = []

  /// Adds an account.
  ///
  /// - Parameters:
  ///   - cluster: the family of a positive account, the corpus of a benign one.
  ///   - instants: of its first days, evenly spaced.
  mutating func add(
    isPositive: Bool, cluster: String = "one", segment: String? = nil, _ instants: [Values]
  ) {
    accounts.append(
      Account(isPositive: isPositive, cluster: cluster, segment: segment, instants: instants))
  }

  /// The same accounts in another order, with other names.
  func shuffled(seed: UInt64) -> TuningAccounts {
    var random = TestRandom(seed: seed)
    var other = self
    for index in other.accounts.indices.dropFirst() {
      other.accounts.swapAt(index, random.below(index + 1))
    }
    return other
  }

  /// All of them, by number.
  var all: [Int] { Array(accounts.indices) }

  /// The accounts as a tuner gets them, numbered in the order in which they were added.
  func data(name: String = "made-up") async throws -> TuningData {
    var trace = TestTrace()
    for (number, account) in accounts.enumerated() {
      let campaign = account.isPositive ? "op-\(account.cluster)" : nil
      let truth = account.isPositive ? "" : ",\"corpus\":\"\(account.cluster)\""
      let segment = account.segment.map { ",\"segment\":\"\($0)\"" } ?? ""
      trace.registry.append(
        """
        {"kind":"tenant","tenant":"\(Self.name(number))"\(segment),\
        "truth":{"archetype":"a"\(truth)}}
        """)
      trace.add(Self.name(number), atDay: 0, campaign: campaign)
      trace.add(Self.name(number), atDay: Self.days, campaign: campaign)
    }
    for family in Set(accounts.filter(\.isPositive).map(\.cluster)).sorted() {
      trace.registry.append(
        #"{"kind":"campaign","campaign":"op-\#(family)","family":"\#(family)"}"#)
    }
    trace.exchanges.sort()
    let labelled = try await trace.read(name: name)
    let recorder = InstantRecorder()
    for (account, made) in zip(labelled.accounts, accounts) {
      recorder.take(
        made.instants.enumerated().map { index, values in
          Self.evidence(account.tenant, TestTrace.startMs + Int64(index) * 3_600_000, values)
        })
    }
    return try TuningData([(trace: labelled, recorder: recorder)])
  }

  private static func name(_ number: Int) -> String {
    "u" + String(repeating: "0", count: 4 - String(number).count) + String(number)
  }

  private static func evidence(_ tenant: TenantID, _ tsMs: Int64, _ values: Values) -> Evidence {
    Evidence(
      tenant: tenant, tsMs: tsMs, exchanges: 16, harvest: Harvest(),
      readings: InlineArray { index in
        guard let signal = Signal(rawValue: index), let value = values[signal] else {
          return .unavailable
        }
        return SignalReading(value: value, baseline: 0, bits: .zero)
      })
  }
}

extension TestRandom {
  /// A number from 0 to just below 1.
  mutating func unit() -> Double { Double(next() >> 11) / 0x1p53 }

  /// A normal variable (Irwin and Hall: the sum of twelve uniform ones).
  mutating func normal() -> Double { (0..<12).reduce(-6.0) { sum, _ in sum + unit() } }
}
