import Fingerprint
import Sketches
import Testing
import Trace

@testable import Evaluation

@Suite("Baselines: counting distinct values")
struct BaselinesDistinctSampleTests {
  @Test("exact up to the limit, whatever comes again", arguments: [1, 2] as [UInt64])
  func exact(seed: UInt64) {
    var random = BaselinesTraffic(seed: seed)
    var sample = DistinctSample(limit: 1_000)
    var counts: [UInt64: Int] = [:]
    for _ in 0..<2_500 {
      let hash = SeededHash.mix(UInt64(random.below(999)))
      sample.insert(hash)
      counts[hash, default: 0] += 1
    }
    #expect(sample.isExact && sample.total == 2_500, "seed \(seed)")
    #expect(sample.distinct == Double(counts.count), "seed \(seed)")
    #expect(sample.once == Double(counts.values.count { $0 == 1 }), "seed \(seed)")
    sample.removeAll()
    #expect(sample.total == 0 && sample.distinct == 0 && sample.once == 0)
  }

  @Test("beyond the limit within its error", arguments: [3, 4, 5] as [UInt64])
  func sampled(seed: UInt64) {
    var random = BaselinesTraffic(seed: seed)
    var sample = DistinctSample(limit: 1_024)
    for value in 0..<40_000 {
      let hash = SeededHash.combine(seed, UInt64(value))
      sample.insert(hash)
      // Every fourth comes again, some of them often.
      if value % 4 == 0 { for _ in 0...random.below(3) { sample.insert(hash) } }
    }
    #expect(!sample.isExact)
    // Five standard errors of 1.2 / sqrt(1024), for values and for those that came once.
    #expect(abs(sample.distinct / 40_000 - 1) < 0.19, "seed \(seed): \(sample.distinct)")
    #expect(abs(sample.once / 30_000 - 1) < 0.22, "seed \(seed): \(sample.once)")
  }

  @Test("hashes that are all alike in their first bits do no harm")
  func skewed() {
    var sample = DistinctSample(limit: 16)
    for value in 0..<100 as Range<UInt64> { sample.insert(value) }
    #expect(sample.distinct <= 100 && sample.total == 100)
  }
}

@Suite("Baselines: PRADA")
struct BaselinesPradaTests {
  private func exchange(simHash: UInt64) -> BaselineExchange {
    BaselineExchange(
      hour: 0, prompt: BaselineExchange.Prompt(textHash: 0, simHash: simHash, tokens: 1))
  }

  @Test("agrees with whole lists well beyond what is kept", arguments: 1...6 as ClosedRange<UInt64>)
  func agreesWithNaive(seed: UInt64) {
    var random = BaselinesTraffic(seed: seed)
    let centres = (0..<(seed % 2 == 0 ? 300 : 40)).map { _ in random.next() }
    var baseline = PradaBaseline()
    var test = ShapiroWilk()
    var naiveTest = ShapiroWilk()
    var simHashes: [UInt64] = []
    var compared = 0
    for number in 1...900 {
      // Near one of many centres, so that what was forgotten matters.
      let noise = random.next() & random.next() & random.next()
      let centre = centres[random.below(centres.count)]
      // A far one now and then widens the deviation: the threshold must not fall for it.
      simHashes.append(random.chance(0.04) ? ~centre : centre ^ noise)
      baseline.add(exchange(simHash: simHashes[number - 1]))
      guard number % 25 == 0 else { continue }
      let score = baseline.score(&test)
      let expected = naivePrada(simHashes, &naiveTest)
      #expect(score == expected || score.isNaN && expected.isNaN, "seed \(seed), \(number)")
      if !score.isNaN { compared += 1 }
    }
    #expect(compared == 32, "scores from the 125th prompt on")
  }

  @Test("says nothing of one prompt for ever, and much of one that seldom changes")
  func repetition() {
    var baseline = PradaBaseline()
    var test = ShapiroWilk()
    for _ in 0..<300 { baseline.add(exchange(simHash: 7)) }
    #expect(baseline.score(&test).isNaN)
    for number in 0..<40 { baseline.add(exchange(simHash: number % 2 == 0 ? .max : 7)) }
    #expect(baseline.score(&test).isNaN)
    var random = BaselinesTraffic(seed: 3)
    for number in 0..<256 {
      baseline.add(exchange(simHash: number % 3 == 0 ? random.next() : 7))
    }
    #expect(baseline.score(&test) > 0.2)
  }

  @Test("falls silent where under half of the exchanges have a prompt")
  func coverage() {
    var baseline = PradaBaseline()
    var test = ShapiroWilk()
    var random = BaselinesTraffic(seed: 4)
    for _ in 0..<200 { baseline.add(exchange(simHash: random.next())) }
    #expect(baseline.score(&test) < 0.1)
    for _ in 0..<201 { baseline.add(BaselineExchange(hour: 0)) }
    #expect(baseline.score(&test).isNaN)
  }
}

@Suite("Baselines: word 6-grams")
struct BaselinesWordGramsTests {
  private func grams(_ text: String) -> [UInt64] {
    var grams: [UInt64] = []
    WordGrams.forEach(in: text.utf8Span.span) { grams.append($0) }
    return grams
  }

  @Test("one for each run of six words, told apart by words and their order")
  func runs() {
    #expect(grams("").isEmpty && grams(" \n ").isEmpty && grams("a b c d e").isEmpty)
    #expect(grams("a b c d e f").count == 1)
    #expect(grams("a b c d e f g h").count == 3)
    #expect(grams("a b c d e f") != grams("b a c d e f"))
    #expect(grams("a b c d e f") != grams("a b c d ef f"))
    #expect(grams("x a b c d e f").last == grams("a b c d e f").first)
    #expect(Set(grams("a a a a a a a a")).count == 1)
  }

  @Test("words are divided by what Unicode calls white space")
  func spaces() {
    let spaces: [UInt32] =
      Array(0x09...0x0D) + Array(0x1C...0x20) + [0x85, 0xA0, 0x1680] + Array(0x2000...0x200A)
      + [0x2028, 0x2029, 0x202F, 0x205F, 0x3000]
    let others: [UInt32] = [0x08, 0x21, 0x84, 0xA1, 0x1681, 0x200B, 0x2030, 0x2060, 0x3001, 0x4E00]
    let plain = grams("a é 中 d e f")
    for (scalars, isSpace) in [(spaces, true), (others, false)] {
      for scalar in scalars.compactMap(Unicode.Scalar.init) {
        let text = ["a", "é", "中", "d", "e", "f"].joined(separator: String(Character(scalar)))
        #expect((grams(text) == plain) == isSpace, "U+\(String(scalar.value, radix: 16))")
        #expect((grams(text + " " + text).count == 7) == isSpace)
      }
    }
  }
}

@Suite("Baselines: texts beside batches")
struct BaselinesPromptTextsTests {
  /// Reads a disturbed trace in step and counts rows with a prompt, and texts found; every text
  /// must be that of its row.
  private func texts(
    seed: UInt64, rows: Int, limit: Int
  ) throws -> (prompts: Int, found: Int) {
    var random = BaselinesTraffic(seed: seed)
    let exchanges = random.exchanges(2_000, tenants: 4)
    let trace = BaselinesTrace(disturbing: exchanges, &random)
    let options = TraceReaderOptions()
    let registry = RegistryReader()
    var reader = MergedReader(traces: [trace.input()], registry: registry, options: options)
    var texts = PromptTexts(
      trace.input(chunk: 777), registry: registry, options: options, limit: limit)
    var fingerprinter = Fingerprinter(key: .unkeyed)
    var batches = [ExchangeBatch(capacity: rows)]
    var counts = (prompts: 0, found: 0)
    while try reader.fill(&batches, rows: rows) {
      for row in 0..<batches[0].count where batches[0].known[row].contains(.prompt) {
        counts.prompts += 1
        guard let text = try texts.text(of: batches[0], row: row, tenants: reader.tenants)
        else { continue }
        counts.found += 1
        let hash = fingerprinter.fingerprint(text.utf8Span.span).textHash
        #expect(hash == batches[0].textHash[row], "seed \(seed), row \(row)")
      }
    }
    return counts
  }

  @Test(
    "every row finds its own text in disorder, lateness and damage",
    arguments: [1, 2, 3] as [UInt64], [1, 500])
  func disorder(seed: UInt64, rows: Int) throws {
    let counts = try texts(seed: seed, rows: rows, limit: PromptTexts.waitingBytes)
    #expect(counts.prompts > 1_500 && counts.found == counts.prompts, "seed \(seed)")
  }

  @Test("a refused line's text is not taken for that of a later line of the same time")
  func refused() throws {
    let hourMs: Int64 = 3_600_000
    let wildMs = BaselinesTraffic.startMs + 48 * hourMs
    var exchanges = (0..<80).map { number in
      // The first half within a minute, the rest an hour apart until beyond the wild time.
      let hours = Int64(max(0, number - 24))
      return Exchange(
        tsMs: BaselinesTraffic.startMs + hours * hourMs + Int64(number < 25 ? number : 0),
        tenant: "a")
    }
    for number in exchanges.indices { exchanges[number].prompt = .text("text \(number)") }
    var wild = Exchange(tsMs: wildMs, tenant: "a")
    wild.prompt = .text("of a wild time")
    exchanges.insert(wild, at: 20)
    #expect(exchanges.count { $0.tsMs == wildMs } == 2)
    let trace = BaselinesTrace(exchanges)
    var reader = MergedReader(traces: [trace.input()])
    var texts = PromptTexts(
      trace.input(), registry: RegistryReader(), options: TraceReaderOptions())
    var batches = [ExchangeBatch(capacity: 8)]
    var found: [String?] = []
    while try reader.fill(&batches, rows: 8) {
      for row in 0..<batches[0].count {
        found.append(try texts.text(of: batches[0], row: row, tenants: reader.tenants))
      }
    }
    #expect(reader.totals.damagedLines == 1)
    #expect(found == (0..<80).map { "text \($0)" })
  }

  @Test("text written with escapes is found by its own length")
  func escaped() throws {
    var bytes: [UInt8] = []
    for number in 0..<20 {
      bytes += Array("{\"ts\":\(BaselinesTraffic.startMs),\"tenant\":\"a\",\"prompt\":\"".utf8)
      bytes += Array("\\ud83d\\ude00 \\u00e9\\n".utf8) + [UInt8(ascii: "a") + UInt8(number)]
      bytes += Array("\"}\n".utf8)
    }
    let trace = TraceInput(name: "test", source: MemoryByteSource(bytes))
    var reader = MergedReader(traces: [trace])
    var texts = PromptTexts(
      TraceInput(name: "test", source: MemoryByteSource(bytes)), registry: RegistryReader(),
      options: TraceReaderOptions())
    var batches = [ExchangeBatch(capacity: 8)]
    var last: [Character?] = []
    while try reader.fill(&batches, rows: 8) {
      for row in 0..<batches[0].count {
        last.append(try texts.text(of: batches[0], row: row, tenants: reader.tenants)?.last)
      }
    }
    #expect(last == Array("abcdefghijklmnopqrst"))
  }

  @Test("with little memory texts are missed, never mistaken", arguments: [4, 5] as [UInt64])
  func memory(seed: UInt64) throws {
    let counts = try texts(seed: seed, rows: 300, limit: 2_000)
    #expect(counts.found < counts.prompts, "seed \(seed): the limit was not reached")
    #expect(counts.found > counts.prompts / 2, "seed \(seed): did not recover")
  }
}

@Suite("Baselines: their names")
struct BaselinesNamesTests {
  @Test("names are distinct identifiers and every text says something")
  func names() {
    #expect(Set(Baseline.allCases.map(\.name)).count == Baseline.allCases.count)
    #expect(Set(Baseline.allCases.map(\.title)).count == Baseline.allCases.count)
    for baseline in Baseline.allCases {
      #expect(baseline.name.allSatisfy { $0.isLowercase || $0 == "_" })
      #expect(baseline.formula.hasSuffix(".") && !baseline.source.isEmpty)
      #expect(!baseline.needs.isEmpty)
    }
  }
}
