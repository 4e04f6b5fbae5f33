import Trace

/// All results of a call of the program, and what they were measured on.
struct BenchmarkReport {
  /// The version of the work: raised whenever a subject's work changes, because results of
  /// different versions must not be compared. It says nothing of compilers.
  static let version = 3

  var machine: Machine
  /// Load of the machine at the beginning and at the end.
  var loads: [Double]
  var dateMs: Int64
  var command: String
  var isSmall: Bool
  var repetitions: Int
  var measurements: [Measurement]
  /// How they stand to those of a saved run.
  var comparison: Comparison?

  private static let columns = ["subject", "unit", "best", "median", "floor", "goal", "reached"]

  /// A table for people.
  var text: String {
    var rows = [Self.columns + [""]]
    for measurement in measurements { rows.append(cells(measurement)) }
    return """
      stillwatch-bench, work version \(Self.version), \(TimeFormat.rfc3339(dateMs))
      \(machine.cores) cores, \(machine.processor), load \(loadText)
      \(command)
      \(repetitions) repetitions, all answers checked\(isSmall ? ", small: times not judged" : "")


      """ + Self.table(rows, numbers: 2...5) + (comparison?.text ?? "")
  }

  /// Rows of cells, the first their heads; numbers stand right, words left.
  static func table(_ rows: [[String]], numbers: ClosedRange<Int>) -> String {
    let count = rows.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in
      rows.map { column < $0.count ? $0[column].unicodeScalars.count : 0 }.max() ?? 0
    }
    var text = ""
    for row in rows {
      var line = ""
      for (column, cell) in row.enumerated() {
        let space = String(repeating: " ", count: widths[column] - cell.unicodeScalars.count)
        line += numbers.contains(column) ? space + cell : cell + space
        line += "  "
      }
      while line.last == " " { line.removeLast() }
      text += line + "\n"
    }
    return text
  }

  private var loadText: String {
    loads.isEmpty ? "unknown" : loads.map { Self.number($0) }.joined(separator: " then ")
  }

  private func cells(_ measurement: Measurement) -> [String] {
    let subject = measurement.subject
    let limits = subject.limits
    return [
      subject.name, subject.unit.rawValue, Self.number(measurement.best),
      Self.number(measurement.median), limits.map { Self.number($0.floor) } ?? "",
      limits.map { Self.number($0.goal) } ?? "",
      isSmall ? "" : measurement.standing?.rawValue ?? "", measurement.note,
    ]
  }

  /// Three digits that count: the measurements are not better than that.
  static func number(_ value: Double) -> String {
    // As it will be rounded: 0.9996 is 1.00.
    let places = value >= 99.95 ? 0 : value >= 9.995 ? 1 : value >= 0.9995 ? 2 : 3
    var scale = 1
    for _ in 0..<places { scale *= 10 }
    let scaled = Int((value * Double(scale)).rounded())
    guard places > 0 else { return String(scaled) }
    let fraction = String(scaled % scale)
    return "\(scaled / scale)." + String(repeating: "0", count: places - fraction.utf8.count)
      + fraction
  }

  /// One JSON object, for programs.
  var json: String {
    var text = """
      {"program":"stillwatch-bench","work_version":\(Self.version),\
      "date":\(Self.quoted(TimeFormat.rfc3339(dateMs))),"cores":\(machine.cores),\
      "processor":\(Self.quoted(machine.processor)),"loads":\(loads),"command":\(Self.quoted(command)),\
      "small":\(isSmall),"repetitions":\(repetitions),"results":[
      """
    for (index, measurement) in measurements.enumerated() {
      text += (index == 0 ? "\n" : ",\n") + Self.json(measurement, isJudged: !isSmall)
    }
    text += "\n]"
    if let comparison { text += "," + comparison.json }
    return text + "}\n"
  }

  private static func json(_ measurement: Measurement, isJudged: Bool) -> String {
    let subject = measurement.subject
    var text = "{\"name\":\(quoted(subject.name)),\"unit\":\(quoted(subject.unit.rawValue))"
    text += ",\"best\":\(measurement.best),\"median\":\(measurement.median)"
    text += ",\"samples\":[" + measurement.samples.map { "\($0)" }.joined(separator: ",") + "]"
    if let limits = subject.limits {
      text += ",\"floor\":\(limits.floor),\"goal\":\(limits.goal)"
    }
    if isJudged, let standing = measurement.standing {
      text += ",\"reached\":\(quoted(standing.rawValue))"
    }
    if !measurement.note.isEmpty { text += ",\"note\":\(quoted(measurement.note))" }
    return text + "}"
  }

  static func quoted(_ text: String) -> String {
    var bytes: [UInt8] = []
    JSONLine.appendString(text.utf8, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
