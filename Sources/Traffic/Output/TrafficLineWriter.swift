import Trace

/// Prints simulated exchanges in the native form, with the bytes that `ExchangeWriter` would give.
///
/// What does not change from row to row (keys, a tenant's name, a set of request parameters, client
/// software) is printed once beforehand and copied; a line is written into room that is made for it
/// at once.
struct TrafficLineWriter: Sendable {
  /// Keys with the punctuation before and after them.
  private enum Key: Int, CaseIterable {
    case ts, prompt, inputTokens, outputTokens, cachedTokens, reasoningTokens, seed, conversation
    case turn, status, duration, ip, end

    var text: String {
      switch self {
      case .ts: "{\"ts\":"
      case .prompt: ",\"prompt\":"
      case .inputTokens: ",\"input_tokens\":"
      case .outputTokens: ",\"output_tokens\":"
      case .cachedTokens: ",\"cached_tokens\":"
      case .reasoningTokens: ",\"reasoning_tokens\":"
      case .seed: ",\"seed\":"
      case .conversation: ",\"conversation\":\"c_"
      case .turn: "\",\"turn\":"
      case .status: ",\"status\":"
      case .duration: ",\"duration_ms\":"
      case .ip: ",\"ip\":\"h_"
      case .end: "}\n"
      }
    }
  }

  /// An escape of six bytes is the longest form of a byte.
  private static let bytesPerByte = 6
  /// Bytes of the numbers of a line: 9 of at most 20 digits, two names of 10 characters.
  private static let numberBytes = 200

  /// Memory for so many lines' bytes is filled before it is handed on.
  private static let scratchBytes = 128 << 10

  private let digits = DigitTables()
  private let keys = Fragments(Key.allCases.map { Array($0.text.utf8) })
  private let tenants: Fragments
  private let models: Fragments
  private let operations: Fragments
  private let parametersBeforeSeed: Fragments
  private let parametersAfterSeed: Fragments
  private let finishes: Fragments
  private let regions: Fragments
  private let agents: Fragments
  private let campaigns: Fragments
  /// Bytes that a line without its prompt never exceeds.
  private let room: Int

  /// Prints the constant parts.
  init(world: World, tenants: [String], campaigns: [String], parameters: [RequestParameters]) {
    self.tenants = Self.members("tenant", tenants)
    models = Self.members("model", world.modelNames)
    operations = Self.members("op", World.operations)
    parametersBeforeSeed = Fragments(parameters.map(Self.beforeSeed))
    parametersAfterSeed = Fragments(parameters.map(Self.afterSeed))
    finishes = Self.members("finish", World.finishReasons)
    regions = Self.members("region", world.regions)
    agents = Self.members("agent", World.agents.map(\.name))
    self.campaigns = Self.members("campaign", campaigns)
    let parts = [
      self.tenants, models, operations, parametersBeforeSeed, parametersAfterSeed, finishes,
      regions, agents, self.campaigns,
    ]
    room =
      parts.map(\.longest).reduce(0, +) + Key.allCases.map(\.text.utf8.count).reduce(0, +)
      + Self.numberBytes
  }

  private static func members(_ key: String, _ values: [String]) -> Fragments {
    Fragments(
      values.map { value in
        let text = Array(value.utf8)
        var line = Array(",\"\(key)\":".utf8)
        var end = line.count
        let room = text.count * bytesPerByte + 2 + MutableSpan<UInt8>.spare
        line.append(contentsOf: repeatElement(0, count: room))
        var span = line.mutableSpan
        span.putQuoted(text.span, at: &end)
        return Array(line[..<end])
      })
  }

  private static func beforeSeed(_ set: RequestParameters) -> [UInt8] {
    var text = ""
    if set.maxTokens > 0 { text += ",\"max_tokens\":\(set.maxTokens)" }
    let hundredths = Int(set.temperatureHundredths)
    if hundredths >= 0 {
      let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
      text += ",\"temperature\":\(whole)"
      if rest > 0 {
        text += rest % 10 == 0 ? ".\(rest / 10)" : rest < 10 ? ".0\(rest)" : ".\(rest)"
      }
    }
    if set.samples > 0 { text += ",\"n\":\(set.samples)" }
    return Array(text.utf8)
  }

  private static func afterSeed(_ set: RequestParameters) -> [UInt8] {
    var text = ""
    if set.stream > 0 { text += ",\"stream\":\(set.stream == 2)" }
    if set.toolsPlusOne > 0 { text += ",\"tools\":\(set.toolsPlusOne - 1)" }
    if set.logprobs > 0 { text += ",\"logprobs\":\(set.logprobs == 2)" }
    return Array(text.utf8)
  }

  /// Prints the lines of rows in an order, and appends them.
  ///
  /// - Parameter scratch: memory for lines, kept from call to call.
  func append(
    _ buffer: RowBuffer, in order: ArraySlice<UInt32>, scratch: inout [UInt8],
    to bytes: inout [UInt8]
  ) {
    var at = 0
    for number in order {
      let row = buffer.rows[Int(number)]
      let needed =
        room + Int(row.promptBytes) * Self.bytesPerByte + MutableSpan<UInt8>.spare
      if scratch.count < at + needed {
        bytes.append(contentsOf: scratch[..<at])
        at = 0
        if scratch.count < needed {
          let more = max(needed - scratch.count, Self.scratchBytes)
          scratch.append(contentsOf: repeatElement(0, count: more))
        }
      }
      var line = scratch.mutableSpan
      print(row, text: buffer.text.span, into: &line, at: &at)
    }
    bytes.append(contentsOf: scratch[..<at])
  }

  /// Prints one row.
  private func print(
    _ row: TrafficRow, text: Span<UInt8>, into line: inout MutableSpan<UInt8>, at: inout Int
  ) {
    put(.ts, Int(row.tsMs), &line, &at)
    tenants.put(Int(row.tenant), into: &line, at: &at)
    models.put(Int(row.model), into: &line, at: &at)
    operations.put(Int(row.operation), into: &line, at: &at)
    if row.promptBytes > 0 {
      let start = Int(row.promptStart)
      keys.put(Key.prompt.rawValue, into: &line, at: &at)
      line.putQuoted(text.extracting(start..<start + Int(row.promptBytes)), at: &at)
    }
    putTokens(row, &line, &at)
    putRequest(row, &line, &at)
    putAnswer(row, &line, &at)
    keys.put(Key.end.rawValue, into: &line, at: &at)
  }

  @inline(__always)
  private func put(_ key: Key, _ value: Int, _ line: inout MutableSpan<UInt8>, _ at: inout Int) {
    keys.put(key.rawValue, into: &line, at: &at)
    line.putDecimal(UInt64(value), at: &at)
  }

  private func putTokens(_ row: TrafficRow, _ line: inout MutableSpan<UInt8>, _ at: inout Int) {
    put(.inputTokens, Int(row.inputTokens), &line, &at)
    // A request that was not served has no answer to count.
    guard row.status == 200 else { return }
    put(.outputTokens, Int(row.outputTokens), &line, &at)
    put(.cachedTokens, Int(row.cachedTokens), &line, &at)
    if row.reasoningTokens > 0 {
      put(.reasoningTokens, Int(row.reasoningTokens), &line, &at)
    }
  }

  private func putRequest(_ row: TrafficRow, _ line: inout MutableSpan<UInt8>, _ at: inout Int) {
    parametersBeforeSeed.put(Int(row.parameters), into: &line, at: &at)
    if row.seedPlusOne > 0 { put(.seed, Int(row.seedPlusOne) - 1, &line, &at) }
    parametersAfterSeed.put(Int(row.parameters), into: &line, at: &at)
    guard row.conversation != 0 else { return }
    keys.put(Key.conversation.rawValue, into: &line, at: &at)
    line.putBase32(row.conversation, characters: 10, at: &at, digits)
    put(.turn, Int(row.turn), &line, &at)
  }

  private func putAnswer(_ row: TrafficRow, _ line: inout MutableSpan<UInt8>, _ at: inout Int) {
    if row.status == 200, row.operation != 2 {
      finishes.put(Int(row.finish), into: &line, at: &at)
    }
    put(.status, Int(row.status), &line, &at)
    put(.duration, Int(row.durationMs), &line, &at)
    regions.put(Int(row.region), into: &line, at: &at)
    keys.put(Key.ip.rawValue, into: &line, at: &at)
    line.putBase32(UInt64(row.address), characters: 5, at: &at, digits)
    line.put(UInt8(ascii: "\""), at: &at)
    agents.put(Int(row.agent), into: &line, at: &at)
    if row.campaignPlusOne > 0 {
      campaigns.put(Int(row.campaignPlusOne) - 1, into: &line, at: &at)
    }
  }
}
