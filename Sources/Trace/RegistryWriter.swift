/// Writes registry lines: for a sidecar file, or inline before the exchanges of a stream.
public enum RegistryWriter {
  /// Appends one tenant's line, with its end; its truth too where that is given.
  ///
  /// - Parameter truth: of the same tenant.
  public static func append(
    _ record: TenantRecord, truth: TenantTruth? = nil, to bytes: inout [UInt8]
  ) {
    bytes.begin("tenant")
    bytes.appendMember("tenant", record.tenant)
    bytes.appendMember("segment", record.segment?.rawValue)
    bytes.appendMember("domicile", record.domicile)
    bytes.appendMember("since", record.sinceMs.map(TimeFormat.shortest))
    bytes.appendMember("organization", record.organization)
    bytes.appendMember("payment", record.payment)
    bytes.appendMember("limit_rpm", record.limitRPM)
    if let truth {
      bytes.appendKey("truth")
      bytes.append(UInt8(ascii: "{"))
      bytes.appendMember("archetype", truth.archetype)
      bytes.appendMember("campaign", truth.campaign)
      if truth.corpora.count == 1 {
        bytes.appendMember("corpus", truth.corpora[0])
      } else {
        bytes.appendMember("corpus", truth.corpora)
      }
      bytes.append(UInt8(ascii: "}"))
    }
    bytes.end()
  }

  /// Appends one model's line, with its end.
  public static func append(_ record: ModelRecord, to bytes: inout [UInt8]) {
    bytes.begin("model")
    bytes.appendMember("model", record.model)
    bytes.appendMember("provider", record.provider)
    bytes.appendMember("protected", record.isProtected)
    bytes.appendMember("released", record.releasedMs.map(TimeFormat.rfc3339))
    bytes.appendMember("input_usd_per_mtok", record.inputPrice.map { Double($0) / 10_000 })
    bytes.appendMember("output_usd_per_mtok", record.outputPrice.map { Double($0) / 10_000 })
    bytes.end()
  }

  /// Appends the line that says that the times of the trace are relative; it must be its first.
  public static func appendRelativeTimes(to bytes: inout [UInt8]) {
    bytes.begin("trace")
    bytes.appendMember("times", "relative")
    bytes.end()
  }

  /// Appends one event's line, with its end.
  public static func append(_ event: EventRecord, to bytes: inout [UInt8]) {
    bytes.begin("event")
    bytes.appendMember("event", event.event)
    bytes.appendMember("tenant", event.tenant)
    bytes.appendMember("at", TimeFormat.rfc3339(event.atMs))
    bytes.end()
  }

  /// Appends one campaign's line, with its end. It is all truth.
  public static func append(_ truth: CampaignTruth, to bytes: inout [UInt8]) {
    bytes.begin("campaign")
    bytes.appendMember("campaign", truth.campaign)
    bytes.appendMember("family", truth.family)
    bytes.appendMember("accounts", truth.accounts)
    bytes.appendMember("blend", truth.blend)
    bytes.appendMember("evasion", truth.evasion)
    if !truth.strength.isEmpty {
      bytes.appendKey("strength")
      bytes.append(UInt8(ascii: "{"))
      for (index, strength) in truth.strength.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        bytes.appendString(strength.evasion)
        bytes.append(UInt8(ascii: ":"))
        bytes.appendNumber(strength.strength)
      }
      bytes.append(UInt8(ascii: "}"))
    }
    bytes.end()
  }
}

extension [UInt8] {
  fileprivate mutating func begin(_ kind: String) {
    append(UInt8(ascii: "{"))
    appendMember("kind", kind)
  }

  fileprivate mutating func end() {
    append(UInt8(ascii: "}"))
    append(UInt8(ascii: "\n"))
  }
}
