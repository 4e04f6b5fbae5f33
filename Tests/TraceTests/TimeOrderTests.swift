import Testing

@testable import Trace

@Suite struct TimeOrderTests {
  /// What came out of an order: arrivals (from 0) in order, late ones apart, refused ones.
  private struct Outcome: Equatable {
    var inOrder: [Int] = []
    var late: [Int] = []
    var refused: [Int] = []
  }

  /// Rows with their times, in order of these.
  private struct TestRun: TimedRun {
    var rows: [(arrival: Int, timeMs: Int64)] = []
    var count: Int { rows.count }
    func timeMs(at index: Int) -> Int64 { rows[index].timeMs }
  }

  private func run(
    _ times: [Int64], _ options: TraceReaderOptions = TraceReaderOptions(), finish: Bool = true
  ) -> Outcome {
    var order = TimeOrder<Int, TestRun>(options, blank: -1)
    var outcome = Outcome()
    for (arrival, time) in times.enumerated() {
      let slot = order.vacantSlot()
      order.rows[slot] = arrival
      order.push(slot, at: time, from: LinePlace(line: UInt64(arrival), byte: 0))
      drain(&order, into: &outcome)
    }
    if finish {
      order.finish()
      drain(&order, into: &outcome)
      #expect(order.heldCount == 0)
    }
    outcome.refused = order.refused.map { Int($0.line) }
    return outcome
  }

  /// The same with what is in order pushed as runs, of a random length at most.
  private func runInRuns(
    _ times: [Int64], _ options: TraceReaderOptions, longest: Int, _ random: inout SeededRandom
  ) -> Outcome {
    var order = TimeOrder<Int, TestRun>(options, blank: -1)
    var outcome = Outcome()
    var arrival = 0
    while arrival < times.count {
      if order.isInOrder(times[arrival]) {
        var run = TestRun(rows: [(arrival, times[arrival])])
        let limit = 1 + random.below(longest)
        arrival += 1
        while arrival < times.count, run.count < limit,
          order.isInOrder(times[arrival], after: times[arrival - 1])
        {
          run.rows.append((arrival, times[arrival]))
          arrival += 1
        }
        order.push(run)
      } else {
        let slot = order.vacantSlot()
        order.rows[slot] = arrival
        order.push(slot, at: times[arrival], from: LinePlace(line: UInt64(arrival), byte: 0))
        arrival += 1
      }
      drain(&order, into: &outcome)
      #expect(order.orderedCount <= options.heldRows)
    }
    order.finish()
    drain(&order, into: &outcome)
    #expect(order.heldCount == 0)
    outcome.refused = order.refused.map { Int($0.line) }
    return outcome
  }

  private func drain(_ order: inout TimeOrder<Int, TestRun>, into outcome: inout Outcome) {
    while let popped = order.pop() {
      switch popped {
      case .slot(let slot, isLate: true): outcome.late.append(order.rows[slot])
      case .slot(let slot, isLate: false): outcome.inOrder.append(order.rows[slot])
      case .run(let run, let range): outcome.inOrder += run.rows[range].map(\.arrival)
      }
    }
  }

  @Test(arguments: [40, 41, 42, 43, 44, 45] as [UInt64], [1_000, 3, 40])
  func runsAreRowsPushedOneByOne(seed: UInt64, heldRows: Int) {
    var random = SeededRandom(seed: seed)
    var options = TraceReaderOptions()
    options.heldRows = heldRows
    options.latenessMs = seed % 2 == 0 ? 60_000 : 0
    // Equal times are frequent, and jumps occur.
    var times = walk(&random, count: 2_000, step: 2_000, disorder: 100_000).map {
      $0 / 500 * 500
    }
    for _ in 0..<5 { times[random.below(times.count)] += 100_000_000 }
    let expected = run(times, options)
    for longest in [1, 5, 400] {
      let outcome = runInRuns(times, options, longest: longest, &random)
      #expect(outcome == expected, "seed \(seed), runs of \(longest) at most")
    }
  }

  /// The rule as it is stated, without any structure.
  private func naive(_ times: [Int64], latenessMs: Int64) -> Outcome {
    var outcome = Outcome()
    var newest = Int64.min
    for (arrival, time) in times.enumerated() {
      if newest != .min && time < newest - latenessMs {
        outcome.late.append(arrival)
      } else {
        outcome.inOrder.append(arrival)
        newest = max(newest, time)
      }
    }
    outcome.inOrder.sort { (times[$0], $0) < (times[$1], $1) }
    return outcome
  }

  private func walk(
    _ random: inout SeededRandom, count: Int, step: Int, disorder: Int
  ) -> [Int64] {
    var now: Int64 = 1_000_000_000
    return (0..<count).map { _ in
      now += Int64(random.below(step))
      return now - (random.chance(3) ? Int64(random.below(disorder)) : 0)
    }
  }

  @Test(arguments: [20, 21, 22, 23] as [UInt64])
  func sortsWithinTheLatenessAndTellsTheRest(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let times = walk(&random, count: 3_000, step: 2_000, disorder: 100_000)
    let outcome = run(times)
    #expect(outcome == naive(times, latenessMs: 60_000), "seed \(seed)")
    #expect(!outcome.late.isEmpty && outcome.late.count < 1_500, "seed \(seed)")
  }

  @Test func keepsTheOrderOfArrivalAmongEqualTimes() {
    let times: [Int64] = [5, 3, 5, 3, 3, 5, 1, 5].map { $0 + 1_000_000 }
    #expect(run(times).inOrder == [6, 1, 3, 4, 0, 2, 5, 7])
  }

  @Test func takesARowThatLiesOnTheWatermark() {
    let start = Array(repeating: Int64(1_000_000), count: 17)
    #expect(run(start + [1_060_000, 1_000_000]).late == [])
    #expect(run(start + [1_060_001, 1_000_000]).late == [18])
  }

  @Test func holdsNoMoreThanTheLatenessNeeds() {
    let start = Array(repeating: Int64(1_000_000), count: 17)
    #expect(run(start + [1_059_999], finish: false).inOrder == [])
    #expect(run(start + [1_060_000], finish: false).inOrder == Array(0..<17))
  }

  @Test func releasesTheEarliestWhenTooManyAreHeld() {
    var options = TraceReaderOptions()
    options.heldRows = 100
    let times = (0..<300).map { Int64(1_000_000 + $0) }
    #expect(run(times, options, finish: false).inOrder == Array(0..<200))
    // The watermark went with them: 1,000,199 was the last released.
    #expect(run(times + [1_000_198], options).late == [300])
    #expect(run(times + [1_000_199], options).late == [])
  }

  @Test(arguments: [30, 31, 32] as [UInt64])
  func aPrefixComesOutAsInTheWhole(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let times = walk(&random, count: 1_500, step: 500, disorder: 60_000)
    let whole = run(times)
    #expect(whole.late.isEmpty)
    for _ in 0..<10 {
      let end = times[random.below(times.count)]
      let kept = times.indices.filter { times[$0] <= end }
      let prefix = run(kept.map { times[$0] }).inOrder.map { kept[$0] }
      #expect(prefix == whole.inOrder.filter { times[$0] <= end }, "seed \(seed), to \(end)")
    }
  }

  private let day: Int64 = 86_400_000

  private func steady(from start: Int64, count: Int) -> [Int64] {
    (0..<count).map { start + Int64($0) * 1_000 }
  }

  @Test func refusesOneWildTimeAfterSixteenRowsBehindIt() {
    let wild = [4_000_000_000_000 as Int64]
    let before = steady(from: 0, count: 40)
    let outcome = run(before + wild + steady(from: 40_000, count: 16))
    #expect(outcome.refused == [40])
    #expect(outcome.late.isEmpty && outcome.inOrder.count == 56)
    // With fewer behind it the end of the input accepts it, last of all.
    let short = run(before + wild + steady(from: 40_000, count: 15))
    #expect(short.refused.isEmpty && short.late.isEmpty)
    #expect(short.inOrder.last == 40)
  }

  @Test func acceptsAGapAfterSixteenRowsBeyondIt() {
    let before = steady(from: 0, count: 40)
    let after = steady(from: 3 * day, count: 17)
    let held = run(before + after.dropLast(), finish: false)
    #expect(held.inOrder.isEmpty, "the watermark has not moved past the gap")
    let outcome = run(before + after, finish: false)
    #expect(outcome.inOrder == Array(0..<40))
    let whole = run(before + after)
    #expect(whole.inOrder == Array(0..<57) && whole.late.isEmpty && whole.refused.isEmpty)
  }

  @Test func aDayAheadIsNoJump() {
    let before = steady(from: 0, count: 40)
    #expect(run(before + [39_000 + day], finish: false).inOrder == Array(0..<40))
    #expect(run(before + [39_000 + day + 1], finish: false).inOrder == [])
  }

  @Test func toldApartAreAGapAndAWildTimeWithinIt() {
    let before = steady(from: 0, count: 40)
    let after = steady(from: 3 * day, count: 20)
    let wild = [4_000_000_000_000 as Int64]
    let outcome = run(before + wild + after)
    #expect(outcome.refused == [40])
    #expect(outcome.late.isEmpty && outcome.inOrder.count == 60)
    let between = run(before + after.prefix(5) + wild + after.dropFirst(5))
    #expect(between.late.isEmpty)
    #expect(between.refused.isEmpty && between.inOrder.last == 45, "fifteen behind, then the end")
  }

  @Test func aWildFirstRowMakesNoneLate() {
    let rest = steady(from: 1_000_000, count: 30)
    let ahead = run([4_000_000_000_000] + rest)
    #expect(ahead.refused == [0] && ahead.late.isEmpty && ahead.inOrder == Array(1...30))
    let behind = run([0] + rest.map { $0 + 10 * day })
    #expect(behind.refused.isEmpty && behind.late.isEmpty && behind.inOrder == Array(0...30))
  }

  @Test func aSparseTraceIsAllJumpsAndStillInOrder() {
    let times = (0..<100).map { Int64($0) * 2 * day }
    let outcome = run(times)
    #expect(outcome == Outcome(inOrder: Array(0..<100), late: [], refused: []))
  }

  @Test(arguments: [40, 41, 42] as [UInt64])
  func losesNoRowWhateverComes(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var times = walk(&random, count: 2_000, step: 100_000, disorder: 50_000)
    for _ in 0..<100 {
      times[random.below(times.count)] = Int64(random.next() % 253_402_300_800_000)
    }
    let outcome = run(times)
    let all = (outcome.inOrder + outcome.late + outcome.refused).sorted()
    #expect(all == Array(times.indices), "seed \(seed)")
    let sorted = outcome.inOrder.sorted { (times[$0], $0) < (times[$1], $1) }
    #expect(outcome.inOrder == sorted, "seed \(seed)")
    #expect(outcome.late.count < 200 && outcome.refused.count > 30, "seed \(seed)")
  }
}
