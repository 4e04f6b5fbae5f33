import Trace

/// What is to be said about the input after it was read: damage, and why the reading stopped.
struct Diagnosis {
  /// The first damaged lines.
  let damage: [TraceError]
  /// All of them.
  let damagedLines: UInt64
  let exchanges: UInt64
  /// Why the reading stopped before the end.
  let failure: TraceError?

  /// Names the first damaged lines on standard error.
  ///
  /// - Throws: if the reading stopped early, or if there was nothing in the traces.
  func tell(_ terminal: Terminal, _ traces: [String]) throws(CommandError) {
    for sample in damage { terminal.note("stillwatch: \(sample)") }
    let more = damagedLines - UInt64(damage.count)
    if more > 0 { terminal.note("stillwatch: \(more) more damaged lines were skipped") }
    if let failure { throw .input(failure) }
    guard exchanges > 0 else {
      throw .input(
        TraceError(
          file: traces.joined(separator: ", "), problem: "no exchange in it",
          advice:
            "a trace has one JSON object a line, with at least `ts` and `tenant`; a log of another "
            + "format has requests to a model"))
    }
  }
}

extension Invocation {
  /// Writes a command's data where `--output` says.
  func write(_ bytes: [UInt8]) throws(CommandError) {
    do {
      let output = try Output(path: text(.output))
      try output.write(bytes)
      try output.finish()
    } catch {
      throw .output(error)
    }
  }
}
