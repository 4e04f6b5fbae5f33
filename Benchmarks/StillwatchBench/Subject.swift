/// What a result is counted in.
enum Unit: String {
  case nsPerAdd = "ns/add"
  case nsPerCall = "ns/call"
  case nsPerEvent = "ns/event"
  case nsPerInstant = "ns/instant"
  case nsPerByte = "ns/byte"
  case gigabytesPerSecond = "GB/s"
  case millionExchangesPerSecond = "M exchanges/s"
  case times = "x"
  case bytesPerTenant = "bytes/tenant"

  /// Whether more is better.
  var isRate: Bool {
    switch self {
    case .gigabytesPerSecond, .millionExchangesPerSecond, .times: true
    case .nsPerAdd, .nsPerCall, .nsPerEvent, .nsPerInstant, .nsPerByte, .bytesPerTenant: false
    }
  }

  /// The result of doing `amount` adds, events or bytes in a measured time.
  func value(_ watch: Stopwatch, amount: Double) -> Double {
    let ns = Double(max(watch.elapsedNs, 1))
    switch self {
    case .nsPerAdd, .nsPerCall, .nsPerEvent, .nsPerInstant, .nsPerByte: return ns / amount
    case .gigabytesPerSecond: return amount / ns
    case .millionExchangesPerSecond: return amount / ns * 1_000
    case .times: return Double(watch.referenceNs) / ns
    case .bytesPerTenant: return amount
    }
  }
}

/// What the project wants of a subject, in the subject's unit.
struct Limits {
  /// Without this it does not ship.
  var floor: Double
  /// What it shall be.
  var goal: Double
}

/// How large the work is.
enum Scale {
  /// What results are quoted from.
  case full
  /// All checks, in seconds: for continuous integration.
  case small

  /// One of two sizes.
  func of(_ full: Int, small: Int) -> Int { self == .full ? full : small }
}

/// A wrong answer: what was measured is worth nothing.
struct WrongAnswer: Error {
  var problem: String
}

/// Fails unless something that must hold does.
func expect(_ holds: Bool, _ problem: @autoclosure () -> String) throws(WrongAnswer) {
  if !holds { throw WrongAnswer(problem: problem()) }
}

/// Something to measure, set up and ready; whatever it allocates or leaves on disk goes with it.
protocol Workload: AnyObject {
  /// How much one run does, in what the unit counts: adds, events, exchanges or bytes.
  var amount: Double { get }
  /// One line about what was measured.
  var note: String { get }
  /// Does the work once; only what lies between `start` and `stop` counts.
  func run(_ watch: inout Stopwatch) async throws
  /// Compares the answer of the last run with an exact or independent one.
  func check() throws
}

extension Workload {
  var note: String { "" }
}

/// A line of the table.
struct Subject {
  /// Its name, in groups parted by strokes.
  var name: String
  /// What its results are counted in.
  var unit: Unit
  /// What is wanted of it, if anything is.
  var limits: Limits?
  /// Where a run takes seconds: no more repetitions than this, and no warm-up, which is a small part
  /// of such a run.
  var mostRepetitions: Int?
  /// Sets the work up.
  var prepare: (Scale) throws -> any Workload

  /// All subjects, in the order of the table.
  ///
  /// - Parameter shelf: what neighbours in the table share.
  static func all(sharing shelf: Shelf) -> [Subject] {
    sketches + sketchCalls + fingerprints + readers + files + questions(shelf) + detectors
      + loops(shelf)
      + histories(shelf) + replays + simulations + memory
  }
}

/// Room for one thing that takes long to make and that several subjects share: the next thing takes
/// its place.
final class Shelf {
  private var key = ""
  private var content: AnyObject?

  /// What lies there under that name, or what is made now and put there.
  func take<Content: AnyObject>(_ key: String, make: () throws -> Content) rethrows -> Content {
    if key == self.key, let content = content as? Content { return content }
    // The one before makes room first.
    content = nil
    let made = try make()
    self.key = key
    content = made
    return made
  }
}
