/// Limits of reading and writing Arrow, beside those of ``TraceLimits``.
enum ArrowLimits {
  /// Bytes of the metadata of one message or of the footer. A batch of the 26 columns of a trace has
  /// 3 KB; a footer 24 bytes a batch, so this is that of some 700,000 batches.
  static let metadataBytes = 16 << 20
  /// Bytes of one body, and of all its buffers without compression: what one batch may hold in
  /// memory. Writers make batches of megabytes; one frame of a million prompts has less.
  static let bodyBytes = 1 << 31
  /// Bytes of the strings of one column in one batch. Views may refer to the same bytes again and
  /// again, so that without a limit a small batch could be read for ever.
  static let columnTextBytes = 1 << 31
  /// Memory is asked for in pieces of this until the bytes have come: a declared size alone gets no
  /// memory.
  static let growthBytes = 1 << 20
  /// Bytes of all dictionaries of a trace, with what each value takes beside its bytes. Names and
  /// addresses of twenty million clients fit, or a million prompts.
  static let dictionaryBytes = 1 << 30
  /// What a name takes beside its bytes: place, length, state, and a number or a hash.
  static let nameEntryBytes = 24
  /// What a prompt takes beside its bytes: the same, and its fingerprint.
  static let promptEntryBytes = 160
  /// Columns, nested ones included. Real logs have hundreds; metadata can name one column again and
  /// again, so that without a limit a small schema could be read for ever.
  static let columns = 16_384
  /// Key and value pairs of custom metadata that are looked at.
  static let metadataPairs = 4_096
  /// A byte of an LZ4 block stands for at most 255 bytes (a length is continued in steps of 255), so
  /// that a buffer that claims more is damaged; the constant is for the shortest.
  static func mostBytes(ofLZ4 bytes: Int) -> Int { bytes * 255 + 64 }
  /// Distinct values in a dictionary that we write to a file, where it must be kept to the end.
  static let writtenDictionaryValues = 4_194_304
  /// Their bytes.
  static let writtenDictionaryBytes = 256 << 20
}
