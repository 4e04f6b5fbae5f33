/// Every limit of reading a trace: beyond it input is refused or counted, never followed.
public enum TraceLimits {
  /// Bytes of a tenant's name. The longest identifiers in use (cloud resource names, e-mail
  /// addresses) stay below 256.
  public static let tenantNameBytes = 256
  /// Bytes of the name of a model or region; the same identifiers, the same reason.
  public static let nameBytes = 256
  /// Names in a list of a registry line, such as the evasions of a campaign: far more than are
  /// known.
  public static let listedNames = 256
  /// Bytes of one line, its end not counted, and of one JSON text. A prompt of four million
  /// tokens is about 16 MiB, more than any model takes; a longer line is damage.
  public static let lineBytes = 16 << 20
  /// Bytes of one line of a registry file. Real ones have some 200, so a longer one means that the
  /// file is something else.
  public static let registryLineBytes = 1 << 20
  /// Arrays and objects within one another. Real lines nest five deep; parsers are recursive, and
  /// 64 levels of them fit on the smallest thread's stack.
  public static let nestingDepth = 64
  /// Tenants in one of the 64 logical partitions; further ones are counted as untracked. It
  /// bounds the memory of a replay whatever the names in the trace are.
  public static let tenantsPerPartition = 65_536
  /// Tenants in all partitions together.
  public static let tenants = tenantsPerPartition * TenantID.partitionCount
  /// Different models of a trace; further ones count as unknown. No provider serves a tenth of
  /// this, and numbers of models must fit in 16 bits.
  public static let models = 4_096
  /// Different regions of a trace; further ones count as unknown, for the same reasons.
  public static let regions = 4_096
  /// Tenants of a registry: as many as can be tracked, more would be of no use.
  public static let registryTenants = tenants
  /// Models of a registry: as many as a trace can tell apart.
  public static let registryModels = models
  /// Events of a registry: one for every tenant that can be tracked.
  public static let registryEvents = tenants
  /// Campaigns of a registry. The largest reported campaign had 24,000 accounts, so this is more
  /// than one campaign for each account of it.
  public static let registryCampaigns = 65_536
  /// Bytes asked of the operating system at once: from 256 KiB on, a read costs nothing beside
  /// the parsing of what it brings.
  public static let readBytes = 256 << 10
  /// Bytes that a pipe may hold, where the system lets us choose: what it grants to anyone.
  static let pipeBytes = 1 << 20
  /// Times, milliseconds since the Unix epoch: from 1970 to the end of the year 9999, the last that
  /// RFC 3339 can say. Microseconds and nanoseconds taken for milliseconds fall outside.
  public static let timesMs: ClosedRange<Int64> = 0...253_402_300_799_999
}
