import Testing

@testable import Trace

/// Damaged rows are counted, named and skipped, like damaged lines.
@Suite struct ArrowDamageTests {
  private var lenient: TraceReaderOptions {
    var options = TraceReaderOptions()
    options.damagedShare = 1
    return options
  }

  /// A column in which one row of five is damaged, and what is said of it.
  private static let damaged: [(ArrowSample.Column, String)] = [
    (ArrowSample.whole("input_tokens", [1, nil, -5, 4, 5]), "found -5, expected a whole number"),
    (
      ArrowSample.whole("turn", [1, nil, 4_294_967_296, 4, 5]),
      "column 'turn': found 4294967296, expected a whole number from 0 to 4294967295"
    ),
    (ArrowSample.text("model", [[65], nil, [0xC3], [66], []]), "column 'model'"),
    (
      ArrowSample.Column(
        name: "op", type: 5, buffers: [[], [0, 0, 9, 0, 0]], dictionary: (1, 8, true)),
      "column 'op'"
    ),
    (
      ArrowSample.Column(
        name: "op", type: 5, buffers: [[], [0, 0, 255, 0, 0]], dictionary: (1, 8, true)),
      "column 'op'"
    ),
    (ArrowSample.text("fingerprint", [nil, nil, "AAAA", nil, nil]), "column 'fingerprint'"),
  ]

  @Test(arguments: 0..<6) func oneDamagedValueCostsItsRow(_ index: Int) throws {
    let (column, message) = Self.damaged[index]
    var sample = ArrowSample.trace(5, [column])
    sample.dictionaries = [(1, 1, false, ArrowSample.text("", ["chat"]))]
    let read = ArrowTranscript([MemoryByteSource(sample.stream)], options: lenient)
    #expect(read.rows.count == 4 && read.damaged == 1 && read.failure == nil)
    #expect(read.samples.first?.hasPrefix("t0: record batch 1, row 3: ") == true)
    #expect(read.samples.first?.contains(message) == true, "\(read.samples)")
    var reader = ExchangeReader(
      name: "t0", source: MemoryByteSource(sample.stream), options: lenient)
    var times: [Int64] = []
    while let exchange = try reader.next() { times.append(exchange.tsMs - 1_781_654_400_000) }
    #expect(times == [0, 1, 3, 4])
    #expect(reader.damage.samples.map(\.description) == read.samples)
  }

  @Test func rowsWithoutATimeOrATenantAreDamaged() {
    var sample = ArrowSample.trace(5)
    sample.columns[0] = ArrowSample.whole("ts", [nil, 1, 253_402_300_800_000, -1, 5])
    sample.columns[1] = ArrowSample.text(
      "tenant", ["a", nil, "c", "d", String(repeating: "x", count: 257)])
    let read = ArrowTranscript([MemoryByteSource(sample.stream)], options: lenient)
    #expect(read.rows.isEmpty && read.damaged == 5)
    #expect(read.samples[0].contains("column 'ts': found no value"))
    #expect(read.samples[1].contains("column 'tenant': found no value"))
    #expect(read.samples[2].contains("column 'ts': found 253402300800000"))
    #expect(read.samples[3].contains("column 'ts': found -1"))
    #expect(read.samples[4].contains("expected a string of 1 to 256 bytes"))
    // Nobody asked to see the names.
    #expect(!read.samples.joined().contains("xxx"))
  }

  @Test func thePlaceOfAStringOutsideOfItsBufferCostsItsRow() {
    var column = ArrowSample.text("model", ["a", "b", "c"])
    column.buffers[1].replaceSubrange(8..<12, with: [0xFF, 0xFF, 0xFF, 0x7F])
    let read = ArrowTranscript(
      [MemoryByteSource(ArrowSample.trace(3, [column]).stream)], options: lenient)
    #expect(read.rows.count == 1 && read.damaged == 2)
  }

  @Test func stopsPastTheDamagedShareAsForLines() throws {
    // 51 of the first 1,000 are more than 5%; nothing is judged before.
    func sample(_ damaged: Int, of rows: Int) -> [UInt8] {
      ArrowSample.trace(
        rows, [ArrowSample.whole("turn", (0..<rows).map { $0 < damaged ? -1 : 1 })]
      ).stream
    }
    let stopped = ArrowTranscript([MemoryByteSource(sample(51, of: 3_000))])
    #expect(stopped.failure?.contains("51 damaged lines among 1000") == true)
    #expect(stopped.failure?.contains("record batch 1, row 1: column 'turn'") == true)
    #expect(stopped.rows.count == 949, "up to the row at which it was judged")
    let enough = ArrowTranscript([MemoryByteSource(sample(50, of: 3_000))])
    #expect(enough.failure == nil && enough.rows.count == 2_950)
    let few = ArrowTranscript([MemoryByteSource(sample(1, of: 3))])
    #expect(few.failure != nil && few.rows.count == 2)
    // The same lines as JSON stop at the same place.
    let json = (0..<3_000).map { row in
      "{\"ts\":\(1_781_654_400_000 + row),\"tenant\":\"t\(row % 3)\",\"turn\":\(row < 51 ? -1 : 1)}\n"
    }.joined()
    let lines = ArrowTranscript([MemoryByteSource(json)])
    #expect(lines.rows == stopped.rows && lines.damaged == stopped.damaged)
  }
}

/// No bytes make it trap, hang or take memory that they do not have.
@Suite struct ArrowHostileTests {
  /// Small traces of many kinds.
  private static let samples: [[UInt8]] = {
    var lz4 = ArrowSample.trace(9, [ArrowSample.text("prompt", (0..<9).map { "say \($0 % 3)" })])
    lz4.compression = .lz4
    var views: [UInt8] = []
    for _ in 0..<4 {
      views.appendLittleEndian(UInt32(20))
      views += [0x61, 0x61, 0x61, 0x61]
      views.appendLittleEndian(UInt32(0))
      views.appendLittleEndian(UInt32(5))
    }
    let view = ArrowSample.Column(
      name: "ip", type: 24, buffers: [[], views, Array(repeating: 0x61, count: 30)],
      viewBuffers: 1)
    var dictionary = ArrowSample.trace(
      4,
      [
        view,
        ArrowSample.Column(
          name: "model", type: 5, buffers: [[], [0, 1, 1, 0]], dictionary: (3, 8, false)),
      ])
    dictionary.dictionaries = [(3, 2, false, ArrowSample.text("", ["m", "n"]))]
    let line =
      "{\"ts\":1781654400000,\"tenant\":\"a\",\"model\":\"m\",\"prompt\":\"hello\",\"turn\":3}\n"
    let file = try? ArrowEncoding.arrow(Array(String(repeating: line, count: 3).utf8), .file)
    return [lz4.stream, dictionary.stream, file ?? []]
  }()

  private static func read(_ bytes: [UInt8]) {
    var options = TraceReaderOptions()
    options.damagedShare = 1
    let whole = ArrowTranscript([MemoryByteSource(bytes)], labels: true, options: options)
    let piped = ArrowTranscript([PipeByteSource(bytes, chunk: 50)], options: options)
    #expect(whole.rows.count <= 200 && piped.rows.count <= 200)
    var reader = ExchangeReader(name: "h", source: MemoryByteSource(bytes), options: options)
    while (try? reader.next()) != nil {}
  }

  @Test(arguments: 0..<3) func anyTruncationEndsInOneError(_ number: Int) {
    let sample = Self.samples[number]
    #expect(!sample.isEmpty)
    let whole = ArrowTranscript([MemoryByteSource(sample)])
    #expect(whole.failure == nil && !whole.rows.isEmpty)
    // At every byte of the small ones; a file of ours is large, as each of its columns is aligned.
    for count in stride(from: 8, to: sample.count, by: number == 2 ? 29 : 1) {
      let read = ArrowTranscript([PipeByteSource(Array(sample.prefix(count)), chunk: 4_096)])
      #expect(read.rows.isEmpty || read.rows == whole.rows, "at \(count)")
      let file = ArrowTranscript([MemoryByteSource(Array(sample.prefix(count)))])
      #expect(file.rows.isEmpty || file.rows == whole.rows, "at \(count)")
      // A file must have its footer; a stream may end between two messages.
      if number == 2 { #expect(file.failure != nil, "at \(count)") }
    }
  }

  @Test(arguments: 0..<3) func flippedBytesNeverTrap(_ number: Int) {
    var random = SeededRandom(seed: UInt64(number) + 40)
    for _ in 0..<150 {
      var bytes = Self.samples[number]
      for _ in 0..<1 + random.below(4) {
        let place = random.below(bytes.count)
        switch random.below(3) {
        case 0: bytes[place] ^= 1 << UInt8(random.below(8))
        case 1: bytes[place] = [0x00, 0x7F, 0x80, 0xFF][random.below(4)]
        default: bytes[place] = UInt8(truncatingIfNeeded: random.next())
        }
      }
      Self.read(bytes)
    }
  }

  @Test func randomMetadataNeverTraps() {
    var random = SeededRandom(seed: 77)
    for _ in 0..<1_000 {
      var bytes = ArrowFormat.fileStart
      bytes.appendLittleEndian(ArrowFormat.continuation)
      let count = 8 * random.below(12)
      bytes.appendLittleEndian(UInt32(count))
      for _ in 0..<count {
        bytes.append(random.chance(2) ? 0 : UInt8(truncatingIfNeeded: random.next() & 0x1F))
      }
      Self.read(Array(bytes.dropFirst(random.chance(2) ? 8 : 0)))
    }
  }

  @Test func declaredSizesGetNoMemory() {
    // A message that claims two gigabytes and has none.
    var bytes: [UInt8] = []
    let sample = ArrowSample.trace(1).stream
    let schema = 8 + Int(sample.span.littleEndian(Int32.self, at: 4))
    bytes += sample[..<schema]
    let metadata = FlatWriter.bytes(
      .table([
        (0, .int16(ArrowFormat.metadataV5)), (1, .int8(3)),
        (2, .table([(0, .int64(1 << 31))])), (3, .int64(1 << 31)),
      ]))
    bytes.appendLittleEndian(ArrowFormat.continuation)
    bytes.appendLittleEndian(UInt32(metadata.count))
    bytes += metadata
    let read = ArrowTranscript([PipeByteSource(bytes, chunk: 4_096)])
    #expect(read.failure?.contains("found the end of the input") == true)
    // A buffer that claims to stand for a billion bytes.
    var lz4 = ArrowSample.trace(40)
    lz4.compression = .lz4
    var stream = lz4.stream
    let body = stream.count - 8
    for place in stride(from: schema, to: body, by: 8)
    where stream[place..<place + 8].elementsEqual([0x40, 1, 0, 0, 0, 0, 0, 0]) {
      stream[place + 3] = 0x40
    }
    #expect(ArrowTranscript([MemoryByteSource(stream)]).failure?.contains("claims") == true)
  }

  @Test func columnsWithinOneAnotherEnd() {
    var child = FlatValue.table([(0, .string("x")), (2, .int8(13)), (3, .table([]))])
    for _ in 0..<200 {
      child = .table([(0, .string("x")), (2, .int8(13)), (3, .table([])), (5, .tables([child]))])
    }
    let deep = ArrowSample.Column(name: "deep", type: 13, buffers: [[]], children: [child])
    let read = ArrowTranscript([MemoryByteSource(ArrowSample.trace(1, [deep]).stream)])
    #expect(read.failure?.contains("within one another") == true)
  }
}
