import Trace

/// Any CSV: what a ``FieldMap`` says, and columns that have our names.
struct MappedCSV: CSVLayout {
  func columns(
    _ header: CSVHeader, file: String
  ) throws(TraceError) -> [(field: LogField, cell: Int)] {
    LogField.allCases.compactMap { field in
      header.names.firstIndex { $0 == field.rawValue }.map { (field, $0) }
    }
  }

  func tenantRule(_ header: CSVHeader) -> String? {
    header.names.contains(LogField.tenant.rawValue) ? "`tenant`" : nil
  }
}

/// Any JSON objects: what a ``FieldMap`` says, and keys that have our names.
struct MappedJSON: JSONTranslation {
  func translate(
    _ record: JSONObject, node: Int, into builder: inout ExchangeBuilder
  ) throws(RecordError) -> Bool {
    for field in LogField.allCases { try builder.set(field, record, [field.rawValue]) }
    return true
  }

  var tenantRule: String? { "`tenant`" }
}
