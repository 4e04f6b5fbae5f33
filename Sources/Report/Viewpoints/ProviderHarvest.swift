public import Detector
import Trace

/// What was served by the models of one provider.
public struct ProviderHarvest: Sendable, Equatable {
  /// The provider as the registry names it; `nil`: of models without one, or unknown to it.
  public var provider: String?
  /// Protected output served.
  public var harvest: Harvest

  /// A provider's part.
  public init(provider: String?, harvest: Harvest) {
    self.provider = provider
    self.harvest = harvest
  }
}

/// What was served by one model, by its number in batches.
struct ModelHarvest: Sendable {
  var model: UInt16
  var harvest: Harvest
}

/// What each tenant was served by each model: kept only where it is asked for, since it is a search
/// among the tenant's models an exchange.
struct ModelLedger: Sendable {
  /// By partition and slot.
  private var rows: [[[ModelHarvest]]] = Array(repeating: [], count: TenantID.partitionCount)

  /// Counts the exchanges of a batch, late ones too, that were served by protected models.
  mutating func take(_ batch: ExchangeBatch) {
    for row in 0..<batch.count where batch.flags[row].isSuperset(of: [.served, .protected]) {
      let tenant = batch.tenant[row]
      let missing = tenant.slot + 1 - rows[tenant.partition].count
      if missing > 0 { rows[tenant.partition] += repeatElement([], count: missing) }
      let hasTokens = batch.known[row].contains(.outputTokens)
      let tokens = hasTokens ? UInt64(batch.outputTokens[row]) : 0
      let price = batch.outputPrice[row]
      let isPriced = hasTokens && price != .max
      var one = Harvest()
      one.exchanges = 1
      one.outputTokens = tokens
      one.price = isPriced ? tokens * UInt64(price) : 0
      one.isPriceIncomplete = !isPriced
      Self.add(one, of: batch.model[row], to: &rows[tenant.partition][tenant.slot])
    }
  }

  private static func add(_ harvest: Harvest, of model: UInt16, to rows: inout [ModelHarvest]) {
    guard let place = rows.firstIndex(where: { $0.model == model }) else {
      rows.append(ModelHarvest(model: model, harvest: harvest))
      return
    }
    rows[place].harvest = [rows[place].harvest, harvest].total
  }

  /// What a tenant was served, by model in order of first exchange.
  subscript(tenant: TenantID) -> [ModelHarvest] {
    let slots = rows[tenant.partition]
    return tenant.slot < slots.count ? slots[tenant.slot] : []
  }
}

extension ReplayReport {
  /// What the tenants were served by the models of one provider.
  public struct ProviderTotals: Sendable {
    /// The provider and the harvest of all tenants.
    public var all: ProviderHarvest
    /// Tenants with any.
    public var tenants: Int
    /// The part of tenants that were ever flagged.
    public var flagged: Harvest
    /// How many these are.
    public var flaggedTenants: Int
  }

  /// The sums over all tenants by provider, by the providers' names; `nil` unless asked for.
  public var providerTotals: [ProviderTotals]? {
    guard let first = tenants.first(where: { $0.providers != nil }) ?? tenants.first,
      first.providers != nil
    else { return nil }
    var totals: [ProviderTotals] = []
    for tenant in tenants {
      for part in tenant.providers ?? [] {
        let place = totals.firstIndex { $0.all.provider == part.provider } ?? totals.count
        if place == totals.count {
          totals.append(
            ProviderTotals(
              all: ProviderHarvest(provider: part.provider, harvest: Harvest()), tenants: 0,
              flagged: Harvest(), flaggedTenants: 0))
        }
        totals[place].all.harvest = [totals[place].all.harvest, part.harvest].total
        totals[place].tenants += 1
        guard tenant.firstFlaggedMs != nil else { continue }
        totals[place].flagged = [totals[place].flagged, part.harvest].total
        totals[place].flaggedTenants += 1
      }
    }
    totals.sort { ProviderHarvest.precedes($0.all, $1.all) }
    return totals
  }

  /// Turns what was counted by model into what is told by provider.
  ///
  /// - Parameter reader: at its end, so that its registry says all that it will.
  mutating func tellProviders(_ reader: borrowing MergedReader) {
    let registry = reader.registry
    for index in tenants.indices {
      var parts: [ProviderHarvest] = []
      for model in tenants[index].models {
        let record = reader.modelName(of: model.model).flatMap { registry.model($0) }
        let provider = record?.provider
        if let place = parts.firstIndex(where: { $0.provider == provider }) {
          parts[place].harvest = [parts[place].harvest, model.harvest].total
        } else {
          parts.append(ProviderHarvest(provider: provider, harvest: model.harvest))
        }
      }
      tenants[index].providers = parts.sorted(by: ProviderHarvest.precedes)
    }
  }
}

extension ProviderHarvest {
  /// By the bytes of the name; models without a provider last.
  static func precedes(_ a: ProviderHarvest, _ b: ProviderHarvest) -> Bool {
    switch (a.provider, b.provider) {
    case (let a?, let b?): a.utf8.lexicographicallyPrecedes(b.utf8)
    case (_?, nil): true
    case (nil, _): false
    }
  }
}
