import Fingerprint

/// SplitMix64: the same numbers for the same seed on every machine.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
    return z ^ z >> 31
  }

  mutating func below(_ bound: Int) -> Int {
    Int(truncatingIfNeeded: next() % UInt64(bound))
  }

  mutating func bytes(_ count: Int) -> [UInt8] {
    (0..<count).map { _ in UInt8(truncatingIfNeeded: next()) }
  }

  mutating func words(_ count: Int) -> [String] {
    (0..<count).map { _ in
      String((0..<3 + below(7)).map { _ in Character(UnicodeScalar(UInt8(97 + below(26)))) })
    }
  }
}

func fingerprint(_ text: String, _ key: FingerprintKey = .unkeyed) -> PromptFingerprint {
  fingerprint(Array(text.utf8), key)
}

func fingerprint(_ bytes: [UInt8], _ key: FingerprintKey = .unkeyed) -> PromptFingerprint {
  var fingerprinter = Fingerprinter(key: key)
  return fingerprinter.fingerprint(bytes.span)
}

func score(_ text: String, _ cue: Cue) -> UInt8 {
  fingerprint(text).cues[cue.rawValue]
}

// Expectation macros cannot hold a span, so these take arrays.

func key(_ secret: [UInt8]) -> FingerprintKey? {
  FingerprintKey(secret: secret.span)
}

func decoded(_ bytes: [UInt8]) -> PromptFingerprint? {
  PromptFingerprint(bytes: bytes.span)
}

func decoded(base64 text: [UInt8]) -> PromptFingerprint? {
  PromptFingerprint(base64: text.span)
}
