import Fingerprint
import Report
import Trace

/// `stillwatch replay`: score every tenant of a trace and say why.
struct ReplayCommand {
  private let invocation: Invocation
  private let terminal: Terminal

  init(_ invocation: Invocation) {
    self.invocation = invocation
    terminal = Terminal(isQuiet: invocation.has(.quiet))
  }

  func run() async throws(CommandError) -> ExitCode {
    let inputs = TraceInputs(invocation)
    let view = try viewpoint(inputs)
    var configuration = try inputs.configuration()
    if invocation.has(.printConfig) {
      try invocation.write(Array(configuration.text.utf8))
      return .done
    }
    // What a reseller makes of its customers is its own.
    if view.owner != nil { configuration.policy = ScrutinyPolicy() }
    var reader = try inputs.reader(configuration, provider: view.owner?.provider)
    let progress = Progress(terminal)
    var outcome = await Replay(
      configuration: configuration, shards: invocation.number(.shards) ?? 1,
      tellsProviders: view.tellsProviders
    ).run(&reader, progress: progress.show)
    progress.clear()
    if let owner = view.owner {
      try check(owner.provider, in: reader.registry)
      outcome.report = outcome.report.view(ofOwner: owner.provider, key: owner.key)
    }
    do {
      try invocation.write(rendered(outcome, reader.registry))
    } catch CommandError.output(.pipeClosed) {
      // Nobody reads on, but the exit code still tells.
    }
    inputs.tellFormats(terminal)
    try Diagnosis(
      damage: outcome.damage, damagedLines: outcome.report.trace.damagedLines,
      exchanges: outcome.report.trace.exchanges, failure: outcome.failure
    ).tell(terminal, invocation.operands)
    return exitCode(outcome.report)
  }

  /// From where the report is seen.
  private struct View {
    var tellsProviders = false
    var owner: (provider: String, key: FingerprintKey)?
  }

  private func viewpoint(_ inputs: TraceInputs) throws(CommandError) -> View {
    let view = invocation.text(.view).flatMap(Viewpoint.init)
    let provider = invocation.text(.provider)
    guard view == .owner else {
      guard provider == nil else { throw .usage("`--provider` goes with `--view owner`") }
      return View(tellsProviders: view == .providers)
    }
    guard let provider else {
      throw .usage("`--view owner` needs `--provider`: whose models it is about")
    }
    guard let key = try inputs.key() else {
      throw .usage(
        "`--view owner` needs `--key-file`: without a secret, names could be guessed from their "
          + "pseudonyms")
    }
    return View(owner: (provider, key))
  }

  /// Refuses an owner of no model, who would be told that nobody harvests.
  private func check(_ provider: String, in registry: Registry) throws(CommandError) {
    let known = Set(registry.models.compactMap(\.provider))
    guard !known.contains(provider) else { return }
    let names = known.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let hint =
      names.isEmpty
      ? "the registry names no provider"
      : NearMiss.closest(to: provider, among: names).map { "did you mean `\($0)`?" }
        ?? "providers there: \(names.prefix(8).joined(separator: ", "))"
    throw .usage("the registry has no model of provider `\(provider)`; \(hint)")
  }

  private func rendered(_ outcome: Replay.Outcome, _ registry: Registry) -> [UInt8] {
    let report = outcome.report
    switch invocation.text(.format) {
    case "json": return report.json()
    case "html":
      return report.html(
        source: PageSource(
          traces: invocation.operands, configuration: invocation.text(.config), registry: registry,
          damage: outcome.damage, failure: outcome.failure))
    case "findings":
      return report.findings(product: (HelpText.productName, HelpText.productVersion))
    default: break
    }
    let options = TextOptions(
      top: invocation.number(.top) ?? 10, width: terminal.width,
      color: terminal.hasColor && invocation.text(.output) == nil)
    return Array(report.text(options: options).utf8)
  }

  private func exitCode(_ report: ReplayReport) -> ExitCode {
    guard let name = invocation.text(.failOn),
      let limit = Verdict.allCases.first(where: { $0.name == name })
    else { return .done }
    let hasReached = report.tenants.contains { $0.hasReached(limit, report.thresholds) }
    return hasReached ? .checkFailed : .done
  }
}
