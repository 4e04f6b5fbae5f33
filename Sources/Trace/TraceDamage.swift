/// The damaged lines of a trace: how many, and what was wrong with the first.
public struct TraceDamage: Sendable {
  /// Lines that were neither blank nor the registry's.
  public private(set) var lines: UInt64 = 0
  /// Those that could not be read, or whose time was refuted.
  public private(set) var damagedLines: UInt64 = 0
  /// The first of these.
  public private(set) var samples: [TraceError] = []

  private let file: String
  private let share: Double
  private let sampleLimit: Int
  private let advice: String

  /// - Parameter advice: what to do where too much is damaged, unless it is about a native trace.
  init(file: String, options: TraceReaderOptions, advice: String? = nil) {
    self.file = file
    self.advice = advice ?? "check that this is a trace in the native format"
    share = options.damagedShare
    sampleLimit = options.damageSamples
  }

  /// Counts lines that could be read, at most ``linesUntilJudged``.
  ///
  /// - Throws: if the share is judged behind them, and too many were damaged.
  @inline(__always)
  mutating func accept(_ count: Int = 1) throws(TraceError) {
    lines &+= UInt64(count)
    if lines == TraceReaderOptions.judgedLines { try judge() }
  }

  /// Lines up to the one behind which the share is judged; behind that, more than any block has.
  var linesUntilJudged: Int {
    lines < TraceReaderOptions.judgedLines
      ? Int(TraceReaderOptions.judgedLines - lines) : Int(Int32.max)
  }

  /// Counts so many lines that could be read, unless the share is judged at one of them.
  ///
  /// - Returns: whether they were counted; if not, ask of each.
  mutating func acceptsAtOnce(_ count: Int) -> Bool {
    let judged = TraceReaderOptions.judgedLines
    let more = lines + UInt64(count)
    if lines < judged && more >= judged { return false }
    lines = more
    return true
  }

  /// Counts a damaged line.
  ///
  /// - Throws: if that makes too many.
  mutating func reject(_ error: TraceError) throws(TraceError) {
    lines += 1
    try refute(error)
  }

  /// Counts a line as damaged that had been counted as readable.
  ///
  /// - Throws: if that makes too many.
  mutating func refute(_ error: TraceError) throws(TraceError) {
    damagedLines += 1
    if samples.count < sampleLimit { samples.append(error) }
    if lines >= TraceReaderOptions.judgedLines { try judge() }
  }

  /// Whether a further sample will be kept: to make one costs more than to count the line.
  var wantsSample: Bool { samples.count < sampleLimit }

  /// Throws if more than the stated share of the lines so far is damaged.
  func judge() throws(TraceError) {
    guard Double(damagedLines) > share * Double(lines) else { return }
    var problem = "found \(damagedLines) damaged lines among \(lines), expected at most "
    problem += "\(Int((share * 100).rounded()))%"
    if let first = samples.first {
      let line = first.line.map { "line \($0), " } ?? ""
      problem += " (the first: \(line)\(first.problem))"
    }
    throw TraceError(file: file, problem: problem, advice: advice)
  }
}
