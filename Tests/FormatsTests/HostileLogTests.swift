import Testing
import Trace

@testable import Formats

/// Whatever the bytes: no crash, and every record is an exchange, damage with a place, or passed over.
@Suite struct HostileLogTests {
  private struct Random {
    var state: UInt64
    mutating func below(_ bound: Int) -> Int {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
      return Int((mixed ^ mixed >> 31) % UInt64(bound))
    }
  }

  /// Reads a log that may be anything, under its format and as whatever it seems to be.
  private func read(_ bytes: [UInt8], as log: SampleLog, chunk: Int) throws -> ReadLog? {
    do {
      return try ReadLog(bytes, chunk: chunk) { options in
        options.format = log.format
        if let map = log.map { options.map = try FieldMap(parsing: map) }
      }
    } catch is TraceError {
      return nil
    }
  }

  /// What holds of every reading.
  private func check(_ read: ReadLog, _ bytes: [UInt8], _ context: String) {
    let lineCount = UInt64(bytes.count(where: { $0 == UInt8(ascii: "\n") })) + 1
    for error in read.damage {
      #expect(error.file == "log" && (error.line ?? 0) >= 1, "\(context)")
      #expect(error.line ?? 0 <= lineCount, "\(context): \(error)")
      #expect(error.byte ?? 0 <= UInt64(bytes.count), "\(context): \(error)")
      #expect(!error.description.contains("\n"), "\(context)")
    }
    // Every line of the translation is one that readers of traces take.
    for line in read.lines {
      #expect((try? JSONValue(parsing: line.utf8Span.span)) != nil, "\(context): \(line)")
    }
  }

  /// The beginning of a sample: enough records, little enough to be read a thousand times.
  private func beginning(of log: SampleLog) throws -> [UInt8] {
    let bytes = try log.bytes()
    if log == .otlp { return Array(bytes.prefix(3_000)) }
    var end = 0
    for _ in 0..<4 {
      end = bytes[end...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count
    }
    return Array(bytes[..<end])
  }

  @Test(arguments: SampleLog.allCases)
  func aLogThatIsCutAnywhereIsRead(_ log: SampleLog) throws {
    let bytes = try beginning(of: log)
    for end in stride(from: 0, through: bytes.count, by: max(1, bytes.count / 60)) {
      let cut = Array(bytes[..<end])
      guard let read = try read(cut, as: log, chunk: 1 << 20) else { continue }
      check(read, cut, "\(log.rawValue) cut at \(end)")
      let same = try self.read(cut, as: log, chunk: 13)
      #expect(same?.lines == read.lines && same?.problems == read.problems, "cut at \(end)")
    }
  }

  @Test(arguments: SampleLog.allCases, 1...3)
  func bytesThatWereChangedAreRead(_ log: SampleLog, seed: Int) throws {
    let sound = try beginning(of: log)
    var random = Random(state: UInt64(seed))
    let special = Array("{}[]\",:;\\\n\r\t \u{0}-+.e0123456789ntf\u{FF}".utf8)
    for round in 0..<25 {
      var bytes = sound
      for _ in 0...random.below(6) {
        let place = random.below(bytes.count)
        switch random.below(4) {
        case 0: bytes[place] = UInt8(random.below(256))
        case 1: bytes[place] = special[random.below(special.count)]
        case 2: bytes.insert(special[random.below(special.count)], at: place)
        default: bytes.removeSubrange(place..<min(bytes.count, place + 1 + random.below(9)))
        }
        if bytes.isEmpty { bytes = [0] }
      }
      let context = "\(log.rawValue), seed \(seed), round \(round)"
      guard let read = try read(bytes, as: log, chunk: 1 << 20) else { continue }
      check(read, bytes, context)
      let same = try self.read(bytes, as: log, chunk: 1 + random.below(40))
      #expect(same?.lines == read.lines, "\(context)")
      #expect(same?.problems == read.problems, "\(context)")
    }
  }

  @Test(arguments: LogFormat.allCases.filter { $0 != .native }, 1...4)
  func noiseIsRead(_ format: LogFormat, seed: Int) throws {
    var random = Random(state: UInt64(seed))
    let pieces = [
      "{", "}", "[", "]", "\"", ",", ":", "\n", "\\", "null", "1e999", "-0", "ts", "resourceSpans",
      "\"spans\":[", "\"attributes\":", "\u{FFFD}", ";", "TIMESTAMP", "99999999999999999999",
    ]
    for round in 0..<40 {
      var text = ""
      for _ in 0..<random.below(80) { text += pieces[random.below(pieces.count)] }
      do {
        let read = try ReadLog(text) {
          $0.format = format
          $0.map = try FieldMap(parsing: "ts=ts")
        }
        check(read, Array(text.utf8), "\(format), seed \(seed), round \(round)")
      } catch is TraceError {}
    }
  }

  @Test func numbersOutsideOfAllRangesAreDamage() throws {
    for number in ["-1", "1.5", "1e300", "4294967296", "99999999999999999999", "true", "[]", "{}"] {
      let text = #"{"timestamp":0,"input_length":\#(number),"output_length":2}"#
      let read = try ReadLog(text)
      // An array or an object without anything in it says nothing.
      let isEmpty = number == "[]" || number == "{}"
      #expect(read.damagedLines == (isEmpty ? 0 : 1), "\(number)")
      #expect(read.lines.isEmpty != isEmpty, "\(number)")
    }
  }

  @Test func noPromptIsShownInAnError() throws {
    let text = """
      {"timestamp":0,"input_length":"my secret","output_length":2}
      {"timestamp":"my secret","input_length":1,"output_length":2}
      {"timestamp":0,"input_length":1,"output_length":2,my secret}
      """
    let read = try ReadLog(text)
    #expect(read.damagedLines == 3)
    #expect(read.damage.allSatisfy { !$0.description.contains("secret") })
  }
}
