import Trace

/// Where the newest lines of a translation came from, and what was wrong with the first damaged
/// records.
struct RecordLedger {
  /// Places that are remembered, 8 MiB of them: readers hold back 65,536 rows and some read-ahead
  /// pieces of a few thousand lines; a line that is refuted later is named by its number alone.
  static let mostPlaces = 1 << 19
  /// Problems that are remembered: readers name the first few damaged lines of a trace.
  static let mostProblems = 64

  /// A ring, once it is full.
  private var places: [RecordPlace] = []
  private var problems: [(line: UInt64, problem: String)] = []
  /// Lines so far.
  private(set) var lines: UInt64 = 0

  /// Takes a line in.
  mutating func add(_ place: RecordPlace, problem: String? = nil) {
    let index = Int(lines % UInt64(Self.mostPlaces))
    if index < places.count { places[index] = place } else { places.append(place) }
    lines += 1
    guard let problem, problems.count < Self.mostProblems else { return }
    problems.append((lines, problem))
  }

  /// Where a line came from; `nil` if that has been forgotten.
  func place(ofLine line: UInt64) -> RecordPlace? {
    guard line >= 1, line <= lines, lines - line < UInt64(Self.mostPlaces) else { return nil }
    return places[Int((line - 1) % UInt64(Self.mostPlaces))]
  }

  /// What was wrong with a line's record.
  func problem(ofLine line: UInt64) -> String? { problems.first { $0.line == line }?.problem }
}
