import Fingerprint
import Sketches

/// What turns the texts of lines into the values of rows, for one parser.
///
/// What it remembers from line to line affects only the speed.
struct RowValues {
  let areLabelsWanted: Bool
  /// Seed of the hashes of tenants' names.
  let tenantSeed: UInt64
  var models = NameNumbers()
  var regions = NameNumbers()
  var campaigns = NameNumbers()
  var operations = NameMatches(.operations)
  var finishReasons = NameMatches(.finishReasons)
  var ends = TextEnds()
  /// Of the last prompt.
  private(set) var fingerprint = PromptFingerprint()
  /// Where the texts of prompts go instead, if those are wanted and no fingerprints.
  var prompts: PromptTexts?
  private var fingerprinter: Fingerprinter
  private var unescaped: [UInt8] = []

  init(key: FingerprintKey, tenantSeed: UInt64, areLabelsWanted: Bool) {
    self.tenantSeed = tenantSeed
    self.areLabelsWanted = areLabelsWanted
    fingerprinter = Fingerprinter(key: key)
  }

  /// Makes ready for the next block, whose names are numbered anew.
  mutating func beginBlock() {
    models.removeAll()
    regions.removeAll()
    campaigns.removeAll()
  }

  /// Takes the fingerprint that stands in place of a prompt.
  mutating func take(_ fingerprint: PromptFingerprint) {
    self.fingerprint = fingerprint
    prompts?.forget()
  }

  /// Makes the fingerprint of a prompt that has been checked.
  mutating func takePrompt(_ bytes: Span<UInt8>, _ range: Range<Int>, isEscaped: Bool) {
    if prompts != nil {
      prompts?.take(bytes, range)
      return
    }
    guard isEscaped else {
      fingerprint = fingerprinter.fingerprint(bytes.extracting(range))
      return
    }
    var text: [UInt8] = []
    swap(&text, &unescaped)
    text.removeAll(keepingCapacity: true)
    StringUnescaper.append(bytes, range, to: &text)
    fingerprint = fingerprinter.fingerprint(text.span)
    swap(&text, &unescaped)
  }
}

/// Numbers the names of one field in one block from 1; 0 is the empty name.
struct NameNumbers {
  private static let seed: UInt64 = 0x2E03_7073_44A4_0938  // digits of pi
  private var known = ShortTextCache()

  /// Forgets the block.
  mutating func removeAll() { known.removeAll() }

  /// The number of a name in its field's table for the block.
  @inline(__always)
  mutating func number(
    of text: PlainText, _ bytes: Span<UInt8>, _ names: inout InternedNames
  ) -> UInt16 {
    if let short = text.short, let value = known.value(of: short) {
      return UInt16(truncatingIfNeeded: value)
    }
    return newNumber(of: text, bytes, &names)
  }

  @inline(never)
  private mutating func newNumber(
    of text: PlainText, _ bytes: Span<UInt8>, _ names: inout InternedNames
  ) -> UInt16 {
    let number = number(of: bytes.extracting(text.range), &names)
    if let short = text.short { known.set(UInt64(number), for: short) }
    return number
  }

  /// The same of a name anywhere.
  func number(of name: Span<UInt8>, _ names: inout InternedNames) -> UInt16 {
    if name.isEmpty { return 0 }
    guard let number = names.intern(name, hash: SeededHash.hash(name, seed: Self.seed)) else {
      preconditionFailure("more names than a block has rows")
    }
    return UInt16(number + 1)
  }
}

/// A ``NameMatcher`` that remembers.
struct NameMatches {
  private let matcher: NameMatcher
  private var known = ShortTextCache()

  init(_ matcher: NameMatcher) { self.matcher = matcher }

  /// The number of the text.
  @inline(__always)
  mutating func number(of text: PlainText, _ bytes: Span<UInt8>) -> UInt8 {
    if let short = text.short, let value = known.value(of: short) {
      return UInt8(truncatingIfNeeded: value)
    }
    return newNumber(of: text, bytes)
  }

  @inline(never)
  private mutating func newNumber(of text: PlainText, _ bytes: Span<UInt8>) -> UInt8 {
    let number = number(of: bytes.extracting(text.range))
    if let short = text.short { known.set(UInt64(number), for: short) }
    return number
  }

  /// The same of a text anywhere.
  func number(of text: Span<UInt8>) -> UInt8 { matcher.number(of: text) }
}
