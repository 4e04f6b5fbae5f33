/// Some rows of a batch with their numbers decoded, column by column, and all values checked.
///
/// Names and hashes are not looked up here: see ``ArrowNames``.
struct ArrowBlock {
  /// Rows at most; what a block holds stays in the second cache.
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
  /// Of each row, the Boolean fields that are true, as ``TraceFieldSet``.
  var trues: [UInt32]
  /// The numbers, as the detector gets them; arrays of as many rows as there is room for.
  var columns = ExchangeBatch(blankRows: 0)
  /// Sampling seeds as they are.
  var seeds: [Int64]
  /// Bytes of the strings of the longest column, those in dictionaries not counted.
  var textBytes = 0
  /// By number of the field: of each row the index in the dictionary, or the place in the body.
  var places: [[UInt32]]
  /// By number of the field: of each row the length in the body.
  var lengths: [[UInt32]]

  init() {
    present = []
    faults = []
    trues = []
    seeds = []
    places = Array(repeating: [], count: TraceField.count)
    lengths = places
  }

  /// Rows that there is room for.
  var room: Int { present.count }

  /// Makes room for so many rows, at most ``capacity``; what was in the block is forgotten.
  mutating func reserve(_ rows: Int) {
    guard rows > room else { return }
    present = Array(repeating: 0, count: rows)
    faults = Array(repeating: 0, count: rows)
    trues = present
    seeds = Array(repeating: 0, count: rows)
    columns = ExchangeBatch(blankRows: rows)
    for field in places.indices where !places[field].isEmpty {
      places[field] = present
      lengths[field] = present
    }
  }
}
