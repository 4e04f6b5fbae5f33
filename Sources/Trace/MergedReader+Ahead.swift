// Reading ahead: pieces of the traces are read here, parsed by others at the same time, and given
// back in any order. What comes of it is the same as without.

/// Lines of one trace that anyone may parse.
package struct UnparsedPiece: Sendable {
  /// Which trace, from 0.
  package let trace: Int
  fileprivate let number: Int
  fileprivate let text: TextBlock
}

/// What a ``PieceParser`` has made of them.
package struct ParsedPiece: Sendable {
  fileprivate let trace: Int
  fileprivate let number: Int
  fileprivate let rows: RowBlock
}

/// Parses pieces of a reader's traces, any of them; several parsers may do so at once.
package struct PieceParser: Sendable {
  private var parser: BlockParser

  fileprivate init(_ parser: BlockParser) { self.parser = parser }

  /// Parses a piece.
  ///
  /// Cost: nearly all of reading a trace, and with prompts nearly all of a replay.
  package mutating func parse(_ piece: consuming UnparsedPiece) -> ParsedPiece {
    let trace = piece.trace
    let number = piece.number
    return ParsedPiece(trace: trace, number: number, rows: parser.parse(piece.text))
  }
}

/// The pieces of one trace that were read and not taken, in order.
struct PiecesAhead {
  private enum Piece {
    case isParsed(TraceCursor.ParsedPiece)
    case isUnderWay
  }

  private var pieces: [Piece] = []
  /// Number of the first of them.
  private var first = 0
  /// Whether nothing comes behind them.
  private(set) var isComplete = false

  var count: Int { pieces.count }

  /// Appends a piece that is to be parsed; returns its number.
  mutating func appendUnderWay() -> Int {
    pieces.append(.isUnderWay)
    return first + pieces.count - 1
  }

  mutating func append(_ piece: TraceCursor.ParsedPiece) {
    pieces.append(.isParsed(piece))
  }

  mutating func complete() { isComplete = true }

  mutating func set(_ rows: RowBlock, number: Int) {
    pieces[number - first] = .isParsed(.rows(rows))
  }

  /// Takes the first piece out, unless it is still under way.
  mutating func popFirst() -> TraceCursor.ParsedPiece? {
    guard case .isParsed(let piece) = pieces.first else { return nil }
    pieces.removeFirst()
    first += 1
    return piece
  }
}

extension MergedReader {
  /// A parser of pieces of this reader's traces.
  package func makeParser() -> PieceParser { PieceParser(cursors[0].newParser()) }

  /// Traces.
  package var traceCount: Int { cursors.count }

  /// Whether it is one trace in columns, which ``fill(_:rows:)`` of batches takes as they are.
  package mutating func isInColumns() -> Bool {
    cursors.count == 1 && (try? cursors[0].columns()) != nil
  }

  /// Pieces of a trace that were read and not taken yet.
  package func piecesAhead(of trace: Int) -> Int { ahead[trace].count }

  /// The same of all traces.
  package var piecesAhead: Int { ahead.reduce(0) { $0 + $1.count } }

  /// Reads the next piece of a trace, to be parsed and given back by ``give(_:)``.
  ///
  /// - Returns: `nil` at the end of the trace, and for a piece that needs no parsing; that counts
  ///   among the pieces ahead.
  package mutating func readAhead(_ trace: Int) -> UnparsedPiece? {
    if ahead[trace].isComplete || failure != nil { return nil }
    switch cursors[trace].read(isAhead: true) {
    case .text(let text):
      return UnparsedPiece(trace: trace, number: ahead[trace].appendUnderWay(), text: text)
    case .tooLong: ahead[trace].append(.tooLong)
    case .columns: ahead[trace].complete()
    case .end:
      ahead[trace].append(.end)
      ahead[trace].complete()
    case .failure(let error):
      ahead[trace].append(.failure(error))
      ahead[trace].complete()
    }
    return nil
  }

  /// Takes a piece that was read ahead.
  package mutating func give(_ piece: consuming ParsedPiece) {
    let trace = piece.trace
    let number = piece.number
    ahead[trace].set(piece.rows, number: number)
  }

  /// How far ``fill(_:rows:)`` came.
  package enum Filling {
    /// There are as many rows as were asked for.
    case full
    /// First the next piece of that trace must have been read ahead and given back.
    case needsPiece(of: Int)
    /// Nothing comes any more.
    case end
  }

  /// Gives the next rows to the shards that their tenants belong to: number
  /// `partition % shards.count`.
  ///
  /// - Parameters:
  ///   - shards: not emptied.
  ///   - rows: at most, in all shards together.
  package mutating func fill(_ shards: inout [ShardRows], rows: Int) -> Filling {
    var taken = 0
    defer { for index in shards.indices { shards[index].hasTrueTimes = hasTrueTimes } }
    while true {
      switch deliver(to: &shards, rows - taken, &taken) {
      case .full: return .full
      case .end: return .end
      case .piece(let trace):
        guard let piece = ahead[trace].popFirst() else { return .needsPiece(of: trace) }
        do {
          try cursors[trace].take(piece)
        } catch {
          stop(error)
        }
      }
    }
  }

  /// Why the reading stopped before the end.
  package var stopped: TraceError? { failure }
}
