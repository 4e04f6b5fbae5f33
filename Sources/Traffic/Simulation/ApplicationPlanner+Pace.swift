extension ApplicationPlanner {
  /// Days between the runs of a job.
  private static let runEveryDays = [1.0, 1, 2, 3.5, 7, 7, 14]
  /// Fewer records than this make no run of their own.
  private static let leastRecords = 4.0
  /// CV of a job that is paced by a timer.
  private static let evenestCV = 0.05
  /// Share of the jobs that are more even than chance.
  private static let evenShare = 0.3

  /// Draws when sessions begin.
  func drawPace(
    _ law: ApplicationLaw, sessionsPerDay: Double, from: Int64, until: Int64, _ tactics: Tactics?,
    random source: RandomSource
  ) -> ApplicationPlan.Pace {
    var random = source.substream("law")
    let usual = habits.irregularity(
      sessionsPerDay: sessionsPerDay, factor: law.irregularity)
    let jittered = tactics?.jitter.map { Self.evenestCV + (usual - Self.evenestCV) * $0 }
    switch law.pace {
    case .people:
      let rhythm = tactics?.dailyRhythm.map { Rhythm.blend(.flat, habits.rhythm, share: $0) }
      return .arrivals(
        arrivals(
          sessionsPerDay, rhythm ?? habits.rhythm, cv: jittered ?? usual,
          bursts: jittered == nil ? habits.bursts : nil, from: from, until: until, random: source))
    case .runs:
      return .runs(drawRuns(sessionsPerDay, from: from, until: until, tactics, &random))
    case .job: break
    }
    // What a job does is the same for an innocent one and a campaign's, unless an evasion says
    // otherwise.
    let rhythmShare = random.pick([0, 0, random.unit(), 1])
    // Records come one by one as a timer or a queue gives them, or in batches as callers do.
    let even = random.between(Self.evenestCV, 1)
    let irregularity = random.chance(Self.evenShare) ? even : usual
    let comesInRuns = random.chance(0.35)
    if comesInRuns, tactics?.dailyRhythm == nil {
      return .runs(drawRuns(sessionsPerDay, from: from, until: until, tactics, &random))
    }
    return .arrivals(
      arrivals(
        sessionsPerDay,
        Rhythm.blend(.flat, habits.rhythm, share: tactics?.dailyRhythm ?? rhythmShare),
        cv: jittered ?? irregularity, bursts: nil, from: from, until: until, random: source))
  }

  private func arrivals(
    _ perDay: Double, _ rhythm: Rhythm, cv: Double, bursts: Bursts?, from: Int64, until: Int64,
    random: RandomSource
  ) -> ArrivalProcess {
    ArrivalProcess(
      perDay: perDay, renewal: habits.renewal(cv: cv), rhythm: rhythm,
      growth: growth,
      bursts: bursts, fromMs: from, untilMs: until, random: random)
  }

  private func drawRuns(
    _ perDay: Double, from: Int64, until: Int64, _ tactics: Tactics?, _ random: inout RandomSource
  ) -> ApplicationPlan.RunPlan {
    let days = max(Double(until - from) / World.Span.dayMs, 0)
    let records = perDay * days
    let every = min(random.pick(Self.runEveryDays), max(days, 0.5))
    let runs = max(1, min((days / every).rounded(.up), records / Self.leastRecords))
    let hour = random.between(0, 24)
    let isPunctual = random.chance(0.5)
    var starts: [Int64] = []
    for run in 0..<Int(runs) {
      // Either at the same time of the day each time, or whenever somebody starts it.
      let day = Double(run) * days / runs.rounded(.down)
      let at =
        isPunctual
        ? day.rounded(.down) + hour / 24 + random.unit() / 1_440
        : day + random.unit() * min(every, 1)
      starts.append(from + Int64(at * World.Span.dayMs))
    }
    starts = starts.filter { $0 < until }
    if starts.isEmpty, until > from {
      starts = [from + Int64(random.unit() * 0.5 * Double(until - from))]
    }
    starts.sort()
    return ApplicationPlan.RunPlan(
      startsMs: starts, records: Int((records / Double(max(starts.count, 1))).rounded(.up)),
      workers: random.pick([1, 1, 2, 4, 8, 16]),
      pauseMs: random.logNormal(median: 120, sigma: 1.3),
      jitter: tactics?.jitter ?? random.unit())
  }
}
