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
    let reader = LabelledTraceReader(invocation, terminal, configuration)
    try reader.check(invocation.operands)
    if invocation.has(.baselines) { try checkReadableAgain() }
    var traces: [LabelledTrace] = []
    for path in invocation.operands { traces.append(try await reader.read(path)) }
    let report: EvaluationReport
    do {
      let evaluated = try EvaluationCase(traces)
      report = EvaluationReport(
        of: evaluated, thresholds: configuration.score.thresholds, budgets: budgets,
        baselines: try baselines(evaluated, inputs, configuration), resampling)
    } catch let error as TraceError {
      throw .input(error)
    } catch let error as CommandError {
      throw error
    } catch {
      throw .usage(String(describing: error))
    }
    do {
      try invocation.write(rendered(report))
    } catch CommandError.output(.pipeClosed) {
      // Nobody reads on, but the exit code still tells.
    }
    return .done
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

  /// Refuses what can be read only once.
  private func checkReadableAgain() throws(CommandError) {
    for path in invocation.operands {
      guard path != "-", Files.identity(of: path)?.isRegular ?? true else {
        throw .usage(
          "`--baselines` reads each trace once more, and `\(path)` can be read only once: give a file"
        )
      }
    }
  }

  /// The simple detectors' histories on the case; none unless they are asked for.
  private func baselines(
    _ evaluated: EvaluationCase, _ inputs: TraceInputs, _ configuration: ReplayConfiguration
  ) throws -> [DetectorHistories] {
    guard invocation.has(.baselines) else { return [] }
    var byTrace: [[BaselineHistories]] = []
    for path in invocation.operands {
      let registry = try inputs.labelledRegistry(of: path)
      byTrace.append(
        try Baselines.histories(
          of: TraceInput(name: path, source: try inputs.open(path)),
          texts: TraceInput(name: path, source: try inputs.open(path)),
          registry: registry, options: try inputs.options(configuration)))
    }
    return DetectorHistories.baselines(byTrace, in: evaluated)
  }

  private func rendered(_ report: EvaluationReport) -> [UInt8] {
    if invocation.text(.format) == "json" { return report.json() }
    if invocation.text(.format) == "html" {
      return report.html(configuration: invocation.text(.config))
    }
    let options = TextOptions(
      width: terminal.width, color: terminal.hasColor && invocation.text(.output) == nil)
    return Array(report.text(options: options).utf8)
  }
}
