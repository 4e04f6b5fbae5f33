import Fingerprint
import Testing

@Suite struct SkeletonTests {
  private static let records = [
    "I lost my card near platform 4, what now?",
    "where is my refund",
    "Hello!\nMy parcel came open. The lamp is missing.\nRegards, Ana",
    "\"Terrible\" service; see https://example.org/a/b?c=1 and call +1 555 0100",
  ]

  /// Templates with {} for the record, in which every record gives the same skeleton.
  private static let templates = [
    "Classify the customer message below into exactly one intent of our list.\n\nMessage: {}",
    "Sort this message into a queue. Use one word.\n\n### Message\n{}\n### Queue:",
    "Translate to French: {}",
    "Translate the following sentence into plain German: {}",
    "Is the mood of this note good or bad?\nNote: {}\nMood:",
    "<note>\n{}\n</note>\n\nSummarize the note above in at most ten words.",
    "{}\n\nLet's think step by step and then write the result in a box.",
    "Note: {}\nOwner:",
    "Fasse die folgende Nachricht in einem Satz zusammen.\n\nNachricht: {}",
    "请判断下面这条客户留言的意图，只回答一个词。\n\n留言：{}",
    "Clasifica el siguiente mensaje de un cliente en una categoría.\n\nMensaje: {}",
    "निम्नलिखित संदेश का भाव एक शब्द में बताएं।\n\nसंदेश: {}",
    "صنف الرسالة التالية إلى فئة واحدة فقط.\n\nالرسالة: {}",
  ]

  @Test(arguments: templates)
  func recordVanishesBehindItsTemplate(template: String) {
    let skeletons = Self.records.map {
      fingerprint(template.replacing("{}", with: $0)).skeletonHash
    }
    #expect(Set(skeletons).count == 1)
  }

  @Test func templatesKeepApart() {
    for record in Self.records {
      let skeletons = Self.templates.map {
        fingerprint($0.replacing("{}", with: record)).skeletonHash
      }
      #expect(Set(skeletons).count == Self.templates.count)
    }
  }

  @Test func unrelatedQuestionsDoNotShare() {
    let questions = [
      "Why does bread rise when it is left in a warm place?",
      "Why does bread burn when it is left in the oven?",
      "How many moons has Jupiter?", "Write a poem for my sister's wedding in May",
      "Can you fix my resume? I am a nurse.", "为什么面包在温暖的地方会发酵？", "木星有几颗卫星？",
      "¿Por qué sube el pan?", "रोटी क्यों फूलती है?", "لماذا ينتفخ الخبز في الفرن؟",
    ]
    #expect(Set(questions.map { fingerprint($0).skeletonHash }).count == questions.count)
  }

  @Test(arguments: [
    ("Convert 35 km to miles for me please", "Convert 1,200 km to miles for me please"),
    ("Define the word \"brook\" for a child", "Define the word \"very long ago\" for a child"),
    ("Define the word 'brook' for a child", "Define the word 'it's late' for a child"),
    ("What does `ls -la` do on my machine", "What does `rm x` do on my machine"),
    ("Review https://a.example/x/y?q=2 for style", "Review www.b.example/z/w for style"),
    ("Send ana@example.org a short reminder", "Send bo.li@mail.example a short reminder"),
    ("Open src/app/main.c and find the bug", "Open lib/a/b/c.h and find the bug"),
    ("Look up order 9f86d081884c7d65 for me", "Look up order 2c26b46b68ffc68f for me"),
    ("Explain this code ```\nx = 1\n```", "Explain this code ```\nprint(y)\n```"),
    ("Write one question and answer about rivers", "Write one question and answer about old maps"),
    ("  EXPLAIN how   tides work\n", "Explain how tides work"),
    ("{\"task\": \"a b\", \"n\": 3}", "{\"task\": \"c\", \"n\": 12}"),
  ])
  func variablePartsAreMasked(a: String, b: String) {
    #expect(fingerprint(a).skeletonHash == fingerprint(b).skeletonHash)
  }

  @Test func apostrophesAreNoQuotations() {
    let a = fingerprint("I can't open the door, it's stuck and nobody's home")
    let b = fingerprint("I can't close the shop, it's stuck and nobody's home")
    #expect(a.skeletonHash != b.skeletonHash)
  }

  @Test func labelsCountInAnyOrderAndOnce() {
    let a = "Pick the better hat for the guest.\nHat: red\nGuest: Bo\nHat: blue"
    let b = "Pick the better hat for the guest.\nGuest: Al\nHat: green"
    let c = "Pick the better hat for the guest.\nGuest: Al\nCoat: green"
    #expect(fingerprint(a).skeletonHash == fingerprint(b).skeletonHash)
    #expect(fingerprint(a).skeletonHash != fingerprint(c).skeletonHash)
  }

  @Test func timesOfDayAndLinksAreNoLabels() {
    let a = fingerprint("12:30 is when the train leaves from here")
    let b = fingerprint("12:30 is when the plane leaves from here")
    #expect(a.skeletonHash != b.skeletonHash)
    let c = fingerprint("https://a.example/x is slow since this morning")
    let d = fingerprint("https://a.example/x is down since this morning")
    #expect(c.skeletonHash != d.skeletonHash)
  }

  @Test func speakersOfADialogueAreNoLabels() {
    let a = "Summarize this talk: Ana: hi\nBo: hello\nAna: bye\nSummary:"
    let b = "Summarize this talk: Cy: rain again\nDee: yes\nEd: no\nSummary:"
    #expect(fingerprint(a).skeletonHash == fingerprint(b).skeletonHash)
  }
}
