/// How a provider groups its customers. A matter of policy, never of evidence.
public enum Segment: String, CaseIterable, Sendable {
  case enterprise, business, developer
}

/// What the provider knows of a tenant apart from its exchanges; `nil` is unknown.
public struct TenantRecord: Sendable, Equatable {
  /// The account, as exchanges name it.
  public var tenant: String
  /// The group of customers.
  public var segment: Segment?
  /// The country, ISO 3166-1 alpha-2 as a rule. A matter of policy, never of evidence.
  public var domicile: String?
  /// When the account was opened, milliseconds since the Unix epoch.
  public var sinceMs: Int64?
  /// The organisation it belongs to, opaque.
  public var organization: String?
  /// The means of payment, opaque.
  public var payment: String?
  /// The quota, requests a minute.
  public var limitRPM: UInt32?

  /// A tenant of which only the name is known.
  public init(tenant: String) { self.tenant = tenant }
}

/// What the provider knows of a model.
public struct ModelRecord: Sendable, Equatable {
  /// The model, as exchanges name it.
  public var model: String
  /// Who serves it.
  public var provider: String?
  /// Whether its outputs are worth protecting; those of open-weight models are not.
  public var isProtected = true
  /// When it was released, milliseconds since the Unix epoch.
  public var releasedMs: Int64?
  /// Price of input, in 1/10,000 US dollar a million tokens.
  public var inputPrice: UInt32?
  /// Price of output, in 1/10,000 US dollar a million tokens.
  public var outputPrice: UInt32?

  /// A model of which only the name is known: protected, without a price.
  public init(model: String) { self.model = model }
}

/// Something the provider did to a tenant.
public struct EventRecord: Sendable, Equatable {
  /// What happened, such as `suspended`; opaque here.
  public var event: String
  /// The account.
  public var tenant: String
  /// When, milliseconds since the Unix epoch.
  public var atMs: Int64

  /// An event.
  public init(event: String, tenant: String, atMs: Int64) {
    self.event = event
    self.tenant = tenant
    self.atMs = atMs
  }
}

/// What the provider knows apart from the exchanges, WITHOUT ground truth.
///
/// Names are compared by their bytes. A record replaces an earlier one of the same name, so that
/// a registry can be kept by appending; the order is that of first appearance.
public struct Registry: Sendable {
  private var tenantRecords = NamedRecords<TenantRecord>(limit: TraceLimits.registryTenants)
  private var modelRecords = NamedRecords<ModelRecord>(limit: TraceLimits.registryModels)

  /// Events in the order in which they were added.
  public private(set) var events: [EventRecord] = []

  /// A registry that knows nothing.
  public init() {}

  /// All tenants, in order of first appearance.
  public var tenants: [TenantRecord] { tenantRecords.records }

  /// All models, in order of first appearance.
  public var models: [ModelRecord] { modelRecords.records }

  /// Record of a tenant.
  public func tenant(_ name: String) -> TenantRecord? { tenantRecords[name] }

  /// Record of a model.
  public func model(_ name: String) -> ModelRecord? { modelRecords[name] }

  /// Whether a model's outputs add risk: those of an unknown model do.
  public func isProtected(model: String) -> Bool { modelRecords[model]?.isProtected ?? true }

  /// Output price of a model, in 1/10,000 US dollar a million tokens; `nil`: unknown.
  public func outputPrice(model: String) -> UInt32? { modelRecords[model]?.outputPrice }

  /// Adds or replaces a tenant; `false` beyond ``TraceLimits/registryTenants``.
  public mutating func add(_ record: TenantRecord) -> Bool {
    tenantRecords.set(record, for: record.tenant)
  }

  /// Adds or replaces a model; `false` beyond ``TraceLimits/registryModels``.
  public mutating func add(_ record: ModelRecord) -> Bool {
    modelRecords.set(record, for: record.model)
  }

  /// Adds an event; `false` beyond ``TraceLimits/registryEvents``.
  public mutating func add(_ event: EventRecord) -> Bool {
    guard events.count < TraceLimits.registryEvents else { return false }
    events.append(event)
    return true
  }
}
