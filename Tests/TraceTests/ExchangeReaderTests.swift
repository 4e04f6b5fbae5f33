import Testing

@testable import Trace

@Suite struct ExchangeReaderTests {
  private let line = #"{"ts":1,"tenant":"a"}"#

  @Test func readsTheLastLineWithoutItsEnd() {
    #expect(ReadLines(line + "\n" + line).exchanges.count == 2)
    #expect(ReadLines(line + "\n" + line.dropLast()).damaged == 1)
    #expect(ReadLines("").exchanges.isEmpty)
  }

  @Test func toleratesMarksEndsAndBlankLines() {
    let text = "\u{FEFF}\(line)\r\n\r\n \t\n\n\(line)\r\n\(line)"
    let read = ReadLines(text)
    #expect(read.exchanges.keys.sorted() == [1, 5, 6])
    #expect(read.damaged == 0)
    #expect(ReadLines("\(line)\n\u{FEFF}\(line)").damaged == 1)
    #expect(ReadLines("\u{FEFF}").damaged == 0)
  }

  @Test(arguments: [1, 7, 4096])
  func doesNotCareHowTheBytesAreCut(chunk: Int) {
    var generator = LineGenerator(seed: 50)
    let lines = (0..<200).map { _ in
      generator.random.chance(10) ? "damaged" : generator.line()
    }
    let text = Array(lines.joined(separator: "\n").utf8)
    let whole = ReadLines(text, chunk: text.count)
    let cut = ReadLines(text, chunk: chunk)
    #expect(cut.exchanges == whole.exchanges && cut.samples == whole.samples)
    #expect(cut.damaged == whole.damaged && whole.damaged > 5)
  }

  @Test func readsALineLongerThanTheBuffer() {
    let prompt = String(repeating: "x", count: 3 << 20)
    let long = #"{"ts":1,"tenant":"a","prompt":"\#(prompt)"}"#
    let read = ReadLines(Array("\(line)\n\(long)\n\(line)".utf8), chunk: 256 << 10)
    #expect(read.exchanges[2]?.utf8.count == long.utf8.count + 1)
    #expect(read.exchanges.count == 3)
  }

  @Test(arguments: [1 << 20, 64 << 20])
  func passesOverALineThatIsTooLong(chunk: Int) {
    let start = Array("\(line)\n".utf8)
    let long =
      Array(#"{"ts":1,"tenant":"a","prompt":""#.utf8)
      + [UInt8](
        repeating: 0x78, count: 17 << 20) + Array("\"}\n".utf8)
    let read = ReadLines(start + long + start + long + start, chunk: chunk)
    #expect(read.exchanges.keys.sorted() == [1, 3, 5])
    #expect(read.damaged == 2)
    #expect(read.samples.map(\.line) == [2, 4])
    #expect(read.samples.first?.problem.contains("found a line over") == true)
  }

  @Test func namesOnlyTheFirstDamagedLines() {
    let read = ReadLines(String(repeating: "x\n\(line)\n", count: 20))
    #expect(read.damaged == 20)
    #expect(read.samples.map(\.line) == [1, 3, 5, 7, 9, 11, 13, 15])
    #expect(read.samples.first?.description.hasPrefix("t:1: byte 0: found a letter, ") == true)
  }

  @Test func stopsPastTheDamagedShare() {
    // 51 of the first 1,000 are more than 5%; nothing is judged before.
    let damaged = String(repeating: "x\n", count: 51)
    let good = String(repeating: line + "\n", count: 949)
    let stopped = ReadLines(Array((damaged + good + good).utf8), damagedShare: 0.05)
    #expect(stopped.failure?.problem.contains("51 damaged lines among 1000") == true)
    #expect(stopped.exchanges.count == 948, "up to the line that was one too many")
    let enough = ReadLines(
      Array((damaged.dropLast(2) + good + line).utf8), damagedShare: 0.05)
    #expect(enough.failure == nil && enough.exchanges.count == 950)
    // At the end the share is judged however few the lines are.
    let few = ReadLines(Array("x\n\(line)\n".utf8), damagedShare: 0.05)
    #expect(few.failure != nil && few.exchanges.count == 1)
  }

  @Test func takesRegistryLinesOutOfTheStream() throws {
    let text = """
      {"kind":"model","model":"m","protected":false}
      {"kind":"tenant","tenant":"a","segment":"business","truth":{"campaign":"c"}}
      \(line)
      {"kind":"tenant"}
      {"kind":"span","ts":5,"tenant":"b"}
      """
    var options = TraceReaderOptions()
    options.damagedShare = 1
    var reader = ExchangeReader(name: "t", source: MemoryByteSource(text), options: options)
    var tenants: [String] = []
    while let exchange = try reader.next() { tenants.append(exchange.tenant) }
    #expect(tenants == ["a", "b"])
    #expect(reader.registry.isProtected(model: "m") == false)
    #expect(reader.registry.tenant("a")?.segment == .business)
    #expect(reader.truth.isLabelled)
    #expect(reader.damage.samples.map(\.line) == [4])
  }
}
