import Fingerprint

/// Decodes the numbers of some rows of a column, whatever their width.
///
/// A number where there is no value is not looked at and becomes 0. One that is not what the field
/// may be makes its row damaged, and 0.
struct ArrowNumbers {
  private let type: ArrowType
  private let first: Int
  private let start: Int
  private let count: Int
  private let field: TraceField

  init(_ column: ArrowColumn, from start: Int, count: Int, _ field: TraceField) {
    if let encoding = column.encoding {
      type = .integer(bits: encoding.indexBits, isSigned: encoding.isSigned)
    } else {
      type = column.type
    }
    first = column.values.lowerBound
    self.start = start
    self.count = count
    self.field = field
  }

  /// Counts from 0 to 4,294,967,295, clamped to what the target holds.
  func decodeCounts<Target: FixedWidthInteger & UnsignedInteger & Sendable>(
    _ body: Span<UInt8>, _ present: [UInt32], _ faults: inout [UInt8], into target: inout [Target]
  ) {
    switch type {
    case .integer(8, true): whole(Int8.self, body, present, &faults, &target, Self.count)
    case .integer(16, true): whole(Int16.self, body, present, &faults, &target, Self.count)
    case .integer(32, true): whole(Int32.self, body, present, &faults, &target, Self.count)
    case .integer(64, true): whole(Int64.self, body, present, &faults, &target, Self.count)
    case .integer(8, false): whole(UInt8.self, body, present, &faults, &target, Self.count)
    case .integer(16, false): whole(UInt16.self, body, present, &faults, &target, Self.count)
    case .integer(32, false): whole(UInt32.self, body, present, &faults, &target, Self.count)
    case .integer(64, false): whole(UInt64.self, body, present, &faults, &target, Self.count)
    case .floatingPoint(32):
      each(4, body, present, &faults, &target) { Self.count(Self.whole(float($0, $1))) }
    default:
      each(8, body, present, &faults, &target) { Self.count(Self.whole(double($0, $1))) }
    }
  }

  /// Whole numbers of 64 bits.
  func decodeWhole(
    _ body: Span<UInt8>, _ present: [UInt32], _ faults: inout [UInt8], into target: inout [Int64]
  ) {
    each(bytes, body, present, &faults, &target) { whole($0, $1) }
  }

  /// Times in milliseconds since 1970, whatever their unit; fractions are cut.
  func decodeTimes(
    _ body: Span<UInt8>, _ present: [UInt32], _ faults: inout [UInt8], into target: inout [Int64]
  ) {
    switch type {
    case .timestamp(1_000), .integer(64, true):
      whole(Int64.self, body, present, &faults, &target) { Self.time($0) }
    case .timestamp(let perSecond) where perSecond > 1_000:
      let divisor = perSecond / 1_000
      whole(Int64.self, body, present, &faults, &target) {
        Self.time($0 >= 0 ? $0 / divisor : -1)
      }
    case .timestamp:
      whole(Int64.self, body, present, &faults, &target) {
        let (ms, isTooLong) = $0.multipliedReportingOverflow(by: 1_000)
        return isTooLong ? nil : Self.time(ms)
      }
    default: each(bytes, body, present, &faults, &target) { whole($0, $1).flatMap(Self.time) }
    }
  }

  /// Finite numbers, the nearest that a `Float` can be.
  func decodeFloats(
    _ body: Span<UInt8>, _ present: [UInt32], _ faults: inout [UInt8], into target: inout [Float]
  ) {
    let limit = Double(Float.greatestFiniteMagnitude)
    switch type {
    case .floatingPoint(64):
      each(8, body, present, &faults, &target) {
        let value = double($0, $1)
        return value.isFinite ? Float(min(max(value, -limit), limit)) : nil
      }
    case .floatingPoint(32):
      each(4, body, present, &faults, &target) {
        let value = float($0, $1)
        return value.isFinite ? value : nil
      }
    default: each(bytes, body, present, &faults, &target) { number($0, $1).map { Float($0) } }
    }
  }

  /// Marks the rows whose bit is set.
  func decodeFlags(_ body: Span<UInt8>, _ present: [UInt32], into trues: inout [UInt32]) {
    let bit = UInt32(field.rawValue)
    for row in 0..<count {
      let place = start &+ row
      let value = UInt32(body[first &+ place &>> 3] &>> UInt8(truncatingIfNeeded: place & 7) & 1)
      trues[row] |= (value &<< bit) & present[row]
    }
  }

  /// Places in a dictionary; a row that refers to a null there has no value.
  func decodeIndices(
    _ body: Span<UInt8>, _ present: inout [UInt32], _ faults: inout [UInt8],
    into target: inout [UInt32], of dictionary: ArrowDictionary
  ) {
    let limit = UInt64(dictionary.count)
    switch type {
    case .integer(32, true):
      whole(Int32.self, body, present, &faults, &target) {
        UInt64(bitPattern: Int64($0)) < limit ? UInt32(truncatingIfNeeded: $0) : nil
      }
    default:
      each(bytes, body, present, &faults, &target) {
        guard let index = whole($0, $1), UInt64(bitPattern: index) < limit else { return nil }
        return UInt32(truncatingIfNeeded: index)
      }
    }
    if dictionary.isAllGood { return }
    let bit: UInt32 = 1 << UInt32(field.rawValue)
    for row in 0..<count where present[row] & bit != 0 && faults[row] != field.rawValue + 1 {
      switch dictionary.states[Int(target[row])] {
      case .good: continue
      case .null: present[row] &= ~bit
      case .damaged: faults[row] = field.rawValue + 1
      }
    }
  }
}

extension ArrowNumbers {
  /// A whole number of any type that can be one; `nil` if it is none, or none of 64 bits.
  func whole(_ row: Int, _ body: Span<UInt8>) -> Int64? {
    let place = first + (start + row) * bytes
    switch type {
    case .integer(8, true): return Int64(body.littleEndian(Int8.self, at: place))
    case .integer(16, true): return Int64(body.littleEndian(Int16.self, at: place))
    case .integer(32, true): return Int64(body.littleEndian(Int32.self, at: place))
    case .integer(8, false): return Int64(body[place])
    case .integer(16, false): return Int64(body.littleEndian(UInt16.self, at: place))
    case .integer(32, false): return Int64(body.littleEndian(UInt32.self, at: place))
    case .integer(_, false): return Int64(exactly: body.littleEndian(UInt64.self, at: place))
    case .floatingPoint(32): return Self.whole(float(row, body))
    case .floatingPoint: return Self.whole(double(row, body))
    default: return body.littleEndian(Int64.self, at: place)
    }
  }

  /// A finite number of any type.
  func number(_ row: Int, _ body: Span<UInt8>) -> Double? {
    switch type {
    case .floatingPoint(32):
      let value = float(row, body)
      // The shortest text of it, which is what was meant.
      return value.isFinite ? Double(value.description) : nil
    case .floatingPoint:
      let value = double(row, body)
      return value.isFinite ? value : nil
    default: return whole(row, body).map { Double($0) }
    }
  }

  /// The number as it stands there, for a message.
  func shown(_ row: Int, _ body: Span<UInt8>) -> String {
    switch type {
    case .floatingPoint(32): return "\(float(row, body))"
    case .floatingPoint: return "\(double(row, body))"
    case .integer(64, false):
      return "\(body.littleEndian(UInt64.self, at: first + (start + row) * 8))"
    default: return whole(row, body).map { "\($0)" } ?? "a number"
    }
  }

  /// Bytes of a number.
  private var bytes: Int {
    switch type {
    case .integer(let bits, _), .floatingPoint(let bits): bits / 8
    default: 8
    }
  }

  private func float(_ row: Int, _ body: Span<UInt8>) -> Float {
    Float(bitPattern: body.littleEndian(UInt32.self, at: first + (start + row) * 4))
  }

  private func double(_ row: Int, _ body: Span<UInt8>) -> Double {
    Double(bitPattern: body.littleEndian(UInt64.self, at: first + (start + row) * 8))
  }

  private static func whole(_ value: some BinaryFloatingPoint) -> Int64? { Int64(exactly: value) }

  @inline(__always)
  private static func time(_ ms: Int64) -> Int64? { TraceLimits.timesMs.contains(ms) ? ms : nil }

  @inline(__always)
  private static func count<Target: FixedWidthInteger & UnsignedInteger & Sendable>(
    _ value: some FixedWidthInteger
  ) -> Target? {
    guard let count = UInt32(exactly: value) else { return nil }
    return Target(clamping: count)
  }

  private static func count<Target: FixedWidthInteger & UnsignedInteger & Sendable>(
    _ value: Int64?
  ) -> Target? {
    guard let value, let count = UInt32(exactly: value) else { return nil }
    return Target(clamping: count)
  }

  @inline(__always)
  private func whole<Source: FixedWidthInteger & BitwiseCopyable, Target: FixedWidthInteger>(
    _: Source.Type, _ body: Span<UInt8>, _ present: [UInt32], _ faults: inout [UInt8],
    _ target: inout [Target], _ value: (Source) -> Target?
  ) {
    let size = Source.bitWidth / 8
    let values = body.extracting(first + start * size..<first + (start + count) * size)
    each(size, values, present, &faults, &target) { row, values in
      value(values.littleEndian(Source.self, at: row &* size))
    }
  }

  /// Puts a value for each row where there is one.
  @inline(__always)
  private func each<Target: ExpressibleByIntegerLiteral>(
    _ size: Int, _ body: Span<UInt8>, _ present: [UInt32], _ faults: inout [UInt8],
    _ target: inout [Target], _ value: (Int, Span<UInt8>) -> Target?
  ) {
    let present = present.span
    var target = target.mutableSpan
    var faults = faults.mutableSpan
    let bit = UInt32(field.rawValue)
    for row in 0..<count {
      if present[row] &>> bit & 1 == 0 {
        target[row] = 0
      } else if let number = value(row, body) {
        target[row] = number
      } else {
        target[row] = 0
        faults[row] = field.rawValue &+ 1
      }
    }
  }
}
