extension Preset {
  /// A year in which everything grows.
  static let growthYear = Preset(
    name: "growth-year",
    summary: "twelve months in which demand grows 3.5-fold, one exchange in eighteen kept",
    text: #"""
      {
        "scenario": "growth-year",
        "about": "Twelve months of a provider whose demand grows three and a half times, as \#
      reported of one region's resale: launches, new models in autumn and spring, customers who \#
      move to the cheaper open model, and a few campaigns among them. One exchange in eighteen is \#
      kept, of campaigns too, so that a year stays near a million. It asks whether growth that is \#
      innocent is taken for harvesting.",
        "start": "2025-07-01",
        "days": 365,
        "growth_per_year": 3.5,
        "thin": 0.055,
        "domiciles": {
          "US": 6, "IN": 4, "DE": 3, "JP": 3, "SG": 2, "CN": 2, "BR": 2, "GB": 2, "KR": 1, "FR": 1,
          "ID": 1, "MX": 1, "AE": 1
        },
        "models": [
          {"model": "aurora-4", "released": "2025-03-05", "input_usd_per_mtok": 2.5,
           "output_usd_per_mtok": 10, "popularity": 4, "tokens_per_second": 60},
          {"model": "aurora-4-mini", "released": "2025-03-05", "input_usd_per_mtok": 0.4,
           "output_usd_per_mtok": 1.6, "popularity": 5, "tokens_per_second": 120},
          {"model": "aurora-r2", "released": "2025-10-14", "input_usd_per_mtok": 2,
           "output_usd_per_mtok": 8, "popularity": 1.5, "reasoning": true,
           "tokens_per_second": 80},
          {"model": "aurora-5", "released": "2026-03-10", "input_usd_per_mtok": 5,
           "output_usd_per_mtok": 20, "popularity": 3, "tokens_per_second": 50},
          {"model": "opal-70b", "provider": "opal", "protected": false, "released": "2025-05-20",
           "input_usd_per_mtok": 0.25, "output_usd_per_mtok": 0.5, "tokens_per_second": 70},
          {"model": "opal-120b", "provider": "opal", "protected": false, "released": "2025-12-02",
           "input_usd_per_mtok": 0.3, "output_usd_per_mtok": 0.6, "tokens_per_second": 60},
          {"model": "aurora-embed-2", "released": "2024-11-11", "input_usd_per_mtok": 0.1,
           "output_usd_per_mtok": 0, "embedding": true, "tokens_per_second": 1000}
        ],
        "benign": [
          {"group": "giant", "archetype": "mega_enterprise", "tenants": 1, "per_day": [3000, 0]},
          {"group": "chat", "archetype": "chat_app", "tenants": 16, "per_day": [35, 1.2]},
          {"group": "documents", "archetype": "document_assistant", "tenants": 14,
           "per_day": [25, 1.1]},
          {"group": "support", "archetype": "support_agent", "tenants": 12, "per_day": [35, 1.1]},
          {"group": "editors", "archetype": "ide_completion", "tenants": 8, "per_day": [80, 1]},
          {"group": "coding", "archetype": "coding_agent", "tenants": 12, "per_day": [40, 1]},
          {"group": "classification", "archetype": "batch_classification", "tenants": 10,
           "per_day": [50, 1.2]},
          {"group": "extraction", "archetype": "batch_extraction", "tenants": 8,
           "per_day": [40, 1.1]},
          {"group": "summaries", "archetype": "summarisation", "tenants": 6, "per_day": [25, 1]},
          {"group": "translation", "archetype": "translation", "tenants": 8, "per_day": [35, 1.1]},
          {"group": "evaluation", "archetype": "evaluation", "tenants": 4, "per_day": [25, 1]},
          {"group": "judges", "archetype": "llm_judge", "tenants": 4, "per_day": [35, 1]},
          {"group": "synthetic", "archetype": "permitted_synthetic", "tenants": 4,
           "per_day": [35, 1]},
          {"group": "labelling", "archetype": "labelling", "tenants": 4, "per_day": [40, 1]},
          {"group": "research", "archetype": "research", "tenants": 4, "per_day": [20, 1]},
          {"group": "launches", "archetype": "hyper_growth", "tenants": 16, "per_day": [30, 1],
           "about": "each has a launch day of its own in the year"},
          {"group": "resellers", "archetype": "reseller", "tenants": 2, "per_day": [250, 0.5]},
          {"group": "subsidiaries", "archetype": "subsidiary", "tenants": 6, "per_day": [25, 0.8]},
          {"group": "embeddings", "archetype": "embeddings", "tenants": 4, "per_day": [120, 1]},
          {"group": "open-weight", "archetype": "open_weight", "tenants": 6, "per_day": [45, 1],
           "growth_per_year": 1.5},
          {"group": "switchers", "archetype": "switcher", "tenants": 10, "per_day": [35, 1]},
          {"group": "tools", "archetype": "tool_agent", "tenants": 8, "per_day": [40, 1]},
          {"group": "benchmarks", "archetype": "public_benchmark", "tenants": 4,
           "per_day": [20, 0.8]},
          {"group": "developers", "archetype": "developer", "tenants": 60, "per_day": [4, 1.2]}
        ],
        "campaigns": [
          {"campaign": "summer", "family": "instruct", "count": 2, "exchanges": 30000,
           "start_day": 25, "days": 50, "blend": 0.8, "evasions": {"paraphrase": 0.3}},
          {"campaign": "autumn", "about": "begins with the reasoning model",
           "family": "reasoning", "count": 2, "accounts": 5, "exchanges": 60000,
           "start_day": 108, "days": 60, "blend": 0.6, "models": {"aurora-r2": 3, "aurora-4": 1},
           "evasions": {"sharding": 1, "daily_rhythm": 0.6, "network_rotation": 0.5,
                        "paraphrase": 0.4}},
          {"campaign": "winter", "family": "code", "host": "coding", "count": 3,
           "exchanges": 12000, "start_day": 160, "days": 120, "blend": 0.3,
           "evasions": {"daily_rhythm": 0.8, "paraphrase": 0.4}},
          {"campaign": "spring", "about": "goes over to the new model on its first day",
           "family": "pivot", "accounts": 8, "exchanges": 90000, "start_day": 210, "days": 90,
           "blend": 0.7, "suspensions_per_month": 0.2,
           "evasions": {"sharding": 1, "daily_rhythm": 0.5, "payment_rotation": 0.6,
                        "network_rotation": 0.6, "regrowth": 0.9}},
          {"campaign": "slow", "about": "a year at a rate that nobody looks at",
           "family": "grading", "count": 2, "accounts": 3, "exchanges": 25000, "blend": 0.5,
           "evasions": {"sharding": 1, "low_rate": 1, "daily_rhythm": 1, "arrival_jitter": 1,
                        "aged_accounts": 1, "cover": 0.5}},
          {"campaign": "kept", "family": "retained_outputs", "host": "coding", "count": 3}
        ]
      }

      """#)
}
