extension LexiconSource {
  /// English: the short lists that fill texts and tasks.
  static let englishLists = #"""
    = opening
    Hi,
    Hello!
    hey
    Good morning,
    Dear team,
    Hi there!
    Hello, I have a question.
    Hey, sorry to bother you.
    Good evening,
    hi again
    Quick one:
    To whom it may concern,
    = closing
    Thanks!
    Thank you very much.
    Best, {person}
    Kind regards, {person}
    thx
    Many thanks in advance
    Cheers
    Please let me know.
    Looking forward to hearing from you.
    Best wishes from {place}, {person}
    Have a nice day
    Thanks for your help, I appreciate it.
    = label.text
    Text:
    Input:
    Message:
    Content:
    Passage:
    Record:
    = label.question
    Question:
    Q:
    Query:
    Problem:
    User asks:
    Task:
    = label.answer
    Answer:
    A:
    Response:
    Output:
    Result:
    Reply:
    = label.document
    Document:
    Context:
    Source:
    Article:
    Excerpt:
    Background:
    = label.task
    Task:
    Instruction:
    Instructions:
    Request:
    Your task:
    = label.criteria
    Criteria:
    Rubric:
    Guidelines:
    What counts:
    Scoring:
    = labels
    positive, negative, neutral
    billing, delivery, returns, account, other
    urgent, normal, can wait
    question, complaint, praise, suggestion
    spam, not spam
    cooking, travel, health, finance, housing, other
    relevant, partly relevant, irrelevant
    fact, opinion
    very satisfied, satisfied, dissatisfied, very dissatisfied
    safe, unsafe, needs review
    bug, feature request, how-to, outage
    yes, no, unclear
    high, medium, low
    formal, informal
    refund, exchange, repair, none
    joy, anger, sadness, fear, surprise, none
    = kind
    customer emails
    product reviews
    exam questions
    support tickets
    short stories
    headlines
    word problems
    dialogues
    instructions
    quiz questions
    survey answers
    search queries
    chat messages
    riddles
    complaints
    job adverts
    meeting notes
    limericks
    how-to questions
    case studies
    = persona
    a retired sea captain
    a strict but fair maths teacher
    a travel agent in a hurry
    a medieval blacksmith
    a doctor at a small clinic
    an impatient chess coach
    the owner of a corner shop
    a robot that has never left the lab
    a landlady with strong opinions
    a sports reporter
    an experienced nurse
    a detective on the last case before retirement
    a patient tutor
    a tax adviser
    a grumpy librarian
    a village baker
    a first-year student
    a ghost who misses good conversation
    a hiring manager
    an old gardener
    = criterion
    factual accuracy
    clarity
    completeness
    politeness
    relevance to the question
    brevity
    logical consistency
    tone
    usefulness
    originality
    correct grammar
    safety
    use of sources
    depth
    = language
    English
    Chinese
    Japanese
    Korean
    Spanish
    Portuguese
    French
    Indonesian
    German
    Russian
    Arabic
    Hindi
    = person
    Anna
    James
    Priya
    Mr Okafor
    Lena
    Tom
    Maria
    Dr Hale
    Sam
    Grace
    Oliver
    Nadia
    Ben
    Mrs Lindqvist
    Carlos
    Yuki
    Fatima
    George
    Helen
    Ivan
    Joan
    Kofi
    Laura
    Mei
    Noah
    Olga
    Peter
    Rosa
    Stefan
    Tara
    Uma
    Victor
    Wendy
    Zoe
    Hannah
    Miguel
    Ms Petrova
    Dan
    Aisha
    Luke
    = place
    Leeds
    Boston
    Nairobi
    Lisbon
    Vancouver
    Melbourne
    Cork
    Chicago
    Mumbai
    Cardiff
    Auckland
    Denver
    Glasgow
    Lagos
    Portland
    Bristol
    Cape Town
    Toronto
    Singapore
    Manila
    Oslo
    Vienna
    Lyon
    Osaka
    Hull
    Tampa
    Galway
    Accra
    Phoenix
    York
    = date
    {m}/{d}/{y}
    {y}-{m}-{d}
    {d}/{m}/{y}
    {m}/{d}
    {d} March {y}
    October {d}, {y}
    {d} June
    {d} May {y}
    January {d}, {y}
    {d} September
    {d} November {y}
    August {d}
    Feb {d}, {y}
    {d} July {y}
    = detail
    Order number {code}.
    I ordered on {date}.
    My name is {person}, customer since {date}.
    it was {price} altogether
    Delivery address is in {place}.
    I already wrote to {person} on {date}.
    This is about the parcel from {date}.
    Reference {code}, please reply before {date}.
    I've tried it {small} times.
    You can reach me after {time}.
    paid {price} by card on {date}
    It's the {small}-piece set, ordered from {place}.
    The invoice says {price}, the website said {price}.
    Bought in {place} {small} weeks ago.
    = thanks
    Thanks, that helps!
    Thank you.
    perfect, thanks
    Great, got it.
    Thanks a lot, very clear.
    ok thx
    That's exactly what I needed.
    nice one
    """#
}
