import Detector
import Testing

@testable import Report

/// The parts that pages are made of.
@Suite struct PagePartTests {
  /// FIPS 180-4's examples and the digest of nothing.
  @Test func aHashIsTheStandardsOwn() {
    func hex(_ text: String) -> String {
      SHA256.hash(Array(text.utf8)).map { byte in
        let digits = String(byte, radix: 16)
        return digits.count == 1 ? "0" + digits : digits
      }.joined()
    }
    #expect(hex("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    #expect(hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(
      hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")
        == "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1")
    #expect(
      hex(String(repeating: "a", count: 1_000_000))
        == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  /// RFC 4648, section 10.
  @Test func base64IsTheStandardsOwn() {
    for (text, coded) in [
      ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
      ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
    ] {
      #expect(SHA256.base64(Array(text.utf8)) == coded)
    }
    #expect(SHA256.base64([0xFB, 0xFF, 0xBF]) == "+/+/")
  }

  @Test func textAndValuesAreEscaped() {
    var page = HTMLWriter()
    page.element(.p, .label("a\"<b>&'"), text: "<b>&\"'\u{202E}\u{0}</b>")
    #expect(
      String(decoding: page.bytes, as: UTF8.self)
        == "<p aria-label=\"a&quot;&lt;b&gt;&amp;&#39;\">&lt;b&gt;&amp;&quot;&#39;\\u{202E}\\u{0}"
        + "&lt;/b&gt;</p>\n")
  }

  @Test func aTimeAxisHasFewTicksInOrderAtRoundTimes() throws {
    var random = SampleRandom(seed: 5)
    for _ in 0..<500 {
      let from = Int64.random(in: 0...4_000_000_000_000, using: &random)
      let span = Int64(1) << Int64.random(in: 0...36, using: &random)
      let axis = TimeAxis(fromMs: from, toMs: from + span)
      let ticks = axis.ticks
      #expect(ticks.count <= 6, "\(from) + \(span)")
      #expect(ticks.map(\.part) == ticks.map(\.part).sorted())
      #expect(ticks.allSatisfy { (0...1).contains($0.part) })
      // Within a week or more there is something to hold on to.
      if span > 7 * SampleReports.dayMs { #expect(ticks.count >= 2, "\(from) + \(span)") }
    }
    let day = TimeAxis(
      fromMs: SampleReports.startMs - 3_600_000,
      toMs: SampleReports.startMs + SampleReports.dayMs)
    #expect(day.ticks.map(\.label) == ["1 Jun", "06:00", "12:00", "18:00", "2 Jun"])
    let month = TimeAxis(
      fromMs: SampleReports.startMs, toMs: SampleReports.startMs + 29 * SampleReports.dayMs)
    #expect(month.ticks.map(\.label) == ["1 Jun", "8 Jun", "15 Jun", "22 Jun", "29 Jun"])
  }

  @Test func aLogAxisHoldsAllMarksAndTheLargestAmount() {
    let axis = LogAxis(upTo: 0)
    #expect(axis.part(0 as UInt64) == 0 && axis.part(1 as UInt64) == 0)
    #expect(abs(axis.part(1_000 as UInt64) - 0.5) < 1e-9)
    #expect(HarvestScale.marks.allSatisfy { axis.part($0.exchanges) < 1 })
    for most in [1_000_000, 1_000_001, 999_999_999, .max] as [UInt64] {
      let axis = LogAxis(upTo: most)
      #expect(axis.part(most) <= 1)
      #expect(axis.part(most) > 0.8 || most == .max)
      #expect(axis.ticks.map(\.part) == axis.ticks.map(\.part).sorted())
    }
  }

  @Test func labelsDoNotLieOnOneAnother() {
    var random = SampleRandom(seed: 8)
    for _ in 0..<500 {
      let places = (0..<Int.random(in: 0...6, using: &random)).map { _ in
        Double.random(in: 0...150, using: &random)
      }.sorted()
      let moved = LabelPlaces.apart(places, by: 13, limit: 150)
      #expect(moved.count == places.count)
      #expect(moved.allSatisfy { $0 <= 150 + 1e-9 })
      #expect(zip(moved, moved.dropFirst()).allSatisfy { $1 - $0 >= 13 - 1e-9 })
      let isRoomy = zip(places, places.dropFirst()).allSatisfy { $1 - $0 >= 13 }
      if isRoomy { #expect(moved == places) }
    }
  }

  @Test func aPlaceInADistributionIsARankOfFewAndAShareOfMany() {
    func readings(_ values: [Double]) -> [SignalReading] {
      values.map { SampleReports.reading($0, 0.5, 0) }
    }
    func standing(_ value: Double, among values: [Double]) -> String {
      SignalDistribution(.novelty, readings(values))
        .standing(of: SampleReports.reading(value, 0.5, 0))
    }
    #expect(standing(0.3, among: [0.3]) == "the only one")
    #expect(standing(0.3, among: [0.3, 0.3]) == "all alike")
    #expect(standing(0.3, among: [0.1, 0.3, 0.4, 0.5]) == "3 of 4")
    let many = (0..<101).map { Double($0) / 100 }
    #expect(standing(1, among: many) == "highest")
    #expect(standing(0, among: many) == "lowest")
    #expect(standing(0.5, among: many) == "above 50%")
    #expect(standing(0.99, among: many) == "above 99%")
    #expect(standing(1, among: many + [1, 1]) == "highest, like 2 more")
    let distribution = SignalDistribution(.novelty, readings(many))
    #expect(distribution.text(ofQuantile: 0.5) == "50.0%")
    let parts = many.map { distribution.part(of: SampleReports.reading($0, 0.5, 0)) }
    #expect(parts == parts.sorted() && parts.first == 0 && parts.last == 1)
  }

  @Test func amountsAgainstAMarkKeepTheirSmallness() {
    #expect(PageText.multiple(0, of: 1_000) == "0.0%")
    #expect(PageText.multiple(1, of: 52_000) == "<0.1%")
    #expect(PageText.multiple(270, of: 1_000) == "27.0%")
    #expect(PageText.multiple(1_082, of: 1_000) == "1.1×")
    #expect(PageText.multiple(2_345_678, of: 1_000) == "2.3k×")
  }

  @Test func onlyAHyphenBeforeDigitsIsAMinus() {
    #expect(
      PageText.typographic("-1 to -0.5 (-3), single-turn, 4-5")
        == "−1 to −0.5 (−3), single-turn, 4-5")
    #expect(PageText.minus("-7.00") == "−7.00" && PageText.minus("7-8") == "7-8")
  }

  @Test func thePeakIsDrawnWhereThinningLeftItOut() throws {
    var tenant = SampleReports.tenant(
      "a", path: [-5, -4, -3], harvest: SampleReports.harvest(1, 1, usd: nil), readings: [:])
    let peak = High(tsMs: SampleReports.startMs + SampleReports.dayMs / 2, logOdds: Bits(1))
    tenant.peak = peak
    tenant.logOdds = Bits(-6)
    #expect(tenant.drawnSeries.map(\.logOdds.value) == [-5, 1, -4, -3, -6])
    tenant.peak = tenant.series[1]
    #expect(tenant.drawnSeries.count == 4)
  }
}
