import Trace

/// What a tenant does the way anyone does it: drawn by the same laws for every tenant, whether it
/// is innocent or harvests, so that none of it tells anything about the label.
///
/// A harvester controls all of this for free; a study of real-prompt traces reached an AUC of
/// 0.97 on such accidents alone when only one side had them. What a campaign does on purpose is
/// said by its family and its evasions and comes on top.
struct Habits: Sendable {
  /// Whether the provider may log what is written; otherwise no exchange has a prompt.
  var logsContent: Bool
  /// Whether the client names its conversations.
  var namesConversations: Bool
  /// The `stream` that the client sends; `nil`: none.
  var stream: Bool?
  /// Chance that a request is sent again although it was served: time-outs, double clicks.
  var resends: Double
  /// Chance that a request fails at the server.
  var failures: Double
  /// Days after its release that a new model is taken up; `nil`: not in this trace.
  var adoptionDays: Double?
  /// Whether sampling is made repeatable where the work allows it: temperature 0, often a seed.
  var isDeterministic: Bool
  /// Whether a seed is sent then.
  var sendsSeed: Bool
  /// Limit on output tokens, where one is sent.
  var maxTokens: UInt32
  /// Whether requests say how many samples they want although it is one.
  var statesSamples: Bool
  /// Client software.
  var agent: UInt16
  /// Addresses of the client, most used first.
  var addresses: [UInt32]
  /// Factor on the input that is not the newest message.
  var overheadFactor: Double
  /// Local hours of work.
  var rhythm: Rhythm
  /// Irregularity of arrivals: coefficient of variation of the gaps at a steady rate, where the
  /// rate is high enough for it (see ``irregularity(sessionsPerDay:factor:)``).
  var arrivalCV: Double
  /// Whether the gaps are Weibull rather than Gamma.
  var isWeibull: Bool
  /// Bursts on top; `nil`: none.
  var bursts: Bursts?
  /// When the account was opened.
  var sinceMs: Int64
  /// First and last instant of the tenant's traffic.
  var fromMs: Int64
  var untilMs: Int64
  /// Growth within the trace, as a factor a year.
  var growthPerYear: Double

  /// Draws the habits of a tenant.
  ///
  /// The shares follow what is known of production traffic where something is (arrivals: Gamma in
  /// 66 to 79% of windows, CV p50 / p90 / p99 of 1.2 / 5 / 14 and more, ServeGen 2025); the others
  /// are assumptions, and the point of them is that both sides share them.
  static func draw(
    in world: World, domicile: Domicile, using random: inout RandomSource
  ) -> Habits {
    let span = drawSpan(in: world.startMs..<world.endMs, using: &random)
    let addressCount = random.geometric(mean: 2.2)
    return Habits(
      logsContent: !random.chance(0.12),
      namesConversations: random.chance(0.45),
      stream: random.chance(0.3) ? nil : random.chance(0.5),
      resends: random.pick([0, 0, 0.005, 0.01, 0.02, 0.05]),
      failures: random.pick([0.0005, 0.001, 0.002, 0.005]),
      adoptionDays: random.chance(0.4) ? random.exponential() * 14 : nil,
      isDeterministic: random.chance(0.5),
      sendsSeed: random.chance(0.3),
      maxTokens: random.pick([0, 0, 0, 512, 1024, 1024, 2048, 4096, 8192]),
      statesSamples: random.chance(0.2),
      agent: world.drawAgent(using: &random),
      addresses: (0..<min(addressCount, Self.mostAddresses)).map { _ in drawAddress(&random) },
      overheadFactor: random.logNormal(median: 1, sigma: 0.5),
      rhythm: Rhythm(
        zoneMinutes: domicile.zoneMinutes, peakHour: random.between(9.5, 21),
        nightDepth: random.between(0.45, 0.98), weekend: random.between(0.15, 1.15)
      )
      .roughened(sigma: 0.2, using: &random),
      arrivalCV: min(random.logNormal(median: 1.7, sigma: 1.1), Self.mostArrivalCV),
      isWeibull: random.chance(0.28),
      bursts: random.chance(0.35) ? drawBursts(using: &random) : nil,
      sinceMs: 0, fromMs: span.lowerBound, untilMs: span.upperBound,
      growthPerYear: random.logNormal(median: 1.2, sigma: 0.5)
    ).opened(in: world, using: &random)
  }

  /// Highest published p99 of the CV of a client's gaps (32, ServeGen 2025).
  private static let mostArrivalCV = 32.0
  /// More addresses than this say no more of a client.
  private static let mostAddresses = 24

  /// A new address.
  static func drawAddress(_ random: inout RandomSource) -> UInt32 {
    UInt32(truncatingIfNeeded: random.next() >> 40)
  }

  private static func drawBursts(using random: inout RandomSource) -> Bursts {
    let burstMs = max(
      random.logNormal(median: 12 * World.Span.minuteMs, sigma: 0.9), World.Span.minuteMs)
    let share = random.between(0.02, 0.15)
    return Bursts(
      calmMs: burstMs / share * (1 - share), burstMs: burstMs, ratio: random.between(3, 20))
  }

  /// Most tenants are there throughout; some join, some leave, some pass.
  static func drawSpan(in window: Range<Int64>, using random: inout RandomSource) -> Range<Int64> {
    let length = Double(window.upperBound - window.lowerBound)
    var from = 0.0
    var until = 1.0
    switch random.unit() {
    case ..<0.55: break
    case ..<0.70: from = random.between(0, 0.7)
    case ..<0.80: until = random.between(0.3, 1)
    default:
      from = random.between(0, 0.6)
      until = from + (1 - from) * random.between(0.35, 1)
    }
    return window.lowerBound + Int64(from * length)..<window.lowerBound + Int64(until * length)
  }

  /// Age in days of an account that does not begin within the trace.
  static func drawAgeDays(_ random: inout RandomSource) -> Double {
    // No provider of such models has been there for longer than some seven years.
    min(random.logNormal(median: 260, sigma: 1.0), 2_500)
  }

  /// Draws the age of the account: half of those that begin within the trace are as new as that.
  private func opened(in world: World, using random: inout RandomSource) -> Habits {
    var habits = self
    let age = Self.drawAgeDays(&random)
    let fresh = random.exponential() * 4
    let beginsLater = fromMs > world.startMs && random.chance(0.5)
    let days = beginsLater ? fresh : age
    habits.sinceMs = fromMs - Int64(days * World.Span.dayMs)
    return habits
  }

  /// The coefficient of variation of the gaps between sessions at a rate.
  ///
  /// A renewal process of a high CV comes in clumps of about CV² arrivals. Published CVs are those
  /// of busy clients; at a low rate the same number would mean one clump a month, so a clump holds
  /// a day's sessions at most.
  ///
  /// - Parameter factor: how much more irregular the work is than most.
  func irregularity(sessionsPerDay: Double, factor: Double) -> Double {
    min(arrivalCV * factor, Self.mostArrivalCV, max(1, sessionsPerDay.squareRoot()))
  }

  /// When the tenant is there.
  var span: Range<Int64> { fromMs..<max(fromMs, untilMs) }

  /// The law of the gaps between arrivals.
  func renewal(cv: Double) -> Renewal {
    isWeibull ? .weibull(cv: cv) : .gamma(cv: cv)
  }
}
