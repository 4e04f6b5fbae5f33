import Sketches

/// Constants of a single request.
enum Request {
  /// Tokens that a model takes; longer conversations are cut by their client.
  static let contextWindow = 200_000.0
  /// Share of a conversation that is left when it is cut.
  static let keptContext = 0.3
  /// Turns of the longest session.
  static let mostTurns = 400
  /// Tokens by which a chat's markup lengthens a message.
  static let markupTokens: UInt32 = 8
  /// How long a prefix stays cached after its last use: some minutes, as providers document.
  static let cacheMs: Int64 = 300_000
  /// Prefixes are cached from this length on, in blocks.
  static let leastCachedTokens: UInt32 = 1_024
  static let cacheBlockTokens: UInt32 = 128
  /// Share of an application's overhead that is the same in every request.
  static let fixedOverhead = 0.6
  /// Refusals and failures of one request after which its client gives up.
  static let mostAttempts: UInt8 = 5
  /// Longest answer without a limit of the client's own, tokens.
  static let mostAnswerTokens = 16_000.0
}

extension TenantSimulator {
  /// What became of a request.
  enum Outcome {
    /// Refused; its client tries again then.
    case again(Int64)
    /// Answered, or given up, by then.
    case answered(Int64)
  }

  /// Makes one request and appends its exchange.
  mutating func request(
    _ session: inout Session, atMs tsMs: Int64, _ world: World, _ buffer: inout RowBuffer
  ) -> Outcome {
    let application = Int(session.application)
    let app = plan.applications[application]
    let kind =
      session.turn > 0 ? app.later ?? app.kinds[Int(session.kind)] : app.kinds[Int(session.kind)]
    var row = TrafficRow()
    row.tsMs = tsMs
    row.tenant = number
    row.tenantKey = plan.key
    row.sequence = sequence
    sequence &+= 1
    row.region = app.region
    row.agent = app.agent
    row.campaignPlusOne = max(app.campaignPlusOne, plan.campaignPlusOne)
    row.operation = app.operation
    row.model = Self.model(of: app, session, atMs: tsMs)
    let parameters = Int(states[application].requests) % app.parameters.count
    row.parameters = app.parameters[parameters]
    states[application].requests &+= 1
    row.address = Self.drawAddress(app, &states[application].random)
    if app.sendsSeed {
      let varies = app.parameters.count > 1
      row.seedPlusOne = 1 + UInt32(varies ? UInt64(parameters) : app.source % 10_000)
    }
    if app.namesConversations {
      row.conversation = session.key | 1
      row.turn = session.turn + 1
    }
    let tokens = Self.writePrompt(kind, app, session, world, &row, &buffer)
    Self.setInput(&row, tokens.prompt, session, atMs: tsMs, &states[application])
    defer { buffer.rows.append(row) }

    if let refusedMs = refuse(&row, &session, atMs: tsMs, failures: app.failures) {
      return refusedMs
    }
    Self.answer(
      &row, draw: SeededHash.combine(app.random.key, UInt64(states[application].requests)), kind,
      app, tokens: tokens,
      values: app.parameterValues[parameters],
      model: world.models[Int(row.model)])
    let doneMs = tsMs + Int64(row.durationMs)
    states[application].lastMs = doneMs
    session.lastMs = doneMs
    let context = Double(
      session.contextTokens + tokens.prompt + row.outputTokens - row.reasoningTokens)
    let room = Request.contextWindow - Double(states[application].overheadTokens)
    session.contextTokens = UInt32(context < room ? context : context * Request.keptContext)
    return .answered(doneMs)
  }

  // MARK: The request

  private static func model(of app: ApplicationPlan, _ session: Session, atMs tsMs: Int64) -> UInt16
  {
    var model = app.models[0].model
    for (index, choice) in app.models.enumerated().dropFirst() where tsMs >= choice.fromMs {
      // A conversation stays with its model, and so does a record that is sent again.
      let draw = Double(SeededHash.combine(session.key, UInt64(index)) >> 11) * 0x1p-53
      if draw < choice.share { model = choice.model }
    }
    return model
  }

  private static func drawAddress(_ app: ApplicationPlan, _ random: inout RandomSource) -> UInt32 {
    // The first of several is used most: each later one half as often as all before it.
    var index = 0
    while index < app.addresses.count - 1, random.chance(0.4) { index += 1 }
    return app.addresses[index]
  }

  /// Writes the prompt where the trace has one; its tokens, and those of its answer where the user's
  /// own prompts say.
  private static func writePrompt(
    _ kind: KindPlan, _ app: ApplicationPlan, _ session: Session, _ world: World,
    _ row: inout TrafficRow, _ buffer: inout RowBuffer
  ) -> (prompt: UInt32, answer: UInt32) {
    let words =
      session.turn == 0 ? session.item : SeededHash.combine(session.key, UInt64(session.turn))
    guard let voice = kind.voice, let prompts = world.prompts else {
      var random = RandomSource(key: SeededHash.combine(app.source, words))
      let tokens = random.logNormal(median: kind.law.prompt.median, sigma: kind.law.prompt.sigma)
      return (UInt32(max(1, min(tokens, Request.contextWindow / 4))), 0)
    }
    buffer.prompt.removeAll(keepingCapacity: true)
    let tokens = prompts.write(
      kind.kind, as: voice, source: app.source, topic: session.topicKey, words: words,
      isFirstTurn: session.turn == 0, into: &buffer.prompt)
    row.promptStart = UInt32(buffer.text.count)
    row.promptBytes = UInt32(buffer.prompt.count)
    buffer.text.append(contentsOf: buffer.prompt)
    return (UInt32(tokens.prompt), UInt32(tokens.answer))
  }

  private static func setInput(
    _ row: inout TrafficRow, _ promptTokens: UInt32, _ session: Session, atMs tsMs: Int64,
    _ state: inout ApplicationState
  ) {
    let fixed = UInt32(Double(state.overheadTokens) * Request.fixedOverhead)
    // Retrieved passages, the time of day: between half and half as much again.
    let varying =
      Double(state.overheadTokens) * (1 - Request.fixedOverhead) * state.random.between(0.5, 1.5)
    let markup = row.operation == 2 ? 0 : Request.markupTokens
    row.inputTokens = fixed + UInt32(varying) + session.contextTokens + promptTokens + markup
    var prefix: UInt32 = 0
    if session.turn > 0, tsMs - session.lastMs < Request.cacheMs {
      prefix = fixed + session.contextTokens
    } else if tsMs - state.lastMs < Request.cacheMs {
      prefix = fixed
    }
    if prefix >= Request.leastCachedTokens, row.operation == 0 {
      row.cachedTokens = prefix / Request.cacheBlockTokens * Request.cacheBlockTokens
    }
  }

  /// Refuses the request at the tenant's quota, or fails it; `nil`: it is served.
  private mutating func refuse(
    _ row: inout TrafficRow, _ session: inout Session, atMs tsMs: Int64, failures: Double
  ) -> Outcome? {
    let application = Int(session.application)
    if !quota.admits(atMs: tsMs, limit: plan.limitPerMinute) {
      row.status = 429
      row.durationMs = 12
    } else if states[application].random.chance(failures) {
      row.status = states[application].random.chance(0.7) ? 500 : 503
      row.durationMs = UInt32(states[application].random.logNormal(median: 900, sigma: 1))
    } else {
      return nil
    }
    row.cachedTokens = 0
    session.attempts += 1
    guard session.attempts < Request.mostAttempts else {
      return .answered(tsMs + Int64(row.durationMs))
    }
    // Backing off: twice as long each time, with a random part so that workers fall out of step.
    let backoff =
      Double(500 << Int(session.attempts)) * states[application].random.between(0.5, 1.5)
    return .again(tsMs + Int64(row.durationMs) + Int64(backoff))
  }

  // MARK: The answer

  private static func answer(
    _ row: inout TrafficRow, draw: UInt64, _ kind: KindPlan, _ app: ApplicationPlan,
    tokens known: (prompt: UInt32, answer: UInt32), values: RequestParameters,
    model: World.Model
  ) {
    let firstByteMs = 180 + 0.02 * Double(row.inputTokens - row.cachedTokens)
    guard row.operation != 2 else {
      row.durationMs = UInt32(firstByteMs)
      return
    }
    var random = RandomSource(key: draw)
    let law = kind.law
    var tokens =
      law.answerPerPrompt > 0
      ? Double(known.prompt) * law.answerPerPrompt
        * random.logNormal(median: 1, sigma: law.answer.sigma)
      : Double(kind.answers.draw(using: &random))
    tokens *= app.answerFactor
    if known.answer > 0 { tokens = Double(known.answer) }
    tokens = min(max(1, tokens), Request.mostAnswerTokens)
    var reasoning = 0.0
    if model.isReasoning {
      reasoning = min(random.logNormal(median: law.reasoning, sigma: 0.9), 60_000)
    }
    row.finish = 0
    if random.chance(law.filtered) {
      row.finish = 3
      tokens = max(1, tokens * random.unit())
    } else if values.maxTokens > 0, tokens + reasoning > Double(values.maxTokens) {
      row.finish = 1
      reasoning = min(reasoning, Double(values.maxTokens))
      tokens = Double(values.maxTokens) - reasoning
    } else if app.usesTools,
      random.chance(kind.kind == .agentStep || kind.kind == .toolTask ? 0.75 : 0.2)
    {
      row.finish = 2
    }
    let each = UInt32(tokens)
    let samples = UInt32(max(values.samples, 1))
    row.reasoningTokens = UInt32(reasoning) * samples
    row.outputTokens = each * samples + row.reasoningTokens
    let seconds = (tokens + reasoning) / model.tokensPerSecond
    row.durationMs = UInt32((firstByteMs + seconds * 1_000) * random.between(0.75, 1.35))
  }
}
