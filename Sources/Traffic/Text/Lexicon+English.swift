extension LexiconSource {
  /// English: what people write and what texts are made of.
  static let english = #"""
    = question
    What should I know about {thing} before I start?
    how do i deal with {aspect} when it comes to {thing}
    Can you explain {thing} to someone who has never heard of it?
    What's the difference between {thing} and {other}?
    How much weight would you give to {aspect} with {thing}?
    Why does everyone keep warning me about {aspect}?
    What are the most common mistakes people make with {thing}?
    any tips for {thing}?
    Which matters more for {thing}: {aspect} or the price?
    How would you approach {thing} with only {small} hours to spare?
    I've been reading about {thing}. Where would {aspect} come into it?
    what happens if i ignore {aspect} with {thing}
    Who can I ask about {thing} in {place}?
    Could {aspect} change anything about {thing}?
    Could you compare {thing} with {other} in terms of {aspect}?
    Where do I even begin with {thing}?
    What would an expert say about {thing}?
    is it normal to spend {price} on {thing}?
    How did {thing} become such a big topic?
    So what exactly is the point of {thing}?
    {thing} - worth it or not?
    how long will it take me to learn about {thing}, roughly?
    What do people usually forget about {thing}?
    quick question about {thing}: who is responsible for {aspect}?
    My colleague {person} says {aspect} can't have anything to do with {thing}. True?
    what is the best way to think about {aspect} with {thing}
    Are there any good alternatives to {thing}?
    Can someone tell me why so many people get {thing} wrong??
    What questions should I ask about {thing}?
    How do I explain {thing} to my {small}-year-old?
    Should I worry about {aspect}, given that this is about {thing}?
    has anything changed about {thing} since {date}
    if you had {small} minutes to explain {aspect} for {thing}, what would you say
    With {thing}, would you start with {aspect} or leave that for later?
    wait so {thing} and {other} are not the same?
    What does "{aspect}" mean in practice?
    How do professionals in {place} handle {thing}?
    what's a realistic budget for {thing}, around {price}?
    Is there a rule of thumb for {aspect} with {thing}?
    Do the rules about {thing} differ between {place} and {place}?
    can you recommend something to read about {thing}
    What is the role of {aspect} in {thing}?
    How can I tell whether someone knows what they are doing with {thing}?
    What are three good reasons against {thing}?
    am i the only one who struggles with {aspect} when it comes to {thing}?
    How much of the trouble with {thing} comes down to {aspect}?
    Tell me about {thing}, please.
    thoughts on {thing}?
    = request
    Draft a short email to {person} about {thing}.
    make me a checklist for {thing}
    Write a one-page plan for {thing}, including {aspect}.
    List {small} things that could go wrong with {thing}.
    Put together a table comparing {thing} and {other}.
    Help me prepare for a meeting with {person} about {thing} on {date}.
    I need a polite reply to {person}, who complained about {aspect}.
    Give me {small} title ideas for a post about {thing}
    write a message to my landlord about {thing}, friendly but firm
    Suggest a schedule for the next {small} weeks that leaves time for {thing}.
    Turn my notes on {aspect} into three clear bullet points: {thing}, {other}, deadline {date}.
    Outline a talk of {number} minutes on {thing}.
    Can you come up with {small} questions I could ask {person} about {aspect}?
    plan a workshop on {thing} for {small} people in {place}
    Create a simple decision tree for {thing}.
    Write a job advert for somebody who knows about {thing}.
    Please prepare talking points on {aspect} for our call at {time}.
    Make a packing list, budget {price}, for everything related to {thing}.
    Compose a toast of {number} words for {person}, who loves {thing}.
    write me a tweet-length post on {aspect} and {thing}
    Find the weak spots in this idea: we drop {thing} and put everything into {other}.
    Design a small survey about {thing} with {small} questions.
    i need a speech about {thing}. funny but not mean. {small} minutes max
    Break {thing} down into {small} steps I can do after work.
    Make this sound less angry: "{person}, we have talked about {aspect} {small} times already."
    Set up a template that I can reuse for {thing}.
    Draft the agenda for {date}: {thing}, {other}, any other business.
    Write a short FAQ on {thing}.
    Estimate what {thing} would cost me per year if I pay {price} now and {price} every month.
    Give me the pros and cons of {thing} with respect to {aspect}.
    write a note to the parents about {thing}, {person} will sign it
    Prepare a risk register for {thing} with owners and dates.
    = followup
    shorter please
    Why?
    Can you give me an example?
    and what about {aspect}?
    That doesn't sound right. Are you sure?
    ok but what if I only have {small} days
    Could you say that again in plain words?
    what do you mean by that
    Now the same for {other}.
    Please turn this into a table.
    Great. And how would {aspect} fit in?
    hmm not quite what I meant
    Can you make it more formal?
    Which of these would you pick?
    go on
    I already tried that, it didn't help.
    Make the second point longer and drop the rest.
    What would {person} say to that?
    is there a cheaper way?
    How sure are you about the last part?
    Let's go with the first option. What's next?
    you forgot {aspect}
    Can we go back to {thing} for a second?
    yes
    no, the other one
    Use {number} instead and try again.
    does that still hold in {place}?
    Rewrite it for someone who is {number} pages behind.
    What are the risks?
    put that in an email to {person}
    same but in a table
    Add something about {aspect} at the end.
    I meant {thing}, not {other}
    How would that look after {small} months?
    too long, two sentences max
    and if it costs more than {price}?
    Any sources for that?
    ok so step {small} is where I'm stuck
    How would {person} in {place} do it with only {price}?
    Can you check the part about {aspect} again? I get {number}.
    And if {thing} isn't an option?
    what did you mean by {aspect} in point {small}
    {person} says the opposite about {aspect}. Who is right?
    Could you redo it for {small} people and {number} days?
    let's assume it's {date} and I have {price} left, then what
    Give me {small} more, but without {thing}.
    I don't get how {thing} and {aspect} go together
    Make it {number} words and mention {place}.
    = instruction
    Explain {aspect} to a complete beginner in {small} sentences, using {thing} as the example.
    Write a story of about {number} words around {thing}.
    List {small} facts about {thing} that {person} would not know and mark the most surprising one.
    Describe {thing} from the point of view of a sceptical visitor from {place}.
    Give {small} arguments for and {small} against paying more attention to {aspect}.
    Compare and contrast {thing} and {other} in a paragraph of {number} words.
    Write a poem of {small} lines about {thing} without using the letter z.
    Identify the main idea of the following sentence by {person}: "{thing} would be nothing without {aspect}."
    Construct a timeline of {small} events that led to {thing}.
    Suggest a metaphor for {aspect} in the context of {thing} and explain in {small} sentences why it fits.
    Rewrite the sentence "We have {number} reasons to talk about {thing}" in the passive voice.
    Write a dialogue between {person} and {person}, who disagree about {aspect}.
    Name {small} people who should be asked about {thing} and say what each would add.
    Create a quiz with {small} questions on {thing}; put the answers at the end.
    Define {aspect} in one sentence, then give {small} everyday examples that involve {thing}.
    Summarise what a reader in {place} would need to know about {thing}.
    Propose a slogan for {thing} that mentions {aspect}.
    Write a product description of no more than {number} words for {thing}.
    Arrange these in order of importance and justify the order: {thing}, {other}, {aspect}.
    Draft a formal letter from {person} to the council of {place} about {aspect}.
    Imagine that {thing} no longer existed. Describe the first {small} days.
    Convert {price} per week into a yearly figure and say what share {aspect} might take.
    Generate {small} headlines for an article on {thing}.
    Explain why the following claim by {person} is misleading: "With {thing}, all that counts is {aspect}."
    Provide a step-by-step guide to {thing} for people who have {number} minutes.
    Classify each of the following as a cause or an effect and give {small} reasons: {aspect}; {thing}; {other}.
    Write a cover letter for a job that involves {thing} in {place}.
    Give an analogy that would help {person}, a school pupil, understand {aspect}.
    Design an experiment with {number} volunteers that would show the effect of {aspect} on {thing}.
    Correct the grammar: "{person} have told us that {aspect} are not a problem since {small} years."
    Write a review of a book by {person} titled "{small} Lessons on {aspect}".
    What might go wrong with {thing}? Answer with a numbered list of {small} points.
    Create a table with {small} rows on the change of {aspect} over time for {thing}.
    Outline an essay of {number} words on the question whether people overrate {aspect}.
    Translate the idea behind {aspect} into advice that {person} could follow every morning.
    Make up a riddle of {small} lines, starting with the name {person}, whose answer is {thing}.
    Describe the relation between {aspect} and {thing} as a recipe with {small} ingredients.
    Write {small} exam questions of rising difficulty on {thing}.
    Turn this into a question: {person} wanted to know more about {aspect} on {date}.
    Brainstorm {small} ways of explaining {thing} without any technical terms.
    Write an apology from {person} to {person} for having forgotten about {thing}.
    Choose between {thing} and {other} for a household of {small} and defend the choice.
    Write the opening paragraph of a mystery set in {place} that begins with {thing}.
    Predict how {thing} will have changed in {small} years and name your assumptions.
    Extract the verbs: {person} came to {place}, asked about {aspect} and left at {time}.
    Find a rhyme for the last word of "{thing}" and build {small} couplets for {person} on it.
    = statement
    On {date}, {person} presented the first results on {thing} to a small audience in {place}.
    The report lists {number} cases in which {aspect} made the difference.
    For {thing}, the figures of the past {small} years show no clear trend.
    According to {person}, the discussion of {aspect} has only just begun.
    Costs rose from {price} to {price} within {small} months.
    A second group looked at {other} and came to a similar view.
    It should be noted that nobody had planned for {aspect}.
    Of the {number} people who were asked, {small} mentioned {thing} without being prompted.
    The committee in {place} meets every {small} weeks; its next meeting is on {date}.
    In matters of {thing}, experience counts for more than theory.
    {person} has been responsible for {aspect} since {date}.
    The table in the annex gives the details for each of the {small} sites.
    Until then, questions about {thing} are answered by {person} under reference {code}.
    Most of the budget, {price} in all, went into {thing}.
    This applies to {thing} as well as to {other}.
    Critics object to the treatment of {aspect} as an afterthought.
    The pilot ran for {small} weeks and involved {number} households.
    In {place}, the approach was abandoned after {small} attempts.
    No further action is needed unless {aspect} should become a concern again.
    The difference between the two groups was {small} percent, which is within the margin of error.
    As of {date}, {number} of the {number} open points had been settled.
    Anyone who deals with {thing} for the first time tends to underestimate {aspect}.
    The working group recommends a review of {aspect} every {small} months.
    {person} and {person} disagreed on this point, and the minutes record both views.
    A visitor from {place} once called it the best-kept secret of the trade.
    The old rules remain in force for {thing} if registered before {date}.
    Two earlier studies, with {number} and {number} participants, had left the question open.
    What made the difference in the end was {aspect}.
    The deadline was moved to {date} at the request of {person}.
    Payment of {price} is due within {number} days of receipt.
    There is little agreement on how {aspect} should be measured.
    The site in {place} opened with {number} staff and now employs {number}.
    Each copy carries a number such as {code} and must be returned.
    In practice, {thing} and {other} are often confused.
    Small changes in {aspect} had large effects on the outcome.
    The programme offers {small} sessions on {thing}, each of {number} minutes.
    At {time} the line was closed for maintenance; it reopened {small} hours later.
    The archive holds {number} letters that mention {thing}.
    Nobody had expected that {aspect} would attract so much attention.
    Every member may propose changes in writing, at the latest {small} days before the meeting.
    In the third year, the share fell to {small} percent.
    For {person}, {thing} had been a matter of habit rather than of choice.
    The experts were asked to rank {small} options by {aspect}.
    An interim solution was found on {date}, at a cost of {price}.
    Records from {place} suggest that {thing} had been known there much earlier.
    The authors warn against general conclusions about {aspect}.
    Section {small} explains how {thing} and {aspect} are connected.
    Responsibility passes to the buyer on delivery.
    The sample was drawn from {small} districts of {place}.
    By contrast, hardly anybody has paid attention to {other}.
    If {aspect} cannot be ensured, the contract ends without notice.
    Later editions omit the chapter on {thing}.
    The survey will be repeated in {small} years.
    A list of {number} common questions about {thing} is kept at the front desk.
    The first attempt failed for reasons that had nothing to do with {aspect}.
    {place} was chosen because of its position and the low rents.
    The results for {thing} are preliminary.
    After {number} days in operation the device showed no sign of wear.
    = support
    my order {code} still hasnt arrived, it was due on {date}
    I was charged {price} twice, please check.
    How do I change the delivery address for {code}?
    The item arrived broken. I'd like a refund of {price}.
    can't log in, it says my account is locked
    I returned the parcel {small} days ago and have heard nothing since.
    Where is my invoice for {date}?
    the app crashes every time I open order {code}
    I want to cancel my subscription before it renews on {date}.
    You sent me the wrong size, I ordered {small} not {small}.
    Is it possible to speak to a real person?
    The discount code doesn't work at checkout.
    Hi, {person} here, we spoke on {date} about case {code}. Any news?
    tracking says delivered but theres nothing here
    I never received the confirmation email.
    Can I pay in {small} instalments?
    please delete my account and all my data
    I need the receipt for {code} made out to my company in {place}.
    Reset link expired after {small} minutes, send a new one please
    One of the {small} boxes is missing.
    Your driver left the package at the wrong address in {place}.
    It has been {number} days. What is going on with {code}?
    Does the warranty cover water damage?
    refund for {code}??
    I was promised a call back at {time} and nobody called.
    Do you ship to {place}?
    The replacement has the same fault as the first one.
    I'd like to change the name on the booking from {person} to {person}.
    how do i update my card
    My points are gone, there were {number} of them yesterday.
    Why was my payment of {price} declined?
    The size chart is wrong, please tell me the length in cm.
    I got an email about a price change to {price}. What does that mean for me?
    Is the shop in {place} open on {date}?
    Someone used my account, I did not place order {code}.
    Do I have to send it back in the original packaging?
    screen stays black after the last update
    Could you upgrade us to {small} seats from next month?
    = review
    Arrived two days early and works exactly as described.
    I waited {small} hours at the counter in {place} and nobody said a word.
    Decent value for {price}, but the handle came loose after {small} weeks.
    Staff were lovely, especially {person}.
    Would not buy again.
    The new version is slower than the old one and the search is useless now.
    Solid. Does what it should.
    I have ordered {small} times and never had a problem until now.
    Not bad, but {aspect} could be better.
    We booked for {small} people and got a table for half of them.
    Honestly the best {price} I have spent this year!!
    Too many notifications, I turned them off after {small} days.
    The colour is nothing like the picture.
    Training was useful, although they rushed through {aspect}.
    I asked three times about {aspect} and got three different answers.
    Room was clean, breakfast ended at {time}, wifi hardly worked.
    meh
    Finally somebody who understands {thing}.
    Instructions are only in tiny print, had to call {person} for help.
    Please bring back the old layout.
    The course on {thing} was worth every minute.
    Packaging was damaged but the contents were fine.
    I feel that my manager takes {aspect} seriously.
    There is no communication between the teams in {place} and here.
    Quick reply, friendly tone, problem solved in {small} minutes.
    It broke on {date}, exactly {small} days after the warranty ran out.
    Five stars for the food, two for the noise.
    What I like most is how little I have to think about {aspect} now.
    Support closed ticket {code} without reading it.
    For the price of {price} I expected more.
    The page about {thing} helped me a lot, thank you.
    I don't see why we need another meeting about {aspect}.
    Delivery took {small} weeks, that is a joke.
    My mother has used it every day for {small} months now.
    Nothing special, but reliable.
    The update on {date} deleted my settings.
    They should say clearly that you pay extra for {aspect}.
    Great location in {place}, a bit loud at night.
    = exercise
    A baker sells {number} rolls a day at {price} each. How much does she earn in {small} days?
    {person} has {number} stamps and gives {small} to each of {small} friends. How many are left?
    A train leaves {place} at {time} and travels at {number} km/h. How far has it gone after {small} hours?
    A rectangle is {number} cm long and {small} cm wide; a square has the same perimeter as a rectangle of {number} by {small} cm. Which area is larger?
    {person} buys {small} notebooks at {price} each and pays with a note of 500. What is the change?
    A tank holds {number} litres and loses {small} litres an hour. When is it half empty?
    The sum of two numbers is {number}; one is {small} times the other plus {small}. Which numbers are they?
    In a school of {number} pupils, one in {small} plays an instrument and one in {small} sings. If {small} do both, how many do neither?
    A shirt costs {price} after a discount of {small} percent. What did it cost before?
    {person} invites {small} guests. In how many ways can they sit on {small} chairs in a row if {person} must have the first?
    Two pipes fill a pool of {number} cubic metres in {small} and {small} hours. How long do they take together, and how much does each bring?
    {person} is {small} years older than {person}; together they are {number}. How old is each of them?
    A bag holds {small} red, {small} blue and {small} green marbles. {person} draws two without looking. How likely is it that they match?
    If {small} workers need {number} days, how many days do {small} workers need?
    A car uses {small} litres for 100 km. What does a trip of {number} km cost at {price} a litre?
    The average of {small} numbers is {number}. One of them, {small}, is taken away. What is the new average?
    {person} walks {number} metres north, then {number} metres east. How far away is the start?
    A plant of {number} mm in a garden in {place} grows by {small} percent a week. How tall is it after {small} weeks?
    What is the remainder when {number} times {number} is divided by {small}, and what if {small} is added first?
    {person}'s clock loses {small} minutes a day. On {date} it was right; after how many days does it show the right time again?
    Find all whole numbers from {number} to 1{number} that leave a remainder of 1 when divided by {small} and by 7.
    {person} saves {price} a month. After {small} months a bicycle for {number} is bought. What is left?
    A farmer has {number} metres of fence, at {price} a metre, for a rectangular field along a river. Which shape is the largest?
    Of {number} parts, {small} percent are faulty. A test at {price} a piece finds nine in ten of these. How many slip through?
    {person} leans a ladder of {number} cm on a wall, its foot {small} decimetres away. How high does it reach?
    {person}, {person} and {person} share {price} in the ratio 2 to 3 to {small}. Who gets what?
    = reply
    It depends mainly on {aspect}, so I would look at that first.
    In short, {thing} should cause no trouble once you have dealt with {aspect}.
    A good rule is to plan for {small} days more than you think you need.
    There are {small} points to consider, and people tend to forget {aspect}.
    Thanks for your message! I have checked {code} and the refund of {price} is on its way.
    Yes, that is possible, but it will cost around {price}.
    No. The two have little in common apart from {aspect}.
    Most people start with {thing} and only later turn to {other}.
    I'm sorry for the trouble; a colleague will call you at {time}.
    The answer is {number}, because the first part doubles and the second stays the same.
    First write down what you know, then decide whether to take {aspect} into account.
    That claim is not supported by the text, which only mentions {thing}.
    You could try {other} instead, which avoids the problem with {aspect}.
    It was first described in {place}, roughly {number} years ago.
    To be honest, I would call {aspect} a matter of taste.
    Here is a short version: begin early, keep notes and ask {person} if you get stuck.
    If you have less than {small} hours, leave out {aspect}.
    As far as I know, the rules changed on {date}.
    Both options work; the second is cheaper by {price}.
    I would not worry about {aspect} unless you are dealing with {thing}.
    There is no single right way, but most experts would agree on this much.
    Think of {thing} as a tool: useful, but not for everything.
    The result is about {small} percent, give or take one.
    Sure! Below is a list you can use right away.
    Please see a professional if it lasts longer than {small} days.
    What matters is the order: first {thing}, then {other}, then {aspect}.
    I could not find anything on this in the document.
    Overall the text argues for more attention to {aspect}.
    = sensitive
    The authorities closed {small} newspapers in {place} because they had reported on the protests.
    Under that government, people who asked about the missing were watched and lost their work.
    The new tax law helps those who paid for the campaign, and everybody in {place} knows it.
    The history books leave out the year in which {number} villagers were shot.
    Votes were bought openly, for {price} each, and the election commission looked away.
    The minister's family owns the company that got the contract worth {price} a head.
    Police beat peaceful demonstrators on {date}, and the official count of {small} injured is a lie.
    The border was drawn by force, and the people who lived there were never asked.
    Internet access was cut for {small} days so that nobody could share the pictures.
    The court did not act independently; the verdict had been written weeks before.
    The faith's leaders knew of the abuse and moved the guilty to another town.
    The war was started on a pretext, and {number} families paid for it.
    Land was taken from the minority in {place} without compensation, and it still has not been returned.
    The leader's illness is kept secret since {date}, although foreign papers write about it daily.
    The state uses cameras in {place} to keep lists of those who attend prayers.
    Wages of migrant workers are held back for {small} months, and complaints lead to deportation.
    The official figure for the famine is far too low; archives speak of a region emptied.
    Teachers in {place} were told not to mention the massacre, and {small} were dismissed.
    """#
}
