/// The messages of an Arrow file or stream, one after another: the schema, then dictionaries and
/// batches in an order in which each batch finds its dictionaries read.
///
/// A file whose length is known is read by its footer, as the specification wants it: its
/// dictionaries may lie anywhere, ours lie at the end. Through a pipe, or without a footer, it is
/// read from the front like a stream, which most writers' files are good for.
final class ArrowMessages {
  private enum Order {
    /// Nothing has been read.
    case unread
    /// From the front; `mustEnd`: a stream may just end, what should have a footer may not.
    case front(mustEnd: Bool)
    /// Dictionaries and batches by the footer; the next is number `next`.
    case footer([ArrowFooter.Block], dictionaries: Int, next: Int)
    case ended
  }

  /// A message, without its body.
  struct Step {
    var message: ArrowMessage
    /// Where it begins.
    var start: Int64
    /// Whether it is one of those that belong before all batches.
    var isExpectedDictionary: Bool?
  }

  private let input: ArrowInput
  private var order = Order.unread
  private var metadata: [UInt8] = []
  /// The body of the last message, with ``LZ4Frame/slack`` bytes behind it.
  var body: [UInt8] = []

  init(_ input: ArrowInput) { self.input = input }

  var file: String { input.file }

  /// The first message, which is the schema.
  func open() throws(TraceError) -> ArrowSchema {
    precondition(isUnread, "opened twice")
    if let count = input.byteCount, let footer = try footer(of: count) {
      order = .footer(
        footer.dictionaries + footer.batches, dictionaries: footer.dictionaries.count, next: 0)
      return footer.schema
    }
    var start: [UInt8] = []
    order = .front(mustEnd: false)
    let taken = try input.take(ArrowFormat.prefixBytes, into: &start)
    if start.starts(with: ArrowFormat.magic) {
      order = .front(mustEnd: input.byteCount != nil)
      start.removeAll()
    }
    guard let step = try takeFront(prefix: start.isEmpty ? nil : (start, taken)) else {
      throw located(.damaged("no schema"), 0)
    }
    guard case .schema(let schema) = step.message.header else {
      throw located(.damaged("another message where the schema should be"), step.start)
    }
    return schema
  }

  /// The next message, with its body; `nil` at the end.
  func next() throws(TraceError) -> Step? {
    switch order {
    case .unread: preconditionFailure("read before it was opened")
    case .front: return try takeFront(prefix: nil)
    case .footer(let blocks, let dictionaries, let next):
      guard next < blocks.count else {
        order = .ended
        return nil
      }
      order = .footer(blocks, dictionaries: dictionaries, next: next + 1)
      return try take(blocks[next], isDictionary: next < dictionaries)
    case .ended: return nil
    }
  }

  private var isUnread: Bool { if case .unread = order { true } else { false } }

  /// The error at a place of the input.
  func located(_ error: ArrowError, _ byte: Int64?) -> TraceError {
    error.located(file: input.file, byte: byte)
  }

  // MARK: By the footer

  /// The footer; `nil` if it is no file, or has none.
  private func footer(of byteCount: Int64) throws(TraceError) -> ArrowFooter? {
    let fixedBytes = Int64(ArrowFormat.fileStart.count + ArrowFormat.trailerBytes)
    guard byteCount >= fixedBytes else { return nil }
    var bytes: [UInt8] = []
    guard try input.take(ArrowFormat.magic.count, from: 0, into: &bytes) == ArrowFormat.magic.count,
      bytes.starts(with: ArrowFormat.magic)
    else { return nil }
    let trailer = byteCount - Int64(ArrowFormat.trailerBytes)
    guard
      try input.take(ArrowFormat.trailerBytes, from: trailer, into: &bytes)
        == ArrowFormat.trailerBytes,
      bytes[4..<ArrowFormat.trailerBytes].elementsEqual(ArrowFormat.magic)
    else { return nil }
    let footerBytes = Int64(bytes.span.littleEndian(Int32.self, at: 0))
    guard footerBytes > 0, footerBytes <= min(trailer, Int64(ArrowLimits.metadataBytes)) else {
      throw located(.damaged("a footer of \(footerBytes) bytes"), trailer)
    }
    let start = trailer - footerBytes
    guard try input.take(Int(footerBytes), from: start, into: &metadata) == Int(footerBytes) else {
      throw cutOff(at: start)
    }
    do {
      metadata.removeLast(LZ4Frame.slack)
      return try ArrowFooter(metadata, fileBytes: byteCount)
    } catch {
      throw located(error, start)
    }
  }

  private func take(_ block: ArrowFooter.Block, isDictionary: Bool) throws(TraceError) -> Step {
    guard block.metadataBytes <= ArrowLimits.metadataBytes else {
      throw located(.damaged("metadata of \(block.metadataBytes) bytes"), block.start)
    }
    guard
      try input.take(block.metadataBytes, from: block.start, into: &metadata)
        == block.metadataBytes
    else { throw cutOff(at: block.start) }
    metadata.removeLast(LZ4Frame.slack)
    // Files of Arrow before 0.15 have no continuation before the length.
    let isMarked = metadata.starts(with: repeatElement(0xFF, count: 4))
    metadata.removeFirst(min(metadata.count, isMarked ? 8 : 4))
    let message = try message(at: block.start)
    guard Int64(message.bodyBytes) <= block.bodyBytes else {
      throw located(
        .damaged("a body of \(message.bodyBytes) bytes where the footer says \(block.bodyBytes)"),
        block.start)
    }
    let start = block.start + Int64(block.metadataBytes)
    guard try input.take(message.bodyBytes, from: start, into: &body) == message.bodyBytes else {
      throw cutOff(at: start)
    }
    return Step(message: message, start: block.start, isExpectedDictionary: isDictionary)
  }

  // MARK: From the front

  private func takeFront(prefix: (bytes: [UInt8], count: Int)?) throws(TraceError) -> Step? {
    var bytes = prefix?.bytes ?? []
    let start = input.position - Int64(prefix?.count ?? 0)
    let taken =
      if let prefix { prefix.count } else {
        try input.take(ArrowFormat.prefixBytes, into: &bytes)
      }
    if taken == 0 {
      guard case .front(mustEnd: false) = order else { throw withoutFooter(at: start) }
      order = .ended
      return nil
    }
    guard taken >= 4 else { throw cutOff(at: start) }
    guard bytes.span.littleEndian(UInt32.self, at: 0) == ArrowFormat.continuation else {
      throw located(.damaged("no message where one should begin"), start)
    }
    guard taken == ArrowFormat.prefixBytes else { throw cutOff(at: start) }
    let metadataBytes = Int(bytes.span.littleEndian(Int32.self, at: 4))
    if metadataBytes == 0 {
      guard case .front(mustEnd: false) = order else { throw withoutFooter(at: start) }
      order = .ended
      return nil
    }
    guard metadataBytes > 0, metadataBytes <= ArrowLimits.metadataBytes else {
      throw located(.damaged("metadata of \(metadataBytes) bytes"), start)
    }
    guard try input.take(metadataBytes, into: &metadata) == metadataBytes else {
      throw cutOff(at: start)
    }
    metadata.removeLast(LZ4Frame.slack)
    let message = try message(at: start)
    guard try input.take(message.bodyBytes, into: &body) == message.bodyBytes else {
      throw cutOff(at: start)
    }
    return Step(message: message, start: start, isExpectedDictionary: nil)
  }

  private func message(at start: Int64) throws(TraceError) -> ArrowMessage {
    do {
      return try ArrowMessage(metadata)
    } catch {
      throw located(error, start)
    }
  }

  private func cutOff(at start: Int64) -> TraceError {
    order = .ended
    return TraceError(
      file: input.file, byte: UInt64(start),
      problem: "found the end of the input within a message that begins here",
      advice: "the input was cut off; what came before was read")
  }

  private func withoutFooter(at start: Int64) -> TraceError {
    order = .ended
    return TraceError(
      file: input.file, byte: UInt64(start),
      problem: "found the end of an Arrow file without its footer",
      advice: "the file was cut off; what came before was read")
  }
}
