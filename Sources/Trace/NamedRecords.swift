import Sketches

/// Records by name, in order of first appearance; names are compared by their bytes, which
/// `String` would not do.
struct NamedRecords<Record: Sendable>: Sendable {
  private var names: InternedNames
  private(set) var records: [Record] = []

  init(limit: Int) { names = InternedNames(limit: limit) }

  subscript(name: String) -> Record? {
    let bytes = name.utf8Span.span
    return names.find(bytes, hash: SeededHash.hash(bytes, seed: 0)).map { records[$0] }
  }

  /// Adds the record or replaces that of the same name; `false` if it is new and there is no
  /// room.
  mutating func set(_ record: Record, for name: String) -> Bool {
    let bytes = name.utf8Span.span
    guard let number = names.intern(bytes, hash: SeededHash.hash(bytes, seed: 0)) else {
      return false
    }
    if number == records.count {
      records.append(record)
    } else {
      records[number] = record
    }
    return true
  }
}
