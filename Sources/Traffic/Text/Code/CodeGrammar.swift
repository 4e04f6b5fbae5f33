// The idea: a stochastic context-free grammar with a few registers, compiled once.
//
// A section is a list of alternatives; expanding it draws one alternative and runs its steps.
// Plain text is copied; a slot expands another section, draws a number, or remembers a word in one
// of 26 registers, so that a name chosen at the head of a function comes back in its body, and the
// numbers of an exercise fit together. Registers live for one expansion, whichever section sets
// them. The source text (see `GrammarParser`) becomes one flat list of 8-byte steps over one array
// of bytes: an expansion copies runs of text and allocates nothing of its own.

/// A compiled grammar that writes code, records and exercises.
///
/// Immutable: one value serves all threads. Compiling costs about 30 ns a byte of source.
struct CodeGrammar: Sendable {
  /// What a step does; the comment names what `a`, `b` and `c` hold.
  enum Kind: UInt8, Sendable {
    /// Nothing beyond the text before it.
    case text
    /// Breaks the line: `a` levels and `b` spaces of indentation; `c` is 1 before an empty line.
    case newline
    /// Draws and writes a word of section `b` in form `a`.
    case word
    /// Expands section `b`, `a` levels deeper, in form `c >> 8`, in `c & 255` of 100 cases.
    case expand
    /// Draws a word of section `b` into register `a`, unlike those of the registers in mask `c`.
    case drawWord
    /// Draws a number of range `b` into register `a`, unlike those of the registers in mask `c`.
    case drawNumber
    /// Computes register `a` by the `c` operations from `b`.
    case compute
    /// Writes register `a` in form `b`.
    case register
    /// Writes one of the `a` registers packed into `c`, five bits each, in form `b`.
    case oneOf
    /// Draws and writes a number of range `b`.
    case number
    /// Draws and writes `b` hexadecimal digits.
    case hexadecimal
    /// Expands a section several times as `repeats[b]` says, `a` levels deeper.
    case repetition
    /// Expands section `b` into register `a`, and writes nothing.
    case capture
  }

  /// One instruction: text to copy, then something to do. In pairs, because each dispatch costs a
  /// mispredicted branch, which is as much as copying 50 bytes.
  struct Step: Sendable {
    var kind: Kind
    var a: UInt8 = 0
    var b: UInt16 = 0
    var c: UInt32 = 0
    var textFirst: UInt32 = 0
    var textEnd: UInt32 = 0
  }

  /// Bounds of an alternative: steps, or bytes of text where the section holds words.
  struct Alternative: Sendable {
    var first: UInt32
    var end: UInt32
  }

  /// Its alternatives; `isWords` if each is plain text, so that a register can hold one.
  struct Section: Sendable {
    var first: Int
    var count: Int
    var isWords: Bool
  }

  /// How often, and with what between.
  struct Repeat: Sendable {
    enum Rule: Sendable {
      /// Each time a new draw.
      case free
      /// The same, and no more (after `least`) when the lines asked for are written.
      case budgeted
      /// Never the same alternative twice, so at most as many as there are.
      case distinct
    }
    var section: Int
    var separator: Int
    var least: Int
    var most: Int
    var rule: Rule
  }

  /// One operation on a running value, from left to right.
  struct Operation: Sendable {
    enum Sign: UInt8, Sendable { case load, plus, minus, times, divided, modulo }
    var sign: Sign
    var isRegister: Bool
    var value: Int
  }

  /// How a word or register is written.
  struct Form: OptionSet, Sendable {
    let rawValue: UInt8
    /// First letter in upper case.
    static let capitalised = Form(rawValue: 1)
    /// All letters in upper case.
    static let upper = Form(rawValue: 2)
    /// A number of cents as units with two decimals.
    static let cents = Form(rawValue: 4)
    /// A number of seconds as hours, minutes, seconds of a day.
    static let clock = Form(rawValue: 8)
    /// With the ending of the plural, or of a verb's third person.
    static let plural = Form(rawValue: 16)
    /// After "a": becomes "an" where the word begins with the sound of a vowel.
    static let article = Form(rawValue: 32)
  }

  /// A section by its place in the grammar.
  struct Symbol: Sendable { let index: Int }

  /// All text, then ``padding`` zeros.
  let text: [UInt8]
  let steps: [Step]
  let alternatives: [Alternative]
  let sections: [Section]
  let repeats: [Repeat]
  let operations: [Operation]
  let ranges: [ClosedRange<Int>]
  /// Names of the sections, for entry points.
  let names: [String]

  /// Bytes that a copy may read beyond its text: copies go 16 bytes at a time.
  static let padding = 16

  /// The section of a name that the grammar is known to hold.
  func symbol(_ name: String) -> Symbol {
    guard let index = names.firstIndex(of: name) else {
      preconditionFailure("the grammar has no section '\(name)'")
    }
    return Symbol(index: index)
  }
}
