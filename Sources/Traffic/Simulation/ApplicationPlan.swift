/// A kind of prompt that an application sends, and how. A class for the reason of
/// ``ApplicationPlan``.
final class KindPlan: Sendable {
  let kind: PromptKind
  /// Sum of the shares up to and with this kind; the last is 1.
  let cumulativeShare: Double
  /// Where its prompts come from; `nil`: the trace has no text, or this is not logged.
  let voice: PromptVoice?
  /// Lengths.
  let law: KindLaw
  /// Tokens of an answer.
  let answers: LengthLaw

  init(kind: PromptKind, cumulativeShare: Double, voice: PromptVoice?) {
    self.kind = kind
    self.cumulativeShare = cumulativeShare
    self.voice = voice
    law = .of(kind)
    answers = law.answers
  }
}

/// One application of one tenant, drawn in full: nothing of it changes any more.
///
/// A class, so that the simulation holds on to it with one count instead of one for each of its
/// arrays: that was two fifths of its time.
final class ApplicationPlan: Sendable {

  /// The model used from an instant on, for a share of the requests.
  struct ModelChoice: Sendable {
    var fromMs: Int64
    var model: UInt16
    var share: Double
  }

  /// When sessions begin.
  enum Pace: Sendable {
    /// As a point process.
    case arrivals(ArrivalProcess)
    /// In runs.
    case runs(RunPlan)
  }

  /// Runs over records by workers, each of which sends the next as soon as it has its answer.
  struct RunPlan: Sendable {
    var startsMs: [Int64]
    /// Records of each run.
    var records: Int
    var workers: Int
    /// Mean pause of a worker between an answer and the next request, milliseconds.
    var pauseMs: Double
    /// 0: the pause is always the same; 1: as irregular as people.
    var jitter: Double
  }

  /// Which item the next prompt is made of.
  enum Items: Sendable {
    case fresh(repeats: Double)
    case popular(share: Double, pool: Int)
    case cycle(Int)
    /// Every `stride`-th item of a list that accounts share, each several times in succession; a
    /// share of the list (`duplicates`) is sent by all of them.
    case partition(stride: UInt64, offset: UInt64, times: UInt64, duplicates: Double)
  }

  /// Kinds of the first turn, at least one.
  let kinds: [KindPlan]
  /// Kind of later turns; `nil`: that of the first.
  let later: KindPlan?
  let pace: Pace
  /// Mean turns of a session.
  let meanTurns: Double
  /// Chance of one more turn after a session that is over: a fake follow-up.
  let fakeTurns: Double
  let thinkMs: Double
  let overheadTokens: Double
  /// Factor on output tokens.
  let answerFactor: Double
  let items: Items
  /// Names the items: applications with the same source draw from the same list.
  let source: UInt64
  /// Models by time; the first is used from the beginning.
  let models: [ModelChoice]
  /// Sets of request parameters that it takes in turn.
  let parameters: [UInt32]
  /// Samples and limit that go with each of them.
  let parameterValues: [RequestParameters]
  let sendsSeed: Bool
  let operation: UInt8
  let agent: UInt16
  let addresses: [UInt32]
  let region: UInt16
  let resends: Double
  let failures: Double
  let namesConversations: Bool
  let usesTools: Bool
  /// First and last instant.
  let fromMs: Int64
  let untilMs: Int64
  /// GROUND TRUTH: number of the campaign plus 1; 0: benign.
  let campaignPlusOne: UInt32
  /// Where its randomness comes from.
  let random: RandomSource

  init(
    kinds: [KindPlan],
    later: KindPlan?,
    pace: Pace,
    meanTurns: Double,
    fakeTurns: Double,
    thinkMs: Double,
    overheadTokens: Double,
    answerFactor: Double,
    items: Items,
    source: UInt64,
    models: [ModelChoice],
    parameters: [UInt32],
    parameterValues: [RequestParameters],
    sendsSeed: Bool,
    operation: UInt8,
    agent: UInt16,
    addresses: [UInt32],
    region: UInt16,
    resends: Double,
    failures: Double,
    namesConversations: Bool,
    usesTools: Bool,
    fromMs: Int64,
    untilMs: Int64,
    campaignPlusOne: UInt32,
    random: RandomSource
  ) {
    self.kinds = kinds
    self.later = later
    self.pace = pace
    self.meanTurns = meanTurns
    self.fakeTurns = fakeTurns
    self.thinkMs = thinkMs
    self.overheadTokens = overheadTokens
    self.answerFactor = answerFactor
    self.items = items
    self.source = source
    self.models = models
    self.parameters = parameters
    self.parameterValues = parameterValues
    self.sendsSeed = sendsSeed
    self.operation = operation
    self.agent = agent
    self.addresses = addresses
    self.region = region
    self.resends = resends
    self.failures = failures
    self.namesConversations = namesConversations
    self.usesTools = usesTools
    self.fromMs = fromMs
    self.untilMs = untilMs
    self.campaignPlusOne = campaignPlusOne
    self.random = random
  }
}

/// A tenant, drawn in full.
struct TenantPlan: Sendable {
  /// A time without traffic: the account is suspended.
  struct Suspension: Sendable {
    var fromMs: Int64
    var untilMs: Int64
  }

  var name: String
  var key: UInt64
  var applications: [ApplicationPlan]
  /// Requests a minute beyond which the provider refuses.
  var limitPerMinute: UInt32
  var suspension: Suspension?
  /// Requests a minute at which the tenant's clients stop themselves; 0: they do not.
  var ownLimitPerMinute: UInt32 = 0
  /// GROUND TRUTH: number of the campaign that keeps all of its answers, plus 1; 0: none.
  var campaignPlusOne: UInt32 = 0

  /// Names of the user's own files that its prompts come from, sorted.
  var corpora: [String] {
    var names: Set<String> = []
    for kind in applications.flatMap(\.kinds) {
      if case .quoted(let slice)? = kind.voice { names.insert(slice.file) }
    }
    return names.sorted()
  }
}
