import Sketches
import Testing

@Suite struct DistinctCounterTests {
  /// Registers and estimates are those of the sketch that it speeds up, to the last bit, from nothing
  /// to many items, repetitions and the greatest ranks among them.
  @Test(arguments: [UInt64(1), 2, 3])
  func isAHyperLogLogToTheLastBit(seed: UInt64) {
    var counter = DistinctCounter<256>()
    var registers = [UInt8](repeating: 0, count: 256)
    #expect(counter.estimate == 0)
    var state = seed
    for round in 0..<20_000 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var hash = SeededHash.mix(state)
      // No leading bit at all: the greatest rank, which no honest hash reaches.
      if round % 1_000 == 999 { hash &= 0xFF }
      counter.insert(hash)
      var span = registers.mutableSpan
      HyperLogLog.insert(hash, into: &span)
      guard round % 97 == 0 || round < 300 else { continue }
      #expect(counter.estimate == HyperLogLog.estimate(registers.span), "seed \(seed)")
    }
  }

  @Test func allRegistersFullHaveNoEstimate() {
    var counter = DistinctCounter<16>()
    for register in UInt64(0)..<16 { counter.insert(register) }
    #expect(counter.estimate == .infinity)
  }
}
