import Detector
import Report
import Sketches
import Trace

/// Files for programs that are asked the same as we are, and our answers beside them.
///
/// Columns are raw little-endian arrays, `name.type`; what they mean is in `Benchmarks/README.md`.
struct PeerData {
  private let folder: String
  private let scale: Scale

  /// Streams of keys for sketches, and how many distinct keys and adds each has.
  private static let streams = 64
  private static let distinctKeys = 10_000
  private static let frequentAdds = 20_000

  /// Writes all files into a folder that exists.
  static func write(toFolder folder: String, _ scale: Scale, _ shelf: Shelf) throws {
    let data = PeerData(folder: folder, scale: scale)
    let events = try PeerEvents.shared(shelf, scale)
    let answers = [
      "\"work_version\":\(BenchmarkReport.version)", "\"tenants\":\(events.tenants)",
      "\"events\":\(events.count)", try data.writeEvents(events), try data.writeLines(),
      try data.writePrompts(), try data.writeSketches(),
    ]
    try data.write("answers.json", Array(("{" + answers.joined(separator: ",\n") + "}\n").utf8))
  }

  private func write(_ name: String, _ bytes: [UInt8]) throws {
    try BenchmarkOutput.writeFile(bytes, "\(folder)/\(name)")
  }

  private func write<Number: FixedWidthInteger>(_ name: String, column: [Number]) throws {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(column.count * Number.bitWidth / 8)
    for number in column {
      var rest = number
      for _ in 0..<Number.bitWidth / 8 {
        bytes.append(UInt8(truncatingIfNeeded: rest))
        rest >>= 8
      }
    }
    try write(name, bytes)
  }

  /// The columns, and by tenant: what the detector counted, and what sketches as it has them say.
  private func writeEvents(_ events: PeerEvents) throws -> String {
    let columns = FloorEvents(events.batches, ids: events.ids)
    try write("tenant.u32", column: columns.tenant)
    try write("ts_ms.i64", column: columns.tsMs)
    try write("output_tokens.u32", column: columns.outputTokens)
    try write("input_tokens.u32", column: columns.inputTokens)
    try write("text.u64", column: columns.text)
    try write("skeleton.u32", column: columns.skeleton)
    var detector = StreamingDetector(configuration: try ReplayConfiguration.shipped().detector)
    var evidence: [Evidence] = []
    for batch in events.batches {
      detector.observe(batch, into: &evidence)
      evidence.removeAll(keepingCapacity: true)
    }
    var exchanges: [UInt64] = []
    var outputTokens: [UInt64] = []
    for id in events.ids {
      let totals = detector.totals(of: id)
      exchanges.append(totals.exchanges)
      outputTokens.append(totals.outputTokens)
    }
    var registers = [[UInt8]](
      repeating: Array(repeating: 0, count: 256), count: events.tenants)
    var frequent = [SpaceSaving<8>](repeating: SpaceSaving(), count: events.tenants)
    for row in columns.tenant.indices {
      let tenant = Int(columns.tenant[row])
      var span = registers[tenant].mutableSpan
      HyperLogLog.insert(columns.text[row], into: &span)
      _ = frequent[tenant].add(UInt64(columns.skeleton[row]))
    }
    let distinct = registers.map { HyperLogLog.estimate($0.span) }
    return "\"exchanges\":\(exchanges),\"output_tokens\":\(outputTokens),"
      + "\"distinct\":\(distinct),\"frequent\":\(Self.json(frequent))"
  }

  private static func json(_ sketches: [SpaceSaving<8>]) -> String {
    let all = sketches.map { sketch in
      sketch.entries.map { "[\($0.key),\($0.count),\($0.error)]" }.joined(separator: ",")
    }
    return "[" + all.map { "[\($0)]" }.joined(separator: ",") + "]"
  }

  /// Lines without text, and the sums of each tenant in them as our reader finds them.
  private func writeLines() throws -> String {
    let trace = GeneratedTrace(
      byteCount: scale.of(128, small: 1) << 20, hasText: false, order: .contract)
    try write("no-text.jsonl", trace.bytes)
    var reader = MergedReader(
      traces: [TraceInput(name: "no-text", source: MemoryByteSource(trace.bytes))])
    var batches = [ExchangeBatch(capacity: batchRows)]
    var sums = TenantSums()
    while try reader.fill(&batches, rows: batchRows) { sums.add(batches[0]) }
    var members: [String] = []
    for partition in sums.exchanges.indices {
      for slot in sums.exchanges[partition].indices {
        let name = reader.tenants.name(of: TenantID(partition: partition, slot: slot))
        members.append(
          "\"\(name)\":[\(sums.exchanges[partition][slot]),"
            + "\(sums.outputTokens[partition][slot])]")
      }
    }
    return "\"lines\":\(trace.answer.exchanges),\"line_sums\":{" + members.joined(separator: ",")
      + "}"
  }

  /// Lines with text, and the prompts in them as our reader finds them.
  private func writePrompts() throws -> String {
    let trace = GeneratedTrace(
      byteCount: scale.of(128, small: 1) << 20, hasText: true, order: .contract)
    try write("text.jsonl", trace.bytes)
    var reader = PromptColumnReader(
      TraceInput(name: "text", source: MemoryByteSource(trace.bytes)))
    var columns = PromptColumns()
    var text: [UInt8] = []
    var ends: [Int64] = []
    while try reader.fill(&columns) {
      ends += columns.ends.map { Int64(text.count + $0) }
      text += columns.text
    }
    try write("prompts.bin", text)
    try write("prompt_ends.i64", column: ends)
    return "\"prompts\":\(ends.count),\"prompt_bytes\":\(text.count)"
  }

  /// Streams of distinct keys and of skewed ones, and what our sketches say of each.
  private func writeSketches() throws -> String {
    var random = SeededRandom(seed: 41)
    let zipf = Zipf(count: 1_000, exponent: 1.2)
    var distinctKeys: [UInt64] = []
    var frequentKeys: [UInt64] = []
    var estimates: [Double] = []
    var frequent: [SpaceSaving<8>] = []
    for _ in 0..<Self.streams {
      var registers = [UInt8](repeating: 0, count: 256)
      for _ in 0..<Self.distinctKeys {
        let key = random.next()
        distinctKeys.append(key)
        var span = registers.mutableSpan
        HyperLogLog.insert(key, into: &span)
      }
      estimates.append(HyperLogLog.estimate(registers.span))
      var slots = SpaceSaving<8>()
      for _ in 0..<Self.frequentAdds {
        let key = UInt64(zipf.draw(&random))
        frequentKeys.append(key)
        _ = slots.add(key)
      }
      frequent.append(slots)
    }
    try write("distinct_keys.u64", column: distinctKeys)
    try write("frequent_keys.u64", column: frequentKeys)
    return "\"streams\":\(Self.streams),\"stream_distinct\":\(estimates),"
      + "\"stream_frequent\":\(Self.json(frequent))"
  }
}
