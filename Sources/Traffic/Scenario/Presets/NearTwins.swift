extension Preset {
  /// Innocent look-alikes only.
  static let nearTwins = Preset(
    name: "near-twins",
    summary: "420 innocent tenants who look like harvesters, no campaign: every flag is false",
    text: #"""
      {
        "scenario": "near-twins",
        "about": "Innocent traffic only, and of it the kinds that look most like harvesting: \#
      evaluators, judges, makers of synthetic data for their own small models, labellers, batch \#
      jobs, translators, agents, benchmarks, load tests, launches, giants. Thirty days of more than \#
      four hundred tenants bound a false-positive rate of one in a hundred a month.",
        "start": "2026-06-01",
        "days": 30,
        "domiciles": {
          "US": 5, "IN": 3, "CN": 3, "DE": 3, "JP": 2, "BR": 2, "SG": 2, "KR": 2, "FR": 2, "ID": 1,
          "MX": 1, "ES": 1, "AE": 1, "KZ": 1, "GB": 1
        },
        "benign": [
          {"group": "evaluation", "archetype": "evaluation", "tenants": 40, "per_day": [30, 1.1]},
          {"group": "judges", "archetype": "llm_judge", "tenants": 40, "per_day": [30, 1.1]},
          {"group": "synthetic", "archetype": "permitted_synthetic", "tenants": 40,
           "per_day": [30, 1.1]},
          {"group": "labelling", "archetype": "labelling", "tenants": 30, "per_day": [30, 1.1]},
          {"group": "classification", "archetype": "batch_classification", "tenants": 30,
           "per_day": [40, 1.2]},
          {"group": "extraction", "archetype": "batch_extraction", "tenants": 20,
           "per_day": [30, 1.2]},
          {"group": "summaries", "archetype": "summarisation", "tenants": 20,
           "per_day": [25, 1.1]},
          {"group": "translation", "archetype": "translation", "tenants": 30,
           "per_day": [30, 1.1]},
          {"group": "coding", "archetype": "coding_agent", "tenants": 30, "per_day": [30, 1.1]},
          {"group": "tools", "archetype": "tool_agent", "tenants": 30, "per_day": [30, 1.1]},
          {"group": "support", "archetype": "support_agent", "tenants": 20, "per_day": [30, 1.1]},
          {"group": "benchmarks", "archetype": "public_benchmark", "tenants": 25,
           "per_day": [25, 1]},
          {"group": "research", "archetype": "research", "tenants": 20, "per_day": [20, 1.1]},
          {"group": "load-tests", "archetype": "load_test", "tenants": 10, "per_day": [30, 1]},
          {"group": "launches", "archetype": "hyper_growth", "tenants": 15, "per_day": [30, 1]},
          {"group": "switchers", "archetype": "switcher", "tenants": 10, "per_day": [30, 1]},
          {"group": "resellers", "archetype": "reseller", "tenants": 4, "per_day": [150, 0.7]},
          {"group": "giants", "archetype": "mega_enterprise", "tenants": 6, "per_day": [500, 0.5]}
        ]
      }

      """#)
}
