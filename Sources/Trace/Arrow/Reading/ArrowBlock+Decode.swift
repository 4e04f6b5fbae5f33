import Fingerprint

extension ArrowBlock {
  /// Decodes and checks the next rows of a batch.
  ///
  /// - Parameters:
  ///   - first: number of the first row, a multiple of ``capacity``, so that validity bitmaps are
  ///     cut between bytes.
  ///   - rows: of the batch.
  ///   - columns: of the batch, by number of the field.
  ///   - dictionaries: by number of the field, for the columns that have one.
  mutating func decode(
    from first: Int, of rows: Int, _ columns: [ArrowColumn?], _ body: Span<UInt8>,
    _ dictionaries: [ArrowDictionary?]
  ) {
    start = first
    count = min(Self.capacity, rows - first)
    reserve(count)
    textBytes = 0
    Self.fill(&present, 0, count)
    Self.fill(&faults, 0, count)
    Self.fill(&trues, 0, count)
    for field in TraceField.allCases {
      guard let column = columns[field.index], !column.isAllNull else {
        clear(field)
        continue
      }
      addPresent(field, column, body)
      decode(field, column, body, dictionaries[field.index])
    }
    checkRequired()
    hasFaults = false
    for index in 0..<count where faults[index] != 0 { hasFaults = true }
  }

  private mutating func decode(
    _ field: TraceField, _ column: ArrowColumn, _ body: Span<UInt8>, _ dictionary: ArrowDictionary?
  ) {
    let source = ArrowNumbers(column, from: start, count: count, field)
    switch field {
    case .ts where column.isText:
      locateTexts(field, column, body, dictionary)
      parseTimes(body, dictionary)
    case .ts: source.decodeTimes(body, present, &faults, into: &columns.tsMs)
    case .stream, .logprobs: source.decodeFlags(body, present, into: &trues)
    case .temperature: source.decodeFloats(body, present, &faults, into: &columns.temperature)
    case .seed: source.decodeWhole(body, present, &faults, into: &seeds)
    case .samples: source.decodeCounts(body, present, &faults, into: &columns.samples)
    case .tools: source.decodeCounts(body, present, &faults, into: &columns.tools)
    case .status: source.decodeCounts(body, present, &faults, into: &columns.status)
    case .inputTokens: source.decodeCounts(body, present, &faults, into: &columns.inputTokens)
    case .outputTokens: source.decodeCounts(body, present, &faults, into: &columns.outputTokens)
    case .cachedTokens: source.decodeCounts(body, present, &faults, into: &columns.cachedTokens)
    case .reasoningTokens:
      source.decodeCounts(body, present, &faults, into: &columns.reasoningTokens)
    case .maxTokens: source.decodeCounts(body, present, &faults, into: &columns.maxTokens)
    case .turn: source.decodeCounts(body, present, &faults, into: &columns.turn)
    case .durationMs: source.decodeCounts(body, present, &faults, into: &columns.durationMs)
    default: locateTexts(field, column, body, dictionary)
    }
  }

  /// Zeros where a field is absent; places of absent strings mean nothing.
  private mutating func clear(_ field: TraceField) {
    switch field {
    case .ts: Self.fill(&columns.tsMs, 0, count)
    case .temperature: Self.fill(&columns.temperature, 0, count)
    case .seed: Self.fill(&seeds, 0, count)
    case .samples: Self.fill(&columns.samples, 0, count)
    case .tools: Self.fill(&columns.tools, 0, count)
    case .status: Self.fill(&columns.status, 0, count)
    case .inputTokens: Self.fill(&columns.inputTokens, 0, count)
    case .outputTokens: Self.fill(&columns.outputTokens, 0, count)
    case .cachedTokens: Self.fill(&columns.cachedTokens, 0, count)
    case .reasoningTokens: Self.fill(&columns.reasoningTokens, 0, count)
    case .maxTokens: Self.fill(&columns.maxTokens, 0, count)
    case .turn: Self.fill(&columns.turn, 0, count)
    case .durationMs: Self.fill(&columns.durationMs, 0, count)
    default: break
    }
  }

  private static func fill<Value>(_ column: inout [Value], _ value: Value, _ count: Int) {
    var span = column.mutableSpan
    for index in 0..<count { span[index] = value }
  }

  /// Marks the rows that have a value.
  private mutating func addPresent(
    _ field: TraceField, _ column: ArrowColumn, _ body: Span<UInt8>
  ) {
    let bit: UInt32 = 1 << UInt32(field.rawValue)
    let (start, count) = (start, count)
    var present = present.mutableSpan
    guard let validity = column.validity else {
      for index in 0..<count { present[index] |= bit }
      return
    }
    let first = validity.lowerBound + start / 8
    let whole = count / 8
    for number in 0..<whole {
      let bits = body[first + number]
      if bits == 0 { continue }
      let row = number * 8
      for index in 0..<8 {
        present[row + index] |= UInt32(bits >> UInt8(index) & 1) << UInt32(field.rawValue)
      }
    }
    for row in whole * 8..<count where body[first + whole] >> UInt8(row & 7) & 1 != 0 {
      present[row] |= bit
    }
  }

  /// Rows without a time or a tenant are damaged, and say so rather than anything else.
  private mutating func checkRequired() {
    let required: UInt32 = TraceFieldSet([.ts, .tenant]).bits
    for row in 0..<count where present[row] & required != required {
      let isTimeMissing = present[row] & TraceFieldSet([.ts]).bits == 0
      faults[row] = (isTimeMissing ? TraceField.ts : .tenant).rawValue + 1
    }
  }
}

extension ArrowBlock {
  /// Finds the strings of a column, and checks them.
  private mutating func locateTexts(
    _ field: TraceField, _ column: ArrowColumn, _ body: Span<UInt8>, _ dictionary: ArrowDictionary?
  ) {
    if places[field.index].isEmpty {
      places[field.index] = Array(repeating: 0, count: room)
      lengths[field.index] = places[field.index]
    }
    if let dictionary {
      let source = ArrowNumbers(column, from: start, count: count, field)
      source.decodeIndices(
        body, &present, &faults, into: &places[field.index], of: dictionary)
    } else {
      locatePlain(field, column, body)
    }
    switch field {
    case .tenant: checkTenants(dictionary)
    case .fingerprint: checkFingerprints(column, body, dictionary)
    default: break
    }
  }

  private mutating func locatePlain(
    _ field: TraceField, _ column: ArrowColumn, _ body: Span<UInt8>
  ) {
    // Taken out, so that each row changes them in place.
    var (places, lengths) = (self.places[field.index], self.lengths[field.index])
    self.places[field.index] = []
    self.lengths[field.index] = []
    let isText = column.isText
    var bytes = 0
    for row in 0..<count where present[row] &>> UInt32(field.rawValue) & 1 != 0 {
      guard let range = column.range(of: start + row, body),
        !isText || ArrowText.isGood(body.extracting(range))
      else {
        faults[row] = field.rawValue + 1
        continue
      }
      places[row] = UInt32(truncatingIfNeeded: range.lowerBound)
      lengths[row] = UInt32(truncatingIfNeeded: range.count)
      bytes &+= range.count
    }
    textBytes = max(textBytes, bytes)
    self.places[field.index] = places
    self.lengths[field.index] = lengths
  }

  private mutating func checkTenants(_ dictionary: ArrowDictionary?) {
    let field = TraceField.tenant
    let (places, lengths) = (places[field.index], lengths[field.index])
    let known = dictionary?.lengths
    for row in 0..<count where isGood(field, row) {
      let length = known?[Int(places[row])] ?? lengths[row]
      if length < 1 || length > TraceLimits.tenantNameBytes { faults[row] = field.rawValue + 1 }
    }
  }

  /// A fingerprint beside a prompt is not looked at, as in JSON Lines.
  private mutating func checkFingerprints(
    _ column: ArrowColumn, _ body: Span<UInt8>, _ dictionary: ArrowDictionary?
  ) {
    let field = TraceField.fingerprint
    for row in 0..<count where isGood(field, row) {
      if present[row] >> UInt32(TraceField.prompt.rawValue) & 1 != 0 { continue }
      if fingerprint(row, column, body, dictionary) == nil {
        faults[row] = field.rawValue + 1
      }
    }
  }

  private mutating func parseTimes(_ body: Span<UInt8>, _ dictionary: ArrowDictionary?) {
    let field = TraceField.ts
    for row in 0..<count {
      columns.tsMs[row] = 0
      guard isGood(field, row) else { continue }
      let time =
        if let dictionary {
          dictionary.withText(Int(places[field.index][row])) { TimeParser.milliseconds($0) }
        } else {
          TimeParser.milliseconds(body.extracting(range(field, row)))
        }
      if let time { columns.tsMs[row] = time } else { faults[row] = field.rawValue + 1 }
    }
  }

  private func isGood(_ field: TraceField, _ row: Int) -> Bool {
    present[row] >> UInt32(field.rawValue) & 1 != 0 && faults[row] != field.rawValue + 1
  }

  /// The fingerprint of a row that has one; `nil` if it is damaged.
  func fingerprint(
    _ row: Int, _ column: ArrowColumn?, _ body: Span<UInt8>, _ dictionary: ArrowDictionary?
  ) -> PromptFingerprint? {
    if let dictionary {
      let index = Int(places[TraceField.fingerprint.index][row])
      return dictionary.withText(index) { PromptFingerprint(base64: $0) }
    }
    let bytes = body.extracting(range(.fingerprint, row))
    return column?.isText == true
      ? PromptFingerprint(base64: bytes) : PromptFingerprint(bytes: bytes)
  }

  /// Where a string lies in the body, of a column without a dictionary.
  @inline(__always)
  func range(_ field: TraceField, _ row: Int) -> Range<Int> {
    let place = Int(places[field.index][row])
    return place..<place &+ Int(lengths[field.index][row])
  }
}
