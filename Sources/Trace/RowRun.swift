import Fingerprint

/// Rows that nobody changes any more, and the fingerprints that they speak of.
struct RowRun: TimedRun, Sendable {
  var rows: [ExchangeRow] = []
  var fingerprints: [PromptFingerprint] = []

  var count: Int { rows.count }

  func timeMs(at index: Int) -> Int64 { rows[index].tsMs }

  /// Empties the run and keeps its memory.
  mutating func removeAll() {
    rows.removeAll(keepingCapacity: true)
    fingerprints.removeAll(keepingCapacity: true)
  }

  /// Appends a row with its fingerprint, if it has one.
  mutating func append(_ row: ExchangeRow, _ fingerprint: @autoclosure () -> PromptFingerprint) {
    rows.append(row)
    if row.known.contains(.prompt) {
      rows[rows.count - 1].fingerprint = UInt32(fingerprints.count)
      fingerprints.append(fingerprint())
    }
  }
}

extension RowBlock {
  /// Whether rows lie in order of time is what makes them a run; the caller knows.
  ///
  /// - Returns: a run of those rows. All rows of the block leave it; of fewer it is a copy, so that
  ///   a run never keeps more in memory than its own rows.
  mutating func takeRun(_ range: Range<Int>) -> RowRun {
    if range == 0..<rows.count {
      let run = RowRun(rows: rows, fingerprints: fingerprints)
      rows = []
      fingerprints = []
      return run
    }
    var run = RowRun()
    run.rows.reserveCapacity(range.count)
    for index in range {
      run.append(rows[index], fingerprints[Int(rows[index].fingerprint)])
    }
    return run
  }
}
