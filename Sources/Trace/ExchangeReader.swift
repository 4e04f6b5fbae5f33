/// Reads a trace, JSON Lines or Arrow, exchange by exchange in the order of the file, keeping
/// everything that it says of each.
///
/// For `convert` and for looking at examples; the detector is fed by ``MergedReader``, which is
/// many times faster. Both take and refuse the same lines, but that a wild time is refused only
/// where there is an order.
///
/// ```swift
/// var reader = ExchangeReader(name: "trace.jsonl", source: source)
/// while let exchange = try reader.next() { … }
/// ```
public struct ExchangeReader {
  private var lines: LineReader
  /// Where the exchanges come from if the trace turns out to be Arrow; then there are no lines.
  private var arrow: ArrowExchanges?
  private let format: FormatProbe
  private let options: TraceReaderOptions
  private var isOpen = false
  private var decoder: ExchangeDecoder
  private var tables: TraceTables

  /// A reader at the beginning of a trace.
  ///
  /// - Parameters:
  ///   - name: of the trace, for errors.
  ///   - registry: what was read from beside the trace; registry lines in the trace are added.
  public init(
    name: String, source: any ByteSource, registry: RegistryReader = RegistryReader(),
    options: TraceReaderOptions = TraceReaderOptions()
  ) {
    format = FormatProbe(name: name, source: source)
    self.options = options
    lines = LineReader(
      file: name, source: format, translation: source as? any TranslatedByteSource, options: options
    )
    decoder = ExchangeDecoder(
      key: options.key, tenantSeed: TenantTable.defaultSeed, areLabelsWanted: true,
      areLabelsChecked: false)
    tables = TraceTables(registry: registry)
  }

  /// The next exchange; `nil` at the end.
  ///
  /// - Throws: what the source throws, and when more than the stated share of the lines is
  ///   damaged; what was read so far is as good as before.
  public mutating func next() throws(TraceError) -> Exchange? {
    if !isOpen {
      isOpen = true
      if try format.isArrow() { arrow = ArrowExchanges(format.arrowInput, options: options) }
    }
    if let arrow { return try arrow.next(&tables) }
    while try lines.next(&tables) {
      let exchange: Exchange
      do {
        exchange = try decoder.exchange(lines.buffer.bytes, &lines.fields)
      } catch {
        try lines.reject(error)
        continue
      }
      try lines.accept()
      return exchange
    }
    return nil
  }

  /// Number of the line, or row, of the last exchange, from 1.
  public var line: UInt64 { arrow?.number ?? lines.number }

  /// Damaged lines so far.
  public var damage: TraceDamage { arrow?.damage ?? lines.damage }

  /// What the provider knows, registry lines of the trace included.
  public var registry: Registry { tables.registry.registry }

  /// Whether the trace says that its times are relative.
  public var hasRelativeTimes: Bool { tables.registry.hasRelativeTimes }

  /// GROUND TRUTH of the registry.
  public var truth: GroundTruth { tables.registry.truth }
}
