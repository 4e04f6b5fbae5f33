import Trace

/// The results of an earlier call of the program, as `--json` wrote them.
struct SavedRun {
  /// What is compared of a subject.
  struct Result {
    var unit: String
    var best: Double
    var median: Double
  }

  var date: String
  var workVersion: Int64
  var isSmall: Bool
  /// By name of the subject.
  var results: [String: Result]

  /// Reads the saved report in a file.
  init(path: String) throws { try self.init(Self.contents(of: path), path: path) }

  /// Reads a saved report.
  ///
  /// - Parameter path: where it comes from, for errors.
  /// - Throws: a ``UsageError`` for anything but a report of this program.
  init(_ bytes: [UInt8], path: String) throws {
    func refuse(_ problem: String) -> UsageError {
      UsageError(message: "`--compare \(path)`: \(problem); expected what `--json` writes")
    }
    let report: JSONValue
    do {
      report = try JSONValue(parsing: bytes.span)
    } catch {
      throw refuse("found no JSON")
    }
    guard report["program"]?.string == "stillwatch-bench",
      let workVersion = report["work_version"]?.integer, let isSmall = report["small"]?.bool,
      let results = report["results"]?.array
    else { throw refuse("found other JSON") }
    self.workVersion = workVersion
    self.isSmall = isSmall
    date = report["date"]?.string ?? "unknown date"
    self.results = [:]
    for result in results {
      guard let name = result["name"]?.string, let unit = result["unit"]?.string,
        let best = result["best"]?.double, let median = result["median"]?.double
      else { throw refuse("found a result without name, unit, best or median") }
      self.results[name] = Result(unit: unit, best: best, median: median)
    }
  }

  private static func contents(of path: String) throws -> [UInt8] {
    let source = try FileByteSource(path: path)
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = try source.read(into: &piece, at: 0)
      if count == 0 { return bytes }
      bytes += piece[0..<count]
    }
  }
}

/// How this run's results stand to those of a saved one, best against best and median against
/// median.
struct Comparison {
  /// One subject that both have.
  struct Row {
    var name: String
    var unit: Unit
    var before: SavedRun.Result
    var best: Double
    var median: Double

    /// How much better: 2 is twice as fast (or half the memory), 0.5 half as fast.
    var bestRatio: Double { ratio(best, before.best) }
    /// The same of the medians.
    var medianRatio: Double { ratio(median, before.median) }

    private func ratio(_ now: Double, _ before: Double) -> Double {
      unit.isRate ? now / before : before / now
    }

    /// How far a run's median lay from its best, the larger of both runs', and at least a hundredth:
    /// clocks and memory placement differ that much between two runs of the same program.
    var spread: Double {
      max(0.01, abs(median / best - 1), abs(before.median / before.best - 1))
    }

    /// Whether both ratios are beyond the spread.
    var verdict: String {
      if max(bestRatio, medianRatio) < 1 / (1 + spread) { return "SLOWER" }
      if min(bestRatio, medianRatio) > 1 + spread { return "faster" }
      return ""
    }
  }

  var date: String
  var rows: [Row]
  /// Subjects that one of the runs does not have, or has in another unit.
  var uncompared: [String]

  /// - Throws: for a run whose work was another.
  init(_ measurements: [Measurement], with saved: SavedRun, isSmall: Bool) throws(UsageError) {
    guard saved.workVersion == Int64(BenchmarkReport.version) else {
      throw UsageError(
        message: "the saved run has work version \(saved.workVersion), this program "
          + "\(BenchmarkReport.version): they did different work and cannot be compared")
    }
    guard saved.isSmall == isSmall else {
      throw UsageError(message: "one of both runs is small: they cannot be compared")
    }
    date = saved.date
    rows = measurements.compactMap { measurement in
      guard let before = saved.results[measurement.subject.name],
        before.unit == measurement.subject.unit.rawValue
      else { return nil }
      return Row(
        name: measurement.subject.name, unit: measurement.subject.unit, before: before,
        best: measurement.best, median: measurement.median)
    }
    let compared = Set(rows.map(\.name))
    uncompared = Set(saved.results.keys).union(measurements.map(\.subject.name))
      .subtracting(compared).sorted()
  }

  /// A table for people.
  var text: String {
    var cells = [
      ["subject", "unit", "best before", "now", "ratio", "median before", "now", "ratio", ""]
    ]
    for row in rows {
      cells.append([
        row.name, row.unit.rawValue, BenchmarkReport.number(row.before.best),
        BenchmarkReport.number(row.best), BenchmarkReport.number(row.bestRatio),
        BenchmarkReport.number(row.before.median), BenchmarkReport.number(row.median),
        BenchmarkReport.number(row.medianRatio), row.verdict,
      ])
    }
    var text = "\ncompared with the run of \(EscapedText(date)): ratio over 1 is better now;\n"
    text += "SLOWER and faster: both ratios are beyond the spread between best and median\n\n"
    text += BenchmarkReport.table(cells, numbers: 2...7)
    if !uncompared.isEmpty {
      let names =
        uncompared.count > 8 ? "\(uncompared.count) subjects" : uncompared.joined(separator: ", ")
      text += "\nin one run only: \(EscapedText(names))\n"
    }
    return text
  }

  /// A member of the report's JSON object.
  var json: String {
    let rows = rows.map { row in
      "{\"name\":\(BenchmarkReport.quoted(row.name)),\"best_ratio\":\(row.bestRatio),"
        + "\"median_ratio\":\(row.medianRatio),\"spread\":\(row.spread),"
        + "\"verdict\":\(BenchmarkReport.quoted(row.verdict))}"
    }
    return "\"compared\":{\"date\":\(BenchmarkReport.quoted(date)),\"rows\":[\n"
      + rows.joined(separator: ",\n") + "\n]}"
  }
}
