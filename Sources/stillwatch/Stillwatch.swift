import Glibc
import Trace

/// How the program ended.
enum ExitCode: Int32 {
  case done = 0
  case checkFailed = 1
  case failure = 2
}

/// Why a command stopped, for one line on standard error.
enum CommandError: Error {
  case usage(String)
  case input(TraceError)
  case output(OutputError)
}

@main
struct Stillwatch {
  static func main() async {
    // A reader that goes away shall end the program quietly, not by a signal.
    _ = signal(SIGPIPE, SIG_IGN)
    let code = await run(Array(CommandLine.arguments.dropFirst()))
    exit(code.rawValue)
  }

  private static func run(_ arguments: [String]) async -> ExitCode {
    do {
      let invocation = try Invocation(arguments)
      return try await run(invocation)
    } catch let error as UsageError {
      Terminal.writeError("stillwatch: \(EscapedText(error.message))")
    } catch CommandError.usage(let message) {
      Terminal.writeError("stillwatch: \(EscapedText(message))")
    } catch CommandError.input(let error) {
      Terminal.writeError("stillwatch: \(error)")
    } catch CommandError.output(.pipeClosed) {
      return .done
    } catch CommandError.output(.failed(let message)) {
      Terminal.writeError("stillwatch: \(EscapedText(message))")
    } catch {
      Terminal.writeError("stillwatch: \(EscapedText(String(describing: error)))")
    }
    return .failure
  }

  private static func run(_ invocation: Invocation) async throws -> ExitCode {
    if let help = invocation.help {
      try print(HelpText.text(invocation.command, help))
      return .done
    }
    if invocation.has(.version) {
      try print(HelpText.version + "\n")
      return .done
    }
    switch invocation.command {
    case .simulate?: return try SimulateCommand(invocation).run()
    case .describe?: return try await DescribeCommand(invocation).run()
    case .replay?: return try await ReplayCommand(invocation).run()
    case .explain?: return try await ExplainCommand(invocation).run()
    case .tune?: return try await TuneCommand(invocation).run()
    case .evaluate?: return try await EvaluateCommand(invocation).run()
    case .convert?: return try ConvertCommand(invocation).run()
    case .generate?: return try GenerateCommand(invocation).run()
    case nil: throw CommandError.usage("a command is missing; see `stillwatch -h`")
    }
  }

  private static func print(_ text: String) throws(CommandError) {
    do {
      try Output.write(Array(text.utf8), to: STDOUT_FILENO)
    } catch {
      throw .output(error)
    }
  }
}
