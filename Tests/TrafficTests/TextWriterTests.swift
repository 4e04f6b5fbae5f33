import Foundation
import Sketches
import Testing

@testable import Traffic

/// All lexicons, parsed once for these tests.
private let library = TextLibrary(languages: Set(Language.allCases))
private let writer = TextWriter(library: library)

private func style(
  _ kind: PromptKind, seed: UInt64, languages: [(Language, Double)] = [(.english, 1)],
  topics: Int = 16, paraphrase: Double = 0, size: Double = 1, contentKey: UInt64? = nil
) -> PromptStyle {
  var random = RandomSource(seed: seed, name: "text writer tests")
  return PromptStyle(
    kind: kind, languages: languages, topics: topics, paraphrase: paraphrase, size: size,
    contentKey: contentKey, library: library, using: &random)
}

private func prompt(
  _ kind: PromptKind, _ style: PromptStyle, session: UInt64 = 1, item: UInt64
) -> [UInt8] {
  var bytes: [UInt8] = []
  writer.write(kind, style: style, session: session, item: item, into: &bytes)
  return bytes
}

private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

@Suite("Text writer")
struct TextWriterTests {
  private static let english: [(Language, Double)] = [(.english, 1)]

  @Test(
    "a prompt is a pure function of kind, style, session and item", arguments: PromptKind.allCases)
  func pure(_ kind: PromptKind) {
    let style = style(kind, seed: 1, paraphrase: 0.5)
    let items: [UInt64] = [0, 1, 2, 77, 1 << 40]
    let first = items.map { prompt(kind, style, session: 5, item: $0) }
    let again = items.reversed().map { prompt(kind, style, session: 5, item: $0) }
    #expect(first == again.reversed())
    var bytes = Array("before".utf8)
    writer.write(kind, style: style, session: 5, item: 77, into: &bytes)
    #expect(bytes == Array("before".utf8) + first[3])
  }

  @Test(
    "every kind in every language is valid text of bounded length", arguments: Language.allCases)
  func valid(_ language: Language) {
    for kind in PromptKind.allCases {
      for seed in 0..<5 as Range<UInt64> {
        let style = style(
          kind, seed: seed, languages: [(language, 1)], paraphrase: 0.3, size: 1 + 2 * Double(seed))
        for item in 0..<12 as Range<UInt64> {
          let bytes = prompt(kind, style, session: item, item: item)
          let at: Comment = "\(kind) \(language) seed \(seed) item \(item)"
          #expect(!bytes.isEmpty, at)
          // Wrapper and answer labels may follow the last sentence that fits.
          #expect(bytes.count <= TextWriter.longestPrompt + 2 * Draft.longestSentence, at)
          #expect(String(validating: bytes, as: UTF8.self) != nil, at)
        }
      }
    }
  }

  @Test("a session stays in its language and on its topic")
  func session() {
    let style = style(.question, seed: 3, languages: [(.english, 1), (.chinese, 1)])
    var languages = Set<Bool>()
    for session in 0..<40 as Range<UInt64> {
      let isASCII = (0..<6 as Range<UInt64>).map { item in
        prompt(item == 0 ? .question : .followUp, style, session: session, item: item)
          .filter { $0 >= 0x80 }.count < 12
      }
      #expect(Set(isASCII).count == 1, "session \(session)")
      languages.formUnion(isASCII)
    }
    #expect(languages.count == 2)
  }

  @Test("distinct items give distinct tasks, and chat repeats itself at a natural rate")
  func duplicates() {
    func share(_ kind: PromptKind) -> Double {
      let style = style(kind, seed: 4)
      let count: UInt64 = 8_000
      var seen = Set<UInt64>()
      for item in 0..<count {
        let bytes = prompt(kind, style, session: item, item: 0)
        seen.insert(SeededHash.hash(bytes.span, seed: 1))
      }
      return 1 - Double(seen.count) / Double(count)
    }
    for kind in [PromptKind.instruction, .reason, .generate, .judge, .evolve] {
      #expect(share(kind) < 0.005, "\(kind)")
    }
    #expect(share(.question) < 0.03)
    #expect((0.01...0.3).contains(share(.followUp)))
  }

  @Test(
    "lengths have the medians of their kinds and heavy tails",
    arguments: [
      (PromptKind.question, 50...160), (.followUp, 30...100), (.support, 60...160),
      (.documentQuestion, 500...1_200), (.judge, 500...1_200), (.instruction, 100...260),
      (.summarise, 1_000...2_400), (.classify, 200...800), (.translate, 200...600),
    ])
  func lengths(_ kind: PromptKind, _ median: ClosedRange<Int>) {
    var lengths: [Int] = []
    for seed in 0..<30 as Range<UInt64> {
      let style = style(kind, seed: seed)
      for item in 0..<100 as Range<UInt64> {
        lengths.append(prompt(kind, style, session: item, item: item).count)
      }
    }
    lengths.sort()
    let middle = lengths[lengths.count / 2]
    #expect(median.contains(middle), "\(kind): \(middle)")
    #expect(lengths[lengths.count * 99 / 100] > 2 * middle, "\(kind)")
  }

  @Test("size scales the contents")
  func size() {
    func mean(_ size: Double) -> Int {
      let style = style(.passage, seed: 6, size: size)
      return (0..<300 as Range<UInt64>).reduce(0) { $0 + prompt(.passage, style, item: $1).count }
        / 300
    }
    #expect(mean(2) > mean(1) * 3 / 2)
    #expect(mean(0.5) < mean(1) * 3 / 4)
  }

  /// The longest run of bytes that some prompts begin with or end with.
  private func shared(_ prompts: [[UInt8]]) -> Int {
    let first = prompts[0]
    func run(_ at: (Int, [UInt8]) -> UInt8?) -> Int {
      var length = 0
      while length < first.count, prompts.allSatisfy({ at(length, $0) == at(length, first) }) {
        length += 1
      }
      return length
    }
    let head = run { $0 < $1.count ? $1[$0] : nil }
    let tail = run { $0 < $1.count ? $1[$1.count - 1 - $0] : nil }
    return max(head, tail)
  }

  @Test(
    "a job keeps its wrapper unless it is paraphrased",
    arguments: [
      PromptKind.classify, .translate, .judge, .rewrite, .soften, .evolve,
    ])
  func paraphrase(_ kind: PromptKind) {
    for seed in 0..<20 as Range<UInt64> {
      let plain = style(kind, seed: seed)
      let fixed = (0..<10 as Range<UInt64>).map { prompt(kind, plain, item: $0) }
      #expect(shared(fixed) >= 8, "\(kind) seed \(seed)")
      let loose = style(kind, seed: seed, paraphrase: 1)
      let reworded = (0..<10 as Range<UInt64>).map { prompt(kind, loose, item: $0) }
      #expect(shared(reworded) < 8, "\(kind) seed \(seed)")
    }
  }

  @Test("a share of the prompts is paraphrased")
  func share() {
    let plain = style(.translate, seed: 8)
    let mixed = style(.translate, seed: 8, paraphrase: 0.25)
    let count: UInt64 = 2_000
    let changed = (0..<count).filter {
      prompt(.translate, plain, item: $0) != prompt(.translate, mixed, item: $0)
    }.count
    // Four standard deviations of a binomial share are 0.039.
    #expect(abs(Double(changed) / Double(count) - 0.25) < 0.04)
  }

  @Test("styles of one content key send the same contents in different wrappers")
  func contents() {
    var same = 0
    for seed in 0..<30 as Range<UInt64> {
      let one = style(.summarise, seed: 2 * seed, contentKey: 99)
      let other = style(.summarise, seed: 2 * seed + 1, contentKey: 99)
      guard !one.layout.isJSON, !other.layout.isJSON, one.layout.fence != 7, other.layout.fence != 7
      else { continue }
      let first = prompt(.summarise, one, item: 3)
      let second = text(prompt(.summarise, other, item: 3))
      #expect(text(first) != second)
      let middle = text(first).split(separator: "\n").max { $0.count < $1.count } ?? ""
      #expect(second.contains(middle.dropFirst(90).prefix(60)), "seed \(seed)")
      same += 1
    }
    #expect(same > 10)
  }

  @Test("no run of text is common to all styles of a kind", arguments: PromptKind.allCases)
  func noMark(_ kind: PromptKind) {
    let length = 14
    func runs(_ seed: UInt64) -> Set<ArraySlice<UInt8>> {
      let style = style(kind, seed: seed)
      var runs = Set<ArraySlice<UInt8>>()
      for item in 0..<3 as Range<UInt64> {
        let bytes = prompt(kind, style, session: item, item: item)
        for start in 0..<max(0, bytes.count - length) { runs.insert(bytes[start..<start + length]) }
      }
      return runs
    }
    var common = runs(0)
    for seed in 1..<24 as Range<UInt64> { common.formIntersection(runs(seed)) }
    #expect(common.isEmpty, "\(kind): \(common.map { text(Array($0)) })")
  }

  @Test("an application's habits are one of very many")
  func layouts() {
    var random = RandomSource(seed: 9, name: "layouts")
    var seen: [Layout] = []
    let count = 1_000
    var pairs = 0
    for _ in 0..<count {
      let layout = Layout(using: &random)
      pairs += seen.filter { $0 == layout }.count
      seen.append(layout)
    }
    // The effective number of layouts is the inverse of the share of equal pairs.
    #expect(count * (count - 1) / 2 / max(pairs, 1) > 10_000)
  }

  @Test("a JSON wrapper is JSON")
  func json() throws {
    var found = 0
    for kind in PromptKind.allCases where kind.isTemplated {
      for seed in 0..<200 as Range<UInt64> {
        let style = style(kind, seed: seed, languages: [(.english, 1), (.japanese, 1)])
        guard style.layout.isJSON, kind != .benchmarkItem else { continue }
        for item in 0..<5 as Range<UInt64> {
          let bytes = prompt(kind, style, item: item)
          #expect(
            (try? JSONSerialization.jsonObject(with: Data(bytes))) is [String: String],
            "\(kind) seed \(seed): \(text(bytes))")
          found += 1
        }
      }
    }
    #expect(found > 100)
  }

  @Test("whoever runs a public benchmark without a harness sends the same items")
  func benchmarks() {
    var items: [Int: Set<[UInt8]>] = [:]
    var styles = 0
    for seed in 0..<200 as Range<UInt64> {
      let style = style(.benchmarkItem, seed: seed)
      // An odd task key stands for a harness that sends the bare item.
      guard style.taskKey & 1 == 1 else { continue }
      styles += 1
      items[style.benchmark, default: []].insert(
        prompt(.benchmarkItem, style, session: seed, item: 11))
    }
    #expect(styles > 60)
    #expect(items.values.allSatisfy { $0.count == 1 })
  }

  @Test("probes are a handful, whatever the session")
  func probes() {
    for seed in 0..<20 as Range<UInt64> {
      let style = style(.probe, seed: seed)
      let texts = Set(
        (0..<500 as Range<UInt64>).map {
          prompt(.probe, style, session: $0 / 7, item: $0)
        })
      #expect(texts.count <= 8, "seed \(seed)")
    }
  }

  @Test("as many topics come up as the application touches", arguments: [1, 4, 16])
  func topics(_ count: Int) {
    let style = style(.instruction, seed: 10, topics: count)
    var random = RandomSource(seed: 10, name: "subjects")
    let topics = Set((0..<2_000).map { _ in Subject(style, &random).topic })
    #expect(topics.count == count)
  }

  @Test("languages come up by their weights, and those without a lexicon never")
  func languages() {
    let small = TextLibrary(languages: [.german])
    var random = RandomSource(seed: 11, name: "languages")
    let style = PromptStyle(
      kind: .question, languages: [(.german, 3), (.english, 1), (.hindi, 5)], topics: 3,
      paraphrase: 0, size: 1, library: small, using: &random)
    let drawn = (0..<4_000).map { _ in style.language(random.unit()) }
    #expect(!drawn.contains(.hindi))
    #expect(abs(Double(drawn.filter { $0 == .german }.count) / 4_000 - 0.75) < 0.03)
  }

  @Test("the estimate of tokens follows its rule")
  func tokens() {
    func tokens(_ text: String) -> Int { TokenEstimate.tokens(of: Array(text.utf8).span) }
    #expect(tokens("") == 0)
    #expect(tokens("a") == 1)
    #expect(tokens(String(repeating: "abcd", count: 25)) == 25)
    #expect(tokens(String(repeating: "文", count: 100)) == 80)
    #expect(tokens(String(repeating: "д", count: 100)) == 50)
    #expect(tokens(String(repeating: "م", count: 100)) == 50)
    #expect(tokens(String(repeating: "é", count: 100)) == 50)
  }

  @Test("letters change case and back", arguments: ["straße älter", "привет ёж я", "hello 12"])
  func letters(_ word: String) {
    var bytes = Array(word.utf8)
    Letters.raise(&bytes, 0)
    #expect(text(bytes) == word.prefix(1).uppercased() + word.dropFirst())
    Letters.lower(&bytes, from: 0)
    #expect(text(bytes) == word)
  }
}
