/// One simulated exchange on its way to a line; its prompt lies in the ``RowBuffer``.
///
/// Names are numbers of ``World``'s tables. Some 120 bytes, no reference, so that a window of
/// traffic sorts and prints fast.
struct TrafficRow: Sendable {
  /// Arrival of the request, milliseconds since the Unix epoch.
  var tsMs: Int64 = 0
  /// Decides between rows of the same millisecond: a hash of the tenant, so that one more tenant
  /// never changes the order of the others.
  var tenantKey: UInt64 = 0
  /// Position among the rows of the tenant.
  var sequence: UInt32 = 0
  /// Number of the tenant.
  var tenant: UInt32 = 0
  /// The conversation, as the client names it; 0: not set.
  var conversation: UInt64 = 0
  /// Position in the conversation, from 1.
  var turn: UInt32 = 0
  /// Where the prompt begins in the buffer's text.
  var promptStart: UInt32 = 0
  /// Bytes of the prompt; 0: unknown.
  var promptBytes: UInt32 = 0
  /// Tokens of the whole input.
  var inputTokens: UInt32 = 0
  /// Tokens of the output, reasoning and all samples included.
  var outputTokens: UInt32 = 0
  /// Input tokens read from a cache.
  var cachedTokens: UInt32 = 0
  /// Output tokens spent on reasoning.
  var reasoningTokens: UInt32 = 0
  /// Time until the answer was complete, milliseconds.
  var durationMs: UInt32 = 0
  /// Seed of the sampling, plus 1; 0: not set.
  var seedPlusOne: UInt32 = 0
  /// Address of the client.
  var address: UInt32 = 0
  /// Number of the set of request parameters.
  var parameters: UInt32 = 0
  /// Number of the model.
  var model: UInt16 = 0
  /// Number of the region.
  var region: UInt16 = 0
  /// Number of the client software.
  var agent: UInt16 = 0
  /// HTTP status.
  var status: UInt16 = 200
  /// GROUND TRUTH: number of the campaign plus 1; 0: benign.
  var campaignPlusOne: UInt32 = 0
  /// Number of the operation in ``World/operations``.
  var operation: UInt8 = 0
  /// Number of the reason in ``World/finishReasons``; only served exchanges have one.
  var finish: UInt8 = 0
}

/// What a request asks for besides its text; the same for all requests of one kind.
struct RequestParameters: Sendable, Hashable {
  /// Limit on output tokens; 0: not set.
  var maxTokens: UInt32 = 0
  /// Sampling temperature in hundredths; negative: not set.
  var temperatureHundredths: Int16 = -1
  /// Samples asked for; 0: not set.
  var samples: UInt8 = 0
  /// 0: not set, 1: no, 2: yes.
  var stream: UInt8 = 0
  /// Tool definitions, plus 1; 0: not set.
  var toolsPlusOne: UInt8 = 0
  /// 0: not set, 1: no, 2: yes.
  var logprobs: UInt8 = 0
}

/// The rows of one window of traffic, with their prompts.
struct RowBuffer: Sendable {
  /// Rows in the order in which tenants made them.
  var rows: [TrafficRow] = []
  /// All prompts, one behind the other.
  var text: [UInt8] = []
  /// Where a prompt is written before it joins the others: the grammar looks at what stands before
  /// its words, and that must never be somebody else's prompt.
  var prompt: [UInt8] = []

  /// Forgets all rows but some; the memory stays.
  mutating func keep(_ numbers: ArraySlice<UInt32>) {
    var rest = RowBuffer()
    for number in numbers {
      var row = rows[Int(number)]
      let start = Int(row.promptStart)
      row.promptStart = UInt32(rest.text.count)
      rest.text.append(contentsOf: text[start..<start + Int(row.promptBytes)])
      rest.rows.append(row)
    }
    rows.removeAll(keepingCapacity: true)
    text.removeAll(keepingCapacity: true)
    rows.append(contentsOf: rest.rows)
    text.append(contentsOf: rest.text)
  }

  /// How many of the rows in an order by time come before an instant; nearly always all of them.
  func count(in order: [UInt32], beforeMs endMs: Int64) -> Int {
    guard let last = order.last, rows[Int(last)].tsMs >= endMs else { return order.count }
    return order.firstIndex { rows[Int($0)].tsMs >= endMs } ?? order.count
  }

  /// How many rows are campaigns'.
  var campaignRows: UInt64 { rows.reduce(0) { $0 + ($1.campaignPlusOne > 0 ? 1 : 0) } }

  /// How many of some rows are campaigns'.
  func campaignRows(of numbers: ArraySlice<UInt32>) -> UInt64 {
    numbers.reduce(0) { $0 + (rows[Int($1)].campaignPlusOne > 0 ? 1 : 0) }
  }

  /// Numbers of the rows by time; the same whatever the order in which tenants were asked.
  func order() -> [UInt32] {
    // Only 16 bytes a row are moved: milliseconds since the first, then the number of the row.
    guard let first = rows.min(by: { $0.tsMs < $1.tsMs })?.tsMs else { return [] }
    var keys: [UInt64] = []
    keys.reserveCapacity(rows.count)
    for (number, row) in rows.enumerated() {
      keys.append(UInt64(row.tsMs - first) << 32 | UInt64(number))
    }
    keys.sort()
    var order = keys.map { UInt32(truncatingIfNeeded: $0) }
    settleTies(of: &order)
    return order
  }

  /// Puts rows of the same millisecond in the order of tenant key and sequence.
  private func settleTies(of order: inout [UInt32]) {
    var start = 0
    while start < order.count {
      let tsMs = rows[Int(order[start])].tsMs
      var end = start + 1
      while end < order.count, rows[Int(order[end])].tsMs == tsMs { end += 1 }
      if end - start > 1 {
        order[start..<end].sort { a, b in
          let (a, b) = (rows[Int(a)], rows[Int(b)])
          return (a.tenantKey, a.sequence) < (b.tenantKey, b.sequence)
        }
      }
      start = end
    }
  }
}
