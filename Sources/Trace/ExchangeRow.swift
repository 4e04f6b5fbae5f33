/// One row of an ``ExchangeBatch``, and its label, on the way there; its fingerprint, which is as
/// large as all the rest, lies beside it.
struct ExchangeRow {
  /// Stands for a tenant that found no place in the table.
  static let untracked = TenantID(rawValue: .max)
  /// Stands for the tenant of an exchange with another owner's model, where only one owner's are
  /// wanted; such a row has no field known, so that nothing of it shows.
  static let foreign = TenantID(rawValue: .max - 1)

  /// Whether rows of that tenant are passed over.
  @inline(__always)
  static func isOutside(_ tenant: TenantID) -> Bool { tenant.rawValue >= foreign.rawValue }

  var tsMs: Int64 = 0
  var tenant = ExchangeRow.untracked
  var known = FieldSet()
  var conversation: UInt64 = 0
  var seed: UInt64 = 0
  var ip: UInt64 = 0
  var agent: UInt64 = 0
  var notSet = FieldSet()
  var outputPrice = UInt32.max
  var inputTokens: UInt32 = 0
  var outputTokens: UInt32 = 0
  var cachedTokens: UInt32 = 0
  var reasoningTokens: UInt32 = 0
  var maxTokens: UInt32 = 0
  var turn: UInt32 = 0
  var durationMs: UInt32 = 0
  var temperature: Float = 0
  /// Place of the fingerprint among those of the rows that lie together, if `known` has a prompt.
  var fingerprint: UInt32 = 0
  /// Number of the model among the names of the block that was parsed, 0 if there is none; in the
  /// table of all traces once the row has been resolved. So are the region and the campaign.
  var model: UInt16 = 0
  var region: UInt16 = 0
  /// GROUND TRUTH: number of the campaign; 0: none. Never reaches a batch.
  var campaign: UInt16 = 0
  var hoursSinceRelease = UInt16.max
  var samples: UInt16 = 0
  var tools: UInt16 = 0
  var status: UInt16 = 0
  var op: UInt8 = 0
  var finish: UInt8 = 0
  var flags = ExchangeFlags()
}
