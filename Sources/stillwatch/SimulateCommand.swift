import Trace
import Traffic

/// `stillwatch simulate`: make the traffic of a scenario.
struct SimulateCommand {
  /// A scenario is written by hand, or printed by this program; it is kilobytes.
  private static let mostScenarioBytes = 16 << 20

  private let invocation: Invocation
  private let terminal: Terminal

  init(_ invocation: Invocation) {
    self.invocation = invocation
    terminal = Terminal(isQuiet: invocation.has(.quiet))
  }

  func run() throws(CommandError) -> ExitCode {
    do {
      if invocation.has(.list) {
        try invocation.write(Array(Self.list.utf8))
        return .done
      }
      let scenario = try scenario()
      if invocation.has(.print) {
        try invocation.write(Array(text(of: scenario).utf8))
        return .done
      }
      try simulate(scenario)
      return .done
    } catch let error as CommandError {
      throw error
    } catch let error as TraceError {
      throw .input(error)
    } catch let error as OutputError {
      throw .output(error)
    } catch {
      throw .usage(String(describing: error))
    }
  }

  // MARK: The scenario

  private var name: String { invocation.operands[0] }

  /// Names and summaries, one a line.
  private static var list: String {
    let width = Scenario.presetNames.map(\.count).max() ?? 0
    return Scenario.presets.map { preset in
      let gap = String(repeating: " ", count: width - preset.name.count + 2)
      return preset.name + gap + preset.summary + "\n"
    }.joined()
  }

  /// The scenario asked for, with seed, days and scale as asked.
  private func scenario() throws -> Scenario {
    var scenario = try named()
    if let scale = invocation.decimal(.scale) { scenario = scenario.scaled(by: scale) }
    scenario = scenario.with(
      seed: invocation.number(.seed).map { UInt64($0) }, days: invocation.decimal(.days))
    try scenario.checkSize(file: name)
    return scenario
  }

  private func named() throws -> Scenario {
    if let preset = Scenario.preset(named: name) { return preset }
    guard name == "-" || Files.exists(name) else {
      let hint =
        NearMiss.closest(to: name, among: Scenario.presetNames).map { "did you mean `\($0)`?" }
        ?? "see `stillwatch simulate --list`"
      throw CommandError.usage("no scenario and no file is named `\(name)`; \(hint)")
    }
    let text = try Files.read(name, most: Self.mostScenarioBytes)
    return try Scenario(parsing: text.span, file: name)
  }

  /// A preset as it was written, with its explanations; anything else with every setting.
  private func text(of scenario: Scenario) -> String {
    let isChanged = invocation.has(.seed) || invocation.has(.days) || invocation.has(.scale)
    let preset = Scenario.presets.first { $0.name == name }
    let text = isChanged ? scenario.text : preset?.text ?? scenario.text
    return text.hasSuffix("\n") ? text : text + "\n"
  }

  // MARK: The traffic

  private func simulate(_ scenario: Scenario) throws {
    let path = invocation.text(.output) ?? "-"
    let form = TraceForm(invocation)
    let corpus = try corpus(for: scenario)
    let output = try Output(path: path)
    var traffic = TrafficGenerator(scenario: scenario, seed: scenario.seed, corpus: corpus)
    var bytes: [UInt8] = []
    traffic.appendRegistry(to: &bytes)
    // A pipe or a device has nothing beside it: there the registry comes first.
    guard output.isFile, let sidecar = TraceInputs.sidecar(of: path) else {
      guard form != .arrowFile else {
        throw CommandError.usage(
          "an Arrow file has its registry beside it, and standard output has nothing beside it; write "
            + "a stream (--to arrows) or name a file (-o X.arrow)")
      }
      try write(&traffic, after: &bytes, as: form, to: output)
      tell(scenario, traffic)
      return
    }
    let registry = try Output(path: sidecar)
    try registry.write(bytes)
    bytes.removeAll()
    try write(&traffic, after: &bytes, as: form, to: output)
    // Only now: a new registry must never lie beside an old trace.
    try registry.finish()
    tell(scenario, traffic)
  }

  /// The user's own prompts, if they are asked for.
  private func corpus(for scenario: Scenario) throws -> Corpus? {
    guard let directory = invocation.text(.corpus) else { return nil }
    guard scenario.hasText else {
      throw CommandError.usage("scenario `\(name)` has no text, so `--corpus` has no use")
    }
    let writes = scenario.campaigns.contains { $0.family != .retainedOutputs }
    return try CorpusDirectory(directory).read(isHarvestNeeded: writes)
  }

  private func write(
    _ traffic: inout TrafficGenerator, after bytes: inout [UInt8], as form: TraceForm,
    to output: borrowing Output
  ) throws {
    if form != .lines { return try writeArrow(&traffic, after: bytes, as: form, to: output) }
    let progress = Progress(terminal)
    while traffic.appendWindow(to: &bytes) {
      try output.write(bytes)
      bytes.removeAll(keepingCapacity: true)
      progress.show(traffic.totals.exchanges)
    }
    try output.write(bytes)
    try output.finish()
    progress.clear()
  }

  private func writeArrow(
    _ traffic: inout TrafficGenerator, after registry: [UInt8], as form: TraceForm,
    to output: borrowing Output
  ) throws {
    let path = invocation.text(.output) ?? "-"
    let progress = Progress(terminal)
    var encoder = TraceEncoder(form, path: path)
    encoder.appendRegistry(registry)
    var lines: [UInt8] = []
    while traffic.appendWindow(to: &lines) {
      try encoder.append(lines: lines)
      lines.removeAll(keepingCapacity: true)
      try output.write(encoder.bytes)
      encoder.bytes.removeAll(keepingCapacity: true)
      progress.show(traffic.totals.exchanges)
    }
    encoder.finish()
    try output.write(encoder.bytes)
    try output.finish()
    progress.clear()
  }

  private func tell(_ scenario: Scenario, _ traffic: TrafficGenerator) {
    let totals = traffic.totals
    terminal.note(
      "stillwatch: scenario \(scenario.name), seed \(scenario.seed): \(totals.exchanges) exchanges "
        + "of \(traffic.tenantCount) tenants, \(totals.campaignExchanges) of them in campaigns")
  }
}
