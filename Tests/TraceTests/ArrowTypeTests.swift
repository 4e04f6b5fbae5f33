import Testing

@testable import Trace

/// What other writers write is read: types, widths, layouts, compression.
@Suite struct ArrowTypeTests {
  private static let count = 5
  private static let tokens: [Int64?] = [0, 7, nil, 100, 12]

  private static func bitmap(_ values: [Any?]) -> [UInt8] {
    var bitmap = ArrowBitmap()
    for value in values { bitmap.append(value != nil) }
    return bitmap.bytes
  }

  /// Bytes of numbers of a width, least significant first.
  private static func numbers(_ values: [Int64?], bits: Int) -> [UInt8] {
    values.flatMap { value in
      (0..<bits / 8).map { UInt8(truncatingIfNeeded: (value ?? -1) >> Int64(8 * $0)) }
    }
  }

  /// The exchanges of a trace, or the failure.
  private static func read(_ sample: ArrowSample) throws -> [Exchange] {
    var reader = ExchangeReader(name: "s", source: MemoryByteSource(sample.stream))
    var exchanges: [Exchange] = []
    while let exchange = try reader.next() { exchanges.append(exchange) }
    #expect(reader.damage.damagedLines == 0)
    return exchanges
  }

  @Test(arguments: [8, 16, 32, 64], [true, false])
  func wholeNumbersOfEveryWidth(_ bits: Int32, _ isSigned: Bool) throws {
    let column = ArrowSample.Column(
      name: "input_tokens", type: 2,
      table: isSigned ? ArrowSample.signed(bits) : ArrowSample.unsigned(bits), nulls: 1,
      buffers: [Self.bitmap(Self.tokens), Self.numbers(Self.tokens, bits: Int(bits))])
    let read = try Self.read(.trace(Self.count, [column]))
    #expect(read.map { $0.inputTokens.map { Int64($0) } } == Self.tokens)
    let batches = ArrowTranscript([MemoryByteSource(ArrowSample.trace(5, [column]).stream)])
    #expect(batches.rows.count == 5 && batches.damaged == 0)
  }

  @Test func floatsThatAreWholeAreCounts() throws {
    let doubles: [UInt8] = [0, 7, -1, 100, 12].flatMap { (value: Double) in
      (0..<8).map { UInt8(truncatingIfNeeded: value.bitPattern >> UInt64(8 * $0)) }
    }
    let column = ArrowSample.Column(
      name: "input_tokens", type: 3, table: .table([(0, .int16(2))]), nulls: 1,
      buffers: [Self.bitmap(Self.tokens), doubles])
    let read = try Self.read(.trace(Self.count, [column]))
    #expect(read.map { $0.inputTokens.map { Int64($0) } } == Self.tokens)
  }

  @Test func temperaturesOfSinglePrecisionMeanTheirShortestText() throws {
    let values: [Float] = [0.7, 1, 0.1, 1e-9, 2]
    let bytes = values.flatMap { value in
      (0..<4).map { UInt8(truncatingIfNeeded: value.bitPattern >> UInt32(8 * $0)) }
    }
    let column = ArrowSample.Column(
      name: "temperature", type: 3, table: .table([(0, .int16(1))]), buffers: [[], bytes])
    #expect(try Self.read(.trace(5, [column])).map(\.temperature) == [0.7, 1, 0.1, 1e-9, 2])
  }

  @Test(arguments: [(0, 1), (1, 1_000), (2, 1_000_000), (3, 1_000_000_000)] as [(Int16, Int64)])
  func timesOfEveryUnit(_ unit: Int16, _ perSecond: Int64) throws {
    let seconds: [Int64] = [0, 1, 1_781_654_400, 1_781_654_401, 4_000_000_000]
    for zone in ["", "UTC", "Asia/Tokyo"] {
      var sample = ArrowSample.trace(5)
      var slots: [(slot: Int, value: FlatValue)] = [(0, .int16(unit))]
      if !zone.isEmpty { slots.append((1, .string(zone))) }
      // Fractions of a millisecond are cut.
      let bytes = Self.numbers(
        seconds.map { $0 * perSecond + (perSecond > 1_000 ? 9 : 0) }, bits: 64)
      sample.columns[0] = ArrowSample.Column(
        name: "ts", type: 10, table: .table(slots), buffers: [[], bytes])
      #expect(try Self.read(sample).map(\.tsMs) == seconds.map { $0 * 1_000 }, "\(zone)")
    }
  }

  @Test func timesAsText() throws {
    var sample = ArrowSample.trace(2)
    sample.columns[0] = ArrowSample.text(
      "ts", ["2026-06-17T00:00:00.123Z", "2026-06-17T02:00:00.124+02:00"])
    #expect(try Self.read(sample).map(\.tsMs) == [1_781_654_400_123, 1_781_654_400_124])
  }

  private static let texts: [String?] = ["chat", nil, "a text of more than twelve bytes", "", "é"]

  @Test func largeStrings() throws {
    var offsets: [UInt8] = []
    var data: [UInt8] = []
    // A slice of a longer column: the offsets begin somewhere.
    data = Array("passed over".utf8)
    offsets.appendLittleEndian(UInt64(data.count))
    for text in Self.texts {
      data += Array((text ?? "").utf8)
      offsets.appendLittleEndian(UInt64(data.count))
    }
    let column = ArrowSample.Column(
      name: "op", type: 20, nulls: 1, buffers: [Self.bitmap(Self.texts), offsets, data])
    #expect(try Self.read(.trace(5, [column])).map(\.op) == Self.texts)
  }

  @Test func viewsOfStrings() throws {
    var views: [UInt8] = []
    let long = Array("a text of more than twelve bytes".utf8)
    for text in Self.texts {
      let bytes = Array((text ?? "").utf8)
      views.appendLittleEndian(UInt32(bytes.count))
      if bytes.count <= 12 {
        views += bytes + Array(repeating: 0, count: 12 - bytes.count)
      } else {
        views += bytes.prefix(4)
        views.appendLittleEndian(UInt32(1))
        views.appendLittleEndian(UInt32(3))
      }
    }
    let column = ArrowSample.Column(
      name: "op", type: 24, nulls: 1,
      buffers: [Self.bitmap(Self.texts), views, Array("other".utf8), Array("xyz".utf8) + long],
      viewBuffers: 2)
    // A column behind it finds its buffers.
    let sample = ArrowSample.trace(5, [column, ArrowSample.whole("turn", [1, 2, 3, 4, 5])])
    let read = try Self.read(sample)
    #expect(read.map(\.op) == Self.texts)
    #expect(read.map(\.turn) == [1, 2, 3, 4, 5])
  }

  @Test(arguments: [8, 16, 32, 64], [true, false])
  func dictionariesWithEveryIndex(_ bits: Int32, _ isSigned: Bool) throws {
    let indices: [Int64?] = [0, nil, 1, 2, 0]
    let column = ArrowSample.Column(
      name: "op", type: 5, nulls: 1,
      buffers: [Self.bitmap(indices), Self.numbers(indices, bits: Int(bits))],
      dictionary: (7, bits, isSigned))
    var sample = ArrowSample.trace(5, [column])
    // The second part is an addition to the first; a null in it is no value.
    sample.dictionaries = [
      (7, 1, false, ArrowSample.text("", ["chat"])),
      (7, 2, true, ArrowSample.text("", [nil, "embeddings"])),
    ]
    let read = try Self.read(sample)
    #expect(read.map(\.op) == ["chat", nil, nil, "embeddings", "chat"])
    let lines = try ArrowEncoding.lines(MemoryByteSource(sample.stream))
    #expect(
      ArrowTranscript([MemoryByteSource(sample.stream)])
        == ArrowTranscript([MemoryByteSource(lines)])
    )
  }

  @Test func aDictionaryThatIsReplaced() throws {
    let names = ["a", "b", "c", "d"]
    var bytes: [UInt8] = []
    for (number, name) in names.enumerated() {
      let column = ArrowSample.Column(
        name: "model", type: 5, buffers: [[], Self.numbers([0, 0], bits: 32)],
        dictionary: (1, 32, true))
      var sample = ArrowSample.trace(2, [column])
      sample.dictionaries = [(1, 1, false, ArrowSample.text("", [name]))]
      let stream = sample.stream
      // One stream of all: the schema of the first, the messages of each, the end of the last.
      let schemaBytes = 8 + Int(stream.span.littleEndian(Int32.self, at: 4))
      let end = stream.count - 8
      bytes += number == 0 ? stream[..<end] : stream[schemaBytes..<end]
    }
    var reader = ExchangeReader(name: "s", source: MemoryByteSource(bytes))
    var models: [String?] = []
    while let exchange = try reader.next() { models.append(exchange.model) }
    #expect(models == names.flatMap { [$0, $0] })
    let lines = try ArrowEncoding.lines(MemoryByteSource(bytes))
    #expect(
      ArrowTranscript([MemoryByteSource(bytes)]) == ArrowTranscript([MemoryByteSource(lines)]))
  }

  @Test func columnsThatAreNotOursArePassedOver() throws {
    let structure = ArrowSample.Column(
      name: "usage", type: 13, buffers: [[], [], Array(repeating: 1, count: 40), [], [5]],
      children: [
        .table([
          (0, .string("a")), (2, .int8(2)), (3, ArrowSample.signed(64)), (5, .tables([])),
        ]),
        .table([(0, .string("b")), (2, .int8(6)), (3, .table([])), (5, .tables([]))]),
      ], nodes: [5, 0, 5, 0, 5, 0])
    let null = ArrowSample.Column(name: "nothing", type: 1, nulls: 5, buffers: [])
    let unknownNull = ArrowSample.Column(name: "model", type: 1, nulls: 5, buffers: [])
    var sample = ArrowSample.trace(
      5, [structure, null, unknownNull, ArrowSample.whole("turn", [1, 2, 3, 4, 5])])
    sample.columns.swapAt(0, 2)
    let read = try Self.read(sample)
    #expect(read.map(\.turn) == [1, 2, 3, 4, 5])
    #expect(read.allSatisfy { $0.model == nil })
  }

  @Test func bodiesCompressedWithLZ4() throws {
    var sample = ArrowSample.trace(
      500,
      [
        ArrowSample.text(
          "prompt", (0..<500).map { "say \($0 % 7) again and again and again and again" }),
        ArrowSample.whole("turn", (0..<500).map { $0 % 3 == 0 ? nil : Int64($0) }),
      ])
    sample.batches = 3
    let plain = try ArrowEncoding.lines(MemoryByteSource(sample.stream))
    let plainBytes = sample.stream.count
    sample.compression = .lz4
    #expect(sample.stream.count < plainBytes / 2, "it is compressed")
    #expect(try ArrowEncoding.lines(MemoryByteSource(sample.stream)) == plain)
    #expect(
      ArrowTranscript([MemoryByteSource(sample.stream)])
        == ArrowTranscript([MemoryByteSource(plain)]))
  }

  @Test func zstdIsRefusedWithTheWayOut() {
    var sample = ArrowSample.trace(3)
    sample.compression = .zstd
    let failure = ArrowTranscript([MemoryByteSource(sample.stream)]).failure
    #expect(failure?.contains("ZSTD") == true && failure?.contains("compression='lz4'") == true)
    #expect(failure?.contains("\n") == false)
  }

  @Test func aColumnOfTheWrongTypeIsRefusedByName() {
    let wrong: [(ArrowSample.Column, String)] = [
      (ArrowSample.text("turn", ["1", "2"]), "column 'turn' of type string"),
      (ArrowSample.whole("model", [1, 2]), "column 'model' of type int64"),
      (
        ArrowSample.Column(
          name: "stream", type: 2, table: ArrowSample.signed(8), buffers: [[], [1, 0]]),
        "column 'stream' of type int8"
      ),
    ]
    for (column, expected) in wrong {
      let read = ArrowTranscript([MemoryByteSource(ArrowSample.trace(2, [column]).stream)])
      #expect(read.rows.isEmpty && read.failure?.contains(expected) == true, "\(expected)")
    }
    var sample = ArrowSample.trace(2)
    sample.columns.removeFirst()
    #expect(
      ArrowTranscript([MemoryByteSource(sample.stream)]).failure?.contains("no column 'ts'")
        == true)
    sample = ArrowSample.trace(2, [ArrowSample.text("tenant", ["a", "b"])])
    #expect(
      ArrowTranscript([MemoryByteSource(sample.stream)]).failure?.contains("'tenant' twice")
        == true)
  }

  @Test func noLabelCostsARowUnlessLabelsAreWanted() {
    let sample = ArrowSample.trace(3, [ArrowSample.whole("campaign", [1, nil, 2])])
    #expect(ArrowTranscript([MemoryByteSource(sample.stream)]).rows.count == 3)
    let wanted = ArrowTranscript([MemoryByteSource(sample.stream)], labels: true)
    #expect(wanted.failure?.contains("column 'campaign'") == true)
    // Not even a damaged one.
    let damaged = ArrowSample.trace(3, [ArrowSample.text("campaign", [[0xFF], [0xFE], nil])])
    let read = ArrowTranscript([MemoryByteSource(damaged.stream)])
    #expect(read.rows.count == 3 && read.damaged == 0)
  }
}
