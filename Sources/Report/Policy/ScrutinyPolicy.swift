public import Detector
import Trace

/// Whom to look at more closely: offsets on the thresholds by segment, domicile and region.
///
/// Policy, apart from evidence: the log-odds of a tenant is the same under every policy, and what is
/// compared with the thresholds is the log-odds less the tenant's offset. A negative offset is
/// heightened scrutiny. The offsets of a tenant's segment, domicile and region add up.
///
/// The region of a tenant is the one with the lowest offset of those that it has used so far: one
/// exchange there brings it under scrutiny, from then on, and no exchange elsewhere takes it out.
/// (The region of most exchanges would be easily chosen by whoever has something to hide.)
///
/// ```json
/// {"version": 1, "policy": {"segment": {"developer": -1}, "domicile": {"unknown": -0.5},
///                           "region": {"southeastasia": -0.25}}}
/// ```
public struct ScrutinyPolicy: Sendable, Equatable {
  /// What an offset can be given by.
  public enum Attribute: String, CaseIterable, Sendable {
    case segment, domicile, region
  }

  /// An offset on the thresholds of those who have an attribute of that name.
  public struct Offset: Sendable, Equatable {
    /// The name, such as `developer` or `SG`; ``ScrutinyPolicy/unknown`` for those of whom it is not
    /// known.
    public var name: String
    /// Added to all three thresholds; multiples of a quarter bit, as thresholds are.
    public var bits: Bits
  }

  /// The name for those of whom it is not known.
  public static let unknown = "unknown"
  /// A configuration takes no offset further from 0: it moves odds by a million either way, which
  /// is as good as always or never.
  public static let mostBits = 20.0
  /// Names by attribute at most: more than there are countries, or regions of any cloud.
  public static let mostNames = 1_000

  /// By segment, in the order of the file.
  public var segments: [Offset] = []
  /// By domicile.
  public var domiciles: [Offset] = []
  /// By region.
  public var regions: [Offset] = []

  /// A policy that treats all alike.
  public init() {}

  /// Whether all are treated alike.
  public var isEmpty: Bool { segments.isEmpty && domiciles.isEmpty && regions.isEmpty }

  /// The offsets by an attribute.
  public subscript(attribute: Attribute) -> [Offset] {
    switch attribute {
    case .segment: segments
    case .domicile: domiciles
    case .region: regions
    }
  }

  /// What a customer's segment and domicile add to its thresholds; `nil` is a customer of whom
  /// neither is known.
  func offset(of customer: CustomerFacts?) -> Bits {
    Self.offset(of: customer?.segment?.rawValue, among: segments)
      + Self.offset(of: customer?.domicile, among: domiciles)
  }

  static func offset(of name: String?, among offsets: [Offset]) -> Bits {
    let name = name ?? unknown
    // By bytes: `String` would also take names as equal that are written differently.
    return offsets.first { $0.name.utf8.elementsEqual(name.utf8) }?.bits ?? .zero
  }
}

extension ScrutinyPolicy {
  /// Reads the policy of a configuration file; what it does not name stays as in `base`.
  init(_ reader: SettingReader, over base: ScrutinyPolicy) throws(TraceError) {
    try reader.allow(Attribute.allCases.map(\.rawValue))
    let segments = Segment.allCases.map(\.rawValue) + [Self.unknown]
    self.segments =
      try reader.offsets(Attribute.segment.rawValue, names: segments) ?? base.segments
    domiciles = try reader.offsets(Attribute.domicile.rawValue) ?? base.domiciles
    regions = try reader.offsets(Attribute.region.rawValue) ?? base.regions
  }
}

extension SettingReader {
  /// An object of names and offsets; `nil` if it is not there.
  ///
  /// - Parameter names: the names that there are; `nil`: any.
  fileprivate func offsets(
    _ name: String, names: [String]? = nil
  ) throws(TraceError) -> [ScrutinyPolicy.Offset]? {
    guard has(name) else { return nil }
    let object = try object(name)
    if let names { try object.allow(names) }
    guard object.names.count <= ScrutinyPolicy.mostNames else {
      throw error(name, "has more than \(ScrutinyPolicy.mostNames) names")
    }
    var offsets: [ScrutinyPolicy.Offset] = []
    for name in object.names {
      let bits = try object.quarterBits(name, within: ScrutinyPolicy.mostBits, default: nil)
      offsets.append(ScrutinyPolicy.Offset(name: name, bits: bits))
    }
    return offsets
  }
}
