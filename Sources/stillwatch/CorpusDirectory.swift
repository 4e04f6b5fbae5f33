import Glibc
import Trace
import Traffic

/// A directory of the user's own prompts: `benign/*.jsonl` and `harvest/*.jsonl`.
struct CorpusDirectory {
  private let path: String
  private static let sides = [("benign", false), ("harvest", true)]

  init(_ path: String) { self.path = path }

  /// All prompts, files in the order of their names.
  ///
  /// - Parameter isHarvestNeeded: whether a campaign of the scenario writes prompts: made-up ones
  ///   beside real ones would give it away.
  func read(isHarvestNeeded: Bool) throws -> Corpus {
    var corpus = Corpus()
    for (folder, isHarvest) in Self.sides {
      for name in try Self.names(in: "\(path)/\(folder)") where name.hasSuffix(".jsonl") {
        let file = "\(path)/\(folder)/\(name)"
        let lines = try Files.read(file, most: Corpus.mostBytes)
        try corpus.add(
          lines: lines.span, file: file, name: String(name.dropLast(6)), isHarvest: isHarvest)
      }
    }
    for (folder, isHarvest) in Self.sides where !isHarvest || isHarvestNeeded {
      guard corpus.hasPrompts(isHarvest: isHarvest) else {
        throw TraceError(
          file: "\(path)/\(folder)", problem: "no prompts",
          advice: "expected JSON Lines files like \(path)/\(folder)/mine.jsonl")
      }
    }
    return corpus
  }

  /// Names in a directory, sorted; none if there is no such directory.
  private static func names(in directory: String) throws(TraceError) -> [String] {
    // Safe because opendir(3) gives a stream of its own or nothing.
    guard let stream = unsafe opendir(directory) else {
      let code = errno
      guard code == ENOENT else {
        throw TraceError(
          file: directory, problem: "cannot read the directory (error \(code))",
          advice: "check that it is one, and its permissions")
      }
      return []
    }
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
