/// Reads registry lines, from sidecar files and out of streams, into a ``Registry`` and, apart
/// from it, ``GroundTruth``.
///
/// A line is a JSON object with a string `kind`: `tenant`, `model`, `event`, `campaign` or `trace`. Other
/// kinds and keys are skipped, so that a registry may know more than we do; a null is an absent
/// key; a value of the wrong type is an error, because to skip it would be to decide by less than
/// the provider said.
public struct RegistryReader: Sendable {
  /// What was read so far, without truth.
  public private(set) var registry = Registry()
  /// The truth that was read so far; empty unless it was wanted.
  public private(set) var truth = GroundTruth()
  private let isTruthWanted: Bool
  /// Whether a line said that the times of a trace are relative: counted from a beginning that nobody
  /// knows. Then nothing is known of the hour of day, of releases and of the age of accounts.
  public internal(set) var hasRelativeTimes = false
  /// Lines about models so far: what was known of one may be out of date when it rises.
  private(set) var modelLines = 0

  /// A reader that has read nothing.
  ///
  /// - Parameter truth: whether ground truth is read at all. A replay does not: then nothing in it,
  ///   not even damage, can change what the replay says.
  public init(truth isTruthWanted: Bool = true) { self.isTruthWanted = isTruthWanted }

  /// Reads a whole sidecar file; blank lines are skipped.
  ///
  /// - Parameter file: its name, for errors.
  /// - Throws: for the first line that is no registry line, and what the source throws.
  public mutating func read(
    _ source: any ByteSource, file: String
  ) throws(TraceError) {
    var buffer = [UInt8](repeating: 0, count: TraceLimits.readBytes)
    var filled = 0
    var number: UInt64 = 1
    var isAtStart = true
    while true {
      if filled == buffer.count {
        buffer.append(contentsOf: repeatElement(0, count: buffer.count))
      }
      let count = try source.read(into: &buffer, at: filled)
      if count == 0 { break }
      if isAtStart, filled + count >= 3 {
        isAtStart = false
        // The mark that some programs put before UTF-8 becomes white space.
        if buffer.starts(with: [0xEF, 0xBB, 0xBF]) {
          for index in 0..<3 { buffer[index] = 0x20 }
        }
      }
      let used = try takeLines(
        buffer.span.extracting(0..<filled + count), from: filled, file: file, number: &number)
      filled += count - used
      guard filled <= TraceLimits.registryLineBytes else {
        throw TraceError(
          file: file, line: number,
          problem: "found a line over \(TraceLimits.registryLineBytes) bytes, "
            + "expected a registry line",
          advice: "check that this is a registry")
      }
      if used > 0 { buffer.replaceSubrange(0..<filled, with: buffer[used..<used + filled]) }
    }
    try take(buffer.span.extracting(0..<filled), file: file, number: number)
  }

  /// Takes all complete lines and returns how many bytes they are; there is no line end before
  /// `start`.
  private mutating func takeLines(
    _ bytes: Span<UInt8>, from start: Int, file: String, number: inout UInt64
  ) throws(TraceError) -> Int {
    var used = 0
    var index = start
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "\n") {
        try take(bytes.extracting(used..<index), file: file, number: number)
        number += 1
        used = index + 1
      }
      index += 1
    }
    return used
  }

  /// Takes one line of a sidecar file, its end not included.
  ///
  /// - Throws: unless it is blank or a registry line.
  public mutating func take(
    _ line: Span<UInt8>, file: String, number: UInt64
  ) throws(TraceError) {
    if Self.isBlank(line) { return }
    let value: JSONValue
    do {
      value = try JSONValue(parsing: line)
    } catch {
      throw error.located(file: file, line: number)
    }
    guard let object = value.object else {
      throw TraceError(
        file: file, line: number, problem: "found \(value.typeName), expected an object",
        advice: "each line must be one JSON object")
    }
    let fields = RegistryFields(object: object, file: file, line: number)
    try take(fields, kind: try fields.required("kind", atMost: TraceLimits.nameBytes))
  }

  private static func isBlank(_ line: Span<UInt8>) -> Bool {
    for index in line.indices {
      switch line[index] {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): continue
      default: return false
      }
    }
    return true
  }

  /// Takes a line of a stream if it is a registry line: an object with a string `kind` and no
  /// `ts`. With a `ts` it is an exchange, whatever else it has; OpenTelemetry's spans have a
  /// `kind` too.
  ///
  /// Parses the whole line: a caller asks this only of lines that have no `ts`.
  ///
  /// - Returns: `false`, with nothing changed, if it is something else or no JSON at all.
  /// - Throws: if it is a registry line with a missing key or a value of the wrong type.
  public mutating func takeInline(
    _ line: Span<UInt8>, file: String, number: UInt64
  ) throws(TraceError) -> Bool {
    guard let object = (try? JSONValue(parsing: line))?.object, object["ts"] == nil,
      let kind = object["kind"]?.string
    else { return false }
    try take(RegistryFields(object: object, file: file, line: number), kind: kind)
    return true
  }

  private mutating func take(_ fields: RegistryFields, kind: String) throws(TraceError) {
    switch kind {
    case "tenant":
      let record = try fields.tenant()
      if isTruthWanted, let truth = try fields.tenantTruth(record.tenant),
        !self.truth.add(truth)
      {
        throw fields.tooMany("tenants", TraceLimits.registryTenants)
      }
      if !registry.add(record) { throw fields.tooMany("tenants", TraceLimits.registryTenants) }
    case "model":
      modelLines += 1
      if !registry.add(try fields.model()) {
        throw fields.tooMany("models", TraceLimits.registryModels)
      }
    case "event":
      if !registry.add(try fields.event()) {
        throw fields.tooMany("events", TraceLimits.registryEvents)
      }
    case "campaign":
      guard isTruthWanted else { return }
      if !truth.add(try fields.campaign()) {
        throw fields.tooMany("campaigns", TraceLimits.registryCampaigns)
      }
    case "trace":
      if try fields.hasRelativeTimes() { hasRelativeTimes = true }
    default: break
    }
  }
}
