import Sketches

/// Draws the applications of one tenant.
///
/// Three sources of randomness keep apart what may be shared: `wording` (templates, languages,
/// topics: subsidiaries and the accounts of a campaign share it), `habits`, and the application's
/// own `random`.
struct ApplicationPlanner {
  /// Which models an application may use.
  enum ModelPreference {
    case any, open, protected, embedding
    /// Protected ones at first, an open-weight one from some instant on.
    case switching
  }

  let world: World
  var habits: Habits
  let domicile: Domicile
  let region: UInt16
  /// Models by weight; empty: by popularity.
  let models: [Scenario.Weighted]
  /// Growth of the tenant's demand.
  let growth: Growth

  /// Draws one application.
  ///
  /// - Parameters:
  ///   - perDay: exchanges a day while it is active.
  ///   - tactics: what a campaign does on purpose; `nil` for innocent use.
  func plan(
    _ law: ApplicationLaw, perDay: Double, preference: ModelPreference = .any,
    wording: RandomSource, random source: RandomSource, tactics: Tactics? = nil,
    parameters table: inout ParameterTable
  ) -> ApplicationPlan {
    var random = source.substream("plan")
    // A campaign inside a tenant cannot come before it, nor stay longer.
    let from = max(tactics?.fromMs ?? habits.fromMs, habits.fromMs, world.startMs)
    let until = min(tactics?.untilMs ?? habits.untilMs, habits.untilMs, world.endMs)
    let meanTurns = random.between(law.turns.lowerBound, law.turns.upperBound)
    let models = drawModels(law, preference, tactics, from: from, until: until, &random)
    let thinks = models.contains { world.models[Int($0.model)].isReasoning }
    let sets = drawParameters(law, tactics, thinks: thinks, &random)
    let kinds = drawKinds(law, tactics, wording: wording)
    let exchangesPerSession = meanTurns + (tactics?.fakeTurns ?? 0)
    // A tenant's demand is what grows; a campaign takes what it wants, with the same ups and downs.
    let level = tactics == nil ? 1 : growth.mean(fromMs: from, untilMs: until)
    return ApplicationPlan(
      kinds: kinds.first, later: kinds.later,
      pace: drawPace(
        law, sessionsPerDay: perDay / exchangesPerSession / level, from: from, until: until,
        tactics,
        random: source.substream("pace")),
      meanTurns: meanTurns, fakeTurns: tactics?.fakeTurns ?? 0,
      thinkMs: law.thinkSeconds * 1_000 * random.logNormal(median: 1, sigma: 0.3),
      overheadTokens: random.logNormal(median: law.overhead.median, sigma: law.overhead.sigma)
        * habits.overheadFactor,
      answerFactor: random.logNormal(median: 1, sigma: 0.35),
      items: tactics?.items(times: sets.count) ?? drawItems(law.items, &random),
      source: tactics?.source ?? source.substream("items").key,
      models: models,
      parameters: sets.map { table.number(of: $0) }, parameterValues: sets,
      sendsSeed: law.isJob && habits.isDeterministic && habits.sendsSeed,
      operation: law.operation, agent: tactics?.agent ?? habits.agent,
      addresses: tactics?.addresses ?? habits.addresses, region: region, resends: habits.resends,
      failures: habits.failures,
      namesConversations: habits.namesConversations && (!law.isJob || random.chance(0.5)),
      usesTools: sets.contains { $0.toolsPlusOne > 1 }, fromMs: from, untilMs: until,
      campaignPlusOne: tactics?.campaignPlusOne ?? 0, random: source.substream("exchanges"))
  }

  // MARK: What is sent

  private func drawKinds(
    _ law: ApplicationLaw, _ tactics: Tactics?, wording: RandomSource
  ) -> (first: [KindPlan], later: KindPlan?) {
    var random = wording.substream("wording")
    let languages = drawLanguages(law, tactics, &random)
    let topics = law.topics.lowerBound + random.below(law.topics.count)
    let paraphrase =
      tactics?.paraphrase
      ?? random.between(law.paraphrase.lowerBound, law.paraphrase.upperBound)
    let size = random.logNormal(median: 1, sigma: 0.3)
    var sum = 0.0
    let total = law.kinds.reduce(0) { $0 + $1.share }
    func kind(_ kind: PromptKind, isFirstTurn: Bool) -> KindPlan {
      let voice =
        habits.logsContent
        ? world.prompts?.voice(
          kind, languages: languages, topics: topics, paraphrase: paraphrase, size: size,
          isHarvest: tactics != nil, isFirstTurn: isFirstTurn, using: &random) : nil
      return KindPlan(
        kind: kind, cumulativeShare: sum / total, voice: voice)
    }
    let first = law.kinds.map { entry in
      sum += entry.share
      return kind(entry.kind, isFirstTurn: true)
    }
    // A fake turn looks like what people say next.
    let later = law.later ?? (tactics.map { $0.fakeTurns > 0 } == true ? .followUp : nil)
    return (first, later.map { kind($0, isFirstTurn: false) })
  }

  private func drawLanguages(
    _ law: ApplicationLaw, _ tactics: Tactics?, _ random: inout RandomSource
  ) -> [(Language, Double)] {
    var languages = domicile.languages
    if random.chance(law.anyLanguage) {
      languages =
        law.anyLanguage >= 1
        ? Language.allCases.map { ($0, 1) }
        : languages.map { ($0.0, $0.1 * 0.5) } + [(random.pick(Language.allCases), 1)]
    }
    guard let rotation = tactics?.languageRotation else { return languages }
    let own = languages
    let others = Language.allCases.filter { other in !own.contains { $0.0 == other } }
    guard !others.isEmpty else { return languages }
    let total = own.reduce(0) { $0 + $1.1 }
    return own.map { ($0.0, $0.1 / total * (1 - rotation)) }
      + others.map { ($0, rotation / Double(others.count)) }
  }

  private func drawItems(
    _ law: ItemLaw, _ random: inout RandomSource
  ) -> ApplicationPlan.Items {
    switch law {
    case .fresh(let repeats):
      .fresh(repeats: random.between(repeats.lowerBound, repeats.upperBound))
    case .popular(let share, let pool):
      .popular(share: random.between(share.lowerBound, share.upperBound), pool: pool)
    case .rerun(let size): .cycle(size.lowerBound + random.below(size.count))
    case .few(let count): .cycle(count.lowerBound + random.below(count.count))
    }
  }

  /// A limit on output counts the reasoning too, so whoever sets one leaves room for it.
  private static let roomToThink: UInt32 = 8

  private func drawParameters(
    _ law: ApplicationLaw, _ tactics: Tactics?, thinks: Bool, _ random: inout RandomSource
  ) -> [RequestParameters] {
    guard law.operation != 2 else { return [RequestParameters()] }
    var set = RequestParameters()
    set.maxTokens = habits.maxTokens * (thinks ? Self.roomToThink : 1)
    set.samples = habits.statesSamples ? 1 : 0
    set.stream = habits.stream.map { $0 ? 2 : 1 } ?? 0
    let usual: Int16 =
      law.isJob ? random.pick([-1, 0, 20, 70, 100]) : random.pick([-1, -1, 50, 70, 70, 100])
    set.temperatureHundredths = law.isJob && habits.isDeterministic ? 0 : usual
    if random.chance(law.tools) {
      set.toolsPlusOne = UInt8(min(1 + random.geometric(mean: 5), 60))
    }
    if random.chance(law.sampling) {
      if random.chance(0.5) {
        set.logprobs = 2
      } else {
        set.samples = random.pick([2, 4, 5, 8])
        set.temperatureHundredths = max(set.temperatureHundredths, 70)
      }
    }
    guard tactics?.resamples == true else { return [set] }
    return Self.resampling(set, &random)
  }

  /// Preference pairs need several answers to one prompt: by `n`, or by sending it again.
  private static func resampling(
    _ set: RequestParameters, _ random: inout RandomSource
  ) -> [RequestParameters] {
    var set = set
    guard random.chance(0.5) else {
      return [60, 80, 100, 120].map { (temperature: Int16) in
        set.temperatureHundredths = temperature
        return set
      }
    }
    set.samples = random.pick([4, 5, 8])
    set.temperatureHundredths = 100
    return [set]
  }

  // MARK: Where it is sent

  private func drawModels(
    _ law: ApplicationLaw, _ preference: ModelPreference, _ tactics: Tactics?, from: Int64,
    until: Int64, _ random: inout RandomSource
  ) -> [ApplicationPlan.ModelChoice] {
    let wanted = law.operation == 2 ? .embedding : preference
    let first = drawModel(wanted == .switching ? .protected : wanted, at: from, &random)
    var choices = [ApplicationPlan.ModelChoice(fromMs: .min, model: first, share: 1)]
    if wanted == .switching {
      let switchMs = from + Int64(random.between(0.2, 0.8) * Double(until - from))
      let open = drawModel(.open, at: switchMs, &random)
      choices.append(.init(fromMs: switchMs, model: open, share: random.between(0.85, 1)))
    }
    let newest = newestRelease(from: from, until: until, than: first, wanted)
    guard let newest else { return choices }
    let releasedMs = world.models[newest].releasedMs
    if tactics?.pivots == true {
      // "About half the traffic redirected within 24 h" (a provider's disclosure, Feb 2026).
      let afterMs = releasedMs + Int64(random.between(0.5, 23) * World.Span.hourMs)
      choices.append(
        .init(fromMs: afterMs, model: UInt16(newest), share: random.between(0.4, 0.9)))
    } else if let days = habits.adoptionDays {
      choices.append(
        .init(
          fromMs: releasedMs + Int64(days * World.Span.dayMs), model: UInt16(newest),
          share: random.between(0.3, 1)))
    }
    return choices
  }

  /// The newest model that comes out within the time of use and would do.
  private func newestRelease(
    from: Int64, until: Int64, than first: UInt16, _ preference: ModelPreference
  ) -> Int? {
    guard preference != .switching, until > from else { return nil }
    return world.models.indices
      .filter { index in
        let model = world.models[index]
        return model.releasedMs > from && model.releasedMs < until && allows(model, preference)
          && weight(of: index) > 0 && model.isProtected == world.models[Int(first)].isProtected
      }
      .max { world.models[$0].releasedMs < world.models[$1].releasedMs }
  }

  private func allows(_ model: World.Model, _ preference: ModelPreference) -> Bool {
    switch preference {
    case .any: !model.isEmbedding
    case .open: !model.isEmbedding && !model.isProtected
    case .protected, .switching: !model.isEmbedding && model.isProtected
    case .embedding: model.isEmbedding
    }
  }

  /// A model that is out at `ms`; the first of all if none would do.
  private func drawModel(
    _ preference: ModelPreference, at ms: Int64, _ random: inout RandomSource
  ) -> UInt16 {
    let weights = world.models.indices.map { index in
      let model = world.models[index]
      return model.releasedMs <= ms && allows(model, preference) ? weight(of: index) : 0
    }
    let usable =
      weights.contains { $0 > 0 }
      ? weights : world.models.map { allows($0, preference) && $0.releasedMs <= ms ? 1 : 0 }
    // A scenario without, say, any open-weight model still runs: everything uses what there is.
    guard usable.contains(where: { $0 > 0 }) else {
      return UInt16(world.models.firstIndex { !$0.isEmbedding } ?? 0)
    }
    return UInt16(random.weightedIndex(usable))
  }

  /// How much a model is wanted: by the list, or by its popularity where there is none.
  private func weight(of index: Int) -> Double {
    guard !models.isEmpty else { return world.models[index].popularity }
    return models.first { $0.name == world.modelNames[index] }?.weight ?? 0
  }
}
