import Testing

@testable import stillwatch

@Suite struct InvocationTests {
  @Test func optionsStandAnywhereInAnyForm() throws {
    let forms = [
      ["replay", "a.jsonl", "--top", "3", "--format", "json", "-o", "out"],
      ["replay", "--top=3", "a.jsonl", "-fjson", "-oout"],
      ["replay", "-n3", "-f", "json", "--output=out", "--", "a.jsonl"],
    ]
    for form in forms {
      let invocation = try Invocation(form)
      #expect(invocation.command == .replay)
      #expect(invocation.operands == ["a.jsonl"])
      #expect(invocation.number(.top) == 3)
      #expect(invocation.text(.format) == "json")
      #expect(invocation.text(.output) == "out")
    }
  }

  @Test func aDashIsAnOperandAndTwoEndTheOptions() throws {
    #expect(try Invocation(["replay", "-"]).operands == ["-"])
    #expect(try Invocation(["replay", "--", "--top"]).operands == ["--top"])
  }

  @Test(arguments: [
    (["repaly", "a"], "did you mean `replay`?"),
    (["frobnicate"], "commands are"),
    (["replay", "a", "--fromat", "json"], "did you mean `--format`?"),
    (["replay", "a", "--format", "jsno"], "did you mean `json`?"),
    (["replay", "a", "--top", "many"], "expected a whole number"),
    (["replay", "a", "--shards", "0"], "from 1 to 64"),
    (["replay", "a", "--shards", "65"], "from 1 to 64"),
    (["replay", "a", "--top"], "needs a value"),
    (["replay", "a", "--quiet=yes"], "takes no value"),
    (["evaluate", "a", "--tenant", "x"], "has no option `--tenant`"),
    (["--tenant", "x", "evaluate", "a"], "has no option `--tenant`"),
    (["replay"], "needs a TRACE"),
    (["convert", "a", "b"], "takes at most 1"),
    (["replay", "-x", "a"], "unknown option `-x`"),
    ([], "a command is missing"),
  ])
  func mistakesAreNamed(arguments: [String], expected: String) {
    let error = #expect(throws: UsageError.self) { try Invocation(arguments) }
    #expect(error?.message.contains(expected) == true, "\(error?.message ?? "")")
  }

  @Test func helpNamesEveryOptionOfItsCommand() {
    for spec in CommandSpec.all {
      let short = HelpText.text(spec.name, .short)
      let long = HelpText.text(spec.name, .long)
      for option in OptionSpec.options(of: spec.name) {
        #expect(short.contains("--\(option.name.rawValue)"))
        #expect(long.contains("--\(option.name.rawValue)"))
      }
      for example in spec.examples { #expect(long.contains(example.line)) }
      #expect(!spec.examples.isEmpty)
      for line in (short + long).split(separator: "\n") where !line.contains("Traces/") {
        #expect(line.count <= 80, "\(line)")
      }
    }
  }
}
