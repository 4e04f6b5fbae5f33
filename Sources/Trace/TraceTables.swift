import Fingerprint

/// What the numbers in batches stand for, and what is known of models: shared by all traces that
/// are read together.
struct TraceTables {
  /// What exchanges need to know of a model.
  struct ModelFacts {
    var isProtected = true
    /// Whether its exchanges are to be passed over.
    var isForeign = false
    var outputPrice = UInt32.max
    /// Milliseconds since the epoch; `Int64.max`: unknown.
    var releasedMs = Int64.max
  }

  var tenants: TenantTable
  var models = NameTable(limit: TraceLimits.models)
  var regions = NameTable(limit: TraceLimits.regions)
  var campaigns = NameTable(limit: TraceLimits.registryCampaigns)
  private(set) var registry: RegistryReader
  private var releases = ReleaseCalendar()
  /// Tenants whose facts have been sent ahead, a bit each, by partition and slot.
  private var announced: [[UInt64]] = Array(repeating: [], count: TenantID.partitionCount)
  /// By number of the model; those that were not asked for yet are missing at the end.
  private var facts: [ModelFacts] = []

  /// The provider whose models alone are wanted; `nil`: all are.
  private let provider: String?

  init(
    registry: RegistryReader, tenants: TenantTable = TenantTable(), provider: String? = nil
  ) {
    self.registry = registry
    self.tenants = tenants
    self.provider = provider
  }

  /// Takes a registry line out of a stream; see ``RegistryReader/takeInline(_:file:number:)``.
  mutating func takeInline(
    _ line: Span<UInt8>, file: String, number: UInt64
  ) throws(TraceError) -> Bool {
    let modelLines = registry.modelLines
    let isTaken = try registry.takeInline(line, file: file, number: number)
    if registry.modelLines != modelLines {
      facts.removeAll()
      releases = ReleaseCalendar()
    }
    return isTaken
  }

  /// Facts of the model of that number; 0 is a model of which nothing is known.
  @inline(__always)
  mutating func facts(ofModel number: UInt16) -> ModelFacts {
    if Int(number) >= facts.count { addFacts(upTo: Int(number)) }
    return facts[Int(number)]
  }

  /// The newest release of a protected model at or before a time, milliseconds since the epoch;
  /// `Int64.min`: none is known.
  @inline(__always)
  mutating func newestRelease(atMs tsMs: Int64) -> Int64 {
    if releases.isStale { releases = ReleaseCalendar(registry.registry) }
    return releases.newest(atMs: tsMs)
  }

  /// What is to be sent ahead of a tenant's first exchange; `nil` if it has been, or if nothing is
  /// known.
  @inline(__always)
  mutating func arrival(of tenant: TenantID) -> TenantArrival? {
    let word = tenant.slot >> 6
    let bit: UInt64 = 1 << UInt64(tenant.slot & 63)
    if word < announced[tenant.partition].count, announced[tenant.partition][word] & bit != 0 {
      return nil
    }
    return announce(tenant, word, bit)
  }

  @inline(never)
  private mutating func announce(
    _ tenant: TenantID, _ word: Int, _ bit: UInt64
  ) -> TenantArrival? {
    while announced[tenant.partition].count <= word { announced[tenant.partition].append(0) }
    announced[tenant.partition][word] |= bit
    guard !registry.registry.tenants.isEmpty,
      let record = registry.registry.tenant(tenants.name(of: tenant))
    else { return nil }
    var arrival = TenantArrival()
    if record.limitRPM != nil || record.sinceMs != nil {
      arrival.facts = TenantFacts(
        tenant: tenant, limitRPM: record.limitRPM ?? 0,
        sinceHour: record.sinceMs.map { Int32(clamping: $0 / 3_600_000) } ?? .min)
    }
    if record.segment != nil || record.domicile != nil {
      arrival.customer = CustomerFacts(
        tenant: tenant, segment: record.segment, domicile: record.domicile)
    }
    return arrival
  }

  private mutating func addFacts(upTo number: Int) {
    for number in facts.count...number {
      var new = ModelFacts()
      let record = models.name(of: UInt16(number)).flatMap { registry.registry.model($0) }
      new.isForeign = provider != nil && record?.provider != provider
      if let record {
        new.isProtected = record.isProtected
        new.outputPrice = record.outputPrice ?? .max
        new.releasedMs = record.releasedMs ?? .max
      }
      facts.append(new)
    }
  }
}
