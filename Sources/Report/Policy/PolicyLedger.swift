import Detector
import Trace

/// What the policy says of each tenant, as far as it has been seen; empty under a policy that treats
/// all alike, and then it costs nothing.
struct PolicyLedger: Sendable {
  /// One tenant's standing.
  private struct Standing {
    /// By segment and domicile; known before the first exchange.
    var customer: Bits
    /// By region, the lowest so far; `nil` before the first exchange.
    var region: Bits?
    /// Exchanges in order of time so far.
    var exchanges: UInt64 = 0
  }

  private let policy: ScrutinyPolicy
  /// Offset of each region by its number in batches; those beyond have the offset of a name that the
  /// policy does not have, 0.
  private let regionOffsets: [Bits]
  private let unlistedCustomer: Bits
  private var standings: [[Standing?]] = Array(repeating: [], count: TenantID.partitionCount)

  /// - Parameter regionNumbers: numbers in batches of the policy's regions, in its order.
  init(_ policy: ScrutinyPolicy, regionNumbers: [UInt16]) {
    self.policy = policy
    unlistedCustomer = policy.offset(of: nil)
    var offsets: [Bits] = []
    func set(_ bits: Bits, at number: Int) {
      while offsets.count <= number { offsets.append(.zero) }
      offsets[number] = bits
    }
    for (number, region) in zip(regionNumbers, policy.regions) where number != 0 {
      set(region.bits, at: Int(number))
    }
    // An exchange without a region has the number 0.
    set(ScrutinyPolicy.offset(of: nil, among: policy.regions), at: 0)
    regionOffsets = offsets
  }

  /// Whether tenants have offsets at all.
  var isInForce: Bool { !policy.isEmpty }

  /// Whether the offsets follow the exchanges.
  var hasRegions: Bool { !policy.regions.isEmpty }

  /// Takes customers in before their first exchange.
  mutating func take(_ customers: [CustomerFacts]) {
    guard isInForce else { return }
    for customer in customers {
      let offset = policy.offset(of: customer)
      update(customer.tenant) { $0.customer = offset }
    }
  }

  /// Counts an exchange in order of time.
  mutating func take(exchangeOf tenant: TenantID, region: UInt16) {
    let offset = Int(region) < regionOffsets.count ? regionOffsets[Int(region)] : .zero
    update(tenant) { standing in
      standing.exchanges += 1
      standing.region = min(standing.region ?? offset, offset)
    }
  }

  /// Exchanges of the tenant that were counted.
  func exchanges(of tenant: TenantID) -> UInt64 { standing(of: tenant)?.exchanges ?? 0 }

  /// What is added to the tenant's thresholds now.
  func offset(of tenant: TenantID) -> Bits {
    guard isInForce else { return .zero }
    guard let standing = standing(of: tenant) else { return unlistedCustomer }
    return standing.customer + (standing.region ?? .zero)
  }

  private func standing(of tenant: TenantID) -> Standing? {
    let slots = standings[tenant.partition]
    return tenant.slot < slots.count ? slots[tenant.slot] : nil
  }

  private mutating func update(_ tenant: TenantID, _ change: (inout Standing) -> Void) {
    let missing = tenant.slot + 1 - standings[tenant.partition].count
    if missing > 0 { standings[tenant.partition] += repeatElement(nil, count: missing) }
    var standing =
      standings[tenant.partition][tenant.slot] ?? Standing(customer: unlistedCustomer)
    change(&standing)
    standings[tenant.partition][tenant.slot] = standing
  }
}
