/// A scenario that comes with the program.
public struct Preset: Sendable {
  /// Its name, which is also the scenario's.
  public let name: String
  /// What it is, on one line.
  public let summary: String
  /// The scenario as JSON, as short and with as much explanation as a person would write it.
  public let text: String
}

extension Scenario {
  /// The scenarios that come with the program, in the order in which they are listed.
  public static let presets: [Preset] = [
    .quickstart, .offshoreResale, .openDoor, .onshore, .growthYear, .hydra, .nearTwins,
    .metadataOnly,
  ]

  /// Names of the presets, in the order in which they are listed.
  public static let presetNames: [String] = presets.map(\.name)

  /// The preset of a name, parsed; `nil`: there is none. Cost: half a millisecond.
  public static func preset(named name: String) -> Scenario? {
    guard let preset = presets.first(where: { $0.name == name }) else { return nil }
    // A preset that does not parse is a defect that the tests find, not an input that a user could
    // correct.
    return try? Scenario(parsing: Array(preset.text.utf8).span, file: name)
  }
}
