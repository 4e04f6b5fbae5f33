/// What the names of one block are in the tables of all traces, as far as it has been asked for.
///
/// Names get their numbers when the first of their rows is taken and not before, so that a reader
/// that stops within a block has taken in what a reader of single lines would have.
struct BlockNumbers {
  /// By number in the block less one; 0: not asked for, or without a number in the table.
  private var models: [UInt16] = []
  private var regions: [UInt16] = []
  private var campaigns: [UInt16] = []

  /// Of no block.
  init() {}

  init(_ names: BlockNames) {
    models = Array(repeating: 0, count: names.models.count)
    regions = Array(repeating: 0, count: names.regions.count)
    campaigns = Array(repeating: 0, count: names.campaigns.count)
  }

  /// Gives rows the numbers of their names, and what the registry says of their models at this
  /// place of the trace.
  mutating func resolve(
    _ block: inout RowBlock, _ range: Range<Int>, _ tables: inout TraceTables
  ) {
    resolveTenants(&block, range, &tables)
    let names = block.names
    var rows = block.rows.mutableSpan
    for index in range {
      let model = rows[index].model
      if model != 0 {
        rows[index].model = Self.number(model, &models, names.models, &tables.models)
      }
      // An empty name is none, and one without a number is as good as none.
      if rows[index].model == 0 { rows[index].known.remove(.model) }
      let region = rows[index].region
      if region != 0 {
        rows[index].region = Self.number(region, &regions, names.regions, &tables.regions)
      }
      if rows[index].region == 0 { rows[index].known.remove(.region) }
      let campaign = rows[index].campaign
      if campaign != 0 {
        rows[index].campaign = Self.number(
          campaign, &campaigns, names.campaigns, &tables.campaigns)
      }
      let tsMs = rows[index].tsMs
      let facts = tables.facts(ofModel: rows[index].model)
      if facts.isForeign {
        rows[index].tenant = ExchangeRow.foreign
        rows[index].known = []
      }
      rows[index].outputPrice = facts.outputPrice
      let releaseMs = tables.newestRelease(atMs: tsMs)
      rows[index].hoursSinceRelease = ReleaseCalendar.hours(from: releaseMs, toMs: tsMs)
      if facts.isProtected {
        rows[index].flags.insert(.protected)
        if facts.releasedMs == releaseMs { rows[index].flags.insert(.newestModel) }
      }
    }
  }

  private func resolveTenants(
    _ block: inout RowBlock, _ range: Range<Int>, _ tables: inout TraceTables
  ) {
    for index in range {
      let origin = block.origins[index]
      let name = Int(origin.nameStart)..<Int(origin.nameStart) &+ Int(origin.nameCount)
      let tenant =
        if origin.isUnescaped {
          tables.tenants.intern(
            block.unescaped.span.extracting(name), hash: origin.tenantHash)
        } else {
          tables.tenants.intern(
            block.text.bytes.span.extracting(name), hash: origin.tenantHash)
        }
      block.rows[index].tenant = tenant ?? ExchangeRow.untracked
    }
  }

  /// The number in the table, which is remembered unless it is 0: a table that is full counts each
  /// of those.
  @inline(__always)
  private static func number(
    _ number: UInt16, _ known: inout [UInt16], _ names: InternedNames, _ table: inout NameTable
  ) -> UInt16 {
    let place = Int(number) &- 1
    if known[place] == 0 { known[place] = names.withName(of: place) { table.intern($0) } }
    return known[place]
  }
}
