import Report
import Trace

/// `stillwatch replay`: score every tenant of a trace and say why.
struct ReplayCommand {
  private let invocation: Invocation
  private let terminal: Terminal

  init(_ invocation: Invocation) {
    self.invocation = invocation
    terminal = Terminal(isQuiet: invocation.has(.quiet))
  }

  func run() async throws(CommandError) -> ExitCode {
    let inputs = TraceInputs(invocation)
    let configuration = try inputs.configuration()
    if invocation.has(.printConfig) {
      try write(Array(configuration.text.utf8))
      return .done
    }
    var reader = try inputs.reader(configuration)
    let progress = Progress(terminal)
    let outcome = await Replay(
      configuration: configuration, shards: invocation.number(.shards) ?? 1
    ).run(&reader, progress: progress.show)
    progress.clear()
    do {
      try write(rendered(outcome.report))
    } catch CommandError.output(.pipeClosed) {
      // Nobody reads on, but the exit code still tells.
    }
    try Diagnosis(outcome, invocation.operands).tell(terminal)
    return exitCode(outcome.report)
  }

  private func rendered(_ report: ReplayReport) -> [UInt8] {
    if invocation.text(.format) == "json" { return report.json() }
    let options = TextOptions(
      top: invocation.number(.top) ?? 10, width: terminal.width,
      color: terminal.hasColor && invocation.text(.output) == nil)
    return Array(report.text(options: options).utf8)
  }

  private func exitCode(_ report: ReplayReport) -> ExitCode {
    guard let name = invocation.text(.failOn),
      let limit = Verdict.allCases.first(where: { $0.name == name })
    else { return .done }
    let hasReached = report.tenants.contains { $0.hasReached(limit, report.thresholds) }
    return hasReached ? .checkFailed : .done
  }

  private func write(_ bytes: [UInt8]) throws(CommandError) {
    do {
      let output = try Output(path: invocation.text(.output))
      try output.write(bytes)
      try output.finish()
    } catch {
      throw .output(error)
    }
  }
}

/// What is to be said after a replay about the input: damage, and why it stopped.
struct Diagnosis {
  private let outcome: Replay.Outcome
  private let operands: [String]

  init(_ outcome: Replay.Outcome, _ operands: [String]) {
    self.outcome = outcome
    self.operands = operands
  }

  /// Names the first damaged lines on standard error.
  ///
  /// - Throws: if the reading stopped early, or if there was nothing in the traces.
  func tell(_ terminal: Terminal) throws(CommandError) {
    for sample in outcome.damage { terminal.note("stillwatch: \(sample)") }
    let more = outcome.report.trace.damagedLines - UInt64(outcome.damage.count)
    if more > 0 { terminal.note("stillwatch: \(more) more damaged lines were skipped") }
    if let failure = outcome.failure { throw .input(failure) }
    guard outcome.report.trace.exchanges > 0 else {
      throw .input(
        TraceError(
          file: operands.joined(separator: ", "), problem: "no exchange in it",
          advice: "a trace has one JSON object a line, with at least `ts` and `tenant`"))
    }
  }
}
