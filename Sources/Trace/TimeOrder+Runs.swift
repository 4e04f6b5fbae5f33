/// Rows in order of time, for ``TimeOrder``.
protocol TimedRun {
  var count: Int { get }
  /// Milliseconds since the epoch, not decreasing from row to row.
  func timeMs(at index: Int) -> Int64
}

/// No rows, for an order that takes none but single ones.
enum NoRun: TimedRun {
  var count: Int { switch self {} }
  func timeMs(at index: Int) -> Int64 { switch self {} }
}

extension TimeOrder where Run == NoRun {
  /// Takes the next row out; `nil` if more must be pushed first.
  ///
  /// - Returns: its slot, which holds it until the next call of ``vacantSlot()``.
  @inline(__always)
  mutating func popRow() -> (slot: Int, isLate: Bool)? {
    guard case .slot(let slot, let isLate) = pop() else { return nil }
    return (slot, isLate)
  }
}

extension TimeOrder {
  /// Takes rows that arrived one after another, each ``isInOrder(_:after:)`` behind the one before.
  ///
  /// The same as pushing them one by one, and popping what there is after each: a row that is not
  /// earlier than the newest changes nothing for those before it.
  mutating func push(_ run: consuming Run) {
    let count = run.count
    guard count > 0 else { return }
    let lastMs = run.timeMs(at: count - 1)
    appendToRing(Entry(tsMs: run.timeMs(at: 0), arrival: arrivals, slot: Entry.run))
    arrivals &+= UInt64(count)
    ringLast = Entry(tsMs: lastMs, arrival: arrivals - 1, slot: Entry.run)
    restOfRuns += count - 1
    runs.append(run)
    if runs.count - firstRun == 1 { runLeft = count }
    newestMs = lastMs
    watermarkMs = max(watermarkMs, lastMs &- latenessMs)
  }

  /// Takes out what may leave of the first run, whose first row has come to be the first of all.
  mutating func popRun(_ entry: Entry) -> Popped? {
    let run = runs[firstRun]
    let next = run.count - runLeft
    var end =
      heap.first.map { other in
        index(in: run, from: next) { timeMs, index in
          Entry(tsMs: timeMs, arrival: entry.arrival + UInt64(index - next), slot: 0) < other
        }
      } ?? run.count
    if !isFinished {
      if entry.tsMs > watermarkMs {
        let excess = orderedCount - heldLimit
        guard excess > 0 else { return nil }
        watermarkMs = run.timeMs(at: min(next + excess, end) - 1)
      }
      let watermarkMs = watermarkMs
      end = min(end, index(in: run, from: next) { timeMs, _ in timeMs <= watermarkMs })
    }
    removeFromFirstRun(next..<end, entry)
    return .run(run, next..<end)
  }

  private mutating func removeFromFirstRun(_ rows: Range<Int>, _ entry: Entry) {
    runLeft -= rows.count
    if runLeft == 0 {
      restOfRuns -= rows.count - 1
      removeFirst()
      removeFirstRun()
    } else {
      restOfRuns -= rows.count
      ringFirst = Entry(
        tsMs: runs[firstRun].timeMs(at: rows.upperBound),
        arrival: entry.arrival + UInt64(rows.count), slot: Entry.run)
    }
  }

  private mutating func removeFirstRun() {
    firstRun += 1
    if firstRun * 2 > runs.count {
      runs.removeFirst(firstRun)
      firstRun = 0
    }
    runLeft = firstRun < runs.count ? runs[firstRun].count : 0
  }

  /// The first row from a place on for which `isBefore` does not hold; it holds for none behind.
  private func index(
    in run: Run, from start: Int, _ isBefore: (Int64, Int) -> Bool
  ) -> Int {
    var low = start
    var high = run.count
    while low < high {
      let middle = (low + high) / 2
      if isBefore(run.timeMs(at: middle), middle) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
