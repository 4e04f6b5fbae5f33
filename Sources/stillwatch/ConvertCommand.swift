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
      var reader = ExchangeReader(
        name: input, source: try FileByteSource(path: input), registry: try inputs.registry(),
        options: try inputs.options(configuration))
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
    let output = try Output(path: path)
    var fingerprinter = invocation.has(.redact) ? key.map { Fingerprinter(key: $0) } : nil
    var bytes: [UInt8] = []
    var failure: TraceError?
    var count: UInt64 = 0
    while true {
      let exchange: Exchange?
      do {
        exchange = try reader.next()
      } catch {
        failure = error
        exchange = nil
      }
      // In a stream the registry comes before the exchanges, as it does in the input.
      if path == "-", count == 0 { Self.append(reader.registry, reader.truth, to: &bytes) }
      guard var exchange else { break }
      count += 1
      Self.redact(&exchange, &fingerprinter)
      ExchangeWriter.append(exchange, to: &bytes)
      if bytes.count >= Self.writeBytes {
        try output.write(bytes)
        bytes.removeAll(keepingCapacity: true)
      }
    }
    try output.write(bytes)
    try output.finish()
    if path != "-" { try writeRegistry(reader, beside: path) }
    for sample in reader.damage.samples { terminal.note("stillwatch: \(sample)") }
    let damaged = reader.damage.damagedLines
    terminal.note(
      "stillwatch: wrote \(count) exchanges" + (damaged > 0 ? ", skipped \(damaged) lines" : ""))
    if let failure { throw failure }
  }

  private static func redact(_ exchange: inout Exchange, _ fingerprinter: inout Fingerprinter?) {
    guard case .text(var text)? = exchange.prompt, fingerprinter != nil else { return }
    let fingerprint = text.withUTF8 { utf8 in
      // Safe because the bytes are the string's own and live throughout the closure.
      unsafe fingerprinter?.fingerprint(utf8.span)
    }
    exchange.prompt = fingerprint.map { .fingerprint($0) }
  }

  private func writeRegistry(_ reader: ExchangeReader, beside path: String) throws {
    var bytes: [UInt8] = []
    Self.append(reader.registry, reader.truth, to: &bytes)
    guard !bytes.isEmpty, let sidecar = TraceInputs.sidecar(of: path) else { return }
    let output = try Output(path: sidecar)
    try output.write(bytes)
    try output.finish()
  }

  private static func append(
    _ registry: Registry, _ truth: GroundTruth, to bytes: inout [UInt8]
  ) {
    for model in registry.models { RegistryWriter.append(model, to: &bytes) }
    for tenant in registry.tenants {
      RegistryWriter.append(tenant, truth: truth.tenant(tenant.tenant), to: &bytes)
    }
    for event in registry.events { RegistryWriter.append(event, to: &bytes) }
    for campaign in truth.campaigns { RegistryWriter.append(campaign, to: &bytes) }
  }
}
