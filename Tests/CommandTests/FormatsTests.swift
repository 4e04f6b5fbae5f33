import Foundation
import Testing

/// Logs of others through the commands: from a file to a report at once.
@Suite struct FormatsTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.createSymbolicLink(
      at: folder.url.appending(path: "logs"),
      withDestinationURL: Package.root.appending(path: "Traces/logs"))
  }

  /// A bundled log, the options that it needs, and what is said of it.
  struct Log: CustomStringConvertible {
    let file: String
    var options: [String] = []
    let note: String

    var description: String { file }
  }

  private static let logs = [
    Log(
      file: "azure-llm-2023.csv",
      note: "read as an Azure LLM inference trace; it names no tenant, so all of it is tenant "
        + "`azure-llm-2023` (--tenant)"),
    Log(
      file: "azure-llm-2024.csv", options: ["--tenant", "mine"],
      note:
        "read as an Azure LLM inference trace; it names no tenant, so all of it is tenant `mine` "
        + "(--tenant)"),
    Log(
      file: "azure-openai.json",
      note: "read as Azure OpenAI RequestResponse logs; a tenant is `properties.objectId`, else "
        + "`callerIpAddress`; 3 records of something else were passed over"),
    Log(
      file: "burstgpt.csv", options: ["--epoch", "2026-06-17T00:00:00Z"],
      note: "read as a BurstGPT trace; it names no tenant, so all of it is tenant `burstgpt` "
        + "(--tenant); times are relative and were put at 2026-06-17T00:00:00Z (--epoch)"),
    Log(
      file: "gateway.csv",
      options: ["--map", "ts=when,tenant=customer,prompt=question,output_tokens=out,status=code"],
      note: "read as CSV; a tenant is `customer`"),
    Log(
      file: "gateway.jsonl", options: ["--map", "ts=at,tenant=account.id,prompt=request.messages"],
      note: "read as JSON objects; a tenant is `account.id`, else `tenant`"),
    Log(
      file: "litellm.jsonl",
      note: "read as LiteLLM spend logs; a tenant is `api_key`, else `team_id`, `organization_id`, "
        + "`user`, `end_user`"),
    Log(
      file: "mooncake.jsonl",
      note: "read as a Mooncake trace; it names no tenant, so all of it is tenant `mooncake` "
        + "(--tenant); times are relative and were put at 2001-01-01T00:00:00Z (--epoch)"),
    Log(
      file: "otel.jsonl",
      note: "read as OpenTelemetry's GenAI attributes; a tenant is `user.id`, else "
        + "`enduser.pseudo.id`, else `enduser.id`; 3 records of something else were passed over"),
    Log(
      file: "otlp.json",
      note: "read as OTLP/JSON with OpenTelemetry's GenAI attributes; a tenant is `user.id`, else "
        + "`enduser.pseudo.id`, else `enduser.id`; 2 exchanges without it are tenant `otlp` "
        + "(--tenant); 4 records of something else were passed over"),
    Log(
      file: "otlp-logs.jsonl",
      note: "read as OTLP/JSON with OpenTelemetry's GenAI attributes; a tenant is `user.id`, else "
        + "`enduser.pseudo.id`, else `enduser.id`; 5 records of something else were passed over"),
  ]

  private func replay(_ arguments: String...) throws -> CommandResult {
    try Program.run(["replay", "--format", "json"] + arguments, in: folder)
  }

  @Test(arguments: logs)
  func aLogGoesToAReportInOneCommand(_ log: Log) throws {
    let text = try Program.run(["replay", "logs/\(log.file)"] + log.options, in: folder)
    #expect(text.code == 0)
    #expect(text.errorLines == ["stillwatch: logs/\(log.file): \(log.note)"])
    #expect(text.text.contains("little to go by"))
    let isRelative = log.note.contains("relative")
    #expect(text.text.contains("times            relative") == isRelative)
    let described = try Program.run(["describe", "logs/\(log.file)"] + log.options, in: folder)
    #expect(described.code == 0 && described.errors == text.errors)
    #expect(described.text.contains("times            relative") == isRelative)
  }

  @Test(arguments: logs)
  func aConvertedLogGivesTheSameReport(_ log: Log) throws {
    let arguments = ["logs/\(log.file)", "--format", "json"] + log.options
    let direct = try Program.run(["replay"] + arguments, in: folder)
    #expect(direct.code == 0)
    let sharded = try Program.run(["replay", "--shards", "3"] + arguments, in: folder)
    #expect(sharded.output == direct.output)
    for output in ["x.jsonl", "x.arrow", "x.arrows"] {
      let converted = try Program.run(
        ["convert", "logs/\(log.file)", "-o", output] + log.options, in: folder)
      #expect(converted.code == 0)
      let again = try replay(output)
      #expect(again.output == direct.output && again.errors == "", "\(output)")
    }
    #expect(try folder.names().filter { $0.contains("registry") } == [])
    // Standard input has no name: the tenant is said.
    let name = log.file.split(separator: ".")[0]
    let tenant = log.options.contains("--tenant") ? [] : ["--tenant", "\(name)"]
    let options = (log.options + tenant).joined(separator: " ")
    let piped = try Program.shell(
      "cat logs/\(log.file) | stillwatch convert - \(options) | stillwatch replay - -f json",
      in: folder)
    #expect(piped.output == direct.output)
  }

  @Test func promptsOfALogAreRedactedAsOurs() throws {
    try folder.write(Data((0..<32).map { UInt8($0 * 5) }), to: "my.key")
    let direct = try replay("logs/litellm.jsonl", "--key-file", "my.key")
    let redacted = try Program.run(
      ["convert", "logs/litellm.jsonl", "--redact", "--key-file", "my.key", "-o", "r.jsonl"],
      in: folder)
    #expect(redacted.code == 0)
    #expect(try !folder.text("r.jsonl").contains("harbour meeting"))
    #expect(try replay("r.jsonl").output == direct.output)
  }

  @Test func theLinksOfTheGuidesLeadSomewhere() throws {
    let guides = Package.root.appending(path: "Sources/Formats/Formats.docc")
    var count = 0
    for name in try FileManager.default.contentsOfDirectory(atPath: guides.path).sorted() {
      let text = try String(contentsOf: guides.appending(path: name), encoding: .utf8)
      let pages = text.matches(of: /<doc:(\w+)>/).map { "\($0.1).md" }
      let paths = text.matches(of: /\]\(([\w.\/]+)\)/).map { String($0.1) }
      for link in pages + paths {
        count += 1
        #expect(
          FileManager.default.fileExists(atPath: guides.appending(path: link).path), "\(link)")
      }
    }
    #expect(count >= 8)
  }

  @Test func anExportOfManyMegabytesInOneDocumentNeedsNoMoreMemory() throws {
    // Sixty megabytes of spans in one object, as a collector may send them.
    let span = """
      {\\"startTimeUnixNano\\":\\"17816544%05d000000\\",\\"attributes\\":[{\\"key\\":\\"gen_ai.request.model\\",\
      \\"value\\":{\\"stringValue\\":\\"m\\"}},{\\"key\\":\\"x\\",\\"value\\":{\\"stringValue\\":\\"%s\\"}}]}
      """
    let script = """
      awk 'BEGIN { x = sprintf("%5000s", ""); printf "{\\"resourceSpans\\":[{\\"scopeSpans\\":[{\\"spans\\":[";
      for (i = 0; i < 12000; i++) printf "%s\(span)", i ? "," : "", i, x; print "]}]}]}" }'
      """
    let result = try Program.run(
      ["replay", "-", "-f", "json"], in: folder, input: .shell(script), measuresMemory: true)
    #expect(result.code == 0, "\(result.errors)")
    #expect(result.text.contains("\"exchanges\":12000"))
    #expect(result.peakBytes > 0 && result.peakBytes < 60 << 20, "\(result.peakBytes) bytes")
  }

  @Test func explainKeepsItsTenant() throws {
    let result = try Program.run(
      ["explain", "logs/otlp.json", "--tenant", "u_quay", "--show-prompts", "2"], in: folder)
    #expect(result.code == 0 && result.text.contains("tenant           u_quay"))
    #expect(result.text.contains("Prompts (2"))
    let file = try Program.run(["explain", "logs/mooncake.jsonl", "-t", "mooncake"], in: folder)
    #expect(file.code == 0)
  }

  @Test func severalLogsAndTracesMerge() throws {
    try folder.write(SampleTrace.shared)
    let merged = try replay("trace.jsonl", "logs/litellm.jsonl", "logs/otlp.json")
    #expect(merged.code == 0)
    let tenants = try JSONSerialization.jsonObject(with: merged.output) as? [String: Any]
    let trace = tenants?["trace"] as? [String: Any]
    #expect(trace?["exchanges"] as? Int == 3_000 + 24 + 27)
  }

  @Test func damageIsNamedByItsPlaceInTheLog() throws {
    var lines = ["TIMESTAMP,ContextTokens,GeneratedTokens"]
    lines += (0..<200).map {
      "2023-11-16 18:\($0 / 60 + 10):\($0 % 60 + 10),5,6".replacing(":6", with: ":5")
    }
    lines[100] = "2023-11-16 18:11:50,many,6"
    lines[150] = "2033-11-16 18:11:50,5,6"
    try folder.write(lines: lines, to: "t.csv")
    let result = try replay("t.csv")
    #expect(result.code == 0)
    #expect(
      result.errorLines.dropFirst() == [
        "stillwatch: t.csv:101: byte 20: input_tokens: found a text, expected a whole number from 0 to "
          + "4294967295; the record was skipped; correct it or leave it out",
        "stillwatch: t.csv:151: byte 0: key 'ts': found a time far ahead of the lines after it; the "
          + "record was skipped; correct it or leave it out",
      ])
  }

  @Test func tooMuchDamageEndsInOneLine() throws {
    try folder.write(
      lines: ["TIMESTAMP,ContextTokens,GeneratedTokens", "2023-11-16 18:11:50,5,6", "x,5,6"],
      to: "t.csv")
    let result = try replay("t.csv")
    #expect(result.code == 2)
    let expected = """
      stillwatch: t.csv: found 1 damaged lines among 2, expected at most 5% (the first: line 3, ts: \
      found a text, expected a time such as 2026-06-03T00:00:00Z, or a number of seconds, ms, us or \
      ns); check that this is an Azure LLM inference trace, or say what it is with --from and --map
      """
    #expect(result.errorLines.last == expected)
  }

  @Test(arguments: [
    (["logs/gateway.csv"], "no known format"),
    (["logs/gateway.csv", "--map", "ts=whn"], "did you mean `when`?"),
    (["logs/gateway.csv", "--map", "when=ts"], "unknown field `when`"),
    (["logs/gateway.csv", "--map", "tennant=customer"], "did you mean `tenant`?"),
    (["logs/gateway.csv", "--from", "lite-llm"], "did you mean `litellm`?"),
    (["logs/burstgpt.csv", "--epoch", "tuesday"], "such as 2026-06-03T00:00:00Z"),
    (["logs/burstgpt.csv", "--tenant", ""], "expected 1 to 256"),
    (["logs/otlp.json", "--from", "mooncake"], "check that this is a Mooncake trace"),
    (["logs/azure-openai.json", "--from", "otlp"], "no exchange in it"),
  ])
  func whatCannotBeReadIsRefusedInOneLine(_ arguments: [String], message: String) throws {
    let result = try Program.run(["replay"] + arguments, in: folder)
    #expect(result.code == 2 && result.isExit)
    #expect(result.errors.contains(message), "\(result.errors)")
    #expect(result.errorLines.last?.hasPrefix("stillwatch: ") == true)
  }

  @Test(arguments: [["--tenant", "a"], ["--map", "ts=ts"], ["--epoch", "2026-06-03T00:00:00Z"]])
  func whatATraceSaysItselfIsNotAskedFor(_ options: [String]) throws {
    try folder.write(SampleTrace.shared)
    for command in [["replay", "trace.jsonl"], ["convert", "trace.jsonl"]] {
      let result = try Program.run(command + ["--from", "native"] + options, in: folder)
      #expect(result.code == 2 && result.output.isEmpty)
      #expect(result.errorLines.count == 1)
      #expect(result.errors.contains("`\(options[0])` is about a log of others"))
    }
    // Beside a log of others they are about that log.
    let both = try Program.run(
      ["replay", "trace.jsonl", "logs/burstgpt.csv", "-f", "json"] + options, in: folder)
    #expect((both.code == 0) == (options[0] != "--map"), "\(both.errors)")
  }

  @Test func relativeTimesTakeNothingAwayButWhatNeedsTheHour() throws {
    let needs = ["flat_day", "release_pivot", "account_ramp"]
    let root = Package.root.appending(path: "Traces")
    let registry = root.appending(path: "quickstart.registry.jsonl").path
    let lines = try String(contentsOf: root.appending(path: "quickstart.jsonl"), encoding: .utf8)
    try folder.write(Data(lines.utf8), to: "true.jsonl")
    try folder.write(
      Data((#"{"kind":"trace","times":"relative"}"# + "\n" + lines).utf8), to: "relative.jsonl")
    let truth = try evidence("true.jsonl", "--registry", registry)
    let relative = try evidence("relative.jsonl", "--registry", registry)
    #expect(truth.values.contains { !$0.isDisjoint(with: ["flat_day"]) })
    #expect(truth.count == relative.count)
    for (tenant, lines) in relative {
      #expect(lines == truth[tenant]?.subtracting(needs), "\(tenant)")
    }
    #expect(
      try evidence("relative.jsonl", "--registry", registry, "--shards", "3") == relative)
    // The day is in the trace itself: another registry does not hide it.
    _ = try Program.run(
      ["convert", "relative.jsonl", "-o", "again.arrow", "--registry", registry], in: folder)
    #expect(try evidence("again.arrow", "--registry", registry) == relative)
  }

  /// Signals that each tenant has, by its name.
  private func evidence(_ arguments: String...) throws -> [String: Set<String>] {
    let result = try Program.run(["replay", "--format", "json"] + arguments, in: folder)
    let report = try JSONSerialization.jsonObject(with: result.output) as? [String: Any]
    var evidence: [String: Set<String>] = [:]
    for tenant in try #require(report?["tenants"] as? [[String: Any]]) {
      let lines = try #require(tenant["evidence"] as? [[String: Any]])
      evidence[try #require(tenant["tenant"] as? String)] = Set(
        lines.compactMap { $0["signal"] as? String })
    }
    return evidence
  }
}
