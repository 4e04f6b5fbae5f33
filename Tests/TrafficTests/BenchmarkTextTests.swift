import Testing

@testable import Traffic

struct BenchmarkTextTests {
  private static let benchmarks = 0..<BenchmarkText.count

  private static func item(_ benchmark: Int, _ index: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    BenchmarkText.item(benchmark: benchmark, index: UInt64(index), into: &bytes)
    return bytes
  }

  @Test("There are twelve benchmarks of 150 to 5,000 items")
  func sizes() {
    #expect(BenchmarkText.count == 12)
    for benchmark in Self.benchmarks {
      #expect((150...5_000).contains(BenchmarkText.size(benchmark: benchmark)))
    }
  }

  @Test("No two items of a benchmark are alike", arguments: benchmarks)
  func itemsDiffer(benchmark: Int) {
    var seen: Set<[UInt8]> = []
    for index in 0..<BenchmarkText.size(benchmark: benchmark) {
      seen.insert(Self.item(benchmark, index))
    }
    #expect(seen.count == BenchmarkText.size(benchmark: benchmark))
  }

  @Test("An item is the same each time, behind whatever text, and again beyond the size")
  func itemsArePure() {
    for benchmark in Self.benchmarks {
      for index in 0..<100 {
        let alone = Self.item(benchmark, index)
        var behind = Array("Q: ".utf8)
        BenchmarkText.item(benchmark: benchmark, index: UInt64(index), into: &behind)
        #expect(behind == Array("Q: ".utf8) + alone)
        #expect(Self.item(benchmark, index + BenchmarkText.size(benchmark: benchmark)) == alone)
      }
    }
  }

  @Test("Items are valid UTF-8 of 20 to 4,000 bytes", arguments: benchmarks)
  func itemsAreBounded(benchmark: Int) {
    for index in 0..<BenchmarkText.size(benchmark: benchmark) {
      let text = Self.item(benchmark, index)
      #expect(String(validating: text, as: UTF8.self) != nil, "item \(index)")
      #expect((20...4_000).contains(text.count), "item \(index): \(text.count) bytes")
    }
  }

  @Test("The four answers of a multiple choice differ")
  func choicesDiffer() {
    for index in 0..<BenchmarkText.size(benchmark: 1) {
      let lines = String(decoding: Self.item(1, index), as: UTF8.self).split(separator: "\n")
      let answers = lines.suffix(4).map { $0.dropFirst(3) }
      #expect(lines.suffix(4).map { $0.prefix(3) } == ["A. ", "B. ", "C. ", "D. "], "\(lines)")
      #expect(Set(answers).count == 4, "\(lines)")
    }
  }

  @Test("One of the answers about speed, density and work is right")
  func choicesHoldTheAnswer() throws {
    var checked = 0
    for index in 0..<BenchmarkText.size(benchmark: 1) {
      let text = String(decoding: Self.item(1, index), as: UTF8.self)
      let numbers = Self.numbers(text)
      let result: Int
      if text.hasPrefix("A body moves") || text.hasPrefix("A force of") {
        result = numbers[0] * numbers[1]
      } else if text.hasPrefix("A sample of") {
        #expect(numbers[0] % numbers[1] == 0, "\(text)")
        result = numbers[0] / numbers[1]
      } else if text.hasPrefix("What is the next number") {
        result = 2 * numbers[3] - numbers[2]
      } else if text.hasPrefix("What does the following program") {
        result = numbers[0] + numbers[1] * numbers[2] + numbers[3]
      } else {
        continue
      }
      #expect(numbers.suffix(4).contains(result), "\(text)")
      checked += 1
    }
    #expect(checked > 500)
  }

  @Test("A chain of steps never takes more than there is, and shares without a rest")
  func chainsAreConsistent() {
    var checked = 0
    for index in 0..<BenchmarkText.size(benchmark: 0) {
      let text = String(decoding: Self.item(0, index), as: UTF8.self)
      var sentences = text.split { $0 == "." || $0 == "?" }.map(String.init)[...]
      guard var count = Self.opening(sentences.removeFirst()) else { continue }
      for sentence in sentences {
        guard let change = Self.step(sentence) else { break }
        let result = change(count)
        #expect(result.map { $0 > 0 } ?? false, "\(text)")
        count = result ?? 1
        checked += 1
      }
    }
    #expect(checked > 500)
  }

  /// How many things a chain opens with.
  private static func opening(_ sentence: String) -> Int? {
    let values = numbers(sentence)
    if sentence.contains(" fills ") { return values[0] * values[1] }
    if sentence.contains("s a day for three days") { return values[0] * 3 }
    let isStock =
      sentence.contains(" starts the week with ") || sentence.contains(" in stock on ")
      || sentence.hasSuffix("'s cellar")
    return isStock ? values[0] : nil
  }

  /// What a step makes of a count: nothing if that cannot be.
  private static func step(_ sentence: String) -> ((Int) -> Int?)? {
    let values = numbers(sentence)
    if sentence.contains("equal piles") {
      return { ($0 + values[0]) % values[1] == 0 ? $0 + values[0] : nil }
    }
    if sentence.contains("number has doubled") { return { $0 * 2 } }
    if sentence.hasPrefix(" Two friends give") { return { $0 + 2 * values[0] } }
    if sentence.contains(" are eaten in the morning") { return { $0 - 2 * values[0] - values[1] } }
    if sentence.contains(" children take ") { return { $0 - values[0] * values[1] } }
    if sentence.hasPrefix(" Then ") || sentence.hasPrefix(" A delivery of") {
      return { $0 + values[0] }
    }
    let takes = [" break on the way", " borrows ", " of them for $", " gives one away"]
    return takes.contains { sentence.contains($0) } ? { $0 - values[0] } : nil
  }

  @Test("Examples of an arithmetic series give the number they should")
  func seriesExamplesHold() {
    var checked = 0
    for index in 0..<BenchmarkText.size(benchmark: 2) {
      let text = String(decoding: Self.item(2, index), as: UTF8.self)
      guard text.contains("grows by step") else { continue }
      let calls = text.split(separator: "\n").filter { $0.contains(">>>") || !$0.contains(" \"") }
      for (call, result) in zip(calls, calls.dropFirst()) where call.contains(">>>") {
        let values = Self.numbers(String(call.drop { $0 != "(" }))
        #expect(
          Self.numbers(String(result)) == [values[0] + (values[2] - 1) * values[1]], "\(text)")
        checked += 1
      }
    }
    #expect(checked > 10)
  }

  @Test("Unrelated benchmarks share no item")
  func benchmarksDiffer() {
    let firsts = Self.benchmarks.map { Self.item($0, 0) }
    #expect(Set(firsts).count == BenchmarkText.count)
  }

  /// All runs of digits in a text.
  private static func numbers(_ text: String) -> [Int] {
    text.split { !$0.isASCII || !$0.isNumber }.compactMap { Int($0) }
  }
}
