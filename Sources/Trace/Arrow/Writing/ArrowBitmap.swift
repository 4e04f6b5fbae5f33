/// Bits, eight a byte, the lowest first.
struct ArrowBitmap {
  private(set) var bytes: [UInt8] = []
  private(set) var count = 0
  /// Bits that are not set.
  private(set) var zeros = 0

  /// Appends a bit.
  mutating func append(_ bit: Bool) {
    if count & 7 == 0 { bytes.append(0) }
    if bit { bytes[count >> 3] |= 1 << UInt8(count & 7) } else { zeros += 1 }
    count += 1
  }

  /// Forgets all bits; the memory stays.
  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    count = 0
    zeros = 0
  }
}
