import Fingerprint
import Sketches
import Trace

/// Prompts that come again, scripts, and conversations.
struct PromptColumns: Sendable {
  /// Prompts kept, of tenants and of all together: beyond, they are sampled, with a standard error
  /// of 0.1% at most. 32 MB each.
  static let promptLimit = 1 << 20
  /// Conversations kept: beyond, they are sampled, with a standard error of 0.2% at most. 8 MB.
  static let conversationLimit = 1 << 18

  /// Prompts of a tenant.
  private var tenantPrompts = HashSample(capacity: promptLimit)
  /// Prompts of all tenants.
  private var prompts = HashSample(capacity: promptLimit)
  private var conversations = HashSample(capacity: conversationLimit)
  private var promptExchanges: UInt64 = 0
  private var scripts = [UInt64](repeating: 0, count: 256)
  private var turns: UInt64 = 0
  private var laterTurns: UInt64 = 0
  private var withoutPrompt: UInt64 = 0

  mutating func observe(_ batch: ExchangeBatch) {
    let known = batch.known.span
    let tenants = batch.tenant.span
    let hashes = batch.textHash.span
    let names = batch.conversation.span
    let turns = batch.turn.span
    let scripts = batch.script.span
    for index in known.indices {
      let fields = known[index]
      let tenant = tenants[index].rawValue
      if fields.contains(.prompt) {
        observePrompt(hashes[index], tenant)
        self.scripts[Int(scripts[index])] += 1
      } else {
        withoutPrompt += 1
      }
      if fields.contains(.conversation) {
        conversations.insert(SeededHash.combine(names[index], UInt64(tenant)), owner: tenant)
      }
      if fields.contains(.turn) {
        self.turns += 1
        if turns[index] > 1 { laterTurns += 1 }
      }
    }
  }

  @inline(__always)
  private mutating func observePrompt(_ hash: UInt64, _ tenant: UInt32) {
    promptExchanges += 1
    // Fingerprints come from a file and need not be uniform.
    prompts.insert(SeededHash.mix(hash), owner: tenant)
    tenantPrompts.insert(SeededHash.combine(hash, UInt64(tenant)), owner: tenant)
  }

  /// What is known of prompts.
  var promptDescription: TraceDescription.Prompts {
    guard promptExchanges > 0 else { return TraceDescription.Prompts() }
    let all = Double(promptExchanges)
    let own = tenantPrompts.distinct
    return TraceDescription.Prompts(
      exchanges: promptExchanges,
      repeatShare: Estimate(
        value: max(0, 1 - own.value / all), low: max(0, 1 - own.high / all),
        high: 1 - own.low / all),
      distinct: prompts.distinct, sharedShare: prompts.sharedItems,
      sharedExchangeShare: prompts.sharedOccurrences)
  }

  /// What is known of conversations.
  var conversationDescription: TraceDescription.Conversations {
    var description = TraceDescription.Conversations()
    if turns > 0 { description.laterTurnShare = Double(laterTurns) / Double(turns) }
    guard conversations.kept > 0 else { return description }
    description.count = conversations.distinct
    var requests = QuantileSketch()
    for item in conversations.items { requests.insert(Double(item.count)) }
    description.requests = Quantiles(ofCounts: requests)
    return description
  }

  /// Exchanges by script.
  var scriptShares: TraceDescription.Shares {
    var others = promptExchanges
    let named = Script.allCases.map { script in
      let exchanges = scripts[Int(script.rawValue)]
      others -= exchanges
      return TraceDescription.Shares.Named(name: script.name, exchanges: exchanges)
    }
    return TraceDescription.Shares(named, others: others, unknown: withoutPrompt)
  }
}

extension Script {
  /// The name in reports.
  var name: String {
    switch self {
    case .none: "no letters"
    case .latin: "latin"
    case .cyrillic: "cyrillic"
    case .greek: "greek"
    case .arabic: "arabic"
    case .hebrew: "hebrew"
    case .devanagari: "devanagari"
    case .otherIndic: "other indic"
    case .han: "han"
    case .kana: "kana"
    case .hangul: "hangul"
    case .thai: "thai"
    case .other: "other script"
    }
  }
}
