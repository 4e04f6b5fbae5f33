/// A gap of a phrase that the writer fills.
enum Slot: UInt8, CaseIterable, Sendable {
  /// A noun phrase of the current topic, and another one.
  case thing, other
  /// A concern of the current topic.
  case aspect
  case person, place
  /// 2...12, 13...980, and a sum of money with cents.
  case small, number, price
  /// An order or ticket number.
  case code
  case date, time
  /// A comma list of classes.
  case labels
  /// A plural noun of a sort of text.
  case kind
  /// A language's name.
  case language
  case persona, criterion
  /// A name of a function or a file in code.
  case identifier
  /// Day, month and year; only in patterns of dates.
  case day, month, year
  /// Day and month of two digits.
  case paddedDay, paddedMonth

  /// How much a slot tells one prompt from the next: about the binary logarithm of its values.
  var bits: Int {
    switch self {
    case .small: 3
    case .other, .place, .person: 5
    case .aspect: 6
    case .thing: 8
    case .time: 9
    case .number: 10
    case .price, .date: 12
    case .code, .identifier: 16
    case .labels, .kind, .language, .persona, .criterion, .day, .month, .year, .paddedDay,
      .paddedMonth:
      0
    }
  }

  /// The slot of a name between braces; nil if there is none of it.
  init?(name: String) {
    guard let entry = Self.names.first(where: { $0.name == name }) else { return nil }
    self = entry.slot
  }

  private static let names: [(name: String, slot: Slot)] = [
    ("thing", .thing), ("other", .other), ("aspect", .aspect), ("person", .person),
    ("place", .place), ("small", .small), ("number", .number), ("price", .price),
    ("code", .code), ("date", .date), ("time", .time), ("labels", .labels), ("kind", .kind),
    ("language", .language), ("persona", .persona), ("criterion", .criterion),
    ("identifier", .identifier), ("d", .day), ("m", .month), ("y", .year),
  ]
}

/// Bytes of an arena, copied as they are, and the slot that follows them.
struct Piece: Sendable {
  let start: UInt32
  let length: UInt32
  /// nil: the phrase ends here.
  let slot: Slot?
}

/// Phrases that stand in a row, such as those of one section.
struct PhraseList: Sendable {
  var first = 0
  var count = 0

  /// The phrase that 64 random bits choose.
  @inline(__always)
  func pick(_ bits: UInt64) -> Int {
    first + Int(truncatingIfNeeded: bits.multipliedFullWidth(by: UInt64(count)).high)
  }
}
