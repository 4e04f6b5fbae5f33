import Trace

/// Which of a log's names stand for which of our fields: the option `--map`.
///
/// ```swift
/// let map = try FieldMap(parsing: "ts=when,tenant=customer,output_tokens=usage.completion_tokens")
/// ```
///
/// A name is a column of a CSV, or a key of a JSON object; dots lead into objects within, unless a
/// key has that very name, dots and all.
public struct FieldMap: Sendable, Equatable {
  /// One field and the name that stands for it.
  public struct Entry: Sendable, Equatable {
    /// Our field.
    public var field: LogField
    /// The log's name.
    public var name: String
  }

  /// In the order in which they were given; no field twice.
  public private(set) var entries: [Entry] = []
  /// The unit of the times, if it was said.
  public private(set) var unit: TimeUnit?

  /// A map of nothing.
  public init() {}

  /// Reads `field=name,field=name`. Behind the name of `ts` may stand its unit: `ts=start:ms`. A
  /// name with a comma is written between double quotes.
  public init(parsing text: String) throws(FieldMapError) {
    for part in try Self.parts(text) {
      let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard pair.count == 2, !pair[1].isEmpty else {
        throw FieldMapError(
          message: "found `\(part)`, expected `field=name`, such as ts=when,tenant=customer")
      }
      let key = String(pair[0])
      guard let field = LogField(rawValue: key) else { throw Self.unknown(key) }
      guard self[field] == nil else {
        throw FieldMapError(message: "`\(key)` is given twice")
      }
      entries.append(Entry(field: field, name: field == .ts ? takeUnit(pair[1]) : String(pair[1])))
    }
    if entries.isEmpty {
      throw FieldMapError(message: "found nothing, expected `field=name`, such as ts=when")
    }
  }

  /// The name that stands for a field.
  public subscript(field: LogField) -> String? { entries.first { $0.field == field }?.name }

  private mutating func takeUnit(_ name: Substring) -> String {
    guard let colon = name.lastIndex(of: ":"), colon > name.startIndex,
      let unit = TimeUnit(rawValue: String(name[name.index(after: colon)...]))
    else { return String(name) }
    self.unit = unit
    return String(name[..<colon])
  }

  private static func unknown(_ key: String) -> FieldMapError {
    let known = LogField.allCases.map(\.rawValue)
    let hint =
      NearMiss.closest(to: key, among: known).map { "did you mean `\($0)`?" }
      ?? "fields are \(known.joined(separator: ", "))"
    return FieldMapError(message: "unknown field `\(key)`; \(hint)")
  }

  /// The text cut at commas that stand between no quotes, without the quotes.
  private static func parts(_ text: String) throws(FieldMapError) -> [String] {
    var parts: [String] = []
    var part = ""
    var isQuoted = false
    for character in text {
      if character == "\"" {
        isQuoted.toggle()
      } else if character == ",", !isQuoted {
        parts.append(part)
        part = ""
      } else {
        part.append(character)
      }
    }
    guard !isQuoted else { throw FieldMapError(message: "found one double quote, expected two") }
    parts.append(part)
    return parts.filter { !$0.isEmpty }
  }
}

/// Why a text is no ``FieldMap``: one line.
public struct FieldMapError: Error, Equatable {
  /// What was found and what was expected.
  public let message: String
}
