import Sketches

/// The tenants of a trace: a name in, a small number out, the same for the same bytes.
///
/// 64 logical partitions by the seeded hash of the name, each with its own numbering and its own
/// limit, so that workers over partitions need nothing of one another. A name is compared by its
/// bytes: names that Unicode calls equivalent are different tenants. About 20 bytes and the name
/// a tenant; interning a known name is one hash of it and, nearly always, one comparison.
///
/// A dictionary of strings would take some four times the memory and compare by Unicode
/// equivalence.
public struct TenantTable: Sendable {
  /// The seed used where none is given: the first digits of pi. Choose another to keep someone
  /// who picks the names from crowding one partition.
  public static let defaultSeed: UInt64 = 0x243F_6A88_85A3_08D3

  let seed: UInt64
  private var partitions: [InternedNames]

  /// An empty table.
  ///
  /// - Parameters:
  ///   - seed: of the hash; it decides the partition of each name.
  ///   - tenantsPerPartition: at most ``TraceLimits/tenantsPerPartition``; less only for tests.
  public init(
    seed: UInt64 = TenantTable.defaultSeed,
    tenantsPerPartition: Int = TraceLimits.tenantsPerPartition
  ) {
    self.seed = seed
    let limit = min(tenantsPerPartition, TraceLimits.tenantsPerPartition)
    partitions = Array(
      repeating: InternedNames(limit: limit), count: TenantID.partitionCount)
  }

  /// Tenants in all partitions.
  public var count: Int { partitions.reduce(0) { $0 + $1.count } }

  /// Tenants in one partition.
  public func count(inPartition partition: Int) -> Int { partitions[partition].count }

  /// The tenant of that name, taken in if it is new.
  ///
  /// - Returns: `nil` for a new name whose partition is full: the caller counts the exchange as
  ///   untracked. Also for a name that is empty or longer than ``TraceLimits/tenantNameBytes``,
  ///   which a reader refuses before it comes here.
  public mutating func intern(_ name: Span<UInt8>) -> TenantID? {
    guard Self.isPossible(name) else { return nil }
    return intern(name, hash: SeededHash.hash(name, seed: seed))
  }

  /// The same of a name that is possible and whose hash under ``seed`` is known.
  @inline(__always)
  mutating func intern(_ name: Span<UInt8>, hash: UInt64) -> TenantID? {
    let partition = Self.partition(of: hash)
    guard let slot = partitions[partition].intern(name, hash: hash) else { return nil }
    return TenantID(partition: partition, slot: slot)
  }

  /// The tenant of that name, if it has been taken in.
  public func find(_ name: Span<UInt8>) -> TenantID? {
    guard Self.isPossible(name) else { return nil }
    let hash = SeededHash.hash(name, seed: seed)
    let partition = Self.partition(of: hash)
    guard let slot = partitions[partition].find(name, hash: hash) else { return nil }
    return TenantID(partition: partition, slot: slot)
  }

  /// Name of a tenant of this table.
  public func name(of tenant: TenantID) -> String {
    partitions[tenant.partition].name(of: tenant.slot)
  }

  /// Seeded hash of the tenant's name; its lowest six bits are the partition.
  public func hash(of tenant: TenantID) -> UInt64 {
    partitions[tenant.partition].hash(of: tenant.slot)
  }

  private static func isPossible(_ name: Span<UInt8>) -> Bool {
    !name.isEmpty && name.count <= TraceLimits.tenantNameBytes
  }

  private static func partition(of hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash) & (TenantID.partitionCount - 1)
  }
}
