import Fingerprint
import Testing

/// The score from which a cue counts as present.
private let presence: UInt8 = 128

@Suite struct CueTests {
  @Test(arguments: [
    "Think step by step before you answer.",
    "Show your full reasoning before the answer.",
    "Before answering, write out your complete chain of thought.",
    "Explain your thought process in detail.",
    "Reason about it step-by-step, then output the result.",
    "Provide the reasoning trace that leads to the final answer.",
    "请一步一步地思考，然后给出答案。", "请写出完整的推理过程。", "请展示你的思维链。",
    "Piensa paso a paso antes de dar la respuesta.", "Muestra todo tu razonamiento.",
    "चरण दर चरण सोचें और फिर उत्तर दें।", "उत्तर से पहले अपना पूरा तर्क लिखें।",
    "فكر خطوة بخطوة قبل الإجابة.", "اشرح سلسلة أفكارك بالتفصيل",
  ])
  func reasoningIsElicited(text: String) {
    #expect(score(text, .reasoningElicitation) >= presence)
  }

  @Test(arguments: [
    "Score the response from 1 to 10.",
    "Which of the two answers is better, A or B?",
    "On a scale of 1-5, rate the helpfulness of the assistant's reply.",
    "Use this rubric to grade the answer below.",
    "You are an impartial judge. Compare the two assistant responses.",
    "Evaluate the quality of the candidate answer and give a score between 0 and 100.",
    "请给下面的回答打分，从1到10。", "请比较两个回答，哪个更好？",
    "Evalúa la respuesta del asistente en una escala de 1 a 10.",
    "¿Cuál de las dos respuestas es mejor?",
    "उत्तर को १ से १० के पैमाने पर अंक दें, मूल्यांकन करें।", "दोनों उत्तरों में कौन बेहतर है?",
    "قيّم الإجابة على مقياس من ١ إلى ١٠.", "أي الإجابتين أفضل؟",
  ])
  func gradingIsAsked(text: String) {
    #expect(score(text, .grading) >= presence)
  }

  @Test(arguments: [
    "Generate 20 diverse questions about the passage.",
    "Come up with a set of tasks for a language model.",
    "Create a new instruction that resembles the ones above.",
    "Write a question and answer pair based on this document.",
    "Please produce ten different prompts a user could send.",
    "We need varied dialogues; write five of them: dialogues between a clerk and a guest.",
    "请生成十个不同的问题。", "根据下面的文章编写问答对。",
    "Genera diez preguntas diferentes sobre el texto.", "Crea una nueva instrucción parecida.",
    "पाठ पर दस अलग प्रश्न बनाएं।", "एक नया निर्देश तैयार करें।",
    "اكتب عشرة أسئلة متنوعة حول النص.", "أنشئ تعليمة جديدة تشبه ما سبق.",
  ])
  func generationIsAsked(text: String) {
    #expect(score(text, .generation) >= presence)
  }

  @Test(arguments: [
    "Rewrite the prompt so that it is harder.",
    "Make the following instruction more complex by adding constraints.",
    "Rephrase the question without changing its meaning.",
    "Rewrite the given answer so that it is safer.",
    "Paraphrase the question in your own words.",
    "请改写下面的问题，使其更难。", "重写这个指令，增加难度。",
    "Reescribe la pregunta para que sea más difícil.", "Reformula la instrucción.",
    "इस प्रश्न को अधिक कठिन बनाएं।", "निम्नलिखित प्रश्न को फिर से लिखें।",
    "أعد صياغة السؤال التالي.", "اجعل السؤال أكثر صعوبة.",
  ])
  func rewritingIsAsked(text: String) {
    #expect(score(text, .rewriting) >= presence)
  }

  @Test(arguments: [
    "Write a poem for my grandmother.", "What is the score of the match?",
    "Where is my parcel? I ordered it a week ago.", "How many steps are there to the tower?",
    "I think the train leaves at 10, is that right?", "Answer my question please.",
    "Which phone is better for photos?", "What is the exchange rate of the euro today?",
    "Write an email to my landlord about the broken heater.",
    "Create a workout plan for beginners.",
    "The judge gave him two years.", "Make the soup more spicy.", "Translate this text to Dutch.",
    "The interest rate is 4.5% for 3 years; compute the return.",
    "写一首关于秋天的诗", "昨晚比赛的比分是多少？", "今天北京天气怎么样", "这道菜怎么做",
    "Escribe un poema para mi abuela.", "¿Cuál es el resultado del partido?",
    "¿Dónde está mi paquete?", "दादी के लिए एक कविता लिखें।", "आज का मौसम कैसा है?",
    "मैच का स्कोर क्या है?", "اكتب قصيدة لجدتي.", "ما نتيجة المباراة؟", "كيف حال الطقس اليوم؟",
  ])
  func ordinaryUseStaysLow(text: String) {
    for cue in Cue.allCases { #expect(score(text, cue) < presence, "\(cue)") }
  }

  @Test func wordOrderDoesNotMatter() {
    let a = score("Generate diverse questions for the test.", .generation)
    let b = score("For the test, questions: diverse ones. Generate.", .generation)
    #expect(a >= presence)
    #expect(b >= presence)
  }

  @Test func distanceMatters() {
    let filler = String(repeating: "lorem ipsum ", count: 10)
    #expect(score("Generate \(filler) questions", .generation) < presence)
  }

  @Test func pastedDocumentsCountLess() {
    let filler = String(repeating: "lorem ipsum dolor ", count: 60)
    let inside = score("\(filler) think step by step \(filler)", .reasoningElicitation)
    let front = score("think step by step \(filler) \(filler)", .reasoningElicitation)
    let back = score("\(filler) \(filler) think step by step", .reasoningElicitation)
    #expect(inside < front)
    #expect(front == back)
    #expect(inside > 0)
  }

  @Test func repeatingAWordingAddsNothing() {
    let once = score("Generate diverse questions.", .generation)
    let often = String(repeating: "Generate diverse questions. ", count: 3)
    #expect(score(often, .generation) == once)
  }

  @Test func capitalsAndAccentsMayBeMissing() {
    #expect(
      score("THINK STEP BY STEP", .reasoningElicitation)
        == score("think step by step", .reasoningElicitation))
    #expect(
      score("evalua la respuesta con una rubrica", .grading)
        == score("evalúa la respuesta con una rúbrica", .grading))
  }
}

/// Wordings by language, split in half at random; `developed` is the half that the rules were made
/// on.
enum CueWordings {
  static let developed = [
    englishDeveloped, chineseDeveloped, spanishDeveloped, hindiDeveloped, arabicDeveloped,
  ]
  static let unseen = [englishUnseen, chineseUnseen, spanishUnseen, hindiUnseen, arabicUnseen]

  /// The lines below a heading, of all these tables.
  static func lines(_ heading: String, of tables: [String]) -> [String] {
    var lines: [String] = []
    for table in tables {
      var isWanted = false
      for line in table.split(separator: "\n") {
        if line.hasPrefix("["), line.hasSuffix("]"), !line.contains(" ") {
          isWanted = line == "[\(heading)]"
        } else if isWanted {
          lines.append(String(line))
        }
      }
    }
    return lines
  }
}

/// How many of the wordings in `CueWordings` are recognised.
///
/// The bounds are what the rules reach: a change may raise them, none may fall below.
@Suite struct CueRecallTests {
  static let bounds: [(cue: Cue, heading: String, developed: Int, unseen: Int)] = [
    (.reasoningElicitation, "reasoning", 36, 29),
    (.grading, "grading", 27, 24),
    (.generation, "generation", 28, 23),
    (.rewriting, "rewriting", 36, 28),
  ]

  @Test(arguments: bounds)
  func recallHolds(bound: (cue: Cue, heading: String, developed: Int, unseen: Int)) {
    for (tables, least) in [
      (CueWordings.developed, bound.developed), (CueWordings.unseen, bound.unseen),
    ] {
      let wordings = CueWordings.lines(bound.heading, of: tables)
      let missed = wordings.filter { score($0, bound.cue) < presence }
      #expect(wordings.count >= 49)
      #expect(wordings.count - missed.count >= least, "\(missed)")
    }
  }

  @Test func innocentLookAlikesStayLow() {
    for tables in [CueWordings.developed, CueWordings.unseen] {
      let wordings = CueWordings.lines("innocent", of: tables)
      let accused = wordings.filter { text in
        Cue.allCases.contains { score(text, $0) >= presence }
      }
      #expect(wordings.count == 156)
      #expect(accused.count <= 2, "\(accused)")
    }
  }
}
