import Trace

/// Exchanges by model, region, operation, finish reason, status and hour, and how often each field
/// is known.
struct NameColumns: Sendable {
  /// Status codes told apart; HTTP has none beyond.
  private static let statusCount = 1_000
  /// Milliseconds of 1 January 1970, a Thursday, after a Monday.
  private static let mondayOffsetDays: Int64 = 3

  private var models: [UInt64] = []
  private var regions: [UInt64] = []
  private var operations = [UInt64](repeating: 0, count: 256)
  private var finishReasons = [UInt64](repeating: 0, count: 256)
  private var statuses = [UInt64](repeating: 0, count: statusCount + 1)
  private var withoutStatus: UInt64 = 0
  private var hours = [UInt64](repeating: 0, count: 24)
  private var weekdays = [UInt64](repeating: 0, count: 7)
  private var known = [UInt64](repeating: 0, count: FieldSet.RawValue.bitWidth)
  private var notSet = [UInt64](repeating: 0, count: FieldSet.RawValue.bitWidth)
  private(set) var served: UInt64 = 0
  private(set) var exchanges: UInt64 = 0

  mutating func observe(_ batch: ExchangeBatch) {
    exchanges += UInt64(batch.count)
    let flags = batch.flags.span
    for index in flags.indices where flags[index].contains(.served) { served += 1 }
    Self.count(batch.model.span, in: &models)
    Self.count(batch.region.span, in: &regions)
    let ops = batch.op.span
    for index in ops.indices { operations[Int(ops[index])] += 1 }
    let reasons = batch.finish.span
    for index in reasons.indices { finishReasons[Int(reasons[index])] += 1 }
    countStatuses(batch)
    countTimes(batch.tsMs.span)
    for (_, field) in ReaderTotals.fieldNames {
      Self.count(field, in: batch.known.span, &known)
      if FieldSet.chosenByClient.contains(field) {
        Self.count(field, in: batch.notSet.span, &notSet)
      }
    }
  }

  private static func count(_ numbers: Span<UInt16>, in counts: inout [UInt64]) {
    for index in numbers.indices {
      let number = Int(numbers[index])
      while number >= counts.count { counts.append(0) }
      counts[number] += 1
    }
  }

  private mutating func countStatuses(_ batch: ExchangeBatch) {
    let known = batch.known.span
    let status = batch.status.span
    for index in status.indices {
      if known[index].contains(.status) {
        statuses[min(Int(status[index]), Self.statusCount)] += 1
      } else {
        withoutStatus += 1
      }
    }
  }

  private mutating func countTimes(_ times: Span<Int64>) {
    for index in times.indices {
      let (day, inDay) = times[index].quotientAndRemainder(dividingBy: TenantRecords.dayMs)
      hours[Int(inDay / TenantRecords.hourMs)] += 1
      weekdays[Int((day + Self.mondayOffsetDays) % 7)] += 1
    }
  }

  /// Counts the sets that hold a field: one pass a field, which the compiler makes of vectors.
  private static func count(
    _ field: FieldSet, in sets: Span<FieldSet>, _ counts: inout [UInt64]
  ) {
    let bit = UInt32(field.rawValue.trailingZeroBitCount)
    var count: UInt32 = 0
    for index in sets.indices { count &+= sets[index].rawValue &>> bit & 1 }
    counts[Int(bit)] += UInt64(count)
  }
}

extension NameColumns {
  /// Exchanges by model.
  func modelShares(_ reader: MergedReader) -> TraceDescription.Shares {
    Self.shares(models) { reader.modelName(of: $0) }
  }

  /// Exchanges by region.
  func regionShares(_ reader: MergedReader) -> TraceDescription.Shares {
    Self.shares(regions) { reader.regionName(of: $0) }
  }

  private static func shares(
    _ counts: [UInt64], _ name: (UInt16) -> String?
  ) -> TraceDescription.Shares {
    let named = counts.indices.dropFirst().compactMap { number in
      name(UInt16(number)).map {
        TraceDescription.Shares.Named(name: $0, exchanges: counts[number])
      }
    }
    return TraceDescription.Shares(named, unknown: counts.first ?? 0)
  }

  /// Exchanges by operation.
  var operationShares: TraceDescription.Shares {
    let named = Operation.allCases.compactMap { op in
      op.name.map {
        TraceDescription.Shares.Named(name: $0, exchanges: operations[Int(op.rawValue)])
      }
    }
    return TraceDescription.Shares(
      named, others: operations[Int(Operation.other.rawValue)],
      unknown: operations[Int(Operation.unknown.rawValue)])
  }

  /// Exchanges by finish reason.
  var finishShares: TraceDescription.Shares {
    let named = FinishReason.allCases.compactMap { reason in
      reason.name.map {
        TraceDescription.Shares.Named(name: $0, exchanges: finishReasons[Int(reason.rawValue)])
      }
    }
    return TraceDescription.Shares(
      named, others: finishReasons[Int(FinishReason.other.rawValue)],
      unknown: finishReasons[Int(FinishReason.unknown.rawValue)])
  }

  /// Exchanges by HTTP status.
  var statusShares: TraceDescription.Shares {
    let named = (0..<Self.statusCount).map {
      TraceDescription.Shares.Named(name: String($0), exchanges: statuses[$0])
    }
    return TraceDescription.Shares(
      named, others: statuses[Self.statusCount], unknown: withoutStatus)
  }

  /// How often each field is known.
  var fields: [TraceDescription.Field] {
    ReaderTotals.fieldNames.map { name, field in
      let bit = field.rawValue.trailingZeroBitCount
      return TraceDescription.Field(name: name, known: known[bit], notSet: notSet[bit])
    }
  }

  /// Hours and weekdays of a trace between two times, milliseconds.
  func rhythm(fromMs: Int64, toMs: Int64) -> TraceDescription.Rhythm {
    let span = fromMs..<toMs + 1
    return TraceDescription.Rhythm(
      hours: Self.slots(hours, of: TenantRecords.hourMs, phaseMs: 0, span),
      weekdays: Self.slots(
        weekdays, of: TenantRecords.dayMs,
        phaseMs: Self.mondayOffsetDays * TenantRecords.dayMs, span),
      tenantEntropy: nil)
  }

  private static func slots(
    _ counts: [UInt64], of lengthMs: Int64, phaseMs: Int64, _ span: Range<Int64>
  ) -> [TraceDescription.Rhythm.Slot] {
    let all = Double(counts.reduce(0, +))
    let cycleMs = lengthMs * Int64(counts.count)
    return counts.indices.map { index in
      let startMs = Int64(index) * lengthMs
      let coveredMs = covered(span.upperBound + phaseMs) - covered(span.lowerBound + phaseMs)
      let share = Double(counts[index]) / all
      let expected = Double(coveredMs) / Double(span.upperBound - span.lowerBound)
      return TraceDescription.Rhythm.Slot(
        share: share, intensity: coveredMs > 0 ? share / expected : nil)

      /// Time of this slot before a moment.
      func covered(_ moment: Int64) -> Int64 {
        let (cycles, rest) = moment.quotientAndRemainder(dividingBy: cycleMs)
        return cycles * lengthMs + min(max(0, rest - startMs), lengthMs)
      }
    }
  }
}
