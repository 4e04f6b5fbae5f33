/// The lexicons of a run; parsed once, shared by all writers.
struct TextLibrary: Sendable {
  /// By language number; nil where a language was not asked for.
  private let lexicons: [Lexicon?]

  /// Parses the lexicons of some languages; English always comes along, because code is discussed
  /// in it everywhere.
  ///
  /// - Complexity: about 1 ms a language.
  init(languages: Set<Language>) {
    var lexicons = [Lexicon?](repeating: nil, count: Language.allCases.count)
    for (language, parts) in LexiconSource.table
    where language == .english || languages.contains(language) {
      lexicons[Int(language.rawValue)] = Lexicon(language, parts: parts)
    }
    self.lexicons = lexicons
  }

  /// Whether prompts can be written in a language.
  func has(_ language: Language) -> Bool { lexicons[Int(language.rawValue)] != nil }

  /// The lexicon of a language.
  ///
  /// - Precondition: ``has(_:)``.
  subscript(language: Language) -> Lexicon {
    guard let lexicon = lexicons[Int(language.rawValue)] else {
      preconditionFailure("the library was made without \(language)")
    }
    return lexicon
  }
}
