/// The bytes that frame an Arrow IPC file or stream.
///
/// Source: the Arrow columnar format specification, "Serialization and Interprocess Communication"
/// (arrow.apache.org/docs/format/Columnar.html), with the FlatBuffers schemas `Message.fbs`,
/// `Schema.fbs` and `File.fbs` of the project, version 1.5 of the format.
///
/// ```
/// stream   message … message  end
/// file     "ARROW1" 0 0  stream  footer  length of the footer (4)  "ARROW1"
/// message  FF FF FF FF  length of the metadata (4)  metadata, padded to 8  body, padded to 8
/// end      FF FF FF FF  00 00 00 00
/// ```
enum ArrowFormat {
  /// At both ends of a file.
  static let magic = Array("ARROW1".utf8)
  /// The first magic with what fills eight bytes.
  static let fileStart = magic + [0, 0]
  /// Before the length of each message's metadata.
  static let continuation: UInt32 = 0xFFFF_FFFF
  /// Continuation and length.
  static let prefixBytes = 8
  /// Behind the footer: its length and the magic.
  static let trailerBytes = 10
  /// Version 5 of the metadata, since 1.0 of the format.
  static let metadataV5: Int16 = 4
  /// Buffers begin at multiples of this when we write; the specification recommends 64.
  static let bufferAlignment = 64
  /// Metadata, messages and bodies begin at multiples of this.
  static let alignment = 8
  /// Key of the schema's, or a message's, custom metadata: registry lines of a stream.
  static let registryKey = "stillwatch.registry"

  /// The next multiple of an alignment, a power of two.
  static func padded(_ count: Int, to alignment: Int = ArrowFormat.alignment) -> Int {
    (count + alignment - 1) & ~(alignment - 1)
  }
}
