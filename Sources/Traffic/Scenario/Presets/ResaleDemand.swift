/// What three presets have in common: the same tenants and campaigns, sold to in different ways.
///
/// Tenants and campaigns draw from substreams that their names give, so one that two of these
/// presets admit has the same traffic in both.
enum ResaleDemand {
  /// The scenario of a policy: its opening settings with the shared demand behind them.
  static func scenario(opening: String) -> String {
    "{\n" + opening + span + groups + campaigns + "}\n"
  }

  private static let span = #"""
      "start": "2026-06-01",
      "days": 30,
      "domiciles": {"CN": 30, "HK": 4, "SG": 3, "TW": 1, "JP": 1, "MY": 1},

    """#

  private static let groups = #"""
      "benign": [
        {"group": "giants", "archetype": "mega_enterprise", "tenants": 4, "per_day": [5000, 0.4],
         "about": "four customers with half of the traffic"},
        {"group": "documents", "archetype": "document_assistant", "tenants": 36,
         "per_day": [30, 1.2]},
        {"group": "support", "archetype": "support_agent", "tenants": 30, "per_day": [40, 1.2]},
        {"group": "chat", "archetype": "chat_app", "tenants": 24, "per_day": [40, 1.4]},
        {"group": "editors", "archetype": "ide_completion", "tenants": 16, "per_day": [90, 1.1]},
        {"group": "coding", "archetype": "coding_agent", "tenants": 24, "per_day": [40, 1.1]},
        {"group": "classification", "archetype": "batch_classification", "tenants": 26,
         "per_day": [60, 1.3]},
        {"group": "extraction", "archetype": "batch_extraction", "tenants": 22,
         "per_day": [40, 1.3]},
        {"group": "summaries", "archetype": "summarisation", "tenants": 18, "per_day": [25, 1.2]},
        {"group": "translation", "archetype": "translation", "tenants": 22, "per_day": [35, 1.3]},
        {"group": "evaluation", "archetype": "evaluation", "tenants": 8, "per_day": [25, 1.1]},
        {"group": "judges", "archetype": "llm_judge", "tenants": 8, "per_day": [40, 1.1]},
        {"group": "synthetic", "archetype": "permitted_synthetic", "tenants": 8,
         "per_day": [40, 1.1]},
        {"group": "labelling", "archetype": "labelling", "tenants": 8, "per_day": [45, 1.1]},
        {"group": "load-tests", "archetype": "load_test", "tenants": 3, "per_day": [60, 0.8]},
        {"group": "research", "archetype": "research", "tenants": 6, "per_day": [20, 1.1]},
        {"group": "launches", "archetype": "hyper_growth", "tenants": 8, "per_day": [30, 1]},
        {"group": "resellers", "archetype": "reseller", "tenants": 5, "per_day": [300, 0.8]},
        {"group": "subsidiaries", "archetype": "subsidiary", "tenants": 12, "per_day": [30, 1]},
        {"group": "embeddings", "archetype": "embeddings", "tenants": 10, "per_day": [150, 1.2]},
        {"group": "open-weight", "archetype": "open_weight", "tenants": 12, "per_day": [60, 1.3]},
        {"group": "switchers", "archetype": "switcher", "tenants": 8, "per_day": [40, 1]},
        {"group": "tools", "archetype": "tool_agent", "tenants": 14, "per_day": [45, 1.2]},
        {"group": "benchmarks", "archetype": "public_benchmark", "tenants": 6, "per_day": [25, 1]},
        {"group": "developers", "archetype": "developer", "tenants": 600, "per_day": [4, 1.4],
         "about": "individuals, who come only where they are admitted"}
      ],

    """#

  private static let campaigns = #"""
      "campaigns": [
        {"campaign": "giant-code", "about": "a team inside a giant, one request in sixteen",
         "family": "code", "host": "giants", "exchanges": 9000, "blend": 0.06,
         "evasions": {"daily_rhythm": 0.8, "arrival_jitter": 0.8, "paraphrase": 0.4}},
        {"campaign": "giant-reasoning", "about": "another inside another giant, one in fifty",
         "family": "reasoning", "host": "giants", "exchanges": 3000, "blend": 0.02,
         "evasions": {"daily_rhythm": 1, "arrival_jitter": 1, "paraphrase": 0.7}},

        {"campaign": "inside-documents", "family": "instruct", "host": "documents", "count": 3,
         "exchanges": 500, "blend": 0.25, "evasions": {"daily_rhythm": 1, "paraphrase": 0.5}},
        {"campaign": "inside-coding", "family": "code", "host": "coding", "count": 3,
         "exchanges": 600, "blend": 0.3, "evasions": {"daily_rhythm": 0.8, "paraphrase": 0.3}},
        {"campaign": "inside-translation", "family": "multilingual", "host": "translation",
         "count": 2, "exchanges": 600, "blend": 0.3, "evasions": {"language_rotation": 0.8}},
        {"campaign": "inside-judges", "family": "grading", "host": "judges", "count": 2,
         "exchanges": 900, "blend": 0.4, "evasions": {"paraphrase": 0.4}},
        {"campaign": "inside-synthetic", "family": "evolved", "host": "synthetic", "count": 2,
         "exchanges": 1300, "blend": 0.5, "evasions": {"paraphrase": 0.5}},
        {"campaign": "inside-tools", "family": "agent", "host": "tools", "count": 2,
         "exchanges": 700, "blend": 0.3, "evasions": {"daily_rhythm": 0.7}},
        {"campaign": "inside-labelling", "family": "preference", "host": "labelling", "count": 2,
         "exchanges": 600, "blend": 0.3, "evasions": {"paraphrase": 0.3}},

        {"campaign": "shells", "about": "companies on paper that pass for established ones",
         "family": "reasoning", "count": 2, "accounts": 6, "exchanges": 9000, "blend": 0.6,
         "segment": "business", "cover": "chat", "start_day": 4,
         "evasions": {
           "sharding": 1, "daily_rhythm": 0.8, "arrival_jitter": 0.8, "paraphrase": 0.6,
           "payment_rotation": 0.8, "network_rotation": 0.7, "agent_rotation": 0.6,
           "aged_accounts": 0.7, "under_quota": 0.9
         }},

        {"campaign": "person-instruct", "about": "individuals: where these are refused, three in \#
    five of their requests find another way in",
         "family": "instruct", "count": 3, "segment": "developer", "exchanges": 3000, "days": 12,
         "blend": 0.8, "displaced_to": {"shell": 3, "resellers": 1, "giants": 1},
         "evasions": {"displacement": 0.6, "paraphrase": 0.3}},
        {"campaign": "person-reasoning", "family": "reasoning", "count": 4, "accounts": 3,
         "segment": "developer", "exchanges": 6000, "start_day": 5, "days": 20, "blend": 0.7,
         "displaced_to": {"shell": 3, "resellers": 1, "giants": 1},
         "evasions": {"displacement": 0.6, "sharding": 1, "network_rotation": 0.4,
                      "paraphrase": 0.5}},
        {"campaign": "person-code", "family": "code", "accounts": 12, "segment": "developer",
         "exchanges": 9000, "start_day": 2, "blend": 0.8, "suspensions_per_month": 0.5,
         "displaced_to": {"shell": 3, "resellers": 1, "giants": 1},
         "evasions": {"displacement": 0.6, "sharding": 1, "low_rate": 1, "daily_rhythm": 0.7,
                      "network_rotation": 0.6, "payment_rotation": 0.5, "regrowth": 0.8}},
        {"campaign": "person-pivot", "family": "pivot", "accounts": 4, "segment": "developer",
         "exchanges": 4000, "blend": 0.8, "displaced_to": {"shell": 1, "resellers": 1},
         "evasions": {"displacement": 0.6, "sharding": 1}},
        {"campaign": "person-rewriting", "family": "safe_rewriting", "accounts": 3,
         "segment": "developer", "exchanges": 2500, "start_day": 8, "blend": 0.9,
         "displaced_to": {"shell": 1, "resellers": 1},
         "evasions": {"displacement": 0.6, "sharding": 1, "paraphrase": 0.4}},
        {"campaign": "person-roles", "family": "role_play", "count": 2, "segment": "developer",
         "exchanges": 2000, "start_day": 3, "blend": 0.8,
         "displaced_to": {"shell": 1, "resellers": 1},
         "evasions": {"displacement": 0.6, "fake_turns": 0.5}},
        {"campaign": "person-domain", "family": "narrow_domain", "count": 2,
         "segment": "developer", "exchanges": 1500, "blend": 0.7,
         "displaced_to": {"shell": 1, "resellers": 1},
         "evasions": {"displacement": 0.6, "cover": 0.4}},
        {"campaign": "person-sweep", "family": "benchmark_sweep", "count": 2,
         "segment": "developer", "exchanges": 2500, "start_day": 10, "days": 6, "blend": 0.9,
         "displaced_to": {"shell": 1, "resellers": 1}, "evasions": {"displacement": 0.6}},

        {"campaign": "kept-code", "about": "outputs kept from traffic that is in no way special",
         "family": "retained_outputs", "host": "coding", "count": 4},
        {"campaign": "kept-translation", "family": "retained_outputs", "host": "translation",
         "count": 3},
        {"campaign": "kept-documents", "family": "retained_outputs", "host": "documents",
         "count": 3},
        {"campaign": "kept-synthetic", "family": "retained_outputs", "host": "synthetic",
         "count": 2}
      ]

    """#
}
