/// A source whose bytes can be had from any place, as those of a regular file.
public protocol PositionedByteSource: ByteSource {
  /// Bytes in all; `nil` if this is a pipe or a device after all, and then nothing can be had from
  /// a place.
  var byteCount: Int64? { get }

  /// Fills the tail of a buffer from a place of the input; where
  /// ``ByteSource/read(into:at:)`` goes on does not change.
  ///
  /// - Parameters:
  ///   - buffer: as long as the caller wants it; its length does not change.
  ///   - offset: where to begin in the buffer, less than `buffer.count`.
  ///   - place: where to begin in the input, from 0.
  /// - Returns: how many bytes were put there, at least 1; 0 at and behind the end.
  func read(
    into buffer: inout [UInt8], at offset: Int, from place: Int64
  ) throws(TraceError) -> Int
}
