import Testing

@testable import Trace

/// Pieces that are read ahead, parsed anywhere and given back in any order make no difference.
@Suite struct ReadingAheadTests {
  private struct Rows: Equatable {
    /// By shard.
    var rows: [[String]]
    var arrivals: [[TenantFacts]]
    var damage: [TraceError] = []
    var damagedLines: UInt64 = 0
    var exchanges: UInt64 = 0
    var late: UInt64 = 0
    var failure: TraceError?

    init(shards: Int) {
      rows = Array(repeating: [], count: shards)
      arrivals = Array(repeating: [], count: shards)
    }

    mutating func append(_ batch: ExchangeBatch, shard: Int, _ reader: MergedReader) {
      for index in 0..<batch.count { rows[shard].append(reader.text(of: batch, index)) }
      arrivals[shard] += batch.arrivals
    }

    mutating func end(_ reader: MergedReader, _ failure: TraceError?) {
      let totals = reader.totals
      damage = totals.damageSamples
      damagedLines = totals.damagedLines
      exchanges = totals.exchanges
      late = totals.late
      self.failure = failure
    }
  }

  private func reader(_ texts: [String], chunk: Int) -> MergedReader {
    MergedReader(
      traces: texts.enumerated().map { index, text in
        TraceInput(name: "t\(index)", source: MemoryByteSource(text, chunk: chunk))
      })
  }

  private func readInTurn(_ texts: [String], chunk: Int, shards: Int) -> Rows {
    var reader = reader(texts, chunk: chunk)
    var batches = Array(repeating: ExchangeBatch(capacity: 8), count: shards)
    var rows = Rows(shards: shards)
    var failure: TraceError?
    do throws(TraceError) {
      while try reader.fill(&batches, rows: 1_000) {
        for shard in batches.indices { rows.append(batches[shard], shard: shard, reader) }
      }
    } catch {
      failure = error
    }
    rows.end(reader, failure)
    return rows
  }

  /// Reads as far ahead as chance has it, and gives back what chance chooses.
  private func readAhead(
    _ texts: [String], chunk: Int, shards: Int, rows limit: Int, _ random: inout SeededRandom
  ) -> Rows {
    var reader = reader(texts, chunk: chunk)
    var parsers = (0..<3).map { _ in reader.makeParser() }
    var parsed: [ParsedPiece] = []
    var shardRows = Array(repeating: ShardRows(), count: shards)
    var rows = Rows(shards: shards)
    var wanted = 0
    while true {
      for trace in [wanted] + Array(0..<texts.count) where random.chance(2) || trace == wanted {
        guard reader.piecesAhead(of: trace) < 5, let piece = reader.readAhead(trace) else {
          continue
        }
        parsed.append(parsers[random.below(parsers.count)].parse(piece))
      }
      while !parsed.isEmpty, random.chance(2) {
        reader.give(parsed.remove(at: random.below(parsed.count)))
      }
      let filling = reader.fill(&shardRows, rows: limit)
      if case .needsPiece(let trace) = filling { wanted = trace }
      for shard in shardRows.indices {
        var batch = ExchangeBatch(capacity: 0)
        shardRows[shard].move(to: &batch)
        shardRows[shard] = ShardRows()
        rows.append(batch, shard: shard, reader)
      }
      if case .end = filling { break }
    }
    rows.end(reader, reader.stopped)
    return rows
  }

  /// Lines in rough order with registry lines, blank lines, damaged and wild ones among them.
  private func trace(seed: UInt64, count: Int, disorder: Int, damage: Int) -> String {
    var random = SeededRandom(seed: seed)
    var now: Int64 = 1_781_654_400_000
    var lines = [#"{"kind":"tenant","tenant":"t3","limit_rpm":60}"#]
    for number in 0..<count {
      now += Int64(random.below(2_000))
      let ts = now - (disorder > 0 && random.chance(9) ? Int64(random.below(disorder)) : 0)
      var line = #"{"ts":\#(ts),"tenant":"t\#(random.below(40))""#
      if random.chance(2) { line += #","model":"m\#(random.below(4))""# }
      if random.chance(3) { line += #","prompt":"say \#(random.below(9))\n""# }
      if number > 40, random.chance(5) { line += #","seed":\#(random.below(9))"# }
      if random.chance(2) { line += #","region":"r\#(random.below(3))""# }
      lines.append(line + "}")
      if random.below(150) == 0 {
        lines.append(
          #"{"kind":"model","model":"m\#(random.below(4))","protected":\#(random.chance(2))}"#)
      }
      if random.below(100) == 0 { lines.append(random.chance(2) ? "" : "  \r") }
      if random.below(damage) == 0 { lines.append(#"{"ts":"#) }
      if random.below(300) == 0 { lines.append(#"{"ts":\#(now + 900_000_000),"tenant":"w"}"#) }
    }
    return lines.joined(separator: "\n")
  }

  @Test(arguments: [80, 81, 82, 83] as [UInt64], [0, 90_000])
  func piecesMayComeInAnyOrder(seed: UInt64, disorder: Int) {
    var random = SeededRandom(seed: seed)
    let text = trace(seed: seed, count: 2_500, disorder: disorder, damage: 60)
    let expected = readInTurn([text], chunk: 1 << 18, shards: 3)
    #expect(expected.exchanges > 2_400 && expected.damagedLines > 5 && expected.failure == nil)
    for (chunk, rows) in [(1, 700), (300, 1), (5_000, 64), (40_000, 4_096)] {
      #expect(
        readInTurn([text], chunk: chunk, shards: 3) == expected, "seed \(seed), chunk \(chunk)")
      #expect(
        readAhead([text], chunk: chunk, shards: 3, rows: rows, &random) == expected,
        "seed \(seed), chunk \(chunk), \(rows) rows")
    }
  }

  @Test(arguments: [84, 85] as [UInt64])
  func tracesMayTakeTurnsAnyHow(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let texts = (0..<3).map { trace(seed: seed + $0, count: 500, disorder: 9_000, damage: 70) }
    let expected = readInTurn(texts, chunk: 1 << 18, shards: 2)
    #expect(expected.exchanges > 1_450)
    for chunk in [50, 3_000] {
      #expect(
        readInTurn(texts, chunk: chunk, shards: 2) == expected, "seed \(seed), chunk \(chunk)")
      #expect(
        readAhead(texts, chunk: chunk, shards: 2, rows: 100, &random) == expected,
        "seed \(seed), chunk \(chunk)")
    }
  }

  @Test func stopsWhereReadingInTurnDoes() {
    var random = SeededRandom(seed: 86)
    let text = trace(seed: 86, count: 3_000, disorder: 5_000, damage: 15)
    let expected = readInTurn([text], chunk: 1 << 18, shards: 2)
    #expect(expected.failure != nil && expected.exchanges > 500)
    for chunk in [200, 7_000, 90_000] {
      #expect(readInTurn([text], chunk: chunk, shards: 2) == expected, "chunk \(chunk)")
      #expect(
        readAhead([text], chunk: chunk, shards: 2, rows: 100, &random) == expected,
        "chunk \(chunk)")
    }
  }
}
