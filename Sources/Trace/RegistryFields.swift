/// The members of one registry line, read as the types that they must have.
struct RegistryFields {
  let object: JSONObject
  let file: String
  let line: UInt64
  /// What stands before a key in an error: the path to a nested object.
  var path = ""

  func tooMany(_ what: String, _ limit: Int) -> TraceError {
    TraceError(
      file: file, line: line, problem: "found more than \(limit) \(what), expected fewer",
      advice: "leave out those that are not in the trace")
  }

  private func member(_ key: String) -> JSONObject.Member? {
    guard let member = object.member(key), member.value != .null else { return nil }
    return member
  }

  private func mismatch(
    _ member: JSONObject.Member, found: String? = nil, expected: String
  ) -> TraceError {
    let found = found ?? member.value.typeName
    return TraceError(
      file: file, line: line, byte: UInt64(member.byte),
      problem: "key '\(path)\(member.key)': found \(found), expected \(expected)",
      advice: "correct the value or leave the key out")
  }

  func required(_ key: String, atMost limit: Int) throws(TraceError) -> String {
    guard let member = member(key) else {
      throw TraceError(
        file: file, line: line, problem: "found no key '\(path)\(key)', expected a string",
        advice: "add the key")
    }
    guard let string = member.value.string else { throw mismatch(member, expected: "a string") }
    guard (1...limit).contains(string.utf8.count) else {
      throw mismatch(
        member, found: "\(string.utf8.count) bytes", expected: "1 to \(limit) bytes")
    }
    return string
  }

  private func string(_ key: String) throws(TraceError) -> String? {
    guard let member = member(key) else { return nil }
    guard let string = member.value.string else { throw mismatch(member, expected: "a string") }
    guard string.utf8.count <= TraceLimits.nameBytes else {
      throw mismatch(
        member, found: "\(string.utf8.count) bytes",
        expected: "at most \(TraceLimits.nameBytes) bytes")
    }
    return string
  }

  private func bool(_ key: String) throws(TraceError) -> Bool? {
    guard let member = member(key) else { return nil }
    guard let bool = member.value.bool else { throw mismatch(member, expected: "true or false") }
    return bool
  }

  private func count(_ key: String) throws(TraceError) -> UInt32? {
    guard let member = member(key) else { return nil }
    guard let integer = member.value.integer, let count = UInt32(exactly: integer) else {
      throw mismatch(member, expected: "a whole number from 0 to \(UInt32.max)")
    }
    return count
  }

  private static func isShare(_ value: Double) -> Bool { value >= 0 && value <= 1 }

  private func share(_ key: String) throws(TraceError) -> Double? {
    guard let member = member(key) else { return nil }
    guard let share = member.value.double, Self.isShare(share) else {
      throw mismatch(member, expected: "a number from 0 to 1")
    }
    return share
  }

  /// A price of a million tokens, from US dollars to 1/10,000 of one, rounded to nearest.
  private func price(_ key: String) throws(TraceError) -> UInt32? {
    guard let member = member(key) else { return nil }
    // A batch says "unknown" by the greatest value, so a price stays below it.
    guard let dollars = member.value.double, dollars >= 0,
      dollars * 10_000 < Double(UInt32.max) - 1
    else { throw mismatch(member, expected: "US dollars a million tokens, from 0 to 400000") }
    return UInt32((dollars * 10_000).rounded())
  }

  /// A time: milliseconds since the Unix epoch, RFC 3339, or a date, meaning its first instant in
  /// UTC.
  private func time(_ key: String) throws(TraceError) -> Int64? {
    guard let member = member(key) else { return nil }
    var time = member.value.integer
    if var string = member.value.string {
      if string.utf8.count == 10 { string += "T00:00:00Z" }
      time = TimeParser.milliseconds(string.utf8Span.span)
    }
    if let time, TraceLimits.timesMs.contains(time) { return time }
    throw mismatch(
      member, found: member.value.string.map { "'\(EscapedText($0, maximum: 40))'" },
      expected: "a time such as 2026-06-03T00:00:00Z or 2026-06-03, or milliseconds since 1970")
  }

  /// A name or a list of names.
  private func names(_ key: String) throws(TraceError) -> [String] {
    guard let member = member(key) else { return [] }
    if let name = member.value.string { return [name] }
    let expected = "a string or an array of strings"
    guard let array = member.value.array else { throw mismatch(member, expected: expected) }
    guard array.count <= TraceLimits.listedNames else {
      throw mismatch(
        member, found: "\(array.count) elements", expected: "at most \(TraceLimits.listedNames)")
    }
    var names: [String] = []
    for element in array {
      guard let name = element.string else {
        throw mismatch(member, found: "\(element.typeName) in it", expected: expected)
      }
      names.append(name)
    }
    return names
  }

  private func nested(_ key: String) throws(TraceError) -> RegistryFields? {
    guard let member = member(key) else { return nil }
    guard let object = member.value.object else { throw mismatch(member, expected: "an object") }
    return RegistryFields(object: object, file: file, line: line, path: "\(path)\(key).")
  }
}

extension RegistryFields {
  func tenant() throws(TraceError) -> TenantRecord {
    var record = TenantRecord(
      tenant: try required("tenant", atMost: TraceLimits.tenantNameBytes))
    if let member = member("segment") {
      guard let segment = member.value.string.flatMap(Segment.init(rawValue:)) else {
        let found = member.value.string.map { "'\(EscapedText($0, maximum: 40))'" }
        let known = Segment.allCases.map(\.rawValue).joined(separator: ", ")
        throw mismatch(member, found: found, expected: "one of \(known)")
      }
      record.segment = segment
    }
    record.domicile = try string("domicile")
    record.sinceMs = try time("since")
    record.organization = try string("organization")
    record.payment = try string("payment")
    record.limitRPM = try count("limit_rpm")
    return record
  }

  func tenantTruth(_ tenant: String) throws(TraceError) -> TenantTruth? {
    guard let fields = try nested("truth") else { return nil }
    var truth = TenantTruth(tenant: tenant)
    truth.archetype = try fields.string("archetype")
    truth.campaign = try fields.string("campaign")
    truth.corpora = try fields.names("corpus")
    return truth
  }

  func model() throws(TraceError) -> ModelRecord {
    var record = ModelRecord(model: try required("model", atMost: TraceLimits.nameBytes))
    record.provider = try string("provider")
    record.isProtected = try bool("protected") ?? true
    record.releasedMs = try time("released")
    record.inputPrice = try price("input_usd_per_mtok")
    record.outputPrice = try price("output_usd_per_mtok")
    return record
  }

  /// Whether the times of the trace are relative.
  func hasRelativeTimes() throws(TraceError) -> Bool {
    guard let member = member("times") else { return false }
    switch member.value.string {
    case "relative": return true
    case "true": return false
    default:
      let found = member.value.string.map { "'\(EscapedText($0, maximum: 40))'" }
      throw mismatch(member, found: found, expected: "'relative' or 'true'")
    }
  }

  func event() throws(TraceError) -> EventRecord {
    let event = try required("event", atMost: TraceLimits.nameBytes)
    let tenant = try required("tenant", atMost: TraceLimits.tenantNameBytes)
    guard let atMs = try time("at") else {
      throw TraceError(
        file: file, line: line, problem: "found no key 'at', expected a time",
        advice: "add the key")
    }
    return EventRecord(event: event, tenant: tenant, atMs: atMs)
  }

  func campaign() throws(TraceError) -> CampaignTruth {
    var truth = CampaignTruth(campaign: try required("campaign", atMost: TraceLimits.nameBytes))
    truth.family = try string("family")
    truth.accounts = try count("accounts")
    truth.blend = try share("blend")
    truth.evasion = try names("evasion")
    for member in try nested("strength")?.object.members ?? [] {
      guard let strength = member.value.double, Self.isShare(strength) else {
        throw mismatch(member, expected: "a number from 0 to 1")
      }
      truth.strength.append(.init(evasion: member.key, strength: strength))
    }
    return truth
  }
}
