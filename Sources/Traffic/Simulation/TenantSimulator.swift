import Sketches

/// One tenant at work: a discrete-event simulation of its applications, sessions and workers.
///
/// Events are new sessions (of people, or the records of a run) and turns of sessions that are
/// open. A turn is one request: it may be refused at the tenant's quota and come again, fail, or
/// be sent twice; what it answers decides when the next turn comes. Each application has its own
/// randomness, so that one more application changes nothing of the others' texts.
struct TenantSimulator: Sendable {
  /// A conversation, or one record of a run, that still has turns to come.
  struct Session: Sendable {
    var application: UInt16 = 0
    /// The kind of its prompts, by number in the plan.
    var kind: UInt8 = 0
    /// How often the present turn was refused.
    var attempts: UInt8 = 0
    /// Turns done.
    var turn: UInt32 = 0
    /// Turns to come, the present one included.
    var turnsLeft: UInt32 = 0
    /// A worker of a run: when the session ends it takes the next record.
    var isWorker = false
    /// Its client, which keeps below a limit of its own, has put it off to a minute that is free.
    var isBooked = false
    /// The request was served already and comes a second time.
    var isResend = false
    /// Decides topic and names of its prompts.
    var topicKey: UInt64 = 0
    /// Decides the words of its first prompt.
    var item: UInt64 = 0
    /// Names the conversation and decides the words of later prompts.
    var key: UInt64 = 0
    /// Tokens of the conversation so far.
    var contextTokens: UInt32 = 0
    /// When its last answer was complete; a long time ago before the first.
    var lastMs: Int64 = .min / 2
  }

  /// What an application remembers.
  struct ApplicationState: Sendable {
    var arrivals: ArrivalProcess?
    var random: RandomSource
    /// Items handed out.
    var items: UInt64 = 0
    /// Requests made.
    var requests: UInt32 = 0
    /// Runs begun, and records of the present one still to do.
    var runs = 0
    var recordsLeft = 0
    /// When its last answer was complete: decides whether its system prompt is still cached.
    var lastMs: Int64 = .min / 2
    /// Tokens of its system prompt.
    var overheadTokens: UInt32 = 0
  }

  /// Time over which a client that limits itself spreads what it had to put off.
  private static let ownPauseMs = 20_000.0
  /// Prompts that a window holds before it ends: long ones of the user's own fill it sooner than
  /// any number of rows, and positions in it are 32 bits wide.
  private static let mostTextBytes = 64 << 20

  let number: UInt32
  let plan: TenantPlan
  var states: [ApplicationState]
  var sessions: [Session] = []
  var freeSessions: [UInt32] = []
  var queue = EventQueue()
  var quota = MinuteQuota()
  /// The clients' own limiter.
  var ownQuota = MinuteQuota()
  var sequence: UInt32 = 0

  /// Sets up a tenant; its first events are entered at once.
  init(number: UInt32, plan: TenantPlan) {
    self.number = number
    self.plan = plan
    states = plan.applications.map { application in
      var state = ApplicationState(
        arrivals: nil, random: application.random,
        overheadTokens: UInt32(min(application.overheadTokens, Request.contextWindow / 2)))
      if case .arrivals(let process) = application.pace { state.arrivals = process }
      return state
    }
    for application in plan.applications.indices { enterNextStart(of: application) }
  }

  /// When it does something next.
  var nextMs: Int64 { queue.nextMs }

  /// Appends all exchanges before `endMs` that were not appended yet, by time, but stops when the
  /// buffer holds `most` rows or ``mostTextBytes``.
  mutating func run(
    until endMs: Int64, most: Int, in world: World, into buffer: inout RowBuffer
  ) {
    let mostBytes = most == .max ? Int.max : Self.mostTextBytes
    while queue.nextMs < endMs, buffer.rows.count < most, buffer.text.count < mostBytes {
      let event = queue.removeFirst()
      if event.subject & EventQueue.Event.newSession != 0 {
        begin(Int(event.subject & ~EventQueue.Event.newSession), atMs: event.tsMs, world, &buffer)
      } else {
        takeTurn(event.subject, atMs: event.tsMs, world, &buffer)
      }
    }
  }

  // MARK: Beginnings

  /// Enters the next session or run of an application, if there is one.
  private mutating func enterNextStart(of application: Int) {
    let next: Int64?
    switch plan.applications[application].pace {
    case .arrivals: next = states[application].arrivals?.next()
    case .runs(let run):
      let number = states[application].runs
      next = number < run.startsMs.count ? run.startsMs[number] : nil
    }
    guard let next, next < plan.applications[application].untilMs else { return }
    queue.add(UInt32(application) | EventQueue.Event.newSession, atMs: next)
  }

  private mutating func begin(
    _ application: Int, atMs tsMs: Int64, _ world: World, _ buffer: inout RowBuffer
  ) {
    guard case .runs(let run) = plan.applications[application].pace else {
      enterNextStart(of: application)
      let session = open(application, isWorker: false)
      takeTurn(session, atMs: tsMs, world, &buffer)
      return
    }
    states[application].runs += 1
    // A run that has not ended when the next is due goes on with both.
    let isBusy = states[application].recordsLeft > 0
    states[application].recordsLeft += run.records
    enterNextStart(of: application)
    guard !isBusy else { return }
    for worker in 0..<min(run.workers, run.records) {
      states[application].recordsLeft -= 1
      // Workers do not start in the same millisecond.
      let session = open(application, isWorker: true)
      queue.add(session, atMs: tsMs + Int64(worker) * 40)
    }
  }

  /// Opens a session with a new item; the number of its slot.
  private mutating func open(_ application: Int, isWorker: Bool) -> UInt32 {
    var session = newSession(application)
    session.isWorker = isWorker
    if let slot = freeSessions.popLast() {
      sessions[Int(slot)] = session
      return slot
    }
    sessions.append(session)
    return UInt32(sessions.count - 1)
  }

  private mutating func newSession(_ application: Int) -> Session {
    let plan = plan.applications[application]
    var session = Session()
    session.application = UInt16(application)
    let ordinal = states[application].nextOrdinal(plan.items, source: plan.source)
    session.key = states[application].random.next()
    session.item = ordinal
    session.topicKey = SeededHash.combine(plan.source, ordinal)
    // The kind follows from the item, so that a repeated item repeats the whole prompt.
    let share = Double(SeededHash.mix(session.topicKey) >> 11) * 0x1p-53
    session.kind = UInt8(plan.kinds.firstIndex { share < $0.cumulativeShare } ?? 0)
    let turns =
      plan.meanTurns > 1 ? states[application].random.geometric(mean: plan.meanTurns) : 1
    let isFollowed = plan.fakeTurns > 0 && states[application].random.chance(plan.fakeTurns)
    session.turnsLeft = UInt32(min(turns + (isFollowed ? 1 : 0), Request.mostTurns))
    return session
  }

  // MARK: Turns

  private mutating func takeTurn(
    _ slot: UInt32, atMs tsMs: Int64, _ world: World, _ buffer: inout RowBuffer
  ) {
    var session = sessions[Int(slot)]
    let application = Int(session.application)
    guard tsMs < plan.applications[application].untilMs else {
      freeSessions.append(slot)
      return
    }
    if let suspension = plan.suspension, tsMs >= suspension.fromMs, tsMs < suspension.untilMs {
      // The account is closed for now: people give up, runs are abandoned.
      states[application].recordsLeft = 0
      freeSessions.append(slot)
      return
    }
    if !session.isBooked,
      let freeMs = ownQuota.book(atMs: tsMs, limit: plan.ownLimitPerMinute)
    {
      guard freeMs < plan.applications[application].untilMs else {
        freeSessions.append(slot)
        return
      }
      session.isBooked = true
      sessions[Int(slot)] = session
      // A careful client does not come back in the first millisecond of the minute.
      let later = states[application].random.unit() * Self.ownPauseMs
      queue.add(slot, atMs: freeMs + Int64(later))
      return
    }
    session.isBooked = false
    let outcome = request(&session, atMs: tsMs, world, &buffer)
    sessions[Int(slot)] = session
    switch outcome {
    case .again(let ms): queue.add(slot, atMs: ms)
    case .answered(let ms): goOn(slot, afterMs: ms)
    }
  }

  /// What follows an answer: a resend, the next turn, the next record, or nothing.
  private mutating func goOn(_ slot: UInt32, afterMs: Int64) {
    var session = sessions[Int(slot)]
    let application = Int(session.application)
    let plan = plan.applications[application]
    if session.isResend {
      freeSessions.append(slot)
      return
    }
    resend(session, afterMs: afterMs)
    session.turn += 1
    session.attempts = 0
    session.turnsLeft -= 1
    sessions[Int(slot)] = session
    if session.turnsLeft > 0 {
      let think = states[application].random.logNormal(median: plan.thinkMs, sigma: 0.9)
      queue.add(slot, atMs: afterMs + Int64(think) + 1)
    } else if session.isWorker, states[application].recordsLeft > 0,
      case .runs(let run) = plan.pace
    {
      states[application].recordsLeft -= 1
      var next = newSession(application)
      next.isWorker = true
      sessions[Int(slot)] = next
      let irregular = states[application].random.exponential()
      let pause = run.pauseMs * (1 - run.jitter + run.jitter * irregular)
      queue.add(slot, atMs: afterMs + Int64(pause) + 1)
    } else {
      freeSessions.append(slot)
    }
  }

  /// Sometimes a request that was served comes again.
  private mutating func resend(_ session: Session, afterMs: Int64) {
    let application = Int(session.application)
    let share = plan.applications[application].resends
    guard share > 0, states[application].random.chance(share) else { return }
    var copy = session
    copy.isResend = true
    copy.isWorker = false
    copy.attempts = 0
    copy.turnsLeft = 1
    let slot: UInt32
    if let free = freeSessions.popLast() {
      slot = free
      sessions[Int(slot)] = copy
    } else {
      slot = UInt32(sessions.count)
      sessions.append(copy)
    }
    let delay = states[application].random.logNormal(median: 4_000, sigma: 0.8)
    queue.add(slot, atMs: afterMs + Int64(delay))
  }
}
