import Detector
import Testing

@testable import Evaluation

/// How accounts are split for cross-fitting.
@Suite struct TuningFoldsTests {
  @Test(arguments: 0..<4 as Range<UInt64>)
  func clustersStayWholeAndBothClassesAreSpread(seed: UInt64) async throws {
    var random = TestRandom(seed: seed)
    var accounts = TuningAccounts()
    let families = 1 + random.below(9)
    let corpora = 1 + random.below(9)
    for family in 0..<families {
      for _ in 0...random.below(6) { accounts.add(isPositive: true, cluster: "c\(family)", [[:]]) }
    }
    for corpus in 0..<corpora {
      for _ in 0...random.below(6) { accounts.add(isPositive: false, cluster: "c\(corpus)", [[:]]) }
    }
    let data = try await accounts.data()
    let folds = TuningFolds(data).folds
    #expect(folds.count == data.evaluated.accounts.count)
    #expect(folds.allSatisfy { (0..<TuningFolds.count).contains($0) })
    var byCluster: [String: Set<Int>] = [:]
    for (account, fold) in folds.enumerated() {
      byCluster[data.cluster(of: account), default: []].insert(fold)
    }
    // A family and a corpus of one name are two clusters.
    #expect(byCluster.count == families + corpora)
    #expect(byCluster.values.allSatisfy { $0.count == 1 }, "seed \(seed)")
    for (label, clusters) in [(AccountLabel.positive, families), (.benign, corpora)] {
      let used = Set(data.evaluated.accounts(label).map { folds[$0] })
      #expect(used.count == min(clusters, TuningFolds.count), "seed \(seed)")
    }
  }

  /// Neither the order of accounts nor the names of the trace decide who is left out with whom.
  @Test func theOrderOfAccountsMattersToNoFold() async throws {
    var accounts = TuningAccounts()
    for number in 0..<60 {
      accounts.add(
        isPositive: number % 3 == 0, cluster: "c\(number * number % 11)", [[.grading: 1]])
    }
    func foldsByCluster(_ accounts: TuningAccounts) async throws -> [String: Int] {
      let data = try await accounts.data()
      let folds = TuningFolds(data).folds
      return Dictionary(
        folds.indices.map { (data.cluster(of: $0), folds[$0]) }, uniquingKeysWith: { a, _ in a })
    }
    #expect(try await foldsByCluster(accounts) == foldsByCluster(accounts.shuffled(seed: 5)))
  }

  /// What is left out takes no part: values of one cluster change the score of no other account
  /// through the models that leave it out.
  @Test func noAccountIsScoredByAModelThatSawItsCluster() async throws {
    func histories(_ oddValue: Double) async throws -> (TuningData, [ScoreHistory]) {
      var random = TestRandom(seed: 41)
      var accounts = TuningAccounts()
      for number in 0..<240 {
        let isPositive = number % 2 == 0
        let cluster = "c\(number / 2 % 6)"
        var value = random.normal() + (isPositive ? 1.0 : 0)
        // What the odd cluster's accounts have besides the value that scores them.
        var instants: [TuningAccounts.Values] = [[.grading: value]]
        if cluster == "c3" && !isPositive {
          value = oddValue
          instants += Array(repeating: [.grading: value], count: 3)
        }
        accounts.add(isPositive: isPositive, cluster: cluster, instants)
      }
      let data = try await accounts.data()
      let folds = TuningFolds(data)
      let parts = (0..<TuningFolds.count).map { fold in
        CrossFit.Part(
          strict: Learner(data, accounts: accounts.all.filter { folds.folds[$0] != fold }),
          lenient: nil)
      }
      let cross = CrossFit(data, folds: folds, parts: parts)
      return (data, cross.histories(prior: .zero).own)
    }
    let (data, low) = try await histories(-9)
    let (_, high) = try await histories(9)
    let folds = TuningFolds(data).folds
    let odd = try #require(
      data.evaluated.accounts.indices.first { data.cluster(of: $0) == "corpus c3" })
    for account in low.indices where folds[account] == folds[odd] {
      #expect(low[account].steps.first == high[account].steps.first)
    }
    #expect(low != high)
  }
}
