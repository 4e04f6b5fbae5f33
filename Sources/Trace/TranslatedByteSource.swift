/// A source whose lines are made of the records of another log, so that whatever reads a trace reads
/// that log.
///
/// A record that cannot be read is a line that is no JSON: it is counted as damaged like any other,
/// and the source says what was wrong with the record, and where in the log it stands.
public protocol TranslatedByteSource: ByteSource {
  /// What is to be told of a damaged line: the same in terms of the log.
  ///
  /// - Parameters:
  ///   - error: what is wrong with the line.
  ///   - line: its number, from 1.
  func error(_ error: TraceError, ofLine line: UInt64) -> TraceError

  /// What to do where too many records are damaged.
  var damageAdvice: String { get }
}
