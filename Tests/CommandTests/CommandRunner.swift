import Foundation
import Testing

/// How a command ended and what it wrote.
struct CommandResult {
  /// The exit code; for a command that a signal ended, the signal.
  let code: Int32
  /// Whether it ended by itself.
  let isExit: Bool
  let output: Data
  let errors: String
  /// The most memory it was seen to hold, bytes; 0 unless it was asked for.
  let peakBytes: Int

  /// Standard output as text.
  var text: String { String(decoding: output, as: UTF8.self) }

  /// Lines of standard error.
  var errorLines: [String] { errors.split(separator: "\n").map(String.init) }
}

/// The program under test, as `swift test` has built it.
enum Program {
  /// No command of a test takes a tenth of this, even on a busy machine.
  static let timeoutSeconds = 60.0

  /// The folder that holds the built products: the test runner lies there too.
  static let folder: URL = {
    var candidates = ["/proc/self/exe"].map { URL(fileURLWithPath: $0).resolvingSymlinksInPath() }
    candidates += CommandLine.arguments.filter { $0.contains("/") }.map {
      URL(fileURLWithPath: $0).resolvingSymlinksInPath()
    }
    candidates.append(Package.root.appending(path: ".build/debug/any"))
    let folders = candidates.map { $0.deletingLastPathComponent() }
    let isThere = { (folder: URL) in
      FileManager.default.isExecutableFile(atPath: folder.appending(path: "stillwatch").path)
    }
    return folders.first(where: isThere) ?? folders[folders.count - 1]
  }()

  /// Runs `stillwatch` with the arguments.
  ///
  /// - Parameters:
  ///   - folder: where it runs.
  ///   - input: standard input; nothing unless said.
  static func run(
    _ arguments: [String], in folder: TemporaryFolder, input: Input = .none,
    measuresMemory: Bool = false, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> CommandResult {
    try run(
      Self.folder.appending(path: "stillwatch"), arguments, in: folder, input: input,
      measuresMemory: measuresMemory, sourceLocation: sourceLocation)
  }

  /// The folder of the release build, if there is one that no source is newer than: the program of a
  /// debug build takes minutes for what a reader is told to try.
  static let releaseFolder: URL? = {
    let folder = Package.root.appending(path: ".build/release")
    func changed(_ url: URL) -> Date? {
      let path = url.resolvingSymlinksInPath().path
      return try? FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date
    }
    guard let built = changed(folder.appending(path: "stillwatch")) else { return nil }
    let sources = Package.root.appending(path: "Sources")
    let names = FileManager.default.enumerator(atPath: sources.path)?.allObjects as? [String] ?? []
    let isCurrent = names.filter { $0.hasSuffix(".swift") || $0.hasSuffix(".c") }
      .allSatisfy { changed(sources.appending(path: $0)).map { $0 <= built } ?? false }
    return isCurrent ? folder : nil
  }()

  /// Runs a line of shell in which `stillwatch` is the program under test.
  ///
  /// - Parameters:
  ///   - programs: the folder that the program is taken from.
  ///   - seconds: after which it is killed.
  static func shell(
    _ line: String, in folder: TemporaryFolder, programs: URL = Program.folder,
    seconds: Double = Program.timeoutSeconds, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> CommandResult {
    try run(
      URL(fileURLWithPath: "/bin/sh"), ["-c", line], in: folder, input: .none,
      measuresMemory: false, programs: programs, seconds: seconds, sourceLocation: sourceLocation)
  }

  /// Standard input of a command.
  enum Input {
    case none
    case data(Data)
    /// What a line of shell writes, as it writes it.
    case shell(String)
  }

  // Output goes to files: a pipe that nobody empties would stop the command.
  private static func run(
    _ executable: URL, _ arguments: [String], in folder: TemporaryFolder, input: Input,
    measuresMemory: Bool, programs: URL = Program.folder, seconds: Double = Program.timeoutSeconds,
    sourceLocation: SourceLocation
  ) throws -> CommandResult {
    let scratch = try TemporaryFolder()
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = folder.url
    process.environment = ["PATH": "\(programs.path):/usr/bin:/bin"]
    process.standardOutput = try FileHandle(forWritingTo: scratch.create("output"))
    process.standardError = try FileHandle(forWritingTo: scratch.create("errors"))
    let generator = try connect(input, to: process, scratch)
    try process.run()
    try generator?.run()
    if case .shell = input { try (process.standardInput as? Pipe)?.fileHandleForReading.close() }
    if let pipe = generator?.standardOutput as? Pipe { try pipe.fileHandleForWriting.close() }
    let peakBytes = wait(for: process, measuresMemory, seconds, sourceLocation)
    generator?.waitUntilExit()
    return CommandResult(
      code: process.terminationStatus, isExit: process.terminationReason == .exit,
      output: try scratch.data("output"),
      errors: String(decoding: try scratch.data("errors"), as: UTF8.self), peakBytes: peakBytes)
  }

  /// Sets standard input; returns the process that will write it, if there is one.
  private static func connect(
    _ input: Input, to process: Process, _ scratch: TemporaryFolder
  ) throws -> Process? {
    switch input {
    case .none:
      process.standardInput = FileHandle.nullDevice
      return nil
    case .data(let data):
      process.standardInput = try FileHandle(forReadingFrom: scratch.write(data, to: "input"))
      return nil
    case .shell(let line):
      let pipe = Pipe()
      process.standardInput = pipe
      let generator = Process()
      generator.executableURL = URL(fileURLWithPath: "/bin/sh")
      generator.arguments = ["-c", line]
      generator.standardInput = FileHandle.nullDevice
      generator.standardOutput = pipe
      generator.standardError = FileHandle.nullDevice
      return generator
    }
  }

  /// Waits, and kills what takes too long. Returns the most memory seen.
  private static func wait(
    for process: Process, _ measuresMemory: Bool, _ seconds: Double,
    _ sourceLocation: SourceLocation
  ) -> Int {
    let deadline = Date(timeIntervalSinceNow: seconds)
    var peakBytes = 0
    while process.isRunning {
      if measuresMemory { peakBytes = max(peakBytes, peak(of: process.processIdentifier)) }
      if Date() > deadline {
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        Issue.record("killed after \(seconds) s", sourceLocation: sourceLocation)
        break
      }
      usleep(2_000)
    }
    return peakBytes
  }

  /// The high-water mark of a process's memory, as the kernel keeps it; 0 when it has gone.
  private static func peak(of process: Int32) -> Int {
    guard let status = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8),
      let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM:") }),
      let kilobytes = line.split(separator: " ").compactMap({ Int($0) }).first
    else { return 0 }
    return kilobytes << 10
  }
}

/// The package that the tests belong to.
enum Package {
  /// Its top folder.
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
}

/// A folder of one test's own, gone when the test is.
final class TemporaryFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(
      path: "stillwatch-test-\(UUID().uuidString)", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    // What cannot be removed is left to the system.
    try? FileManager.default.removeItem(at: url)
  }

  /// The path of a name in the folder.
  func path(_ name: String) -> String { url.appending(path: name).path }

  /// Writes a file and returns where.
  @discardableResult
  func write(_ data: Data, to name: String) throws -> URL {
    let file = url.appending(path: name)
    try data.write(to: file)
    return file
  }

  /// Writes lines, a line feed behind each.
  @discardableResult
  func write(lines: [String], to name: String) throws -> URL {
    try write(Data((lines.joined(separator: "\n") + "\n").utf8), to: name)
  }

  /// Makes an empty file.
  func create(_ name: String) throws -> URL { try write(Data(), to: name) }

  /// The bytes of a file.
  func data(_ name: String) throws -> Data { try Data(contentsOf: url.appending(path: name)) }

  /// The text of a file.
  func text(_ name: String) throws -> String { String(decoding: try data(name), as: UTF8.self) }

  /// The names in the folder, sorted.
  func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: url.path).sorted()
  }
}
