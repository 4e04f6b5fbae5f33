import Testing
import Trace

@testable import Traffic

/// Every generator of ``CodeText`` under a name, with the largest size that it may reach.
private let generators: [CodeGenerator] = [
  CodeGenerator(name: "snippet", limit: 16_000) {
    CodeText.snippet(lines: 12, using: &$0, into: &$1)
  },
  CodeGenerator(name: "trace", limit: 6_000) { CodeText.trace(using: &$0, into: &$1) },
  CodeGenerator(name: "diff", limit: 12_000) { CodeText.diff(using: &$0, into: &$1) },
  CodeGenerator(name: "tool result", limit: 16_000) { CodeText.toolResult(using: &$0, into: &$1) },
  CodeGenerator(name: "tool call", limit: 2_000) { CodeText.toolCall(using: &$0, into: &$1) },
  CodeGenerator(name: "shell", limit: 12_000) { CodeText.shell(using: &$0, into: &$1) },
  CodeGenerator(name: "table", limit: 4_000) { CodeText.table(using: &$0, into: &$1) },
  CodeGenerator(name: "json", limit: 6_000) { CodeText.json(using: &$0, into: &$1) },
  CodeGenerator(name: "identifier", limit: 80) { CodeText.identifier(using: &$0, into: &$1) },
  CodeGenerator(name: "log", limit: 8_000) { CodeText.logLines(8, using: &$0, into: &$1) },
  CodeGenerator(name: "sql", limit: 6_000) { CodeText.sql(lines: 8, using: &$0, into: &$1) },
]

private struct CodeGenerator: CustomTestStringConvertible, Sendable {
  let name: String
  let limit: Int
  let write: @Sendable (inout RandomSource, inout [UInt8]) -> Void

  var testDescription: String { name }

  func text(seed: UInt64) -> [UInt8] {
    var random = RandomSource(key: seed)
    var bytes: [UInt8] = []
    write(&random, &bytes)
    return bytes
  }
}

struct CodeTextTests {
  @Test("The same source writes the same bytes, after whatever stands there", arguments: generators)
  private func isPure(generator: CodeGenerator) {
    for seed in 0..<200 as Range<UInt64> {
      let alone = generator.text(seed: seed)
      var random = RandomSource(key: seed)
      var behind = Array("prompt  ".utf8)
      generator.write(&random, &behind)
      #expect(behind == Array("prompt  ".utf8) + alone, "seed \(seed)")
    }
  }

  @Test("A text is valid, printable UTF-8 without blanks at line ends", arguments: generators)
  private func isPrintable(generator: CodeGenerator) {
    for seed in 0..<500 as Range<UInt64> {
      let text = generator.text(seed: seed)
      #expect(String(validating: text, as: UTF8.self) != nil, "seed \(seed)")
      let isPrintable = text.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x0A || $0 == 0x09 }
      #expect(isPrintable, "seed \(seed)")
      let hasBlanks = zip(text, text.dropFirst()).contains { $0 == 0x20 && $1 == 0x0A }
      #expect(!hasBlanks, "seed \(seed)")
    }
  }

  @Test("No text is empty or beyond its bound", arguments: generators)
  private func isBounded(generator: CodeGenerator) {
    for seed in 0..<1_500 as Range<UInt64> {
      let count = generator.text(seed: seed).count
      #expect(count >= 4 && count <= generator.limit, "\(count) bytes from seed \(seed)")
    }
  }

  @Test("Notation of the grammar never shows", arguments: generators)
  private func showsNoNotation(generator: CodeGenerator) {
    for seed in 0..<500 as Range<UInt64> {
      let text = generator.text(seed: seed)
      // Two bytes are enough: no other text has the guillemets or the signs for breaks.
      let marks = zip(text, text.dropFirst()).contains {
        $0 == 0xC2 && (0xAB...0xBB).contains($1) || $0 == 0xE2 && $1 == 0x90
      }
      #expect(!marks, "seed \(seed)")
    }
  }

  @Test("Of 20,000 snippets of 6 lines fewer than one in a thousand was there before")
  func snippetsDiffer() {
    var random = RandomSource(key: 1)
    var seen: Set<[UInt8]> = []
    for _ in 0..<20_000 {
      var bytes: [UInt8] = []
      CodeText.snippet(lines: 6, using: &random, into: &bytes)
      seen.insert(bytes)
    }
    #expect(seen.count > 19_980)
  }

  @Test(
    "Line numbers asked for are met on average, within a third and four lines",
    arguments: [2, 6, 12, 40, 120])
  func linesAreMet(lines: Int) {
    for dialect in CodeText.Dialect.allCases {
      var total = 0
      for seed in 0..<100 as Range<UInt64> {
        var random = RandomSource(key: seed)
        var bytes: [UInt8] = []
        CodeText.snippet(dialect, lines: lines, using: &random, into: &bytes)
        total += 1 + bytes.count { $0 == 0x0A }
      }
      let mean = Double(total) / 100
      let bound = (Double(lines) * 0.67)...(Double(lines) * 1.34 + 4)
      #expect(bound.contains(mean), "\(dialect): \(mean) lines on average")
    }
  }

  @Test("Every language is drawn about as often as its share says")
  func sharesOfDialects() {
    var random = RandomSource(key: 3)
    var counts: [CodeText.Dialect: Int] = [:]
    for _ in 0..<20_000 { counts[CodeText.dialect(using: &random), default: 0] += 1 }
    #expect(counts.count == CodeText.Dialect.allCases.count)
    #expect((5_600...6_400).contains(counts[.python] ?? 0))
    #expect((850...1_150).contains(counts[.shell] ?? 0))
  }

  @Test("JSON parses, with no key twice", arguments: [generators[7], generators[4]])
  private func jsonParses(generator: CodeGenerator) throws {
    for seed in 0..<1_500 as Range<UInt64> {
      let text = generator.text(seed: seed)
      #expect(throws: Never.self, "seed \(seed): \(String(decoding: text, as: UTF8.self))") {
        _ = try JSONValue(parsing: text.span)
      }
    }
  }

  @Test("A tool's answer that begins like JSON is JSON")
  func toolResultsParse() {
    var parsed = 0
    for seed in 0..<1_500 as Range<UInt64> {
      let text = generators[3].text(seed: seed)
      guard text.first == UInt8(ascii: "{") else { continue }
      #expect(throws: Never.self, "seed \(seed): \(String(decoding: text, as: UTF8.self))") {
        _ = try JSONValue(parsing: text.span)
      }
      parsed += 1
    }
    #expect(parsed > 500)
  }

  @Test("Hunks of a diff have as many lines as their header says")
  func hunksAddUp() throws {
    for seed in 0..<400 as Range<UInt64> {
      let text = String(decoding: generators[2].text(seed: seed), as: UTF8.self)
      var wanted: (old: Int, new: Int)?
      var found = (old: 0, new: 0)
      for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
        if line.hasPrefix("@@") || line.hasPrefix("diff ") || line.hasPrefix("--- ") {
          if let wanted { #expect(wanted == found, "seed \(seed)\n\(text)") }
          wanted = nil
          found = (0, 0)
        }
        if line.hasPrefix("@@") {
          let sides = line.split(separator: " ")
          let old = try #require(Int(sides[1].split(separator: ",")[1]))
          let new = try #require(Int(sides[2].split(separator: ",")[1]))
          wanted = (old, new)
        } else if wanted != nil {
          if !line.hasPrefix("+") { found.old += 1 }
          if !line.hasPrefix("-") { found.new += 1 }
        }
      }
      if let wanted { #expect(wanted == found, "seed \(seed)\n\(text)") }
    }
  }

  @Test("Times of a log never run backwards")
  func logsAreInOrder() {
    for seed in 0..<300 as Range<UInt64> {
      let text = String(decoding: generators[9].text(seed: seed), as: UTF8.self)
      let times = text.split(separator: "\n").compactMap(Self.clock)
      #expect(times == times.sorted(), "seed \(seed)\n\(text)")
    }
  }

  /// The first hh:mm:ss of a line that begins like a log line.
  private static func clock(_ line: Substring) -> String? {
    let parts = line.utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    for index in parts.indices.dropFirst().dropLast() {
      let clock = [parts[index - 1].suffix(2), parts[index], parts[index + 1].prefix(2)]
      let isClock = clock.allSatisfy { part in
        part.count == 2 && part.allSatisfy { (0x30...0x39).contains($0) }
      }
      if isClock { return clock.compactMap { String(Substring($0)) }.joined(separator: ":") }
    }
    return nil
  }
}
