import Trace

/// What the labels of a trace say, taken down as its exchanges go by.
struct LabelLedger {
  /// One account so far.
  struct Entry {
    var tenant: TenantID
    var firstMs: Int64 = .max
    var exchanges: UInt64 = 0
    var campaignExchanges: UInt64 = 0
    /// Served exchanges by the campaign's number; an account has one campaign as a rule.
    var served: [(campaign: UInt16, exchanges: [CampaignExchanges.Served])] = []
    /// Exchanges by the region's number.
    var regions: [UInt16: UInt64] = [:]

    /// The region of most exchanges, the first to be seen of equals; 0 is none.
    var mostUsedRegion: UInt16? {
      regions.filter { $0.key != 0 }.max { a, b in (a.value, b.key) < (b.value, a.key) }?.key
    }
  }

  /// How much of a name's traffic belongs to one campaign.
  struct Use {
    var exchanges: UInt64 = 0
    /// The one campaign whose exchanges these are; `nil` once there are two, or benign ones.
    var onlyCampaign: UInt16?
  }

  /// Accounts in order of first appearance within their partitions' interleaving.
  private(set) var entries: [Entry] = []
  /// The latest event time.
  private(set) var endMs: Int64 = 0
  /// What each model and each region is used for, by number.
  private(set) var models: [Use] = []
  private(set) var regions: [Use] = []
  /// The campaigns that exchanges name.
  private(set) var campaignNumbers: Set<UInt16> = []
  /// Place in `entries` plus one, by partition and slot.
  private var places: [[UInt32]] = Array(repeating: [], count: TenantID.partitionCount)

  var hasCampaigns: Bool { !campaignNumbers.isEmpty }

  /// Takes the next exchanges with their labels.
  mutating func take(_ batch: ExchangeBatch, _ labels: LabelBatch) {
    for row in 0..<batch.count {
      let campaign = labels.campaign[row]
      let place = place(of: batch.tenant[row])
      entries[place].exchanges += 1
      entries[place].firstMs = min(entries[place].firstMs, batch.tsMs[row])
      endMs = max(endMs, batch.tsMs[row])
      entries[place].regions[batch.region[row], default: 0] += 1
      models.add(batch.model[row], campaign)
      regions.add(batch.region[row], campaign)
      guard campaign != 0 else { continue }
      campaignNumbers.insert(campaign)
      entries[place].takeCampaignExchange(batch, row, campaign)
    }
  }

  private mutating func place(of tenant: TenantID) -> Int {
    let missing = tenant.slot + 1 - places[tenant.partition].count
    if missing > 0 { places[tenant.partition] += repeatElement(0, count: missing) }
    if places[tenant.partition][tenant.slot] == 0 {
      entries.append(Entry(tenant: tenant))
      places[tenant.partition][tenant.slot] = UInt32(entries.count)
    }
    return Int(places[tenant.partition][tenant.slot]) - 1
  }
}

extension [LabelLedger.Use] {
  /// Adds an exchange of the name of that number, for the campaign of that number or none (0).
  fileprivate mutating func add(_ number: UInt16, _ campaign: UInt16) {
    let number = Int(number)
    while count <= number { append(LabelLedger.Use()) }
    if self[number].exchanges == 0, campaign != 0 { self[number].onlyCampaign = campaign }
    self[number].exchanges += 1
    if self[number].onlyCampaign != campaign { self[number].onlyCampaign = nil }
  }
}

extension LabelLedger.Entry {
  mutating func takeCampaignExchange(_ batch: ExchangeBatch, _ row: Int, _ campaign: UInt16) {
    campaignExchanges += 1
    let index = served.firstIndex { $0.campaign == campaign } ?? served.count
    if index == served.count { served.append((campaign, [])) }
    // Refused exchanges belong to the campaign, but nothing was served.
    guard batch.flags[row].contains(.served) else { return }
    let isPriced =
      batch.known[row].contains(.outputTokens) && batch.outputPrice[row] != .max
    let tokens = batch.outputTokens[row]
    served[index].exchanges.append(
      CampaignExchanges.Served(
        tsMs: batch.tsMs[row], tokens: tokens,
        price: isPriced ? UInt64(tokens) * UInt64(batch.outputPrice[row]) : nil))
  }
}
