import Glibc
import Testing

@testable import Traffic

@Suite struct GrowthTests {
  private static let dayMs: Int64 = 86_400_000
  private static let start: Int64 = 1_781_481_600_000

  private static func day(_ days: Double) -> Int64 {
    start + Int64(days * Double(dayMs))
  }

  @Test func growthCompoundsOverTheYear() {
    let growth = Growth(perYear: 3.5, startMs: Self.start)
    for days in [-365, 0, 1, 100.25, 365, 730] {
      let expected = pow(3.5, days / 365)
      #expect(abs(growth.factor(atMs: Self.day(days)) / expected - 1) < 1e-9, "day \(days)")
    }
  }

  @Test func noGrowthIsExactlyOneAtAnyTime() {
    for time: Int64 in [.min / 4, 0, Self.start, .max / 4] {
      #expect(Growth.none.factor(atMs: time) == 1)
    }
  }

  @Test func changesBeginAndEndAtTheirInstants() {
    var growth = Growth.none
    growth.step(atMs: Self.day(10), factor: 2)
    growth.launch(atMs: Self.day(20), factor: 5, days: 2)
    growth.ramp(fromMs: Self.day(30), untilMs: Self.day(36), doublingDays: 3)
    let expected: [(Int64, Double)] = [
      (Self.day(10) - 1, 1), (Self.day(10), 2), (Self.day(20) - 1, 2), (Self.day(20), 10),
      (Self.day(22) - 1, 10), (Self.day(22), 2), (Self.day(30), 2), (Self.day(33), 4),
      (Self.day(36), 8), (Self.day(400), 8),
    ]
    for (time, factor) in expected {
      #expect(abs(growth.factor(atMs: time) / factor - 1) < 1e-9, "day \(time)")
    }
  }

  @Test func aRampOfNegativeDoublingHalves() {
    var growth = Growth.none
    growth.ramp(fromMs: Self.day(0), untilMs: Self.day(20), doublingDays: -10)
    #expect(abs(growth.factor(atMs: Self.day(10)) - 0.5) < 1e-9)
    #expect(abs(growth.factor(atMs: Self.day(50)) - 0.25) < 1e-9)
  }

  @Test func anOutageIsSilentAndPasses() {
    var growth = Growth(perYear: 2, startMs: Self.start)
    growth.launch(atMs: Self.day(5), factor: 0, days: 0.5)
    #expect(growth.factor(atMs: Self.day(5.25)) == 0)
    #expect(growth.factor(atMs: Self.day(5.5)) > 1)
  }

  @Test func changesMultiplyInAnyOrder() {
    var one = Growth(perYear: 2, startMs: Self.start)
    var other = one
    one.step(atMs: Self.day(1), factor: 3)
    one.launch(atMs: Self.day(2), factor: 4)
    other.launch(atMs: Self.day(2), factor: 4)
    other.step(atMs: Self.day(1), factor: 3)
    for days in [0.5, 1.5, 2.5, 3.5] {
      let ratio = one.factor(atMs: Self.day(days)) / other.factor(atMs: Self.day(days))
      #expect(abs(ratio - 1) < 1e-12)
    }
  }

  @Test func theNextChangeIsTheNearestBeginningOrEnd() {
    var growth = Growth.none
    growth.launch(atMs: Self.day(2), factor: 4)
    growth.step(atMs: Self.day(7), factor: 3)
    let far = Self.day(100)
    #expect(growth.nextChange(afterMs: Self.day(0), limit: far) == Self.day(2))
    #expect(growth.nextChange(afterMs: Self.day(2), limit: far) == Self.day(3))
    #expect(growth.nextChange(afterMs: Self.day(3), limit: far) == Self.day(7))
    #expect(growth.nextChange(afterMs: Self.day(3), limit: Self.day(4)) == Self.day(4))
    #expect(growth.nextChange(afterMs: Self.day(7), limit: far) == far)
  }
}
