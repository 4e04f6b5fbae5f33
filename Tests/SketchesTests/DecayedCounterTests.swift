import Glibc
import Sketches
import Testing

@Suite struct DecayedCounterTests {
  @Test(arguments: [UInt64(91), 92, 93])
  func equalsTheSumOfItsFadedAmounts(seed: UInt64) {
    var source = SeededSource(seed: seed)
    let halfLife = 60_000.0
    var counter = DecayedCounter()
    var amounts: [(amount: Double, tsMs: Int64)] = []
    var clock: Int64 = 1_781_654_400_000
    for step in 0..<1_000 {
      clock += Int64(source.below(step % 100 == 0 ? 1_000_000 : 3_000))
      let amount = source.unit() * 100
      counter.add(amount, at: clock, halfLifeMs: halfLife)
      amounts.append((amount, clock))
      guard step % 50 == 0 else { continue }
      let instant = clock + Int64(source.below(100_000))
      let direct = amounts.reduce(0) {
        $0 + $1.amount * Glibc.exp2(-Double(instant - $1.tsMs) / halfLife)
      }
      let value = counter.value(at: instant, halfLifeMs: halfLife)
      #expect(abs(value / direct - 1) < 1e-11, "seed \(seed), step \(step)")
    }
  }

  @Test func aHalfLifeHalves() {
    var counter = DecayedCounter()
    counter.add(8, at: 1_000, halfLifeMs: 500)
    #expect(counter.value(at: 1_000, halfLifeMs: 500) == 8)
    #expect(counter.value(at: 1_500, halfLifeMs: 500) == 4)
    #expect(counter.value(at: 2_500, halfLifeMs: 500) == 1)
  }

  @Test func timeThatGoesBackwardsCountsAsNoTime() {
    var counter = DecayedCounter()
    counter.add(8, at: 1_000, halfLifeMs: 500)
    counter.add(2, at: 900, halfLifeMs: 500)
    #expect(counter.value(at: 1_000, halfLifeMs: 500) == 10)
    #expect(counter.value(at: 100, halfLifeMs: 500) == 10)
    // The late amount has not moved the clock back either.
    #expect(counter.value(at: 1_500, halfLifeMs: 500) == 5)
  }

  @Test func aSteadyRateTendsToRateTimesHalfLifeOverLn2() {
    var counter = DecayedCounter()
    for step in 0..<5_000 { counter.add(1, at: Int64(step * 10), halfLifeMs: 2_000) }
    let value = counter.value(at: 49_990, halfLifeMs: 2_000)
    // One add in 10 ms; the sum at an add is half an add above the integral.
    #expect(abs(value - (0.1 * 2_000 / Glibc.log(2) + 0.5)) < 0.01)
  }

  @Test func nothingAddedIsZeroAtAnyInstant() {
    let counter = DecayedCounter()
    for instant in [Int64.min, -1, 0, 1, .max] {
      #expect(counter.value(at: instant, halfLifeMs: 1) == 0)
    }
  }

  @Test func theEndsOfTimeDoNotTrap() {
    var counter = DecayedCounter()
    counter.add(1, at: .min, halfLifeMs: 1)
    #expect(counter.value(at: .min, halfLifeMs: 1) == 1)
    counter.add(1, at: .max, halfLifeMs: 1)
    #expect(counter.value(at: .max, halfLifeMs: 1) == 1)
    #expect(counter.value(at: .max, halfLifeMs: .infinity) == 1)
  }

  @Test func aHalfLifeOfZeroIsRefused() async {
    await #expect(processExitsWith: .failure) {
      _ = DecayedCounter().value(at: 0, halfLifeMs: 0)
    }
  }

  @Test func theStateIsSixteenBytes() {
    #expect(MemoryLayout<DecayedCounter>.size == 16)
  }
}
