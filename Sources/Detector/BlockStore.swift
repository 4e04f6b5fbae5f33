import CIntrinsics

/// Fixed-size blocks, one a tenant, in chunks of 64-byte-aligned memory that never move: growth
/// copies nothing and a block's cache lines are its own.
///
/// ```
/// chunks ──▶ │ chunk 0 │ chunk 1 │ …            a chunk: 256 blocks, zeroed
///               │
///               └─▶ │block 0│block 1│ … │block 255│   a block: a multiple of 64 bytes
/// ```
///
/// Chunks lie in slabs of ``ZeroedMemory``, each as large as all before it: a few small ones for a
/// few tenants, large ones for many, whose pages the system can then make large too.
///
/// This and what it consists of are the only types of the module that touch raw memory. Invariants:
/// - `Block` is made of plain bits, all-zero bytes are a valid value of it and it has no `deinit`
///   (`Block` promises that by conforming to ``ZeroInitialized``), so a fresh chunk holds valid
///   blocks and nothing needs to be torn down but the memory.
/// - `chunks[0 ..< chunkCount]` are stretches of `256 * stride` bytes in the slabs, which this value
///   alone owns; indices below `count` lie in them (checked on every access).
/// - A block is handed out only as `inout` for the length of a closure, so no pointer escapes.
///
/// The alternative, a Swift array, would copy every block when it grows and align none of them.
@safe struct BlockStore<Block: ZeroInitialized & ~Copyable>: ~Copyable {
  /// Blocks in a chunk: large enough that the allocator is asked seldom, small enough that 64
  /// partitions with a few tenants each stay small.
  private static var blocksPerChunk: Int { 256 }
  private static var chunkShift: Int { 8 }
  /// Bytes from one block to the next.
  static var stride: Int { (MemoryLayout<Block>.size + 63) & ~63 }
  private static var chunkBytes: Int { blocksPerChunk * stride }

  private struct Slab {
    var memory: ZeroedMemory
    var chunks: Int
  }

  private var chunks: UnsafeMutablePointer<UnsafeMutableRawPointer>
  private var chunkCapacity: Int
  private var chunkCount = 0
  /// What the chunks lie in, and how many chunks of the last are not used yet.
  private var slabs: [Slab] = []
  private var slabChunksLeft = 0
  /// Blocks in use.
  private(set) var count = 0

  init() {
    chunkCapacity = 4
    unsafe chunks = UnsafeMutablePointer<UnsafeMutableRawPointer>.allocate(capacity: 4)
  }

  deinit { unsafe chunks.deallocate() }

  /// Makes room up to and with that index; new blocks are all zero.
  mutating func grow(toInclude index: Int) {
    count = max(count, index + 1)
    while chunkCount << Self.chunkShift < count { addChunk() }
  }

  private mutating func addChunk() {
    if chunkCount == chunkCapacity {
      let larger = UnsafeMutablePointer<UnsafeMutableRawPointer>.allocate(
        capacity: chunkCapacity * 2)
      unsafe larger.moveInitialize(from: chunks, count: chunkCount)
      unsafe chunks.deallocate()
      unsafe chunks = larger
      chunkCapacity *= 2
    }
    if slabChunksLeft == 0 { addSlab() }
    slabChunksLeft -= 1
    let slab = slabs[slabs.count - 1]
    let place = slab.chunks - 1 - slabChunksLeft
    unsafe (chunks + chunkCount).initialize(to: slab.memory.start + place * Self.chunkBytes)
    chunkCount += 1
  }

  /// Asks the system for as much memory as there is already, within bounds.
  private mutating func addSlab() {
    let count = min(max(1, chunkCount), max(1, ZeroedMemory.mostBytes / Self.chunkBytes))
    slabs.append(Slab(memory: ZeroedMemory(bytes: count * Self.chunkBytes), chunks: count))
    slabChunksLeft = count
  }

  @inline(__always)
  private func address(_ index: Int) -> UnsafeMutableRawPointer {
    precondition(UInt(bitPattern: index) < UInt(bitPattern: count), "block index out of range")
    let place = (index & (Self.blocksPerChunk - 1)) &* Self.stride
    return unsafe chunks[index >> Self.chunkShift] + place
  }

  /// Lends the block at `index` in place.
  @inline(__always)
  mutating func withBlock<Result, Failure>(
    _ index: Int, _ body: (inout Block) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let block = unsafe address(index).assumingMemoryBound(to: Block.self)
    return try unsafe body(&block.pointee)
  }

  /// Lends the block at `index` and two other values in place: the caller's closure could not
  /// capture these where all are parts of one value.
  @inline(__always)
  mutating func withBlock<First: ~Copyable, Second: ~Copyable, Result>(
    _ index: Int, lending first: inout First, _ second: inout Second,
    _ body: (inout Block, inout First, inout Second) -> Result
  ) -> Result {
    let block = unsafe address(index).assumingMemoryBound(to: Block.self)
    return unsafe body(&block.pointee, &first, &second)
  }

  /// Lends the block at `index` for reading.
  @inline(__always)
  func readBlock<Result>(_ index: Int, _ body: (borrowing Block) -> Result) -> Result {
    let block = unsafe address(index).assumingMemoryBound(to: Block.self)
    return unsafe body(block.pointee)
  }

  /// Where the block at `index` lies: found once for several uses.
  @inline(__always)
  func place(_ index: Int) -> BlockPlace<Block> {
    unsafe BlockPlace(pointer: address(index).assumingMemoryBound(to: Block.self))
  }

  /// Lends the block at a place of this store, and two other values, in place.
  @inline(__always)
  mutating func withBlock<First: ~Copyable, Second: ~Copyable, Result>(
    at place: BlockPlace<Block>, lending first: inout First, _ second: inout Second,
    _ body: (inout Block, inout First, inout Second) -> Result
  ) -> Result {
    unsafe body(&place.pointer.pointee, &first, &second)
  }

  /// Asks the cache for `lines` lines of the block at `index` from `offset` bytes on, if there is
  /// such a block yet.
  @inline(__always)
  func prefetch(_ index: Int, offset: Int = 0, lines: Int = 1) {
    guard UInt(bitPattern: index) < UInt(bitPattern: count) else { return }
    let start = unsafe address(index) + offset
    for line in 0..<lines { unsafe stillwatch_prefetch(start + line &* 64) }
  }
}

/// Where a block of a ``BlockStore`` lies.
///
/// Blocks never move, so a place is good as long as its store lives. Whoever keeps one keeps it for
/// less than that: the detector's loop, for the rows that it has packed, while it holds the stores.
@safe struct BlockPlace<Block: ZeroInitialized & ~Copyable>: BitwiseCopyable {
  fileprivate let pointer: UnsafeMutablePointer<Block>

  /// Asks the cache for `lines` lines of the block from `offset` bytes on.
  @inline(__always)
  func prefetch(offset: Int = 0, lines: Int = 1) {
    let start = unsafe UnsafeRawPointer(pointer) + offset
    for line in 0..<lines { unsafe stillwatch_prefetch(start + line &* 64) }
  }

  /// Lends the block for reading.
  @inline(__always)
  func read<Result>(_ body: (borrowing Block) -> Result) -> Result {
    unsafe body(pointer.pointee)
  }
}

/// A type of plain bits of which all-zero bytes are a valid, empty value.
///
/// Not copyable: blocks are large, and where a value may be copied the compiler does so before it
/// reads a word of it.
protocol ZeroInitialized: ~Copyable {}
