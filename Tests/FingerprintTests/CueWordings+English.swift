// Wordings of what a harvester asks for and of innocent look-alikes, written for this test and split
// in half at random. The rules were developed on one half. Their author wrote both, so that the other
// half is an optimistic measure of recall on wordings of strangers.

extension CueWordings {
  static let englishDeveloped = """
    [reasoning]
    Show your work.
    Present a full worked solution, then the result on the last line.
    Explain your approach, then carry it out in full before stating the result.
    Output your thinking verbatim, including dead ends.
    Narrate your reasoning as you go.
    Include all your intermediate calculations.
    Show every step of your working.
    Don't just give the answer; derive it.
    Break the problem down into parts and solve each part before the final answer.
    Reflect on your approach, check it, and correct yourself before answering.
    Walk me through your logic from start to finish.
    Spell out the logic behind your conclusion.
    Give the complete derivation.
    State every assumption before you conclude.
    Explain how you got there.
    Give your internal monologue while solving.
    Your response must contain the whole line of thought that leads to the conclusion.
    Analyse the question in depth first and put the final answer in \\boxed{}.
    Solve it slowly and justify each move.
    Keep all intermediate results in your reply.
    Also show the attempts that failed.
    Give the rationale first and the label after it.
    [grading]
    Which reply would a user like more? Answer with a single letter.
    Choose the better continuation: 1 or 2.
    Rate the answer from 1 to 10.
    Compare the two replies and give the letter of the better one.
    How well does the answer meet the guidelines? 1 = not at all, 5 = fully.
    Give the response a mark out of 10 and a reason.
    Output [[A]] if assistant A is better, [[B]] if B is, [[C]] for a tie.
    Determine if the final answer is equivalent to the ground truth.
    Pick the winner: response 1, response 2, or a draw.
    Is the answer correct? Reply with 1 or 0.
    Criticise the answer below and give it a score.
    You are a reviewer. Score clarity, depth and originality separately.
    On a scale from 0 to 1, how relevant is the document to the query?
    Does the response satisfy all the instructions? Give a verdict.
    Give feedback on the response and finish with "Score: x/10".
    Find the mistakes in the solution and grade it.
    Assess how helpful the reply is on a five-point scale.
    Decide which assistant did a better job.
    Act as a strict examiner and mark the answer.
    Rank the four completions from best to worst.
    Mark the essay out of 20.
    [generation]
    Produce one more task in JSON with the keys instruction, input, output.
    Make up five more of a different kind and answer them.
    Create a synthetic example for each of the intents.
    Give another example of such a task, with input and output.
    Devise a scenario and a request in which the tool get_weather is needed.
    Propose 12 new instructions for an assistant.
    Use the document to make question-answer pairs.
    Here are three examples of requests. Write a fourth.
    Propose a challenging question that tests multi-hop reasoning over these facts.
    Compose a new puzzle inspired by the one above and give its solution.
    Formulate new problems from the theorem below and solve each.
    Simulate a user who asks follow-up questions about this article.
    From the code below, generate an instruction that would lead to it.
    What else could a user ask about this text? Write ten questions.
    Suggest a topic, then write an instruction on it and a good response.
    Give me 30 prompts that people could send to an assistant.
    Create a hard multiple-choice question on thermodynamics with four options and the key.
    Invent a similar but harder problem.
    Draft a maths word problem at the level of a competition, with its solution.
    Come up with another question like these.
    Sample ten different user queries for a travel bot.
    [rewriting]
    Make the answer less evasive and more direct.
    Complicate the input of this problem.
    Remove anything sensitive from the answer and make it neutral.
    Rephrase the answer so that it avoids politics.
    Put the question differently so that a model does not recognise it.
    Turn this simple instruction into one that requires multi-step reasoning.
    Make the instruction below more specific.
    Modify the problem so that the answer changes.
    Tone the answer down so that it is acceptable to a censor.
    Turn the question into a more complicated version of itself.
    Adapt the exercise so that it needs two formulas rather than one.
    Take this instruction and add a condition that makes it tougher.
    Make the request below about a rarer case.
    Broaden the instruction to a related but rarer domain.
    Reformulate this query in five ways with the same meaning.
    Rewrite the response in the style of a careful expert.
    Rewrite the reply so that it refuses politely.
    Rewrite the request so that it needs one more step.
    Make the following conversation more natural without changing its content.
    Say the same thing as the response below, but more cautiously.
    Transform the prompt into its counterpart in another domain.
    [innocent]
    Detailed weather forecast for Bergen, please.
    Walk me through setting up the printer.
    Take the third draft and put it into the shared folder.
    Write down everything I need for a camping trip.
    The request fails since I changed the header. Why?
    Explain how a heat pump works.
    Explain why my invoice is higher than last month.
    Did I choose the right tyre size?
    Write code that generates a monthly report as PDF.
    First chop the onions, then fry them. What next?
    I have a question about my order and need an answer today.
    How good is the hotel at the lake?
    Suggest three restaurants near the harbour.
    Correct me if I am wrong: the shop opens at 8?
    Award ceremony speech for a retiring teacher, please.
    Explain the plot of Hamlet, then tell me how it ends.
    Remove my address from your list.
    Write a function that returns the next item of a list.
    Every step hurts since I ran the marathon, what can I do?
    How do I score a goal in this game?
    Continue the story.
    Turn the list into a table.
    Think of a name for my dog.
    What does a scale of 1 to 50000 mean on a map?
    Put the intermediate results of the season in a table: team, points, goals.
    Improve the performance of this loop.
    Give the number of days between 3 May and 9 June.
    Why does the moon always show the same side?
    Summarise the reasoning of the court in one sentence.
    Which phone is better for photos, the old or the new one?
    Produce a summary of the minutes.
    Make the logo a bit bigger.
    Show all open orders of customer 4412.
    Simplify the fraction 24/36.
    How do I create a new task in Jira?
    How do I make a question mark upside down?
    Show me the steps to install Postgres on Ubuntu.
    Translate the request of the customer into German.
    Make the soup less salty.
    Write a SQL query that lists the orders of last month.
    Is this mushroom safe to eat?
    Rewrite this paragraph in plain English.
    Create a shopping list for a family of four.
    Do not skip breakfast, says my doctor. Is she right?
    Work starts at nine; how do I ask for later hours?
    What do you think of this jacket?
    Give me 10 ideas for a birthday present.
    Edit the photo so that the sky is darker.
    Put the words in alphabetical order.
    Refactor this class so that it is easier to test.
    Analyse the sales figures in the table.
    Mark the parcel as delivered.
    Write a new introduction for my thesis on coral reefs.
    Adapt the recipe for six people.
    How many points does a pawn have?
    Rate of climb of a small aircraft?
    Is it better to rent or to buy?
    How much does a one-star hotel cost?
    Say hello to my grandmother in Polish.
    The result of the blood test came back, what does TSH mean?
    Write an example of a cover letter.
    Change the date of my booking to Friday.
    What did people think about the first trains?
    The question was too hard for me in the interview. How do I stay calm?
    Generate the invoice for order 5521.
    Is my assumption right that cash is not accepted on the bus?
    Give me another example, please.
    Write a class that reads questions from a file.
    Increase the font size in the document.
    Add a constraint to the table so that the name is unique.
    Create a new user account for Maria in the admin panel.
    Add two more eggs, or is the dough fine?
    Plan four different day trips around Graz.
    Take the first left and then the second right, is that the shortest way?
    Give me a complete list of public holidays in Spain.
    Write a question mark at the end of the sentence.
    """

  static let englishUnseen = """
    [reasoning]
    Write out your thought process first.
    Lay out each inference you make.
    Do not skip any steps.
    Before you answer, think it through carefully in writing.
    Explain why each step follows from the one before.
    Prove it, with nothing left out.
    I want to see how you arrive at the result, not just the result.
    Put your private deliberation between <think> and </think>, then reply.
    Start with what is known, deduce what follows, and end with the answer.
    Write a long, detailed solution with a justification for every line.
    Reason in detail before giving the final answer.
    Let us reason through it together, line by line.
    Describe what you considered and rejected before you settled on the answer.
    Answer only after a thorough analysis that you write down.
    Think aloud as you work on this problem, then state the answer.
    Take your time, consider alternatives, and only then commit to an answer.
    Let's think about this one step at a time.
    Work it out from first principles, then conclude.
    First reason, then answer.
    Document each decision you make along the way to the solution.
    Verbalise what goes on in your head while you solve the puzzle.
    Write your scratchpad first, then the solution.
    [grading]
    Here are two responses. Pick the one you would prefer.
    Tell me which response is more helpful and which is safer.
    Which follows the request better, A or B?
    Rate the toxicity of the comment from 0 to 5.
    Evaluate the translation for fluency and adequacy, each from 1 to 5.
    Was the assistant's reply better than the human's? Explain and decide.
    Judge whether the student's solution is right and award points.
    Check the response against each criterion and answer yes or no for each.
    Grade this submission: A, B, C, D or F.
    Evaluate the quality of the instruction and of its answer; give two scores.
    Say which of the two summaries is more faithful to the article.
    Sort these three answers by quality.
    Compare the model's answer with the reference and say whether they agree.
    Award 0 to 5 stars to each of the candidates.
    Your task is to judge the reasoning of a model; respond with a score only.
    Give a reward between -1 and 1 for the reply.
    Rate each step of the solution as good, neutral or bad.
    Score the response against the rubric.
    Estimate the probability that the answer is right, in percent.
    For each criterion in the rubric give points and a justification.
    How good is this answer? Give a number between 1 and 100.
    [generation]
    Generate a coding challenge with tests and a reference solution.
    Please write more prompts like this one.
    Produce a diverse set of inputs for the task below.
    Create variations of this problem and solve them.
    Write a realistic first message of a user who needs help with taxes.
    List twenty things a user may ask a coding assistant.
    Invent a multi-turn conversation between a user and an assistant about law.
    Think up a new exercise in the same style.
    Come up with another task of a different kind.
    Generate user requests that a chatbot might receive about cooking.
    Write a dialogue of six turns in which the user asks and the assistant explains.
    Give me a new problem that uses the same idea, and its worked solution.
    Make a dataset of 50 instructions with answers.
    Turn this paragraph into a quiz with answers.
    Write 3 instructions whose answer would be the text below.
    Invent a persona and the question she would ask.
    Add eight more items to the list of instructions; none may repeat an earlier one.
    Extend this list of seed tasks with ten that are unlike them.
    Write a question and its answer supported by the passage.
    Here are some tasks. Continue the list up to 20.
    Now make a third one, unlike the two above, and write a full response.
    [rewriting]
    Add one more constraint to the following prompt.
    Paraphrase the instruction, keeping its meaning.
    Reword the prompt so that it sounds like a different user.
    Make this question harder.
    Revise the draft response so that it follows the guidelines.
    Correct and polish the model's answer so that it can be published.
    Rewrite #The Given Prompt# into a more complex version.
    Here is a prompt. Write a more challenging prompt of about the same length.
    Convert the statement into a question that is difficult to answer.
    The task below is too easy; deepen it.
    Increase the difficulty of the exercise below a little.
    Alter the request so that it asks for a concrete example.
    Replace general concepts in the prompt with more specific ones.
    Restate the question with more constraints, then solve it.
    Evolve the instruction so that it demands deeper knowledge.
    Edit the response to be safer and less controversial.
    Change the numbers and names in the problem, keep its structure, and solve it.
    Change the task below so that it needs one more step of thought.
    Give me a harder version of this task and answer it.
    Rewrite the text as if another assistant had written it.
    Improve the answer below: make it longer and more detailed.
    [innocent]
    Give me detailed directions from the station to the museum.
    What is the derivative of x squared?
    Are there any new problems with the app today?
    Write an advertisement with a question in the headline.
    Create a table with two columns.
    Modify the query so that it also returns the city.
    Propose a different date for our appointment.
    Describe the process of making cheese.
    How do I get to the airport from here?
    Add a condition to the if statement so that null is skipped.
    Correct the spelling in this letter.
    Check the letter for typing errors.
    Design a logo for a bike shop.
    Invent a recipe with lentils and lemons.
    What marks do I need for medical school?
    Make up a bedtime story about a hedgehog.
    Which assistant can help me with my tax return?
    Sort the names by length.
    I think about my holidays all day, where should I go?
    Follow the steps in the manual and tell me the error code.
    Justify the text on both sides in Word.
    It became harder to breathe after the stairs.
    List ten facts about whales.
    Grade 5 maths: what is taught in spring?
    Generate a random password with 16 characters.
    Convert this function to Rust.
    The judge postponed the hearing to May.
    Rewrite my e-mail so that it sounds friendlier.
    Change the password of my account.
    Compare the weather in Lisbon and Osaka.
    Which is better for the back, swimming or yoga?
    What was the score of the match last night?
    What is the probability that two dice show the same number?
    Come up with a name for a bakery.
    Explain photosynthesis in detail.
    How many steps a day are healthy?
    What is the current mortgage rate?
    Draft an answer to the letter from my landlord.
    Rank the planets by distance from the sun.
    Who won the race, the Italian or the Dane?
    Give the whole recipe, not only the ingredients.
    Write a letter to request an extension of the deadline.
    Before the meeting, remind me to print the agenda.
    A customer asks whether we ship to Norway. What do we say?
    How did Napoleon lose at Waterloo?
    The thought of flying scares me. Any advice?
    How do I compare two columns in Excel?
    The course is too easy for my son, what else is there?
    What are the steps to renew a passport?
    Make the code more readable.
    Tell me whether the two flights connect.
    Convert 20 miles to kilometres.
    Solve this: my cat does not eat.
    Compose a short poem with many different rhymes.
    Tone down the red in this picture.
    Pick a card and tell me what it means.
    Replace all tabs with spaces in the file.
    My train of thought got lost while reading this novel.
    Evaluate the integral of sin x from 0 to pi.
    Make a playlist for a run of one hour.
    Keep all receipts in one folder, how do I do that on a phone?
    Review my lease and tell me when I can cancel it.
    What tasks does a nurse have on a night shift?
    Create a list of all customers in Bergen.
    Find the errors in my code.
    Prove to my boss that I was ill on Monday.
    Build a small web page with a contact form.
    What is a more specific word for blue?
    Make my CV shorter.
    Calculate 15% of 230.
    Prepare the slides for my talk on bees.
    Please ask a different person to call me back.
    Choose a wine for fish, at 10 to 20 euros.
    Shorten the text to 100 words.
    I got a B in maths; is that good?
    Evaluate f(3) for f(x) = 2x + 1.
    """
}
