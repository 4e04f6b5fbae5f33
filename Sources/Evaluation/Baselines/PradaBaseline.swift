import Sketches

// PRADA (Juuti, Szyller, Marchal, Asokan: "PRADA: Protecting Against DNN Model Stealing Attacks",
// EuroS&P 2019, algorithm 3) on a stream of prompts.
//
// The idea: how far each query lies from the nearest one before is normally distributed for a
// person's queries, and is not for queries made to learn most from each answer.
//
//   prompt ──▶ d = least distance to the growing set G ──▶ D (all d)
//                  │
//                  └─ d > T:  G gains the prompt,  T = max(T, mean - deviation of G's distances)
//
//   score = 1 - W(D'),  D' = those of D within three deviations of its mean, W Shapiro-Wilk
//
// Adapted where prompts are not images and memory has an end:
// - distance: bits in which the 64-bit SimHashes differ; a monitor keeps no texts and no
//   embeddings. Distances are whole numbers from 0 to 64, so there are ties, which lower W a little;
// - classes: a language model has none, so there is one growing set a tenant;
// - G: the newest 256 of its members; T is made of all distances that ever entered it;
// - D: the newest 256 distances, so that an old past cannot hide a new habit.

/// ``Baseline/prada`` of one tenant.
///
/// Cost: 256 xors and bit counts a prompt, one sort by counting and one dot product an instant;
/// 2.4 KiB.
struct PradaBaseline {
  /// Members of the growing set that are kept: what can be compared with each prompt in a fraction
  /// of a microsecond.
  static let keptPrompts = 256
  /// Distances that are tested: four of our instants' worth; more than the paper's least.
  static let keptDistances = 256
  /// Distances that must be exceeded before there is a score: the paper's |D| > 100.
  static let leastDistances = 100
  /// Deviations from the mean beyond which a distance is left out: the paper's.
  private static let outlierDeviations = 3.0
  private static let largestDistance = 64

  private var prompts: [UInt64] = []
  private var oldestPrompt = 0
  private var distances: [UInt8] = []
  private var oldestDistance = 0
  /// Of all distances that entered the growing set, the first prompt's 0 included.
  private var entered: Moments = Moments()
  private var threshold = 0.0
  private var coverage = Coverage()

  /// Takes a considered exchange.
  mutating func add(_ exchange: BaselineExchange) {
    coverage.add(isKnown: exchange.prompt != nil)
    guard let prompt = exchange.prompt else { return }
    guard !prompts.isEmpty else { return enter(prompt.simHash, distance: 0) }
    var least = Self.largestDistance
    for other in prompts { least = min(least, SimHash.distance(prompt.simHash, other)) }
    Self.replace(&distances, &oldestDistance, Self.keptDistances, by: UInt8(least))
    guard Double(least) > threshold else { return }
    enter(prompt.simHash, distance: least)
    threshold = max(threshold, entered.mean - entered.deviation)
  }

  private mutating func enter(_ simHash: UInt64, distance: Int) {
    Self.replace(&prompts, &oldestPrompt, Self.keptPrompts, by: simHash)
    entered.add(distance)
  }

  /// Appends to a ring that has room, else takes the place of its oldest element.
  private static func replace<Element>(
    _ ring: inout [Element], _ oldest: inout Int, _ limit: Int, by element: Element
  ) {
    if ring.count < limit {
      ring.append(element)
    } else {
      ring[oldest] = element
      oldest = (oldest + 1) % limit
    }
  }

  /// 1 - W of the distances, 0 to 1; `nan` for too few, for too few exchanges with a prompt, and
  /// where all distances are equal.
  func score(_ test: inout ShapiroWilk) -> Double {
    guard distances.count > Self.leastDistances, coverage.isEnough() else { return .nan }
    var counts = InlineArray<65, Int>(repeating: 0)
    var all = Moments()
    for distance in distances {
      counts[Int(distance)] += 1
      all.add(Int(distance))
    }
    let reach = Self.outlierDeviations * all.deviation
    var sorted: [Double] = []
    sorted.reserveCapacity(distances.count)
    for distance in counts.indices where abs(Double(distance) - all.mean) < reach {
      sorted.append(contentsOf: repeatElement(Double(distance), count: counts[distance]))
    }
    return 1 - test.statistic(ofSorted: sorted)
  }
}

/// Count, sum and sum of squares of whole numbers: exact, whatever the order.
private struct Moments {
  private var count: UInt64 = 0
  private var sum: UInt64 = 0
  private var squares: UInt64 = 0

  mutating func add(_ value: Int) {
    count += 1
    sum += UInt64(value)
    squares += UInt64(value * value)
  }

  var mean: Double { Double(sum) / Double(count) }

  /// The root of the mean square deviation (of the population, as in the paper's own program).
  var deviation: Double {
    (max(0, Double(squares) / Double(count) - mean * mean)).squareRoot()
  }
}
