extension Preset {
  /// Resale to established companies, served from another country.
  static let offshoreResale = Preset(
    name: "offshore-resale",
    summary: "four giants and some 300 companies served from an offshore region; no individuals",
    text: ResaleDemand.scenario(
      opening: #"""
          "scenario": "offshore-resale",
          "about": "A reseller serves a maker's models to a market that the maker does not: four \#
        giants with half of the traffic and some three hundred established companies, most of them \#
        in one country, all served from a region abroad. Individuals are refused. Output is \#
        harvested inside a giant, inside mid-size companies, by companies on paper, by what is \#
        left of the refused individuals' demand, and by keeping the outputs of innocent traffic: \#
        what does a policy of established companies only leave to monitoring?",
          "admits": ["enterprise", "business"],
          "regions": {"southeastasia": 1},

        """#))

  /// The same demand where individuals are admitted.
  static let openDoor = Preset(
    name: "open-door",
    summary: "the demand of offshore-resale with individual developers admitted",
    text: ResaleDemand.scenario(
      opening: #"""
          "scenario": "open-door",
          "about": "The demand of offshore-resale where individual developers are admitted: six \#
        hundred innocent ones come, and the campaigns of individuals are served directly instead \#
        of finding another way in. Beside offshore-resale it shows what refusing them is worth.",
          "admits": ["enterprise", "business", "developer"],
          "regions": {"southeastasia": 1},

        """#))

  /// The same tenants served where they live.
  static let onshore = Preset(
    name: "onshore",
    summary: "the tenants of offshore-resale served from the regions nearest to them",
    text: ResaleDemand.scenario(
      opening: #"""
          "scenario": "onshore",
          "about": "The tenants and campaigns of offshore-resale served from the regions nearest \#
        to each. Nothing but the region differs, so any difference in what is found is one that \#
        the region of a data centre makes.",
          "admits": ["enterprise", "business"],
          "regions": "own",

        """#))
}
