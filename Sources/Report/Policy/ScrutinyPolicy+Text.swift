import Detector

extension ScrutinyPolicy {
  /// Columns of a name in it: enough for the regions of any cloud.
  private static let nameColumns = 24
  /// Names that a sentence lists before it only counts them.
  private static let mostListed = 8

  /// The offsets in words; `nil` under a policy that treats all alike.
  package var sentence: String? {
    let offsets = Attribute.allCases.flatMap { attribute in
      self[attribute].map {
        "\(attribute.rawValue) \(String(name: $0.name, columns: Self.nameColumns)) \($0.shift)"
      }
    }
    guard !offsets.isEmpty else { return nil }
    let listed = offsets.prefix(Self.mostListed).joined(separator: ", ")
    let rest = offsets.count - Self.mostListed
    let more = rest > 0 ? " and \(rest) more" : ""
    return
      "Policy: thresholds stand \(listed)\(more). Offsets add up; evidence and log-odds are the "
      + "same under every policy."
  }
}

extension ScrutinyPolicy.Offset {
  /// Where the thresholds of those who have the attribute stand.
  var shift: String { bits.shift }
}

extension Bits {
  /// As an offset on thresholds.
  fileprivate var shift: String {
    self < .zero
      ? "\(AmountText.bits(.zero - self)) bits lower" : "\(AmountText.bits(self)) bits higher"
  }
}

extension TenantPolicy {
  /// What the policy does to the tenant, in words; `nil` if nothing.
  var sentence: String? {
    offset == .zero ? nil : "by policy its thresholds stand \(offset.shift)"
  }
}
