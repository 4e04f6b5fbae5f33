import Formats
import Trace

/// The logs of others that a command reads, in order of opening.
///
/// A class, because what is known of a log grows while it is read.
final class OpenedLogs {
  private(set) var all: [TranslatedLog] = []

  func add(_ log: TranslatedLog) { all.append(log) }

  func removeAll() { all.removeAll() }
}

extension LogOptions {
  /// What the command line says of a log.
  init(_ invocation: Invocation, of path: String) throws(CommandError) {
    // `explain` means by a tenant the one to explain.
    let named = invocation.command == .explain ? nil : invocation.text(.tenant)
    self.init(tenant: named ?? Self.stem(of: path))
    guard (1...TraceLimits.tenantNameBytes).contains(tenant.utf8.count) else {
      throw .usage(
        "`--tenant` is no name of a tenant: found \(tenant.utf8.count) bytes, expected 1 to "
          + "\(TraceLimits.tenantNameBytes)")
    }
    format = invocation.text(.from).flatMap(LogFormat.init(rawValue:))
    do {
      if let text = invocation.text(.map) { map = try FieldMap(parsing: text) }
    } catch {
      throw .usage("`--map`: \(error.message)")
    }
    guard let text = invocation.text(.epoch) else { return }
    guard let ms = TimeParser.milliseconds(text.utf8Span.span) else {
      throw .usage("`--epoch` is `\(text)`, expected a time such as 2026-06-03T00:00:00Z")
    }
    epochMs = ms
  }

  /// The name of a file without its folder and ending.
  private static func stem(of path: String) -> String {
    if path == "-" { return "stdin" }
    let name = path.split(separator: "/").last.map { String($0) } ?? path
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return name }
    return String(name[..<dot])
  }
}
