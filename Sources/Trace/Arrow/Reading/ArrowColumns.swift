/// Which column of a schema holds which field of an exchange.
struct ArrowColumns {
  /// Where in each body the column lies.
  struct Place {
    var name: String
    var type: ArrowType
    var encoding: ArrowField.Encoding?
    var node: Int
    /// Number of its first buffer where no column of views before it has data; each of those adds
    /// as many buffers as the batch says.
    var buffer: Int
    /// Columns of views before it.
    var views: Int

    /// Numbers of its buffers in a batch.
    func buffers(in layout: ArrowBatchLayout) -> Range<Int> {
      let first = buffer + layout.viewBuffers.prefix(views).reduce(0, +)
      if encoding != nil { return first..<first + 2 }
      let data = type.hasViews ? layout.viewBuffers[views] : 0
      return first..<first + type.buffers + data
    }
  }

  /// By number of the field; `nil`: there is no such column, or nothing in it.
  private(set) var places: [Place?] = Array(repeating: nil, count: TraceField.count)
  /// What each batch must have.
  private(set) var nodes = 0
  private(set) var buffers = 0
  private(set) var views = 0

  subscript(field: TraceField) -> Place? { places[field.index] }

  /// Finds the columns of a schema; others are passed over.
  ///
  /// - Parameters:
  ///   - areLabelsWanted: whether the column of labels is looked at, at all.
  ///   - areLabelsChecked: whether labels that are no strings are an error; otherwise they are none.
  /// - Throws: for a column whose type cannot hold its field, for one that is there twice, and
  ///   without a time or a tenant.
  init(_ schema: ArrowSchema, areLabelsWanted: Bool, areLabelsChecked: Bool) throws(ArrowError) {
    for field in schema.fields {
      if let trace = TraceField.allCases.first(where: {
        $0.name.description.utf8.elementsEqual(field.name.utf8)
      }), trace != .campaign || areLabelsWanted {
        let place = Place(
          name: field.name, type: field.type, encoding: field.encoding, node: nodes,
          buffer: buffers, views: views)
        if Self.canHold(trace, place) {
          guard places[trace.index] == nil || trace == .campaign else {
            throw .unsupported(
              "column '\(trace.name)' twice", "rename or leave out one of them")
          }
          places[trace.index] = field.type == .null && field.encoding == nil ? nil : place
        } else if trace != .campaign || areLabelsChecked {
          throw .unsupported(
            "column '\(trace.name)' of type \(Self.typeName(place)), expected "
              + "\(trace.expectation)", "cast the column, or leave it out")
        }
      }
      nodes += field.nodes
      buffers += field.buffers
      views += field.views
    }
    for required in [TraceField.ts, .tenant] where places[required.index] == nil {
      throw .unsupported(
        "no column '\(required.name)', expected \(required.expectation)",
        "rename the column that holds it to '\(required.name)'")
    }
  }

  private static func typeName(_ place: Place) -> String {
    place.encoding == nil ? place.type.name : "dictionary of \(place.type.name)"
  }

  /// Whether a column can hold a field. A dictionary can only be one of strings.
  private static func canHold(_ field: TraceField, _ place: Place) -> Bool {
    switch (field, place.type) {
    case (_, .null): return place.encoding == nil
    case (_, .text):
      switch field {
      case .ts, .tenant, .model, .op, .prompt, .fingerprint, .conversation, .finish, .region, .ip,
        .agent, .campaign:
        return true
      default: return false
      }
    case (.fingerprint, .binary), (.fingerprint, .fixedBinary): return place.encoding == nil
    case (.stream, .bool), (.logprobs, .bool): return place.encoding == nil
    case (.ts, .timestamp): return place.encoding == nil
    case (_, .integer), (_, .floatingPoint(32)), (_, .floatingPoint(64)):
      switch field {
      case .inputTokens, .outputTokens, .cachedTokens, .reasoningTokens, .maxTokens, .temperature,
        .samples, .seed, .tools, .turn, .status, .durationMs, .ts:
        return place.encoding == nil
      default: return false
      }
    default: return false
    }
  }
}
