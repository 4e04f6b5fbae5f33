extension Preset {
  /// A fortnight that fits in one small file.
  static let quickstart = Preset(
    name: "quickstart",
    summary: "a fortnight of 48 tenants, two campaigns easy to find and several hard: start here",
    text: #"""
      {
        "scenario": "quickstart",
        "about": "A fortnight of a small provider with its prompts: some thirty innocent tenants \#
      of many kinds, two campaigns of one account each that hide little, and five that hide well: \#
      behind cover traffic, at a low rate, inside a company, by growing again after a suspension, \#
      and by keeping the answers of innocent traffic. Small enough to read line by line; far too \#
      small to measure a detector.",
        "seed": 18,
        "start": "2026-06-03",
        "days": 14,
        "domiciles": {
          "US": 5, "IN": 3, "DE": 3, "SG": 3, "JP": 2, "MX": 2, "HK": 2, "BR": 2, "FR": 1, "KR": 1,
          "ID": 1, "AE": 1, "ES": 1
        },
        "benign": [
          {"group": "chat", "archetype": "chat_app", "tenants": 3, "per_day": [13, 0.4]},
          {"group": "documents", "archetype": "document_assistant", "tenants": 2,
           "per_day": [7, 0.3]},
          {"group": "support", "archetype": "support_agent", "tenants": 2, "per_day": [12, 0.3]},
          {"group": "editors", "archetype": "ide_completion", "tenants": 1, "per_day": [10, 0.3]},
          {"group": "coding", "archetype": "coding_agent", "tenants": 2, "per_day": [7, 0.3]},
          {"group": "classification", "archetype": "batch_classification", "tenants": 2,
           "per_day": [9, 0.4]},
          {"group": "extraction", "archetype": "batch_extraction", "tenants": 1, "per_day": [8, 0.3]},
          {"group": "summaries", "archetype": "summarisation", "tenants": 1, "per_day": [5, 0.3]},
          {"group": "translation", "archetype": "translation", "tenants": 2,
           "per_day": [6, 0.3]},
          {"group": "evaluation", "archetype": "evaluation", "tenants": 1, "per_day": [8, 0.3],
           "segment": "developer"},
          {"group": "judges", "archetype": "llm_judge", "tenants": 1, "per_day": [5, 0.3]},
          {"group": "synthetic", "archetype": "permitted_synthetic", "tenants": 1, "per_day": [6, 0.3],
           "segment": "developer"},
          {"group": "labelling", "archetype": "labelling", "tenants": 1, "per_day": [7, 0.3]},
          {"group": "load-test", "archetype": "load_test", "tenants": 1, "per_day": [10, 0.3]},
          {"group": "research", "archetype": "research", "tenants": 1, "per_day": [5, 0.3],
           "segment": "developer"},
          {"group": "launch", "archetype": "hyper_growth", "tenants": 1, "per_day": [8, 0.3]},
          {"group": "giant", "archetype": "mega_enterprise", "tenants": 1, "per_day": [18, 0.3]},
          {"group": "open-weight", "archetype": "open_weight", "tenants": 1, "per_day": [7, 0.3]},
          {"group": "switcher", "archetype": "switcher", "tenants": 1, "per_day": [5, 0.3]},
          {"group": "tools", "archetype": "tool_agent", "tenants": 1, "per_day": [5, 0.3]},
          {"group": "benchmark", "archetype": "public_benchmark", "tenants": 1, "per_day": [7, 0.3],
           "segment": "developer"},
          {"group": "developers", "archetype": "developer", "tenants": 4, "per_day": [3, 0.5]}
        ],
        "campaigns": [
          {"campaign": "c1", "about": "easy: reasoning traces by the hundred from one account",
           "family": "reasoning", "segment": "developer", "exchanges": 600, "start_day": 3,
           "days": 6, "blend": 0.9, "cover": "developers"},
          {"campaign": "c2", "about": "easy: instructions expanded round the clock",
           "family": "instruct", "exchanges": 600, "start_day": 1, "days": 9, "blend": 0.9,
           "cover": "chat",
           "evasions": {"paraphrase": 0.3}},
          {"campaign": "c3", "about": "hard: code in four accounts, two thirds of it cover",
           "family": "code", "accounts": 4, "exchanges": 360, "start_day": 2, "days": 11,
           "blend": 0.35, "cover": "chat",
           "evasions": {
             "sharding": 1, "daily_rhythm": 0.7, "arrival_jitter": 0.8, "paraphrase": 0.6,
             "fake_turns": 0.2, "payment_rotation": 0.5, "network_rotation": 0.5,
             "agent_rotation": 0.5, "aged_accounts": 0.5
           }},
          {"campaign": "c4", "about": "hard: some ten trajectories' steps a day and account",
           "family": "agent", "segment": "developer", "accounts": 3, "exchanges": 270,
           "blend": 0.75, "cover": "tools",
           "evasions": {
             "sharding": 1, "low_rate": 1, "daily_rhythm": 0.9, "arrival_jitter": 0.9,
             "paraphrase": 0.4, "aged_accounts": 1, "network_rotation": 0.7, "under_quota": 1
           }},
          {"campaign": "c5", "about": "hard: a fifth of the traffic of an established company",
           "family": "evolved", "host": "documents", "exchanges": 60, "start_day": 4,
           "blend": 0.2, "evasions": {"paraphrase": 0.5, "daily_rhythm": 1, "arrival_jitter": 0.8}},
          {"campaign": "c6", "about": "found more than once, and back each time",
           "family": "multilingual", "accounts": 2, "exchanges": 340, "start_day": 2,
           "blend": 0.7, "cover": "support", "suspensions_per_month": 6,
           "evasions": {"sharding": 1, "language_rotation": 0.6, "regrowth": 0.9, "paraphrase": 0.5,
                        "network_rotation": 0.5}},
          {"campaign": "c7", "about": "not to be found: innocent traffic whose answers are kept",
           "family": "retained_outputs", "host": "chat", "accounts": 2}
        ]
      }

      """#)
}
