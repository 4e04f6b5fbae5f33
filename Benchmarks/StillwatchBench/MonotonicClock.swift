import Glibc

/// The two clocks of the program: one that only ever goes forward, and the date.
enum MonotonicClock {
  /// Nanoseconds since some fixed point; a call takes some 20 ns.
  static func nanoseconds() -> UInt64 { read(CLOCK_MONOTONIC) }

  /// Milliseconds since the Unix epoch, for the head of a report.
  static func dateMs() -> Int64 { Int64(read(CLOCK_REALTIME) / 1_000_000) }

  private static func read(_ clock: clockid_t) -> UInt64 {
    var time = timespec()
    // Safe because clock_gettime(2) writes one timespec to the address it is given.
    guard unsafe clock_gettime(clock, &time) == 0 else { return 0 }
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }
}

/// Adds up the time of the measured parts of a run.
struct Stopwatch {
  /// Nanoseconds of the work.
  private(set) var elapsedNs: UInt64 = 0
  /// Nanoseconds of the work that a ratio is taken to.
  private(set) var referenceNs: UInt64 = 0
  private var startNs: UInt64 = 0

  /// Begins a measured part.
  mutating func start() { startNs = MonotonicClock.nanoseconds() }

  /// Ends it.
  mutating func stop() { elapsedNs += MonotonicClock.nanoseconds() - startNs }

  /// Ends it, as a part of the reference.
  mutating func stopReference() { referenceNs += MonotonicClock.nanoseconds() - startNs }
}
