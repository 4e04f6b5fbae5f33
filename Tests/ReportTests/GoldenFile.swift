import Foundation
import Testing

/// A file that holds what an output was when a person last looked at it.
///
/// With `STILLWATCH_UPDATE_GOLDEN=1` in the environment the files are written instead of compared;
/// the change then shows in the diff of the commit.
enum GoldenFile {
  static func expect(
    _ bytes: [UInt8], matches name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")
    let file = folder.appending(path: name)
    if ProcessInfo.processInfo.environment["STILLWATCH_UPDATE_GOLDEN"] == "1" {
      try Data(bytes).write(to: file)
    }
    let golden = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    let lines = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\n")
    let goldenLines = golden.components(separatedBy: "\n")
    #expect(lines.count == goldenLines.count, "\(name)", sourceLocation: sourceLocation)
    for (number, (line, goldenLine)) in zip(lines, goldenLines).enumerated() {
      #expect(line == goldenLine, "\(name):\(number + 1)", sourceLocation: sourceLocation)
    }
  }
}
