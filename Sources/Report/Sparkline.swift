import Detector

/// A series of log-odds resampled to equal steps of time: the step function's highest value
/// within each step, and what held before where nothing was measured.
struct SampledSeries {
  /// Hundredths of a bit by step; `nil` before the first point.
  let values: [Int32?]

  init(_ series: [High], fromMs: Int64, toMs: Int64, steps: Int) {
    var values = [Int32?](repeating: nil, count: steps)
    for point in series {
      let step = Self.step(of: point.tsMs, fromMs: fromMs, toMs: toMs, steps: steps)
      values[step] = max(values[step] ?? .min, point.logOdds.hundredths)
    }
    var last: Int32?
    var latest = series[...]
    for step in values.indices {
      values[step] = values[step] ?? last
      // What holds on is the last value measured, not the highest of its step.
      while let point = latest.first,
        Self.step(of: point.tsMs, fromMs: fromMs, toMs: toMs, steps: steps) <= step
      {
        last = point.logOdds.hundredths
        latest.removeFirst()
      }
    }
    self.values = values
  }

  /// The step that a moment falls in, clamped to the first and last one.
  static func step(of tsMs: Int64, fromMs: Int64, toMs: Int64, steps: Int) -> Int {
    let span = Double(max(1, toMs - fromMs))
    let position = Double(tsMs - fromMs) / span * Double(steps)
    return min(max(0, Int(position)), steps - 1)
  }
}

/// A row of blocks that shows how log-odds went over time.
enum Sparkline {
  private static let blocks: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

  /// Blocks from `low` (lowest) to `high` (full); blank before the first point.
  static func text(_ series: SampledSeries, low: Bits, high: Bits) -> String {
    let span = Double(max(1, high.hundredths - low.hundredths))
    return String(
      series.values.map { value -> Character in
        guard let value else { return " " }
        let part = Double(value - low.hundredths) / span
        return blocks[min(max(0, Int(part * Double(blocks.count - 1))), blocks.count - 1)]
      })
  }
}
