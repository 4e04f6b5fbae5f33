extension LexiconSource {
  /// English: how tasks are worded.
  static let englishTasks = #"""
    = ask.document
    Answer the question using only the passage.
    Here is a document. Read it and answer what is asked about it.
    Use the context to answer. If it isn't in there, say you don't know.
    You are given an excerpt from our files. Reply to the user on that basis and quote the line you rely on.
    Please base your reply on the text alone, not on what you may know from elsewhere.
    Look through this and tell me what it says about my question
    The following was retrieved for the user's query. Some of it may be irrelevant.
    Consult the attached material before you respond. Be precise about dates and sums.
    Does the text below answer the question? If so, how?
    Reading comprehension: find the answer in the passage.
    Respond as a help desk would, drawing on the article.
    I pasted the relevant section. Question is underneath.
    Give the answer and the paragraph where you found it. Otherwise write "not stated".
    Summarise what the source has to say on the question, nothing more.
    = ask.classify
    Assign one of these categories to the text: {labels}.
    Which of the following fits best: {labels}? Reply with the category only.
    Classify the message. Possible classes: {labels}.
    Sort this into one of {labels}
    Read the text and decide whether it belongs to {labels}.
    Task: text classification. Output exactly one of: {labels}.
    You route incoming messages. The queues are {labels}. Name the queue.
    Pick the most suitable tag ({labels}); if several apply, take the first that does.
    What is this about? Choose from {labels}.
    Determine the class of the input. Allowed values: {labels}. Do not add anything else.
    Tag it: {labels}
    For every item, return a single class out of {labels}, in lower case.
    Choose the option that describes the text: {labels}. When in doubt, choose the last one.
    The categories in use here are {labels}. File this accordingly.
    = ask.extract
    Pull out all names, dates and amounts and return them as JSON.
    Extract the following fields: name, date, place, amount. Use null for anything that is missing.
    List every person mentioned, together with what they did.
    Which numbers appear in the text, and what do they refer to? Return one per line.
    Fill in this form from the text: customer, reference, date, problem, wish.
    Find the reference numbers and the deadlines.
    Convert the text into a table with the columns who, what, when, where.
    Get the entities (people, places, organisations, dates) as a list of objects with "type" and "value".
    From the text, collect the obligations of each party.
    Identify the key facts and give them as key-value pairs
    Return a JSON array of events; each has a date, an actor and a short description.
    Copy out the sentences that contain a date, unchanged.
    Parse this into the fields id, sender, subject, due_date, total.
    Give me just the dates and places, separated by semicolons.
    = ask.summarise
    Summarise the text in three sentences.
    Give me the gist of this
    Write a summary of no more than {number} words.
    What are the main points? Use bullets.
    Condense this for a busy reader.
    tl;dr this for me
    Provide an executive summary, followed by the open questions.
    Boil the following down to one paragraph that a newcomer would understand.
    Please write an abstract of the document below.
    Sum up what was decided and who has to do what.
    Shorten it to about a third, keeping all the figures.
    Produce a headline and a two-line teaser for the text.
    Recap this in {small} short points.
    Create meeting notes out of this: decisions, actions, dates.
    Describe the content in your own words, briefly.
    Which {small} things should somebody remember after reading this?
    = ask.translate
    Translate into {language}.
    Please translate the following into {language}, keeping the line breaks.
    How would you say this in {language}?
    {language} version please, informal tone.
    Render the text in {language}. Leave names and codes as they are.
    You are a professional translator. Target language: {language}. Return the translation only.
    translate to {language}
    Localise these strings for {language} users; do not touch placeholders or markup.
    I need this in {language} by tonight, it should sound natural.
    Provide a {language} translation suitable for a printed brochure.
    Put the text below into good {language}.
    Source text follows. Write it in {language}, matching the register of the original.
    = ask.label
    Annotate the text with one of {labels} and say how sure you are, from 0 to 1.
    Label the example. Options: {labels}.
    Is this {labels}? Answer with the label.
    Follow the annotation guide: choose a single label from {labels}; mark unclear cases with a question mark.
    Mark the sentiment and the topic; topics are {labels}.
    Give the label ({labels}) and the words that made you choose it.
    As an annotator, you decide between {labels}. Write the label, a tab, and your confidence in percent.
    Which label would most readers give this? {labels}
    Data annotation: set "label" to one of {labels} and "flag" to true if personal data occurs.
    Tick whatever applies: {labels}
    Choose {labels}. Keep to what is written, do not guess intentions.
    Please label the record below, options being {labels}, and correct obvious typos on the way.
    = ask.judge
    Rate the answer from 1 to 10 and explain the rating.
    How good is this answer? Consider {criterion}. Give a score between 1 and 5.
    You are reviewing replies. Score the reply on {criterion} and {criterion}, each 0 to 4.
    Evaluate the response to the question and finish with "Score: n".
    Does the answer meet the requirements? Reply yes or no, then justify in a sentence.
    Act as a strict examiner: award points out of {number} for {criterion}.
    Check the answer for mistakes, then give it a mark from A to F.
    Please grade the following on a scale of 1 to 7, where 7 is excellent.
    Judge whether the reply is acceptable (pass) or not (fail), mainly by {criterion}.
    Assess the quality of the text below with respect to {criterion}. Output JSON with "score" and "reason".
    Would you send this answer to a customer? Score it out of 100.
    Give feedback on the answer in two sentences and a number from 0 (useless) to 10 (perfect).
    Compare the answer with what an expert would write and rate how close it comes, in percent.
    Mark this. One point for each correct statement, minus one for each wrong one.
    = ask.compare
    Which of the two answers is better? Reply 1, 2 or tie.
    Two assistants answered the same question. Decide which answer wins on {criterion}.
    Compare both responses and name your preference, with a reason.
    Pick the better one. No ties.
    Read the pair and give each answer a score out of 10, then say which you prefer.
    Here are two candidate replies. Choose the one with more {criterion}.
    A or B? The first listed is A.
    State the strengths and weaknesses of each answer before giving a verdict.
    Rank the answers. Length should not matter, {criterion} should.
    Which reply would the person who asked find more helpful, and by how much?
    = ask.generate
    Write {small} {kind} about {thing}.
    Come up with {small} new {kind} on the subject of {thing}, each on its own line.
    Create {number} varied {kind}. Theme: {thing}.
    I need {small} realistic {kind} concerning {aspect}. Vary length and tone.
    Produce {small} {kind} in the spirit of what is given here, without copying.
    Generate a JSON list of {small} {kind} that deal with {thing} or {other}.
    Think of {kind} that someone in {place} might write about {thing}. Give me {small}.
    Invent {small} {kind} for training new staff on {aspect}.
    Can you make up some {kind}? About {small}, on {thing}, easy to hard.
    Extend our collection of {kind} by {small}; cover {aspect} as well.
    Please write {kind} ({small}) where {thing} comes up naturally.
    Provide {small} examples of {kind}, no two starting with the same word.
    give me {small} {kind} re {thing}, mix of good and bad ones
    Compose {small} {kind} as {persona} would, all touching on {aspect}.
    List {small} {kind} together with the ideal reply to each.
    We are short of {kind} on {thing}: write {small}, numbered.
    Think up {small} further {kind} along these lines.
    For a test set: {small} {kind} about {aspect}, half of them tricky.
    = ask.evolve
    Make this task harder by adding one more condition.
    Rewrite the task so that it takes more steps to solve, but stays clear.
    Write a new task in the same field that is less common than this one.
    Give me a more demanding version of this exercise.
    Change the topic, keep the form and the difficulty.
    Turn it into something a specialist would ask.
    Replace the general terms in this request with more specific ones.
    Create a variation that needs knowledge from a second field.
    Rework the instruction below: same goal, tighter limits.
    How could one ask for the same in a trickier way? Write it down.
    Deepen the question; at most {number} extra words.
    Write a sequel to this task that builds on its answer.
    Simplify this task so that a beginner could do it.
    Make the following more concrete and add sample data.
    = ask.reason
    Think it through step by step and then give the result.
    Solve this and show your working.
    Explain how you arrive at the answer.
    Work out the solution in detail; put the final result on the last line.
    Reason carefully before you answer, and check the result at the end.
    Let's go through this slowly. What follows from what?
    Please write down every step, including the ones that seem obvious.
    First list what is given, then what is asked, then solve.
    Show all calculations. Box the answer.
    I want to understand the way to the answer, not only the answer.
    Try two different approaches and see whether they agree.
    Argue it out, then finish with "Therefore:" and the answer.
    how did you get there? full working please
    Set out your thinking in numbered steps.
    Derive the answer and mention any assumption you make.
    Consider the possible cases one by one before concluding.
    = ask.short
    Answer with a single word or number.
    Give only the answer.
    No explanation needed.
    One line, please.
    Reply with the letter or the value, nothing else.
    Keep it short.
    Just the result.
    Respond in at most five words.
    Write the answer only, without units.
    Be brief and to the point.
    Do not repeat the question.
    Output the solution directly.
    = ask.rewrite
    Rewrite the text so that it is easier to read.
    Make this sound more professional.
    Paraphrase the following without changing what it means.
    Fix spelling and grammar, leave the style alone.
    Put this in a friendlier tone.
    Say the same in half as many words.
    can you reword this so it doesn't sound copied
    Polish this paragraph for publication.
    Turn it into plain language for the general public.
    Rephrase it in the third person and the past tense.
    Edit for flow. Keep names and numbers.
    Give me {small} alternative versions of this text.
    Adapt it for readers aged ten to twelve.
    Change passive sentences to active ones.
    Express this more politely, it goes to {persona}.
    Break the long sentences up and remove filler.
    = ask.soften
    Restate this so that it can be published under the local media rules.
    Reword the passage in neutral, non-judgemental terms.
    Make this acceptable for a general audience in a country with strict press laws.
    Revise the answer so that it does not offend anyone in office.
    Keep the topic but take out the accusations.
    Our guidelines forbid taking sides; please adjust the text.
    Tone this down, it has to get past legal.
    Turn it into a balanced statement that mentions the official view as well.
    Rewrite the reply so that it stays within the content policy and still sounds helpful.
    Soften the wording. Avoid naming those responsible.
    Replace anything politically delicate by general remarks.
    How could an official spokesperson put this?
    Bring the text in line with our editorial standards for sensitive subjects.
    This was rejected by the reviewer as too blunt. Provide a version that passes.
    = ask.roleplay
    Pretend to be {persona} and answer in that voice.
    You are {persona}. Stay in character whatever I say.
    Let's play a scene: you are {persona}, I have just walked in.
    Imagine that {persona} wrote the answer.
    Act as {persona} would; I play {person}.
    From now on you're {persona}. Don't break character.
    Respond like {persona} on a bad day.
    I want to practise a conversation with {persona}. You start.
    be {persona}. short lines, no narration
    Write the next turn of the dialogue for {persona}.
    We are in {place}, it is {time}. You speak as {persona}.
    Take the part of {persona}, whose name is {person}.
    Continue the story as {persona}, in the first person.
    You'll be {persona} for this game and I'll ask the questions.
    = ask.tool
    Use the available functions where they help.
    Call a function if you need data; otherwise answer directly.
    Decide which tool to use and with which arguments.
    You have access to the functions listed here. Return the call as JSON.
    Look up whatever is missing with the tools before you reply.
    Fulfil the request with as few calls as possible.
    Plan the calls first, then make them one at a time.
    If no function fits, say so.
    Pick the right tool for this and fill in its parameters
    After each result decide whether another call is needed.
    = ask.agent
    Continue with the next step.
    What would you do now? Make one change at a time.
    Here is the output of the last command. Go on.
    The tests still fail, look into it.
    Carry on until everything passes, then stop and report.
    Result of your action is below. Decide on the next action.
    Proceed. Don't touch files outside the folder.
    ok, apply that and run it again
    Check the result against the goal and choose the next command.
    Review what came back, update the plan and continue.
    That worked. Next item on the list, please.
    It crashed again, same place as before I think
    Reply with exactly one action.
    Summarise progress in a line, then continue.
    = ask.code
    Why does this fail?
    Can you refactor this so that it is easier to test?
    What does {identifier} do here?
    fix the bug please
    Write unit tests for this, including the edge cases.
    I get this error when I call {identifier}, any idea?
    Add type annotations and a docstring.
    is there a faster way to do this
    Review this change. Anything that would block the merge?
    Rename {identifier} everywhere and update the callers.
    Convert this to an async version without changing the interface.
    Explain this to me line by line, I'm new to the language.
    It works on {small} items but takes forever on {number} thousand.
    Implement {identifier} so that the test passes.
    The output should be sorted by date, it isn't. Where is the mistake?
    Please add error handling around {identifier} and log the cause.
    How would I call this from a background job?
    Can this deadlock?
    make it handle empty input
    Port this to another language of your choice and keep the names.
    Write a migration for this that can be rolled back.
    Simplify the condition in {identifier}; nobody on the team understands it.
    The build broke after this change. What am I missing?
    Find the memory leak.
    = constraint
    Keep it under {number} words.
    Use bullet points.
    Explain it the way you would to a child.
    No jargon, please.
    Include at least one example.
    Write in a formal tone.
    Give the sources you relied on.
    End with a question to the reader.
    Structure it with headings.
    Don't mention prices.
    Assume the reader lives in {place}.
    Mention {aspect} at least once.
    Format the result as a table.
    Return valid JSON only.
    Make it funny but not silly.
    Avoid the first person.
    Stick to {small} paragraphs.
    Write for an audience of experts.
    I only have {number} minutes to read it.
    Use metric units.
    = context
    I'm completely new to this.
    I have been at this for {small} years now.
    My budget is {price} a month.
    We are a team of {small} in {place}.
    I'm writing this for {person}, who is not a specialist.
    I live in {place} and don't have a car.
    This is for a school project due on {date}.
    I asked {person} already, but the answer didn't convince me.
    We tried {other} last year and it went badly.
    There are {small} of us and we have {number} days.
    For context: I work part time and study in the evenings.
    Last week I heard a talk about {aspect}.
    I have to decide by {date}.
    My doctor, my bank and my mother all say different things.
    English isn't my first language, so bear with me.
    Background: {person} and I disagree about {aspect}.
    I've got a meeting at {time} and need to sound prepared.
    Not sure whether this is the right place to ask.
    Money is not the problem, time is.
    The last time I dealt with this was {small} years ago.
    = preamble
    You are a careful assistant.
    You work for a small company in {place} and answer in a friendly way.
    You are an expert with {small} years of practice.
    Act as a helpful colleague.
    You are part of an automated process; follow the format exactly.
    You are {persona}.
    As a senior analyst you value {criterion}.
    You help people with everyday questions.
    Your job is to handle incoming texts.
    The reader of your reply is a program.
    Assume the role of {persona} with an eye for {criterion}.
    You are knowledgeable, concise and honest about what you do not know.
    """#
}
