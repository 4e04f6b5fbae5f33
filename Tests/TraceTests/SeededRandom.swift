/// SplitMix64 (Steele et al. 2014): the tests' own generator; print the seed beside a failure.
struct SeededRandom {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  /// A number from 0 to `bound - 1`.
  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }

  mutating func chance(_ oneIn: Int) -> Bool { below(oneIn) == 0 }

  /// Text of scalars from everywhere, those that need care above all.
  mutating func text(upTo count: Int) -> String {
    var text = ""
    for _ in 0..<below(count + 1) {
      let scalar: UInt32 =
        switch below(6) {
        case 0: UInt32(below(0x20))
        case 1: [0x22, 0x5C, 0x2F, 0x7F, 0x2028, 0xFEFF, 0xD7FF, 0xE000][below(8)]
        case 2: UInt32(0x80 + below(0x780))
        case 3: UInt32(0x1F600 + below(0x40))
        default: UInt32(0x20 + below(0x5F))
        }
      if let scalar = Unicode.Scalar(scalar) { text.unicodeScalars.append(scalar) }
    }
    return text
  }
}
