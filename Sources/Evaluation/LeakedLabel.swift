import Trace

/// A label that stands in what the detector sees: figures made with it would mean nothing.
///
/// Looked for in the fields whose names a batch or the registry exposes: tenant, model, region,
/// organization, payment. A campaign's or an archetype's name counts only as a whole word (between
/// characters that are no letters or digits), and only where the word tells something: the
/// account is in that campaign, the model or region serves that campaign alone. So an account
/// `acct_c3f9` is no leak of campaign `c3`, and a model `code-2` that everyone uses is none of a
/// campaign `code`. What else may give a campaign away (a habit of the generator) nobody can see
/// in a single field; see `Tests/Leaks`.
enum LeakedLabel {
  static func check(
    _ trace: LabelledTrace, _ ledger: LabelLedger, _ reader: borrowing MergedReader
  ) throws(TraceError) {
    let registry = reader.registry
    for account in trace.accounts where account.campaignExchanges > 0 {
      let record = registry.tenant(account.name)
      var labels = account.campaigns.map(\.campaign)
      if account.archetype != AccountNames.unknown { labels.append(account.archetype) }
      for (field, value) in [
        ("tenant", account.name), ("organization", record?.organization ?? ""),
        ("payment", record?.payment ?? ""),
      ] {
        for label in labels where contains(value, word: label) {
          throw error(trace.name, field, value, label, "an account in it")
        }
      }
    }
    for (number, use) in ledger.models.enumerated() {
      try check(trace.name, "model", reader.modelName(of: UInt16(number)), use, reader)
    }
    for (number, use) in ledger.regions.enumerated() {
      try check(trace.name, "region", reader.regionName(of: UInt16(number)), use, reader)
    }
  }

  private static func check(
    _ file: String, _ field: String, _ value: String?, _ use: LabelLedger.Use,
    _ reader: borrowing MergedReader
  ) throws(TraceError) {
    guard let value, let number = use.onlyCampaign, let label = reader.campaignName(of: number),
      contains(value, word: label)
    else { return }
    throw error(file, field, value, label, "nothing but that campaign uses it")
  }

  private static func error(
    _ file: String, _ field: String, _ value: String, _ label: String, _ why: String
  ) -> TraceError {
    TraceError(
      file: file,
      problem: "the label `\(label)` leaks into a field that the detector sees: `\(field)` is "
        + "`\(value)`, and \(why)",
      advice: "rename one of them; a score could be made of the label itself")
  }

  /// Whether `word` stands in `text` between characters that are no ASCII letters or digits, upper
  /// and lower case alike.
  static func contains(_ text: String, word: String) -> Bool {
    let text = text.utf8.map(lowered)
    let word = word.utf8.map(lowered)
    guard !word.isEmpty, word.count <= text.count else { return false }
    for start in 0...(text.count - word.count)
    where text[start..<start + word.count].elementsEqual(word) {
      let end = start + word.count
      let isFree =
        (start == 0 || !isWordCharacter(text[start - 1]))
        && (end == text.count || !isWordCharacter(text[end]))
      if isFree { return true }
    }
    return false
  }

  private static func lowered(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }

  private static func isWordCharacter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"), 0x80...:
      true
    default: false
    }
  }
}
