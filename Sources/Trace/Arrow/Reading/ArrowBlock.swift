/// Some rows of a batch with their numbers decoded, column by column, and all values checked.
///
/// Names and hashes are not looked up here: that happens row by row, in the order in which rows are
/// accepted, so that numbers are given as a trace in JSON Lines would have them.
struct ArrowBlock {
  /// Rows at most; a multiple of 64, so that validity bitmaps are cut between words. What a block
  /// holds stays in the second cache.
  static let capacity = 2_048

  /// Rows.
  var count = 0
  /// Number of the first in its batch.
  var start = 0
  /// Of each row, the fields that have a value, as ``TraceFieldSet``.
  var present: [UInt32]
  /// Of each row: number of the field that makes it damaged, plus 1; 0: it is good.
  var faults: [UInt8]
  /// Whether any is damaged.
  var hasFaults = false

  var tsMs: [Int64]
  var inputTokens: [UInt32]
  var outputTokens: [UInt32]
  var cachedTokens: [UInt32]
  var reasoningTokens: [UInt32]
  var maxTokens: [UInt32]
  var turn: [UInt32]
  var durationMs: [UInt32]
  var samples: [UInt16]
  var tools: [UInt16]
  var status: [UInt16]
  var temperature: [Double]
  var seed: [Int64]
  /// Of each row, the Boolean fields that are true, as ``TraceFieldSet``.
  var trues: [UInt32]
  /// By number of the field: of each row the index in the dictionary, or the place in the body.
  var places: [[UInt32]]
  /// By number of the field: of each row the length in the body.
  var lengths: [[UInt32]]

  init() {
    present = Array(repeating: 0, count: Self.capacity)
    faults = Array(repeating: 0, count: Self.capacity)
    tsMs = Array(repeating: 0, count: Self.capacity)
    inputTokens = Array(repeating: 0, count: Self.capacity)
    outputTokens = inputTokens
    cachedTokens = inputTokens
    reasoningTokens = inputTokens
    maxTokens = inputTokens
    turn = inputTokens
    durationMs = inputTokens
    samples = Array(repeating: 0, count: Self.capacity)
    tools = samples
    status = samples
    temperature = Array(repeating: 0, count: Self.capacity)
    seed = tsMs
    trues = present
    places = Array(repeating: [], count: TraceField.count)
    lengths = places
  }
}
