/// A meaning that several words, in several languages, share. Cue rules are written over concepts,
/// so that a rule holds in all languages and in any word order.
enum Concept: UInt8, CaseIterable {
  // The reasoning itself.
  case think, solve, reasoning, step, stepwise, chain, thought, chainOfThought, process, show
  case explain, carefully, full, before, answer, final
  // Judging.
  case grade, rate, rubric, scale, number, numberRange, better, which, two, candidate, quality,
    judge
  // Making new inputs.
  case generate, come, up, item, items, looseItems, pair, question, diverse, fresh, quantity
  // Changing given ones.
  case rewrite, paraphrase, again, wording, make, harder, more, than, given
  // Only for the skeleton: words with which instructions are given.
  case instruct
  // Only for the skeleton: what follows is the variable topic.
  case topic

  var bit: UInt64 { 1 << UInt64(rawValue) }
}

/// The words of each concept.
///
/// Words are matched whole, ASCII capitals made small. In scripts without spaces an entry is two
/// characters, because those are read as pairs. Of entries with accents the bare form is matched
/// too; Arabic entries also with the particles that are written together with a word. A Chinese
/// word of three or four characters is entered by a pair that only it has.
enum CueLexicon {
  static let english: [(Concept, String)] = [
    (.think, "think reason thinking ponder"),
    (.solve, "solve solving prove derive compute calculate"),
    (
      .reasoning, "reasoning rationale rationales justification derivation cot scratchpad monologue"
    ),
    (.reasoning, "deliberation workings"),
    (.step, "step steps"),
    (.stepwise, "stepwise"),
    (.chain, "chain chains train"),
    (.thought, "thought thoughts thinking thinks"),
    (.chainOfThought, "chainofthought"),
    (.process, "process processes trace traces trajectory trajectories path"),
    (.show, "show showing write include including provide reveal output print narrate display"),
    (.show, "spell verbalize articulate"),
    (.explain, "explain explaining describe justify elaborate walk"),
    (.carefully, "carefully aloud loud thoroughly deeply"),
    (.full, "full complete entire detailed exhaustive whole every all explicit intermediate"),
    (.before, "before prior first preceding precede then followed leading leads"),
    (.answer, "answer answers response responses solution solutions conclusion reply replies"),
    (.answer, "completion completions output outputs"),
    (.final, "final finally boxed"),
    (.grade, "score scores scoring grading evaluate evaluation"),
    (.grade, "assess assessment"),
    (.rate, "rate rates rating ratings grade grades mark marks"),
    (.judge, "judge judges judging evaluator grader compare verdict impartial"),
    (.rubric, "rubric rubrics"),
    (.scale, "scale points likert stars"),
    (.number, "0 1 2 3 4 5 6 7 8 9 10 12 15 16 20 25 30 40 50 64 100 200 500 1000"),
    (.number, "two three four five six seven eight nine ten twenty fifty hundred"),
    (.better, "better best preferred prefer prefers preferable superior worse worst wins win"),
    (.better, "preference ranking rank"),
    (.which, "which whichever whether"),
    (.two, "two both pair either"),
    (.candidate, "assistant assistants answers responses response completions outputs candidates"),
    (.candidate, "candidate replies chatbot model"),
    (
      .quality,
      "helpfulness harmlessness correctness accuracy coherence relevance factuality quality"
    ),
    (.quality, "faithfulness truthfulness fluency helpful accurate completeness clarity"),
    (.generate, "generate generating create creating write writing produce compose invent devise"),
    (.generate, "draft construct synthesize synthesise formulate brainstorm propose design craft"),
    (.come, "come coming think"),
    (.up, "up"),
    (.item, "instruction task question prompt problem query exercise dialogue conversation"),
    (.items, "questions prompts queries dialogues dialogs conversations pairs exercises puzzles"),
    (.items, "quizzes instructions flashcards"),
    (.looseItems, "tasks problems examples scenarios samples requests inputs utterances messages"),
    (.pair, "pair pairs qa"),
    (.question, "question questions instruction instructions prompt problem query"),
    (.diverse, "diverse diversity various varied different distinct unique variety creative"),
    (.fresh, "new novel brand another additional similar synthetic fresh"),
    (.quantity, "set list series batch dozen collection multiple several many few"),
    (.rewrite, "rewrite rewriting rewritten reword rephrase rephrasing reformulate evolve revise"),
    (.rewrite, "restate transform"),
    (.paraphrase, "paraphrase paraphrasing paraphrased paraphrases"),
    (.make, "make making turn increase add raise upgrade deepen complicate"),
    (.harder, "harder complex complexity challenging complicated difficult difficulty constraints"),
    (.harder, "constraint tougher sophisticated"),
    (.more, "more increase slightly even much further"),
    (.given, "given following below above original provided this these"),
    (.instruct, "classify summarize summarise translate extract identify determine answer respond"),
    (.instruct, "return categorize detect convert analyze analyse write generate create"),
    (.instruct, "rewrite explain decide choose select output act let"),
    (.topic, "about regarding concerning called titled named"),
  ]

  static let chinese: [(Concept, String)] = [
    (.think, "思考 推理 推断 想想"),
    (.solve, "解答 求解 解决 计算 证明"),
    (.reasoning, "推理 推导 论证"),
    (.step, "一步 步骤"),
    (.stepwise, "逐步 分步"),
    (.thought, "思维 思路 思考"),
    (.chainOfThought, "维链"),
    (.process, "过程 轨迹 链条"),
    (.show, "展示 写出 给出 列出 输出 呈现 写下"),
    (.explain, "解释 说明 阐述"),
    (.carefully, "仔细 认真 深入"),
    (.full, "完整 详细 全部 所有 中间"),
    (.before, "之前 然后 再给 首先 最后 先写"),
    (.answer, "答案 回答 回复 结论 答复"),
    (.final, "最终 最后"),
    (.grade, "评分 打分 评价 评估 评级"),
    (.judge, "评判 评审 裁判 比较 公正"),
    (.rubric, "细则 分标"),
    (.scale, "分制 分数 满分 标准"),
    (.better, "更好 更优 最好 较好 更佳 优劣"),
    (.which, "哪个 哪一 哪份 哪种"),
    (.two, "两个 两种 两份 两段"),
    (.candidate, "回答 回复 助手 模型 答复"),
    (.quality, "准确 相关 有用 质量 流畅"),
    (.generate, "生成 创建 创作 编写 设计 撰写 想出 构造 提出 写出 编出 出一"),
    (.items, "题目 指令 对话 问答 习题 试题 提示 问题"),
    (.item, "指令 问题 题目 提示 任务"),
    (.looseItems, "任务 示例 样例 例子 样本 场景"),
    (.pair, "答对 问答"),
    (.question, "问题 题目 提问 指令"),
    (.diverse, "多样 不同 各种 各异 多种"),
    (.fresh, "新的 全新 新指 类似"),
    (.quantity, "一组 一系 系列 若干 几个 十个 五个 三个 多个 一批 十条 个多 个不"),
    (.rewrite, "改写 重写 改编"),
    (.again, "重新 换种"),
    (.wording, "表述 措辞 说法 表达"),
    (.paraphrase, "复述 转述"),
    (.make, "使其 变得 增加 提高 让它 使之"),
    (.harder, "更难 复杂 难度 挑战 困难"),
    (.more, "更加 增加 更有 提高"),
    (.given, "以下 下面 下列 给定 上述 上面 原始 原文 这段 这个"),
    (.instruct, "分类 总结 翻译 提取 判断 回答 概括 归纳 根据 请将 请把 生成 改写 解释"),
  ]

  static let spanish: [(Concept, String)] = [
    (.think, "piensa pensar piense razona razonar razone"),
    (.solve, "resuelve resolver resuelva calcula demuestra"),
    (.reasoning, "razonamiento justificación deducción razonamientos"),
    (.step, "paso pasos"),
    (.chain, "cadena"),
    (.thought, "pensamiento pensamientos razonamiento"),
    (.process, "proceso"),
    (.show, "muestra mostrar muestre escribe incluye incluir detalla"),
    (.explain, "explica explicar explique describe justifica"),
    (.carefully, "cuidadosamente detenidamente"),
    (.full, "completo completa todo todos detallado detallada entero"),
    (.before, "antes primero previo después luego"),
    (.answer, "respuesta respuestas solución conclusión contestación"),
    (.final, "final"),
    (
      .grade,
      "puntúa puntuar puntuación califica calificar calificación evalúa evaluar valora valorar"
    ),
    (.judge, "juez compara comparar juzga imparcial"),
    (.rubric, "rúbrica rúbricas"),
    (.scale, "escala puntos"),
    (.number, "uno cinco diez veinte"),
    (.better, "mejor peor preferible prefieres"),
    (.which, "cuál cuáles qué"),
    (.two, "dos ambas ambos"),
    (.candidate, "asistente asistentes respuestas modelo"),
    (.quality, "exactitud utilidad coherencia relevancia calidad precisión"),
    (.generate, "genera generar genere crea crear cree escribe escribir inventa inventar redacta"),
    (.generate, "redactar elabora elaborar diseña propón produce"),
    (.item, "instrucción tarea pregunta problema ejercicio diálogo consulta"),
    (.items, "preguntas instrucciones diálogos conversaciones ejercicios prompts pares consultas"),
    (.looseItems, "tareas problemas ejemplos escenarios muestras"),
    (.pair, "par pares"),
    (.question, "pregunta preguntas instrucción instrucciones problema"),
    (.diverse, "diversas diversos diferentes distintas distintos variadas variados únicas"),
    (.fresh, "nueva nuevo nuevas nuevos similar similares sintéticos"),
    (.quantity, "conjunto lista serie varias varios"),
    (.rewrite, "reescribe reescribir reescriba reformula reformular transforma"),
    (.paraphrase, "parafrasea parafrasear parafrasee"),
    (.make, "haz hacer convierte aumenta añade"),
    (.harder, "difícil difíciles compleja complejo complejidad complicada complicado dificultad"),
    (.more, "más aumenta"),
    (.given, "siguiente siguientes dado dada original esta este anterior abajo"),
    (.instruct, "clasifica resume traduce extrae identifica determina responde contesta indica"),
    (.instruct, "clasifique resuma traduzca escribe genera explica"),
    (.topic, "sobre acerca"),
  ]

  static let hindi: [(Concept, String)] = [
    (.think, "सोचें सोचो सोचकर सोचिए सोच विचार"),
    (.solve, "हल सिद्ध गणना"),
    (.reasoning, "तर्क तर्कों तर्कशक्ति औचित्य"),
    (.step, "चरण कदम क़दम चरणों"),
    (.stepwise, "चरणबद्ध क्रमबद्ध"),
    (.chain, "शृंखला श्रृंखला"),
    (.thought, "विचार विचारों सोच"),
    (.process, "प्रक्रिया"),
    (.show, "दिखाएं दिखाएँ दिखाओ दिखाइए लिखें लिखिए बताएं बताएँ"),
    (.explain, "समझाएं समझाएँ समझाओ समझाइए व्याख्या"),
    (.carefully, "ध्यानपूर्वक ध्यान गहराई"),
    (.full, "पूरा पूरी पूर्ण विस्तृत सभी संपूर्ण"),
    (.before, "पहले पूर्व फिर बाद"),
    (.answer, "उत्तर जवाब उत्तरों समाधान निष्कर्ष"),
    (.final, "अंतिम"),
    (.grade, "मूल्यांकन अंक रेट आंकें आँकें स्कोर रेटिंग"),
    (.judge, "निर्णायक तुलना निष्पक्ष"),
    (.rubric, "मानदंड मानदंडों रूब्रिक"),
    (.scale, "पैमाने पैमाना अंकों"),
    (.number, "एक दो पांच पाँच दस बीस १ ५ १०"),
    (.better, "बेहतर श्रेष्ठ बढ़िया अच्छा"),
    (.which, "कौन कौनसा किस"),
    (.two, "दो दोनों"),
    (.candidate, "सहायक उत्तरों उत्तर मॉडल जवाब"),
    (.quality, "सटीकता उपयोगिता गुणवत्ता प्रासंगिकता"),
    (.generate, "बनाएं बनाएँ बनाओ बनाइए लिखें लिखो लिखिए तैयार उत्पन्न रचें"),
    (.item, "निर्देश कार्य प्रश्न सवाल समस्या संवाद"),
    (.items, "प्रश्नों सवालों प्रश्न सवाल निर्देशों संवादों निर्देश प्रश्नोत्तर"),
    (.looseItems, "उदाहरण कार्यों समस्याओं कार्य"),
    (.pair, "जोड़ी जोड़े जोड़ियाँ जोड़ा"),
    (.question, "प्रश्न सवाल निर्देश समस्या"),
    (.diverse, "विविध अलग विभिन्न भिन्न"),
    (.fresh, "नया नए नई नये समान"),
    (.quantity, "सूची समूह कई सेट"),
    (.rewrite, "पुनर्लेखन पुनः दोबारा"),
    (.paraphrase, "भावानुवाद"),
    (.again, "फिर दोबारा पुनः"),
    (.wording, "लिखें लिखो लिखिए शब्दों"),
    (.make, "बनाएं बनाएँ बनाओ बनाइए बढ़ाएं"),
    (.harder, "कठिन जटिल मुश्किल जटिलता"),
    (.more, "अधिक ज्यादा ज़्यादा और"),
    (.given, "निम्नलिखित दिए गए नीचे मूल इस"),
    (.instruct, "वर्गीकृत सारांश अनुवाद पहचानें बताएं उत्तर लिखें निर्धारित"),
  ]

  static let arabic: [(Concept, String)] = [
    (.think, "فكر فكّر تفكر استنتج"),
    (.solve, "حل احسب أثبت"),
    (.reasoning, "استدلال استدلالك تعليل تبرير منطق منطقك"),
    (.step, "خطوة خطوات بخطوة"),
    (.chain, "سلسلة"),
    (.thought, "تفكير تفكيرك أفكار أفكارك"),
    (.process, "عملية مسار"),
    (.show, "أظهر اعرض بين اكتب"),
    (.explain, "اشرح وضح وضّح فسر فسّر"),
    (.carefully, "بعناية بتمعن بعمق"),
    (.full, "كامل كاملة كاملا مفصل مفصلة جميع كل"),
    (.before, "قبل أولا ثم"),
    (.answer, "إجابة إجابات جواب رد حل إجابتك"),
    (.final, "نهائي نهائية"),
    (.grade, "قيم قيّم تقييم درجة درجات امنح صنف"),
    (.judge, "قارن حكم محايد"),
    (.rubric, "معيار معايير"),
    (.scale, "مقياس نقاط"),
    (.number, "خمسة عشرة عشر خمس ٥ ١٠ ١"),
    (.better, "أفضل أسوأ أحسن"),
    (.which, "أي أيهما أيّ"),
    (.two, "إجابتين إجابتان جوابين كلا ردين"),
    (.candidate, "إجابتين إجابتان مساعد نموذج إجابة جوابين ردين"),
    (.quality, "دقة جودة فائدة صلة"),
    (.generate, "أنشئ انشئ اكتب ولد ولّد ابتكر اصنع توليد إنشاء اقترح صغ"),
    (.item, "تعليمة مهمة سؤال مسألة طلب حوار أمر"),
    (.items, "أسئلة اسئلة تعليمات حوارات محادثات أزواج تمارين أسئلةً"),
    (.looseItems, "مهام أمثلة سيناريوهات مسائل"),
    (.pair, "زوج أزواج زوجا"),
    (.question, "سؤال أسئلة تعليمة تعليمات سؤالا"),
    (.diverse, "متنوعة متنوع مختلفة مختلف متعددة"),
    (.fresh, "جديد جديدة جديدا مشابهة"),
    (.quantity, "مجموعة قائمة عدة"),
    (.rewrite, "أعد إعادة اعد"),
    (.wording, "صياغة كتابة"),
    (.paraphrase, "صياغة"),
    (.make, "اجعل زد حول"),
    (.harder, "أصعب صعوبة تعقيد تعقيدا معقدة"),
    (.more, "أكثر زد"),
    (.given, "تالي تالية التالي التالية أدناه أعلاه هذا هذه أصلي"),
    (.instruct, "صنف لخص ترجم استخرج حدد أجب اكتب اشرح"),
    (.topic, "عن حول"),
  ]

  /// All entries, each word by itself.
  static var entries: [(concept: Concept, word: String)] {
    var entries: [(concept: Concept, word: String)] = []
    for (concept, words) in english + chinese + spanish + hindi {
      for word in words.split(separator: " ") { entries.append((concept, String(word))) }
    }
    for (concept, words) in arabic {
      for word in words.split(separator: " ") {
        entries.append((concept, String(word)))
        guard !word.utf8.starts(with: "ال".utf8) else { continue }
        for particle in arabicParticles { entries.append((concept, particle + word)) }
      }
    }
    return entries
  }

  /// "The", "and", "by", "for", and how they join, as written before a word.
  private static let arabicParticles = ["ال", "و", "وال", "ب", "بال", "لل"]
}
