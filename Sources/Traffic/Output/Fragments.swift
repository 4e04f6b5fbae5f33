/// Short byte strings in one array, so that copying one of them counts no reference.
struct Fragments: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [UInt32] = [0]

  /// Keeps the strings, numbered in their order.
  init(_ strings: [[UInt8]]) {
    for string in strings {
      bytes.append(contentsOf: string)
      ends.append(UInt32(bytes.count))
    }
    bytes.append(contentsOf: repeatElement(0, count: MutableSpan<UInt8>.spare))
  }

  /// Copies one of them to the end of a line.
  @inline(__always)
  func put(_ number: Int, into line: inout MutableSpan<UInt8>, at: inout Int) {
    line.put(bytes.span, Int(ends[number])..<Int(ends[number + 1]), at: &at)
  }

  /// Bytes of the longest.
  var longest: Int { zip(ends, ends.dropFirst()).map { Int($1 - $0) }.max() ?? 0 }
}
