import Trace

// Texts of prompts beside batches that have none: a second reading of the same trace, in step.
//
//   MergedReader    rows in order of time, late ones marked, wild ones gone    ──▶ row ─┐
//   ExchangeReader  exchanges in order of the file, with their texts ──▶ waiting ◀──────┘ asks
//
// Both readers accept the same lines, so the text of a row is either waiting or lies ahead in the
// file. A row is asked for by tenant and time; of several, rows leave in the order of the file. A
// refused line may have left its text under the same tenant and time: the length of the prompt
// tells it from the right one, unless they are equally long.
//
// What waits is what the reader of batches holds back, and lines whose wild time it has refused.
// These are never asked for; they are dropped when too much waits.

/// The texts of a trace's prompts, for rows that a ``Trace/MergedReader`` delivers from the same
/// bytes.
///
/// Memory: ``waitingBytes``. Where that does not do, texts are unknown.
struct PromptTexts {
  /// Bytes of waiting texts, with ``entryBytes`` for each: as many rows as a reader holds back at
  /// most, at 4 KiB a prompt.
  static let waitingBytes = 256 << 20
  /// Counted for an entry besides its text.
  private static let entryBytes = 96

  private struct Key: Hashable {
    var tenant: UInt32
    var tsMs: Int64
  }

  private struct Entry {
    /// `nil`: the line has a fingerprint.
    var text: String?
    var bytes: Int { PromptTexts.entryBytes + (text?.utf8.count ?? 0) }

    /// Whether it can be of a prompt that long, bytes.
    func isPossible(length: Int) -> Bool { text == nil || text?.utf8.count == length }
  }

  private var reader: ExchangeReader
  private var isAtEnd = false
  private let limit: Int
  /// How far ahead of the rows in order an accepted row can lie, milliseconds.
  private let reachMs: Int64
  private var waiting: [Key: [Entry]] = [:]
  private var bytes = 0
  /// Time of the newest row in order.
  private var newestMs: Int64 = 0

  /// Texts from the beginning of a trace.
  ///
  /// - Parameters:
  ///   - options: those of the reader of batches.
  ///   - limit: other than ``waitingBytes`` only for tests.
  init(
    _ trace: TraceInput, registry: RegistryReader, options: TraceReaderOptions,
    limit: Int = PromptTexts.waitingBytes
  ) {
    reader = ExchangeReader(
      name: trace.name, source: trace.source, registry: registry, options: options)
    self.limit = limit
    let longest = TraceLimits.timesMs.upperBound
    reachMs =
      min(max(0, options.latenessMs), longest) + 2 * min(max(0, options.jumpMs), longest)
  }

  /// The text of the prompt of the next row, late ones included; `nil` where it has none or it
  /// cannot be had.
  ///
  /// - Parameters:
  ///   - batch: of the reader, with a prompt in that row.
  ///   - tenants: of the reader.
  /// - Throws: what the source throws, and when too many lines are damaged.
  mutating func text(
    of batch: ExchangeBatch, row: Int, tenants: TenantTable
  ) throws(TraceError) -> String? {
    let key = Key(tenant: batch.tenant[row].rawValue, tsMs: batch.tsMs[row])
    if !batch.flags[row].contains(.late) { newestMs = max(newestMs, key.tsMs) }
    let length = Int(batch.promptBytes[row])
    if let entry = take(key, length: length) { return entry.text }
    if bytes > limit { dropUnclaimed() }
    while !isAtEnd, bytes <= limit {
      guard let exchange = try reader.next() else {
        isAtEnd = true
        break
      }
      guard let prompt = exchange.prompt,
        let tenant = tenants.find(exchange.tenant.utf8Span.span)
      else { continue }
      var entry = Entry()
      if case .text(let text) = prompt { entry.text = text }
      let found = Key(tenant: tenant.rawValue, tsMs: exchange.tsMs)
      if found == key, entry.isPossible(length: length) { return entry.text }
      waiting[found, default: []].append(entry)
      bytes += entry.bytes
    }
    return nil
  }

  /// Takes the first entry of that key out that can be of a prompt that long.
  private mutating func take(_ key: Key, length: Int) -> Entry? {
    guard var entries = waiting[key],
      let place = entries.firstIndex(where: { $0.isPossible(length: length) })
    else { return nil }
    let entry = entries.remove(at: place)
    bytes -= entry.bytes
    waiting[key] = entries.isEmpty ? nil : entries
    return entry
  }

  /// Drops what no row can ask for any more: texts before the newest row in order, which would have
  /// come before it, and those further ahead than an accepted row can lie.
  private mutating func dropUnclaimed() {
    let times = newestMs...(newestMs + reachMs)
    waiting = waiting.filter { times.contains($0.key.tsMs) }
    bytes = waiting.values.reduce(0) { $0 + $1.reduce(0) { $0 + $1.bytes } }
  }
}
