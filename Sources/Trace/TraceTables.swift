import Fingerprint

/// What the numbers in batches stand for, and what is known of models: shared by all traces that
/// are read together.
struct TraceTables {
  /// What exchanges need to know of a model.
  struct ModelFacts {
    var isProtected = true
    var outputPrice = UInt32.max
  }

  var tenants: TenantTable
  var models = NameTable(limit: TraceLimits.models)
  var regions = NameTable(limit: TraceLimits.regions)
  var campaigns = NameTable(limit: TraceLimits.registryCampaigns)
  private(set) var registry: RegistryReader
  /// By number of the model; those that were not asked for yet are missing at the end.
  private var facts: [ModelFacts] = []

  init(registry: RegistryReader, tenants: TenantTable = TenantTable()) {
    self.registry = registry
    self.tenants = tenants
  }

  /// Takes a registry line out of a stream; see ``RegistryReader/takeInline(_:file:number:)``.
  mutating func takeInline(
    _ line: Span<UInt8>, file: String, number: UInt64
  ) throws(TraceError) -> Bool {
    let modelLines = registry.modelLines
    let isTaken = try registry.takeInline(line, file: file, number: number)
    if registry.modelLines != modelLines { facts.removeAll() }
    return isTaken
  }

  /// Facts of the model of that number; 0 is a model of which nothing is known.
  @inline(__always)
  mutating func facts(ofModel number: UInt16) -> ModelFacts {
    if Int(number) >= facts.count { addFacts(upTo: Int(number)) }
    return facts[Int(number)]
  }

  private mutating func addFacts(upTo number: Int) {
    for number in facts.count...number {
      var new = ModelFacts()
      if let record = models.name(of: UInt16(number)).flatMap({ registry.registry.model($0) }) {
        new.isProtected = record.isProtected
        new.outputPrice = record.outputPrice ?? .max
      }
      facts.append(new)
    }
  }
}
