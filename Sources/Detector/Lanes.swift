/// One number of each of a tenant's eight waiting exchanges: a column of ``PendingExchange``.
typealias Lanes = SIMD8<UInt32>

extension SIMD8<UInt32> {
  /// A bit of its own for each lane.
  @inline(__always)
  static var laneBits: Self { SIMD8(1, 2, 4, 8, 16, 32, 64, 128) }

  /// All ones in the lanes whose bit is set in `bits`, zero in the others.
  @inline(__always)
  init(maskOf bits: UInt32) {
    let own = Self(repeating: bits) & Self.laneBits
    self = Self.zero.replacing(with: .max, where: own .== Self.laneBits)
  }

  /// All ones in the lanes whose facts contain that one, zero in the others.
  @inline(__always)
  func mask(_ fact: ExchangeFacts) -> Self {
    let top = SIMD8<Int32>(truncatingIfNeeded: self &<< (31 - fact.bit))
    return Self(truncatingIfNeeded: top &>> 31)
  }

  /// All ones in the lanes that are below another number, zero in the others.
  @inline(__always)
  func isBelow(_ other: Self) -> Self {
    Self(lowHalf: lowHalf.isBelow(other.lowHalf), highHalf: highHalf.isBelow(other.highHalf))
  }

  /// A mask's set lanes, a bit each.
  @inline(__always)
  var setBits: UInt32 { (self & Self.laneBits).wrappedSum() }

  /// The numbers as `Float`s.
  @inline(__always)
  var converted: SIMD8<Float> {
    SIMD8<Float>(lowHalf: SIMD4<Float>(lowHalf), highHalf: SIMD4<Float>(highHalf))
  }

  /// How many lanes of a mask are set.
  @inline(__always)
  var setCount: UInt32 { (self & Self(repeating: 1)).wrappedSum() }

  /// The bit patterns as numbers.
  @inline(__always)
  var floats: SIMD8<Float> {
    SIMD8<Float>(
      Float(bitPattern: self[0]), Float(bitPattern: self[1]), Float(bitPattern: self[2]),
      Float(bitPattern: self[3]), Float(bitPattern: self[4]), Float(bitPattern: self[5]),
      Float(bitPattern: self[6]), Float(bitPattern: self[7]))
  }
}

extension SIMD8 {
  /// The lanes as an array, for loops: a lane by number costs a copy of all of them each time.
  @inline(__always)
  var array: InlineArray<8, Scalar> {
    [self[0], self[1], self[2], self[3], self[4], self[5], self[6], self[7]]
  }

  /// The lanes of an array.
  @inline(__always)
  init(_ array: borrowing InlineArray<8, Scalar>) {
    self = Self(
      array[0], array[1], array[2], array[3], array[4], array[5], array[6], array[7])
  }
}

extension SIMD4<UInt32> {
  /// All ones in the places that are below another number, zero in the others.
  ///
  /// With the highest bits the other way round a comparison with sign, which processors have for
  /// vectors, is one without.
  @inline(__always)
  func isBelow(_ other: Self) -> Self {
    let top = Self(repeating: 0x8000_0000)
    return Self.zero.replacing(
      with: .max,
      where: SIMD4<Int32>(truncatingIfNeeded: self ^ top)
        .< SIMD4<Int32>(truncatingIfNeeded: other ^ top))
  }
}

extension SIMD8<Float> {
  /// The numbers in a mask's set lanes, zero in the others.
  @inline(__always)
  func kept(where mask: Lanes) -> Self { replacing(with: Self.zero, where: mask .== Lanes.zero) }
}

extension SIMD8<UInt32> {
  /// The sums of four pairs of lanes, half way to the sum of all.
  @inline(__always)
  var halfSums: SIMD4<UInt32> { lowHalf &+ highHalf }
}

/// Four rows of four numbers as four columns.
@inline(__always)
func columns<Scalar>(
  _ first: SIMD4<Scalar>, _ second: SIMD4<Scalar>, _ third: SIMD4<Scalar>, _ fourth: SIMD4<Scalar>
) -> (SIMD4<Scalar>, SIMD4<Scalar>, SIMD4<Scalar>, SIMD4<Scalar>) {
  let (upper, lower) = (
    SIMD8(lowHalf: first, highHalf: second), SIMD8(lowHalf: third, highHalf: fourth)
  )
  let even = SIMD8(lowHalf: upper.evenHalf, highHalf: lower.evenHalf)
  let odd = SIMD8(lowHalf: upper.oddHalf, highHalf: lower.oddHalf)
  return (even.evenHalf, odd.evenHalf, even.oddHalf, odd.oddHalf)
}

/// The sums of eight rows of four numbers.
@inline(__always)
func rowSums(_ rows: borrowing InlineArray<8, SIMD4<UInt32>>) -> Lanes {
  Lanes(
    lowHalf: rowSums(rows[0], rows[1], rows[2], rows[3]),
    highHalf: rowSums(rows[4], rows[5], rows[6], rows[7]))
}

/// The sums of four rows of four numbers.
@inline(__always)
func rowSums(
  _ first: SIMD4<UInt32>, _ second: SIMD4<UInt32>, _ third: SIMD4<UInt32>,
  _ fourth: SIMD4<UInt32>
) -> SIMD4<UInt32> {
  let upper = SIMD8(lowHalf: first, highHalf: second)
  let lower = SIMD8(lowHalf: third, highHalf: fourth)
  let halves = SIMD8(
    lowHalf: upper.evenHalf &+ upper.oddHalf, highHalf: lower.evenHalf &+ lower.oddHalf)
  return halves.evenHalf &+ halves.oddHalf
}
