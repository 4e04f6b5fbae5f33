/// A measured subject.
struct Measurement {
  var subject: Subject
  /// One result a repetition, in the order in which they were taken.
  var samples: [Double]
  var note: String

  /// The best result: the least disturbed one.
  var best: Double { (subject.unit.isRate ? samples.max() : samples.min()) ?? 0 }

  /// The middle result, of an even number the mean of both middle ones.
  var median: Double {
    let sorted = samples.sorted()
    return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
  }

  /// How the median stands to the limits; `nil` without limits.
  var standing: Standing? {
    guard let limits = subject.limits else { return nil }
    let sign: Double = subject.unit.isRate ? 1 : -1
    if sign * (median - limits.goal) >= 0 { return .goal }
    return sign * (median - limits.floor) >= 0 ? .floor : .below
  }

  /// How a result stands to what is wanted.
  enum Standing: String {
    case goal
    case floor
    case below = "BELOW FLOOR"
  }
}

/// How subjects are measured.
struct Procedure {
  var scale: Scale
  var repetitions: Int

  /// The shortest repetition: long beside the clock's resolution and a time slice of the system.
  private var leastNs: UInt64 { scale == .full ? 300_000_000 : 5_000_000 }
  /// Warm-up: caches, branch predictors, the processor's clock.
  private var warmUpNs: UInt64 { scale == .full ? 100_000_000 : 1_000_000 }

  /// Sets up, warms up, checks the answer, measures, checks again.
  func measure(_ subject: Subject) async throws -> Measurement {
    let workload = try subject.prepare(scale)
    if subject.unit != .bytesPerTenant, subject.mostRepetitions == nil {
      _ = try await repetition(of: workload, subject.unit, atLeastNs: warmUpNs)
    }
    var samples: [Double] = []
    for _ in 0..<min(repetitions, subject.mostRepetitions ?? repetitions) {
      samples.append(try await repetition(of: workload, subject.unit, atLeastNs: leastNs))
      try workload.check()
      // Memory is counted, not timed: the next repetition would give the same number.
      if subject.unit == .bytesPerTenant { break }
    }
    return Measurement(subject: subject, samples: samples, note: workload.note)
  }

  private func repetition(
    of workload: any Workload, _ unit: Unit, atLeastNs: UInt64
  ) async throws -> Double {
    var watch = Stopwatch()
    var runs = 0.0
    repeat {
      try await workload.run(&watch)
      runs += 1
    } while watch.elapsedNs < atLeastNs && unit != .bytesPerTenant
    // With memory there is one run.
    return unit.value(watch, amount: workload.amount * runs)
  }
}
