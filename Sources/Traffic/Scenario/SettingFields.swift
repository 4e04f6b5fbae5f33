import Trace

/// One object of a scenario file, read setting by setting: whatever is unknown or impossible is
/// refused by the line that it stands in and the path that leads to it.
struct SettingFields {
  /// The settings in the order of the text.
  let object: JSONObject
  private let source: SettingSource
  /// The names that lead here, each with a full stop behind it; empty at the root.
  private let path: String
  /// Where this object's setting stands, in bytes from the beginning of the text.
  private let byte: Int

  /// The object at the root of a file.
  init(_ value: JSONValue, source: SettingSource) throws(TraceError) {
    guard case .object(let object) = value else {
      throw TraceError(
        file: source.file, line: 1,
        problem: "found \(SettingFields.shown(value)), expected an object of settings")
    }
    self.init(object: object, source: source, path: "", byte: 0)
  }

  private init(object: JSONObject, source: SettingSource, path: String, byte: Int) {
    self.object = object
    self.source = source
    self.path = path
    self.byte = byte
  }

  /// Whether the file has the setting.
  func has(_ name: String) -> Bool { object[name] != nil }

  /// An error about one setting, which need not be there.
  func error(_ name: String, _ problem: String, advice: String? = nil) -> TraceError {
    TraceError(
      file: source.file, line: source.line(ofByte: object.member(name)?.byte ?? byte),
      problem: "setting `\(path)\(name)` \(problem)", advice: advice)
  }

  /// An error about a setting that has another type or value than it must have.
  func mismatch(
    _ name: String, _ value: JSONValue, expected: String, advice: String? = nil
  ) -> TraceError {
    error(name, "is \(Self.shown(value)), expected \(expected)", advice: advice)
  }

  /// An error about a setting that must be there.
  func missing(_ name: String, expected: String) -> TraceError {
    error(name, "is missing, expected \(expected)", advice: "add it")
  }

  /// Refuses settings other than these.
  func allow(_ names: [String]) throws(TraceError) {
    for member in object.members where !names.contains(member.key) {
      throw error(
        member.key, "is unknown", advice: Self.suggestion(for: member.key, among: names))
    }
  }

  /// Refuses settings that mean nothing here.
  func refuse(_ names: [String], because reason: String) throws(TraceError) {
    for name in names where has(name) {
      throw error(name, "means nothing here: \(reason)", advice: "leave it out")
    }
  }

  /// The value of a setting as an object of its own.
  func nested(_ name: String) throws(TraceError) -> SettingFields? {
    guard let member = object.member(name) else { return nil }
    guard case .object(let inner) = member.value else {
      throw mismatch(name, member.value, expected: "an object")
    }
    return SettingFields(
      object: inner, source: source, path: "\(path)\(name).", byte: member.byte)
  }

  /// The objects of a list; `nil` where the file has no such setting.
  func elements(
    _ name: String, upTo limit: Int
  ) throws(TraceError) -> [SettingFields]? {
    guard let member = object.member(name) else { return nil }
    guard case .array(let array) = member.value else {
      throw mismatch(name, member.value, expected: "a list of objects")
    }
    guard array.count <= limit else {
      throw error(name, "has \(array.count) elements, expected at most \(limit)")
    }
    var elements: [SettingFields] = []
    for (index, element) in array.enumerated() {
      guard case .object(let inner) = element else {
        throw error("\(name)[\(index)]", at: member, element, expected: "an object")
      }
      elements.append(
        SettingFields(
          object: inner, source: source, path: "\(path)\(name)[\(index)].",
          byte: inner.members.first?.byte ?? member.byte))
    }
    return elements
  }

  /// An error about an element of a list.
  func error(
    _ name: String, at member: JSONObject.Member, _ element: JSONValue, expected: String,
    advice: String? = nil
  ) -> TraceError {
    TraceError(
      file: source.file, line: source.line(ofByte: member.byte),
      problem: "setting `\(path)\(name)` is \(Self.shown(element)), expected \(expected)",
      advice: advice)
  }

  /// What somebody meant who wrote a name that is not known, or else the names that are.
  static func suggestion(for word: String, among names: [String]) -> String {
    if let near = NearMiss.closest(to: word, among: names) { return "did you mean `\(near)`?" }
    let shown = names.prefix(namesShown).map { "`\($0)`" }.joined(separator: ", ")
    let more = names.count > namesShown ? " and \(names.count - namesShown) more" : ""
    return names.isEmpty ? "there are none" : "known here: \(shown)\(more)"
  }

  /// Names that an error lists: as many as there are archetypes, evasions or families.
  private static let namesShown = 25
  /// Characters of a string that an error shows: enough to recognise it by.
  private static let charactersShown = 40

  /// What an error calls a value.
  static func shown(_ value: JSONValue) -> String {
    switch value {
    case .string(let text): "\"\(EscapedText(text, maximum: charactersShown))\""
    case .number(let number): DecimalNumber(number.double).text
    default: value.typeName
    }
  }
}

/// A scenario file as its errors name it.
struct SettingSource {
  /// The file as the user named it.
  let file: String
  /// The byte that each line begins with, rising.
  private let lineStarts: [Int]

  /// Finds the lines of a text. Linear in its length.
  init(file: String, text: Span<UInt8>) {
    self.file = file
    var starts = [0]
    for index in text.indices where text[index] == UInt8(ascii: "\n") { starts.append(index + 1) }
    lineStarts = starts
  }

  /// The line of a byte, from 1. Logarithmic in the number of lines.
  func line(ofByte byte: Int) -> UInt64 {
    var (low, high) = (0, lineStarts.count)
    while low + 1 < high {
      let middle = (low + high) / 2
      if lineStarts[middle] <= byte { low = middle } else { high = middle }
    }
    return UInt64(low + 1)
  }
}
