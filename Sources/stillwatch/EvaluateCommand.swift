import Evaluation
import Report
import Trace

/// `stillwatch evaluate`: what the detector is worth on labelled traces.
struct EvaluateCommand {
  /// The headline budget, which a few hundred benign account-months resolve, and the one to aim at.
  private static let usualBudgets = "10%/30d,1%/30d"

  private let invocation: Invocation
  private let terminal: Terminal

  init(_ invocation: Invocation) {
    self.invocation = invocation
    terminal = Terminal(isQuiet: invocation.has(.quiet))
  }

  func run() async throws(CommandError) -> ExitCode {
    let budgets = try budgets()
    let inputs = TraceInputs(invocation)
    let configuration = try inputs.configuration()
    try inputs.checkStandardInput()
    try checkTraces()
    var traces: [LabelledTrace] = []
    for path in invocation.operands {
      traces.append(try await read(path, inputs, configuration))
    }
    let report: EvaluationReport
    do {
      report = EvaluationReport(
        of: try EvaluationCase(traces), thresholds: configuration.score.thresholds,
        budgets: budgets, resampling)
    } catch {
      throw .input(error)
    }
    do {
      try invocation.write(rendered(report))
    } catch CommandError.output(.pipeClosed) {
      // Nobody reads on, but the exit code still tells.
    }
    return .done
  }

  /// Replays one trace by itself and reads its labels.
  private func read(
    _ path: String, _ inputs: TraceInputs, _ configuration: ReplayConfiguration
  ) async throws(CommandError) -> LabelledTrace {
    var reader = try inputs.labelledReader(of: path, configuration)
    let progress = Progress(terminal)
    defer { progress.clear() }
    do {
      let trace = try await LabelledTrace.read(
        &reader, name: path, configuration: configuration,
        shards: invocation.number(.shards) ?? 1, progress: progress.show)
      try Diagnosis(
        damage: trace.damage, damagedLines: trace.report.trace.damagedLines,
        exchanges: trace.report.trace.exchanges, failure: nil
      ).tell(terminal, [path])
      return trace
    } catch let error as TraceError {
      throw .input(error)
    } catch let error as CommandError {
      throw error
    } catch {
      throw .usage(String(describing: error))
    }
  }

  private var resampling: Resampling {
    Resampling(
      resamples: invocation.number(.resamples) ?? Resampling.usual,
      seed: UInt64(invocation.number(.seed) ?? 1))
  }

  private func budgets() throws(CommandError) -> [FalsePositiveBudget] {
    let text = invocation.text(.falsePositives) ?? Self.usualBudgets
    guard let budgets = FalsePositiveBudget.list(parsing: text) else {
      throw .usage(
        "`--false-positives` is `\(text)`, expected shares of benign accounts in 30 days, above 0 "
          + "and below 100%, such as `\(Self.usualBudgets)`")
    }
    return budgets
  }

  /// Refuses a trace that is given twice: its accounts would count twice.
  private func checkTraces() throws(CommandError) {
    let traces = invocation.operands
    for (index, path) in traces.enumerated() where traces[..<index].contains(path) {
      throw .usage("trace `\(path)` is given twice; each of its accounts would count twice")
    }
  }

  private func rendered(_ report: EvaluationReport) -> [UInt8] {
    if invocation.text(.format) == "json" { return report.json() }
    let options = TextOptions(
      width: terminal.width, color: terminal.hasColor && invocation.text(.output) == nil)
    return Array(report.text(options: options).utf8)
  }
}
