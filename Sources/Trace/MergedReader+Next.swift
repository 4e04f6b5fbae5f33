extension MergedReader {
  /// What is known of the next row of one trace among others.
  enum Head {
    case unknown
    case row(Row)
    case ended

    /// A row in its slot.
    struct Row {
      var slot: Int
      var isLate: Bool
      var tsMs: Int64
    }
  }

  /// What comes next of all traces.
  enum Next {
    case run(RowRun, Range<Int>)
    case slot(Int, isLate: Bool, trace: Int)
    /// The next piece of a trace has to be brought first.
    case piece(of: Int)
    case end
  }

  mutating func next() -> Next {
    if cursors.count > 1 { return nextMerged() }
    return switch next(of: 0) {
    case .rows(.run(let run, let range)): .run(run, range)
    case .rows(.slot(let slot, let isLate)): .slot(slot, isLate: isLate, trace: 0)
    case .needsPiece: .piece(of: 0)
    case .end: .end
    }
  }

  private mutating func next(of trace: Int) -> TraceCursor.Next {
    do {
      return try cursors[trace].next(&tables)
    } catch {
      stop(error)
    }
    // A stopped trace reads nothing, so it has nothing to throw.
    return (try? cursors[trace].next(&tables)) ?? .end
  }

  /// Stops all traces; what they hold still comes.
  mutating func stop(_ error: TraceError) {
    if failure == nil { failure = error }
    for index in cursors.indices { cursors[index].stop() }
  }

  /// Brings the next piece of a trace.
  mutating func readOn(_ trace: Int) {
    do {
      try cursors[trace].readOn()
    } catch {
      stop(error)
    }
  }

  private mutating func nextMerged() -> Next {
    // A trace goes on only when its row has been used.
    if let lastTrace { heads[lastTrace] = .unknown }
    lastTrace = nil
    var first: Head.Row?
    var firstTrace = 0
    for trace in heads.indices {
      if case .unknown = heads[trace] {
        switch next(of: trace) {
        case .rows(.slot(let slot, let isLate)):
          heads[trace] = .row(
            Head.Row(slot: slot, isLate: isLate, tsMs: cursors[trace].order.rows[slot].tsMs))
        case .rows(.run): preconditionFailure("a trace among others has no runs")
        case .needsPiece: return .piece(of: trace)
        case .end: heads[trace] = .ended
        }
      }
      guard case .row(let row) = heads[trace] else { continue }
      if let first, first.tsMs <= row.tsMs { continue }
      first = row
      firstTrace = trace
    }
    guard let first else { return .end }
    lastTrace = firstTrace
    return .slot(first.slot, isLate: first.isLate, trace: firstTrace)
  }
}
