/// A country that tenants come from: its clock, the nearest region of data centres, its languages.
struct Domicile: Sendable {
  /// ISO 3166-1, two letters.
  let code: String
  /// Standard time minus UTC, in minutes; of the most populous zone where there are several.
  let zoneMinutes: Int
  /// The nearest region.
  let region: String
  /// Languages that its people and companies write prompts in, with weights that sum to 1. Thai,
  /// Vietnamese, Dutch and others that we write no text in are counted as English.
  let languages: [(Language, Double)]

  /// The domicile of that code, if we know it.
  ///
  /// - Complexity: a search of the list.
  static func named(_ code: String) -> Domicile? {
    all.first { $0.code == code }
  }

  /// Every domicile, by region.
  static let all: [Domicile] = [
    Domicile("SG", 480, "southeastasia", [(.english, 0.78), (.chinese, 0.2), (.indonesian, 0.02)]),
    Domicile("ID", 420, "southeastasia", [(.indonesian, 0.72), (.english, 0.28)]),
    Domicile("MY", 480, "southeastasia", [(.english, 0.6), (.indonesian, 0.25), (.chinese, 0.15)]),
    Domicile("PH", 480, "southeastasia", [(.english, 1)]),
    Domicile("TH", 420, "southeastasia", [(.english, 0.95), (.chinese, 0.05)]),
    Domicile("VN", 420, "southeastasia", [(.english, 0.95), (.chinese, 0.05)]),
    Domicile("CN", 480, "eastasia", [(.chinese, 0.86), (.english, 0.14)]),
    Domicile("HK", 480, "eastasia", [(.chinese, 0.6), (.english, 0.4)]),
    Domicile("TW", 480, "eastasia", [(.chinese, 0.82), (.english, 0.18)]),
    Domicile("JP", 540, "japaneast", [(.japanese, 0.88), (.english, 0.12)]),
    Domicile("KR", 540, "koreacentral", [(.korean, 0.86), (.english, 0.14)]),
    Domicile("IN", 330, "centralindia", [(.english, 0.76), (.hindi, 0.24)]),
    Domicile("AU", 600, "australiaeast", [(.english, 0.96), (.chinese, 0.04)]),
    Domicile("AE", 240, "uaenorth", [(.english, 0.52), (.arabic, 0.42), (.hindi, 0.06)]),
    Domicile("EG", 120, "uaenorth", [(.arabic, 0.74), (.english, 0.26)]),
    Domicile("KZ", 300, "northeurope", [(.russian, 0.86), (.english, 0.14)]),
    Domicile("DE", 60, "westeurope", [(.german, 0.76), (.english, 0.24)]),
    Domicile("NL", 60, "westeurope", [(.english, 0.94), (.german, 0.06)]),
    Domicile("FR", 60, "westeurope", [(.french, 0.8), (.english, 0.2)]),
    Domicile("ES", 60, "westeurope", [(.spanish, 0.82), (.english, 0.18)]),
    Domicile("GB", 0, "northeurope", [(.english, 0.98), (.french, 0.02)]),
    Domicile("US", -300, "eastus", [(.english, 0.92), (.spanish, 0.08)]),
    Domicile("CA", -300, "eastus", [(.english, 0.78), (.french, 0.22)]),
    Domicile("MX", -360, "eastus", [(.spanish, 0.84), (.english, 0.16)]),
    Domicile("BR", -180, "brazilsouth", [(.portuguese, 0.86), (.english, 0.14)]),
  ]

  private init(
    _ code: String, _ zoneMinutes: Int, _ region: String, _ languages: [(Language, Double)]
  ) {
    self.code = code
    self.zoneMinutes = zoneMinutes
    self.region = region
    self.languages = languages
  }
}
