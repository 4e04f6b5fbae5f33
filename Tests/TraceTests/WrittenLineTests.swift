import Testing

@testable import Trace

/// What is read as a line of our own writing is what the scanner of any line reads.
@Suite struct WrittenLineTests {
  private static let texts = [
    #""""#, #""a""#, #""chat""#, #""stop""#, #""seven77""#, #""eight888""#, #""nine99999""#,
    #""fifteen15151515""#, #""sixteen161616161""#, #""seventeen17171717""#,
    #""thirty-two characters, 32 of them""#, #""a longer text, to be read in three steps of 16""#,
    #""café""#, #""a\"b""#, #""a\u0041b""#, #""\ud83d\ude00""#, #""a\tb\\c\/""#, "\"\u{7F}\"",
    "\"\u{1}\"", "12", "null", "[]", #""open"#,
  ]
  private static let numbers = [
    "0", "1", "9", "10", "123", "1234567", "200", "12345678", "123456789", "1234567890123456",
    "99999999999999999999", "00", "01", "-1", "-0", "1.0", "1.5", "0.70", "0.7", "1.25", "2.123456",
    "2.1234567", "1e3", "1.", ".5", "4294967295", "4294967296", "", "true", "null", #""1""#,
  ]
  private static let times = [
    "1781654400123", "1", "253402300799999", "253402300800000", "0178165440012",
    #""2026-06-17T00:00:00Z""#, "178165440", "17816544", "null", "x",
  ]
  private static let booleans = ["true", "false", "null", "tru", "falsey", "1", #""true""#]

  private func values(of field: TraceField) -> [String] {
    switch field {
    case .ts: Self.times
    case .tenant, .model, .op, .prompt, .fingerprint, .conversation, .finish, .region, .ip, .agent,
      .campaign:
      Self.texts
    case .stream, .logprobs: Self.booleans
    default: Self.numbers
    }
  }

  /// How many of the values are expected ones.
  private func usual(_ field: TraceField) -> Range<Int> {
    switch field {
    case .ts: 0..<1
    case .tenant: 1..<12
    case .model, .op, .prompt, .fingerprint, .conversation, .finish, .region, .ip, .agent,
      .campaign:
      0..<12
    case .stream, .logprobs: 0..<2
    default: 0..<7
    }
  }

  /// Lines nearly as we write them.
  private func lines(seed: UInt64) -> [String] {
    var random = SeededRandom(seed: seed)
    return (0..<1_500).map { _ in
      var members: [String] = []
      for field in TraceField.written where field != .fingerprint {
        if field != .ts, field != .tenant, random.chance(2) { continue }
        let values = values(of: field)
        let usual = usual(field)
        // One odd value at most, or the lines would end before most of them.
        let value =
          random.below(24) == 0
          ? values[random.below(values.count)]
          : values[usual.lowerBound + random.below(usual.count)]
        members.append("\"\(field.name)\":\(value)")
      }
      if random.below(40) == 0 { members.append(members[random.below(members.count)]) }
      if random.below(40) == 0 { members.append(#""other":1"#) }
      let ends = ["}", "}", "}", "}", "}", "}\r", "} ", "}x", "", ",}"]
      let end = random.chance(4) ? ends[random.below(ends.count)] : "}"
      return "{" + members.joined(separator: ",") + end
    }
  }

  private struct Rows {
    var rows: [String] = []
    var labels: [String?] = []
    var damaged: [String] = []
    var damagedLines: UInt64 = 0
  }

  private func read(_ lines: [String]) throws -> Rows {
    var options = TraceReaderOptions()
    options.damagedShare = 1
    options.damageSamples = lines.count
    // Each line in its place, whatever its time.
    options.jumpMs = .max / 4
    var reader = MergedReader(
      traces: [
        TraceInput(name: "t", source: MemoryByteSource(lines.joined(separator: "\n")))
      ], labels: true, options: options)
    var batches = [ExchangeBatch(capacity: 64)]
    var labels = [LabelBatch()]
    var read = Rows()
    while try reader.fill(&batches, labels: &labels, rows: 100) {
      for index in 0..<batches[0].count {
        read.rows.append(reader.text(of: batches[0], index))
        read.labels.append(reader.campaignName(of: labels[0].campaign[index]))
      }
    }
    read.damagedLines = reader.totals.damagedLines
    read.damaged = reader.totals.damageSamples.map { "\($0.line ?? 0) \($0.problem)" }
    return read
  }

  @Test(arguments: [90, 91, 92, 93, 94, 95] as [UInt64])
  func isReadAsTheScannerReadsIt(seed: UInt64) throws {
    let lines = lines(seed: seed)
    let asWritten = try read(lines)
    // With a space before it, no line is taken for one of ours.
    let scanned = try read(lines.map { " " + $0 })
    for (written, scanned) in zip(asWritten.rows, scanned.rows) where written != scanned {
      Issue.record("seed \(seed): as written \(written), scanned \(scanned)")
    }
    #expect(asWritten.rows.count == scanned.rows.count, "seed \(seed)")
    #expect(asWritten.labels == scanned.labels, "seed \(seed)")
    #expect(asWritten.damaged == scanned.damaged, "seed \(seed)")
    #expect(asWritten.rows.count > 300 && asWritten.damagedLines > 100, "seed \(seed)")
  }
}
