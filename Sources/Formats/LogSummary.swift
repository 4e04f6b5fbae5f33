import Trace

/// What is to be told of a log that was read: what it was taken for, and what it does not say.
public struct LogSummary: Sendable {
  /// Records by what became of them; damaged ones are the reader's to count.
  public struct Counts: Sendable, Equatable {
    /// Those that are exchanges.
    public var exchanges: UInt64 = 0
    /// Exchanges without a tenant of their own.
    public var unnamed: UInt64 = 0
    /// Sound records of something else.
    public var others: UInt64 = 0
  }

  /// The log's name.
  public let name: String
  /// Its format.
  public let format: LogFormat
  /// Its records.
  public let counts: Counts
  /// What names the tenant, in order of preference; `nil`: nothing does.
  public let tenantRule: String?
  /// The tenant of exchanges that name none.
  public let tenant: String
  /// Whether its times are counted from a beginning that it does not say.
  public let isRelative: Bool
  /// Where relative times were said to begin.
  public let epochMs: Int64?

  /// Whether there was a sound record in it.
  public var hasRecords: Bool { counts.exchanges > 0 || counts.others > 0 }

  /// One line for a person.
  public var sentence: String {
    var parts = ["\(name == "-" ? "standard input" : name): read as \(format.title)", tenantClause]
    if isRelative {
      let epoch = TimeFormat.rfc3339(epochMs ?? LogOptions.defaultEpochMs)
      parts.append("times are relative and were put at \(epoch) (--epoch)")
    } else if epochMs != nil {
      parts.append("its times are true, so --epoch was not used")
    }
    if counts.others > 0 {
      parts.append("\(counts.others) records of something else were passed over")
    }
    return EscapedText(parts.joined(separator: "; ")).description
  }

  private var tenantClause: String {
    guard let tenantRule else {
      return "it names no tenant, so all of it is tenant `\(tenant)` (--tenant)"
    }
    let rule = "a tenant is \(tenantRule)"
    if counts.unnamed == 0 { return rule }
    if counts.unnamed == counts.exchanges {
      return "no record has a tenant (\(tenantRule)), so all of it is tenant `\(tenant)` (--tenant)"
    }
    return "\(rule); \(counts.unnamed) exchanges without it are tenant `\(tenant)` (--tenant)"
  }
}
