import Sketches

// What a benchmark does with batches that were read once: it leaves columns out, and it lets the
// same traffic come again later, so that a hundred million exchanges need the memory of a million.

extension ExchangeBatch {
  /// Makes all other fields unknown, as if no line of the trace had carried them. What the flags
  /// say (served, protected) stays. One pass over two columns.
  package mutating func restrict(to fields: FieldSet) {
    for row in known.indices {
      known[row].formIntersection(fields)
      notSet[row].formIntersection(fields)
    }
  }

  /// Lets the same exchanges come later, with other prompts: prompts that were equal stay equal to
  /// one another and differ from all that were there before; their skeletons, topics and cues stay.
  ///
  /// - Parameters:
  ///   - hours: by how much later; whole hours, so that what is counted by the hour stays together.
  ///   - salt: chooses the other prompts, together with those that are there.
  /// - Complexity: one pass over three columns.
  package mutating func moveOn(hours: Int, salt: UInt64) {
    let ms = Int64(hours) * 3_600_000
    for row in tsMs.indices {
      tsMs[row] += ms
      if known[row].contains(.prompt) {
        textHash[row] = SeededHash.combine(textHash[row], salt)
      }
      // `max` says that no release is known.
      if hoursSinceRelease[row] != .max {
        hoursSinceRelease[row] = UInt16(clamping: min(Int(hoursSinceRelease[row]) + hours, 65_534))
      }
    }
  }
}
