import Trace

/// What became of the next record of a log.
enum RecordStep {
  /// It is an exchange, and the builder has its values.
  case exchange(RecordPlace)
  case damaged(problem: String, RecordPlace)
  /// It is sound and no exchange.
  case other
  case end
}

/// The records of a log, one after the other.
protocol LogRecords {
  /// Puts the values of the next record into the builder.
  ///
  /// - Parameter file: name of the log, for errors.
  /// - Throws: what the source throws, and where nothing behind a place can be read.
  mutating func next(
    _ window: inout LogWindow, _ builder: inout ExchangeBuilder, file: String
  ) throws(TraceError) -> RecordStep

  /// What names the tenant, in order of preference; `nil`: nothing does.
  var tenantRule: String? { get }
}
