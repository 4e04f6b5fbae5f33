extension PromptFingerprint {
  /// Characters of the text form: base64url of 96 bytes needs no padding.
  public static let base64Count = byteCount / 3 * 4

  /// The 96 bytes of the picture, integers little-endian.
  public func encoded() -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Self.byteCount)
    func append(_ value: some FixedWidthInteger & UnsignedInteger) {
      for shift in stride(from: 0, to: value.bitWidth, by: 8) {
        bytes.append(UInt8(truncatingIfNeeded: value >> shift))
      }
    }
    append(textHash)
    append(skeletonHash)
    append(simHash)
    append(textBytes)
    append(tokens)
    for index in cues.indices { append(cues[index]) }
    append(script)
    append(version)
    append(UInt16(0))
    for index in features.indices { append(features[index]) }
    bytes.append(contentsOf: repeatElement(0, count: Self.byteCount - bytes.count))
    return bytes
  }

  /// The fingerprint that these bytes encode.
  ///
  /// - Returns: `nil` unless there are exactly ``byteCount`` bytes of ``currentVersion`` with a
  ///   known script and zeros in all reserved places.
  public init?(bytes: Span<UInt8>) {
    guard bytes.count == Self.byteCount else { return nil }
    var offset = 0
    func next<Value: FixedWidthInteger>(_: Value.Type) -> Value {
      var value: Value = 0
      for index in 0..<Value.bitWidth / 8 {
        value |= Value(bytes[offset + index]) << (8 * index)
      }
      offset += Value.bitWidth / 8
      return value
    }
    self.init()
    textHash = next(UInt64.self)
    skeletonHash = next(UInt64.self)
    simHash = next(UInt64.self)
    textBytes = next(UInt32.self)
    tokens = next(UInt32.self)
    for index in cues.indices { cues[index] = next(UInt8.self) }
    script = next(UInt8.self)
    version = next(UInt8.self)
    guard version == Self.currentVersion, Script(rawValue: script) != nil else { return nil }
    // In this version the composition features are reserved like the gaps.
    while offset < Self.byteCount {
      guard next(UInt8.self) == 0 else { return nil }
    }
  }

  /// The text form: base64url (RFC 4648, section 5) of ``encoded()`` without padding, 128
  /// characters.
  public var base64: String {
    let bytes = encoded()
    var text: [UInt8] = []
    text.reserveCapacity(Self.base64Count)
    for index in stride(from: 0, to: bytes.count, by: 3) {
      let group =
        UInt32(bytes[index]) << 16 | UInt32(bytes[index + 1]) << 8 | UInt32(bytes[index + 2])
      for shift: UInt32 in [18, 12, 6, 0] {
        text.append(Self.base64Digit(UInt8(truncatingIfNeeded: group >> shift & 63)))
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The fingerprint of a text form.
  ///
  /// - Returns: `nil` unless the text is exactly ``base64Count`` characters of the base64url
  ///   alphabet and ``init(bytes:)`` accepts what they encode.
  public init?(base64 text: Span<UInt8>) {
    guard text.count == Self.base64Count else { return nil }
    var bytes = InlineArray<96, UInt8>(repeating: 0)
    for group in 0..<Self.base64Count / 4 {
      var value: UInt32 = 0
      for index in 0..<4 {
        guard let digit = Self.base64Value(text[4 * group + index]) else { return nil }
        value = value << 6 | digit
      }
      bytes[3 * group] = UInt8(truncatingIfNeeded: value >> 16)
      bytes[3 * group + 1] = UInt8(truncatingIfNeeded: value >> 8)
      bytes[3 * group + 2] = UInt8(truncatingIfNeeded: value)
    }
    self.init(bytes: bytes.span)
  }

  private static func base64Digit(_ value: UInt8) -> UInt8 {
    switch value {
    case ..<26: UInt8(ascii: "A") + value
    case ..<52: UInt8(ascii: "a") + value - 26
    case ..<62: UInt8(ascii: "0") + value - 52
    case 62: UInt8(ascii: "-")
    default: UInt8(ascii: "_")
    }
  }

  private static func base64Value(_ digit: UInt8) -> UInt32? {
    switch digit {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(digit - UInt8(ascii: "A"))
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(digit - UInt8(ascii: "a")) + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(digit - UInt8(ascii: "0")) + 52
    case UInt8(ascii: "-"): 62
    case UInt8(ascii: "_"): 63
    default: nil
    }
  }
}

extension PromptFingerprint: Hashable {
  /// Whether all fields agree.
  public static func == (a: Self, b: Self) -> Bool {
    guard
      a.textHash == b.textHash, a.skeletonHash == b.skeletonHash, a.simHash == b.simHash,
      a.textBytes == b.textBytes, a.tokens == b.tokens, a.script == b.script,
      a.version == b.version
    else { return false }
    for index in a.cues.indices where a.cues[index] != b.cues[index] { return false }
    for index in a.features.indices where a.features[index] != b.features[index] { return false }
    return true
  }

  /// Feeds the hashes, which tell fingerprints apart.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(textHash)
    hasher.combine(skeletonHash)
    hasher.combine(simHash)
  }
}
