import Sketches

/// What a prompt is about.
struct Subject: Sendable {
  var topic: Int
  /// Each chooses a phrase of the topic's lists, in any language.
  var thing: UInt64
  var other: UInt64
  var aspect: UInt64
  /// The names that come up in a session.
  var person: UInt64
  var place: UInt64
  /// What the document of a session is made of.
  var document: UInt64
  /// How the person at the keyboard writes.
  var writer: UInt64

  init(_ style: PromptStyle, _ random: inout RandomSource) {
    topic = style.topic(random.unit())
    thing = random.next()
    other = random.next()
    aspect = random.next()
    person = random.next()
    place = random.next()
    document = random.next()
    writer = random.next()
  }
}
