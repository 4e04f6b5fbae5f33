/// What an innocent tenant does with the models: its habit.
///
/// A group of a scenario draws its tenants from the laws of one archetype. A raw value is the name
/// in a scenario and in the truth of a registry.
public enum Archetype: String, CaseIterable, Sendable {
  /// A consumer chat application: many short conversations by day, follow-ups, no tools.
  case chatApp = "chat_app"
  /// An assistant over a company's documents: long inputs with retrieved passages, short answers,
  /// office hours.
  case documentAssistant = "document_assistant"
  /// An agent that answers a company's customers: one long fixed instruction, repeated questions.
  case supportAgent = "support_agent"
  /// Completion in an editor: very many requests of a second each, answers of a few tokens.
  case ideCompletion = "ide_completion"
  /// A coding agent that runs for hours: tool calls, inputs that grow turn by turn, cached.
  case codingAgent = "coding_agent"
  /// Records sorted into classes by a job at fixed hours: one template, answers of a word.
  case batchClassification = "batch_classification"
  /// Fields taken out of documents by a job: one template, JSON answers.
  case batchExtraction = "batch_extraction"
  /// Documents and calls made shorter: long inputs, answers of a paragraph.
  case summarisation
  /// Translation and localisation: answers as long as the inputs, many languages, one template.
  case translation
  /// A company that measures models on its own and on public test sets, in bursts.
  case evaluation
  /// A model used to grade the answers of a product: question, answers and rubric in, a score out.
  case judge = "llm_judge"
  /// Synthetic examples for the customer's own small model, as its contract permits.
  case permittedSynthetic = "permitted_synthetic"
  /// Data labelled by the model: many different texts, short structured answers.
  case labelling
  /// A load test: a handful of prompts again and again at a fixed concurrency.
  case loadTest = "load_test"
  /// A research group: experiments by day and night, sweeps of sampling parameters, reasoning.
  case research
  /// A product that has just become popular: steep growth from its launch on.
  case hyperGrowth = "hyper_growth"
  /// A reseller in front of end users who have nothing to do with one another.
  case reseller
  /// One of several companies of a group: shared organization and payment, similar applications.
  case subsidiary
  /// A giant: many of the other applications in one tenant, at the scale of a customer that
  /// spends a billion dollars a year.
  case megaEnterprise = "mega_enterprise"
  /// Embeddings only: passages in, no text out.
  case embeddings
  /// A heavy user of an open-weight model, whose outputs nobody needs to protect.
  case openWeight = "open_weight"
  /// A customer that moves from a protected model to the cheaper open one during the span.
  case switcher
  /// A person who tries things out: few, irregular, varied requests.
  case developer
  /// An agent with tools in a business process: many turns, JSON in and out, few words.
  case toolAgent = "tool_agent"
  /// A tenant that runs a public benchmark whose items other, unrelated tenants send as well.
  case publicBenchmark = "public_benchmark"
}
