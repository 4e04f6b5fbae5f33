/// The keys of an exchange. The first 22 have the numbers of their bits in ``FieldSet``.
enum TraceField: UInt8, CaseIterable {
  case model, op, prompt, inputTokens, outputTokens, cachedTokens, reasoningTokens, maxTokens
  case temperature, samples, seed, stream, tools, logprobs, conversation, turn, finish, status
  case durationMs, region, ip, agent
  case ts, tenant, fingerprint, campaign

  static let count = 26

  /// The key.
  var name: StaticString {
    switch self {
    case .model: "model"
    case .op: "op"
    case .prompt: "prompt"
    case .inputTokens: "input_tokens"
    case .outputTokens: "output_tokens"
    case .cachedTokens: "cached_tokens"
    case .reasoningTokens: "reasoning_tokens"
    case .maxTokens: "max_tokens"
    case .temperature: "temperature"
    case .samples: "n"
    case .seed: "seed"
    case .stream: "stream"
    case .tools: "tools"
    case .logprobs: "logprobs"
    case .conversation: "conversation"
    case .turn: "turn"
    case .finish: "finish"
    case .status: "status"
    case .durationMs: "duration_ms"
    case .region: "region"
    case .ip: "ip"
    case .agent: "agent"
    case .ts: "ts"
    case .tenant: "tenant"
    case .fingerprint: "fingerprint"
    case .campaign: "campaign"
    }
  }

  /// The order in which we write the keys.
  static let written: [TraceField] = [
    .ts, .tenant, .model, .op, .prompt, .fingerprint, .inputTokens, .outputTokens, .cachedTokens,
    .reasoningTokens, .maxTokens, .temperature, .samples, .seed, .stream, .tools, .logprobs,
    .conversation, .turn, .finish, .status, .durationMs, .region, .ip, .agent, .campaign,
  ]

  /// What the value must be.
  var expectation: StaticString {
    switch self {
    case .ts: "milliseconds since 1970 or a time such as 2026-06-03T00:00:00Z"
    case .tenant: "a string of 1 to 256 bytes"
    case .fingerprint: "a fingerprint of 128 base64url characters"
    case .temperature: "a number"
    case .seed: "a whole number of 64 bits"
    case .stream, .logprobs: "true or false"
    case .model, .op, .prompt, .conversation, .finish, .region, .ip, .agent, .campaign: "a string"
    default: "a whole number from 0 to 4294967295"
    }
  }

  @inline(__always)
  var index: Int { Int(rawValue) }
}

/// A set of ``TraceField``, one bit each.
struct TraceFieldSet: Equatable {
  var bits: UInt32

  @inline(__always)
  init(bits: UInt32 = 0) { self.bits = bits }

  init(_ fields: [TraceField]) {
    bits = fields.reduce(0) { $0 | 1 << UInt32($1.rawValue) }
  }

  @inline(__always)
  func contains(_ field: TraceField) -> Bool { bits &>> UInt32(field.rawValue) & 1 != 0 }

  @inline(__always)
  mutating func insert(_ field: TraceField) { bits |= 1 &<< UInt32(field.rawValue) }

  /// Inserts the field of that number.
  @inline(__always)
  mutating func insert(_ number: Int) { bits |= 1 &<< UInt32(truncatingIfNeeded: number) }

  @inline(__always)
  mutating func remove(_ field: TraceField) { bits &= ~(1 &<< UInt32(field.rawValue)) }

  /// The field of the lowest number.
  var first: TraceField? {
    bits == 0 ? nil : TraceField(rawValue: UInt8(bits.trailingZeroBitCount))
  }

  @inline(__always)
  static func | (a: Self, b: Self) -> Self { Self(bits: a.bits | b.bits) }
  @inline(__always)
  static func & (a: Self, b: Self) -> Self { Self(bits: a.bits & b.bits) }
  @inline(__always)
  static func - (a: Self, b: Self) -> Self { Self(bits: a.bits & ~b.bits) }
}

/// The values of one line as they lie in its bytes: where, how long, of what kind.
///
/// A kind is a set of fields, so that the types of all values are checked by a few operations on
/// words. `starts` and `payloads` of a field mean nothing unless a kind has it. A key with the
/// value null is in `seen` only: it is as good as absent.
struct RawFields {
  /// First byte of the value (of a string: after the quote), from the beginning of the bytes
  /// that were scanned.
  var starts = InlineArray<26, UInt32>(repeating: 0)
  /// Of a string or a number its length in bytes; of an integer its value.
  var payloads = InlineArray<26, UInt64>(repeating: 0)

  /// All keys of the line.
  var seen = TraceFieldSet()
  /// Strings, checked to be UTF-8 with sound escapes.
  var strings = TraceFieldSet()
  /// Strings that have escapes.
  var escaped = TraceFieldSet()
  /// Whole numbers from 0, of at most 16 digits, without fraction and exponent.
  var integers = TraceFieldSet()
  /// Those of more than nine digits, which may exceed 32 bits.
  var wide = TraceFieldSet()
  /// All other numbers.
  var numbers = TraceFieldSet()
  /// Booleans.
  var booleans = TraceFieldSet()
  /// Those that are true.
  var trues = TraceFieldSet()
  /// Arrays and objects.
  var others = TraceFieldSet()

  /// Fields with a value that is not null.
  var present: TraceFieldSet { strings | integers | numbers | booleans | others }

  /// Forgets the line.
  @inline(__always)
  mutating func removeAll() {
    seen.bits = 0
    strings.bits = 0
    escaped.bits = 0
    integers.bits = 0
    wide.bits = 0
    numbers.bits = 0
    booleans.bits = 0
    trues.bits = 0
    others.bits = 0
  }

  /// Where the text of a string or number lies.
  @inline(__always)
  func range(_ field: TraceField) -> Range<Int> {
    let start = Int(starts[field.index])
    return start..<start &+ Int(truncatingIfNeeded: payloads[field.index])
  }
}

/// Why a line is damaged.
struct LineError: Error, Equatable {
  enum Problem: Equatable {
    /// Something else than that stands there.
    case unexpected(StaticText)
    /// A key that was there before.
    case duplicate(TraceField)
    /// A value of the wrong type or out of range.
    case mismatch(TraceField)
    /// A required key is absent.
    case missing(TraceField)
  }

  /// Where, from the beginning of the bytes that were scanned.
  var byte: Int
  var problem: Problem

  init(_ byte: Int, _ problem: Problem) {
    self.byte = byte
    self.problem = problem
  }

  init(_ byte: Int, expected: StaticString) {
    self.init(byte, .unexpected(StaticText(text: expected)))
  }
}

/// A literal of the source, comparable by its text.
struct StaticText: Equatable, CustomStringConvertible {
  var text: StaticString
  var description: String { text.description }
  static func == (a: Self, b: Self) -> Bool { a.description == b.description }
}
