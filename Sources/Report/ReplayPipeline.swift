import Trace

/// A replay with several workers at once.
///
/// ```
/// read ──pieces──▶ parse ──rows──▶ put in order, number names ──▶ observe
/// in turn          anyone, any     in turn                        each worker its own
///                  order                                          tenants, in turn
/// ```
///
/// Nearly all of the time goes into parsing, which makes the fingerprints too, and observing. What is
/// done in turn is done here, between waiting for the others; it never waits while there is
/// something to read or to put in order. Neither pieces nor rows pile up: when the parsers are
/// ahead nothing more is read, and when a worker is behind nothing more is put in order.
///
/// All exchanges of a tenant come to one worker, which then observes while others parse. Measured for
/// whole commands on two cores, two shards beside one: 1.5 times as fast without text, 1.7 with; where
/// one tenant sends half of all exchanges, 1.4 and 1.8.
struct ReplayPipeline {
  let workers: [ReplayWorker]
  /// Exchanges that are handed over at a time.
  let round: Int

  /// Parsers more than workers: there is something to parse while this task waits for its turn.
  private static let spareParsers = 4
  /// Pieces of a trace, read and not put in order yet, more than parsers.
  private static let sparePieces = 2
  /// Rounds that may wait for a worker.
  private static let waitingRounds = 2

  private enum Event: Sendable {
    case parsed(ParsedPiece, by: Int)
    case observed(by: Int)
  }

  /// Rounds on their way to one worker.
  private struct Queue {
    var waiting: [ShardRows] = []
    var isBusy = false
  }

  /// Reads to the end.
  ///
  /// - Parameter progress: told the exchanges put in order so far, after each round.
  /// - Returns: why the reading stopped before the end; all that was read until then has been
  ///   observed.
  func run(
    _ reader: inout MergedReader, _ progress: (UInt64) -> Void
  ) async -> TraceError? {
    let parsers = (0..<workers.count + Self.spareParsers).map { _ in
      ParsingWorker(reader.makeParser())
    }
    var idle = Array(parsers.indices)
    var queues = workers.map { _ in Queue() }
    var shards = workers.map { _ in ShardRows() }
    /// The trace whose next piece is missing.
    var wanted = 0
    var isAtEnd = false
    await withTaskGroup(of: Event.self) { group in
      while true {
        while let parser = idle.last,
          let piece = Self.readAhead(&reader, wanted, most: parsers.count + Self.sparePieces)
        {
          idle.removeLast()
          group.addTask { .parsed(await parsers[parser].parse(piece), by: parser) }
        }
        let isBehind = queues.contains { $0.waiting.count >= Self.waitingRounds }
        var mustWait = true
        if !isAtEnd && !isBehind {
          switch reader.fill(&shards, rows: round - shards.reduce(0) { $0 + $1.count }) {
          case .needsPiece(let trace):
            // One that nobody has read yet is read without waiting for others.
            mustWait = reader.piecesAhead(of: trace) > 0 || idle.isEmpty
            wanted = trace
          case .full:
            mustWait = false
            handOver(&shards, to: &queues)
            progress(reader.totals.exchanges)
          case .end:
            isAtEnd = true
            handOver(&shards, to: &queues)
            progress(reader.totals.exchanges)
          }
        }
        for (index, worker) in workers.enumerated() where !queues[index].isBusy {
          if queues[index].waiting.isEmpty { continue }
          let rows = queues[index].waiting.removeFirst()
          queues[index].isBusy = true
          group.addTask {
            await worker.observe(rows)
            return .observed(by: index)
          }
        }
        if !mustWait { continue }
        switch await group.next() {
        case .parsed(let piece, let parser):
          reader.give(piece)
          idle.append(parser)
        case .observed(let worker): queues[worker].isBusy = false
        case nil: return
        }
      }
    }
    return reader.stopped
  }

  /// Reads the next piece of the wanted trace, or of another while fewer than that are ahead.
  private static func readAhead(
    _ reader: inout MergedReader, _ wanted: Int, most: Int
  ) -> UnparsedPiece? {
    if reader.piecesAhead(of: wanted) == 0 { return reader.readAhead(wanted) }
    if reader.piecesAhead >= most { return nil }
    for offset in 0..<reader.traceCount {
      let trace = (wanted + offset) % reader.traceCount
      // Of several traces none takes the room of all.
      if reader.piecesAhead(of: trace) <= most / reader.traceCount,
        let piece = reader.readAhead(trace)
      {
        return piece
      }
    }
    return nil
  }

  private func handOver(_ shards: inout [ShardRows], to queues: inout [Queue]) {
    for index in shards.indices where shards[index].count > 0 {
      queues[index].waiting.append(shards[index])
      shards[index] = ShardRows()
    }
  }
}

/// A parser that any task may use, one at a time.
private actor ParsingWorker {
  private var parser: PieceParser

  init(_ parser: PieceParser) { self.parser = parser }

  func parse(_ piece: UnparsedPiece) -> ParsedPiece { parser.parse(piece) }
}
