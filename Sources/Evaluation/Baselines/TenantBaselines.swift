/// All baselines of one tenant.
struct TenantBaselines {
  private var instants = ScoringInstants()
  private var volume = VolumeBaseline()
  private var outputInput = OutputInputBaseline()
  private var distinct = DistinctRatioBaseline()
  private var singleTurn = SingleTurnBaseline()
  private var countUniqueness = CountUniquenessBaseline()
  private var prada = PradaBaseline()

  /// The running maxima, by ``Baseline`` raw value.
  private(set) var histories = Array(repeating: ScoreHistory(), count: Baseline.allCases.count)

  /// Takes the next exchange in order of time, scoring what fell due before it and with it.
  ///
  /// - Parameter exchange: `nil` for one that is not considered: it counts towards the instants
  ///   and nothing else.
  mutating func add(
    _ exchange: BaselineExchange?, tsMs: Int64, _ test: inout ShapiroWilk
  ) {
    let hour = ScoringInstants.hour(of: tsMs)
    finish(hour: hour, &test)
    let isInstant = instants.add(hour: hour)
    volume.advance(to: hour)
    countUniqueness.advance(to: hour)
    if let exchange {
      volume.add(exchange)
      outputInput.add(exchange)
      distinct.add(exchange)
      singleTurn.add(exchange)
      countUniqueness.add(exchange)
      prada.add(exchange)
    }
    if isInstant { score(atMs: tsMs, &test) }
  }

  /// Scores the full hour that the time has passed, if the tenant was active in it.
  mutating func finish(hour: Int64, _ test: inout ShapiroWilk) {
    if let atMs = instants.due(before: hour) { score(atMs: atMs, &test) }
  }

  private mutating func score(atMs: Int64, _ test: inout ShapiroWilk) {
    for (baseline, score) in scores(&test) {
      histories[baseline.rawValue].offer(tsMs: atMs, score: score)
    }
  }

  /// The scores of now; `nan` where a baseline has nothing to say.
  func scores(_ test: inout ShapiroWilk) -> [(Baseline, Double)] {
    let ratio = distinct.score
    return Baseline.allCases.map { baseline in
      let score =
        switch baseline {
        case .volumeTotal: volume.total
        case .volumeRate: volume.rate
        case .outputInput: outputInput.ratio
        case .outputInputRule: outputInput.rule(distinct: ratio)
        case .outputInputMargin: outputInput.margin(distinct: ratio)
        case .distinctRatio: ratio
        case .singleTurn: singleTurn.score
        case .countUniqueness: countUniqueness.score
        case .prada: prada.score(&test)
        }
      return (baseline, score)
    }
  }
}
