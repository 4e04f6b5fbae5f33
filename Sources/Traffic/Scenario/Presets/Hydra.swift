extension Preset {
  /// One operator with more accounts than most providers have customers.
  static let hydra = Preset(
    name: "hydra",
    summary: "25,000 accounts of one operator at 26 exchanges a day among 100,000 tenants",
    text: #"""
      {
        "scenario": "hydra",
        "about": "The largest campaign disclosed so far: 25,000 accounts, 26 exchanges a day each, \#
      44 days, 28.6 million exchanges on programming with agents, among 100,000 innocent tenants \#
      most of whom are as small. No account stands out by itself; what they have in common, \#
      prompts, payment, addresses, timing, does. Some eighty million exchanges: stream it, or \#
      shrink it with a scale.",
        "start": "2026-04-20",
        "days": 44,
        "domiciles": {
          "US": 8, "IN": 6, "CN": 4, "DE": 3, "JP": 3, "BR": 3, "GB": 2, "SG": 2, "HK": 2, "KR": 2,
          "FR": 2, "ID": 2, "MX": 2, "TW": 1, "AE": 1, "ES": 1, "VN": 1, "PH": 1
        },
        "benign": [
          {"group": "developers", "archetype": "developer", "tenants": 62000,
           "per_day": [1.5, 1.6]},
          {"group": "chat", "archetype": "chat_app", "tenants": 8000, "per_day": [4, 1.8]},
          {"group": "coding", "archetype": "coding_agent", "tenants": 8000, "per_day": [5, 1.6]},
          {"group": "editors", "archetype": "ide_completion", "tenants": 3000,
           "per_day": [10, 1.5]},
          {"group": "tools", "archetype": "tool_agent", "tenants": 4000, "per_day": [5, 1.6]},
          {"group": "documents", "archetype": "document_assistant", "tenants": 3000,
           "per_day": [4, 1.6]},
          {"group": "support", "archetype": "support_agent", "tenants": 2000,
           "per_day": [6, 1.6]},
          {"group": "classification", "archetype": "batch_classification", "tenants": 2000,
           "per_day": [8, 1.8]},
          {"group": "extraction", "archetype": "batch_extraction", "tenants": 1500,
           "per_day": [6, 1.8]},
          {"group": "summaries", "archetype": "summarisation", "tenants": 1000,
           "per_day": [5, 1.6]},
          {"group": "translation", "archetype": "translation", "tenants": 1200,
           "per_day": [5, 1.6]},
          {"group": "evaluation", "archetype": "evaluation", "tenants": 600, "per_day": [6, 1.5]},
          {"group": "judges", "archetype": "llm_judge", "tenants": 400, "per_day": [8, 1.5]},
          {"group": "synthetic", "archetype": "permitted_synthetic", "tenants": 400,
           "per_day": [8, 1.5]},
          {"group": "labelling", "archetype": "labelling", "tenants": 400, "per_day": [8, 1.5]},
          {"group": "research", "archetype": "research", "tenants": 800, "per_day": [4, 1.5]},
          {"group": "benchmarks", "archetype": "public_benchmark", "tenants": 500,
           "per_day": [5, 1.4]},
          {"group": "launches", "archetype": "hyper_growth", "tenants": 400, "per_day": [8, 1.5]},
          {"group": "open-weight", "archetype": "open_weight", "tenants": 600,
           "per_day": [8, 1.6]},
          {"group": "load-tests", "archetype": "load_test", "tenants": 60, "per_day": [15, 1.2]},
          {"group": "resellers", "archetype": "reseller", "tenants": 100, "per_day": [120, 1.2]},
          {"group": "giants", "archetype": "mega_enterprise", "tenants": 40,
           "per_day": [2500, 0.8]}
        ],
        "campaigns": [
          {"campaign": "hydra", "family": "agent", "accounts": 25000, "exchanges": 28600000,
           "segment": "developer", "suspensions_per_month": 0.03,
           "evasions": {
             "sharding": 1, "daily_rhythm": 0.7, "arrival_jitter": 0.8, "paraphrase": 0.5,
             "payment_rotation": 0.4, "network_rotation": 0.5, "agent_rotation": 0.6,
             "duplicate_prompts": 0.05, "aged_accounts": 0.4, "under_quota": 1, "regrowth": 0.9
           }}
        ]
      }

      """#)
}
