/// Items of twelve invented public benchmarks: the same text whoever asks.
///
/// Many tenants who share nothing run the same public benchmark, so the prompts they have in
/// common are no sign of a link between them. An item is a pure function of benchmark and index;
/// no seed of a run enters.
enum BenchmarkText {
  /// How many benchmarks there are.
  static let count = CodeLibrary.benchmarkNames.count

  /// Items of each benchmark: some hundred where people write the items, thousands where they are
  /// collected.
  private static let sizes = [
    1_300, 5_000, 160, 4_200, 1_000, 2_400, 600, 1_000, 800, 450, 540, 500,
  ]

  /// Identity of all items; a change of it would change every trace.
  private static let key: UInt64 = 0x6974_656D_735F_3031

  /// How many items a benchmark has.
  ///
  /// - Precondition: `benchmark` lies below ``count``.
  static func size(benchmark: Int) -> Int { sizes[benchmark] }

  /// Appends an item; indices beyond the size begin anew.
  ///
  /// - Complexity: about 2 ns a byte; 40 to 1,500 bytes.
  static func item(benchmark: Int, index: UInt64, into bytes: inout [UInt8]) {
    let library = CodeLibrary.shared
    var random = RandomSource(key: key).substream(UInt64(benchmark))
      .substream(index % UInt64(sizes[benchmark]))
    GrammarExpansion.append(
      library.benchmarks[benchmark], of: library.grammar, indentation: .spaces(4), using: &random,
      into: &bytes)
  }
}
