import Trace

/// What the objects of a log mean.
protocol JSONTranslation {
  /// Puts the values of a record into the builder.
  ///
  /// - Parameter node: of the ``JSONShape``.
  /// - Returns: whether the record is an exchange.
  mutating func translate(
    _ record: JSONObject, node: Int, into builder: inout ExchangeBuilder
  ) throws(RecordError) -> Bool

  /// The value that a name of a ``FieldMap`` stands for, in the record that was last translated.
  func find(_ name: String, in record: JSONObject) -> JSONObject.Member?

  /// Forgets what was said of the group before.
  mutating func beginGroup()

  /// Takes what is said of a group.
  mutating func take(context: JSONObject)

  /// What names the tenant, in order of preference; `nil`: nothing does.
  var tenantRule: String? { get }
}

extension JSONTranslation {
  func find(_ name: String, in record: JSONObject) -> JSONObject.Member? { record.find(name) }
  mutating func beginGroup() {}
  mutating func take(context: JSONObject) {}
  var tenantRule: String? { nil }
}

/// The objects of a log as exchanges.
struct JSONRecords: LogRecords {
  private var walker: JSONWalker
  private var translation: any JSONTranslation
  private let map: FieldMap
  private var isBegun = false
  /// Whether the map asks for something that is said of a group.
  private let isContextMapped: Bool
  /// Whether a record of the group has been taken.
  private var hasGroupRecords = false

  init(_ shape: JSONShape, isLines: Bool, _ translation: any JSONTranslation, map: FieldMap) {
    walker = JSONWalker(shape, isLines: isLines)
    self.translation = translation
    self.map = map
    isContextMapped = map.entries.contains { $0.name.hasPrefix(OTLPLog.resourcePrefix) }
  }

  var tenantRule: String? {
    guard let name = map[.tenant] else { return translation.tenantRule }
    return "`\(name)`" + (translation.tenantRule.map { ", else \($0)" } ?? "")
  }

  mutating func next(
    _ window: inout LogWindow, _ builder: inout ExchangeBuilder, file: String
  ) throws(TraceError) -> RecordStep {
    if !isBegun {
      isBegun = true
      try window.skipByteOrderMark()
    }
    while true {
      switch try walker.next(&window) {
      case .record(let bytes, let node):
        defer { window.drop(bytes) }
        hasGroupRecords = true
        return take(&window, bytes, node, &builder)
      case .context(let bytes):
        defer { window.drop(bytes) }
        switch parse(&window, bytes) {
        case .success(let context):
          translation.take(context: context)
          guard isContextMapped, hasGroupRecords else { continue }
          let problem = "found a resource behind its records, expected it before them"
          return reject(RecordError(byte: 0, problem: problem), window)
        case .failure(let error): return reject(error, window)
        }
      case .groupBegins, .groupEnds:
        translation.beginGroup()
        hasGroupRecords = false
      case .damaged(let problem): return .damaged(problem: problem, walker.place)
      case .broken(let problem):
        throw TraceError(
          file: file, line: walker.place.line, byte: walker.place.byte, problem: problem,
          advice: "nothing behind this place could be read; export the log again")
      case .end: return .end
      }
    }
  }

  private mutating func take(
    _ window: inout LogWindow, _ bytes: Int, _ node: Int, _ builder: inout ExchangeBuilder
  ) -> RecordStep {
    switch parse(&window, bytes) {
    case .failure(let error): return reject(error, window)
    case .success(let record):
      do {
        guard try translation.translate(record, node: node, into: &builder) else { return .other }
        for entry in map.entries {
          guard let member = translation.find(entry.name, in: record) else { continue }
          try builder.set(entry.field, member.value, at: member.byte)
        }
        return .exchange(walker.place)
      } catch {
        return reject(error, window)
      }
    }
  }

  private func reject(_ error: RecordError, _ window: LogWindow) -> RecordStep {
    .damaged(problem: error.problem, window.place(of: min(max(error.byte, 0), window.count)))
  }

  private func parse(
    _ window: inout LogWindow, _ bytes: Int
  ) -> Result<JSONObject, RecordError> {
    window.withBytes { span in
      do throws(JSONError) {
        let value = try JSONValue(parsing: span.extracting(0..<bytes))
        guard let object = value.object else {
          return .failure(
            RecordError(byte: 0, problem: "found \(value.typeName), expected an object"))
        }
        return .success(object)
      } catch {
        return .failure(RecordError(byte: error.byte, problem: error.problem))
      }
    }
  }
}

extension JSONObject {
  /// The member of a name: a key of that name, dots and all, or a path of keys between dots, where a
  /// number stands for an element of an array.
  func find(_ name: String) -> Member? {
    if let member = member(name) { return member.value == .null ? nil : member }
    var end = name.startIndex
    while let dot = name[end...].firstIndex(of: ".") {
      let rest = String(name[name.index(after: dot)...])
      if !rest.isEmpty, let member = member(String(name[..<dot])),
        let found = Self.find(rest, in: member)
      {
        return found
      }
      end = name.index(after: dot)
    }
    return nil
  }

  private static func find(_ rest: String, in member: Member) -> Member? {
    switch member.value {
    case .object(let object): return object.find(rest)
    case .array(let elements):
      let parts = rest.split(separator: ".", maxSplits: 1)
      guard let first = parts.first, let index = Int(first), elements.indices.contains(index) else {
        return nil
      }
      let element = Member(key: String(first), value: elements[index], byte: member.byte)
      return parts.count == 1 ? element : find(String(parts[1]), in: element)
    default: return nil
    }
  }
}

extension ExchangeBuilder {
  /// Sets a field from the first of some names that has a value that is not empty.
  mutating func set(
    _ field: LogField, _ record: JSONObject, _ names: [String]
  ) throws(RecordError) {
    for name in names {
      guard let member = record.find(name), !member.value.isEmpty else { continue }
      return try set(field, member.value, at: member.byte)
    }
  }

  /// The same of what a client may send as it likes: a value that cannot be read stays unknown, so that
  /// nobody takes itself out of a report by one.
  mutating func setIfReadable(_ field: LogField, _ record: JSONObject, _ names: [String]) {
    try? set(field, record, names)
  }

  /// Sets the time from the first of some names that has one; 0 is OpenTelemetry's word for unknown.
  mutating func setTime(_ record: JSONObject, _ names: [String]) throws(RecordError) {
    let known = names.filter { record.find($0)?.value.wholeNumber != 0 }
    try set(.ts, record, known)
  }
}

extension JSONValue {
  /// Whether it says nothing.
  var isEmpty: Bool {
    switch self {
    case .null: true
    case .string(let text): text.isEmpty
    case .array(let elements): elements.isEmpty
    case .object(let object): object.members.isEmpty
    case .bool, .number: false
    }
  }
}
