/// What a prompt is for; each kind has one grammar, whoever sends it.
enum PromptKind: UInt8, CaseIterable, Sendable {
  /// A person asks something.
  case question
  /// A later turn of a conversation.
  case followUp
  /// A question about a passage that is sent along.
  case documentQuestion
  /// A customer writes to a support agent.
  case support
  /// A file that an editor wants continued.
  case codeCompletion
  /// Work on code that is pasted.
  case codeTask
  /// What a coding agent sends back after a step: results of tools, errors, the next wish.
  case agentStep
  /// A wish that is to be fulfilled by calling functions.
  case toolTask
  /// A record to be sorted into classes.
  case classify
  /// A record whose fields are to be found.
  case extract
  case summarise
  case translate
  /// A record to be annotated.
  case label
  /// An item of a public benchmark in the harness of its sender.
  case benchmarkItem
  /// A question with one or two answers that are to be scored.
  case judge
  /// New examples, tasks or questions are asked for.
  case generate
  /// An instruction to be made harder or different.
  case evolve
  /// A problem to be solved with the reasoning shown.
  case reason
  case rewrite
  /// A frank statement to be restated so that it is acceptable under local rules.
  case soften
  case rolePlay
  /// A self-contained task.
  case instruction
  /// One of a handful of fixed short prompts, such as a load test sends.
  case probe
  /// A chunk of a document, such as goes to an embedding model.
  case passage

  /// Whether prompts come from a template that lays out parts.
  var isTemplated: Bool {
    switch self {
    case .classify, .extract, .summarise, .translate, .label, .benchmarkItem, .judge, .generate,
      .evolve, .reason, .rewrite, .soften:
      true
    case .question, .followUp, .documentQuestion, .support, .codeCompletion, .codeTask,
      .agentStep, .toolTask, .rolePlay, .instruction, .probe, .passage:
      false
    }
  }

  /// Whether later prompts of a session stay with the first one's topic: people talk, jobs do not.
  var isConversational: Bool {
    switch self {
    case .question, .followUp, .documentQuestion, .support, .codeCompletion, .codeTask,
      .agentStep, .toolTask, .rolePlay:
      true
    case .classify, .extract, .summarise, .translate, .label, .benchmarkItem, .judge, .generate,
      .evolve, .reason, .rewrite, .soften, .instruction, .probe, .passage:
      false
    }
  }
}
