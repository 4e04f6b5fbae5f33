import Trace

extension SettingFields {
  /// A number in a range; without a default it must be there.
  func number(
    _ name: String, in range: ClosedRange<Double>, default fallback: Double?
  ) throws(TraceError) -> Double {
    let expected =
      "a number from \(DecimalNumber(range.lowerBound)) to \(DecimalNumber(range.upperBound))"
    guard let value = object[name] else {
      guard let fallback else { throw missing(name, expected: expected) }
      return fallback
    }
    guard let number = value.double, range.contains(number) else {
      throw mismatch(name, value, expected: expected)
    }
    return number
  }

  /// A whole number in a range; without a default it must be there.
  func whole(
    _ name: String, in range: ClosedRange<Int64>, default fallback: Int64?
  ) throws(TraceError) -> Int64 {
    let expected = "a whole number from \(range.lowerBound) to \(range.upperBound)"
    guard let value = object[name] else {
      guard let fallback else { throw missing(name, expected: expected) }
      return fallback
    }
    guard let number = value.integer, range.contains(number) else {
      throw mismatch(name, value, expected: expected)
    }
    return number
  }

  /// A Boolean.
  func bool(_ name: String, default fallback: Bool) throws(TraceError) -> Bool {
    guard let value = object[name] else { return fallback }
    guard let bool = value.bool else { throw mismatch(name, value, expected: "true or false") }
    return bool
  }

  /// A text of any characters.
  func text(_ name: String, upTo limit: Int) throws(TraceError) -> String {
    guard let value = object[name] else { return "" }
    guard let text = value.string else { throw mismatch(name, value, expected: "a text") }
    guard text.utf8.count <= limit else {
      throw error(name, "has \(text.utf8.count) bytes, expected at most \(limit)")
    }
    return text
  }

  /// A name; without a default it must be there.
  func name(_ name: String, default fallback: String? = nil) throws(TraceError) -> String {
    guard let value = object[name] else {
      guard let fallback else { throw missing(name, expected: Self.nameRule) }
      return fallback
    }
    guard let text = value.string, Self.isName(text) else {
      throw mismatch(name, value, expected: Self.nameRule)
    }
    return text
  }

  /// A time: RFC 3339, or a date, meaning its first instant in UTC; `nil` where the file has none.
  func time(_ name: String, in range: ClosedRange<Int64>) throws(TraceError) -> Int64? {
    guard let value = object[name] else { return nil }
    guard let text = value.string else {
      throw mismatch(name, value, expected: "a time such as \"2026-06-17T00:00:00Z\"")
    }
    let full = text.utf8.count == 10 ? text + "T00:00:00Z" : text
    guard let ms = TimeParser.milliseconds(full.utf8Span.span) else {
      throw mismatch(name, value, expected: "a time such as \"2026-06-17T00:00:00Z\" or a date")
    }
    guard range.contains(ms) else {
      let (first, last) = (TimeFormat.date(range.lowerBound), TimeFormat.date(range.upperBound))
      throw mismatch(name, value, expected: "a time from \(first) to \(last)")
    }
    return ms
  }

  /// One of a fixed set of words; without a default it must be there.
  func choice<Word: RawRepresentable<String> & CaseIterable>(
    _ name: String, _ what: String, default fallback: Word?
  ) throws(TraceError) -> Word {
    guard let value = object[name] else {
      guard let fallback else { throw missing(name, expected: what) }
      return fallback
    }
    guard let text = value.string else { throw mismatch(name, value, expected: what) }
    guard let word = Word(rawValue: text) else {
      throw mismatch(
        name, value, expected: what,
        advice: Self.suggestion(for: text, among: Word.allCases.map(\.rawValue)))
    }
    return word
  }

  /// Names with weights, at least one of which is above 0; `nil` where the file has none.
  ///
  /// - Parameters:
  ///   - what: what an error says of the names.
  ///   - known: the names that there are; `nil`: any name will do.
  func weights(
    _ name: String, _ what: String, known: KnownNames?
  ) throws(TraceError) -> [Scenario.Weighted]? {
    guard let fields = try nested(name) else { return nil }
    let members = fields.object.members
    guard members.count <= ScenarioLimits.weights else {
      throw error(
        name, "has \(members.count) names, expected at most \(ScenarioLimits.weights)")
    }
    var weights: [Scenario.Weighted] = []
    for member in members {
      if let known, !known.contains(member.key) {
        throw fields.error(
          member.key, "is unknown, expected \(what)",
          advice: Self.suggestion(for: member.key, among: known.names))
      }
      guard Self.isName(member.key) else {
        throw fields.error(member.key, "is no name, expected \(Self.nameRule)")
      }
      let weight = try fields.number(member.key, in: ScenarioLimits.weight, default: nil)
      weights.append(Scenario.Weighted(name: member.key, weight: weight))
    }
    guard weights.contains(where: { $0.weight > 0 }) else {
      throw error(name, "has no weight above 0, expected at least one")
    }
    return weights
  }

  /// What an error says of names.
  private static let nameRule =
    "a name of 1 to \(ScenarioLimits.nameBytes) letters, digits or marks of ASCII, without "
    + "spaces, quotes and backslashes"

  /// Whether a text can be a name: it is safe to print, and no JSON needs to escape it.
  private static func isName(_ text: String) -> Bool {
    (1...ScenarioLimits.nameBytes).contains(text.utf8.count)
      && text.utf8.allSatisfy { byte in
        (0x21...0x7E).contains(byte) && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
      }
  }
}
