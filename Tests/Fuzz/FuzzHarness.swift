// The harness of `fuzz.sh`: libFuzzer calls `LLVMFuzzerTestOneInput` with bytes of its own making.
//
// The first byte of an input says what the rest is, the second how it is read:
//
//   t  a trace: reader, detector and score up to JSON and text
//   l  the same with its first ~ drawn out, for lines longer than any buffer
//   x  a log of others; the third byte says of which format
//   r  a registry
//   c  a configuration
//   j  a JSON text
//   f  the base64 form of a fingerprint, and the text of a prompt
//
// Nothing here knows a right answer. What is checked is what must hold for all bytes: no crash, no
// sanitizer report, counts that add up, outputs that can be read back, and the same result however
// the bytes are cut and whoever works on them.

import Detector
import Dispatch
import Fingerprint
import Report
import Trace

/// One input of libFuzzer.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: data, count: count))
  guard bytes.count > 2 else { return 0 }
  let rest = Array(bytes[2...])
  switch bytes[0] {
  case UInt8(ascii: "x"): LogCheck.run(Array(rest[1...]), Reading(bytes[1]), format: rest[0])
  case UInt8(ascii: "r"): RegistryCheck.run(rest, Reading(bytes[1]))
  case UInt8(ascii: "c"): ConfigurationCheck.run(rest)
  case UInt8(ascii: "j"): JSONCheck.run(rest)
  case UInt8(ascii: "f"): FingerprintCheck.run(rest)
  case UInt8(ascii: "l"): TraceCheck.run(drawnOut(rest), Reading(bytes[1] | 7))
  default: TraceCheck.run(rest, Reading(bytes[1]))
  }
  return 0
}

/// The bytes behind the first three, the first ~ among them repeated as often as the three say: the
/// fuzzer's own inputs are too short to fill a buffer.
private func drawnOut(_ bytes: [UInt8]) -> [UInt8] {
  guard bytes.count > 3 else { return bytes }
  let count = Int(bytes[0]) << 12 | Int(bytes[1]) << 4 | Int(bytes[2]) & 15
  var rest = Array(bytes[3...])
  if let place = rest.firstIndex(of: UInt8(ascii: "~")) {
    rest.insert(contentsOf: repeatElement(UInt8(ascii: "~"), count: count), at: place)
  }
  return rest
}

/// Stops with a report that libFuzzer keeps.
func require(_ isTrue: Bool, _ what: String, line: UInt = #line) {
  // A precondition would lose its message in an optimised build.
  if !isTrue { fatalError(what, line: line) }
}

/// How an input is read.
struct Reading: Sendable {
  let chunk: Int
  let shards: Int
  let round: Int
  let damagedShare: Double
  let latenessMs: Int64
  let isSplit: Bool

  init(_ byte: UInt8) {
    let bits = Int(byte)
    chunk = [1, 2, 3, 7, 16, 64, 4_096, 1 << 18][bits & 7]
    shards = [1, 2, 3, 64][bits >> 3 & 3]
    round = [1, 5, 64, 4_096][bits >> 1 & 3]
    damagedShare = bits >> 5 & 1 == 0 ? 1 : 0.05
    latenessMs = bits >> 6 & 1 == 0 ? 60_000 : 0
    isSplit = bits >> 7 == 1
  }

  /// The plainest way to read, for comparison.
  static func plain(_ other: Reading) -> Reading {
    Reading(
      chunk: 1 << 18, shards: 1, round: 4_096, damagedShare: other.damagedShare,
      latenessMs: other.latenessMs, isSplit: other.isSplit)
  }

  private init(
    chunk: Int, shards: Int, round: Int, damagedShare: Double, latenessMs: Int64, isSplit: Bool
  ) {
    self.chunk = chunk
    self.shards = shards
    self.round = round
    self.damagedShare = damagedShare
    self.latenessMs = latenessMs
    self.isSplit = isSplit
  }

  var options: TraceReaderOptions {
    var options = TraceReaderOptions()
    options.damagedShare = damagedShare
    options.latenessMs = latenessMs
    options.damageSamples = .max
    return options
  }
}

/// Lines of an input, found without the reader's help.
struct InputLines {
  let lines: [ArraySlice<UInt8>]

  init(_ bytes: [UInt8]) {
    var rest = bytes[...]
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    lines = rest.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
  }

  var written: UInt64 { UInt64(lines.count { !Self.isBlank($0) }) }

  static func isBlank(_ line: ArraySlice<UInt8>) -> Bool {
    line.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
  }

  /// Whether any line may be one of a registry: `kind` can also be spelled with escapes.
  static func mayHoldRegistry(_ bytes: [UInt8]) -> Bool {
    let kind = Array("kind".utf8)
    return bytes.contains(UInt8(ascii: "\\"))
      || bytes.indices.contains { bytes[$0...].starts(with: kind) }
  }
}
