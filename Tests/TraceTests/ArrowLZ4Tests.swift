import Testing

@testable import Trace

@Suite struct ArrowLZ4Tests {
  private func decoded(_ frame: [UInt8], count: Int) throws -> [UInt8] {
    let padded = frame + Array(repeating: 0xAA, count: LZ4Frame.slack)
    var output = [UInt8](repeating: 0xBB, count: count + LZ4Frame.slack)
    var span = output.mutableSpan
    try LZ4Frame.decode(padded.span, 0..<frame.count, into: &span, from: 0, count: count)
    return Array(output.prefix(count))
  }

  @Test func whatWasCompressedComesBack() throws {
    var random = SeededRandom(seed: 3)
    for size in [0, 1, 5, 12, 13, 14, 100, 270, 300, 4_000, 70_000, 200_000] {
      for alphabet in [1, 2, 20, 256] {
        let bytes = (0..<size).map { _ in UInt8(random.below(alphabet)) }
        #expect(try decoded(LZ4Encoder.frame(bytes), count: size) == bytes, "\(size) \(alphabet)")
      }
    }
  }

  @Test func aSmallFrameByHand() throws {
    // "abc", then six bytes from three back, then "xyzzy"; and a block that is stored.
    let block: [UInt8] = [0x32, 97, 98, 99, 3, 0, 0x50] + Array("xyzzy".utf8)
    var frame: [UInt8] = [0x04, 0x22, 0x4D, 0x18, 0x74, 0x40, 0xBD]
    frame += [UInt8(block.count), 0, 0, 0] + block + [1, 2, 3, 4]
    frame += [2, 0, 0, 0x80] + Array("!?".utf8) + [1, 2, 3, 4]
    frame += [0, 0, 0, 0] + [9, 9, 9, 9]
    #expect(try decoded(frame, count: 16) == Array("abcabcabcxyzzy!?".utf8))
  }

  @Test func refusesWhatDoesNotAddUp() {
    var random = SeededRandom(seed: 4)
    let bytes = (0..<500).map { _ in UInt8(random.below(3)) }
    let frame = LZ4Encoder.frame(bytes)
    for count in 0..<frame.count {
      #expect(throws: ArrowError.self) { try decoded(Array(frame.prefix(count)), count: 500) }
    }
    for wrong in [0, 499, 501] {
      #expect(throws: ArrowError.self) { try decoded(frame, count: wrong) }
    }
    // A distance before the beginning.
    let early: [UInt8] = [0x04, 0x22, 0x4D, 0x18, 0x60, 0x70, 0, 4, 0, 0, 0, 0x10, 97, 2, 0]
    #expect(throws: ArrowError.self) { try decoded(early + [0, 0, 0, 0], count: 5) }
    for _ in 0..<4_000 {
      var damaged = frame
      for _ in 0..<1 + random.below(3) {
        damaged[7 + random.below(frame.count - 7)] = UInt8(truncatingIfNeeded: random.next())
      }
      // Wrong bytes or an error, but never more than the room.
      _ = try? decoded(damaged, count: 500)
    }
  }
}

@Suite struct FlatTableTests {
  @Test func readsWhatWasWritten() throws {
    let bytes = FlatWriter.bytes(
      .table([
        (0, .int16(-3)), (2, .int64(.min)), (3, .string("héllo")), (4, .bool(true)),
        (5, .words([1, -2, 3, 4], width: 2)), (7, .int8(-1)), (8, .int32(77)),
        (9, .tables([.table([(0, .string("a"))]), .table([])])),
      ]))
    let table = try FlatTable(root: bytes)
    #expect(try table.integer(0, default: Int16(0)) == -3)
    #expect(try table.integer(1, default: Int32(42)) == 42)
    #expect(try table.integer(2, default: Int64(0)) == .min)
    #expect(try table.string(3) == "héllo")
    #expect(try table.bool(4) && !table.bool(6))
    #expect(try table.words(5, width: 2) == [1, -2, 3, 4])
    #expect(try table.integer(7, default: Int8(0)) == -1)
    #expect(try table.integer(8, default: Int32(0)) == 77)
    let parts = try table.tables(9, atMost: 2)
    #expect(try parts.map { try $0.string(0) } == ["a", nil])
    #expect(throws: ArrowError.self) { try table.tables(9, atMost: 1) }
    #expect(try table.string(40) == nil && table.table(41) == nil)
  }

  @Test func whatIsReferredToAgainAndAgainIsRefused() throws {
    let block: [Int64] = [8, 100, 400]
    func footer(_ blocks: Int) throws -> ArrowFooter {
      let table = FlatValue.table([
        (0, .int16(ArrowFormat.metadataV5)), (1, .table([])),
        (3, .words(Array(repeating: block, count: blocks).flatMap { $0 }, width: 3)),
      ])
      return try ArrowFooter(FlatWriter.bytes(table), fileBytes: 1_200)
    }
    #expect(try footer(2).batches.count == 2)
    #expect(throws: ArrowError.self) { try footer(3) }
    let name = try FlatTable(
      root: FlatWriter.bytes(.table([(0, .string(String(repeating: "x", count: 300)))])))
    #expect(try name.string(0)?.count == 300 && name.string(0, atMost: 256) == nil)
  }

  @Test func aligns() throws {
    // A word lies at a multiple of eight, as readers in other languages demand.
    let bytes = FlatWriter.bytes(
      .table([(0, .string("abc")), (1, .words([0x1122_3344_5566_7788], width: 1))]))
    let place = try #require(
      (0..<bytes.count - 7).first {
        bytes.span.littleEndian(UInt64.self, at: $0) == 0x1122_3344_5566_7788
      })
    #expect(place % 8 == 0)
  }
}
