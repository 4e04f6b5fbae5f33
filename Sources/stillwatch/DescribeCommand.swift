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
      try invocation.write(rendered(outcome.description))
    } catch CommandError.output(.pipeClosed) {
      // Nobody reads on, but the exit code still tells.
    }
    let trace = outcome.description.trace
    inputs.tellFormats(terminal)
    try Diagnosis(
      damage: outcome.damage, damagedLines: trace.damagedLines, exchanges: trace.exchanges,
      failure: outcome.failure
    ).tell(terminal, invocation.operands)
    return .done
  }

  private func rendered(_ description: TraceDescription) -> [UInt8] {
    if invocation.text(.format) == "json" { return description.json() }
    let options = TextOptions(
      width: terminal.width, color: terminal.hasColor && invocation.text(.output) == nil)
    return Array(description.text(options: options).utf8)
  }
}
