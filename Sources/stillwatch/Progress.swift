import Glibc

/// The progress line of a replay: how many exchanges, at what rate. Only for a terminal.
final class Progress {
  /// Milliseconds between two updates: often enough to look alive.
  private static let intervalMs: Int64 = 200

  private let terminal: Terminal
  private let startMs: Int64
  private var shownMs: Int64

  init(_ terminal: Terminal) {
    self.terminal = terminal
    startMs = Self.nowMs
    shownMs = startMs
  }

  /// Shows the exchanges read so far, unless the line was just shown.
  func show(_ exchanges: UInt64) {
    guard terminal.showsProgress else { return }
    let nowMs = Self.nowMs
    guard nowMs - shownMs >= Self.intervalMs else { return }
    shownMs = nowMs
    let perSecond = Double(exchanges) / Double(max(1, nowMs - startMs))
    terminal.progress("\(exchanges) exchanges, \(Int(perSecond)) thousand a second")
  }

  /// Takes the line away.
  func clear() { terminal.progress("") }

  private static var nowMs: Int64 {
    var time = timespec()
    // Safe because clock_gettime writes one timespec to the address it is given.
    _ = unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000
  }
}
