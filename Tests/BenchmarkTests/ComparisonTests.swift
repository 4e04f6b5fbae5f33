import Testing

@testable import StillwatchBench

@Suite struct ComparisonTests {
  private static func measured(
    _ name: String, _ unit: Unit, _ samples: [Double]
  ) -> Measurement {
    let subject = Subject(name: name, unit: unit) { _ in Nothing() }
    return Measurement(subject: subject, samples: samples, note: "")
  }

  private final class Nothing: Workload {
    var amount: Double { 1 }
    func run(_ watch: inout Stopwatch) {}
    func check() {}
  }

  private static func report(_ measurements: [Measurement]) -> BenchmarkReport {
    BenchmarkReport(
      machine: Machine(), loads: [], dateMs: 0, command: "a \"b\"", isSmall: false, repetitions: 3,
      measurements: measurements)
  }

  private static func saved(_ measurements: [Measurement]) throws -> SavedRun {
    try SavedRun(Array(report(measurements).json.utf8), path: "saved.json")
  }

  @Test func saysWhatIsSlowerBeyondTheSpread() throws {
    let saved = try Self.saved([
      Self.measured("time", .nsPerEvent, [10, 10.2, 10.1]),
      Self.measured("rate", .gigabytesPerSecond, [2, 1.98, 1.99]),
      Self.measured("noisy", .nsPerEvent, [10, 13, 14]),
      Self.measured("same", .nsPerEvent, [10, 10, 10]),
    ])
    let comparison = try Comparison(
      [
        Self.measured("time", .nsPerEvent, [12, 12.1, 12.2]),
        Self.measured("rate", .gigabytesPerSecond, [3, 2.9, 2.95]),
        Self.measured("noisy", .nsPerEvent, [12, 12.5, 13]),
        Self.measured("same", .nsPerEvent, [10.05, 10.05, 10.05]),
      ], with: saved, isSmall: false)
    #expect(comparison.rows.map(\.verdict) == ["SLOWER", "faster", "", ""])
    #expect(abs(comparison.rows[0].bestRatio - 10.0 / 12) < 1e-12)
    #expect(abs(comparison.rows[1].medianRatio - 2.95 / 1.99) < 1e-12)
  }

  @Test func comparesOnlyWhatBothHaveInTheSameUnit() throws {
    let saved = try Self.saved([
      Self.measured("both", .nsPerEvent, [1]), Self.measured("old", .nsPerEvent, [1]),
      Self.measured("unit", .nsPerAdd, [1]),
    ])
    let comparison = try Comparison(
      [
        Self.measured("both", .nsPerEvent, [2]), Self.measured("new", .nsPerEvent, [1]),
        Self.measured("unit", .nsPerEvent, [1]),
      ], with: saved, isSmall: false)
    #expect(comparison.rows.map(\.name) == ["both"])
    #expect(comparison.uncompared == ["new", "old", "unit"])
  }

  @Test func refusesOtherWork() throws {
    var saved = try Self.saved([])
    saved.workVersion -= 1
    #expect(throws: UsageError.self) { try Comparison([], with: saved, isSmall: false) }
    saved.workVersion += 1
    #expect(throws: UsageError.self) { try Comparison([], with: saved, isSmall: true) }
    #expect(throws: Never.self) { try Comparison([], with: saved, isSmall: false) }
  }

  @Test(arguments: [
    "", "{", "{}", "[]", #"{"program":"other","work_version":3,"small":false,"results":[]}"#,
    #"{"program":"stillwatch-bench","work_version":3,"small":false,"results":[{"name":"a"}]}"#,
  ])
  func refusesWhatIsNoReport(text: String) {
    #expect(throws: UsageError.self) { try SavedRun(Array(text.utf8), path: "x") }
  }

  @Test func numbersHaveThreeDigitsThatCount() {
    let numbers = [0.5: "0.500", 0.9996: "1.00", 9.994: "9.99", 9.996: "10.0", 99.96: "100"]
    for (number, text) in numbers { #expect(BenchmarkReport.number(number) == text) }
  }
}
