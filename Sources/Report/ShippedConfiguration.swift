extension ReplayConfiguration {
  /// The configuration in force without a file, as such a file.
  ///
  /// A first calibration, to be replaced by a tuned one: the curves are rounded from isotonic
  /// regressions over all instants (each tenant weighing one) of traces that marry published
  /// prompts with shaped arrivals, one family of habits, and shrunk towards zero because few
  /// independent corpora stand behind them. Where these hold too little, as for high shares of a
  /// cue, the upper end is set by hand to what campaign disclosures name as signals. The prior is
  /// an assumption: nobody has published how many tenants harvest.
  public static let shippedText = """
    {"version": 1,
     "provenance": {
      "made_by": "isotonic regressions, rounded and shrunk by hand; not yet by a tuner",
      "fitted_on": "published prompts with shaped arrivals, one family of habits, eight seeds",
      "budget": "review: 10% of benign tenants in 30 days on those traces; act: review + 3.25 bits"},
     "prior_bits": -6,
     "hysteresis_bits": 1,
     "thresholds": {"watch": -5.25, "review": -4.25, "act": -1},
     "trace": {"lateness_s": 60, "damaged_share": 0.05},
     "signals": {
      "rate_change": {"on": true, "weight": 0.5,
       "calibration": [[-0.6, -0.5], [-0.25, 0], [1, 0.05], [2, 0.1]]},
      "distinct_prompts": {"on": true, "weight": 0.6, "baseline": 0.94,
       "calibration": [[0.88, -0.6], [0.92, -0.4], [0.96, 0.1], [1, 0.4]]},
      "novelty": {"on": true, "weight": 0.4, "baseline": 0.96,
       "calibration": [[0.91, -0.7], [0.94, -0.4], [0.97, 0.1], [1, 0.4]]},
      "prompts_per_skeleton": {"on": true, "weight": 0.7, "baseline": 3,
       "calibration": [[1, 0.1], [6, 0.1], [7.5, -0.5], [9, -0.7]]},
      "novel_output": {"on": true, "weight": 1, "baseline": 3000,
       "calibration": [[8, -1.3], [10, 0], [13, 0.1], [14.5, 0.4], [17, 0.8]]},
      "single_turn": {"on": true, "weight": 1, "baseline": 0.75,
       "calibration": [[0.3, -2], [0.6, -0.1], [1, 0.5]]},
      "reasoning_elicitation": {"on": true, "weight": 1, "baseline": 0.01,
       "calibration": [[0.04, 0], [0.3, 1.5], [0.7, 2.5]]},
      "grading": {"on": true, "weight": 0.5, "baseline": 0.01,
       "calibration": [[0.05, 0], [0.5, 1]]},
      "generation": {"on": true, "weight": 1, "baseline": 0.003,
       "calibration": [[0, -0.85], [0.003, 0.3], [0.02, 0.35], [0.08, 1.5], [0.3, 2.5]]},
      "rewriting": {"on": true, "weight": 0.7, "baseline": 0.005,
       "calibration": [[0, -0.3], [0.005, 0.25], [0.05, 0.3], [0.2, 1.5]]},
      "flat_day": {"on": true, "weight": 0.8, "baseline": 0.8,
       "calibration": [[0.66, -0.7], [0.76, -0.5], [0.85, 0.3], [1, 0.4]]},
      "growth": {"on": false, "weight": 0, "baseline": 0, "calibration": [[0, 0]]},
      "quota_hugging": {"on": false, "weight": 0, "baseline": 0, "calibration": [[0, 0]]},
      "release_pivot": {"on": false, "weight": 0, "baseline": 0, "calibration": [[0, 0]]},
      "account_ramp": {"on": false, "weight": 0, "baseline": 0, "calibration": [[0, 0]]},
      "topic_breadth": {"on": false, "weight": 0, "baseline": 0, "calibration": [[0, 0]]},
      "topic_growth": {"on": false, "weight": 0, "baseline": 0, "calibration": [[0, 0]]},
      "scripts": {"on": false, "weight": 0, "baseline": 0, "calibration": [[0, 0]]},
      "yield": {"on": false, "weight": 0, "baseline": 0, "calibration": [[0, 0]]},
      "self_contained": {"on": false, "weight": 0, "baseline": 0, "calibration": [[0, 0]]},
      "context_spread": {"on": false, "weight": 0, "baseline": 0, "calibration": [[0, 0]]},
      "length_coupling": {"on": false, "weight": 0, "baseline": 0, "calibration": [[0, 0]]},
      "collecting": {"on": false, "weight": 0, "baseline": 0, "calibration": [[0, 0]]},
      "collected": {"on": false, "weight": 0, "baseline": 0, "calibration": [[0, 0]]},
      "resampling": {"on": false, "weight": 0, "baseline": 0, "calibration": [[0, 0]]},
      "cache_miss": {"on": false, "weight": 0, "baseline": 0, "calibration": [[0, 0]]},
      "logprobs": {"on": false, "weight": 0, "baseline": 0, "calibration": [[0, 0]]},
      "arrival_spread": {"on": false, "weight": 0, "baseline": 0, "calibration": [[0, 0]]},
      "concurrency_plateau": {"on": false, "weight": 0, "baseline": 0, "calibration": [[0, 0]]},
      "collecting_days": {"on": false, "weight": 0, "baseline": 0, "calibration": [[0, 0]]},
      "prompt_spread": {"on": false, "weight": 0, "baseline": 0, "calibration": [[0, 0]]}
     }}

    """
}
