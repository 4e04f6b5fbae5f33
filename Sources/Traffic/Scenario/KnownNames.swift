/// Names that a setting may refer to, in the order in which an error lists them.
struct KnownNames {
  /// The names.
  let names: [String]
  private let set: Set<String>

  /// Names, which need not differ.
  init(_ names: [String]) {
    self.names = names
    set = Set(names)
  }

  /// Whether there is such a name. Constant time.
  func contains(_ name: String) -> Bool { set.contains(name) }
}
