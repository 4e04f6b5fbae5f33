import Sketches
public import Trace

/// Makes a description of the batches of a trace, which come in order.
///
/// At most 110 MB for the trace and 8 bytes for each exchange of the 10-minute window that is open,
/// 80 bytes a tenant and 624 more for a tenant of more than eight exchanges (up to
/// ``TenantProfiles/limit``). What the batches' sizes are changes nothing.
struct TraceDescriber: Sendable {
  /// Exchanges of a tenant that a profile of its day needs: four an hour, whose entropy is known
  /// within some 0.2 bits.
  static let leastProfileExchanges: UInt64 = 96
  /// Quotients of a tenant that its median needs.
  static let leastRatios: UInt32 = 8

  private var names = NameColumns()
  private var tokens = TokenColumns()
  private var prompts = PromptColumns()
  private var tenants = TenantRecords()

  /// Takes exchanges.
  mutating func observe(_ batch: ExchangeBatch) {
    names.observe(batch)
    tokens.observe(batch)
    prompts.observe(batch)
    tenants.observe(batch, ratioKeys: tokens.ratioKeys)
  }

  /// Takes the end of the trace and concludes.
  consuming func description(of reader: MergedReader) -> TraceDescription {
    tenants.finish()
    let exchanges = tenants.all.map(\.exchanges)
    var description = TraceDescription()
    description.trace = TraceTotals(reader.totals, tenants: exchanges.count)
    description.served = names.served
    description.refused = names.exchanges - names.served
    description.skew = TraceDescription.Skew(exchanges)
    description.arrivals = arrivals
    description.tokens = tokens.tokens
    description.growth = growth
    let totals = description.trace
    if let fromMs = totals.fromMs, let toMs = totals.toMs, names.exchanges > 0 {
      description.rhythm = names.rhythm(fromMs: fromMs, toMs: toMs)
      if toMs - fromMs >= TenantRecords.dayMs {
        description.rhythm.tenantEntropy = entropy
      }
    }
    description.tokens.tenantOutputPerInput = medians
    description.conversations = prompts.conversationDescription
    description.prompts = prompts.promptDescription
    description.scripts = prompts.scriptShares
    description.models = names.modelShares(reader)
    description.regions = names.regionShares(reader)
    description.operations = names.operationShares
    description.finishReasons = names.finishShares
    description.statusCodes = names.statusShares
    description.fields = names.fields
    return description
  }

  private var arrivals: TraceDescription.Arrivals {
    let measured = tenants.arrivals
    var arrivals = TraceDescription.Arrivals()
    arrivals.windows = measured.count
    arrivals.leftOut = measured.leftOut
    arrivals.traceWindows = tenants.windowCount
    guard names.exchanges > 0 else { return arrivals }
    arrivals.exchangeShare = Double(measured.exchanges) / Double(names.exchanges)
    arrivals.variation = Quantiles(measured.variation)
    var active = QuantileSketch()
    for record in tenants.all where tenants.windowCount > 0 {
      active.insert(Double(record.activeWindows) / Double(tenants.windowCount))
    }
    arrivals.activeShare = Quantiles(active)
    guard measured.count > 0 else { return arrivals }
    let windows = Double(measured.count)
    arrivals.familyShares = ArrivalFamily.allCases.map {
      Double(measured.families[$0.rawValue]) / windows
    }
    arrivals.regularShare = Double(measured.regular) / windows
    arrivals.unresolvedShare = Double(measured.unresolved) / windows
    if measured.fitted > 0 {
      arrivals.likelierGammaShare = Double(measured.likelierGamma) / Double(measured.fitted)
    }
    return arrivals
  }

  private var growth: TraceDescription.Growth {
    let days = tenants.growth.days
    let busy = tenants.growth.busyDays
    return TraceDescription.Growth(
      tenantDays: days.count,
      threefoldShare: days.count > 0 ? Double(days.grown) / Double(days.count) : nil,
      busyTenantDays: busy.count,
      busyThreefoldShare: busy.count > 0 ? Double(busy.grown) / Double(busy.count) : nil,
      trend: tenants.growth.trend)
  }

  private func profile(of record: TenantRecord) -> TenantProfile? {
    guard record.isWhole else { return nil }
    return record.profile == TenantRecord.noProfile
      ? record.profileOfPlain : tenants.profiles[record.profile]
  }

  private var entropy: Quantiles? {
    var sketch = QuantileSketch()
    for record in tenants.all where record.exchanges >= Self.leastProfileExchanges {
      if let profile = profile(of: record) { sketch.insert(profile.hourEntropy) }
    }
    return Quantiles(sketch)
  }

  private var medians: Quantiles? {
    var sketch = QuantileSketch()
    for record in tenants.all where record.exchanges >= UInt64(Self.leastRatios) {
      guard let profile = profile(of: record), profile.ratios.count >= Self.leastRatios,
        let median = profile.ratios.median
      else { continue }
      sketch.insert(median)
    }
    return Quantiles(sketch)
  }
}

extension TraceDescription.Skew {
  /// The skew of some tenants' exchanges, none of them zero.
  init(_ exchanges: [UInt64]) {
    self.init()
    let sorted = exchanges.sorted(by: >)
    guard let most = sorted.first else { return }
    let all = sorted.reduce(0, +)
    largest = Double(most) / Double(all)
    half = Self.carriers(sorted, of: all, tenths: 5)
    nineTenths = Self.carriers(sorted, of: all, tenths: 9)
    let upTo = (0...10).map { Self.exchanges(ofFirst: Double($0 * sorted.count) / 10, sorted) }
    deciles = zip(upTo.dropFirst(), upTo).map { ($0 - $1) / Double(all) }
  }

  /// Exchanges of so many tenants; a part of a tenant has that part of its exchanges.
  private static func exchanges(ofFirst tenants: Double, _ sorted: [UInt64]) -> Double {
    let whole = Int(tenants)
    let sum = Double(sorted.prefix(whole).reduce(0, +))
    return whole < sorted.count ? sum + (tenants - Double(whole)) * Double(sorted[whole]) : sum
  }

  private static func carriers(
    _ sorted: [UInt64], of all: UInt64, tenths: UInt64
  ) -> Carriers {
    var sum: UInt64 = 0
    let index = sorted.firstIndex { exchanges in
      sum += exchanges
      return sum * 10 >= all * tenths
    }
    let tenants = (index ?? 0) + 1
    return Carriers(tenants: tenants, share: Double(tenants) / Double(sorted.count))
  }
}

extension TraceDescription {
  /// What reading a trace to its end gives.
  public struct Outcome: Sendable {
    /// The description of everything that was read.
    public var description: TraceDescription
    /// The first damaged lines.
    public var damage: [TraceError]
    /// Why the reading stopped before the end; `nil` if it did not.
    public var failure: TraceError?
  }

  /// Reads to the end and describes.
  ///
  /// The reader runs ahead by one round while the round before is described.
  ///
  /// - Parameters:
  ///   - reader: at its beginning.
  ///   - round: exchanges read at a time, at least 1; the size changes nothing.
  ///   - progress: told the exchanges read so far, after each round.
  public static func read(
    _ reader: inout MergedReader, round: Int = Replay.defaultRound,
    progress: (UInt64) -> Void = { _ in }
  ) async -> Outcome {
    let worker = DescriptionWorker()
    var batches = [ExchangeBatch(capacity: round)]
    var failure: TraceError?
    var pending: Task<Void, Never>?
    while true {
      do {
        guard try reader.fill(&batches, rows: round) else { break }
      } catch {
        failure = error
        break
      }
      await pending?.value
      let batch = batches[0]
      pending = Task { await worker.observe(batch) }
      progress(reader.totals.exchanges)
    }
    await pending?.value
    let description = await worker.finished().description(of: reader)
    return Outcome(
      description: description, damage: reader.totals.damageSamples, failure: failure)
  }
}

/// The describer, while the reader runs ahead.
private actor DescriptionWorker {
  private var describer = TraceDescriber()

  func observe(_ batch: ExchangeBatch) { describer.observe(batch) }

  /// Gives the describer away, so that no one else holds its memory.
  func finished() -> TraceDescriber {
    let finished = describer
    describer = TraceDescriber()
    return finished
  }
}
