import Detector
import Dispatch
import Report
import Trace

/// What must hold of any bytes that are taken for a trace.
enum TraceCheck {
  /// The shipped configuration, read once.
  private static let configuration: ReplayConfiguration = {
    do {
      return try ReplayConfiguration.shipped()
    } catch {
      preconditionFailure("the shipped configuration: \(error)")
    }
  }()

  static func run(_ bytes: [UInt8], _ reading: Reading) {
    let traces = reading.isSplit ? halves(bytes) : [bytes]
    let outcome = replay(traces, reading)
    let plain = replay(traces, .plain(reading))
    let json = outcome.report.json()
    require(json == plain.report.json(), "chunks, shards or rounds change the report")
    require(outcome.damage == plain.damage, "chunks, shards or rounds change the damage")
    require(outcome.failure == plain.failure, "chunks, shards or rounds change the failure")
    checkCounts(outcome, traces)
    checkReport(outcome.report, json)
    if !reading.isSplit { RoundTrip.run(bytes, outcome, reading) }
  }

  /// Both halves of the lines, as two traces.
  private static func halves(_ bytes: [UInt8]) -> [[UInt8]] {
    let middle = bytes[(bytes.count / 2)...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 }
    let cut = middle ?? bytes.count
    return [Array(bytes[..<cut]), Array(bytes[cut...])]
  }

  /// Runs a whole replay and waits for it.
  static func replay(_ traces: [[UInt8]], _ reading: Reading) -> Replay.Outcome {
    let done = DispatchSemaphore(value: 0)
    nonisolated(unsafe) var outcome: Replay.Outcome?
    Task.detached {
      var reader = MergedReader(
        traces: traces.map {
          TraceInput(name: "input", source: MemoryByteSource($0, chunk: reading.chunk))
        }, options: reading.options)
      outcome = await Replay(
        configuration: configuration, shards: reading.shards, round: reading.round
      ).run(&reader)
      done.signal()
    }
    done.wait()
    guard let outcome else { preconditionFailure("a replay without an outcome") }
    return outcome
  }

  private static func checkCounts(_ outcome: Replay.Outcome, _ traces: [[UInt8]]) {
    let trace = outcome.report.trace
    let written = traces.reduce(0) { $0 + InputLines($1).written }
    let told = trace.exchanges + trace.damagedLines
    require(told <= written, "more exchanges and damaged lines than lines")
    if outcome.failure == nil, !traces.contains(where: InputLines.mayHoldRegistry) {
      require(told == written, "a line is neither an exchange nor damaged")
    }
    require(UInt64(outcome.damage.count) == trace.damagedLines, "damage is not told")
    let exchanges = outcome.report.tenants.reduce(0) { $0 + $1.exchanges }
    require(exchanges + trace.untracked == trace.exchanges, "the tenants' exchanges do not add up")
    require(outcome.report.tenants.count == trace.tenants, "tenants are missing")
    for error in outcome.damage + [outcome.failure].compactMap({ $0 }) {
      require(!error.description.utf8.contains { $0 < 0x20 || $0 == 0x7F }, "a control in an error")
    }
  }

  private static func checkReport(_ report: ReplayReport, _ json: [UInt8]) {
    let tree = try? JSONValue(parsing: json.span)
    require(tree?["tenants"]?.array?.count == report.tenants.count, "the JSON cannot be read")
    for tenant in report.tenants {
      require(tenant.exchanges > 0 && tenant.harvest.exchanges <= tenant.exchanges, "harvest")
      require(tenant.harvestBeforeFlag.exchanges <= tenant.harvest.exchanges, "before the flag")
      require(tenant.harvest.outputTokens <= tenant.outputTokens, "output tokens")
      require(tenant.fromMs <= tenant.toMs, "a tenant's times")
      for (a, b) in zip(tenant.highs, tenant.highs.dropFirst()) {
        require(a.tsMs <= b.tsMs && a.logOdds < b.logOdds, "highs do not rise")
      }
      if tenant.highs.isEmpty {
        // Late exchanges are counted, but make no instant.
        require(tenant.evidence.isEmpty, "evidence without an instant")
        require(tenant.exchanges < 16 + report.trace.late, "exchanges without an instant")
      }
    }
    let text = report.text(options: TextOptions(top: 50))
    require(
      text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F || $0 == "\n" },
      "a control in the text")
  }
}

/// Reading line by line and writing anew: what `convert` does.
enum RoundTrip {
  static func run(_ bytes: [UInt8], _ outcome: Replay.Outcome, _ reading: Reading) {
    let lines = InputLines(bytes)
    guard let (written, damage) = converted(bytes, reading, against: lines) else { return }
    for error in damage { checkDamage(lines.lines[Int(error.line ?? 1) - 1]) }
    guard let (again, none) = converted(written, reading, against: nil) else { return }
    require(again == written, "a written trace is written differently the second time")
    require(none.isEmpty, "a written line cannot be read")
    // A refuted time is damage only in order, and an inline registry line is not an exchange.
    guard outcome.failure == nil, damage == outcome.damage, !InputLines.mayHoldRegistry(bytes)
    else { return }
    var report = outcome.report
    report.trace.damagedLines = 0
    let replayed = TraceCheck.replay([written], reading).report.json()
    require(replayed == report.json(), "a written trace gives another report")
  }

  private static func converted(
    _ bytes: [UInt8], _ reading: Reading, against lines: InputLines?
  ) -> (bytes: [UInt8], damage: [TraceError])? {
    var reader = ExchangeReader(
      name: "input", source: MemoryByteSource(bytes, chunk: reading.chunk),
      options: reading.options)
    var written: [UInt8] = []
    do {
      while let exchange = try reader.next() {
        if let lines { checkJSON(lines.lines[Int(reader.line) - 1]) }
        ExchangeWriter.append(exchange, to: &written)
      }
    } catch {
      return nil
    }
    return (written, reader.damage.samples)
  }

  /// The scanner and the parser of trees are two readers of one grammar. Only a key of others that
  /// comes twice, and a number of others beyond a `Double`, pass the one and not the other.
  private static func checkJSON(_ line: ArraySlice<UInt8>) {
    let line = Array(line)
    do {
      let value = try JSONValue(parsing: line.span)
      require(value["ts"] != nil && value["tenant"]?.string != nil, "an exchange without a key")
    } catch {
      require(
        error.problem.contains("again, expected each key once")
          || error.problem.contains("±1.8e308"), "the scanner takes what is no JSON: \(error)")
    }
  }

  /// A line that is plainly an exchange is no damage.
  private static func checkDamage(_ line: ArraySlice<UInt8>) {
    let line = Array(line)
    guard let object = (try? JSONValue(parsing: line.span))?.object else { return }
    guard object.members.allSatisfy({ ["ts", "tenant", "prompt", "ip"].contains($0.key) }),
      object.members.allSatisfy({ $0.key == "ts" || $0.value.string != nil }),
      let tsMs = object["ts"]?.integer, TraceLimits.timesMs.contains(tsMs),
      let tenant = object["tenant"]?.string
    else { return }
    require(!(1...TraceLimits.tenantNameBytes).contains(tenant.utf8.count), "a sound line refused")
  }
}
