/// The number of a tenant in a ``TenantTable``: the logical partition and the place in it.
public struct TenantID: Hashable, Sendable {
  /// Logical partitions; a power of two. Fixed, so that no result depends on how many workers
  /// share them.
  public static let partitionCount = 64
  /// Bits of the place within a partition.
  @usableFromInline static let slotBits: UInt32 = 26

  /// Partition in the upper six bits, slot in the lower 26.
  public let rawValue: UInt32

  /// The tenant of that raw value.
  @inlinable
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// The tenant at a place of a partition.
  @inlinable
  public init(partition: Int, slot: Int) {
    rawValue = UInt32(truncatingIfNeeded: partition) << Self.slotBits | UInt32(slot)
  }

  /// The logical partition, 0 to 63.
  @inlinable
  public var partition: Int { Int(rawValue >> Self.slotBits) }

  /// The place within the partition, from 0 in order of first appearance.
  @inlinable
  public var slot: Int { Int(rawValue & (1 << Self.slotBits - 1)) }
}

/// Fields of an exchange that a signal may need, as a set of bits.
public struct FieldSet: OptionSet, Sendable {
  /// One bit a field.
  public let rawValue: UInt32

  /// The set of those bits.
  @inlinable
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// The field of that name in the trace.
  @inlinable public static var model: FieldSet { FieldSet(rawValue: 1 << 0) }
  /// The field of that name in the trace.
  @inlinable public static var op: FieldSet { FieldSet(rawValue: 1 << 1) }
  /// `prompt` or `fingerprint`.
  @inlinable public static var prompt: FieldSet { FieldSet(rawValue: 1 << 2) }
  /// The field of that name in the trace.
  @inlinable public static var inputTokens: FieldSet { FieldSet(rawValue: 1 << 3) }
  /// The field of that name in the trace.
  @inlinable public static var outputTokens: FieldSet { FieldSet(rawValue: 1 << 4) }
  /// The field of that name in the trace.
  @inlinable public static var cachedTokens: FieldSet { FieldSet(rawValue: 1 << 5) }
  /// The field of that name in the trace.
  @inlinable public static var reasoningTokens: FieldSet { FieldSet(rawValue: 1 << 6) }
  /// The field of that name in the trace.
  @inlinable public static var maxTokens: FieldSet { FieldSet(rawValue: 1 << 7) }
  /// The field of that name in the trace.
  @inlinable public static var temperature: FieldSet { FieldSet(rawValue: 1 << 8) }
  /// `n`.
  @inlinable public static var samples: FieldSet { FieldSet(rawValue: 1 << 9) }
  /// The field of that name in the trace.
  @inlinable public static var seed: FieldSet { FieldSet(rawValue: 1 << 10) }
  /// The field of that name in the trace.
  @inlinable public static var stream: FieldSet { FieldSet(rawValue: 1 << 11) }
  /// The field of that name in the trace.
  @inlinable public static var tools: FieldSet { FieldSet(rawValue: 1 << 12) }
  /// The field of that name in the trace.
  @inlinable public static var logprobs: FieldSet { FieldSet(rawValue: 1 << 13) }
  /// The field of that name in the trace.
  @inlinable public static var conversation: FieldSet { FieldSet(rawValue: 1 << 14) }
  /// The field of that name in the trace.
  @inlinable public static var turn: FieldSet { FieldSet(rawValue: 1 << 15) }
  /// The field of that name in the trace.
  @inlinable public static var finish: FieldSet { FieldSet(rawValue: 1 << 16) }
  /// The field of that name in the trace.
  @inlinable public static var status: FieldSet { FieldSet(rawValue: 1 << 17) }
  /// The field of that name in the trace.
  @inlinable public static var durationMs: FieldSet { FieldSet(rawValue: 1 << 18) }
  /// The field of that name in the trace.
  @inlinable public static var region: FieldSet { FieldSet(rawValue: 1 << 19) }
  /// The field of that name in the trace.
  @inlinable public static var ip: FieldSet { FieldSet(rawValue: 1 << 20) }
  /// The field of that name in the trace.
  @inlinable public static var agent: FieldSet { FieldSet(rawValue: 1 << 21) }

  /// Fields that a client chooses to send: once a trace has carried one, its absence on a later
  /// line means NOT SET rather than unknown.
  public static let chosenByClient: FieldSet = [
    .conversation, .seed, .temperature, .maxTokens, .samples, .tools, .logprobs,
  ]
}

/// What is true of an exchange apart from its fields.
public struct ExchangeFlags: OptionSet, Sendable {
  /// One bit a fact.
  public let rawValue: UInt8

  /// The set of those bits.
  @inlinable
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Came before the watermark: it counts in totals only.
  @inlinable public static var late: ExchangeFlags { ExchangeFlags(rawValue: 1 << 0) }
  /// Status 200 or absent.
  @inlinable public static var served: ExchangeFlags { ExchangeFlags(rawValue: 1 << 1) }
  /// The model's outputs are worth protecting (an unknown model's are).
  @inlinable public static var protected: ExchangeFlags { ExchangeFlags(rawValue: 1 << 2) }
  /// `stream` was true.
  @inlinable public static var stream: ExchangeFlags { ExchangeFlags(rawValue: 1 << 3) }
  /// `logprobs` was true.
  @inlinable public static var logprobs: ExchangeFlags { ExchangeFlags(rawValue: 1 << 4) }
  /// The model is the one whose release `hoursSinceRelease` speaks of.
  @inlinable public static var newestModel: ExchangeFlags { ExchangeFlags(rawValue: 1 << 5) }
}

/// What the provider knows of a tenant and the detector may use; sent ahead of the tenant's first
/// exchange, so that it costs nothing per exchange.
public struct TenantFacts: Sendable, Equatable {
  /// The account.
  public var tenant: TenantID
  /// The quota, requests a minute; 0: unknown.
  public var limitRPM: UInt32
  /// When the account was opened, full hours since the Unix epoch; `Int32.min`: unknown.
  public var sinceHour: Int32

  /// Facts of a tenant.
  public init(tenant: TenantID, limitRPM: UInt32, sinceHour: Int32) {
    self.tenant = tenant
    self.limitRPM = limitRPM
    self.sinceHour = sinceHour
  }
}

/// Who a tenant is to the provider: a matter of policy, which no signal may look at. Sent ahead of
/// the tenant's first exchange, beside the facts that signals may use.
public struct CustomerFacts: Sendable, Equatable {
  /// The account.
  public var tenant: TenantID
  /// The group of customers; `nil`: unknown.
  public var segment: Segment?
  /// The country; `nil`: unknown.
  public var domicile: String?

  /// Facts of a customer.
  public init(tenant: TenantID, segment: Segment?, domicile: String?) {
    self.tenant = tenant
    self.segment = segment
    self.domicile = domicile
  }
}

/// What is sent ahead of a tenant's first exchange.
struct TenantArrival {
  var facts: TenantFacts?
  var customer: CustomerFacts?
}

/// Exchanges on their way to the detector: one array a field, all of the same length, in order
/// of event time (late ones where they came). No text, no names, no label.
///
/// A value whose field is not in `known` is zero and means nothing.
public struct ExchangeBatch: Sendable {
  /// Arrival, milliseconds since the Unix epoch.
  public internal(set) var tsMs: [Int64] = []
  /// The account.
  public internal(set) var tenant: [TenantID] = []
  /// Late, served, protected and the Boolean fields.
  public internal(set) var flags: [ExchangeFlags] = []
  /// Fields that the line carried.
  public internal(set) var known: [FieldSet] = []
  /// Client-chosen fields known to be not set: the line lacks them, an earlier line of the trace
  /// had them.
  public internal(set) var notSet: [FieldSet] = []
  /// Number of the model in the reader's table; 0: unknown.
  public internal(set) var model: [UInt16] = []
  /// Output price of the model, in 1/10,000 US dollar a million tokens; `UInt32.max`: unknown.
  public internal(set) var outputPrice: [UInt32] = []
  /// Full hours since the newest release of a protected model that lies before the exchange;
  /// `UInt16.max`: none is known, or it is longer ago than that says.
  public internal(set) var hoursSinceRelease: [UInt16] = []
  /// ``Operation`` as raw value.
  public internal(set) var op: [UInt8] = []
  /// Of the prompt's fingerprint: keyed hash of the text.
  public internal(set) var textHash: [UInt64] = []
  /// Of the prompt's fingerprint: keyed hash of the skeleton.
  public internal(set) var skeletonHash: [UInt64] = []
  /// Of the prompt's fingerprint: SimHash.
  public internal(set) var simHash: [UInt64] = []
  /// Of the prompt's fingerprint: length of the text, bytes.
  public internal(set) var promptBytes: [UInt32] = []
  /// Of the prompt's fingerprint: estimated tokens.
  public internal(set) var promptTokens: [UInt32] = []
  /// Of the prompt's fingerprint: scores of ``Fingerprint/Cue``, by raw value.
  public internal(set) var cues: [InlineArray<4, UInt8>] = []
  /// Of the prompt's fingerprint: ``Fingerprint/Script`` as raw value.
  public internal(set) var script: [UInt8] = []
  /// Tokens of the whole input.
  public internal(set) var inputTokens: [UInt32] = []
  /// Tokens of the output, reasoning and all samples included.
  public internal(set) var outputTokens: [UInt32] = []
  /// Input tokens read from a cache.
  public internal(set) var cachedTokens: [UInt32] = []
  /// Output tokens spent on reasoning.
  public internal(set) var reasoningTokens: [UInt32] = []
  /// The client's limit on output tokens.
  public internal(set) var maxTokens: [UInt32] = []
  /// Sampling temperature.
  public internal(set) var temperature: [Float] = []
  /// Samples asked for, saturating.
  public internal(set) var samples: [UInt16] = []
  /// Hash of the sampling seed.
  public internal(set) var seed: [UInt64] = []
  /// Tool definitions sent, saturating.
  public internal(set) var tools: [UInt16] = []
  /// Hash of the conversation's name.
  public internal(set) var conversation: [UInt64] = []
  /// Position in the conversation, from 1.
  public internal(set) var turn: [UInt32] = []
  /// ``FinishReason`` as raw value.
  public internal(set) var finish: [UInt8] = []
  /// HTTP status, saturating.
  public internal(set) var status: [UInt16] = []
  /// Time until the answer was complete, milliseconds.
  public internal(set) var durationMs: [UInt32] = []
  /// Number of the region in the reader's table; 0: unknown.
  public internal(set) var region: [UInt16] = []
  /// Hash of the client's network address.
  public internal(set) var ip: [UInt64] = []
  /// Hash of the client's software.
  public internal(set) var agent: [UInt64] = []

  /// Facts of the tenants whose first exchange is in this batch, of those of which something is
  /// known.
  public internal(set) var arrivals: [TenantFacts] = []

  /// Who the tenants are whose first exchange is in this batch, of those of which it is known. For
  /// policy alone: the detector does not read it.
  public internal(set) var customers: [CustomerFacts] = []

  /// Exchanges in the batch.
  public var count: Int { tsMs.count }

  /// A batch with room for that many exchanges before any array grows.
  public init(capacity: Int) {
    reserve(capacity)
  }
}
