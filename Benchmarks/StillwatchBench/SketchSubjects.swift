import Glibc
import Sketches

extension Subject {
  /// The sketches alone, each over keys from memory.
  static var sketches: [Subject] {
    [
      Subject(name: "sketch/hyperloglog-256", unit: .nsPerAdd) { HyperLogLogWorkload($0) },
      Subject(name: "sketch/recent-set", unit: .nsPerAdd) { RecentSetWorkload($0) },
      Subject(name: "sketch/space-saving-8", unit: .nsPerAdd) { SpaceSavingWorkload($0) },
      Subject(name: "sketch/simhash", unit: .nsPerAdd) { SimHashWorkload($0) },
      Subject(name: "sketch/keyed-hash-600", unit: .nsPerByte) { KeyedHashWorkload($0) },
      Subject(name: "sketch/log2", unit: .nsPerCall) { LogarithmWorkload($0) },
    ]
  }
}

/// Inserts into one sketch of 256 registers, as many as a tenant has.
private final class HyperLogLogWorkload: Workload {
  private let hashes: [UInt64]
  private var registers = [UInt8](repeating: 0, count: 256)
  var amount: Double { Double(hashes.count) }

  init(_ scale: Scale) {
    var random = SeededRandom(seed: 1)
    hashes = (0..<scale.of(1 << 17, small: 1 << 12)).map { _ in random.next() }
  }

  func run(_ watch: inout Stopwatch) {
    var registers = [UInt8](repeating: 0, count: 256)
    let array = hashes
    let hashes = array.span
    watch.start()
    var span = registers.mutableSpan
    for index in hashes.indices { HyperLogLog.insert(hashes[index], into: &span) }
    watch.stop()
    self.registers = registers
  }

  func check() throws {
    // The registers again, by the definition.
    var expected = [UInt8](repeating: 0, count: 256)
    for hash in hashes {
      var rank: UInt8 = 1
      while rank <= 56, hash >> UInt64(64 - rank) & 1 == 0 { rank += 1 }
      expected[Int(hash % 256)] = max(expected[Int(hash % 256)], rank)
    }
    try expect(registers == expected, "registers differ from those of the definition")
    let estimate = HyperLogLog.estimate(registers.span)
    let error = abs(estimate / amount - 1)
    try expect(
      error < 5 * HyperLogLog.standardError(registers: 256), "\(estimate) of \(amount) distinct")
  }
}

/// Half of the keys are new, half are among the last 700 or so: both answers are as frequent.
private final class RecentSetWorkload: Workload {
  private var keys: [UInt64] = []
  private var isNew: [Bool] = []
  private var set = RecentSet()
  private var newCount = 0
  var amount: Double { Double(keys.count) }

  init(_ scale: Scale) {
    var random = SeededRandom(seed: 2)
    var distinct: [UInt64] = []
    for _ in 0..<scale.of(1 << 16, small: 1 << 13) {
      let isRepeat = !distinct.isEmpty && random.once(in: 2)
      if !isRepeat { distinct.append(random.next()) }
      keys.append(
        isRepeat
          ? distinct[distinct.count - 1 - random.below(min(700, distinct.count))]
          : distinct[distinct.count - 1])
      isNew.append(!isRepeat)
    }
  }

  func run(_ watch: inout Stopwatch) {
    set = RecentSet()
    let array = keys
    let keys = array.span
    var count = 0
    watch.start()
    for index in keys.indices { count &+= set.insert(keys[index]) ? 1 : 0 }
    watch.stop()
    newCount = count
  }

  func check() throws {
    var again = RecentSet()
    var falseSeen = 0
    var count = 0
    for (key, isNew) in zip(keys, isNew) {
      let answer = again.insert(key)
      try expect(!answer || isNew, "a key among the last 1,536 was called new")
      if isNew, !answer { falseSeen += 1 }
      if answer { count += 1 }
    }
    try expect(count == newCount, "\(newCount) new keys, then \(count)")
    let bound = RecentSet.falseSeenBound * Double(isNew.count(where: { $0 }))
    try expect(Double(falseSeen) < 1.2 * bound, "\(falseSeen) new keys called seen, of \(bound)")
  }
}

/// Adds keys of a skewed stream to eight slots.
private final class SpaceSavingWorkload: Workload {
  private let keys: [UInt64]
  private var slots = SpaceSaving<8>()
  var amount: Double { Double(keys.count) }

  init(_ scale: Scale) {
    var random = SeededRandom(seed: 3)
    let zipf = Zipf(count: 1_000, exponent: 1.2)
    keys = (0..<scale.of(1 << 16, small: 1 << 12)).map { _ in
      SeededHash.mix(UInt64(zipf.draw(&random)))
    }
  }

  func run(_ watch: inout Stopwatch) {
    slots = SpaceSaving<8>()
    let array = keys
    let keys = array.span
    watch.start()
    for index in keys.indices { _ = slots.add(keys[index]) }
    watch.stop()
  }

  func check() throws {
    var counts: [UInt64: UInt32] = [:]
    for key in keys { counts[key, default: 0] += 1 }
    let entries = slots.entries
    for entry in entries {
      let count = counts[entry.key] ?? 0
      try expect(
        entry.count - entry.error <= count && count <= entry.count,
        "count \(count) outside \(entry.count) - \(entry.error)")
    }
    let sum = entries.reduce(0) { $0 + Int($1.count) }
    try expect(sum == keys.count, "counts add up to \(sum), not \(keys.count)")
    for (key, count) in counts where Int(count) * 8 > keys.count {
      try expect(entries.contains { $0.key == key }, "a key with an eighth of the adds is missing")
    }
  }
}

/// Adds features of texts of 100 words.
private final class SimHashWorkload: Workload {
  private static let textWords = 100
  private let features: [UInt64]
  private var values: [UInt64] = []
  var amount: Double { Double(features.count) }

  init(_ scale: Scale) {
    var random = SeededRandom(seed: 4)
    features = (0..<Self.textWords * scale.of(1_000, small: 50)).map { _ in random.next() }
  }

  func run(_ watch: inout Stopwatch) {
    values.removeAll(keepingCapacity: true)
    let array = features
    let features = array.span
    watch.start()
    for start in stride(from: 0, to: features.count, by: Self.textWords) {
      var sketch = SimHash()
      for index in start..<start + Self.textWords { sketch.add(features[index]) }
      values.append(sketch.value)
    }
    watch.stop()
  }

  func check() throws {
    for (text, value) in values.enumerated() {
      var expected: UInt64 = 0
      for bit in 0..<64 {
        let words = features[text * Self.textWords..<(text + 1) * Self.textWords]
        let ones = words.count { $0 >> UInt64(bit) & 1 == 1 }
        if 2 * ones > Self.textWords { expected |= 1 << UInt64(bit) }
      }
      try expect(value == expected, "the majority of text \(text) is wrong")
    }
  }
}

/// Hashes prompts of 600 bytes.
private final class KeyedHashWorkload: Workload {
  private static let promptBytes = 600
  private let prompts: [[UInt8]]
  private let hash = KeyedHash(key: HashKey(low: 5, high: 6))
  private var hashes: [UInt64] = []
  var amount: Double { Double(prompts.count * Self.promptBytes) }

  init(_ scale: Scale) {
    var random = SeededRandom(seed: 5)
    prompts = (0..<scale.of(2_000, small: 100)).map { _ in
      (0..<Self.promptBytes).map { _ in UInt8(truncatingIfNeeded: random.next()) }
    }
  }

  func run(_ watch: inout Stopwatch) {
    hashes.removeAll(keepingCapacity: true)
    watch.start()
    for prompt in prompts { hashes.append(hash.hash(prompt.span)) }
    watch.stop()
  }

  func check() throws {
    try expect(Set(hashes).count == prompts.count, "different prompts have the same hash")
    for (prompt, value) in zip(prompts, hashes) {
      // The same bytes elsewhere in memory, and with one bit changed.
      let shifted = [0] + prompt
      let same = hash.hash(shifted.span.extracting(droppingFirst: 1))
      try expect(same == value, "the hash depends on where the bytes lie")
      var changed = prompt
      changed[prompts.count % Self.promptBytes] ^= 1
      try expect(hash.hash(changed.span) != value, "the hash does not see a bit")
    }
  }
}

/// Takes logarithms of numbers of all sizes that counts have.
private final class LogarithmWorkload: Workload {
  private let numbers: [Double]
  private var sum = 0.0
  var amount: Double { Double(numbers.count) }

  init(_ scale: Scale) {
    var random = SeededRandom(seed: 6)
    numbers = (0..<scale.of(1 << 14, small: 1 << 10)).map { _ in
      Double(1 + random.next() >> UInt64(random.below(60)))
    }
  }

  func run(_ watch: inout Stopwatch) {
    let array = numbers
    let numbers = array.span
    var total = 0.0
    watch.start()
    for index in numbers.indices { total += BinaryMath.log2(numbers[index]) }
    watch.stop()
    sum = total
  }

  func check() throws {
    var total = 0.0
    for number in numbers {
      let exact = Glibc.log2(number)
      total += exact
      let found = BinaryMath.log2(number)
      try expect(abs(found - exact) < 2e-12, "log2 of \(number) is \(found), not \(exact)")
    }
    try expect(abs(total - sum) < 1e-12 * amount * 64, "logarithms add up to \(sum), not \(total)")
  }
}
