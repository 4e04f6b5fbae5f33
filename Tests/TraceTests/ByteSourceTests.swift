import Foundation
import Glibc
import Testing
@testable import Trace

@Suite struct ByteSourceTests {
  private func readAll(
    _ source: any ByteSource, buffer size: Int, offset: Int
  ) throws(TraceError) -> [UInt8] {
    var all: [UInt8] = []
    var buffer = [UInt8](repeating: 0xAA, count: size)
    while true {
      let count = try source.read(into: &buffer, at: offset)
      #expect(buffer.count == size)
      #expect(buffer[..<offset].allSatisfy { $0 == 0xAA })
      if count == 0 { break }
      #expect(count <= size - offset)
      all += buffer[offset..<offset + count]
    }
    #expect(try source.read(into: &buffer, at: offset) == 0, "the end is final")
    return all
  }

  private func withFile(_ bytes: [UInt8], _ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.path
    var template = Array("\(folder)/stillwatch-bytes-XXXXXX".utf8CString)
    let descriptor = unsafe mkstemp(&template)
    #expect(descriptor >= 0)
    let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    defer { unsafe unlink(path) }
    let written = unsafe Glibc.write(descriptor, bytes, bytes.count)
    #expect(written == bytes.count)
    close(descriptor)
    try body(path)
  }

  @Test(arguments: [1, 2, 7, 1000, 1 << 20])
  func memoryGivesAllBytesInPieces(_ chunk: Int) throws {
    let bytes = (0..<1000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    #expect(try readAll(MemoryByteSource(bytes, chunk: chunk), buffer: 64, offset: 5) == bytes)
    var buffer = [UInt8](repeating: 0, count: 64)
    let count = try MemoryByteSource(bytes, chunk: chunk).read(into: &buffer, at: 0)
    #expect(count == min(chunk, 64))
  }

  @Test func memoryMayBeEmpty() throws {
    #expect(try readAll(MemoryByteSource(""), buffer: 1, offset: 0) == [])
  }

  @Test func fileGivesAllBytes() throws {
    let bytes = (0..<700_001).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 8) }
    try withFile(bytes) { path in
      for (size, offset) in [(1 << 20, 0), (1 << 20, 12), (4096, 4095 - 512), (300_000, 1)] {
        let all = try readAll(FileByteSource(path: path), buffer: size, offset: offset)
        #expect(all == bytes)
      }
      var buffer = [UInt8](repeating: 0, count: 1 << 20)
      let count = try FileByteSource(path: path).read(into: &buffer, at: 0)
      #expect(count == TraceLimits.readBytes)
    }
    try withFile([]) { path in
      let bytes = try readAll(FileByteSource(path: path), buffer: 8, offset: 7)
      #expect(bytes.isEmpty)
    }
  }

  @Test func closesItsFile() throws {
    // Far more than a process may have open at once.
    try withFile([1]) { path throws in
      for _ in 0..<5_000 { _ = try FileByteSource(path: path) }
    }
  }

  @Test func saysWhyAFileCannotBeRead() throws {
    let missing = "/nowhere/\u{1B}[2Jtrace.jsonl"
    do {
      _ = try FileByteSource(path: missing)
      Issue.record("opened a file that is not there")
    } catch {
      #expect(
        error.description
          == "/nowhere/\\u{1B}[2Jtrace.jsonl: cannot open: No such file or directory; "
          + "check the path")
    }
    do {
      var buffer: [UInt8] = [0]
      _ = try FileByteSource(path: "/").read(into: &buffer, at: 0)
      Issue.record("read a directory")
    } catch {
      #expect(error.description == "/: cannot read: Is a directory")
    }
    #expect(throws: TraceError.self) { try FileByteSource(path: "/dev/null\0/x") }
  }

  /// However much a source gives at once, a block is a read or two and at most one long line.
  @Test(arguments: [1, 65_536, 1 << 30])
  func blocksAreSmall(chunk: Int) throws {
    let long = [UInt8](repeating: 0x61, count: 5 * TraceLimits.readBytes)
    let short = Array(String(repeating: "ab\n", count: TraceLimits.readBytes).utf8)
    let text = chunk == 1 ? Array("a\n\nbc".utf8) : short + long + short
    var buffer = LineBuffer(MemoryByteSource(text, chunk: chunk))
    var given: [UInt8] = []
    var isFirst = true
    while case .lines = try buffer.advance() {
      let block = buffer.takeBlock()
      #expect(block.isFirst == isFirst)
      isFirst = false
      let lines = block.bytes[block.start..<block.end]
      let longest = lines.split(separator: 0x0A).map { $0.count }.max() ?? 0
      #expect(lines.count - longest <= 2 * TraceLimits.readBytes && lines.last == 0x0A)
      given += lines
      buffer.reuse(block)
    }
    #expect(given == text + (text.last == 0x0A ? [] : [0x0A]))
  }
}
