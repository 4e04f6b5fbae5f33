import Report
import Trace

extension JSONWriter {
  mutating func breakdown(_ breakdown: Breakdown) {
    beginObject()
    for (name, groups) in [
      ("archetypes" as StaticString, breakdown.archetypes), ("segments", breakdown.segments),
      ("domiciles", breakdown.domiciles), ("regions", breakdown.regions),
    ] {
      array(name, groups) { $0.accounts($1) }
    }
    for (name, groups) in [
      ("families" as StaticString, breakdown.families), ("evasions", breakdown.evasions),
      ("strengths", breakdown.strengths),
    ] {
      array(name, groups) { $0.campaigns($1) }
    }
    endObject()
  }

  private mutating func accounts(_ group: AccountGroup) {
    beginObject()
    key("label")
    string(group.label.rawValue)
    key("name")
    string(group.name)
    key("median_log_odds")
    precise(group.medianPeak)
    key("highest_log_odds")
    precise(group.highestPeak)
    key("rate")
    rate(group.rate)
    endObject()
  }

  private mutating func campaigns(_ group: CampaignGroup) {
    beginObject()
    key("name")
    string(group.name)
    key("campaigns")
    integer(group.campaigns)
    key("accounts")
    integer(group.accounts)
    key("accounts_flagged")
    integer(group.accountsFlagged)
    key("never_flagged")
    integer(group.neverFlagged)
    key("harvest_share")
    precise(group.harvestShare)
    bounds(group.interval)
    endObject()
  }

  mutating func shift(_ shift: SegmentShift) {
    beginObject()
    key("segment")
    string(shift.segment.rawValue)
    key("tenants")
    integer(shift.tenants)
    key("shift")
    precise(shift.shift)
    bounds(shift.interval)
    endObject()
  }

  mutating func gain(_ gain: PairedGain) {
    beginObject()
    key("first")
    string(gain.first)
    key("second")
    string(gain.second)
    key("budget")
    precise(gain.budget)
    for (name, difference) in [
      ("auc" as StaticString, gain.auc), ("prevented", gain.prevented),
      ("prevented_per_campaign", gain.preventedPerCampaign),
    ] {
      key(name)
      beginObject()
      key("first")
      precise(difference.first)
      key("second")
      precise(difference.second)
      key("gain")
      precise(difference.gain)
      bounds(difference.interval)
      endObject()
    }
    endObject()
  }
}
