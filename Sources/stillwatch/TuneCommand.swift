import Detector
import Evaluation
import Report
import Trace

/// `stillwatch tune`: a configuration learned from labelled traces, judged on others.
struct TuneCommand {
  private static let usualBudget = "10%/30d"

  private let invocation: Invocation
  private let terminal: Terminal
  private let inputs: TraceInputs

  init(_ invocation: Invocation) {
    self.invocation = invocation
    terminal = Terminal(isQuiet: invocation.has(.quiet))
    inputs = TraceInputs(invocation)
  }

  func run() async throws(CommandError) -> ExitCode {
    let budget = try budget()
    let configuration = try inputs.configuration()
    let reader = LabelledTraceReader(invocation, terminal, configuration)
    if invocation.has(.sweep), invocation.has(.holdout) {
      throw .usage("`--sweep` learns nothing that a holdout could judge; leave out one of them")
    }
    try reader.check(invocation.operands + invocation.texts(.holdout))
    let fitted = try await data(invocation.operands, reader)
    if let signal = invocation.text(.sweep).flatMap(Signal.init(name:)) {
      let text = SignalSweep(signal, in: fitted, resampling).text(options: textOptions)
      try invocation.write(Array(text.utf8))
      return .done
    }
    let heldOut =
      invocation.has(.holdout) ? try await data(invocation.texts(.holdout), reader) : nil
    noteCopies(in: fitted.evaluated.traces + (heldOut?.evaluated.traces ?? []))
    defer { terminal.progress("") }
    do {
      let tuner = try Tuner(fitted, base: configuration, budget: budget)
      let tuned = try tuner.tune(progress: terminal.progress)
      let report = TuningReport(
        tuned, fitted: fitted, heldOut: heldOut, resampling, progress: terminal.progress)
      terminal.progress("")
      try write(report)
      return .done
    } catch let error as TraceError {
      throw .input(error)
    } catch let error as CommandError {
      throw error
    } catch {
      throw .usage(String(describing: error))
    }
  }

  /// The configuration to its file, or to standard output; what is to be said of it where a person
  /// reads.
  private func write(_ report: TuningReport) throws(CommandError) {
    let text = report.configurationText(madeBy: HelpText.version + " tune")
    if let path = invocation.text(.output), path != "-" {
      try invocation.write(Array(text.utf8))
      try print(report.text(options: textOptions))
    } else {
      try print(text)
      terminal.note(report.text(options: TextOptions(width: Terminal.usualWidth, color: false)))
    }
  }

  private func data(
    _ paths: [String], _ reader: LabelledTraceReader
  ) async throws(CommandError) -> TuningData {
    var traces: [(trace: LabelledTrace, recorder: InstantRecorder)] = []
    var room = InstantRecorder.mostInstants
    for path in paths {
      let recorder = InstantRecorder(room: room)
      defer { room -= recorder.count }
      traces.append((try await reader.read(path, instants: recorder), recorder))
    }
    do {
      return try TuningData(traces)
    } catch {
      throw .input(error)
    }
  }

  /// Notes traces that have the same accounts: what took part judges nothing.
  private func noteCopies(in traces: [LabelledTrace]) {
    for (index, trace) in traces.enumerated() {
      guard let first = traces[..<index].first(where: { $0.hasAccounts(of: trace) }) else {
        continue
      }
      terminal.note(
        "stillwatch: note: `\(EscapedText(trace.name))` has the same accounts with the same exchanges "
          + "as `\(EscapedText(first.name))`: what took part judges nothing, and counts twice")
    }
  }

  private var resampling: Resampling {
    Resampling(
      resamples: invocation.number(.resamples) ?? Resampling.usual,
      seed: UInt64(invocation.number(.seed) ?? 1))
  }

  private var textOptions: TextOptions {
    let isOnTerminal = !invocation.has(.sweep) || invocation.text(.output) == nil
    return TextOptions(width: terminal.width, color: terminal.hasColor && isOnTerminal)
  }

  private func budget() throws(CommandError) -> FalsePositiveBudget {
    let text = invocation.text(.falsePositives) ?? Self.usualBudget
    guard let budgets = FalsePositiveBudget.list(parsing: text), budgets.count == 1 else {
      throw .usage(
        "`--false-positives` is `\(text)`, expected one share of benign accounts in 30 days, such "
          + "as `\(Self.usualBudget)`: watch and act follow from it")
    }
    return budgets[0]
  }

  private func print(_ text: String) throws(CommandError) {
    do {
      try Output.write(Array(text.utf8), to: 1)
    } catch .pipeClosed {
      // Nobody reads on, but the configuration has been written.
    } catch {
      throw .output(error)
    }
  }
}
