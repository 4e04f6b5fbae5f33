/// A language that prompts are written in.
enum Language: UInt8, CaseIterable, Sendable {
  case english, chinese, japanese, korean, spanish, portuguese, french, indonesian, german
  case russian, arabic, hindi

  /// The code of ISO 639-1.
  var code: String {
    switch self {
    case .english: "en"
    case .chinese: "zh"
    case .japanese: "ja"
    case .korean: "ko"
    case .spanish: "es"
    case .portuguese: "pt"
    case .french: "fr"
    case .indonesian: "id"
    case .german: "de"
    case .russian: "ru"
    case .arabic: "ar"
    case .hindi: "hi"
    }
  }

  /// The language of an ISO 639-1 code; nil if it is none of the twelve.
  init?(code: String) {
    guard let language = Self.allCases.first(where: { $0.code == code }) else { return nil }
    self = language
  }

  /// How many bytes of UTF-8 this language takes for what English says in one.
  ///
  /// A rule of thumb for lengths: scripts of three bytes a character either say much with one
  /// character (Chinese, Japanese, Korean) or do not (Hindi).
  var bytesPerEnglishByte: Double {
    switch self {
    case .english, .chinese, .indonesian: 1
    case .spanish, .portuguese, .french, .german: 1.1
    case .japanese, .korean: 1.2
    case .arabic: 1.6
    case .russian: 1.9
    case .hindi: 2.4
    }
  }
}

/// The marks between and around the sentences of a language.
struct Typography: Sendable {
  /// Between two sentences of a paragraph.
  let space: String
  /// After an item of a list.
  let comma: String
  let colon: String
  /// At the end of a sentence.
  let stop: String
  let openQuote: String
  let closeQuote: String

  init(_ language: Language) {
    stop =
      switch language {
      case .chinese, .japanese: "。"
      case .hindi: "।"
      default: "."
      }
    switch language {
    case .chinese:
      (space, comma, colon, openQuote, closeQuote) = ("", "，", "：", "“", "”")
    case .japanese:
      (space, comma, colon, openQuote, closeQuote) = ("", "、", "：", "「", "」")
    case .arabic:
      (space, comma, colon, openQuote, closeQuote) = (" ", "، ", ":", "«", "»")
    case .french:
      (space, comma, colon, openQuote, closeQuote) = (" ", ", ", " :", "« ", " »")
    case .russian:
      (space, comma, colon, openQuote, closeQuote) = (" ", ", ", ":", "«", "»")
    case .german:
      (space, comma, colon, openQuote, closeQuote) = (" ", ", ", ":", "„", "“")
    case .english, .korean, .spanish, .portuguese, .indonesian, .hindi:
      (space, comma, colon, openQuote, closeQuote) = (" ", ", ", ":", "“", "”")
    }
  }
}
