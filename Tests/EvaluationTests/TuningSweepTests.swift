import Detector
import Report
import Testing

@testable import Evaluation

/// Thresholds on one signal alone.
@Suite struct TuningSweepTests {
  private static let resampling = Resampling(resamples: Resampling.fewest)

  /// Accounts with some instants of a signal of either direction, some of them never.
  private func accounts(_ signal: Signal, seed: UInt64) -> TuningAccounts {
    var random = TestRandom(seed: seed)
    let sign = signal.direction == .rising ? 1.0 : -1.0
    var accounts = TuningAccounts()
    for number in 0..<70 {
      let isPositive = number % 3 == 0
      let instants = (0..<random.below(6)).map { _ -> TuningAccounts.Values in
        let value = Double(random.below(12)) + (isPositive ? sign * 5 : 0)
        return random.below(5) == 0 ? [:] : [signal: max(0, value)]
      }
      accounts.add(isPositive: isPositive, cluster: "c\(number % 4)", instants)
    }
    return accounts
  }

  @Test(arguments: [Signal.grading, .promptSpread, .collected, .promptsPerSkeleton])
  func rowsAreWhatACountSays(signal: Signal) async throws {
    let data = try await accounts(signal, seed: 61).data()
    let sweep = SignalSweep(signal, in: data, Self.resampling)
    #expect((5...SignalSweep.mostRows).contains(sweep.rows.count))
    let isRising = signal.direction == .rising
    let sign = isRising ? 1.0 : -1.0
    for row in sweep.rows {
      // An octave of a value is known to a few of the last bits.
      func isFlagged(_ account: Int) -> Bool {
        (0..<data.instants[account].count).contains { instant in
          let place = data.instants[account].place(signal.rawValue, at: instant)
          let value = signal.axis == .linear ? place : UsualValue.value(at: place, of: signal)
          return sign * value >= sign * row.value - 1e-9 * abs(row.value)
        }
      }
      let flagged = [AccountLabel.positive, .benign].map { label in
        data.evaluated.accounts(label).count(where: isFlagged)
      }
      #expect([row.positivesFlagged, row.benign.flagged] == flagged, "\(row.value)")
    }
  }

  @Test(arguments: [Signal.grading, .promptSpread])
  func aStricterThresholdFlagsNoMore(signal: Signal) async throws {
    let data = try await accounts(signal, seed: 62).data()
    let rows = SignalSweep(signal, in: data, Self.resampling).rows
    for (loose, strict) in zip(rows, rows.dropFirst()) {
      #expect((loose.value < strict.value) == (signal.direction == .rising))
      #expect(loose.benign.rate >= strict.benign.rate)
      #expect(loose.positivesFlagged >= strict.positivesFlagged)
      #expect(loose.prevented >= strict.prevented)
    }
    #expect(try #require(rows.first).benign.rate > (try #require(rows.last)).benign.rate)
  }

  @Test func aSignalThatNobodyHasSaysSo() async throws {
    let data = try await accounts(.grading, seed: 63).data()
    let sweep = SignalSweep(.yield, in: data, Self.resampling)
    #expect(sweep.rows.isEmpty)
    #expect(sweep.text().contains("No account of these traces ever had the signal"))
  }

  @Test func infiniteValuesEndNoSweep() async throws {
    var accounts = accounts(.grading, seed: 64)
    for value in [Double.infinity, -.infinity, .nan, 1e308] {
      accounts.add(isPositive: false, [[.grading: value]])
    }
    let data = try await accounts.data()
    let text = SignalSweep(.grading, in: data, Self.resampling).text()
    #expect(text.contains("benign flagged") && !text.contains("inf") && !text.contains("nan"))
  }
}
