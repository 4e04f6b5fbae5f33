/// A finite number as short decimal text that reads back as the same number.
struct DecimalNumber: CustomStringConvertible {
  /// The text: the shortest that reads back, without a fraction where the number is whole.
  let text: String

  /// A finite number.
  init(_ value: Double) {
    let shortest = (value == 0 ? 0 : value).description  // no sign before zero
    text = shortest.hasSuffix(".0") ? String(shortest.dropLast(2)) : shortest
  }

  var description: String { text }
}
