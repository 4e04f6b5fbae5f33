import Fingerprint
import Glibc
import Report
import Trace

/// `stillwatch convert`: write a trace anew, redacted if asked.
struct ConvertCommand {
  /// Bytes gathered before they are written: one system call for some hundred lines.
  private static let writeBytes = 256 << 10

  private let invocation: Invocation
  private let terminal: Terminal

  init(_ invocation: Invocation) {
    self.invocation = invocation
    terminal = Terminal(isQuiet: invocation.has(.quiet))
  }

  func run() throws(CommandError) -> ExitCode {
    let inputs = TraceInputs(invocation)
    let key = try inputs.key()
    guard key != nil || !invocation.has(.redact) else {
      throw .usage(
        "`--redact` needs `--key-file`: without a secret, short prompts could be guessed from "
          + "their fingerprints")
    }
    do {
      let configuration = try ReplayConfiguration.shipped()
      let input = invocation.operands[0]
      try inputs.checkStandardInput()
      let source = try inputs.open(input)
      try inputs.checkLogOptions()
      var reader = ExchangeReader(
        name: input, source: source,
        registry: try inputs.registry(truth: true),
        options: try inputs.options(configuration))
      defer { inputs.tellFormats(terminal) }
      try convert(&reader, key)
    } catch let error as TraceError {
      throw .input(error)
    } catch let error as OutputError {
      throw .output(error)
    } catch let error as CommandError {
      throw error
    } catch {
      throw .usage(String(describing: error))
    }
    return .done
  }

  private func convert(_ reader: inout ExchangeReader, _ key: FingerprintKey?) throws {
    let path = invocation.text(.output) ?? "-"
    let form = TraceForm(invocation)
    let isInline = path == "-"
    guard !isInline || form != .arrowFile else {
      throw CommandError.usage(
        "an Arrow file has its registry beside it, and standard output has nothing beside it; write "
          + "a stream (--to arrows) or name a file (-o X.arrow)")
    }
    let output = try Output(path: path)
    var encoder = TraceEncoder(form, path: path)
    var fingerprinter = invocation.has(.redact) ? key.map { Fingerprinter(key: $0) } : nil
    let beside = InlineRegistry(knowing: reader.registry, reader.truth)
    var inline = InlineRegistry()
    var count: UInt64 = 0
    var failure: TraceError?
    do {
      while var exchange = try reader.next() {
        // In a stream registry lines stand where they stood in the input.
        if count == 0, reader.hasRelativeTimes { encoder.appendRelativeTimes() }
        if isInline { encoder.appendRegistry(inline.linesNew(of: reader.registry, reader.truth)) }
        count += 1
        Self.redact(&exchange, &fingerprinter)
        try encoder.append(exchange)
        guard encoder.bytes.count >= Self.writeBytes else { continue }
        try output.write(encoder.bytes)
        encoder.bytes.removeAll(keepingCapacity: true)
      }
    } catch let error as TraceError {
      failure = error
    }
    if isInline { encoder.appendRegistry(inline.linesNew(of: reader.registry, reader.truth)) }
    encoder.finish()
    try output.write(encoder.bytes)
    for sample in reader.damage.samples { terminal.note("stillwatch: \(sample)") }
    if let failure { throw failure }
    if !isInline { try writeRegistry(reader, known: beside, beside: path) }
    try output.finish()
    let damaged = reader.damage.damagedLines
    terminal.note(
      "stillwatch: wrote \(count) exchanges" + (damaged > 0 ? ", skipped \(damaged) lines" : ""))
  }

  private static func redact(_ exchange: inout Exchange, _ fingerprinter: inout Fingerprinter?) {
    guard case .text(var text)? = exchange.prompt, fingerprinter != nil else { return }
    let fingerprint = text.withUTF8 { utf8 in
      // Safe because the bytes are the string's own and live throughout the closure.
      unsafe fingerprinter?.fingerprint(utf8.span)
    }
    exchange.prompt = fingerprint.map { .fingerprint($0) }
  }

  /// Writes what the provider knows beside the output.
  ///
  /// - Throws: if there is nothing to write, but another trace's registry lies there, which would
  ///   be read with the new trace.
  /// - Parameter known: what was known before the trace was read.
  private func writeRegistry(
    _ reader: ExchangeReader, known: InlineRegistry, beside path: String
  ) throws {
    guard let sidecar = TraceInputs.sidecar(of: path) else { return }
    // X.arrow made of X.jsonl has the registry that lies there, with all that it says.
    var news = known
    if invocation.text(.registry) == nil,
      let own = TraceInputs.sidecar(of: invocation.operands[0]),
      let file = Files.identity(of: own), file == Files.identity(of: sidecar),
      news.linesNew(of: reader.registry, reader.truth).isEmpty
    {
      return
    }
    var registry = InlineRegistry()
    let bytes = registry.linesNew(of: reader.registry, reader.truth)
    guard !bytes.isEmpty else {
      guard !Files.exists(sidecar) else {
        throw CommandError.usage(
          "the trace has no registry, but `\(sidecar)` is there and would be read with the output; "
            + "move it away or choose another output")
      }
      return
    }
    let output = try Output(path: sidecar)
    try output.write(bytes)
    try output.finish()
  }
}

/// Registry lines on their way out: each record once, when it is first known.
private struct InlineRegistry {
  private var models = 0
  private var tenants = 0
  private var events = 0
  private var campaigns = 0

  /// Nothing has been written.
  init() {}

  /// All that is known has been.
  init(knowing registry: Registry, _ truth: GroundTruth) {
    take(registry, truth)
  }

  private mutating func take(_ registry: Registry, _ truth: GroundTruth) {
    models = registry.models.count
    tenants = registry.tenants.count
    events = registry.events.count
    campaigns = truth.campaigns.count
  }

  /// The lines of all records that were not there at the last call.
  mutating func linesNew(of registry: Registry, _ truth: GroundTruth) -> [UInt8] {
    var bytes: [UInt8] = []
    for model in registry.models[models...] { RegistryWriter.append(model, to: &bytes) }
    for tenant in registry.tenants[tenants...] {
      RegistryWriter.append(tenant, truth: truth.tenant(tenant.tenant), to: &bytes)
    }
    for event in registry.events[events...] { RegistryWriter.append(event, to: &bytes) }
    for campaign in truth.campaigns[campaigns...] { RegistryWriter.append(campaign, to: &bytes) }
    take(registry, truth)
    return bytes
  }
}
