import Testing
import Trace

@Suite struct RegistryTests {
  private static let sidecar = #"""
    {"kind":"tenant","tenant":"acct_1","segment":"enterprise","domicile":"SG","since":"2025-11-02","organization":"o1","payment":"p1","limit_rpm":600,"truth":{"archetype":"harvester","campaign":"c3","corpus":["a","b"]}}

    {"truth":{"corpus":"one"},"tenant":"acct_2","kind":"tenant","unheard":{"of":[1]},"domicile":null}
    {"kind":"model","model":"aurora-4","provider":"us","protected":true,"released":"2026-06-03T00:00:00Z","input_usd_per_mtok":2.5,"output_usd_per_mtok":10.0}
    {"kind":"model","model":"open-1","protected":false}
    {"kind":"weather","is":"fine","tenant":7}
    {"kind":"event","event":"suspended","tenant":"acct_1","at":"2026-06-17T00:00:00.123Z"}
    {"kind":"campaign","campaign":"c3","family":"code","accounts":13,"blend":0.25,"evasion":["sharding"],"strength":{"sharding":0.5}}
    """#

  private func read(_ text: String, chunk: Int = 1 << 16) throws(TraceError) -> RegistryReader {
    var reader = RegistryReader()
    try reader.read(MemoryByteSource(text, chunk: chunk), file: "r.jsonl")
    return reader
  }

  private func failure(_ text: String) -> String? {
    do {
      _ = try read(text)
      return nil
    } catch {
      return error.description
    }
  }

  private func checkSidecar(_ reader: RegistryReader) throws {
    let registry = reader.registry
    var one = TenantRecord(tenant: "acct_1")
    one.segment = .enterprise
    one.domicile = "SG"
    one.sinceMs = 1_762_041_600_000
    one.organization = "o1"
    one.payment = "p1"
    one.limitRPM = 600
    #expect(registry.tenants == [one, TenantRecord(tenant: "acct_2")])
    #expect(registry.tenant("acct_1") == one)
    #expect(registry.tenant("acct_3") == nil)
    var aurora = ModelRecord(model: "aurora-4")
    aurora.provider = "us"
    aurora.releasedMs = 1_780_444_800_000
    aurora.inputPrice = 25_000
    aurora.outputPrice = 100_000
    #expect(registry.models.map(\.model) == ["aurora-4", "open-1"])
    #expect(registry.model("aurora-4") == aurora)
    #expect(
      registry.events == [
        EventRecord(event: "suspended", tenant: "acct_1", atMs: 1_781_654_400_123)
      ])

    let truth = reader.truth
    #expect(truth.isLabelled)
    #expect(truth.tenants.map(\.tenant) == ["acct_1", "acct_2"])
    #expect(truth.tenant("acct_1")?.archetype == "harvester")
    #expect(truth.tenant("acct_1")?.campaign == "c3")
    #expect(truth.tenant("acct_1")?.corpora == ["a", "b"])
    #expect(truth.tenant("acct_2")?.campaign == nil)
    #expect(truth.tenant("acct_2")?.corpora == ["one"])
    var campaign = CampaignTruth(campaign: "c3")
    campaign.family = "code"
    campaign.accounts = 13
    campaign.blend = 0.25
    campaign.evasion = ["sharding"]
    campaign.strength = [.init(evasion: "sharding", strength: 0.5)]
    #expect(truth.campaigns == [campaign] && truth.campaign("c3") == campaign)
  }

  @Test(arguments: [1, 2, 3, 17, 1 << 16])
  func readsASidecarInPiecesOfAnySize(_ chunk: Int) throws {
    try checkSidecar(read(Self.sidecar, chunk: chunk))
    try checkSidecar(read(Self.sidecar + "\n", chunk: chunk))
    let carriageReturns = Self.sidecar.split(separator: "\n", omittingEmptySubsequences: false)
    try checkSidecar(read(carriageReturns.joined(separator: "\r\n"), chunk: chunk))
  }

  @Test func defaultsAreCautious() throws {
    let registry = try read(Self.sidecar).registry
    #expect(registry.isProtected(model: "aurora-4"))
    #expect(!registry.isProtected(model: "open-1"))
    #expect(registry.isProtected(model: "never heard of"))
    #expect(registry.outputPrice(model: "aurora-4") == 100_000)
    #expect(registry.outputPrice(model: "open-1") == nil)
    #expect(registry.outputPrice(model: "never heard of") == nil)
    let bare = try read(#"{"kind":"model","model":"m"}"#).registry
    #expect(bare.isProtected(model: "m"))
  }

  @Test func withoutTruthNothingIsLabelled() throws {
    let stripped = try read(#"{"kind":"tenant","tenant":"a","truth":null}"#)
    #expect(!stripped.truth.isLabelled && stripped.registry.tenants.count == 1)
    #expect(try read("").truth.isLabelled == false)
    #expect(try read(#"{"kind":"tenant","tenant":"a","truth":{}}"#).truth.isLabelled)
    #expect(try read(#"{"kind":"campaign","campaign":"c"}"#).truth.isLabelled)
  }

  @Test func truthChangesNothingInTheRegistry() throws {
    let plain = try read(#"{"kind":"tenant","tenant":"a","limit_rpm":5}"#).registry
    let labelled = try read(
      #"""
      {"kind":"tenant","tenant":"a","limit_rpm":5,"truth":{"campaign":"c"}}
      {"kind":"campaign","campaign":"c","accounts":1}
      """#
    ).registry
    #expect(plain.tenants == labelled.tenants)
    #expect(!String(describing: labelled).contains("campaign"))
  }

  @Test func aLaterRecordReplacesAnEarlierOne() throws {
    let reader = try read(
      #"""
      {"kind":"tenant","tenant":"a","domicile":"SG","truth":{"campaign":"c1"}}
      {"kind":"tenant","tenant":"b"}
      {"kind":"tenant","tenant":"a","segment":"developer","truth":{"campaign":"c2"}}
      """#)
    #expect(reader.registry.tenants.map(\.tenant) == ["a", "b"])
    #expect(reader.registry.tenant("a")?.domicile == nil)
    #expect(reader.registry.tenant("a")?.segment == .developer)
    #expect(reader.truth.tenant("a")?.campaign == "c2")
  }

  @Test func namesAreComparedByTheirBytes() throws {
    let registry = try read(
      #"""
      {"kind":"tenant","tenant":"caf\u00e9","limit_rpm":1}
      {"kind":"tenant","tenant":"cafe\u0301","limit_rpm":2}
      """#
    ).registry
    #expect(registry.tenants.count == 2)
    #expect(registry.tenant("caf\u{E9}")?.limitRPM == 1)
    #expect(registry.tenant("cafe\u{301}")?.limitRPM == 2)
  }

  @Test(arguments: [
    (
      #"{"kind":"tenant","tenant":"a","limit_rpm":"600"}"#,
      "r.jsonl:1: byte 42: key 'limit_rpm': found a string, "
        + "expected a whole number from 0 to 4294967295; correct the value or leave the key out"
    ),
    (
      #"{"kind":"tenant","tenant":"a","limit_rpm":-1}"#,
      "r.jsonl:1: byte 42: key 'limit_rpm': found the number -1, "
        + "expected a whole number from 0 to 4294967295; correct the value or leave the key out"
    ),
    (
      #"{"kind":"tenant","tenant":"a","truth":{"campaign":3}}"#,
      "r.jsonl:1: byte 50: key 'truth.campaign': found the number 3, expected a string; "
        + "correct the value or leave the key out"
    ),
    (
      #"{"kind":"tenant","tenant":"a","segment":"\u001b[2J"}"#,
      "r.jsonl:1: byte 40: key 'segment': found '\\u{1B}[2J', "
        + "expected one of enterprise, business, developer; "
        + "correct the value or leave the key out"
    ),
    (
      "\n{\"kind\":\"tenant\"}",
      "r.jsonl:2: found no key 'tenant', expected a string; add the key"
    ),
    (
      #"{"kind":"event","event":"suspended","tenant":"a"}"#,
      "r.jsonl:1: found no key 'at', expected a time; add the key"
    ),
    ("{}", "r.jsonl:1: found no key 'kind', expected a string; add the key"),
    (
      "[1]",
      "r.jsonl:1: found an array, expected an object; each line must be one JSON object"
    ),
    (
      "{\"kind\":\"tenant\",\"tenant\":\"a\"}\n{\"kind\"",
      "r.jsonl:2: byte 7: found the end, expected ':'; each line must be one JSON object"
    ),
  ])
  func namesFileLineAndKey(_ text: String, _ description: String) {
    #expect(failure(text) == description)
  }

  @Test(arguments: [
    #"{"kind":7}"#, #"{"kind":"tenant","tenant":7}"#, #"{"kind":"tenant","tenant":""}"#,
    #"{"kind":"tenant","tenant":"a","domicile":1}"#, #"{"kind":"tenant","tenant":"a","since":""}"#,
    #"{"kind":"tenant","tenant":"a","since":"2025-13-02"}"#,
    #"{"kind":"tenant","tenant":"a","since":-1}"#,
    #"{"kind":"tenant","tenant":"a","since":1781654400123000}"#,
    #"{"kind":"tenant","tenant":"a","since":true}"#, #"{"kind":"tenant","tenant":"a","truth":1}"#,
    #"{"kind":"tenant","tenant":"a","truth":{"corpus":[1]}}"#,
    #"{"kind":"tenant","tenant":"a","limit_rpm":4294967296}"#,
    #"{"kind":"tenant","tenant":"a","limit_rpm":1.5}"#,
    #"{"kind":"model","model":"m","protected":"yes"}"#, #"{"kind":"model"}"#,
    #"{"kind":"model","model":"m","output_usd_per_mtok":-1}"#,
    #"{"kind":"model","model":"m","output_usd_per_mtok":430000}"#,
    #"{"kind":"model","model":"m","output_usd_per_mtok":"10"}"#,
    #"{"kind":"event","event":"e","tenant":"a","at":{}}"#,
    #"{"kind":"event","tenant":"a","at":1}"#, #"{"kind":"event","event":"e","at":1}"#,
    #"{"kind":"campaign","campaign":"c","blend":1.5}"#, #"{"kind":"campaign"}"#,
    #"{"kind":"campaign","campaign":"c","evasion":{}}"#,
    #"{"kind":"campaign","campaign":"c","strength":{"s":2}}"#,
    #"{"kind":"campaign","campaign":"c","strength":[]}"#,
    #"{"kind":"campaign","campaign":"c","accounts":-3}"#,
  ])
  func refusesWrongTypes(_ text: String) throws {
    let error = try #require(failure(text), "accepted \(text)")
    #expect(error.hasPrefix("r.jsonl:1: ") && error.contains("expected"))
  }

  @Test func refusesNamesThatAreTooLong() {
    let longest = String(repeating: "x", count: TraceLimits.tenantNameBytes)
    #expect(failure("{\"kind\":\"tenant\",\"tenant\":\"\(longest)\"}") == nil)
    #expect(
      failure("{\"kind\":\"tenant\",\"tenant\":\"\(longest)x\"}")?.contains(
        "key 'tenant': found 257 bytes, expected 1 to 256 bytes") == true)
  }

  @Test func pricesAreRoundedToATenThousandth() throws {
    let cases: [(String, UInt32)] = [
      ("0", 0), ("0.00004", 0), ("0.00006", 1), ("0.075", 750), ("2.5", 25_000),
    ]
    for (dollars, price) in cases {
      let line = "{\"kind\":\"model\",\"model\":\"m\",\"output_usd_per_mtok\":\(dollars)}"
      #expect(try read(line).registry.outputPrice(model: "m") == price)
    }
  }

  @Test func refusesEveryTruncationOfALine() {
    let line = #"{"kind":"tenant","tenant":"a","segment":"business","truth":{"corpus":["é"]}}"#
    let bytes = Array(line.utf8)
    for length in 1..<bytes.count {
      var reader = RegistryReader()
      #expect(throws: TraceError.self, "cut at \(length)") {
        try reader.read(MemoryByteSource(Array(bytes[..<length])), file: "r")
      }
      #expect(reader.registry.tenants.isEmpty && !reader.truth.isLabelled)
    }
  }

  @Test func refusesALineWithoutEnd() {
    // One byte more than any line may have.
    let text = String(repeating: " ", count: TraceLimits.registryLineBytes + 1)
    #expect(failure(text)?.contains("found a line over 1048576 bytes") == true)
  }

  @Test func takesLinesOutOfAStream() throws {
    var reader = RegistryReader()
    func take(_ line: String) throws(TraceError) -> Bool {
      try reader.takeInline(line.utf8Span.span, file: "-", number: 4)
    }
    #expect(try take(#"{"kind":"tenant","tenant":"a"}"#))
    #expect(try take(#"{"tenant":"a","kind":"something new"}"#))
    #expect(try take(#"{"campaign":"c","kind":"campaign"}"#))
    for other in [
      #"{"ts":1,"tenant":"b"}"#, #"{"ts":1,"tenant":"b","kind":"tenant"}"#, #"{"kind":1}"#,
      #"{"kind":"tenant","tenant":"b""#, "", "[]", "\"kind\"",
    ] {
      #expect(try !take(other), "\(other)")
    }
    #expect(reader.registry.tenants.map(\.tenant) == ["a"])
    #expect(reader.truth.campaigns.map(\.campaign) == ["c"])
    do {
      _ = try take(#"{"kind":"tenant","tenant":3}"#)
      Issue.record("took a tenant without a name")
    } catch {
      #expect(error.description.hasPrefix("standard input:4: byte 26: key 'tenant': found"))
    }
  }

  @Test func oneReaderTakesSeveralFiles() throws {
    var reader = try read(#"{"kind":"tenant","tenant":"a"}"#)
    try reader.read(MemoryByteSource(#"{"kind":"tenant","tenant":"b"}"#), file: "s.jsonl")
    #expect(reader.registry.tenants.map(\.tenant) == ["a", "b"])
  }

  @Test func whatIsWrittenReadsBackTheSame() throws {
    let seed: UInt64 = 31
    var random = SeededRandom(seed: seed)
    func text() -> String? { random.chance(3) ? nil : random.text(upTo: 10) }
    func time() -> Int64 {
      let ms = Int64(random.next() % 253_402_300_800_000)
      return random.chance(3) ? ms / 86_400_000 * 86_400_000 : ms
    }
    func price() -> UInt32 { UInt32(random.below(random.chance(2) ? 1_000_000 : 4_000_000_000)) }
    var bytes: [UInt8] = []
    var expected = RegistryReader()
    var tenants: [TenantRecord] = []
    var truths: [TenantTruth] = []
    var models: [ModelRecord] = []
    var events: [EventRecord] = []
    var campaigns: [CampaignTruth] = []
    for number in 0..<300 {
      var tenant = TenantRecord(tenant: "t\(number)" + random.text(upTo: 20))
      tenant.segment = random.chance(2) ? Segment.allCases[random.below(3)] : nil
      tenant.domicile = text()
      tenant.sinceMs = random.chance(2) ? time() : nil
      tenant.organization = text()
      tenant.payment = text()
      tenant.limitRPM = random.chance(2) ? price() : nil
      var truth: TenantTruth?
      if random.chance(2) {
        var some = TenantTruth(tenant: tenant.tenant)
        some.archetype = text()
        some.campaign = text()
        some.corpora = (0..<random.below(4)).map { "\($0)" + random.text(upTo: 5) }
        truth = some
        truths.append(some)
      }
      tenants.append(tenant)
      RegistryWriter.append(tenant, truth: truth, to: &bytes)

      var model = ModelRecord(model: "m\(number)" + random.text(upTo: 20))
      model.provider = text()
      model.isProtected = random.chance(2)
      model.releasedMs = random.chance(2) ? time() : nil
      model.inputPrice = random.chance(2) ? price() : nil
      model.outputPrice = random.chance(2) ? price() : nil
      models.append(model)
      RegistryWriter.append(model, to: &bytes)

      let event = EventRecord(event: "suspended", tenant: tenant.tenant, atMs: time())
      events.append(event)
      RegistryWriter.append(event, to: &bytes)

      var campaign = CampaignTruth(campaign: "c\(number)" + random.text(upTo: 20))
      campaign.family = text()
      campaign.accounts = random.chance(2) ? price() : nil
      campaign.blend = random.chance(2) ? Double(random.below(1001)) / 1000 : nil
      campaign.evasion = (0..<random.below(3)).map { "\($0)" + random.text(upTo: 5) }
      campaign.strength = (0..<random.below(3)).map {
        .init(evasion: "\($0)" + random.text(upTo: 5), strength: Double(random.below(11)) / 10)
      }
      campaigns.append(campaign)
      RegistryWriter.append(campaign, to: &bytes)
    }
    try expected.read(MemoryByteSource(bytes, chunk: 999), file: "r.jsonl")
    #expect(expected.registry.tenants == tenants, "seed \(seed)")
    #expect(expected.truth.tenants == truths, "seed \(seed)")
    #expect(expected.registry.models == models, "seed \(seed)")
    #expect(expected.registry.events == events, "seed \(seed)")
    #expect(expected.truth.campaigns == campaigns, "seed \(seed)")
  }
}

@Suite struct TimeFormatTests {
  @Test(
    arguments: [
      (0, "1970-01-01T00:00:00Z"), (1_781_654_400_123, "2026-06-17T00:00:00.123Z"),
      (951_782_399_999, "2000-02-28T23:59:59.999Z"), (951_782_400_000, "2000-02-29T00:00:00Z"),
      (951_868_800_000, "2000-03-01T00:00:00Z"), (4_107_542_399_000, "2100-02-28T23:59:59Z"),
      (4_107_542_400_000, "2100-03-01T00:00:00Z"), (1_735_689_599_007, "2024-12-31T23:59:59.007Z"),
      (253_402_300_799_999, "9999-12-31T23:59:59.999Z"),
      (-1, "1970-01-01T00:00:00Z"), (.min, "1970-01-01T00:00:00Z"),
      (.max, "9999-12-31T23:59:59.999Z"),
    ] as [(Int64, String)])
  func writesRFC3339(_ ms: Int64, _ text: String) {
    #expect(TimeFormat.rfc3339(ms) == text)
    #expect(TimeFormat.date(ms) == String(text.prefix(10)))
  }

  @Test func countsDaysAsTheCalendarDoes() {
    // Every day from 1970 to 2470, a whole period of the calendar and more, one by one.
    var (year, month, day) = (1970, 1, 1)
    for number in 0..<182_622 {
      let text = TimeFormat.date(Int64(number) * 86_400_000)
      let parts = text.split(separator: "-").compactMap { Int($0) }
      if parts != [year, month, day] {
        Issue.record("day \(number) is \(text), not \(year)-\(month)-\(day)")
      }
      let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
      let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
      day += 1
      if day > days { (month, day) = (month + 1, 1) }
      if month > 12 { (year, month) = (year + 1, 1) }
    }
    #expect((year, month, day) == (2470, 1, 1))
  }
}
