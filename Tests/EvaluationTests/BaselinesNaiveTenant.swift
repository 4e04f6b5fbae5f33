import Fingerprint
import Trace

@testable import Evaluation

/// The figures of one tenant from all of its exchanges so far, each time from the beginning, with
/// no hash, no sample and no window but the lists themselves. What it shares with the code under
/// test is the fingerprint of a prompt and, for PRADA, W.
struct BaselinesNaiveTenant {
  /// In order of time, all of them.
  var exchanges: [Exchange]

  private var considered: [Exchange] {
    exchanges.filter { ($0.status ?? 200) == 200 && $0.model != "open-weights" }
  }

  func score(of baseline: Baseline, _ test: inout ShapiroWilk) -> Double {
    switch baseline {
    case .volumeTotal: tokens(considered)
    case .volumeRate: rate
    case .outputInput: ratio
    case .outputInputRule:
      conditions.map { $0.0 > 1.2 && $0.1 < 0.2 && $0.2 > 0.9 ? 1 : 0 } ?? .nan
    case .outputInputMargin:
      conditions.map { min($0.0 / 1.2 - 1, 1 - $0.1 / 0.2, ($0.2 - 0.9) / (1 - 0.9)) } ?? .nan
    case .distinctRatio: distinct
    case .singleTurn: singleTurn
    case .countUniqueness: countUniqueness
    case .prada: prada(&test)
    }
  }

  private func text(_ exchange: Exchange) -> String? {
    if case .text(let text) = exchange.prompt { text } else { nil }
  }

  private func isShare(_ known: Int, of all: Int, least: Int) -> Bool {
    known >= least && 2 * known >= all
  }

  private func tokens(_ exchanges: [Exchange]) -> Double {
    considered.allSatisfy { $0.outputTokens == nil }
      ? .nan : Double(exchanges.reduce(0) { $0 + Int($1.outputTokens ?? 0) })
  }

  private var rate: Double {
    guard let last = exchanges.last else { return .nan }
    let hour = last.tsMs / 3_600_000
    return tokens(considered.filter { $0.tsMs / 3_600_000 > hour - 24 })
  }

  private var ratio: Double {
    var output = 0
    var input = 0
    var paired = 0
    for exchange in considered {
      let tokens = text(exchange).map { max(1, $0.unicodeScalars.count / 4) }
      guard let out = exchange.outputTokens,
        let newest = tokens ?? exchange.inputTokens.map({ Int($0) })
      else { continue }
      paired += 1
      output += Int(out)
      input += newest
    }
    guard isShare(paired, of: considered.count, least: 16) else { return .nan }
    return Double(output) / Double(max(1, input))
  }

  private var distinct: Double {
    let texts = considered.compactMap(text)
    guard isShare(texts.count, of: considered.count, least: 20) else { return .nan }
    return Double(Set(texts).count) / Double(texts.count)
  }

  private var conditions: (Double, Double, Double)? {
    let texts = considered.compactMap(text)
    guard isShare(texts.count, of: considered.count, least: 16), !ratio.isNaN, !distinct.isNaN
    else { return nil }
    var grams: [[Substring]] = []
    for text in texts {
      let words = text.split { $0.isWhitespace }
      for start in words.indices where start + 6 <= words.count {
        grams.append(Array(words[start..<start + 6]))
      }
    }
    let repeats = grams.isEmpty ? 0 : 1 - Double(Set(grams).count) / Double(grams.count)
    return (ratio, repeats, distinct)
  }

  /// In a trace whose first line names a conversation, so that to name none is to have none.
  private var singleTurn: Double {
    guard considered.count >= 16 else { return .nan }
    let turns = Dictionary(grouping: considered.compactMap(\.conversation)) { $0 }
    let alone = considered.count { $0.conversation == nil }
    return Double(alone + turns.values.count { $0.count == 1 }) / Double(considered.count)
  }

  private var countUniqueness: Double {
    guard let last = exchanges.last else { return .nan }
    let today = considered.filter { $0.tsMs / 86_400_000 == last.tsMs / 86_400_000 }
    let texts = today.compactMap(text)
    guard isShare(texts.count, of: today.count, least: 1) else { return .nan }
    return Double(today.count) * Double(Set(texts).count) / Double(texts.count)
  }

  private func prada(_ test: inout ShapiroWilk) -> Double {
    let texts = considered.compactMap(text)
    guard isShare(texts.count, of: considered.count, least: 16) else { return .nan }
    var fingerprinter = Fingerprinter(key: .unkeyed)
    return naivePrada(texts.map { fingerprinter.fingerprint($0.utf8Span.span).simHash }, &test)
  }
}

/// PRADA's score after all of these prompts, from whole lists.
func naivePrada(_ simHashes: [UInt64], _ test: inout ShapiroWilk) -> Double {
  var growing: [UInt64] = []
  var entered: [Double] = []
  var distances: [Double] = []
  var threshold = 0.0
  for hash in simHashes {
    guard let least = growing.suffix(256).map({ ($0 ^ hash).nonzeroBitCount }).min() else {
      growing.append(hash)
      entered.append(0)
      continue
    }
    distances.append(Double(least))
    if Double(least) > threshold {
      growing.append(hash)
      entered.append(Double(least))
      let (mean, deviation) = moments(entered)
      threshold = max(threshold, mean - deviation)
    }
  }
  let recent = distances.suffix(256)
  guard recent.count > 100 else { return .nan }
  let (mean, deviation) = moments(Array(recent))
  return 1 - test.statistic(ofSorted: recent.filter { abs($0 - mean) < 3 * deviation }.sorted())
}

private func moments(_ values: [Double]) -> (mean: Double, deviation: Double) {
  let mean = values.reduce(0, +) / Double(values.count)
  let square = values.reduce(0) { $0 + $1 * $1 } / Double(values.count)
  return (mean, max(0, square - mean * mean).squareRoot())
}
