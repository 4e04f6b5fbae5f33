import Detector

// The explanations of the habit signals; the others stand in SignalDescriptions.swift.

extension Signal {
  /// Of the signals of this part.
  var volumeExplanation: SignalDescription {
    switch self {
    case .growth:
      SignalDescription(
        title: "growth", unit: .signed, unitName: "octaves",
        measures:
          "How far daily volume has outgrown the last fortnights, added up day by day.",
        innocent:
          "launches, hyper-growth, migrations from another provider",
        needs: "three whole days of its own past")
    case .quotaHugging:
      SignalDescription(
        title: "near the quota", unit: .share, unitName: "share of active minutes",
        measures:
          "The share of minutes with traffic that reach four fifths of the quota.",
        innocent:
          "batch jobs, load tests, clients that pace themselves by the limit",
        needs: "`limit_rpm` in the registry")
    case .releasePivot:
      SignalDescription(
        title: "moved to a new model", unit: .share, unitName: "share of a day",
        measures:
          "How much of the day after a release went to the new protected model.",
        innocent:
          "early adopters, evaluation runs of a new model",
        needs: "`released` in the registry, 16 exchanges before and after")
    // accountRamp
    default:
      SignalDescription(
        title: "ramp of a new account", unit: .count, unitName: "exchanges a day",
        measures:
          "How many exchanges a day an account sends that was opened in the last 30 days.",
        innocent:
          "a customer that moves its whole production over",
        needs: "`since` in the registry")
    }
  }

  /// Of the signals of this part.
  var diversityExplanation: SignalDescription {
    switch self {
    case .topicBreadth:
      SignalDescription(
        title: "breadth of topics", unit: .share, unitName: "percent",
        measures:
          "How differently new prompts are worded, where unrelated texts have 100%.",
        innocent:
          "chat with people, general assistants, evaluation suites",
        needs: Self.promptNeeded)
    case .topicGrowth:
      SignalDescription(
        title: "growth of topics", unit: .share, unitName: "percent",
        measures:
          "How many new prompts open a new topic, where unrelated texts have 100%.",
        innocent:
          "chat with people, search, general assistants",
        needs: Self.promptNeeded)
    // scripts
    default:
      SignalDescription(
        title: "writing systems", unit: .count, unitName: "writing systems",
        measures:
          "How many writing systems the prompts use, counted as if all were used alike.",
        innocent:
          "localisation, customer service in many countries",
        needs: Self.promptNeeded)
    }
  }

  /// Of the signals of this part.
  var habitExplanation: SignalDescription {
    switch self {
    case .yield:
      SignalDescription(
        title: "yield", unit: .signed, unitName: "octaves",
        measures:
          "How much longer answers are than prompts: the mean difference of their logarithms.",
        innocent:
          "writing, chat, code generation, every use that asks for much in few words",
        needs: "`prompt` and `output_tokens`")
    case .selfContained:
      SignalDescription(
        title: "sent without context", unit: .share, unitName: "percent",
        measures:
          "The share of recent prompts sent with no more context than the tenant always sends.",
        innocent:
          "classification, translation, search and all other use as a function",
        needs: "`prompt` and `input_tokens`")
    case .contextSpread:
      SignalDescription(
        title: "spread of context", unit: .signed, unitName: "octaves",
        measures:
          "How much the input beyond the prompt varies in length: conversations grow, harvests do not.",
        innocent:
          "all single-turn use; retrieval with parts of one size",
        needs: "`prompt` and `input_tokens`")
    case .lengthCoupling:
      SignalDescription(
        title: "answers like prompts", unit: .signed, unitName: "correlation",
        measures:
          "How closely the length of answers follows that of prompts: translations and extracts do.",
        innocent:
          "question answering, classification, creative writing",
        needs: "`prompt` and `output_tokens`")
    case .collecting:
      SignalDescription(
        title: "collecting", unit: .share, unitName: "percent",
        measures:
          "The share of recent prompts that were new, without context, and answered at length.",
        innocent:
          "evaluation runs, content generation, permitted synthetic data",
        needs: "`prompt` and `output_tokens`")
    case .collected:
      SignalDescription(
        title: "collected", unit: .count, unitName: "answers",
        measures:
          "Answers on new prompts without context, over weeks, the newest most.",
        innocent:
          "large content generation, evaluation runs, permitted synthetic data",
        needs: "`prompt` and `output_tokens`")
    case .resampling:
      SignalDescription(
        title: "resampling", unit: .share, unitName: "percent",
        measures:
          "The share of recent exchanges that ask for several samples, or for one of the last prompts again.",
        innocent:
          "retries, load tests, evaluation with samples, regenerate buttons",
        needs: "`prompt` or `n`")
    case .cacheMiss:
      SignalDescription(
        title: "cache misses", unit: .share, unitName: "percent",
        measures:
          "The share of recent exchanges in which no input token came from the cache.",
        innocent:
          "short prompts, models without a cache, traffic spread thin",
        needs: "`cached_tokens`")
    case .logprobs:
      SignalDescription(
        title: "log-probabilities", unit: .share, unitName: "percent",
        measures:
          "The share of recent exchanges that asked for token log-probabilities.",
        innocent:
          "classification with confidence, evaluation by likelihood",
        needs: "`logprobs`")
    case .arrivalSpread:
      SignalDescription(
        title: "spread of gaps", unit: .signed, unitName: "octaves",
        measures:
          "How much the time between exchanges varies: machines keep it, people do not.",
        innocent:
          "queues, schedulers, monitoring probes",
        needs: "16 exchanges")
    case .collectingDays:
      SignalDescription(
        title: "days of collecting", unit: .count, unitName: "days",
        measures:
          "On how many days the tenant collected: new prompts without context, answered at length.",
        innocent: "content production, products whose users ask one question and go",
        needs: "`prompt` and `output_tokens`")
    case .promptSpread:
      SignalDescription(
        title: "spread of prompts", unit: .signed, unitName: "octaves",
        measures: "How much the prompts that the tenant collects on vary in length.",
        innocent: "evaluation suites and forms: prompts of one make",
        needs: "`prompt` and `output_tokens`")
    // concurrencyPlateau
    default:
      SignalDescription(
        title: "concurrency plateau", unit: .share, unitName: "percent",
        measures:
          "The share of recent exchanges that arrive while nearly the most of late are in flight.",
        innocent:
          "worker pools of any batch job, load tests",
        needs: "`duration_ms`")
    }
  }
}
