package import Foundation

/// Checks a JSON value against the part of JSON Schema 2020-12 that our schemas use; a keyword
/// that it does not know is itself a fault, so that no rule passes unchecked. (Foundation reads
/// booleans as numbers, and they count as both.)
package struct SchemaChecker {
  private let root: [String: Any]
  private static let annotations: Set = [
    "description", "title", "$schema", "$id", "$defs", "format",
  ]

  /// The schema of a file.
  package init(file: URL) throws {
    let value = try JSONSerialization.jsonObject(with: Data(contentsOf: file))
    root = value as? [String: Any] ?? [:]
  }

  /// What is wrong with `value` as a whole report, or as the definition of that name.
  package func faults(of value: Any, as definition: String? = nil) -> [String] {
    let schema: Any = definition.map { ["$ref": "#/$defs/\($0)"] as [String: Any] } ?? root
    return faults(value, schema, at: "$")
  }

  /// Every property of every object, with whether it says what it is.
  package func undescribedProperties() -> [String] {
    Self.undescribed(root, at: "$")
  }

  private func faults(_ value: Any, _ schema: Any, at path: String) -> [String] {
    if let allowed = schema as? Bool { return allowed ? [] : ["\(path): not allowed"] }
    guard let schema = schema as? [String: Any] else { return ["\(path): no schema"] }
    var faults: [String] = []
    for (keyword, rule) in schema where !Self.annotations.contains(keyword) {
      faults += check(value, keyword, rule, schema, at: path)
    }
    return faults
  }

  private func check(
    _ value: Any, _ keyword: String, _ rule: Any, _ schema: [String: Any], at path: String
  ) -> [String] {
    let object = value as? [String: Any]
    let array = value as? [Any]
    switch keyword {
    case "$ref":
      let name = (rule as? String ?? "").components(separatedBy: "/").last ?? ""
      let target = (root["$defs"] as? [String: Any])?[name]
      return faults(value, target ?? "missing definition \(name)", at: path)
    case "type":
      let types = rule as? [String] ?? [rule as? String ?? ""]
      return types.contains { Self.matches(value, $0) } ? [] : ["\(path): is no \(types)"]
    case "enum":
      let allowed = rule as? [NSObject] ?? []
      return allowed.contains { $0.isEqual(value) } ? [] : ["\(path): not among \(allowed)"]
    case "minimum", "maximum":
      guard let number = value as? NSNumber, let bound = rule as? NSNumber else { return [] }
      let isWithin =
        keyword == "minimum"
        ? number.doubleValue >= bound.doubleValue : number.doubleValue <= bound.doubleValue
      return isWithin ? [] : ["\(path): \(number) beyond \(keyword) \(bound)"]
    case "minItems", "maxItems":
      guard let array, let bound = rule as? Int else { return [] }
      let isWithin = keyword == "minItems" ? array.count >= bound : array.count <= bound
      return isWithin ? [] : ["\(path): \(array.count) items"]
    case "required":
      let missing = (rule as? [String] ?? []).filter { object != nil && object?[$0] == nil }
      return missing.map { "\(path): lacks \($0)" }
    case "properties":
      let properties = rule as? [String: Any] ?? [:]
      return (object ?? [:]).flatMap { key, value in
        properties[key].map { faults(value, $0, at: "\(path).\(key)") } ?? []
      }
    case "additionalProperties":
      let known = schema["properties"] as? [String: Any] ?? [:]
      return (object ?? [:]).filter { known[$0.key] == nil }
        .flatMap { faults($0.value, rule, at: "\(path).\($0.key)") }
    case "prefixItems":
      return zip(array ?? [], rule as? [Any] ?? []).enumerated().flatMap { index, pair in
        faults(pair.0, pair.1, at: "\(path)[\(index)]")
      }
    case "items":
      let skipped = (schema["prefixItems"] as? [Any])?.count ?? 0
      return (array ?? []).enumerated().dropFirst(skipped).flatMap { index, item in
        faults(item, rule, at: "\(path)[\(index)]")
      }
    default:
      return ["\(path): the checker does not know \(keyword)"]
    }
  }

  private static func matches(_ value: Any, _ type: String) -> Bool {
    let number = value as? NSNumber
    return switch type {
    case "null": value is NSNull
    case "string": value is String
    case "object": value is [String: Any]
    case "array": value is [Any]
    case "number": number != nil
    case "boolean": value is Bool
    case "integer": number.map { $0.doubleValue.rounded() == $0.doubleValue } ?? false
    default: false
    }
  }

  private static func undescribed(_ schema: Any, at path: String) -> [String] {
    if let list = schema as? [Any] {
      return list.flatMap { undescribed($0, at: path + "[]") }
    }
    guard let schema = schema as? [String: Any] else { return [] }
    let properties = schema["properties"] as? [String: Any] ?? [:]
    let lacking = properties.filter { _, property in
      let property = property as? [String: Any] ?? [:]
      return property["description"] == nil && property["$ref"] == nil
    }
    return lacking.map { "\(path).\($0.key)" }
      + schema.flatMap { undescribed($0.value, at: "\(path).\($0.key)") }
  }
}
