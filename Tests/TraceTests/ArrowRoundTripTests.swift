import Fingerprint
import Testing

@testable import Trace

/// A trace says the same in every form.
@Suite struct ArrowRoundTripTests {
  /// Lines of every kind of value, as we write them.
  private func written(seed: UInt64, count: Int) throws -> [UInt8] {
    var generator = LineGenerator(seed: seed)
    var random = SeededRandom(seed: seed)
    var text = ""
    for _ in 0..<count {
      text += generator.line() + "\n"
      if random.chance(10) {
        var fingerprinter = Fingerprinter(key: .unkeyed)
        let prompt = Array("say \(random.below(9))".utf8)
        let base64 = fingerprinter.fingerprint(prompt.span).base64
        text += "{\"ts\":1781654400000,\"tenant\":\"f\",\"fingerprint\":\"\(base64)\"}\n"
      }
    }
    return try ArrowEncoding.lines(MemoryByteSource(text))
  }

  @Test(arguments: 0..<6) func aTraceComesBackByteForByte(_ seed: UInt64) throws {
    let lines = try written(seed: seed, count: 400)
    let file = try ArrowEncoding.arrow(lines, .file)
    let stream = try ArrowEncoding.arrow(lines, .stream)
    // Straight from the lines the bytes are the same.
    var writer = ArrowTraceWriter(
      name: "t", form: .file, batchRows: 16_384, batchTextBytes: 1 << 20)
    var direct: [UInt8] = []
    try writer.append(lines: lines, to: &direct)
    writer.finish(to: &direct)
    #expect(direct == file)
    let chunk = 1 + Int(seed) * 37
    #expect(try ArrowEncoding.lines(MemoryByteSource(file, chunk: chunk)) == lines, "seed \(seed)")
    #expect(try ArrowEncoding.lines(PipeByteSource(stream, chunk: chunk)) == lines)
    #expect(try ArrowEncoding.lines(MemoryByteSource(stream)) == lines)
  }

  @Test(arguments: [1, 100, 333]) func manyBatchesComeBackByteForByte(_ batchRows: Int) throws {
    var random = SeededRandom(seed: 5)
    var text = ""
    for number in 0..<1_000 {
      text += "{\"ts\":\(1_781_654_400_000 + number),\"tenant\":\"t\(random.below(400))\""
      if number > 400 { text += ",\"region\":\"r\(number / 100)\"" }
      text += "}\n"
    }
    let lines = Array(text.utf8)
    for form in [ArrowTraceWriter.Form.file, .stream] {
      let bytes = try ArrowEncoding.arrow(lines, form, batchRows: batchRows)
      #expect(try ArrowEncoding.lines(MemoryByteSource(bytes)) == lines, "\(form)")
      #expect(
        ArrowTranscript([MemoryByteSource(bytes)], rows: 300)
          == ArrowTranscript([MemoryByteSource(lines)], rows: 300))
    }
  }

  @Test func aDictionaryOfAStreamBeginsAnew() throws {
    // More different tenants than one keeps for the next batch.
    let lines = (0..<2 * ArrowTraceWriter.keptValues).map {
      "{\"ts\":\(1_781_654_400_000 + $0),\"tenant\":\"t\($0)\"}\n"
    }.joined()
    let bytes = try ArrowEncoding.arrow(Array(lines.utf8), .stream, batchRows: 5_000)
    #expect(try ArrowEncoding.lines(MemoryByteSource(bytes)) == Array(lines.utf8))
  }

  @Test func longStringsEndABatchEarly() throws {
    let prompt = String(repeating: "word ", count: 2_000)
    let line = "{\"ts\":1781654400000,\"tenant\":\"a\",\"prompt\":\"\(prompt)\"}\n"
    let lines = Array(String(repeating: line, count: 8).utf8)
    let bytes = try ArrowEncoding.arrow(lines, .file, batchTextBytes: 25_000)
    #expect(try ArrowEncoding.lines(MemoryByteSource(bytes)) == lines)
    #expect(try bytes.count > ArrowEncoding.arrow(lines, .file).count + 1_000, "more batches")
  }

  @Test func aTraceWithoutExchangesIsOne() throws {
    for form in [ArrowTraceWriter.Form.file, .stream] {
      let bytes = try ArrowEncoding.arrow([], form)
      let read = ArrowTranscript([MemoryByteSource(bytes)])
      #expect(read.rows.isEmpty && read.failure == nil, "\(form)")
    }
  }
}

/// Batches are the same whatever form the trace has, and however it is read.
@Suite struct ArrowReadingTests {
  /// Lines in rough order, with wild times among them.
  private func trace(seed: UInt64, count: Int, disorder: Int, wild: Bool = false) -> [UInt8] {
    var random = SeededRandom(seed: seed)
    var generator = LineGenerator(seed: seed)
    var now: Int64 = 1_781_654_400_000
    var text = ""
    for _ in 0..<count {
      now += Int64(random.below(2_000))
      var ts = now - (random.chance(4) ? Int64(random.below(disorder)) : 0)
      if wild && random.chance(40) { ts += Int64(random.below(3)) * 86_400_000 }
      // The generator's own time comes first in the line we replace.
      guard let exchange = try? Self.exchange(generator.line(), at: ts) else { continue }
      var bytes: [UInt8] = []
      ExchangeWriter.append(exchange, to: &bytes)
      text += String(decoding: bytes, as: UTF8.self)
    }
    return Array(text.utf8)
  }

  private static func exchange(_ line: String, at ts: Int64) throws -> Exchange? {
    var reader = ExchangeReader(name: "line", source: MemoryByteSource(line))
    var exchange = try reader.next()
    exchange?.tsMs = ts
    return exchange
  }

  @Test(arguments: [(1, 1, false), (2, 20_000, false), (3, 200_000, false), (4, 20_000, true)])
  func batchesAreThoseOfJSONLines(_ seed: Int, _ disorder: Int, _ wild: Bool) throws {
    let lines = trace(seed: UInt64(seed), count: 500, disorder: disorder, wild: wild)
    let file = try ArrowEncoding.arrow(lines, .file)
    let stream = try ArrowEncoding.arrow(lines, .stream)
    for (rows, batches) in [(7, 1), (300, 3)] {
      let expected = ArrowTranscript(
        [MemoryByteSource(lines)], labels: true, rows: rows, batches: batches)
      for source in [file, stream].map({ MemoryByteSource($0, chunk: 1_000) }) {
        var read = ArrowTranscript([source], labels: true, rows: rows, batches: batches)
        // Refused times are named by line there and by row here.
        #expect(read.samples.count == expected.samples.count)
        read.samples = expected.samples
        #expect(read == expected, "seed \(seed), rows \(rows), batches \(batches)")
      }
    }
    if disorder > 60_000 {
      #expect(ArrowTranscript([MemoryByteSource(file)]).late > 0, "the case is there")
    }
    if wild { #expect(ArrowTranscript([MemoryByteSource(file)]).damaged > 0, "the case is there") }
  }

  @Test(arguments: [(1, 60_000), (5, 60_000), (20, 60_000), (65_536, 0), (65_536, 5_000)])
  func fewHeldRowsAndShortLatenessMoveTheWatermarkAlike(
    _ held: Int, _ latenessMs: Int64
  ) throws {
    let lines = trace(seed: 9, count: 1_000, disorder: 30_000)
    let file = try ArrowEncoding.arrow(lines, .file)
    var options = TraceReaderOptions()
    options.heldRows = held
    options.latenessMs = latenessMs
    let expected = ArrowTranscript([MemoryByteSource(lines)], options: options)
    #expect(ArrowTranscript([MemoryByteSource(file)], options: options) == expected)
    #expect(expected.late > 0)
  }

  @Test(arguments: [0, 1_000, 60_000] as [Int64])
  func rowsInOrderPassAlike(_ latenessMs: Int64) throws {
    // In order but for a few places, where the order must be what it would have been.
    for seed in [50 + UInt64(latenessMs)] {
      var random = SeededRandom(seed: seed)
      var now: Int64 = 1_781_654_400_000
      var text = ""
      for number in 0..<4_000 {
        now += Int64(random.below(60))
        let back = random.chance(2_000) ? Int64(random.below(90_000)) : 0
        text += "{\"ts\":\(now - back),\"tenant\":\"t\(random.below(90))\""
        if number == 3_000 { text += ",\"seed\":1" }
        text += "}\n"
      }
      let lines = Array(text.utf8)
      var options = TraceReaderOptions()
      options.latenessMs = latenessMs
      let file = try ArrowEncoding.arrow(lines, .file)
      for batches in [1, 2] {
        let expected = ArrowTranscript(
          [MemoryByteSource(lines)], rows: 1_000, batches: batches, options: options)
        let read = ArrowTranscript(
          [MemoryByteSource(file)], rows: 1_000, batches: batches, options: options)
        #expect(read == expected, "seed \(seed)")
      }
    }
  }

  @Test func aRowThatWaitsForLongCostsNoOther() throws {
    // One row far ahead is accepted and held while many late ones pass it.
    var text = "{\"ts\":1781654400000,\"tenant\":\"a\"}\n"
    for number in 0..<20 { text += "{\"ts\":\(1_781_654_400_000 + number),\"tenant\":\"b\"}\n" }
    text += "{\"ts\":\(1_781_654_400_000 + 80_000_000),\"tenant\":\"ahead\",\"turn\":7}\n"
    for number in 0..<12_000 {
      text += "{\"ts\":\(1_781_654_400_000 + number),\"tenant\":\"c\(number % 9)\"}\n"
    }
    let lines = Array(text.utf8)
    let file = try ArrowEncoding.arrow(lines, .file)
    let expected = ArrowTranscript([MemoryByteSource(lines)], rows: 5_000)
    let read = ArrowTranscript([MemoryByteSource(file)], rows: 5_000)
    #expect(read.late == 12_000)
    #expect(read == expected)
  }

  @Test func tracesOfBothFormsMerge() throws {
    let a = trace(seed: 21, count: 800, disorder: 20_000)
    let b = trace(seed: 22, count: 800, disorder: 20_000)
    let expected = ArrowTranscript([MemoryByteSource(a), MemoryByteSource(b)], batches: 2)
    let arrowA = try ArrowEncoding.arrow(a, .file)
    let arrowB = try ArrowEncoding.arrow(b, .stream)
    #expect(
      ArrowTranscript([MemoryByteSource(arrowA), MemoryByteSource(b)], batches: 2) == expected)
    #expect(
      ArrowTranscript([MemoryByteSource(a), MemoryByteSource(arrowB)], batches: 2) == expected)
    #expect(
      ArrowTranscript([MemoryByteSource(arrowA), PipeByteSource(arrowB, chunk: 999)], batches: 2)
        == expected)
  }

  @Test func labelsChangeNothingElse() throws {
    let lines = trace(seed: 31, count: 600, disorder: 20_000)
    let file = try ArrowEncoding.arrow(lines, .file)
    var with = ArrowTranscript([MemoryByteSource(file)], labels: true)
    #expect(with.labels.contains { $0 != nil })
    with.labels = []
    #expect(with == ArrowTranscript([MemoryByteSource(file)]))
  }

  @Test func aFileThroughAPipeIsRefusedWithTheWayOut() throws {
    let file = try ArrowEncoding.arrow(trace(seed: 1, count: 9, disorder: 1), .file)
    let read = ArrowTranscript([PipeByteSource(file, chunk: 64)])
    #expect(read.rows.isEmpty && read.failure?.contains("without the dictionary") == true)
    #expect(read.failure?.contains("by its name") == true)
  }

  @Test func registryLinesTravelInAStream() throws {
    var writer = ArrowTraceWriter(name: "x", form: .stream)
    var bytes: [UInt8] = []
    var exchange = Exchange(tsMs: 1_781_654_400_000, tenant: "a")
    exchange.model = "m"
    writer.appendRegistry(
      Array("{\"kind\":\"model\",\"model\":\"m\",\"protected\":false}\n".utf8), to: &bytes)
    try writer.append(exchange, to: &bytes)
    // More than goes with one message.
    let line =
      "{\"kind\":\"tenant\",\"tenant\":\"a\",\"organization\":\"\(String(repeating: "o", count: 200))\"}\n"
    writer.appendRegistry(Array(String(repeating: line, count: 40_000).utf8), to: &bytes)
    writer.appendRegistry(
      Array("{\"kind\":\"tenant\",\"tenant\":\"b\",\"limit_rpm\":9}\n".utf8), to: &bytes)
    exchange.tenant = "b"
    try writer.append(exchange, to: &bytes)
    writer.finish(to: &bytes)

    var reader = ExchangeReader(name: "x", source: PipeByteSource(bytes, chunk: 10_000))
    #expect(try reader.next()?.tenant == "a")
    #expect(reader.registry.isProtected(model: "m") == false)
    #expect(reader.registry.tenant("b") == nil, "not known yet")
    #expect(try reader.next()?.tenant == "b")
    #expect(reader.registry.tenant("b")?.limitRPM == 9)
    #expect(reader.registry.tenant("a")?.organization?.utf8.count == 200)
    #expect(try reader.next() == nil && reader.damage.damagedLines == 0)
  }
}
