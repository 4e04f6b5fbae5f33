import Sketches
import Trace

/// Lengths of all exchanges, and the key of each exchange's quotient.
struct TokenColumns: Sendable {
  /// Key of a quotient of zero.
  static let zeroRatio: Int16 = -1
  /// Key where there is no quotient.
  static let noRatio: Int16 = -2

  private var prompt = QuantileSketch()
  private var input = QuantileSketch()
  private var output = QuantileSketch()
  private var outputPerInput = QuantileSketch()
  private var inputTotal: UInt64 = 0
  private var outputTotal: UInt64 = 0
  private var cached = Part()
  private var reasoning = Part()

  /// For the exchanges of the last batch, the key of output tokens by input token in
  /// ``Sketches/QuantileSketch``, ``zeroRatio``, or ``noRatio`` where the exchange was not served or
  /// does not tell both.
  private(set) var ratioKeys: [Int16] = []

  /// A sum and how much of it is of some kind.
  private struct Part: Sendable {
    var part: UInt64 = 0
    var whole: UInt64 = 0

    mutating func add(_ part: UInt32, of whole: UInt32) {
      // More than all of it cannot be: a wrong line must not make a share above one.
      self.part += UInt64(min(part, whole))
      self.whole += UInt64(whole)
    }

    var share: Double? { whole > 0 ? Double(part) / Double(whole) : nil }
  }

  mutating func observe(_ batch: ExchangeBatch) {
    ratioKeys.removeAll(keepingCapacity: true)
    let known = batch.known.span
    let flags = batch.flags.span
    let inputs = batch.inputTokens.span
    let outputs = batch.outputTokens.span
    for index in known.indices {
      ratioKeys.append(
        observe(known[index], flags[index].contains(.served), inputs[index], outputs[index]))
    }
    let prompts = batch.promptTokens.span
    let cachedTokens = batch.cachedTokens.span
    let reasoningTokens = batch.reasoningTokens.span
    for index in known.indices {
      let fields = known[index]
      if fields.contains(.prompt) { prompt.insert(Double(prompts[index])) }
      if fields.isSuperset(of: [.inputTokens, .cachedTokens]) {
        cached.add(cachedTokens[index], of: inputs[index])
      }
      if fields.isSuperset(of: [.outputTokens, .reasoningTokens]) {
        reasoning.add(reasoningTokens[index], of: outputs[index])
      }
    }
  }

  @inline(__always)
  private mutating func observe(
    _ known: FieldSet, _ isServed: Bool, _ inputTokens: UInt32, _ outputTokens: UInt32
  ) -> Int16 {
    if known.contains(.inputTokens) {
      input.insert(Double(inputTokens))
      inputTotal += UInt64(inputTokens)
    }
    guard known.contains(.outputTokens) else { return Self.noRatio }
    outputTotal += UInt64(outputTokens)
    guard isServed else { return Self.noRatio }
    output.insert(Double(outputTokens))
    guard known.contains(.inputTokens), inputTokens > 0 else { return Self.noRatio }
    let ratio = Double(outputTokens) / Double(inputTokens)
    let key = ratio > 0 ? QuantileSketch.key(of: ratio) : 0
    outputPerInput.insert(ratio, key: key)
    return ratio > 0 ? Int16(truncatingIfNeeded: key) : Self.zeroRatio
  }

  /// All but what is told of tenants.
  var tokens: TraceDescription.Tokens {
    TraceDescription.Tokens(
      prompt: Quantiles(ofCounts: prompt), input: Quantiles(ofCounts: input),
      output: Quantiles(ofCounts: output),
      outputPerInput: Quantiles(outputPerInput), tenantOutputPerInput: nil,
      inputTotal: inputTotal, outputTotal: outputTotal, cachedShare: cached.share,
      reasoningShare: reasoning.share)
  }
}

extension Quantiles {
  /// Below this the nearest whole number is the exact one: the sketch is off by less than a half.
  private static let exactCounts = 49.5

  /// The quantiles of a sketch of whole numbers; `nil` of nothing.
  init?(ofCounts sketch: QuantileSketch) {
    self.init(sketch)
    for quantile in [\Quantiles.p5, \.p25, \.p50, \.p75, \.p90, \.p95, \.p99]
    where self[keyPath: quantile] < Self.exactCounts {
      self[keyPath: quantile].round(.toNearestOrAwayFromZero)
    }
  }

  /// The quantiles of a sketch; `nil` of nothing.
  init?(_ sketch: QuantileSketch) {
    guard let p5 = sketch.quantile(0.05), let p25 = sketch.quantile(0.25),
      let p50 = sketch.quantile(0.5), let p75 = sketch.quantile(0.75),
      let p90 = sketch.quantile(0.9), let p95 = sketch.quantile(0.95),
      let p99 = sketch.quantile(0.99)
    else { return nil }
    self.init(
      count: sketch.count, p5: p5, p25: p25, p50: p50, p75: p75, p90: p90, p95: p95, p99: p99)
  }
}
