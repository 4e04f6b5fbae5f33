import Glibc
import Trace
import Traffic

/// A directory of the user's own prompts: `benign/*.jsonl` and `harvest/*.jsonl`.
struct CorpusDirectory {
  private let path: String

  init(_ path: String) { self.path = path }

  /// All prompts, files in the order of their names.
  func read() throws -> Corpus {
    var corpus = Corpus()
    for (folder, isHarvest) in [("benign", false), ("harvest", true)] {
      for name in Self.names(in: "\(path)/\(folder)") where name.hasSuffix(".jsonl") {
        let file = "\(path)/\(folder)/\(name)"
        let lines = try Files.read(file, most: Corpus.mostBytes)
        try corpus.add(
          lines: lines.span, file: file, name: String(name.dropLast(6)), isHarvest: isHarvest)
      }
    }
    guard corpus.count > 0 else {
      throw TraceError(
        file: path, problem: "no prompts",
        advice: "expected JSON Lines files in \(path)/benign/ and \(path)/harvest/")
    }
    return corpus
  }

  /// Names in a directory, sorted; none if there is no such directory.
  private static func names(in directory: String) -> [String] {
    // Safe because opendir(3) gives a stream of its own or nothing.
    guard let stream = unsafe opendir(directory) else { return [] }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    // Safe because readdir(3) gives an entry that is valid until its next call, and the name, which
    // ends in a zero byte, is copied at once.
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { name in
        unsafe String(cString: UnsafeRawPointer(name).assumingMemoryBound(to: CChar.self))
      }
      names.append(name)
    }
    return names.sorted()
  }
}
