public import Detector
import Sketches
public import Trace

/// What the detector measured of one account at each of its scoring instants, in the units that
/// calibrations are written in.
struct AccountInstants: Sendable {
  /// The instants, milliseconds since the epoch, ascending.
  private(set) var tsMs: [Int64] = []
  /// ``Detector/Signal/count`` places an instant, by raw value; not a number: unavailable.
  private(set) var places: [Double] = []

  /// Instants.
  var count: Int { tsMs.count }

  /// The place of a signal at an instant; not a number where it was unavailable.
  func place(_ signal: Int, at instant: Int) -> Double {
    places[instant * Signal.count + signal]
  }

  /// Places further out than this are of no calibration: their sums would be infinite.
  static let farthestPlace = 1e200

  /// The places of a signal at the instants where it has one that a curve can be fitted to.
  func finitePlaces(of signal: Signal) -> [Double] {
    (0..<count).map { place(signal.rawValue, at: $0) }.filter { abs($0) <= Self.farthestPlace }
  }

  mutating func take(_ evidence: Evidence) {
    tsMs.append(evidence.tsMs)
    for signal in Signal.allCases {
      let reading = evidence.readings[signal.rawValue]
      places.append(signal.axis.place(reading.value, baseline: reading.baseline))
    }
  }
}

/// The instants of all tenants of one trace, as ``LabelledTrace`` hands them over.
public final class InstantRecorder {
  /// Instants of all traces together, some 256 bytes each: 4 GiB, more than a thousand million
  /// exchanges of large tenants bring.
  public static let mostInstants = 1 << 24

  private var byTenant: [UInt32: AccountInstants] = [:]
  private let room: Int
  /// Instants taken.
  public private(set) var count = 0
  /// Whether there were more instants than there was room for; the later ones were left out.
  private(set) var isFull = false

  /// A recorder that has nothing.
  ///
  /// - Parameter room: instants that it may take.
  public init(room: Int = InstantRecorder.mostInstants) { self.room = room }

  /// Takes instants; those of one tenant come in order of time.
  public func take(_ evidence: [Evidence]) {
    for instant in evidence {
      guard count < room else {
        isFull = true
        return
      }
      count += 1
      byTenant[instant.tenant.rawValue, default: .init()].take(instant)
    }
  }

  func instants(of tenant: TenantID) -> AccountInstants {
    byTenant[tenant.rawValue] ?? AccountInstants()
  }
}

/// Labelled traces with every instant of their accounts: what a tuner learns from, or is judged by.
public struct TuningData: Sendable {
  /// The accounts and campaigns.
  public let evaluated: EvaluationCase
  /// By account, as in the case.
  let instants: [AccountInstants]

  /// Pools traces, each with the recorder that its replay filled.
  ///
  /// - Throws: if there is no positive account, or no benign one, or more instants than a recorder
  ///   had room for.
  public init(_ traces: [(trace: LabelledTrace, recorder: InstantRecorder)]) throws(TraceError) {
    if let full = traces.first(where: \.recorder.isFull) {
      throw TraceError(
        file: full.trace.name,
        problem: "more than \(InstantRecorder.mostInstants) scoring instants in all traces, "
          + "expected fewer",
        advice: "learn from a part: `simulate --scale`, or fewer tenants or traces")
    }
    let evaluated = try EvaluationCase(traces.map(\.trace))
    instants = evaluated.accounts.map { traces[$0.trace].recorder.instants(of: $0.tenant) }
    self.evaluated = evaluated
  }

  /// The unit that is kept whole when data are split: of a positive account its family, of any
  /// other the corpus of its prompts, or its archetype where nobody says.
  func cluster(of account: Int) -> String {
    let entry = evaluated.accounts[account]
    if entry.label == .positive, let main = evaluated.mainCampaign[account] {
      return "family " + evaluated.campaigns[main].family
    }
    if let corpus = entry.corpora.first, !corpus.isEmpty { return "corpus " + corpus }
    return "archetype " + entry.archetype
  }
}
