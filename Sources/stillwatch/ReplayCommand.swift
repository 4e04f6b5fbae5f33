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
      try invocation.write(Array(configuration.text.utf8))
      return .done
    }
    var reader = try inputs.reader(configuration)
    let progress = Progress(terminal)
    let outcome = await Replay(
      configuration: configuration, shards: invocation.number(.shards) ?? 1
    ).run(&reader, progress: progress.show)
    progress.clear()
    do {
      try invocation.write(rendered(outcome, reader.registry))
    } catch CommandError.output(.pipeClosed) {
      // Nobody reads on, but the exit code still tells.
    }
    try Diagnosis(
      damage: outcome.damage, damagedLines: outcome.report.trace.damagedLines,
      exchanges: outcome.report.trace.exchanges, failure: outcome.failure
    ).tell(terminal, invocation.operands)
    return exitCode(outcome.report)
  }

  private func rendered(_ outcome: Replay.Outcome, _ registry: Registry) -> [UInt8] {
    let report = outcome.report
    if invocation.text(.format) == "json" { return report.json() }
    if invocation.text(.format) == "html" {
      return report.html(
        source: PageSource(
          traces: invocation.operands, configuration: invocation.text(.config), registry: registry,
          damage: outcome.damage, failure: outcome.failure))
    }
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
}
