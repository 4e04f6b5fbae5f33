import Fingerprint

extension Subject {
  /// Whole fingerprints, of all kinds of prompts together and of each kind.
  static var fingerprints: [Subject] {
    [
      Subject(
        name: "fingerprint/mixed", unit: .nsPerByte, limits: Limits(floor: 2.5, goal: 1.2)
      ) { FingerprintWorkload($0, nil) },
      Subject(name: "fingerprint/english", unit: .nsPerByte) { FingerprintWorkload($0, .english) },
      Subject(name: "fingerprint/chinese", unit: .nsPerByte) { FingerprintWorkload($0, .chinese) },
      Subject(name: "fingerprint/code", unit: .nsPerByte) { FingerprintWorkload($0, .code) },
    ]
  }
}

/// Makes the fingerprints of prompts of some 600 bytes, all features together.
private final class FingerprintWorkload: Workload {
  private var prompts: [[UInt8]] = []
  private var kinds: [PromptKind] = []
  private var fingerprinter = Fingerprinter(key: .unkeyed)
  private var results: [PromptFingerprint] = []
  let amount: Double
  var note: String { "\(Int(amount) / prompts.count) bytes a prompt" }

  /// - Parameter kind: of all prompts; `nil`: mixed.
  init(_ scale: Scale, _ kind: PromptKind?) {
    var random = SeededRandom(seed: 21)
    let grammar = PromptGrammar(seed: 22)
    for _ in 0..<scale.of(4_000, small: 200) {
      let drawn = kind ?? .draw(&random)
      kinds.append(drawn)
      prompts.append(Array(grammar.prompt(drawn, byteCount: 600, &random).utf8))
    }
    amount = Double(prompts.reduce(0) { $0 + $1.count })
    results.reserveCapacity(prompts.count)
  }

  func run(_ watch: inout Stopwatch) {
    results.removeAll(keepingCapacity: true)
    watch.start()
    for prompt in prompts { results.append(fingerprinter.fingerprint(prompt.span)) }
    watch.stop()
  }

  func check() throws {
    try expect(
      Set(results.map(\.textHash)).count == Set(prompts).count,
      "different prompts have the same text hash")
    for ((prompt, kind), result) in zip(zip(prompts, kinds), results) {
      try expect(Int(result.textBytes) == prompt.count, "a length is wrong")
      try expect(
        result.tokens == Self.tokens(prompt),
        "tokens: \(result.tokens), expected \(Self.tokens(prompt))")
      let script: Script = kind == .chinese ? .han : .latin
      try expect(result.script == script.rawValue, "a script is wrong")
      // One that has seen no prompt before agrees.
      var fresh = Fingerprinter(key: .unkeyed)
      let again = fresh.fingerprint(prompt.span)
      try expect(
        again.simHash == result.simHash && again.skeletonHash == result.skeletonHash,
        "a fingerprint depends on prompts before")
    }
  }

  /// A quarter of the characters of one or two bytes and 0.8 of the others, rounded up.
  private static func tokens(_ prompt: [UInt8]) -> UInt32 {
    var twentieths = 0
    for scalar in String(decoding: prompt, as: UTF8.self).unicodeScalars {
      twentieths += UTF8.width(scalar) <= 2 ? 5 : 16
    }
    return UInt32((twentieths + 19) / 20)
  }
}
