public import Trace

/// What one baseline said of every tenant of a trace.
public struct BaselineHistories: Sendable {
  /// The baseline.
  public let baseline: Baseline
  /// Names of all tenants with an exchange, in the order of their UTF-8 bytes.
  public let tenants: [String]
  /// The running maximum of each tenant's score, parallel to ``tenants``, in the unit of the
  /// baseline; empty for one that never could be scored.
  public let histories: [ScoreHistory]

  /// The history of a tenant by its exact name; `nil` for a tenant that the trace does not have.
  ///
  /// Cost: logarithmic in the tenants.
  public func history(of tenant: String) -> ScoreHistory? {
    var low = 0
    var high = tenants.count
    while low < high {
      let middle = (low + high) / 2
      if tenants[middle].utf8.lexicographicallyPrecedes(tenant.utf8) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    // By bytes: strings that Unicode calls equivalent are different tenants.
    guard low < tenants.count, tenants[low].utf8.elementsEqual(tenant.utf8) else { return nil }
    return histories[low]
  }
}

/// Simple detectors run over a trace, so that ours can be compared with them at the same rate of
/// false positives.
///
/// ```swift
/// let scores = try Baselines.histories(
///   of: TraceInput(name: name, source: try FileByteSource(path: name)),
///   texts: TraceInput(name: name, source: try FileByteSource(path: name)))
/// let flagged = scores[0].history(of: "acct_000a")?.firstReached(100_000)
/// ```
///
/// The scoring instants are those of ``Detector/StreamingDetector``, the considered exchanges too,
/// and so is what happens to late and damaged lines. Ground truth is not read.
public enum Baselines {
  /// Exchanges read at a time.
  private static let round = 4_096

  /// The running maxima of all baselines, in the order of ``Baseline``.
  ///
  /// - Parameters:
  ///   - trace: to be read from its beginning.
  ///   - texts: the same trace once more, from its beginning, read in step for the prompts' texts;
  ///     `nil` if it cannot be read twice. Then the rule has nothing to say, and tokens of prompts
  ///     are those of their fingerprints.
  ///   - registry: what was read from beside the trace; which models are protected comes from it.
  ///   - options: those of the replay that is compared.
  /// - Throws: what a source throws, and when too many lines of the trace are damaged.
  ///
  /// Cost: 9 µs an exchange of real prompts of 500 bytes, 3 µs without texts. Memory: some 4 KiB a
  /// tenant, at most 4.1 MiB for one with very many different prompts; and what waits of the texts.
  public static func histories(
    of trace: TraceInput, texts: TraceInput?, registry: RegistryReader = RegistryReader(),
    options: TraceReaderOptions = TraceReaderOptions()
  ) throws(TraceError) -> [BaselineHistories] {
    var run = BaselineRun(trace: trace, texts: texts, registry: registry, options: options)
    while try run.observe(rows: round) {}
    run.finish()
    let tenants = run.tenants
    let names = tenants.map(\.name)
    return Baseline.allCases.map { baseline in
      BaselineHistories(
        baseline: baseline, tenants: names,
        histories: tenants.map { $0.baselines.histories[baseline.rawValue] })
    }
  }
}

/// All tenants of a trace on their way through the baselines.
struct BaselineRun {
  private var reader: MergedReader
  private var texts: PromptTexts?
  private var batches: [ExchangeBatch]
  private var test = ShapiroWilk()
  /// By partition and slot of the tenant.
  private var states: [[TenantBaselines]] = Array(
    repeating: [], count: TenantID.partitionCount)

  init(
    trace: TraceInput, texts: TraceInput?, registry: RegistryReader, options: TraceReaderOptions
  ) {
    reader = MergedReader(traces: [trace], registry: registry, options: options)
    self.texts = texts.map { PromptTexts($0, registry: registry, options: options) }
    batches = [ExchangeBatch(capacity: 0)]
  }

  /// Takes at most so many exchanges in.
  ///
  /// - Returns: `false` at the end.
  mutating func observe(rows: Int) throws(TraceError) -> Bool {
    guard try reader.fill(&batches, rows: rows) else { return false }
    let batch = batches[0]
    let table = reader.tenants
    for row in 0..<batch.count {
      let tenant = batch.tenant[row]
      while states[tenant.partition].count <= tenant.slot {
        states[tenant.partition].append(TenantBaselines())
      }
      // Asked of every row, so that none is left waiting.
      let text =
        batch.known[row].contains(.prompt)
        ? try texts?.text(of: batch, row: row, tenants: table) : nil
      let flags = batch.flags[row]
      guard !flags.contains(.late) else { continue }
      let tsMs = batch.tsMs[row]
      let exchange =
        flags.contains([.served, .protected])
        ? BaselineExchange(
          batch, row: row, hour: ScoringInstants.hour(of: tsMs), text: text)
        : nil
      states[tenant.partition][tenant.slot].add(exchange, tsMs: tsMs, &test)
    }
    return true
  }

  /// Scores the hours that the end of the trace has passed. Call once, last.
  mutating func finish() {
    let endHour = ScoringInstants.hour(of: reader.totals.toMs ?? 0)
    for partition in states.indices {
      for slot in states[partition].indices {
        states[partition][slot].finish(hour: endHour, &test)
      }
    }
  }

  /// The tenants by the bytes of their names.
  var tenants: [(name: String, baselines: TenantBaselines)] {
    let table = reader.tenants
    var all: [(name: String, baselines: TenantBaselines)] = []
    for partition in states.indices {
      for slot in states[partition].indices {
        let name = table.name(of: TenantID(partition: partition, slot: slot))
        all.append((name, states[partition][slot]))
      }
    }
    return all.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  /// The scores of a tenant as they stand.
  mutating func scores(of baselines: TenantBaselines) -> [(Baseline, Double)] {
    baselines.scores(&test)
  }
}
