import Report
import Trace

/// `stillwatch explain`: one tenant's timeline and every piece of evidence.
struct ExplainCommand {
  private let invocation: Invocation
  private let terminal: Terminal

  init(_ invocation: Invocation) {
    self.invocation = invocation
    terminal = Terminal(isQuiet: invocation.has(.quiet))
  }

  func run() async throws(CommandError) -> ExitCode {
    guard let name = invocation.text(.tenant) else {
      throw .usage("`explain` needs a tenant: --tenant ID")
    }
    let inputs = TraceInputs(invocation)
    let configuration = try inputs.configuration()
    try checkPrompts()
    var reader = try inputs.reader(configuration)
    let bytes = Array(name.utf8)
    guard let tenant = reader.intern(tenant: bytes.span) else {
      throw .usage("`--tenant` is not the name of a tenant: expected 1 to 256 bytes")
    }
    let progress = Progress(terminal)
    let outcome = await Replay(
      configuration: configuration, shards: invocation.number(.shards) ?? 1
    ).run(&reader, watching: tenant, progress: progress.show)
    progress.clear()
    let diagnosis = Diagnosis(
      damage: outcome.damage, damagedLines: outcome.report.trace.damagedLines,
      exchanges: outcome.report.trace.exchanges, failure: outcome.failure)
    inputs.tellFormats(terminal)
    guard let report = outcome.report.tenants.first(where: { Self.isSame($0.tenant, name) }) else {
      try diagnosis.tell(terminal, invocation.operands)
      throw Self.unknown(name, outcome.report.tenants.map(\.tenant))
    }
    let timeline = TenantTimeline(
      report: report, thresholds: outcome.report.thresholds, instants: outcome.instants)
    let samples = try prompts(of: report, inputs, configuration)
    do {
      try invocation.write(rendered(timeline) + samples)
    } catch CommandError.output(.pipeClosed) {
      // Nobody reads on, but the exit code still tells.
    }
    try diagnosis.tell(terminal, invocation.operands)
    return .done
  }

  private func rendered(_ timeline: TenantTimeline) -> [UInt8] {
    if invocation.text(.format) == "json" { return timeline.timelineJSON() }
    let options = TextOptions(
      width: terminal.width, color: terminal.hasColor && invocation.text(.output) == nil)
    return Array(timeline.text(options: options).utf8)
  }

  private static func unknown(_ name: String, _ tenants: [String]) -> CommandError {
    let hint =
      NearMiss.closest(to: name, among: tenants).map { "did you mean `\($0)`?" }
      ?? "`stillwatch replay` lists the tenants"
    return .usage("no tenant `\(name)` in the trace; \(hint)")
  }

  /// Names are the same if their bytes are: a `String` also equates what Unicode does.
  private static func isSame(_ a: String, _ b: String) -> Bool { a.utf8.elementsEqual(b.utf8) }

  private func checkPrompts() throws(CommandError) {
    guard invocation.has(.showPrompts) else { return }
    guard !invocation.operands.contains("-") else {
      throw .usage("`--show-prompts` reads the trace twice, which standard input does not allow")
    }
    guard invocation.text(.format) != "json" else {
      throw .usage("`--show-prompts` goes with --format text")
    }
  }

  /// Prompts of the tenant, spread evenly over its exchanges.
  private func prompts(
    of report: TenantReport, _ inputs: TraceInputs, _ configuration: ReplayConfiguration
  ) throws(CommandError) -> [UInt8] {
    guard let wanted = invocation.number(.showPrompts) else { return [] }
    var samples = PromptSamples(wanted: wanted, exchanges: report.exchanges)
    for path in invocation.operands {
      var reader = ExchangeReader(
        name: path, source: try inputs.open(path), options: try inputs.options(configuration))
      // What is damaged was already told.
      while let exchange = try? reader.next() {
        if Self.isSame(exchange.tenant, report.tenant) { samples.offer(exchange) }
      }
    }
    return samples.rendered
  }
}

/// A few of a tenant's prompts, evenly spread over its exchanges in the order of the file.
private struct PromptSamples {
  /// Of each prompt so much is shown: enough to know its kind.
  static let shownCharacters = 600

  private let stride: UInt64
  private let wanted: Int
  private var seen: UInt64 = 0
  private var isDue = true
  private var lines: [String] = []
  private var redacted = 0

  init(wanted: Int, exchanges: UInt64) {
    self.wanted = wanted
    stride = max(1, exchanges / UInt64(wanted))
  }

  /// Takes the exchange if it is the first with a prompt in its stretch.
  mutating func offer(_ exchange: Exchange) {
    if seen % stride == 0 { isDue = true }
    seen += 1
    guard isDue, lines.count < wanted else { return }
    switch exchange.prompt {
    case .text(let text)?:
      isDue = false
      lines.append(
        "  \(TimeFormat.rfc3339(exchange.tsMs))  "
          + EscapedText(text, maximum: Self.shownCharacters).description)
    case .fingerprint?: redacted += 1
    case nil: break
    }
  }

  var rendered: [UInt8] {
    var text = "\nPrompts (\(lines.count) of the tenant's, each cut to \(Self.shownCharacters) "
    text += "characters)\n" + lines.map { $0 + "\n" }.joined()
    if lines.isEmpty {
      text +=
        redacted > 0
        ? "  none: the trace holds fingerprints only\n" : "  none: the trace holds no prompt text\n"
    }
    return Array(text.utf8)
  }
}
