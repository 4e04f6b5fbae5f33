import Fingerprint

/// Complete lines of one trace as they were read.
struct TextBlock: Sendable {
  /// At least one line, from `start` to `end`, each with its line feed; from the last line feed on,
  /// itself included, at least ``LineScanner/padding`` bytes, whatever they are.
  var bytes: [UInt8] = []
  var start = 0
  var end = 0
  /// Whether the first line is that of the trace, which may begin with a byte order mark.
  var isFirst = false
}

/// What became of the lines of a ``TextBlock``: rows, and the lines that are none.
///
/// Parsing looks at nothing but the block, so blocks may be parsed in any order and anywhere; what
/// depends on the lines before (numbers of names, facts of the registry, order, damage) is left to
/// the ``RowSequencer``.
struct RowBlock: Sendable {
  /// Where a row came from, and the name of its tenant, which gets its number only later.
  struct Origin: Sendable {
    /// Hash of the tenant's name under the seed of the ``TenantTable``.
    var tenantHash: UInt64 = 0
    /// Where the name begins: in the text, or in `unescaped`.
    var nameStart: UInt32 = 0
    /// Its length; see ``TraceLimits/tenantNameBytes``.
    var nameCount: UInt16 = 0
    var isUnescaped = false
    /// Number of the line in the block, from 0.
    var line: UInt32 = 0
    /// Where the value of the time stands in the line.
    var timeByte: UInt32 = 0
  }

  /// A line that is no row.
  struct OtherLine: Sendable {
    enum Kind: Sendable {
      /// Longer than ``TraceLimits/lineBytes``.
      case tooLong
      /// Without a time: a line of the registry, or damaged.
      case untimed
      case damaged(LineError)
    }

    var kind: Kind
    /// Rows before it.
    var row: Int
    /// Number of the line in the block, from 0.
    var line: Int
    /// Its bytes in the text, without the line feed.
    var bytes: Range<Int>
  }

  var rows: [ExchangeRow] = []
  /// Beside the rows.
  var origins: [Origin] = []
  /// Of the rows that have a prompt.
  var fingerprints: [PromptFingerprint] = []
  /// In the order of the lines.
  var others: [OtherLine] = []
  /// Lines, blank ones included.
  var lineCount = 0
  /// Names of tenants that were written with escapes.
  var unescaped: [UInt8] = []
  var names = BlockNames()
  var text = TextBlock()
}

/// The models, regions and campaigns of one block, numbered from 1 in order of first appearance.
struct BlockNames: Sendable {
  /// No block has as many rows: it is two reads at most, and what it has beyond is one line.
  static let limit = Int(UInt16.max)

  var models = InternedNames(limit: BlockNames.limit)
  var regions = InternedNames(limit: BlockNames.limit)
  var campaigns = InternedNames(limit: BlockNames.limit)
}
