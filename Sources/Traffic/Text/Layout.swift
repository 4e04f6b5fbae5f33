/// How the parts of a wrapper are set: the typographical habits of one application.
///
/// The combinations number some tens of millions; each is drawn for benign and other use alike.
struct Layout: Sendable, Equatable {
  /// Where the request stands: before the content, after it, or both.
  enum Order: UInt8 { case first, last, around }

  /// The forms of a list of classes.
  enum List: UInt8, CaseIterable {
    case commas, slashes, bars, array, points, quotes, numbers, brackets

    /// Whether every class has a line of its own.
    var isLines: Bool { self == .points || self == .numbers }
  }

  var order: Order
  /// What separates the parts.
  var gap: UInt8
  /// How a part's label is written, or that there is none.
  var label: UInt8
  /// What encloses a part.
  var fence: UInt8
  var bullet: UInt8
  var numbering: UInt8
  /// What comes last: nothing, or the label of the answer.
  var cue: UInt8
  /// White space at the very end.
  var tail: UInt8
  /// How the request ends when content follows: as it is, with a colon, or with nothing.
  var mark: UInt8
  /// Whether the wrapper is written in small letters.
  var isLower: Bool
  /// Whether somebody is addressed in a role first.
  var hasPersona: Bool
  /// Further sentences of the request: on brevity, on form.
  var extras: UInt8
  /// How a list of classes is written.
  var list: List
  /// Worked examples before the content.
  var shots: UInt8
  /// Records in one prompt.
  var records: UInt8
  /// Whether the request has a label as well.
  var isRequestLabelled: Bool
  /// Whether the parts are the fields of a JSON object.
  var isJSON: Bool

  static let gaps = 6
  static let labels = 16
  static let fences = 12
  static let bullets = 6
  static let numberings = 8
  static let cues = 4
  static let tails = 5
  static let marks = 3

  init(using random: inout RandomSource) {
    order = [.first, .first, .first, .last, .last, .around][random.below(6)]
    gap = Self.few(Self.gaps, plain: 0.55, &random)
    label = Self.few(Self.labels, plain: 0.25, &random)
    fence = Self.few(Self.fences, plain: 0.5, &random)
    bullet = Self.few(Self.bullets, plain: 0.5, &random)
    numbering = Self.few(Self.numberings, plain: 0.4, &random)
    cue = Self.few(Self.cues, plain: 0.6, &random)
    tail = Self.few(Self.tails, plain: 0.75, &random)
    mark = UInt8(random.below(Self.marks))
    isLower = random.chance(0.08)
    hasPersona = random.chance(0.2)
    extras = [0, 0, 0, 1, 1, 2][random.below(6)]
    list = random.chance(0.4) ? .commas : random.pick(List.allCases)
    shots = random.chance(0.75) ? 0 : UInt8(1 + random.below(4))
    records = random.chance(0.85) ? 1 : UInt8(2 + random.below(9))
    isRequestLabelled = random.chance(0.2)
    isJSON = random.chance(0.06)
  }

  /// The plain choice 0 with its share, else any.
  private static func few(_ count: Int, plain: Double, _ random: inout RandomSource) -> UInt8 {
    random.chance(plain) ? 0 : UInt8(random.below(count))
  }
}

/// How the people of one application write; shares in 256ths of their messages.
struct Manners: Sendable, Equatable {
  var opening: UInt8
  var closing: UInt8
  /// Nothing but small letters.
  var lower: UInt8
  /// No mark at the end.
  var unmarked: UInt8
  /// Slips of the finger.
  var typos: UInt8
  /// Something of one's own circumstances first.
  var aside: UInt8
  /// More than one question or wish.
  var more: UInt8
  /// Something pasted: a table, an error, a passage.
  var paste: UInt8
  /// A word in English where one writes another language.
  var mixed: UInt8

  init(_ kind: PromptKind, using random: inout RandomSource) {
    func share(_ most: Double, _ random: inout RandomSource) -> UInt8 {
      let unit = random.unit()
      return UInt8(255 * most * unit * unit)
    }
    // Where people type into a field themselves, they are less careful than where a template or
    // a data set was written once.
    let care = kind.isConversational ? 1.0 : 0.25
    opening = share(0.6 * care, &random)
    closing = share(0.5 * care, &random)
    lower = share(0.9 * care, &random)
    unmarked = share(0.8 * care, &random)
    typos = share(0.5 * care, &random)
    aside = 15 + share(0.6, &random)
    more = 20 + share(0.5, &random)
    paste = share(0.25, &random)
    mixed = share(0.1, &random)
  }
}
