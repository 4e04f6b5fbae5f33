import Fingerprint

@testable import Trace

/// Random lines of the format: keys in any order, any spelling of strings and numbers, spaces,
/// nulls and keys that are not ours.
struct LineGenerator {
  var random: SeededRandom
  /// Whether most of it is as we write it ourselves: order, spelling, no space.
  private let isWritten: Bool

  init(seed: UInt64, isWritten: Bool = false) {
    random = SeededRandom(seed: seed)
    self.isWritten = isWritten
  }

  mutating func line() -> String {
    var members = [("ts", time()), ("tenant", string("t\(random.below(20))" + short()))]
    let texts = ["model", "op", "prompt", "conversation", "finish", "region", "ip", "agent"]
    for key in texts + ["campaign"] where random.chance(2) {
      members.append((key, orNull(string(short()))))
    }
    let counts = [
      "input_tokens", "output_tokens", "cached_tokens", "reasoning_tokens", "max_tokens", "n",
      "tools", "turn", "status", "duration_ms",
    ]
    for key in counts where random.chance(2) { members.append((key, orNull(count()))) }
    for key in ["stream", "logprobs"] where random.chance(2) {
      members.append((key, ["true", "false", "null"][random.below(3)]))
    }
    if random.chance(2) {
      members.append(("seed", "\(Int64(bitPattern: random.next()) >> Int64(random.below(60)))"))
    }
    if random.chance(2) {
      members.append(
        (
          "temperature",
          ["0.7", "1", "0", "-0.0", "1.25e-3", "2E+0", "12345.678901234567"][random.below(7)]
        ))
    }
    for number in 0..<random.below(3) { members.append(("x\(number)", value(depth: 0))) }
    return object(isWritten ? nearlyOrdered(members) : shuffled(members))
  }

  private mutating func nearlyOrdered(_ members: [(String, String)]) -> [(String, String)] {
    let names = TraceField.written.map(\.name.description)
    var members =
      names.flatMap { name in members.filter { $0.0 == name } }
      + members.filter { !names.contains($0.0) }
    if random.chance(3) { members.swapAt(random.below(members.count), random.below(members.count)) }
    return members
  }

  mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
    var elements = elements
    for index in elements.indices.reversed() { elements.swapAt(index, random.below(index + 1)) }
    return elements
  }

  mutating func object(_ members: [(String, String)]) -> String {
    var line = space() + "{" + space()
    for (index, member) in members.enumerated() {
      if index > 0 { line += "," + space() }
      line +=
        string(member.0, plainly: !random.chance(isWritten ? 200 : 8)) + space() + ":" + space()
        + member.1
      line += space()
    }
    return line + "}" + space()
  }

  private mutating func space() -> String {
    random.chance(isWritten ? 300 : 6) ? [" ", "\t", "  ", "\r"][random.below(4)] : ""
  }

  private mutating func short() -> String {
    if isWritten && !random.chance(8) { return String(repeating: "ab1", count: random.below(9)) }
    return random.text(upTo: random.chance(10) ? 60 : 8)
  }

  private mutating func orNull(_ value: String) -> String { random.chance(12) ? "null" : value }

  private mutating func time() -> String {
    let ms = Int64(random.next() % 253_402_300_800_000)
    switch random.below(isWritten ? 20 : 4) {
    case 0: return "\"\(TimeFormat.rfc3339(ms))\""
    case 1: return "\(ms).0"
    default: return "\(ms)"
    }
  }

  private mutating func count() -> String {
    let value = UInt32(truncatingIfNeeded: random.next()) >> UInt32(random.below(32))
    switch random.below(isWritten ? 60 : 8) {
    case 0: return "\(value).000"
    case 1: return "\(value)e0"
    case 2: return value == 0 ? "0e-1" : "\(value)0e-1"
    default: return "\(value)"
    }
  }

  private mutating func value(depth: Int) -> String {
    switch random.below(depth > 3 ? 4 : 6) {
    case 0: return string(short())
    case 1: return ["-1.5e3", "0", "7", "0.25"][random.below(4)]
    case 2: return "null"
    case 3: return "true"
    case 4: return "[" + value(depth: depth + 1) + space() + "," + value(depth: depth + 1) + "]"
    default: return "{\"ts\":" + value(depth: depth + 1) + "}"
    }
  }

  /// The text as a JSON string, each character plain or escaped by chance.
  mutating func string(_ text: String, plainly: Bool = false) -> String {
    let plainly = plainly || isWritten && !random.chance(8)
    var literal = "\""
    for scalar in text.unicodeScalars {
      let mustEscape = scalar.value < 0x20 || scalar == "\"" || scalar == "\\"
      if !mustEscape && (plainly || !random.chance(8)) {
        literal.unicodeScalars.append(scalar)
        continue
      }
      let short: [UInt32: String] = [
        0x22: "\\\"", 0x5C: "\\\\", 0x2F: "\\/", 8: "\\b", 12: "\\f", 10: "\\n", 13: "\\r",
        9: "\\t",
      ]
      if let escape = short[scalar.value], random.chance(2) {
        literal += escape
        continue
      }
      for unit in String(scalar).utf16 {
        let hex = String(unit, radix: 16, uppercase: random.chance(2))
        literal += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      }
    }
    return literal + "\""
  }
}

/// The naive reader: the tree of a line, then each field by the rules of the format.
enum NaiveReader {
  enum Verdict {
    case exchange(Exchange)
    case refused
    /// Refused by the tree for what the scanner lets pass: in values that it skips, and seeds of
    /// more than 53 bits written with an exponent.
    case unclear
  }

  static func read(_ line: [UInt8]) -> Verdict {
    do {
      let value = try JSONValue(parsing: line.span)
      // The tree keeps such a number as a `Double` alone, too coarse to tell whether it is whole.
      if case .number(let seed) = value.object?["seed"], seed.integer == nil,
        seed.double.magnitude >= 0x1p53
      {
        return .unclear
      }
      guard let object = value.object, let exchange = exchange(object) else { return .refused }
      return .exchange(exchange)
    } catch {
      let isUnclear = error.problem.hasPrefix("found key") || error.problem.contains("1.8e308")
      return isUnclear ? .unclear : .refused
    }
  }

  private struct Refusal: Error {}

  private static func exchange(_ object: JSONObject) -> Exchange? {
    do {
      guard let ts = try time(object), let tenant = try text(object, "tenant"),
        (1...256).contains(tenant.utf8.count)
      else { return nil }
      var exchange = Exchange(tsMs: ts, tenant: tenant)
      exchange.model = try text(object, "model")
      exchange.op = try text(object, "op")
      exchange.prompt = try prompt(object)
      exchange.inputTokens = try count(object, "input_tokens")
      exchange.outputTokens = try count(object, "output_tokens")
      exchange.cachedTokens = try count(object, "cached_tokens")
      exchange.reasoningTokens = try count(object, "reasoning_tokens")
      exchange.maxTokens = try count(object, "max_tokens")
      exchange.temperature = try number(object, "temperature")?.double
      exchange.samples = try count(object, "n")
      if let seed = try number(object, "seed") {
        guard let integer = seed.integer else { return nil }
        exchange.seed = integer
      }
      exchange.stream = try bool(object, "stream")
      exchange.tools = try count(object, "tools")
      exchange.logprobs = try bool(object, "logprobs")
      exchange.conversation = try text(object, "conversation")
      exchange.turn = try count(object, "turn")
      exchange.finish = try text(object, "finish")
      exchange.status = try count(object, "status")
      exchange.durationMs = try count(object, "duration_ms")
      exchange.region = try text(object, "region")
      exchange.ip = try text(object, "ip")
      exchange.agent = try text(object, "agent")
      exchange.campaign = try text(object, "campaign")
      return exchange
    } catch {
      return nil
    }
  }

  private static func value(_ object: JSONObject, _ key: String) -> JSONValue? {
    object[key] == .null ? nil : object[key]
  }

  private static func text(_ object: JSONObject, _ key: String) throws -> String? {
    guard let value = value(object, key) else { return nil }
    guard let text = value.string else { throw Refusal() }
    return text
  }

  private static func prompt(_ object: JSONObject) throws -> Prompt? {
    let fingerprint = try text(object, "fingerprint")
    if let prompt = try text(object, "prompt") { return .text(prompt) }
    guard let fingerprint else { return nil }
    guard let value = PromptFingerprint(base64: Array(fingerprint.utf8).span) else {
      throw Refusal()
    }
    return .fingerprint(value)
  }

  private static func bool(_ object: JSONObject, _ key: String) throws -> Bool? {
    guard let value = value(object, key) else { return nil }
    guard let bool = value.bool else { throw Refusal() }
    return bool
  }

  private static func number(_ object: JSONObject, _ key: String) throws -> JSONNumber? {
    guard let value = value(object, key) else { return nil }
    guard case .number(let number) = value else { throw Refusal() }
    return number
  }

  private static func count(_ object: JSONObject, _ key: String) throws -> UInt32? {
    guard let number = try number(object, key) else { return nil }
    guard let count = number.integer.flatMap({ UInt32(exactly: $0) }) else { throw Refusal() }
    return count
  }

  private static func time(_ object: JSONObject) throws -> Int64? {
    guard let value = value(object, "ts") else { return nil }
    if let text = value.string { return TimeParser.milliseconds(text.utf8Span.span) }
    guard let ms = value.integer, TraceLimits.timesMs.contains(ms) else { return nil }
    return ms
  }
}

/// What a reader makes of a text, by number of the line.
struct ReadLines {
  var exchanges: [UInt64: String] = [:]
  var damaged: UInt64 = 0
  var samples: [TraceError] = []
  var failure: TraceError?

  /// Reads all lines and stops for no damage unless told to.
  init(_ bytes: [UInt8], chunk: Int = 4096, damagedShare: Double = 1) {
    var options = TraceReaderOptions()
    options.damagedShare = damagedShare
    var reader = ExchangeReader(
      name: "t", source: MemoryByteSource(bytes, chunk: chunk), options: options)
    do throws(TraceError) {
      while let exchange = try reader.next() { exchanges[reader.line] = Self.written(exchange) }
    } catch {
      failure = error
    }
    damaged = reader.damage.damagedLines
    samples = reader.damage.samples
  }

  init(_ text: String) { self.init(Array(text.utf8)) }

  static func written(_ exchange: Exchange) -> String {
    var bytes: [UInt8] = []
    ExchangeWriter.append(exchange, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
