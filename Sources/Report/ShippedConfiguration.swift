extension ReplayConfiguration {
  /// The configuration in force without a file, as such a file.
  public static let shippedText = """
    {"version": 1,
     "provenance": {"made_by": "hand"},
     "prior_bits": -7,
     "hysteresis_bits": 1,
     "thresholds": {"watch": -3, "review": -1, "act": 2.25},
     "trace": {"lateness_s": 60, "damaged_share": 0.05},
     "signals": {
      "rate_change": {"on": true, "weight": 1, "calibration": [[0, 0], [3, 0.5]]},
      "distinct_prompts": {"on": true, "weight": 1, "baseline": 0.8, "calibration": [[0.5, -2], [1, 0.5]]},
      "novelty": {"on": true, "weight": 1, "baseline": 0.8, "calibration": [[0.5, -2], [1, 0.5]]},
      "prompts_per_skeleton": {"on": true, "weight": 1, "baseline": 10, "calibration": [[1, 0.3], [8, -1]]},
      "novel_output": {"on": true, "weight": 1, "baseline": 5000, "calibration": [[8, -2], [14, 1], [18, 3]]},
      "single_turn": {"on": true, "weight": 1, "baseline": 0.7, "calibration": [[0.3, -2], [1, 1]]},
      "reasoning_elicitation": {"on": true, "weight": 1, "baseline": 0.02, "calibration": [[0, -0.2], [0.5, 3]]},
      "grading": {"on": true, "weight": 1, "baseline": 0.02, "calibration": [[0, -0.1], [0.5, 1]]},
      "generation": {"on": true, "weight": 1, "baseline": 0.02, "calibration": [[0, -0.3], [0.5, 3]]},
      "rewriting": {"on": true, "weight": 1, "baseline": 0.02, "calibration": [[0, -0.1], [0.5, 2]]},
      "flat_day": {"on": true, "weight": 1, "baseline": 0.8, "calibration": [[0.7, -0.5], [1, 0.5]]}
     }}

    """
}
