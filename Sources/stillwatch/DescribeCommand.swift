import Report
import Trace

/// `stillwatch describe`: what a trace looks like.
struct DescribeCommand {
  private let invocation: Invocation
  private let terminal: Terminal

  init(_ invocation: Invocation) {
    self.invocation = invocation
    terminal = Terminal(isQuiet: invocation.has(.quiet))
  }

  func run() async throws(CommandError) -> ExitCode {
    let inputs = TraceInputs(invocation)
    var reader = try inputs.reader(try inputs.configuration())
    let progress = Progress(terminal)
    let outcome = await TraceDescription.read(&reader, progress: progress.show)
    progress.clear()
    do {
      try write(rendered(outcome.description))
    } catch CommandError.output(.pipeClosed) {
      // Nobody reads on, but the exit code still tells.
    }
    try tell(outcome)
    return .done
  }

  private func rendered(_ description: TraceDescription) -> [UInt8] {
    if invocation.text(.format) == "json" { return description.json() }
    let options = TextOptions(
      width: terminal.width, color: terminal.hasColor && invocation.text(.output) == nil)
    return Array(description.text(options: options).utf8)
  }

  /// Names the first damaged lines on standard error.
  ///
  /// - Throws: if the reading stopped early, or if there was nothing in the traces.
  private func tell(_ outcome: TraceDescription.Outcome) throws(CommandError) {
    let trace = outcome.description.trace
    for sample in outcome.damage { terminal.note("stillwatch: \(sample)") }
    let more = trace.damagedLines - UInt64(outcome.damage.count)
    if more > 0 { terminal.note("stillwatch: \(more) more damaged lines were skipped") }
    if let failure = outcome.failure { throw .input(failure) }
    guard trace.exchanges > 0 else {
      throw .input(
        TraceError(
          file: invocation.operands.joined(separator: ", "), problem: "no exchange in it",
          advice: "a trace has one JSON object a line, with at least `ts` and `tenant`"))
    }
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
