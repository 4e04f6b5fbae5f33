extension Preset {
  /// A trace without a word of text.
  static let metadataOnly = Preset(
    name: "metadata-only",
    summary: "some 200 tenants without prompts, as gateway logs that keep no text have them",
    text: #"""
      {
        "scenario": "metadata-only",
        "about": "Some two hundred tenants of a provider that logs no prompts, as many gateways do \#
      not: times, models, tokens, settings and addresses are all there is. Campaigns of several \#
      kinds and strengths among them show how far a detector gets without text.",
        "start": "2026-06-01",
        "days": 30,
        "text": false,
        "domiciles": {
          "US": 5, "IN": 3, "DE": 3, "CN": 2, "JP": 2, "SG": 2, "BR": 2, "FR": 1, "KR": 1, "ID": 1,
          "MX": 1, "AE": 1
        },
        "benign": [
          {"group": "giants", "archetype": "mega_enterprise", "tenants": 2, "per_day": [1200, 0.3]},
          {"group": "chat", "archetype": "chat_app", "tenants": 22, "per_day": [30, 1.3]},
          {"group": "documents", "archetype": "document_assistant", "tenants": 18,
           "per_day": [25, 1.1]},
          {"group": "support", "archetype": "support_agent", "tenants": 16, "per_day": [30, 1.1]},
          {"group": "editors", "archetype": "ide_completion", "tenants": 8, "per_day": [70, 1.1]},
          {"group": "coding", "archetype": "coding_agent", "tenants": 14, "per_day": [35, 1.1]},
          {"group": "classification", "archetype": "batch_classification", "tenants": 14,
           "per_day": [50, 1.3]},
          {"group": "extraction", "archetype": "batch_extraction", "tenants": 10,
           "per_day": [35, 1.2]},
          {"group": "summaries", "archetype": "summarisation", "tenants": 8, "per_day": [25, 1.1]},
          {"group": "translation", "archetype": "translation", "tenants": 10,
           "per_day": [30, 1.2]},
          {"group": "evaluation", "archetype": "evaluation", "tenants": 6, "per_day": [25, 1]},
          {"group": "judges", "archetype": "llm_judge", "tenants": 6, "per_day": [30, 1]},
          {"group": "synthetic", "archetype": "permitted_synthetic", "tenants": 6,
           "per_day": [30, 1]},
          {"group": "labelling", "archetype": "labelling", "tenants": 4, "per_day": [35, 1]},
          {"group": "load-tests", "archetype": "load_test", "tenants": 2, "per_day": [40, 0.8]},
          {"group": "research", "archetype": "research", "tenants": 4, "per_day": [20, 1]},
          {"group": "launches", "archetype": "hyper_growth", "tenants": 4, "per_day": [30, 1]},
          {"group": "resellers", "archetype": "reseller", "tenants": 2, "per_day": [250, 0.5]},
          {"group": "embeddings", "archetype": "embeddings", "tenants": 6, "per_day": [100, 1.1]},
          {"group": "open-weight", "archetype": "open_weight", "tenants": 6, "per_day": [45, 1.2]},
          {"group": "tools", "archetype": "tool_agent", "tenants": 10, "per_day": [35, 1.1]},
          {"group": "benchmarks", "archetype": "public_benchmark", "tenants": 4,
           "per_day": [20, 1]},
          {"group": "developers", "archetype": "developer", "tenants": 20, "per_day": [5, 1.2]}
        ],
        "campaigns": [
          {"campaign": "plain", "about": "hides nothing", "family": "reasoning", "count": 2,
           "exchanges": 4000, "start_day": 6, "days": 12},
          {"campaign": "paced", "about": "keeps office hours and stays below the quota",
           "family": "instruct", "count": 2, "exchanges": 3000, "start_day": 3, "days": 24,
           "blend": 0.7,
           "evasions": {"daily_rhythm": 0.9, "arrival_jitter": 0.9, "under_quota": 1}},
          {"campaign": "split", "about": "many accounts, little of each", "family": "preference",
           "accounts": 14, "exchanges": 5000, "blend": 0.6, "segment": "developer",
           "suspensions_per_month": 0.3,
           "evasions": {"sharding": 1, "low_rate": 1, "daily_rhythm": 0.5, "payment_rotation": 0.5,
                        "network_rotation": 0.5, "agent_rotation": 0.5, "regrowth": 0.8}},
          {"campaign": "inside", "family": "agent", "host": "tools", "count": 2,
           "exchanges": 500, "blend": 0.3, "evasions": {"daily_rhythm": 0.8}},
          {"campaign": "new-model", "family": "pivot", "accounts": 3, "exchanges": 4000,
           "blend": 0.8, "evasions": {"sharding": 1, "fake_turns": 0.3}},
          {"campaign": "kept", "family": "retained_outputs", "host": "translation", "count": 2}
        ]
      }

      """#)
}
