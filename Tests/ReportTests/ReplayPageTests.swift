import Detector
import PageChecking
import Testing
import Trace

@testable import Report

@Suite struct ReplayPageTests {
  /// A registry that knows of two tenants and two models.
  private static func registry(_ name: (String) -> String = { $0 }) -> Registry {
    var registry = Registry()
    var record = TenantRecord(tenant: name("acct_000a"))
    record.segment = .enterprise
    record.domicile = name("SG")
    record.sinceMs = SampleReports.startMs - 400 * SampleReports.dayMs
    record.organization = name("org_7")
    record.payment = name("pay_3")
    record.limitRPM = 1_200
    _ = registry.add(record)
    var model = ModelRecord(model: name("aurora-4"))
    model.provider = name("aurora")
    model.outputPrice = 100_000
    _ = registry.add(model)
    var open = ModelRecord(model: name("open-7b"))
    open.isProtected = false
    _ = registry.add(open)
    _ = registry.add(
      EventRecord(
        event: name("suspended"), tenant: name("acct_000a"),
        atMs: SampleReports.startMs + 20 * SampleReports.dayMs))
    return registry
  }

  private static func source(_ name: (String) -> String = { $0 }) -> PageSource {
    PageSource(
      traces: [name("june.jsonl"), name("july.jsonl")], configuration: name("ours.json"),
      registry: registry(name),
      damage: [
        TraceError(file: name("june.jsonl"), line: 7, byte: 9, problem: name("bad"), advice: "see")
      ], failure: TraceError(file: name("july.jsonl"), problem: name("worse"), advice: "mend it"))
  }

  /// ``SampleReports/mixed`` with what a replay adds for the page.
  private static func mixed(_ name: (String) -> String = { $0 }) -> ReplayReport {
    var report = SampleReports.mixed
    for index in report.tenants.indices {
      var tenant = report.tenants[index]
      tenant.tenant = name(tenant.tenant)
      let points = UInt64(max(1, tenant.series.count))
      tenant.harvested = tenant.series.indices.map {
        tenant.harvest.exchanges * UInt64($0) / points
      }
      tenant.peak = tenant.series.max { $0.logOdds < $1.logOdds }
      if tenant.hasReached(.watch, report.thresholds) { tenant.peakEvidence = tenant.evidence }
      report.tenants[index] = tenant
    }
    return report
  }

  /// What the page is made of when all names are harmless.
  private static let plainSkeleton: String? = try? PageTree(
    mixed { "x" + $0 }.html(source: source { "x" + $0 })
  ).root.skeleton

  private func tree(_ bytes: [UInt8]) throws -> PageTree {
    let tree = try PageTree(bytes)
    let faults = tree.faults { SHA256.base64(SHA256.hash(Array($0.utf8))) }
    #expect(faults == [])
    return tree
  }

  @Test func theMixedReportMatchesItsGoldenFile() throws {
    let bytes = Self.mixed().html(source: Self.source())
    _ = try tree(bytes)
    try GoldenFile.expect(bytes, matches: "page.html")
    #expect(Self.mixed().html(source: Self.source()) == bytes)
  }

  @Test func everyReportIsAPageThatKeepsTheRules() throws {
    _ = try tree(SampleReports.empty.html())
    for seed in 0..<10 as Range<UInt64> {
      _ = try tree(SampleReports.random(seed: seed).html())
    }
  }

  @Test(arguments: PageTree.hostileNames)
  func noNameBecomesMarkup(_ hostile: String) throws {
    // Facts of a tenant are found by its name, so all names must stay different.
    func bad(_ name: String) -> String { hostile + name }
    let page = try tree(Self.mixed(bad).html(source: Self.source(bad)))
    #expect(page.root.skeleton == Self.plainSkeleton)
    let names = page.root.all.filter { $0.name == "bdi" }.map(\.text)
    for name in Self.mixed().tenants.map(\.tenant) + [
      "SG", "org_7", "pay_3", "aurora-4", "aurora", "open-7b", "june.jsonl", "july.jsonl",
      "ours.json",
    ] {
      let shown = EscapedText(bad(name)).description
      #expect(names.contains(shown), "\(shown)")
    }
    #expect(names.contains { $0.hasPrefix(EscapedText(bad("suspended")).description) })
  }

  @Test func aPageSaysWhatAScoreIsAndWhatIsNotKnown() throws {
    let page = try tree(Self.mixed().html(source: Self.source())).root
    let text = page.text
    for sentence in [
      "The reading stopped before the end of the trace", "june.jsonl:7",
      "A score is evidence for a person to weigh, never a verdict of guilt.",
      "Accounts are not linked yet: each tenant is scored by itself",
      "Tenants are never compared with each other in the score.",
      "not an estimate of what it did keep", "price unknown", "3, skipped",
      "12 exchanges came too late", "Not scored: 26 exchanges are too few.",
      "Segment, domicile and other facts beside the score are never evidence.",
    ] {
      #expect(text.contains(sentence), "\(sentence)")
    }
    // Whoever raises suspicion is shown with the innocent traffic that looks the same.
    for tenant in Self.mixed().tenants {
      for line in tenant.evidence where line.reading.bits >= Bits(0.1) {
        #expect(text.contains("Innocent: \(line.signal.explanation.innocent)."))
      }
    }
  }

  /// What a reseller hands to an owner of models names no customer, no file and no other owner.
  @Test func anOwnersPageTellsNothingOfTheReseller() throws {
    var report = Self.mixed()
    report.owner = "aurora"
    let text = try tree(report.html(source: Self.source())).root.text
    for secret in [
      "june.jsonl", "july.jsonl", "ours.json", "org_7", "pay_3", "enterprise", "suspended",
      "open-7b", "Customer since", "Quota",
    ] {
      #expect(!text.contains(secret), "\(secret)")
    }
    #expect(text.contains("Owner's view: only exchanges with models of aurora"))
    #expect(text.contains("aurora-4"))
    #expect(text.contains("The reading stopped before the end of the trace"))
  }

  @Test func aPolicyIsSaidWhereItMovesThresholds() throws {
    var report = Self.mixed()
    let calm = try #require(report.tenants.firstIndex { $0.tenant.hasPrefix("eve") })
    let offset = Bits(-2)
    report.tenants[calm].policy = TenantPolicy(
      offset: offset,
      highs: report.tenants[calm].highs.map { High(tsMs: $0.tsMs, logOdds: $0.logOdds - offset) })
    let shifted = ReplayPage(report, PageSource()).detailed[calm]
    #expect(shifted.thresholds(report.thresholds).review == Bits(-2))
    #expect(shifted.highestVerdict(report.thresholds) == .watch)
    let text = try tree(report.html()).root.text
    #expect(text.contains("By policy its thresholds stand 2.00 bits lower"))
    #expect(text.contains("Policy: by policy its thresholds stand 2.00 bits lower"))
  }

  @Test func harvestIsToldByProviderWhereThatWasAskedFor() throws {
    var report = Self.mixed()
    #expect(!(try tree(report.html()).root.text.contains("Harvest by provider")))
    for index in report.tenants.indices {
      report.tenants[index].providers = [
        ProviderHarvest(provider: "</td>aurora", harvest: report.tenants[index].harvest),
        ProviderHarvest(provider: nil, harvest: Harvest()),
      ]
    }
    let text = try tree(report.html()).root.text
    #expect(text.contains("Harvest by provider of the model"))
    #expect(text.contains("… by models of </td>aurora"))
  }

  @Test func aVerdictHasAShapeAndANameOfItsOwn() throws {
    let page = try tree(Self.mixed().html(source: Self.source())).root
    let verdicts = page.all.filter { $0["class"]?.hasPrefix("verdict ") == true }
    #expect(verdicts.count > 10)
    var shapes: [String: Set<String>] = [:]
    for verdict in verdicts {
      let shape = try #require(verdict.all.first { $0.name == "use" }?["href"])
      shapes[verdict.text, default: []].insert(shape)
    }
    #expect(Set(shapes.keys).isSubset(of: Set(Verdict.allCases.map(\.name))))
    #expect(shapes.values.allSatisfy { $0.count == 1 })
    #expect(Set(shapes.values.flatMap { $0 }).count == shapes.count)
  }

  @Test func aTenantThatHasFallenFromReviewKeepsItsPart() throws {
    var report = SampleReports.empty
    report.tenants = (0..<300).map { number in
      SampleReports.tenant(
        "calm_\(number)", path: [-4, -3.5], harvest: SampleReports.harvest(5, 50, usd: 1),
        readings: [:])
    }
    report.tenants.append(
      SampleReports.tenant(
        "fallen", path: [-4, 1, -9], harvest: SampleReports.harvest(5, 50, usd: 1), readings: [:]))
    report.trace.tenants = report.tenants.count
    let page = ReplayPage(report, PageSource())
    #expect(page.detailed.count == ReplayPage.leastDetailed)
    #expect(page.detailed.contains { $0.tenant == "fallen" })
    #expect(page.others.count == report.tenants.count - ReplayPage.leastDetailed)
    #expect(page.leftOut == 0)
  }

  @Test func aPageOfManyTenantsStaysSmallAndSaysWhatItLeavesOut() throws {
    var report = Self.mixed()
    let flagged = report.tenants[0]
    let calm = try #require(report.tenants.first { $0.tenant.hasPrefix("acct_innocent") })
    report.tenants = (0..<300).map { number in
      var tenant = flagged
      tenant.tenant = "flagged_\(number)"
      return tenant
    }
    report.tenants += (0..<10_500).map { number in
      var tenant = calm
      tenant.tenant = "calm_\(number)"
      return tenant
    }
    report.trace.tenants = report.tenants.count
    let bytes = report.html()
    #expect(bytes.count < 8_000_000)
    let text = try tree(bytes).root.text
    #expect(text.contains("100 tenants more once reached watch"))
    #expect(text.contains("600 tenants with the lowest log-odds are not on this page"))
    #expect(text.contains("--format json has every tenant"))
  }

  @Test func aPageIsTheSameWhateverTheBatchesAndShards() async throws {
    var lines = ""
    for index in 0..<600 {
      let tsMs = SampleReports.startMs + Int64(index) * 3_000_000
      lines += "{\"ts\":\(tsMs),\"tenant\":\"t\(index % 5)\",\"model\":\"m\",\"output_tokens\":300,"
      lines += "\"prompt\":\"Explain theorem \(index * index) step by step.\",\"turn\":1,"
      lines += "\"conversation\":\"c\(index)\"}\n"
    }
    let text = Array(lines.utf8)
    var pages: Set<[UInt8]> = []
    for (shards, round) in [(1, 16_384), (2, 100), (7, 1)] {
      var reader = MergedReader(traces: [TraceInput(name: "t", source: MemoryByteSource(text))])
      let outcome = await Replay(
        configuration: try .shipped(), shards: shards, round: round
      ).run(&reader)
      let tenant = outcome.report.tenants[0]
      #expect(tenant.harvested.count == tenant.series.count)
      #expect(tenant.harvested == tenant.harvested.sorted())
      #expect(tenant.harvested.allSatisfy { $0 <= tenant.harvest.exchanges })
      #expect(tenant.peak.map { $0.logOdds >= tenant.logOdds } == true)
      pages.insert(outcome.report.html())
    }
    #expect(pages.count == 1)
  }
}
