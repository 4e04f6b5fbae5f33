/// What a campaign takes from a model, and for which training.
///
/// A raw value is the name in a scenario and in the truth of a registry.
public enum Family: String, CaseIterable, Sendable {
  /// Instructions expanded from seeds: the model writes new tasks and answers them, so that a
  /// student learns to follow instructions.
  case instruct
  /// Instructions made harder or different step by step and answered, for a student that is to
  /// cope with difficult ones.
  case evolved
  /// Problems with the way to the answer asked for, because traces of reasoning train a student
  /// that reasons.
  case reasoning
  /// Programming tasks with solutions and tests, for a student that writes code.
  case code
  /// Trajectories of an agent with tools, step by step, for a student that acts.
  case agent
  /// Answers graded by a rubric: the model serves as the reward model of somebody's training.
  case grading
  /// Frank answers restated so that local rules allow them, for a student that is safe to serve
  /// where these rules hold.
  case safeRewriting = "safe_rewriting"
  /// Conversations in the voice of a character, for a companion product.
  case rolePlay = "role_play"
  /// Tasks in many languages, for a student that is weak outside its own.
  case multilingual
  /// Pairs of answers to one prompt by resampling, for training on preferences.
  case preference
  /// One narrow domain in depth, for a small expert model.
  case narrowDomain = "narrow_domain"
  /// Public test sets swept through the model, whose answers become training data.
  case benchmarkSweep = "benchmark_sweep"
  /// Any of the above moved to a new model on the day of its release, to have its abilities first.
  case pivot
  /// An innocent archetype's traffic, nothing added and nothing left out, whose answers are kept
  /// to train on: not to be told from the archetype by anything a provider sees.
  case retainedOutputs = "retained_outputs"
}
