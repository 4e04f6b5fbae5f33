import Sketches

/// The models or the regions of a trace, as numbers of 16 bits; 0 stands for unknown.
public struct NameTable: Sendable {
  private static let seed: UInt64 = 0x1319_8A2E_0370_7344  // further digits of pi
  private var names: InternedNames

  /// How often a name became 0 because the table was full or the name longer than
  /// ``TraceLimits/nameBytes``.
  public private(set) var overflow: UInt64 = 0

  /// A table for at most `limit` names, which it clamps to 65,535.
  public init(limit: Int) {
    names = InternedNames(limit: min(limit, Int(UInt16.max)))
  }

  /// Names in the table; their numbers are 1 to `count`.
  public var count: Int { names.count }

  /// Number of the name, taken in if it is new. An empty name is unknown: 0.
  public mutating func intern(_ name: Span<UInt8>) -> UInt16 {
    if name.isEmpty { return 0 }
    guard name.count <= TraceLimits.nameBytes,
      let number = names.intern(name, hash: SeededHash.hash(name, seed: Self.seed))
    else {
      overflow += 1
      return 0
    }
    return UInt16(number + 1)
  }

  /// The name of a number that ``intern(_:)`` gave; `nil` for 0.
  public func name(of number: UInt16) -> String? {
    number == 0 ? nil : names.name(of: Int(number) - 1)
  }
}
