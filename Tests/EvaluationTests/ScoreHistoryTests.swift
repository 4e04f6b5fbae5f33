import Evaluation
import Testing

@Suite("Score history")
struct ScoreHistoryTests {
  @Test("a threshold is reached at the first instant at or over it, and ties add no step")
  func firstReached() {
    var history = ScoreHistory()
    for (tsMs, score) in [(1, 2.0), (2, 1.0), (3, 2.0), (4, .nan), (5, 3.5)] {
      history.offer(tsMs: Int64(tsMs), score: score)
    }
    #expect(history.steps.map(\.tsMs) == [1, 5])
    #expect(history.firstReached(2) == 1)
    #expect(history.firstReached(2.1) == 5)
    #expect(history.firstReached(3.6) == nil)
    #expect(history.peak == 3.5)
    #expect(ScoreHistory().peak == nil)
  }
}
