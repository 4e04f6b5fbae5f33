@testable import Trace

extension MergedReader {
  /// One row of a batch as text, names instead of numbers.
  func text(of batch: ExchangeBatch, _ index: Int) -> String {
    """
    \(batch.tsMs[index]) \(tenants.name(of: batch.tenant[index])) \
    \(batch.flags[index].rawValue) \(batch.known[index].rawValue) \(batch.notSet[index].rawValue) \
    \(modelName(of: batch.model[index]) ?? "-") \(batch.outputPrice[index]) \
    \(batch.hoursSinceRelease[index]) \
    \(batch.op[index]) \(batch.textHash[index]) \(batch.inputTokens[index]) \
    \(batch.outputTokens[index]) \(batch.cachedTokens[index]) \(batch.reasoningTokens[index]) \
    \(batch.maxTokens[index]) \(batch.temperature[index]) \(batch.samples[index]) \
    \(batch.seed[index]) \(batch.tools[index]) \(batch.conversation[index]) \(batch.turn[index]) \
    \(batch.finish[index]) \(batch.status[index]) \(batch.durationMs[index]) \
    \(regionName(of: batch.region[index]) ?? "-") \(batch.ip[index]) \(batch.agent[index])
    """
  }
}
