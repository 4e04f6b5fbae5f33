import Testing

@testable import Traffic

@Suite("Lexicons")
struct LexiconTests {
  private static let languages = LexiconSource.table.map(\.language)

  private static func parsed(_ language: Language) throws -> Lexicon {
    let entry = try #require(LexiconSource.table.first { $0.language == language })
    var parser = LexiconParser()
    for part in entry.parts { try parser.parse(part) }
    return Lexicon(language, parser)
  }

  private static func phrases(_ list: PhraseList, _ lexicon: Lexicon) -> [String] {
    (list.first..<list.first + list.count).map(lexicon.text)
  }

  @Test("every language has one lexicon")
  func complete() {
    #expect(Self.languages.sorted { $0.rawValue < $1.rawValue } == Language.allCases)
  }

  @Test("every section has its least number of phrases", arguments: languages)
  func counts(_ language: Language) throws {
    let lexicon = try Self.parsed(language)
    for section in Section.allCases {
      let (name, least) = section.header
      #expect(lexicon[section].count >= least, "\(language) \(name)")
    }
    for topic in Topic.allCases {
      for list in TopicList.allCases {
        let count = lexicon[Int(topic.rawValue), list].count
        #expect(count >= list.least, "\(language) \(topic.name) \(list)")
      }
    }
  }

  @Test(
    "no phrase of a section comes twice, and no marks of the source are left in one",
    arguments: languages)
  func phrases(_ language: Language) throws {
    let lexicon = try Self.parsed(language)
    var lists = Section.allCases.map { ($0.header.name, lexicon[$0]) }
    for topic in Topic.allCases {
      for list in TopicList.allCases {
        lists.append(("\(topic.name) \(list)", lexicon[Int(topic.rawValue), list]))
      }
    }
    let headers = Section.allCases.map(\.header.name)
    for (name, list) in lists {
      let phrases = Self.phrases(list, lexicon)
      var seen = Set<String>()
      for phrase in phrases {
        #expect(seen.insert(phrase).inserted, "\(language) \(name): \(phrase)")
        #expect(!phrase.contains("|"), "\(language) \(name): \(phrase)")
        #expect(
          !headers.contains { phrase.hasSuffix("= " + $0) }, "\(language) \(name): \(phrase)")
      }
    }
  }

  /// The braces that are left once the slots' own are gone would be unclosed ones.
  @Test("braces belong to slots", arguments: languages)
  func braces(_ language: Language) throws {
    let lexicon = try Self.parsed(language)
    #expect(!lexicon.arena.contains(UInt8(ascii: "{")))
    #expect(!lexicon.arena.contains(UInt8(ascii: "}")))
  }

  @Test("slots that only some sections may have stand nowhere else", arguments: languages)
  func slots(_ language: Language) throws {
    let lexicon = try Self.parsed(language)
    func slots(_ section: Section) -> Set<Slot> {
      let list = lexicon[section]
      return Set(
        (list.first..<list.first + list.count).flatMap { phrase in
          lexicon.range(phrase).compactMap { lexicon.pieces[$0].slot }
        })
    }
    for section in Section.allCases {
      let used = slots(section)
      let dates: Set<Slot> = [.day, .month, .year, .paddedDay, .paddedMonth]
      #expect(section == .date || used.isDisjoint(with: dates), "\(language) \(section)")
      let isAsk = section.header.name.hasPrefix("ask.") || section == .preamble
      let tasks: Set<Slot> = [.labels, .kind, .language, .persona, .criterion]
      #expect(isAsk || used.isDisjoint(with: tasks), "\(language) \(section)")
    }
    let plain: [Section] = [
      .person, .place, .labels, .language, .kind, .criterion, .labelText, .labelQuestion,
      .labelAnswer, .labelDocument, .labelCriteria, .labelTask,
    ]
    for section in plain {
      #expect(slots(section).isEmpty, "\(language) \(section)")
    }
    #expect(slots(.persona).isSubset(of: [.place, .small, .number]), "\(language)")
  }

  @Test("things and aspects name only places, persons and numbers", arguments: languages)
  func nested(_ language: Language) throws {
    let lexicon = try Self.parsed(language)
    let allowed: Set<Slot> = [.small, .number, .price, .place, .person, .date, .time]
    for topic in Topic.allCases {
      for list in [TopicList.things, .aspects] {
        let phrases = lexicon[Int(topic.rawValue), list]
        for phrase in phrases.first..<phrases.first + phrases.count {
          let slots = Set(lexicon.range(phrase).compactMap { lexicon.pieces[$0].slot })
          #expect(slots.isSubset(of: allowed), "\(language): \(lexicon.text(phrase))")
        }
      }
    }
  }

  @Test("every list of classes falls into two or more items", arguments: languages)
  func labels(_ language: Language) throws {
    let lexicon = try Self.parsed(language)
    let list = lexicon[.labels]
    for phrase in list.first..<list.first + list.count {
      var rest = lexicon.bytes(of: phrase)
      var items: [String] = []
      while let item = lexicon.nextItem(&rest) {
        items.append(String(decoding: lexicon.arena[item], as: UTF8.self))
      }
      #expect(items.count >= 2, "\(language): \(lexicon.text(phrase))")
      #expect(items.allSatisfy { !$0.isEmpty && $0.first != " " && $0.last != " " })
    }
  }

  @Test("what is wrong with a source is named with section and line")
  func faults() {
    func fault(_ source: String) -> LexiconError? {
      var parser = LexiconParser()
      do {
        try parser.parse(source)
        return nil
      } catch {
        return error
      }
    }
    typealias Fault = LexiconError.Fault
    let cases: [(String, Fault, String, Int)] = [
      ("hello", .noSection, "", 1),
      ("= question\na {thing} b\n\n= nonsense", .unknownSection, "nonsense", 4),
      ("= question\nwhat about {thing", .unclosedSlot, "question", 2),
      ("= question\nwhat about {it}?", .unknownSlot("it"), "question", 2),
      ("= topic cooking\nthings: a | | b", .emptyPhrase, "topic cooking", 2),
      ("= topic cooking\nthings: a\naspects: b\nthings: c", .brokenList, "topic cooking", 4),
      ("= topic cooking\nstones: a", .notATopicLine, "topic cooking", 2),
    ]
    for (source, expected, section, line) in cases {
      #expect(fault(source) == LexiconError(fault: expected, section: section, line: line))
    }
    #expect(fault("= question\n  What about {thing}?  \n= reply\nYes.") == nil)
  }

  @Test("phrases are read back as they were written")
  func readBack() throws {
    var parser = LexiconParser()
    try parser.parse("= question\n  {thing}: why {other}, {person}?\nno slot\n= date\n{y}-{m}-{d}")
    let lexicon = Lexicon(.english, parser)
    #expect(
      Self.phrases(lexicon[.question], lexicon) == [
        "{thing}: why {other}, {person}?", "no slot",
      ])
    // A date with dashes has two digits for day and month.
    #expect(Self.phrases(lexicon[.date], lexicon) == ["{year}-{paddedMonth}-{paddedDay}"])
  }
}
