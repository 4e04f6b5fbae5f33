import Evaluation
import Report
import Trace

/// Replays labelled traces, one by one, for the commands that know the truth.
struct LabelledTraceReader {
  private let invocation: Invocation
  private let terminal: Terminal
  private let inputs: TraceInputs
  private let configuration: ReplayConfiguration

  init(_ invocation: Invocation, _ terminal: Terminal, _ configuration: ReplayConfiguration) {
    self.invocation = invocation
    self.terminal = terminal
    self.configuration = configuration
    inputs = TraceInputs(invocation)
  }

  /// Refuses a trace that is given twice: its accounts would count twice, or judge themselves.
  func check(_ traces: [String]) throws(CommandError) {
    try inputs.checkStandardInput()
    for (index, path) in traces.enumerated() {
      let file = Files.identity(of: path)
      let first = traces[..<index].first {
        $0 == path || (file != nil && Files.identity(of: $0) == file)
      }
      guard let first else { continue }
      let also = first == path ? "" : ", also as `\(first)`"
      throw .usage("trace `\(path)` is given twice\(also); each of its accounts would count twice")
    }
  }

  /// Replays one trace by itself and reads its labels.
  ///
  /// - Parameter instants: gets every scoring instant.
  func read(
    _ path: String, instants recorder: InstantRecorder? = nil
  ) async throws(CommandError) -> LabelledTrace {
    var reader = try inputs.labelledReader(of: path, configuration)
    let progress = Progress(terminal)
    defer { progress.clear() }
    do {
      let trace = try await LabelledTrace.read(
        &reader, name: path, configuration: configuration,
        shards: invocation.number(.shards) ?? 1, instants: recorder.map { $0.take },
        progress: progress.show)
      inputs.tellFormats(terminal)
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
}
