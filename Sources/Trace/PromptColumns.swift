/// The prompts of a trace as columns: whose, when, how much came back, and the text itself.
package struct PromptColumns: Sendable {
  /// Arrival, milliseconds since the epoch.
  package private(set) var tsMs: [Int64] = []
  /// Who sent it; all bits set for a tenant that found no place in the table.
  package private(set) var tenant: [TenantID] = []
  /// Output tokens, 0 where unknown.
  package private(set) var outputTokens: [UInt32] = []
  /// Where in ``text`` each prompt ends; a line without one has an empty prompt.
  package private(set) var ends: [Int] = []
  fileprivate var texts = PromptTexts()

  /// All prompts end to end, UTF-8, escapes resolved.
  package var text: [UInt8] { texts.bytes }

  /// Exchanges in the columns.
  package var count: Int { tsMs.count }

  /// No exchanges.
  package init() {}

  fileprivate mutating func removeAll() {
    tsMs.removeAll(keepingCapacity: true)
    tenant.removeAll(keepingCapacity: true)
    outputTokens.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    texts.removeAll()
  }

  fileprivate mutating func append(_ row: borrowing ExchangeRow, _ tenant: TenantID) {
    tsMs.append(row.tsMs)
    self.tenant.append(tenant)
    outputTokens.append(row.outputTokens)
    ends.append(
      row.known.contains(.prompt) ? texts.ends[Int(row.fingerprint)] : ends.last ?? 0)
  }
}

/// Texts of prompts as a ``BlockParser`` finds them: end to end, escapes resolved.
struct PromptTexts {
  private(set) var bytes: [UInt8] = []
  /// Of those that were kept.
  private(set) var ends: [Int] = []

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
  }

  /// Takes the prompt of a line that may turn out to be damaged, or come again.
  @inline(__always)
  mutating func take(_ text: Span<UInt8>, _ range: Range<Int>) {
    forget()
    // Without escapes it copies, 16 bytes at a time.
    StringUnescaper.append(text, range, to: &bytes)
  }

  /// Forgets what was taken and not kept.
  @inline(__always)
  mutating func forget() {
    let kept = ends.last ?? 0
    if bytes.count > kept { bytes.removeLast(bytes.count - kept) }
  }

  /// Keeps what was taken, if anything was; returns its number.
  mutating func keep() -> Int {
    ends.append(bytes.count)
    return ends.count - 1
  }
}

/// Reads a trace into ``PromptColumns``, in the order of the file: every value of every line checked
/// as for the detector, and no fingerprint made.
///
/// For measuring what reading text costs apart from looking at it. Damaged lines are left out and
/// counted, however many there are.
package struct PromptColumnReader {
  private let file: String
  private var lines: LineBuffer
  private var parser: BlockParser
  private var registry = RegistryReader(truth: false)
  /// The tenants so far.
  package private(set) var tenants = TenantTable()
  /// Damaged lines so far.
  package private(set) var damagedLines: UInt64 = 0

  /// A reader at the beginning of a trace in lines.
  package init(_ trace: TraceInput) {
    file = trace.name
    lines = LineBuffer(trace.source)
    parser = BlockParser(
      TraceReaderOptions(), tenantSeed: TenantTable.defaultSeed, areLabelsWanted: false)
    parser.prompts = PromptTexts()
  }

  /// Empties the columns and puts the next exchanges into them: those of a read or two.
  ///
  /// - Returns: `false` at the end, and then the columns are empty.
  /// - Throws: what the source throws.
  package mutating func fill(_ columns: inout PromptColumns) throws(TraceError) -> Bool {
    columns.removeAll()
    while columns.count == 0 {
      switch try lines.advance() {
      case .lines: append(parser.parse(lines.takeBlock()), to: &columns)
      case .tooLong: damagedLines += 1
      case .end: return false
      }
    }
    return true
  }

  private mutating func append(_ block: consuming RowBlock, to columns: inout PromptColumns) {
    let emptied = columns.texts
    columns.texts = parser.prompts ?? PromptTexts()
    parser.prompts = emptied
    for row in block.rows.indices {
      let origin = block.origins[row]
      let name = Int(origin.nameStart)..<Int(origin.nameStart) + Int(origin.nameCount)
      let tenant =
        if origin.isUnescaped {
          tenants.intern(block.unescaped.span.extracting(name), hash: origin.tenantHash)
        } else {
          tenants.intern(block.text.bytes.span.extracting(name), hash: origin.tenantHash)
        }
      columns.append(block.rows[row], tenant ?? ExchangeRow.untracked)
    }
    for other in block.others where !isRegistry(other, block.text.bytes) { damagedLines += 1 }
    lines.reuse(block.text)
  }

  private mutating func isRegistry(_ line: RowBlock.OtherLine, _ bytes: [UInt8]) -> Bool {
    guard case .untimed = line.kind else { return false }
    let isTaken = try? registry.takeInline(
      bytes.span.extracting(line.bytes), file: file, number: 0)
    return isTaken ?? false
  }
}
