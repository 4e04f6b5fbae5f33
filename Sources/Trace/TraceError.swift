/// Why a trace, a registry or another input cannot be read: where, what was found, what was
/// expected, and what to do.
///
/// The description is one line whatever the names in it are:
/// `FILE:LINE: byte N: problem; advice`.
public struct TraceError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The input as the user named it; `-` is shown as standard input.
  public var file: String
  /// Line within the input, from 1.
  public var line: UInt64?
  /// Byte within the line, or within the input where there is no line; from 0.
  public var byte: UInt64?
  /// What was found and what was expected.
  public var problem: String
  /// What to do about it.
  public var advice: String?

  /// An error at a place; leave out what is not known.
  public init(
    file: String, line: UInt64? = nil, byte: UInt64? = nil, problem: String, advice: String? = nil
  ) {
    self.file = file
    self.line = line
    self.byte = byte
    self.problem = problem
    self.advice = advice
  }

  /// One line, safe for a terminal.
  public var description: String {
    var text = file == "-" ? "standard input" : file
    if let line { text += ":\(line)" }
    text += ": "
    if let byte { text += "byte \(byte): " }
    text += problem
    if let advice { text += "; \(advice)" }
    return EscapedText(text).description
  }
}
