import Detector
import Sketches

extension ReplayReport {
  /// Version of the Open Cybersecurity Schema Framework that findings follow.
  public static let findingSchemaVersion = "1.5.0"

  /// A finding for every tenant that was ever flagged, as JSON Lines: OCSF Detection Finding
  /// (class 2004, https://schema.ocsf.io/1.5.0/classes/detection_finding), with the MITRE ATLAS
  /// technique that the evidence would fit.
  ///
  /// `finding.schema.json` says what each line has. Lines are in the order of the report, the same
  /// bytes for the same report. A finding's `uid` follows from the tenant's name and the moment of
  /// its first flag, so that a later, longer replay of the same traffic updates it where it lies.
  ///
  /// - Parameter product: name and version of the program, for `metadata`.
  public func findings(product: (name: String, version: String)) -> [UInt8] {
    var bytes: [UInt8] = []
    for tenant in tenants {
      guard let flaggedMs = tenant.firstFlaggedMs else { continue }
      let finding = Finding(
        tenant: tenant, flaggedMs: flaggedMs, thresholds: thresholds, product: product)
      bytes += finding.line()
    }
    return bytes
  }
}

/// One flagged tenant as a finding.
struct Finding {
  let tenant: TenantReport
  let flaggedMs: Int64
  let thresholds: Thresholds
  let product: (name: String, version: String)

  /// Create, update, close are the activities of the class; a replay only ever creates.
  private static let createActivity = 1
  private static let classUID = 2004
  private static let findingsCategory = 2
  private static let newStatus = 1
  /// The kind of analytic: it compares behaviour with calibrated distributions.
  private static let statisticalAnalytic = 3
  private static let uidSeed: UInt64 = 0x4528_21E6_38D0_1377  // digits of pi

  func line() -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    appendClass(to: &writer)
    appendRisk(to: &writer)
    appendMetadata(to: &writer)
    appendFindingInfo(to: &writer)
    writer.key("message")
    writer.string(message)
    appendResources(to: &writer)
    appendEvidences(to: &writer)
    appendUnmapped(to: &writer)
    writer.endObject()
    return writer.finishedLine()
  }

  private func appendClass(to writer: inout JSONWriter) {
    writer.key("activity_id")
    writer.integer(Self.createActivity)
    writer.key("category_uid")
    writer.integer(Self.findingsCategory)
    writer.key("class_uid")
    writer.integer(Self.classUID)
    writer.key("type_uid")
    writer.integer(Self.classUID * 100 + Self.createActivity)
    writer.key("time")
    writer.integer(flaggedMs)
    writer.key("status_id")
    writer.integer(Self.newStatus)
    writer.key("is_alert")
    writer.bool(true)
    writer.key("severity_id")
    writer.integer(highest == .act ? 4 : 3)
    writer.key("severity")
    writer.string(highest == .act ? "High" : "Medium")
  }

  /// What the score is now; how bad it ever was is the severity.
  private func appendRisk(to writer: inout JSONWriter) {
    let risk = Risk(logOdds: tenant.logOdds).tenthsOfPercent
    writer.key("risk_score")
    writer.integer((risk + 5) / 10)
    writer.key("risk_level_id")
    writer.integer(tenant.verdict.riskLevel.id)
    writer.key("risk_level")
    writer.string(tenant.verdict.riskLevel.name)
  }

  private func appendMetadata(to writer: inout JSONWriter) {
    writer.key("metadata")
    writer.beginObject()
    writer.key("version")
    writer.string(ReplayReport.findingSchemaVersion)
    writer.key("product")
    writer.beginObject()
    writer.key("name")
    writer.string(product.name)
    writer.key("vendor_name")
    writer.string(product.name)
    writer.key("version")
    writer.string(product.version)
    writer.endObject()
    writer.endObject()
  }

  private func appendFindingInfo(to writer: inout JSONWriter) {
    writer.key("finding_info")
    writer.beginObject()
    writer.key("uid")
    writer.string(uid)
    writer.key("title")
    writer.string("Traffic of tenant \(tenant.tenant) looks like harvesting of model outputs")
    writer.key("desc")
    writer.string(Self.description)
    writer.key("analytic")
    writer.beginObject()
    writer.key("name")
    writer.string("log-odds of harvesting")
    writer.key("type_id")
    writer.integer(Self.statisticalAnalytic)
    writer.key("type")
    writer.string("Statistical")
    writer.endObject()
    writer.key("attacks")
    writer.beginArray()
    Technique.extraction.append(to: &writer)
    writer.endArray()
    writer.key("created_time")
    writer.integer(flaggedMs)
    writer.key("first_seen_time")
    writer.integer(tenant.fromMs)
    writer.key("last_seen_time")
    writer.integer(tenant.toMs)
    writer.endObject()
  }

  private static let description = """
    A score is evidence for a person to weigh, not a finding of guilt: every signal has innocent \
    traffic that looks the same, named with it. What was served is the most that can have been kept.
    """

  private func appendResources(to writer: inout JSONWriter) {
    writer.key("resources")
    writer.beginArray()
    writer.beginObject()
    writer.key("uid")
    writer.string(tenant.tenant)
    writer.key("type")
    writer.string("API tenant")
    writer.endObject()
    writer.endArray()
  }

  /// The signals that speak for harvesting at the tenant's last instant, and those that speak against.
  private func appendEvidences(to writer: inout JSONWriter) {
    writer.key("evidences")
    writer.beginArray()
    for line in tenant.evidence where line.reading.bits != .zero {
      writer.beginObject()
      writer.key("data")
      writer.beginObject()
      writer.key("signal")
      writer.string(line.signal.name)
      writer.key("measures")
      writer.string(line.signal.explanation.measures)
      writer.key("value")
      writer.number(line.reading.value)
      writer.key("baseline")
      writer.number(line.reading.baseline)
      writer.key("bits")
      writer.bits(line.reading.bits)
      writer.key("innocent")
      writer.string(line.signal.explanation.innocent)
      writer.endObject()
      writer.endObject()
    }
    writer.endArray()
  }

  private func appendUnmapped(to writer: inout JSONWriter) {
    writer.key("unmapped")
    writer.beginObject()
    writer.key("log_odds")
    writer.bits(tenant.logOdds)
    writer.key("highest_log_odds")
    writer.bits(tenant.highs.last?.logOdds ?? tenant.logOdds)
    writer.key("verdict")
    writer.string(tenant.verdict.name)
    writer.key("thresholds")
    writer.thresholds(thresholds)
    writer.key("harvest")
    writer.beginObject()
    writer.amounts(tenant.harvest)
    writer.key("before_flag")
    writer.beginObject()
    writer.amounts(tenant.harvestBeforeFlag)
    writer.endObject()
    writer.endObject()
    if let policy = tenant.policy {
      writer.key("threshold_offset")
      writer.bits(policy.offset)
    }
    writer.key("unavailable")
    writer.beginArray()
    for signal in tenant.unavailable { writer.string(signal.name) }
    writer.endArray()
    writer.endObject()
  }

  /// The highest verdict that the tenant ever reached.
  private var highest: Verdict {
    tenant.hasReached(.act, thresholds) ? .act : .review
  }

  /// The same for the same tenant flagged at the same moment, whoever asks.
  private var uid: String {
    let hash = SeededHash.hash(Array(tenant.tenant.utf8).span, seed: Self.uidSeed)
    let all = SeededHash.combine(hash, UInt64(bitPattern: flaggedMs))
    let hex = String(all, radix: 16)
    return "stillwatch-" + String(repeating: "0", count: 16 - hex.utf8.count) + hex
  }

  /// What weighed most, in words.
  private var message: String {
    let raising = tenant.evidence.filter { $0.reading.bits > .zero }.prefix(3)
    let reasons = raising.map { $0.signal.reason($0.reading) }.joined(separator: "; ")
    let served = "served before the flag: \(tenant.harvestBeforeFlag.sentence)"
    return reasons.isEmpty ? served : "\(served); raised by \(reasons)"
  }
}

extension Verdict {
  /// The level of risk in the terms of OCSF.
  fileprivate var riskLevel: (id: Int, name: String) {
    switch self {
    case .none: (0, "Info")
    case .watch: (1, "Low")
    case .review: (2, "Medium")
    case .act: (3, "High")
    }
  }
}

/// A technique of MITRE ATLAS (https://atlas.mitre.org).
struct Technique {
  let uid: String
  let name: String
  let tacticUID: String
  let tactic: String

  /// Getting a copy of a model's behaviour through its interface, which is what distillation by API
  /// is; a sub-technique of exfiltration by the inference interface.
  static let extraction = Technique(
    uid: "AML.T0024.002", name: "Extract AI Model", tacticUID: "AML.TA0010",
    tactic: "Exfiltration")

  func append(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.key("tactic")
    writer.beginObject()
    writer.key("uid")
    writer.string(tacticUID)
    writer.key("name")
    writer.string(tactic)
    writer.endObject()
    writer.key("sub_technique")
    writer.beginObject()
    writer.key("uid")
    writer.string(uid)
    writer.key("name")
    writer.string(name)
    writer.endObject()
    writer.key("technique")
    writer.beginObject()
    writer.key("uid")
    writer.string("AML.T0024")
    writer.key("name")
    writer.string("Exfiltration via AI Inference API")
    writer.endObject()
    writer.endObject()
  }
}
