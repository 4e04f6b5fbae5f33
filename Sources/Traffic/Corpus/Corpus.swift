import Sketches

/// The user's own prompts, used instead of the grammar's.
///
/// Rows are kept as bytes behind one another. An application gets a slice of one file: a run of rows
/// from a random place on, so that two applications rarely send the same prompts.
public struct Corpus: Sendable {
  /// Prompts of one file.
  struct File: Sendable {
    /// Its name in the truth.
    var name: String
    /// Numbers of its rows in the corpus.
    var rows: Range<Int>
  }

  /// Part of a file.
  struct Slice: Sendable {
    /// The file's name.
    var file: String
    /// Numbers of rows in the corpus.
    var rows: Range<Int>
  }

  /// At most this share of a file is one application's.
  private static let sliceShare = 0.25
  /// Slices are not shorter than this where the file is not.
  private static let leastSlice = 200

  private var benign: [File] = []
  private var harvest: [File] = []
  private var text: [UInt8] = []
  private var ends: [Int] = []
  /// Tokens of the answer to each prompt; 0: unknown.
  private var answerTokens: [UInt32] = []

  /// A corpus without prompts.
  public init() {}

  /// Number of prompts.
  public var count: Int { ends.count }

  /// Whether there is a prompt of a side.
  public func hasPrompts(isHarvest: Bool) -> Bool {
    (isHarvest ? harvest : benign).contains { !$0.rows.isEmpty }
  }

  /// Bytes of all prompts.
  public var bytes: Int { text.count }

  /// Begins a file; the rows that follow are its own.
  mutating func beginFile(_ name: String, isHarvest: Bool) {
    let file = File(name: name, rows: ends.count..<ends.count)
    if isHarvest { harvest.append(file) } else { benign.append(file) }
  }

  /// Adds a row to the file that was begun last.
  ///
  /// - Parameters:
  ///   - prompt: UTF-8, not empty.
  ///   - answerTokens: of the answer that goes with it; 0: unknown.
  mutating func add(prompt: Span<UInt8>, answerTokens: Int, isHarvest: Bool) {
    for index in prompt.indices { text.append(prompt[index]) }
    ends.append(text.count)
    self.answerTokens.append(UInt32(clamping: answerTokens))
    func extend(_ files: inout [File]) {
      let last = files.count - 1
      files[last].rows = files[last].rows.lowerBound..<ends.count
    }
    if isHarvest { extend(&harvest) } else { extend(&benign) }
  }

  /// Draws a slice for one application; `nil` if there is no prompt of that side.
  func drawSlice(isHarvest: Bool, using random: inout RandomSource) -> Slice? {
    let files = (isHarvest ? harvest : benign).filter { !$0.rows.isEmpty }
    guard !files.isEmpty else { return nil }
    let file = files[random.below(files.count)]
    let rows = file.rows
    let count = min(rows.count, max(Self.leastSlice, Int(Double(rows.count) * Self.sliceShare)))
    let start = rows.lowerBound + random.below(rows.count - count + 1)
    return Slice(file: file.name, rows: start..<start + count)
  }

  /// Appends the prompt of an item; the tokens of its answer, 0 if they are unknown.
  func append(_ slice: Slice, item: UInt64, source: UInt64, to bytes: inout [UInt8]) -> Int {
    let row = row(slice, item, source)
    bytes.append(contentsOf: text[(row == 0 ? 0 : ends[row - 1])..<ends[row]])
    return Int(answerTokens[row])
  }

  /// Neighbouring items are neighbouring rows, from a place of the source's own, and all rows of the
  /// slice come before any comes again.
  private func row(_ slice: Slice, _ item: UInt64, _ source: UInt64) -> Int {
    let count = UInt64(slice.rows.count)
    return slice.rows.lowerBound + Int((item % count + SeededHash.mix(source) % count) % count)
  }
}
