import Trace

/// Makes a scenario's traffic: a registry with its truth, then exchanges by time.
///
/// Every tenant is a simulation of its own; a window of time is made of all of them, sorted, and
/// printed, so that memory grows with the tenants and never with the exchanges. The bytes depend on
/// the scenario, the seed and the user's prompts alone, not on how wide the windows are.
///
/// ```swift
/// var traffic = try TrafficGenerator(scenario: scenario, seed: 1)
/// var lines: [UInt8] = []
/// traffic.appendRegistry(to: &lines)
/// while traffic.appendWindow(to: &lines) { … }
/// ```
public struct TrafficGenerator: Sendable {
  /// Exchanges of a window, about: enough to make sorting cheap, few enough for the cache.
  static let usualWindowRows = 16_384.0
  /// Windows get longer and shorter within these bounds, milliseconds.
  private static let windowMs = 250.0...86_400_000.0

  /// One tenant fills at most so many windows at once.
  private static let burstWindows = 2

  /// How much was made so far.
  public struct Totals: Sendable, Equatable {
    /// Exchanges.
    public var exchanges: UInt64 = 0
    /// Of them those of campaigns.
    public var campaignExchanges: UInt64 = 0
    /// Instant up to which all exchanges were made, milliseconds since the Unix epoch.
    public var untilMs: Int64
  }

  /// Tenants in all.
  public var tenantCount: Int { tenants.count }
  /// First instant, and the end.
  public let span: Range<Int64>
  /// How much was made so far.
  public private(set) var totals: Totals

  private let world: World
  private let registry: [UInt8]
  private var tenants: [TenantSimulator]
  /// When each tenant does something next: a dense array, since most tenants rest in most windows.
  private var nextMs: [Int64]
  private var buffer = RowBuffer()
  private let writer: TrafficLineWriter
  private var scratch: [UInt8] = []
  private var windowMs = 60_000.0
  private let windowRows: Double

  /// Draws all tenants of a scenario.
  ///
  /// - Parameters:
  ///   - seed: the same gives the same bytes.
  ///   - corpus: the user's own prompts instead of the grammar's.
  public init(scenario: Scenario, seed: UInt64, corpus: Corpus? = nil) {
    self.init(scenario: scenario, seed: seed, corpus: corpus, windowRows: Self.usualWindowRows)
  }

  /// The same with windows of about so many exchanges.
  init(scenario: Scenario, seed: UInt64, corpus: Corpus?, windowRows: Double) {
    let prompts =
      scenario.hasText
      ? PromptSource(library: TextLibrary(languages: Set(Language.allCases)), corpus: corpus) : nil
    let world = World(scenario: scenario, seed: seed, prompts: prompts)
    var planner = ScenarioPlanner(world: world)
    let plan = planner.plan()
    self.world = world
    self.windowRows = windowRows
    span = world.startMs..<world.endMs
    totals = Totals(untilMs: world.startMs)
    registry = plan.registry
    tenants = plan.tenants.enumerated().map { index, tenant in
      TenantSimulator(number: UInt32(index), plan: tenant)
    }
    nextMs = tenants.map(\.nextMs)
    writer = TrafficLineWriter(
      world: world, tenants: plan.tenants.map(\.name), campaigns: plan.campaigns,
      parameters: planner.tenants.parameters.sets)
  }

  /// Appends the registry with its truth: models, tenants, events, campaigns.
  public func appendRegistry(to bytes: inout [UInt8]) {
    bytes.append(contentsOf: registry)
  }

  /// Appends the exchanges of the next window of time; `false`: there are no more.
  public mutating func appendWindow(to bytes: inout [UInt8]) -> Bool {
    guard totals.untilMs < span.upperBound else { return false }
    let end = fill(until: min(totals.untilMs + Int64(windowMs), span.upperBound))
    let order = buffer.order()
    let ready = buffer.count(in: order, beforeMs: end)
    writer.append(buffer, in: order[..<ready], scratch: &scratch, to: &bytes)
    totals.untilMs = end
    totals.exchanges += UInt64(ready)
    let waiting = order[ready...]
    totals.campaignExchanges += buffer.campaignRows - buffer.campaignRows(of: waiting)
    buffer.keep(waiting)
    let factor = windowRows / max(Double(ready), 1)
    windowMs = min(
      max(windowMs * min(max(factor, 0.25), 4), Self.windowMs.lowerBound), Self.windowMs.upperBound)
    return true
  }

  /// Makes all exchanges before an instant that are not made yet.
  ///
  /// A burst can put more into a window than any forecast: then the window ends there, and what
  /// other tenants made behind its end waits for the next one.
  ///
  /// - Returns: that instant, or an earlier one up to which all are made.
  private mutating func fill(until wanted: Int64) -> Int64 {
    var end = wanted
    for index in nextMs.indices where nextMs[index] < end {
      var limit = buffer.rows.count + Int(windowRows) * Self.burstWindows
      tenants[index].run(until: end, most: limit, in: world, into: &buffer)
      if tenants[index].nextMs < end {
        end = max(tenants[index].nextMs, totals.untilMs + 1)
        // The rest of the millisecond at which it stopped belongs to this window.
        limit = .max
        tenants[index].run(until: end, most: limit, in: world, into: &buffer)
      }
      nextMs[index] = tenants[index].nextMs
    }
    return end
  }
}
