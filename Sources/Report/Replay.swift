import Detector
public import Trace

/// A replay from a reader to a report.
///
/// With one shard all is done in turn, by one thread at a time. With several, each has a worker for
/// the tenants of every `shards`-th partition, lines are parsed by as many at once, and only what
/// must be done in the order of the trace is done in turn: see ``ReplayPipeline``. No result depends
/// on `shards`, on the size of a round or on how the trace is cut into pieces: a tenant's exchanges
/// come to one worker in one order, whoever that is.
public struct Replay {
  /// Exchanges in a round: enough that handing a round over costs nothing beside it, few enough that
  /// a round stays in the cache and progress moves.
  public static let defaultRound = 16_384

  private let configuration: ReplayConfiguration
  private let shards: Int
  private let round: Int
  private let tellsProviders: Bool

  /// A replay.
  ///
  /// - Parameters:
  ///   - shards: workers, 1 to 64.
  ///   - round: exchanges read at a time, at least 1.
  ///   - tellsProviders: whether harvest is told by provider of the model too; it costs a search among a
  ///     tenant's models an exchange.
  public init(
    configuration: ReplayConfiguration, shards: Int = 1, round: Int = Replay.defaultRound,
    tellsProviders: Bool = false
  ) {
    precondition((1...TenantID.partitionCount).contains(shards) && round > 0, "no such replay")
    self.configuration = configuration
    self.shards = shards
    self.round = round
    self.tellsProviders = tellsProviders
  }

  /// What a replay ends with.
  public struct Outcome: Sendable {
    /// The report of everything that was read.
    public var report: ReplayReport
    /// Every instant of the tenant that was watched.
    public var instants: [TimelineInstant]
    /// The first damaged lines.
    public var damage: [TraceError]
    /// Why the reading stopped before the end; `nil` if it did not. The report is of what was read
    /// until then.
    public var failure: TraceError?
  }

  /// Reads to the end and scores.
  ///
  /// - Parameters:
  ///   - reader: at its beginning.
  ///   - watched: a tenant whose every instant is kept.
  ///   - progress: told the exchanges read so far, after each round.
  public func run(
    _ reader: inout MergedReader, watching watched: TenantID? = nil,
    progress: (UInt64) -> Void = { _ in }
  ) async -> Outcome {
    var session = ReplaySession(
      configuration: configuration, shards: shards,
      regionNumbers: reader.numbers(ofRegionsOf: configuration.policy), watching: watched,
      tellsProviders: tellsProviders)
    let failure =
      if shards == 1 {
        await replayInTurn(&reader, session.workers[0], progress)
      } else if reader.isInColumns() {
        await replayInRounds(&reader, &session, progress)
      } else {
        await ReplayPipeline(workers: session.workers, round: round).run(&reader, progress)
      }
    let totals = reader.totals
    var ended = await session.finish(tenants: reader.tenants, totals: totals)
    if tellsProviders { ended.report.tellProviders(reader) }
    return Outcome(
      report: ended.report, instants: ended.timeline, damage: totals.damageSamples,
      failure: failure)
  }

  private func replayInTurn(
    _ reader: inout MergedReader, _ worker: ReplayWorker, _ progress: (UInt64) -> Void
  ) async -> TraceError? {
    var batches = [ExchangeBatch(capacity: round)]
    do {
      while try reader.fill(&batches, rows: round) {
        await worker.observe(batches[0])
        progress(reader.totals.exchanges)
      }
    } catch {
      return error
    }
    return nil
  }
}

extension Replay {
  /// Columns cost next to nothing to read: one round is read ahead of the workers.
  private func replayInRounds(
    _ reader: inout MergedReader, _ session: inout ReplaySession, _ progress: (UInt64) -> Void
  ) async -> TraceError? {
    var batches = session.emptyBatches(capacity: round)
    do {
      while try reader.fill(&batches, rows: round) {
        await session.observe(batches)
        progress(reader.totals.exchanges)
      }
    } catch {
      return error
    }
    return nil
  }
}

extension MergedReader {
  /// The numbers that the regions of a policy have in batches, in its order; to be asked for before
  /// the first batch.
  public mutating func numbers(ofRegionsOf policy: ScrutinyPolicy) -> [UInt16] {
    policy.regions.map { region in
      region.name == ScrutinyPolicy.unknown ? 0 : intern(region: Array(region.name.utf8).span)
    }
  }
}

extension TraceTotals {
  /// The totals of a reader.
  init(_ totals: ReaderTotals, tenants: Int) {
    self.init()
    exchanges = totals.exchanges
    self.tenants = tenants
    fromMs = totals.fromMs
    toMs = totals.toMs
    damagedLines = totals.damagedLines
    late = totals.late
    untracked = totals.untracked
    unnumbered = totals.unnumbered
    guard exchanges > 0 else { return }
    fieldShares = ReaderTotals.fieldNames.map { name, field in
      (name, Double(totals.exchanges(with: field)) / Double(totals.exchanges))
    }
  }
}
