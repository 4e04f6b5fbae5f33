import Fingerprint
import Testing

@Suite struct EncodingTests {
  private static func sample(_ random: inout SeededGenerator) -> PromptFingerprint {
    var value = fingerprint(random.bytes(random.below(200)))
    value.textHash = random.next()
    value.skeletonHash = random.next()
    value.simHash = random.next()
    value.textBytes = UInt32(truncatingIfNeeded: random.next())
    value.tokens = UInt32(truncatingIfNeeded: random.next())
    for index in value.cues.indices { value.cues[index] = UInt8(random.below(256)) }
    value.script = UInt8(random.below(Script.allCases.count))
    return value
  }

  @Test func bothFormsComeBack() throws {
    let seed: UInt64 = 96
    var random = SeededGenerator(seed: seed)
    for _ in 0..<300 {
      let value = Self.sample(&random)
      let bytes = value.encoded()
      #expect(bytes.count == PromptFingerprint.byteCount)
      #expect(decoded(bytes) == value)
      let text = Array(value.base64.utf8)
      #expect(text.count == 128)
      #expect(decoded(base64: text) == value)
      #expect(decoded(base64: text)?.hashValue == value.hashValue)
    }
  }

  @Test func layoutIsThePicture() {
    var value = PromptFingerprint()
    value.textHash = 0x0706_0504_0302_0100
    value.skeletonHash = 0x0F0E_0D0C_0B0A_0908
    value.simHash = 0x1716_1514_1312_1110
    value.textBytes = 0x1B1A_1918
    value.tokens = 0x1F1E_1D1C
    value.cues = [0x20, 0x21, 0x22, 0x23]
    value.script = 7
    value.version = 1
    let expected = [UInt8](0...0x23) + [7, 1] + [UInt8](repeating: 0, count: 58)
    #expect(value.encoded() == expected)
    #expect(value.base64.hasPrefix("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8gISIjBwEA"))
  }

  @Test func base64UsesTheSafeAlphabet() {
    var value = PromptFingerprint()
    value.textHash = 0xFFFF_FFFF_FFFF_FBFF
    #expect(value.base64.hasPrefix("__v_______"))
    value.textHash = 0xFB
    #expect(value.base64.hasPrefix("-wAA"))
  }

  @Test func hostileBytesAreRefused() {
    let good = fingerprint("hello").encoded()
    #expect(decoded(good) != nil)
    for count in [0, 1, 95] {
      #expect(decoded(Array(good.prefix(count))) == nil)
    }
    #expect(decoded(good + [0]) == nil)
    for index in 38..<96 {
      var bad = good
      bad[index] = 1
      #expect(decoded(bad) == nil, "reserved byte \(index)")
    }
    for version: UInt8 in [0, 2, 255] {
      var bad = good
      bad[37] = version
      #expect(decoded(bad) == nil)
    }
    var bad = good
    bad[36] = UInt8(Script.allCases.count)
    #expect(decoded(bad) == nil)
  }

  @Test func hostileTextIsRefused() {
    let good = Array(fingerprint("hello").base64.utf8)
    #expect(decoded(base64: good) != nil)
    #expect(decoded(base64: Array(good.dropLast())) == nil)
    #expect(decoded(base64: good + [UInt8(ascii: "A")]) == nil)
    #expect(decoded(base64: []) == nil)
    for wrong in Array("+/= \n.\u{0}é".utf8) {
      for index in [0, 1, 64, 127] {
        var bad = good
        bad[index] = wrong
        #expect(decoded(base64: bad) == nil)
      }
    }
  }

  @Test func randomBytesNeverTrap() {
    let seed: UInt64 = 97
    var random = SeededGenerator(seed: seed)
    for _ in 0..<2000 {
      let bytes = random.bytes(random.below(4) == 0 ? 96 : random.below(200))
      if let value = decoded(bytes) { #expect(value.encoded() == bytes) }
      #expect(decoded(base64: random.bytes(128)) == nil)
    }
  }

  @Test func absentFingerprintIsAllZero() {
    #expect(PromptFingerprint().encoded() == [UInt8](repeating: 0, count: 96))
    #expect(PromptFingerprint() == PromptFingerprint())
    #expect(PromptFingerprint() != fingerprint(""))
  }
}
