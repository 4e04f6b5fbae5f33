import Glibc
import Trace

/// The benchmark program: arguments in, a report out.
@main
struct StillwatchBench {
  private enum ExitCode: Int32 {
    case done = 0
    case wrongAnswer = 1
    case failure = 2
  }

  static func main() async {
    let code: ExitCode
    do {
      code = try await run(Array(CommandLine.arguments.dropFirst()))
    } catch let error as UsageError {
      code = failure(error.message)
    } catch let error as SystemFailure {
      code = failure(error.message)
    } catch {
      code = failure(String(describing: error))
    }
    exit(code.rawValue)
  }

  private static func failure(_ message: String) -> ExitCode {
    BenchmarkOutput.note("stillwatch-bench: \(EscapedText(message))")
    return .failure
  }

  private static func run(_ arguments: [String]) async throws -> ExitCode {
    let options = try BenchmarkOptions(arguments)
    if options.wantsHelp {
      try BenchmarkOutput.write(BenchmarkOptions.help, toPath: nil)
      return .done
    }
    let shelf = Shelf()
    let subjects = Subject.all(sharing: shelf).filter {
      $0.name.contains(options.filter) || options.filter.isEmpty
    }
    guard !subjects.isEmpty else {
      throw UsageError(message: "no subject contains `\(options.filter)`; see `--list`")
    }
    if options.wantsList {
      let names = subjects.map { $0.name + "\n" }.joined()
      try BenchmarkOutput.write(names, toPath: options.outputPath)
      return .done
    }
    // A saved run that cannot be read shall be known before minutes of measuring.
    let saved = try options.comparedPath.map { try SavedRun(path: $0) }
    if let folder = options.dataFolder {
      try PeerData.write(toFolder: folder, options.isSmall ? .small : .full, shelf)
    }
    return try await measure(subjects, options, arguments, comparedWith: saved)
  }

  private static func measure(
    _ subjects: [Subject], _ options: BenchmarkOptions, _ arguments: [String],
    comparedWith saved: SavedRun?
  ) async throws -> ExitCode {
    let usual =
      options.isSmall ? BenchmarkOptions.smallRepetitions : BenchmarkOptions.usualRepetitions
    let procedure = Procedure(
      scale: options.isSmall ? .small : .full, repetitions: options.repetitions ?? usual)
    var report = BenchmarkReport(
      machine: Machine(), loads: Machine.load().map { [$0] } ?? [], dateMs: MonotonicClock.dateMs(),
      command: EscapedText((["stillwatch-bench"] + arguments).joined(separator: " ")).description,
      isSmall: options.isSmall, repetitions: procedure.repetitions, measurements: [])
    for subject in subjects {
      if isatty(STDERR_FILENO) == 1 { BenchmarkOutput.note(subject.name) }
      do {
        report.measurements.append(try await procedure.measure(subject))
      } catch let error as WrongAnswer {
        BenchmarkOutput.note(
          "stillwatch-bench: wrong answer of \(subject.name): \(EscapedText(error.problem))")
        return .wrongAnswer
      }
    }
    if let load = Machine.load() { report.loads.append(load) }
    if let saved {
      report.comparison = try Comparison(
        report.measurements, with: saved, isSmall: options.isSmall)
    }
    try BenchmarkOutput.write(
      options.isJSON ? report.json : report.text, toPath: options.outputPath)
    return .done
  }
}
