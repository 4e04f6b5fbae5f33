import Detector

extension ReplayReport {
  /// Version of the JSON contract; a change of meaning or of a key raises it.
  public static let jsonVersion = 1

  /// The whole report as JSON, UTF-8, as `report.schema.json` describes it: one tenant a line,
  /// the same bytes for the same report.
  ///
  /// Linear in the size of the report, which is held once more as bytes.
  public func json() -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("version")
    writer.integer(Self.jsonVersion)
    writer.breakLine(indent: 1)
    writer.key("trace")
    writer.trace(trace)
    writer.breakLine(indent: 1)
    writer.key("thresholds")
    writer.thresholds(thresholds)
    if !policy.isEmpty {
      writer.breakLine(indent: 1)
      writer.key("policy")
      writer.policy(policy)
    }
    if let owner {
      writer.breakLine(indent: 1)
      writer.key("owner")
      writer.string(owner)
    }
    if let providers = providerTotals {
      writer.breakLine(indent: 1)
      writer.key("providers")
      writer.providers(providers)
    }
    writer.breakLine(indent: 1)
    writer.key("tenants")
    writer.beginArray()
    for tenant in tenants {
      writer.breakLine(indent: 2)
      writer.tenant(tenant)
    }
    writer.endArray()
    writer.breakLine(indent: 1)
    writer.key("groups")
    writer.beginArray()
    writer.endArray()
    writer.endObject()
    return writer.finishedLine()
  }
}

extension JSONWriter {
  mutating func trace(_ trace: TraceTotals) {
    beginObject()
    key("exchanges")
    integer(trace.exchanges)
    key("tenants")
    integer(trace.tenants)
    key("from")
    time(trace.fromMs)
    key("to")
    time(trace.toMs)
    key("damaged_lines")
    integer(trace.damagedLines)
    key("late")
    integer(trace.late)
    endObject()
  }

  mutating func thresholds(_ thresholds: Thresholds) {
    beginObject()
    key("watch")
    bits(thresholds.watch)
    key("review")
    bits(thresholds.review)
    key("act")
    bits(thresholds.act)
    endObject()
  }

  mutating func tenant(_ report: TenantReport) {
    beginObject()
    key("tenant")
    string(report.tenant)
    key("log_odds")
    bits(report.logOdds)
    key("risk")
    fixedPoint(Int64(Risk(logOdds: report.logOdds).tenthsOfPercent), decimals: 1)
    key("verdict")
    string(report.verdict.name)
    key("first_flagged")
    time(report.firstFlaggedMs)
    key("exchanges")
    integer(report.exchanges)
    key("output_tokens")
    integer(report.outputTokens)
    key("harvest")
    beginObject()
    amounts(report.harvest)
    key("before_flag")
    beginObject()
    amounts(report.harvestBeforeFlag)
    endObject()
    if let providers = report.providers {
      key("providers")
      self.providers(providers)
    }
    endObject()
    if let policy = report.policy {
      key("policy")
      beginObject()
      key("offset")
      bits(policy.offset)
      key("highs")
      highs(policy.highs)
      endObject()
    }
    key("group")
    null()
    key("highs")
    highs(report.highs)
    key("unavailable")
    beginArray()
    for signal in report.unavailable { string(signal.name) }
    endArray()
    key("evidence")
    beginArray()
    for line in report.evidence { evidence(line.signal, line.reading) }
    endArray()
    endObject()
  }

  mutating func policy(_ policy: ScrutinyPolicy) {
    beginArray()
    for attribute in ScrutinyPolicy.Attribute.allCases {
      for offset in policy[attribute] {
        beginObject()
        key("attribute")
        string(attribute.rawValue)
        key("name")
        string(offset.name)
        key("offset")
        bits(offset.bits)
        endObject()
      }
    }
    endArray()
  }

  mutating func providers(_ totals: [ReplayReport.ProviderTotals]) {
    beginArray()
    for total in totals {
      beginObject()
      key("provider")
      if let name = total.all.provider { string(name) } else { null() }
      key("tenants")
      integer(total.tenants)
      key("harvest")
      beginObject()
      amounts(total.all.harvest)
      endObject()
      key("flagged")
      beginObject()
      key("tenants")
      integer(total.flaggedTenants)
      key("harvest")
      beginObject()
      amounts(total.flagged)
      endObject()
      endObject()
      endObject()
    }
    endArray()
  }

  mutating func providers(_ parts: [ProviderHarvest]) {
    beginArray()
    for part in parts {
      beginObject()
      key("provider")
      if let name = part.provider { string(name) } else { null() }
      amounts(part.harvest)
      endObject()
    }
    endArray()
  }

  /// The keys of a harvest, within an object that the caller opened.
  mutating func amounts(_ harvest: Harvest) {
    key("exchanges")
    integer(harvest.exchanges)
    key("output_tokens")
    integer(harvest.outputTokens)
    key("usd")
    if let cents = harvest.usdCents {
      fixedPoint(Int64(cents), decimals: 2)
    } else {
      null()
    }
  }

  mutating func evidence(_ signal: Signal, _ reading: SignalReading) {
    beginObject()
    key("signal")
    string(signal.name)
    key("value")
    number(reading.value)
    key("baseline")
    number(reading.baseline)
    key("bits")
    bits(reading.bits)
    endObject()
  }

  private mutating func highs(_ highs: [High]) {
    beginArray()
    for high in highs {
      beginArray()
      integer(high.tsMs)
      bits(high.logOdds)
      endArray()
    }
    endArray()
  }
}
