extension TraceDescription {
  /// Version of the JSON contract; a change of meaning or of a key raises it.
  public static let jsonVersion = 1

  /// The whole description as JSON, UTF-8, as `description.schema.json` describes it: the same bytes
  /// for the same description.
  public func json() -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("version")
    writer.integer(Self.jsonVersion)
    writer.member("trace") { writeTrace(&$0) }
    writer.member("skew") { $0.skew(skew) }
    writer.member("arrivals") { $0.arrivals(arrivals) }
    writer.member("tokens") { $0.tokens(tokens) }
    writer.member("growth") { $0.growth(growth) }
    writer.member("rhythm") { $0.rhythm(rhythm) }
    writer.member("conversations") { $0.conversations(conversations) }
    writer.member("prompts") { writePrompts(&$0) }
    writer.member("scripts") { $0.shares(scripts, of: described) }
    writer.member("models") { $0.shares(models, of: described) }
    writer.member("regions") { $0.shares(regions, of: described) }
    writer.member("operations") { $0.shares(operations, of: described) }
    writer.member("finish_reasons") { $0.shares(finishReasons, of: described) }
    writer.member("status_codes") { $0.shares(statusCodes, of: described) }
    writer.member("fields") { writeFields(&$0) }
    writer.endObject()
    return writer.finishedLine()
  }

  private func writeTrace(_ writer: inout JSONWriter) {
    writer.beginObject()
    writer.key("exchanges")
    writer.integer(trace.exchanges)
    writer.key("tenants")
    writer.integer(trace.tenants)
    writer.key("from")
    writer.time(trace.fromMs)
    writer.key("to")
    writer.time(trace.toMs)
    writer.key("served")
    writer.integer(served)
    writer.key("refused")
    writer.integer(refused)
    writer.key("damaged_lines")
    writer.integer(trace.damagedLines)
    writer.key("late")
    writer.integer(trace.late)
    writer.key("untracked")
    writer.integer(trace.untracked)
    if !trace.hasTrueTimes {
      writer.key("relative_times")
      writer.bool(true)
    }
    writer.endObject()
  }

  private func writePrompts(_ writer: inout JSONWriter) {
    writer.beginObject()
    writer.key("exchanges")
    writer.integer(prompts.exchanges)
    writer.key("available_share")
    writer.share(prompts.exchanges, of: described)
    writer.key("repeat_share")
    writer.estimate(prompts.repeatShare)
    writer.key("distinct")
    writer.estimate(prompts.distinct)
    writer.key("shared_share")
    writer.estimate(prompts.sharedShare)
    writer.key("shared_exchange_share")
    writer.estimate(prompts.sharedExchangeShare)
    writer.endObject()
  }

  private func writeFields(_ writer: inout JSONWriter) {
    writer.beginArray()
    for field in fields {
      writer.breakLine(indent: 2)
      writer.beginObject()
      writer.key("field")
      writer.string(field.name)
      writer.key("known_share")
      writer.share(field.known, of: described)
      writer.key("not_set_share")
      writer.share(field.notSet, of: described)
      writer.key("unknown_share")
      writer.share(described - field.known - field.notSet, of: described)
      writer.endObject()
    }
    writer.endArray()
  }
}

extension JSONWriter {
  /// A member of the outermost object, on a line of its own.
  fileprivate mutating func member(_ name: StaticString, _ write: (inout JSONWriter) -> Void) {
    breakLine(indent: 1)
    key(name)
    write(&self)
  }

  /// A number; `null` where there is none.
  fileprivate mutating func optional(_ value: Double?) {
    if let value { number(value) } else { null() }
  }

  /// A part of a whole; `null` of nothing.
  fileprivate mutating func share(_ part: UInt64, of whole: UInt64) {
    if whole > 0 { number(Double(part) / Double(whole)) } else { null() }
  }

  fileprivate mutating func quantiles(_ quantiles: Quantiles?) {
    guard let quantiles else { return null() }
    beginObject()
    key("count")
    integer(quantiles.count)
    let values: [(StaticString, Double)] = [
      ("p5", quantiles.p5), ("p25", quantiles.p25), ("p50", quantiles.p50),
      ("p75", quantiles.p75), ("p90", quantiles.p90), ("p95", quantiles.p95),
      ("p99", quantiles.p99),
    ]
    for (name, value) in values {
      key(name)
      number(value)
    }
    endObject()
  }

  fileprivate mutating func estimate(_ estimate: Estimate?) {
    guard let estimate else { return null() }
    beginObject()
    key("value")
    number(estimate.value)
    key("low")
    number(estimate.low)
    key("high")
    number(estimate.high)
    endObject()
  }

  fileprivate mutating func carriers(_ carriers: TraceDescription.Skew.Carriers) {
    beginObject()
    key("tenants")
    integer(carriers.tenants)
    key("tenant_share")
    number(carriers.share)
    endObject()
  }

  fileprivate mutating func skew(_ skew: TraceDescription.Skew) {
    beginObject()
    key("half")
    carriers(skew.half)
    key("nine_tenths")
    carriers(skew.nineTenths)
    key("largest_share")
    number(skew.largest)
    key("decile_shares")
    beginArray()
    for share in skew.deciles { number(share) }
    endArray()
    endObject()
  }

  fileprivate mutating func arrivals(_ arrivals: TraceDescription.Arrivals) {
    beginObject()
    key("windows")
    integer(arrivals.windows)
    key("left_out")
    integer(arrivals.leftOut)
    key("exchange_share")
    number(arrivals.exchangeShare)
    key("cv_over_windows")
    quantiles(arrivals.variation)
    key("best_family")
    if arrivals.familyShares.isEmpty {
      null()
    } else {
      beginObject()
      key("exponential")
      number(arrivals.familyShares[ArrivalFamily.exponential.rawValue])
      key("gamma")
      number(arrivals.familyShares[ArrivalFamily.gamma.rawValue])
      key("weibull")
      number(arrivals.familyShares[ArrivalFamily.weibull.rawValue])
      key("regular")
      number(arrivals.regularShare)
      key("unresolved")
      number(arrivals.unresolvedShare)
      endObject()
    }
    key("likelier_gamma_share")
    optional(arrivals.likelierGammaShare)
    key("trace_windows")
    integer(arrivals.traceWindows)
    key("active_share_over_tenants")
    quantiles(arrivals.activeShare)
    endObject()
  }

  fileprivate mutating func tokens(_ tokens: TraceDescription.Tokens) {
    beginObject()
    key("prompt_over_exchanges")
    quantiles(tokens.prompt)
    key("input_over_exchanges")
    quantiles(tokens.input)
    key("output_over_exchanges")
    quantiles(tokens.output)
    key("output_per_input_over_exchanges")
    quantiles(tokens.outputPerInput)
    key("median_output_per_input_over_tenants")
    quantiles(tokens.tenantOutputPerInput)
    key("input_total")
    integer(tokens.inputTotal)
    key("output_total")
    integer(tokens.outputTotal)
    key("cached_share")
    optional(tokens.cachedShare)
    key("reasoning_share")
    optional(tokens.reasoningShare)
    endObject()
  }

  fileprivate mutating func growth(_ growth: TraceDescription.Growth) {
    beginObject()
    key("tenant_days")
    integer(growth.tenantDays)
    key("threefold_share")
    optional(growth.threefoldShare)
    key("busy_tenant_days")
    integer(growth.busyTenantDays)
    key("busy_threefold_share")
    optional(growth.busyThreefoldShare)
    key("trend")
    if let trend = growth.trend {
      beginObject()
      key("days")
      integer(trend.days)
      key("factor_30_days")
      estimate(trend.factor)
      endObject()
    } else {
      null()
    }
    endObject()
  }

  fileprivate mutating func rhythm(_ rhythm: TraceDescription.Rhythm) {
    beginObject()
    key("hours")
    slots(rhythm.hours)
    key("weekdays")
    slots(rhythm.weekdays)
    key("hour_entropy_over_tenants")
    quantiles(rhythm.tenantEntropy)
    endObject()
  }

  private mutating func slots(_ slots: [TraceDescription.Rhythm.Slot]) {
    beginArray()
    for slot in slots {
      beginObject()
      key("share")
      number(slot.share)
      key("intensity")
      optional(slot.intensity)
      endObject()
    }
    endArray()
  }

  fileprivate mutating func conversations(_ conversations: TraceDescription.Conversations) {
    beginObject()
    key("later_turn_share")
    optional(conversations.laterTurnShare)
    key("count")
    estimate(conversations.count)
    key("requests_over_conversations")
    quantiles(conversations.requests)
    endObject()
  }

  fileprivate mutating func shares(_ shares: TraceDescription.Shares, of all: UInt64) {
    beginObject()
    key("named")
    beginArray()
    for named in shares.named {
      beginObject()
      key("name")
      string(named.name)
      key("exchanges")
      integer(named.exchanges)
      key("share")
      share(named.exchanges, of: all)
      endObject()
    }
    endArray()
    key("others_share")
    share(shares.others, of: all)
    key("unknown_share")
    share(shares.unknown, of: all)
    endObject()
  }
}
