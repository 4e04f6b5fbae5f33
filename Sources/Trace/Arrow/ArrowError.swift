/// Why Arrow data cannot be read; where is known one level up.
struct ArrowError: Error, Equatable {
  /// What was found and what was expected.
  var problem: String
  /// What to do about it.
  var advice: String

  /// Bytes that are not what the format says.
  static func damaged(_ problem: String) -> ArrowError {
    ArrowError(problem: problem, advice: "the file is damaged; write it anew")
  }

  /// Something that the format allows and this program does not read.
  static func unsupported(_ problem: String, _ advice: String) -> ArrowError {
    ArrowError(problem: problem, advice: advice)
  }

  /// The error at a place of an input.
  func located(file: String, byte: Int64? = nil) -> TraceError {
    TraceError(file: file, byte: byte.map { UInt64($0) }, problem: problem, advice: advice)
  }
}
