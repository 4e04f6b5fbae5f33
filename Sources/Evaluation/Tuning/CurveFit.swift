import Detector
import Sketches

/// The calibration of one signal: its log-likelihood ratio as a monotone, capped curve, neutral
/// where data are thin.
///
/// All instants at which the signal is available count, each account weighing one in all. Places are
/// cut into bins (``cuts``); in each the share p of the positives' weight in the sum of both
/// (each class taken as one) is drawn towards 1/2 by as much weight as ``shrinkage`` says; the
/// shares are made monotone by pooling adjacent violators (Ayer, Brunk, Ewing, Reid, Silverman:
/// "An Empirical Distribution Function for Sampling with Incomplete Information", Ann. Math. Stat.
/// 26, 1955); the bits are log2 p/(1−p), capped at ``mostBits``.
///
/// A signal that most tenants lack says nothing by its absence
/// (``Detector/Signal/speaksByPresenceOnly``): its curve does not fall below 0, and its bins grow
/// finer towards the end of the axis, where the few are that have it.
///
/// The direction is the signal's own, said before any data (``Detector/Signal/direction``): a
/// signal whose data run the other way pools into one flat share and says nothing.
struct CurveFit {
  /// Where places are cut, as shares of the weight below: twenty bins, enough for a bend near an end
  /// of the axis.
  static let cuts = (1..<20).map { Double($0) / 20 }
  /// The same for signals that speak by presence only: each bin half of the one before.
  static let presenceCuts = [0.5, 0.75, 0.85, 0.9, 0.95, 0.975, 0.9875, 0.99375]
  /// Weight of the share 1/2 in each bin, as a part of all accounts: nearly as much as a full bin
  /// has, so that one bin alone says half of what it shows, and only bins that agree say more.
  static let shrinkage = 0.04
  /// The same for signals that speak by presence only, as much as a bin near the end has.
  static let presenceShrinkage = 0.02
  /// The most that one signal may say. A larger claim would need more independent corpora than
  /// anyone has.
  static let mostBits = 3.0
  /// A curve that bends less says nothing worth its cost.
  static let leastBend = 0.05
  /// Accounts of each class that must have the signal.
  static let leastAccounts = 20

  /// One instant.
  private struct Sample {
    var place: Double
    var weight: Double
    var isPositive: Bool
  }

  /// A curve for a signal, learned from some accounts; `nil` if it says nothing.
  ///
  /// - Parameter accounts: numbers of positive and benign accounts.
  static func curve(
    of signal: Signal, from data: TuningData, accounts: [Int]
  ) -> Calibration? {
    let sign = signal.direction == .rising ? 1.0 : -1.0
    var samples: [Sample] = []
    var classes = (positive: 0, benign: 0)
    for account in accounts {
      let instants = data.instants[account]
      let places = instants.finitePlaces(of: signal)
      guard !places.isEmpty else { continue }
      let isPositive = data.evaluated.accounts[account].label == .positive
      if isPositive { classes.positive += 1 } else { classes.benign += 1 }
      for place in places {
        samples.append(
          Sample(
            place: sign * place, weight: 1 / Double(places.count), isPositive: isPositive))
      }
    }
    guard min(classes.positive, classes.benign) >= leastAccounts else { return nil }
    // Samples of one place too are in an order of their own, so that no sum depends on the order
    // of the accounts.
    samples.sort { ($0.place, $0.weight) < ($1.place, $1.weight) }
    let isPresence = signal.speaksByPresenceOnly
    let curve = points(
      bins(of: samples, cuts: isPresence ? presenceCuts : cuts),
      positives: Double(classes.positive), benign: Double(classes.benign),
      shrinkage: (isPresence ? presenceShrinkage : shrinkage) * Double(accounts.count),
      leastBits: isPresence ? 0 : -mostBits)
    guard let first = curve.first, let last = curve.last, last.bits - first.bits >= leastBend else {
      return nil
    }
    let points =
      sign > 0 ? curve : curve.reversed().map { .init(place: 0 - $0.place, bits: $0.bits) }
    return Calibration(points: points)
  }

  /// Weight of both classes, and the mean place, in a stretch of the axis.
  private struct Bin {
    var positive = 0.0
    var benign = 0.0
    private var places = 0.0

    var weight: Double { positive + benign }
    var meanPlace: Double { places / weight }

    mutating func add(_ sample: Sample) {
      if sample.isPositive { positive += sample.weight } else { benign += sample.weight }
      places += sample.weight * sample.place
    }
  }

  /// Bins between cuts; samples of one place stay together, and behind a heavy place no bin is
  /// thinner than half of what its cuts say.
  private static func bins(of samples: [Sample], cuts: [Double]) -> [Bin] {
    let total = samples.reduce(0) { $0 + $1.weight }
    var bins = [Bin()]
    var weight = 0.0
    // The cut to come.
    var next = 0
    for (index, sample) in samples.enumerated() {
      if next < cuts.count, index > 0, sample.place > samples[index - 1].place,
        weight >= total * cuts[next]
      {
        bins.append(Bin())
        next += 1
        while next < cuts.count, weight >= total * (cuts[next - 1] + cuts[next]) / 2 { next += 1 }
      }
      bins[bins.count - 1].add(sample)
      weight += sample.weight
    }
    return bins
  }

  /// The monotone curve through the bins, in the rising direction; flat stretches keep their ends.
  private static func points(
    _ bins: [Bin], positives: Double, benign: Double, shrinkage: Double, leastBits: Double
  ) -> [Calibration.Point] {
    let shares = bins.map { bin in
      let (p, b) = (bin.positive / positives, bin.benign / benign)
      return (p / (p + b) * bin.weight + 0.5 * shrinkage) / (bin.weight + shrinkage)
    }
    let monotone = MonotoneRegression.rising(shares, weights: bins.map(\.weight))
    var points: [Calibration.Point] = []
    for (index, bin) in bins.enumerated() {
      let share = monotone[index]
      let bits = BinaryMath.log2(share / (1 - share))
      let capped = min(mostBits, max(leastBits, bits))
      // Adding 0 turns a negative zero into a plain one.
      let point = Calibration.Point(
        place: rounded(bin.meanPlace, digits: 4), bits: (capped * 100).rounded() / 100 + 0)
      // Rounding may bring two places together; the later bin then stands for both.
      while let last = points.last, last.place >= point.place { points.removeLast() }
      // Of a flat stretch only the ends are needed.
      if points.count >= 2, points[points.count - 1].bits == point.bits,
        points[points.count - 2].bits == point.bits
      {
        points.removeLast()
      }
      points.append(point)
    }
    return points
  }

  /// A number to so many significant decimal digits.
  static func rounded(_ value: Double, digits: Int) -> Double {
    guard value != 0, value.isFinite else { return 0 }
    var scale = 1.0
    let greatest = power10(digits)
    while abs(value) * scale >= greatest, scale > 1e-15 { scale /= 10 }
    while abs(value) * scale < greatest / 10, scale < 1e15 { scale *= 10 }
    return (value * scale).rounded() / scale
  }

  private static func power10(_ digits: Int) -> Double {
    (0..<digits).reduce(1.0) { power, _ in power * 10 }
  }
}

/// Isotonic regression.
enum MonotoneRegression {
  /// The non-decreasing values nearest to `values` in weighted squares, by pooling adjacent
  /// violators.
  ///
  /// - Parameter weights: as many as values, positive.
  static func rising(_ values: [Double], weights: [Double]) -> [Double] {
    var blocks: [(value: Double, weight: Double, count: Int)] = []
    for (value, weight) in zip(values, weights) {
      blocks.append((value, weight, 1))
      while blocks.count > 1, blocks[blocks.count - 2].value > blocks[blocks.count - 1].value {
        let b = blocks.removeLast()
        let a = blocks.removeLast()
        let weight = a.weight + b.weight
        blocks.append(
          ((a.value * a.weight + b.value * b.weight) / weight, weight, a.count + b.count))
      }
    }
    return blocks.flatMap { Array(repeating: $0.value, count: $0.count) }
  }
}
