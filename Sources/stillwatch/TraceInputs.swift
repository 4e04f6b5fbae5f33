import Fingerprint
import Report
import Trace

/// What the commands that read a trace open before they begin: traces, registries, key,
/// configuration.
struct TraceInputs {
  private let invocation: Invocation

  init(_ invocation: Invocation) { self.invocation = invocation }

  /// A key file longer than this is not a key.
  static let mostKeyBytes = 64 << 10
  /// A configuration is written by hand or by a tuner; it is kilobytes.
  static let mostConfigurationBytes = 4 << 20

  /// Refuses to read standard input for two purposes.
  func checkStandardInput() throws(CommandError) {
    let options = [OptionName.registry, .keyFile, .config].compactMap { invocation.text($0) }
    let traces = invocation.operands + invocation.texts(.holdout)
    guard (traces + options).count(where: { $0 == "-" }) <= 1 else {
      throw .usage("standard input `-` can be read only once: as one trace, or by one option")
    }
  }

  /// A reader at the beginning of all traces, with their registries read.
  ///
  /// - Parameter provider: whose models alone are wanted; `nil`: all.
  func reader(
    _ configuration: ReplayConfiguration, provider: String? = nil
  ) throws(CommandError) -> MergedReader {
    try checkStandardInput()
    var options = try options(configuration)
    options.provider = provider
    var traces: [TraceInput] = []
    do {
      for path in invocation.operands {
        traces.append(TraceInput(name: path, source: try FileByteSource(path: path)))
      }
    } catch {
      throw .input(error)
    }
    return MergedReader(
      traces: traces, registry: try registry(), options: options)
  }

  /// How traces are read, under the key and the configuration asked for.
  func options(_ configuration: ReplayConfiguration) throws(CommandError) -> TraceReaderOptions {
    var options = TraceReaderOptions(key: try key() ?? .unkeyed)
    options.latenessMs = configuration.latenessMs
    options.damagedShare = configuration.damagedShare
    return options
  }

  /// The registry of `--registry`, or those beside the traces.
  ///
  /// - Parameter truth: whether ground truth is read; only to be written again.
  func registry(truth: Bool = false) throws(CommandError) -> RegistryReader {
    try registry(beside: invocation.operands, truth: truth)
  }

  /// A reader at the beginning of one trace, with its labels and the truth of its registry.
  func labelledReader(
    of path: String, _ configuration: ReplayConfiguration
  ) throws(CommandError) -> MergedReader {
    let trace: TraceInput
    do {
      trace = TraceInput(name: path, source: try FileByteSource(path: path))
    } catch {
      throw .input(error)
    }
    return MergedReader(
      traces: [trace], registry: try labelledRegistry(of: path), labels: true,
      options: try options(configuration))
  }

  /// What the provider knows beside one trace, and the truth.
  func labelledRegistry(of path: String) throws(CommandError) -> RegistryReader {
    try registry(beside: [path], truth: true)
  }

  private func registry(
    beside traces: [String], truth: Bool
  ) throws(CommandError) -> RegistryReader {
    var registry = RegistryReader(truth: truth)
    do {
      if let path = invocation.text(.registry) {
        try registry.read(try FileByteSource(path: path), file: path)
      } else {
        for path in traces {
          guard let sidecar = Self.sidecar(of: path), Files.exists(sidecar) else { continue }
          try registry.read(try FileByteSource(path: sidecar), file: sidecar)
        }
      }
    } catch {
      throw .input(error)
    }
    return registry
  }

  /// The registry's place beside a trace: `X.registry.jsonl` beside `X.jsonl`, `X.arrow` and
  /// `X.arrows`; none beside standard input.
  static func sidecar(of path: String) -> String? {
    guard path != "-" else { return nil }
    let suffix = TraceForm.allCases.map(\.suffix).first { path.hasSuffix($0) }
    let stem = path.dropLast(suffix?.count ?? 0)
    return stem + ".registry.jsonl"
  }

  /// The key of `--key-file`.
  func key() throws(CommandError) -> FingerprintKey? {
    guard let path = invocation.text(.keyFile) else { return nil }
    let secret = try Files.read(path, most: Self.mostKeyBytes)
    guard let key = FingerprintKey(secret: secret.span) else {
      throw .input(
        TraceError(
          file: path,
          problem: "a key of \(secret.count) bytes, expected at least "
            + "\(FingerprintKey.minimumSecretBytes)",
          advice: "make one with: head -c 32 /dev/urandom > my.key"))
    }
    return key
  }

  /// The configuration of `--config` over the shipped one.
  func configuration() throws(CommandError) -> ReplayConfiguration {
    do {
      guard let path = invocation.text(.config) else { return try .shipped() }
      let text = try Files.read(path, most: Self.mostConfigurationBytes)
      return try ReplayConfiguration(parsing: text.span, file: path)
    } catch let error as TraceError {
      throw .input(error)
    } catch let error as CommandError {
      throw error
    } catch {
      throw .usage(String(describing: error))
    }
  }
}
