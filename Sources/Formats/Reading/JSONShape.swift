/// Where the records lie in a log of JSON.
///
/// A node says of an object which of its keys lead on, and to which node; everything else in it is
/// passed over. An array has the node of its elements.
struct JSONShape {
  /// Of one kind of object.
  struct Node {
    /// What becomes of it.
    var role = Role.inner
    /// Keys that lead on.
    var keys: [(name: StaticString, node: Int)] = []
  }

  enum Role {
    /// Holds others.
    case inner
    /// Holds others, and something that is said of all of them: see ``context``.
    case group
    /// What is said of a group.
    case context
    case record
  }

  /// The first is that of the whole text.
  var nodes: [Node]

  /// Objects one after the other, or in an array.
  static let plain = JSONShape(nodes: [Node(role: .record)])

  /// Objects in an array under one of these keys of an object.
  static func wrapped(_ keys: [StaticString]) -> JSONShape {
    JSONShape(nodes: [Node(keys: keys.map { ($0, 1) }), Node(role: .record)])
  }

  /// The node of OTLP's spans; that of its log records is one more.
  static let otlpSpan = 5
  static let otlpLogRecord = 6

  /// `TracesData` and `LogsData` of OTLP/JSON, also under their older names.
  static let otlp = JSONShape(nodes: [
    Node(keys: [("resourceSpans", 1), ("resourceLogs", 2)]),
    Node(
      role: .group,
      keys: [("resource", 7), ("scopeSpans", 3), ("instrumentationLibrarySpans", 3)]),
    Node(
      role: .group, keys: [("resource", 7), ("scopeLogs", 4), ("instrumentationLibraryLogs", 4)]),
    Node(keys: [("spans", otlpSpan)]),
    Node(keys: [("logRecords", otlpLogRecord), ("logs", otlpLogRecord)]),
    Node(role: .record),
    Node(role: .record),
    Node(role: .context),
  ])
}
