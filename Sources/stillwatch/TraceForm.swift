import Trace

/// In which form a trace is written.
enum TraceForm: String, CaseIterable {
  case lines = "jsonl"
  case arrowFile = "arrow"
  case arrowStream = "arrows"

  /// The form that `--to` names, or else the one that the output's name ends with; JSON Lines where
  /// neither says anything.
  init(_ invocation: Invocation) {
    let path = invocation.text(.output) ?? "-"
    self =
      invocation.text(.to).flatMap(Self.init(rawValue:))
      ?? Self.allCases.first { path.hasSuffix($0.suffix) } ?? .lines
  }

  /// With which names of this form end.
  var suffix: String { "." + rawValue }
}
