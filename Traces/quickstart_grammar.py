"""The wordings of the bundled trace: a grammar of prompts in seven languages."""

# One section a language, one rule a line (continued by indented lines), alternatives split by
# " | ". ‹a|b› picks one, ‹2..9› is a number, ‹rule› another rule of the language or of English,
# ‹=rule› the same wherever one text has it.
GRAMMAR = r'''
== any
name: Mina | Tomás | Aiko | Ravi | Lena | Omar | Wei | Sara | Jonas | Nadia | Luis | Priya | Hugo | Emi
city: Lisbon | Osaka | Jaipur | Graz | Valencia | Amman | Chengdu | Tallinn | Cusco | Penang | Bergen | Izmir
noun: invoice | order | sensor | ticket | parcel | booking | patient | route | payout | shift | tariff | session | coupon | meter | asset | claim | lease | batch | device | contract
verb: load | merge | sort | validate | schedule | archive | parse | group | price | export | dedupe | rank
field: status | owner | due_date | region | weight | score | total | version | priority | channel
tongue: Python | Go | TypeScript | Rust | Java | SQL | Swift | C++ | Kotlin | Bash
code: def ‹verb›_‹=noun›s(‹=noun›s, ‹=field›=None, limit=‹5..400›):\n    """‹Return|Yield|Collect› the ‹=noun›s ‹by ‹=field›|of one ‹=field›|that have a ‹field›|newer than a day›."""\n    seen = {}\n    for
  ‹=noun› in ‹=noun›s:\n        if ‹=noun›.‹=field› ‹==|!=|in› ‹=field›:\n            continue\n        seen[‹=noun›.‹=field›] = ‹=noun› | export async function
  ‹verb›‹Invoices|Orders|Routes|Claims|Meters›(‹=noun›Id: string): Promise<‹number|string[]|void›> {\n  const rows = await db.‹=noun›s.find({ ‹field›: ‹=noun›Id, ‹field›: ‹2..90› });\n  ‹// TODO: ‹verb› by
  ‹field›|const total = rows.length›;\n  for (const row of rows) {\n    row.‹=field› = row.‹=field› ?? ‹0..9›; | func (s *Store) ‹Add|Load|Merge|Rank|Price›(ctx context.Context, id int64) (‹[]Row|*Row›, error)
  {\n\trows, err := s.db.QueryContext(ctx, "SELECT ‹field›, ‹field› FROM ‹=noun›s WHERE ‹field› > ? LIMIT ‹5..500›", id)\n\tif err != nil {\n\t\treturn nil, fmt.Errorf("‹verb› ‹=noun›: %w", err)\n\t} | SELECT
  o.‹=field›, COUNT(*) AS ‹noun›_count, AVG(o.‹field›)\nFROM ‹noun›s o\nJOIN ‹=noun›s p ON p.id = o.‹=noun›_id\nWHERE o.‹field› ‹IS NOT NULL|> ‹3..70›|= 'open'›\nGROUP BY o.‹=field›\nHAVING COUNT(*) > ‹2..40›
code.open: # ‹noun›s/‹verb›.py\nimport ‹csv|json|logging|datetime›\n\n‹code› | ‹code› | // file ‹noun›_‹verb›, cursor in line ‹12..480›\n‹code›\n
== en
topic: tidal power | sourdough bread | freelance taxes | container gardening | medieval trade routes | sleep | electric bicycles | bond prices | coral reefs | public libraries | vaccines | jazz harmony | heat
  pumps | remote teams | school lunches | glaciers | chess openings | home insurance | migratory birds | noise in cities | second-hand clothing | satellite images | rent control | beekeeping | peer review |
  river floods | podcasts | supply contracts | sign languages | lithium mining | marathon training | food labels | desert farming | antibiotic resistance | night trains | museum archives | carbon accounting |
  handwriting | stage fright | drinking water | volcanic soil | open data | tea ceremonies | wind turbines | urban foxes | pension funds
person: my mother | a colleague | a new neighbour | my manager | a friend who is ill | our landlord | my daughter | the whole team | an old teacher | a customer who waited too long
chore: get ‹coffee|ink|rust|candle wax› out of ‹a shirt|the carpet|a wooden table› | split a bill in ‹3..9› ways | fix a dripping tap | learn ‹Portuguese|the cello|to swim|touch typing› ‹in a year|at
  forty|without a teacher› | ask for a raise | stop my ‹cat|dog› from ‹barking|scratching the sofa|eating too fast› | keep basil alive | back up ‹my phone|an old laptop|‹200..900› GB of photos› | cancel a gym
  contract | write a CV after a long break
chat.open: ‹How do I|What's the best way to|Any tips? I need to› ‹chore›‹| today| on a small budget› | ‹Explain|Tell me about› ‹topic› ‹like I'm ten|in simple words|with an example|in ‹60..200› words›. | Write
  ‹a short poem|a birthday message|a polite email|a toast|a bedtime story› for ‹person› about ‹topic›. | What's the difference between ‹topic› and ‹topic›? | I have ‹rice|eggs|lentils|tofu›,
  ‹spinach|carrots|leeks|mushrooms› and ‹yoghurt|lemons|cheese|peanuts›. What can I cook ‹tonight|in ‹15..60› minutes|for ‹3..12› people|without an oven›? | Plan ‹a weekend|three days|a rainy Sunday› in ‹city›
  ‹for two|with kids|by train|on ‹150..900› euros›. | ‹topic›: ‹worth the money|hard to understand|still a thing|overrated›? asking for ‹person› | ‹task› | Who invented ‹the zip|the paper clip|the tram|instant
  noodles|the thermometer› and why does it matter for ‹topic›? | ‹What can you do?|Tell me a joke|Good morning!|What should I cook tonight?|Help me write an email›
chat.more: Shorter please. | Why? | Can you say that about ‹topic› instead? | give me an example | And for ‹person›? | Make it ‹funnier|more formal|warmer|simpler›. | What would it cost in ‹city›? | I meant
  ‹topic›, not that. | Thanks! | Turn it into a list of ‹3..8› points | Is that really true for ‹topic›? | continue | Translate it into ‹Spanish|Hindi›.
audience: beginners | town councillors | nurses | first-year students | retirees | engineers | shop owners | sceptical readers | ‹8..14›-year-olds | volunteers | new managers | people who moved to ‹city›
constraint: Use ‹at most|about|at least› ‹120..900› words. | Include ‹a table|two examples|a counterexample|a short dialogue|a checklist›. | Avoid jargon. | Mention ‹city› and ‹topic›. | Give sources of doubt.
  | Keep the tone ‹dry|warm|neutral|urgent›. | Structure it in ‹3..7› sections. | End with ‹a question|a summary|one action for tomorrow›. | Assume no prior knowledge.
task: ‹Write|Draft|Prepare› ‹a guide|an essay|a lesson plan|an FAQ|a speech|a memo|a workshop outline› on ‹topic› for ‹audience›. ‹constraint› | ‹Compare|Weigh up› ‹topic› and ‹topic› for ‹audience›.
  ‹constraint› | What would change in ‹city› if ‹topic› ‹became twice as expensive|disappeared|were free|doubled›? ‹constraint› | Propose ‹3..9› ‹experiments|slogans|interview questions|measures› about ‹topic›.
  ‹constraint› ‹|‹constraint›› | Invent a ‹dialogue|case study|short story› in which ‹name› explains ‹topic› to ‹audience›. ‹constraint› | Summarise the main arguments ‹for|against|for and against› ‹topic›,
  then ‹rank|question|illustrate› them. ‹constraint› | How do ‹audience› usually misunderstand ‹topic›? ‹constraint›
expand: ‹task› | ‹task› ‹constraint› | ‹task› | ‹Rewrite|Change› the ‹request|task› below so that it ‹needs one more step of thought|is about a rarer case|has one further condition|asks for a concrete example›,
  then ‹answer it|carry it out›.\n\n‹task› | Here are two ‹tasks|requests›:\n1. ‹task›\n2. ‹task›\n‹Think of|Make up› ‹a third|another› of a different kind and ‹answer it|write a full response›. |
  ‹Question|Task|Instruction|Q›: ‹task›\n‹Answer|Response|A›: | ‹name› asks: ‹task› ‹Reply in full.|›
opener: Here are ‹some|a few|three› ‹example tasks|tasks|requests|instructions› ‹people send to an assistant|from our seed set|of the kind we collect›. | Below are ‹sample|example|seed› ‹instructions|prompts|tasks›. | Consider
  these ‹prompts|questions|user requests›:
more.like: ‹Come up with|Make up|Invent|Think up› ‹two|three|four|‹2..6›› more ‹tasks|instructions|prompts› of a different kind and ‹answer each in full|answer them|write a complete response to each›. | ‹Continue|Extend›
  the list with ‹‹3..8›|five› new ‹instructions|tasks|questions›, ‹none like the ones above|each on another topic|all of them harder›, and ‹give the answers|answer them|solve each›. | Generate ‹a new|another› ‹instruction|prompt|task›
  that is ‹harder|rarer|more specific› than these, then ‹answer it|respond to it fully›. | ‹Write|Propose› ‹‹3..7›|several› ‹varied|different|diverse› ‹questions|prompts› in the same ‹style|format›, with ‹answers|full responses›.
evolve: ‹Rewrite|Change|Evolve› the ‹instruction|task|prompt› below so that it ‹is harder|is more specific|needs one more step of thought|has one more constraint|is about a rarer case›, then ‹answer it|carry it out›. | Make
  ‹this|the following› ‹instruction|prompt|question› ‹more complex|harder|more specific|more demanding› ‹without making it longer|by adding a constraint|by asking for a concrete case›, then ‹answer it|write the response›. | Create a
  ‹similar but harder|new and rarer› ‹task|problem|prompt› inspired by the one below and ‹answer it|give a full response›.
seed: ‹opener›\n1. ‹task›\n2. ‹task›\n3. ‹task›\n‹more.like› | ‹more.like›\n\n- ‹task›\n- ‹task› | ‹evolve›\n\n‹task› | ‹evolve›\n"""‹task›""" | ‹name› ‹wants to know|is curious|asks›: ‹ask›\nWrite ‹‹2..5›|three› further
  ‹questions|prompts› that ‹people|users› might send on ‹topic›, each with ‹a full answer|an answer of ‹80..300› words›. | ‹task›\n\n‹Turn it into|Derive from it› ‹a harder|a rarer|another› ‹task|instruction› and ‹answer that|carry that out›.
problem: ‹name› ‹buys|packs|sells› ‹3..48› boxes with ‹4..36› ‹pens|tiles|pears› each and ‹loses|gives away› ‹5..90› of them. How many remain? | A train leaves ‹city› at ‹6..11›:‹10..55› with ‹60..140› km/h,
  another follows ‹15..90› minutes later with ‹145..220› km/h. When does it catch up? | Two dice are thrown ‹2..6› times. What is the probability of ‹at least one|exactly one› sum of ‹3..11›? | The sides of a
  triangle are ‹5..19›, ‹20..29› and ‹24..33›. Find its ‹area|largest angle|inradius›. | Find all integers n with n^2 + ‹3..40›n + ‹2..99› divisible by ‹5..31›. | A tank holds ‹200..900› litres; pipe A fills it
  in ‹3..12› hours and pipe B empties it in ‹13..30›. How long until it is ‹full|half full›? | ‹=name›, ‹name› and ‹name› each own one of a cat, a dog and a parrot. The owner of the ‹cat|dog› lives in ‹city›;
  ‹=name› has no ‹parrot|cat›. Who owns what? | A ball of ‹0..3›.‹1..9› kg falls from ‹4..80› m onto a spring of ‹200..900› N/m. How far is the spring compressed? | Prove that ‹2..9›n^‹2..5› + ‹2..9›n is ‹even
  for all even n|never a prime for n > 1›. | Solve x'' + ‹2..9›x' + ‹1..20›x = ‹sin t|e^t|t› for x(0) = ‹0..4›. | A solution of ‹20..250› g salt in ‹1..5› litres is diluted to ‹6..9› litres. What is the
  concentration? | A fund grows ‹2..9›.‹1..9›% a year. After how many years has ‹1000..9000› become ‹10000..30000›?
reason: ‹problem› ‹elicit› | ‹elicit›\n\n‹problem› | ‹Solve|Here is a problem|Task›: ‹problem›\n‹elicit› | ‹problem›\n\n‹elicit› | Invent a ‹harder|similar|trickier› problem than this one and solve it. ‹elicit›\n‹problem›
elicit: ‹Show|Write out|Lay out› ‹your|the› ‹full|complete|entire› ‹reasoning|working|derivation› before ‹the final answer|you give the answer|the result›. | Work through this ‹step by step|from first principles› and only
  then ‹answer|conclude›. | Think aloud: ‹every assumption|each attempt, also failed ones|all intermediate results›, then the ‹final answer|solution›. | ‹I want to see how you get there|Explain each inference|Do not skip any
  steps›‹.|, and check the result at the end.› | First ‹think|reason› in detail, then write "‹Answer|Result|Final›:" and ‹the number|the conclusion›. | Explain your reasoning ‹line by line|step by step› ‹and end with|before you give›
  the ‹answer|conclusion›. | Give the ‹complete|full› ‹chain of thought|train of thought|thought process› ‹first, then the answer|and put the answer on the last line›. | Write your ‹scratchpad|internal monologue|rationale›
  ‹first|between <think> and </think>›, then the ‹solution|final answer›. | ‹Narrate|Describe|Spell out› your ‹reasoning|thought process› ‹as you go|in full›, ‹including|with› ‹dead ends|what you rejected|every deduction›. | ‹Think|Reason› step by step
  ‹and|,› ‹keep all intermediate results|justify each step|leave nothing out›; the answer comes last.
tutor.open: ‹problem› | ‹problem› ‹can you show me the steps?|I got ‹3..200› but the book says ‹3..200›|explain it slowly please|where do I start?|Please explain the reasoning step by step.› | Homework,
  question ‹1..20›: ‹problem› | why is ‹a negative times a negative|dividing by zero|the derivative of e^x|0.999...› ‹like it is|so special|on the exam every year›?
tutor.more: I don't get step ‹1..5› | why can you divide there? | so the answer is ‹2..300›? | Give me another one like it. | can you draw it with letters | ok and if it was ‹2..90› instead of ‹2..90›? |
  thanks, next one: ‹problem›
eval.open: ‹problem›\nThink step by step and finish with "Answer: <number>". | Question: ‹Which of these is true of|What is the main cause of change in› ‹topic›?\nA) ‹topic›\nB) ‹topic›\nC) ‹topic›\nD) none of
  these\nReply with one letter. | ‹task› | ‹reason› | Complete the function.\n‹code›
review: The ‹kettle|lamp|backpack|printer|mattress|router|blender|drill› ‹broke|arrived|stopped charging|leaked› after ‹2..60› ‹days|weeks›, ‹very disappointed|still happy with it|support was kind|I want my
  money back|no complaints›. | ‹Great|Poor|Average› ‹quality|packaging|value› for ‹5..300› ‹euros|dollars›. ‹Would buy again.|My order ‹1000..9999› came late.|Never again.|Bought it for ‹person›.› | Delivery to
  ‹city› took ‹2..30› days. ‹Nobody answered my mails.|The courier was friendly.|Box was damaged.›
classify: ‹Classify|Sort› the customer message into one of: ‹refund, delivery, praise, defect, other|positive, neutral, negative›. Answer with the label only.\n\nMessage: ‹item› | ‹Rate how urgent|Say how
  angry› this message is from 1 to 5. Reply with one digit.\n---\n‹item›\n--- | Extract product, amount and date as JSON, null when absent.\n‹item›
sent: The ‹committee|board|supplier|regional office|auditor› ‹approved|postponed|questioned|revised› the ‹budget|plan|contract|report› for ‹topic› in ‹January|March|June|October›. |
  ‹Costs|Volumes|Complaints|Delays› ‹rose|fell› by ‹2..48›% ‹because of|in spite of|after the debate on› ‹topic›. | According to ‹name›, the ‹lease|licence|warranty› covers ‹topic› until ‹2027..2035›. |
  ‹Section|Annex› ‹2..19› requires a notice of ‹10..90› days. | The pilot in ‹city› served ‹200..9000› people and closed ‹on time|early|late›.
passage: ‹sent› ‹sent› ‹sent› ‹sent› ‹sent› ‹sent›‹| ‹sent› ‹sent›| ‹sent› ‹sent› ‹sent››
ask: What does it say about ‹topic›? | Who has to act next, and by when? | List all figures with their meaning. | Is there a risk for us in ‹city›? | Which sections contradict each other? | Draft a reply to
  ‹name› based on this. | Explain it to ‹audience›.
documents.open: ‹passage›\n\n‹ask› | ‹ask›\n"""\n‹passage›\n"""
documents.more: ‹ask› | And the notice period? | Put that in one sentence. | Are you sure about the ‹2..48›%? | Quote the sentence.
summary: Summarise in ‹two sentences|five bullet points|at most 60 words›:\n\n‹item› | Write the minutes of this text, decisions first.\n\n‹item› | TL;DR of the following.\n‹item›
support.open: ‹Hi, |Hello, |›‹my order|parcel|the refund for order› ‹10000..99999› ‹has not arrived|is missing a part|shows delivered but isn't|was charged twice›‹, I live in ‹city›|› | I can't ‹log in|change
  my address|cancel|download the invoice› ‹since yesterday|on my phone|for account ‹100..999›-‹100..999›› | How long is the warranty on the ‹kettle|lamp|router|blender›? | speak to a person
support.more: it's ‹10000..99999› | I already tried that | yes | no, the other one | when will it arrive? | my name is ‹name› | can I get the money back instead? | ok thank you | the app says error ‹100..999›
paraphrase: Write ‹five|eight|six› different ways a customer could say this, one per line.\n‹item› | Give four paraphrases for our intent training set, keep numbers as they are.\n\n‹item›
qa: We train our in-house assistant on our handbook. Write one question and a complete answer supported by this passage.\n\n‹item› | From the handbook text below, generate a question a new employee may ask,
  with its answer.\n\n‹item›
judge: Rate the answer to the question from 1 to 10 and explain your rating in two sentences.\n\n[Question]\n‹ask› ‹task›\n\n[Answer]\n‹sent› ‹sent› ‹sent› | You compare two replies. Which follows the request
  better, A or B? Give reasons, then the letter.\nRequest: ‹task›\nA: ‹sent› ‹sent›\nB: ‹sent› ‹sent›
content: Product text, ‹80..250› words, ‹playful|factual|premium› tone: ‹rain jacket|desk lamp|hiking sock|cast-iron pan|puzzle›, made in ‹city›, ‹feature›, ‹feature›. For ‹audience›. | Write a
  ‹newsletter|landing page|category text› on our ‹topic› ‹range|week|offer›. Mention ‹feature› and a discount of ‹5..40›%.
feature: ‹2..10› years of warranty | recycled material | only ‹90..900› grams | washable at ‹30..60› degrees | repairable | ‹3..9› colours
does: ‹verb›s ‹noun›s by ‹field› and reports ties | merges overlapping ‹noun› intervals | retries a failed ‹noun› request with backoff | parses a ‹noun› file with broken lines | keeps the ‹3..50› best ‹noun›s
  in a stream | rate-limits ‹noun› uploads to ‹10..500› a minute | diffs two ‹noun› trees | caches ‹noun›s by ‹field› for ‹5..600› seconds | renders a ‹noun› table as text
demand: Handle empty input. | Add unit tests. | No dependencies. | State the complexity. | It must be thread-safe. | Explain the design first. | Support ‹1000..9000000› rows. | Document every function. | Use
  ‹streams|generators|an index|a heap›.
codetask: ‹Write|Implement› a ‹tongue› ‹function|class|command-line tool|module› that ‹does›. ‹demand›‹| ‹demand›› | ‹Review|Refactor|Speed up|Port to ‹tongue››‹|:| this:›\n‹code›\n‹demand› | How would you
  design a ‹noun› service that ‹does›? ‹demand› ‹demand› | ‹This raises an error for ‹noun› ‹20..900›|Why is this slow›? ‹code› | In ‹tongue›, ‹does›: give the complete code. ‹demand›
migrate: Convert this to ‹tongue›, same behaviour, and add a test for each branch.\n\n‹item› | Write unit tests for the code below. Cover limits and errors.\n\n‹item›
agent.open: Repository ‹noun›-‹noun› (‹tongue›). Issue ‹20..990›: ‹verb› fails when a ‹noun› has no ‹field›. ‹Plan the change, then write the patch.|Find the cause and fix it.|Reproduce it with a test first.› |
  In ‹noun›_‹verb› the ‹field› of a ‹noun› is computed twice. ‹demand› Work in small steps and say what each step shows. | Add a command that ‹does› to the ‹noun› tool (‹tongue›). ‹demand› | The build of
  ‹noun›-‹noun› broke after the upgrade to version ‹2..9›.‹0..30›. ‹Investigate.|Fix it.|Write down a plan first.›
agent.more: tool result: ‹2..60› tests passed, ‹1..5› failed: ‹noun›_‹verb›_‹field› | tool result:\n‹code› | exit code ‹0..2› | file ‹noun›s/‹verb›.py, lines ‹2..90› to ‹91..400›:\n‹code› | no matches for
  "‹noun›.‹field›"
translate: Translate into ‹German|Spanish|French|Japanese›. Output only the translation.\n\n‹item› | ‹Italian|Dutch|Polish› version of the following, formal:\n‹item›
== zh
topic: 垃圾分类 | 高铁票价 | 新能源汽车 | 古建筑保护 | 社区养老 | 短视频 | 城市内涝 | 茶叶贸易 | 线性回归 | 咖啡种植 | 睡眠质量 | 远程办公 | 二手房 | 方言 | 海水淡化 | 乡村教育 | 太极拳 | 快递包装 | 博物馆 | 量子计算 | 宠物医疗 | 气候变化 | 篆刻 | 食品添加剂 | 马拉松 | 共享单车
city: 成都 | 泉州 | 哈尔滨 | 昆明 | 槟城 | 洛阳 | 青岛 | 台中
name: 小林 | 阿明 | 王老师 | 李婷 | 老周 | 陈晨
person: 我妈 | 同事 | 房东 | 新来的邻居 | 我女儿 | 客户
constraint: 不超过‹100..900›字。 | 请举‹2..5›个例子。 | 不要用术语。 | 最后给出‹一个问题|总结|行动建议›。 | 分‹3..6›个部分。 | 要提到‹city›和‹topic›。 | 语气‹轻松|正式|幽默›一些。
task: ‹写|拟›一‹篇文章|份教案|份演讲稿|份问答›，主题是‹topic›，读者是‹小学生|老人|新员工|外行|工程师›。‹constraint› | 比较‹topic›和‹topic›，说明各自的‹利弊|历史|成本›。‹constraint› | 如果‹topic›在‹city›‹消失了|免费了|贵了一倍›，会发生什么？‹constraint› |
  为‹topic›设计‹3..8›‹个实验|条标语|个面试题›。‹constraint› | 编一段‹name›给‹小学生|老人|新员工|外行|工程师›讲‹topic›的对话。‹constraint›
expand: ‹task› | ‹task›‹constraint› | 把下面的要求改得‹更难一点|更具体|多一个条件›，再完整地回答。\n‹task› | 参考这个题目，另想一个不同类型的并作答：‹task› | 问题：‹task›\n回答：
opener: 下面是几个‹任务|指令|用户提问›示例： | 参考以下‹题目|提示|种子任务›： | 请看这些‹问题|指令›：
more.like: 请再‹想出|编写|设计›‹2..6›个‹不同类型|更难|全新›的‹任务|指令|题目›，并‹逐一作答|给出完整回答›。 | 仿照上面的例子生成‹3..8›条新的指令，‹彼此不同|不要重复›，并附上答案。 | 继续这个列表，写出‹三个|五个|若干›不同的‹问题|题目›并回答。
evolve: 把下面的‹指令|题目|问题›改‹得更难|得更具体|成更少见的情况›，然后‹完整地回答|作答›。 | 请改写这个‹问题|指令|题目›，使其‹更复杂|多一个条件|需要多一步推理›，再回答。 | 设计一道与下面类似但更难的题目并解答。
seed: ‹opener›\n1. ‹task›\n2. ‹task›\n‹more.like› | ‹evolve›\n‹task› | ‹task›\n‹more.like› | ‹evolve›\n\n「‹task›」
chat.open: ‹怎么|如何›‹洗掉衣服上的油渍|提高睡眠|跟‹person›开口借钱|养好绿萝|准备面试|存‹1..9›万块› | 用‹大白话|一个例子›解释一下‹topic› | 帮我写一段给‹person›的‹道歉|生日祝福|请假›短信，提到‹topic› | 去‹city›玩‹2..6›天怎么安排？预算‹800..6000›元 | ‹topic›和‹topic›有什么区别？ |
  家里只有‹鸡蛋|豆腐|土豆›和‹番茄|青椒|粉丝›，‹15..50›分钟能做什么菜 | ‹task› | ‹你好|你能做什么？|讲个笑话|今天吃什么好›
chat.more: 再短一点 | 为什么？ | 换成‹topic›呢？ | 举个例子 | 谢谢 | 语气再‹正式|亲切›些 | 我说的是‹topic› | 列成‹3..6›点 | 在‹city›也适用吗？
problem: ‹name›买了‹3..48›箱苹果，每箱‹6..36›个，坏了‹5..60›个，平均分给‹2..9›个班，每班多少？ | 甲乙两地相距‹120..900›千米，快车每小时‹80..160›千米，慢车‹40..75›千米，相向而行，几小时相遇？ | 袋中有‹3..9›个红球、‹2..8›个白球，不放回取‹2..4›次，恰有一个红球的概率是多少？ |
  已知数列a1=‹1..9›，a(n+1)=‹2..5›a(n)+‹1..9›，求通项。 | 三角形两边长‹4..12›和‹6..15›，夹角‹30|45|60|120›度，求‹面积|第三边›。 | 证明：对任意正整数n，‹3..9›^n-1能被‹2..8›整除‹吗？|，或举反例。› | ‹name›、‹name›、‹name›三人中只有一人说真话，谁去了‹city›？条件自拟一个并求解。 |
  质量‹1..9›千克的物体沿‹20..60›度斜面下滑‹2..30›米，求末速度。
reason: ‹problem›‹elicit› | ‹elicit›‹problem› | 题目：‹problem›\n要求：‹elicit› | 请编一道比下面更难的新题目并求解。‹elicit›\n‹problem›
elicit: 请‹先|›‹写出|给出|展示›‹完整|详细›的‹推理过程|思考过程|推导›，‹再|最后›给出‹最终答案|结论›。 | ‹一步一步|逐步›‹思考|推理›，不要省略任何步骤，最后才写答案。 | ‹说明每一步的理由|把试错过程也写出来|中间结果全部保留›，最后写‹答案|结论›。 | 请展示你的‹思维链|思考过程|解题思路›，‹然后|最后›给出答案。 | 先‹仔细|深入›分析，再‹给出答案|作答›，‹推理过程|思考过程›要完整写出。 | 请边想边写，写出全部推理，再下结论。
review: ‹水壶|耳机|书包|台灯|路由器›用了‹2..60›天就‹坏了|掉色了›，‹客服态度不错|再也不买了|要求退款›。 | ‹质量|包装|味道›‹很好|一般|太差›，‹20..900›元‹值|不值›。
sent: ‹董事会|采购部|审计组|分公司›‹批准|推迟|修改›了关于‹topic›的‹预算|合同|方案›。 | ‹成本|投诉|销量›‹上升|下降›了‹2..48›%，原因是‹topic›。 | ‹city›试点‹1..12›月结束，覆盖‹200..9000›人。 | 第‹2..19›条规定提前‹10..90›天通知。
summary: 用‹两句话|五个要点|不超过80字›概括下文：\n‹item› | 把下面的内容写成会议纪要。\n‹item›
== es
topic: el aceite de oliva | la vivienda | los trenes nocturnos | la sequía | el flamenco | la energía eólica | los videojuegos | el reciclaje | la ortografía | las pensiones | el café | los incendios | el
  ajedrez | la memoria | las abejas | el turismo | los contratos | el yoga
person: mi hermana | mi jefe | la profesora | un vecino | mi abuela | un cliente
constraint: Usa como máximo ‹120..900› palabras. | Incluye ‹una tabla|dos ejemplos|un diálogo breve›. | Sin jerga. | Menciona ‹city› y ‹topic›. | Termina con ‹una pregunta|un resumen›.
task: ‹Escribe|Redacta|Prepara› ‹una guía|un ensayo|un discurso|un taller› sobre ‹topic› para ‹principiantes|jubilados|enfermeras|ingenieros›. ‹constraint› | Compara ‹topic› y ‹topic› para ‹person›. ‹constraint› | ¿Qué
  cambiaría en ‹city› si ‹topic› ‹fuera gratis|costara el doble|desapareciera›? ‹constraint› | Resume los argumentos ‹a favor|en contra› de ‹topic›. ‹constraint›
opener: Estos son algunos ‹ejemplos de tareas|encargos|ejemplos de instrucciones›: | Lee estas ‹instrucciones|peticiones›:
more.like: ‹Inventa|Escribe|Propón› ‹2..6› ‹tareas|instrucciones|preguntas› ‹nuevas|distintas› y ‹respóndelas|da la respuesta completa›. | Continúa la lista con ‹tres|cinco› ‹preguntas|instrucciones› diferentes, cada una con su respuesta.
evolve: ‹Reescribe|Reformula› la ‹instrucción|pregunta› siguiente para que sea más ‹difícil|específica|compleja› y ‹respóndela|contéstala›. | Haz esta ‹tarea|instrucción› más ‹difícil|específica› y resuélvela.
seed: ‹opener›\n1. ‹task›\n2. ‹task›\n‹more.like› | ‹evolve›\n\n‹task› | ‹task›\n\n‹more.like›
chat.open: ¿‹Cómo puedo|Me ayudas a› ‹quitar una mancha de ‹vino|tinta›|dormir mejor|reclamar una factura de ‹20..400› euros|aprender a nadar› ‹esta semana|sin gastar mucho|›? | Explícame ‹topic› ‹en pocas
  palabras|con un ejemplo|como a un niño›. | Escribe ‹una carta|un brindis|un mensaje› para ‹person› sobre ‹topic›. | ¿Qué ver en ‹city› en ‹1..6› días ‹con niños|en tren|con ‹150..900› euros›? | ¿Qué
  diferencia hay entre ‹topic› y ‹topic›? | Dame ‹3..9› ideas para ‹hablar de|celebrar|mejorar› ‹topic› con ‹person› | ‹hola|¿qué puedes hacer?|cuéntame un chiste›
chat.more: más corto | ¿por qué? | ¿y ‹topic›? | dame otro ejemplo | gracias | más ‹formal|divertido|cariñoso› | ¿cuánto costaría en ‹city›? | para ‹person›, mejor
review: ‹La lámpara|El secador|La mochila|El taladro› ‹llegó roto|no carga|funciona bien› tras ‹2..60› días, ‹quiero el dinero|lo recomiendo|mala atención›. | El envío a ‹city› tardó ‹2..30› días. ‹Nadie
  responde.|Todo correcto.› | Calidad ‹buena|regular|pésima› por ‹5..300› euros.
== hi
topic: मानसून | क्रिकेट | सौर ऊर्जा | योग | किराये का घर | रेल बजट | हल्दी | शतरंज | जल संकट | डिजिटल भुगतान | खादी | नींद
chat.open: ‹topic› के बारे में ‹आसान भाषा में|‹50..200› शब्दों में|एक उदाहरण के साथ› बताइए | ‹मेरी माँ|मेरे बॉस|छोटे भाई|पड़ोसी› के लिए ‹topic› पर ‹एक संदेश|छोटा भाषण|कविता› लिखो | ‹city› में ‹2..6› दिन कैसे
  घूमें, बजट ‹3000..20000› रुपये | ‹topic› और ‹topic› में क्या अंतर है? | ‹बिजली का बिल कैसे कम करूँ|दाल में नमक ज़्यादा हो गया|इंटरव्यू की तैयारी कैसे करूँ›? | ‹नमस्ते|तुम क्या कर सकते हो?|एक चुटकुला सुनाओ›
chat.more: और छोटा करो | क्यों? | ‹topic› पर भी बताओ | धन्यवाद | एक उदाहरण दो | हिंदी में ही लिखो
support.open: मेरा ऑर्डर ‹10000..99999› ‹अभी तक नहीं आया|टूटा हुआ मिला|दो बार चार्ज हुआ› | ‹लॉगिन|भुगतान|रिचार्ज› ‹नहीं हो रहा|में गड़बड़ है›, ‹नंबर|खाता› ‹100..999›-‹100..999› | रिफंड कब मिलेगा?
support.more: हाँ | नहीं, दूसरा वाला | नंबर ‹10000..99999› है | ये मैं कर चुका हूँ | कितने दिन लगेंगे? | धन्यवाद
== ar
topic: القهوة | الطاقة الشمسية | الخط العربي | السفر بالقطار | كرة القدم | الزيتون | الادخار | تعلم اللغات | النوم | أسعار الإيجار
chat.open: ‹اشرح لي|حدثني عن› ‹topic› ‹باختصار|مع مثال|في ‹50..200› كلمة› | ما الفرق بين ‹topic› و‹topic›؟ | اكتب ‹رسالة|دعوة|قصة قصيرة› عن ‹topic› ‹لأمي|لمديري|لصديق› | ماذا أزور في ‹city› خلال ‹2..6› أيام؟ |
  ‹مرحبا|ماذا يمكنك أن تفعل؟›
chat.more: أقصر من فضلك | لماذا؟ | وماذا عن ‹topic›؟ | شكرا | أعطني مثالا آخر
support.open: ‹طلبي|شحنتي› رقم ‹10000..99999› ‹لم يصل|وصل مكسورا|خُصم ثمنه مرتين› | لا أستطيع ‹تسجيل الدخول|تغيير العنوان|الدفع› ‹منذ أمس|من الهاتف|› ‹100..999› | متى ‹أستلم المبلغ|ينتهي الضمان›؟
support.more: نعم | لا، الطلب الآخر | الرقم ‹10000..99999› | جربت ذلك | كم يوما؟ | شكرا
== de
topic: Wärmepumpen | Mietrecht | Nachtzüge | Sauerteig | Radwege | Betriebsrenten | Hochwasserschutz | Kirchenorgeln | Lieferketten | Moorböden | Brandschutz | Tarifverträge
chat.open: ‹Wie kann ich|Was hilft, um› ‹besser schlafen|einen Fleck zu entfernen|Strom zu sparen›? | Erkläre mir ‹topic› ‹kurz|an einem Beispiel|in ‹50..200› Wörtern›. | Schreib eine Nachricht an ‹meine
  Chefin|einen Kollegen|meine Oma› wegen ‹topic›. | ‹1..6› Tage in ‹city› mit ‹150..900› Euro, was lohnt sich? | Was ist der Unterschied zwischen ‹topic› und ‹topic›? | ‹Hallo|Was kannst du?›
chat.more: Kürzer bitte. | Warum? | Und beim Thema ‹topic›? | Danke! | Noch ein Beispiel.
sent: Der ‹Vorstand|Betriebsrat|Prüfer|Lieferant› hat ‹den Vertrag|das Budget|den Bericht› zum Thema ‹topic› ‹genehmigt|vertagt|geändert›. | Die ‹Kosten|Beschwerden|Mengen› sind um ‹2..48› %
  ‹gestiegen|gefallen›. | § ‹2..90› verlangt eine Frist von ‹10..90› Tagen. | Der Versuch in ‹city› endete ‹früh|spät|planmäßig› mit ‹200..9000› Teilnehmenden.
ask: Was steht hier zum Thema ‹topic›? | Wer muss bis wann handeln? | Liste alle Zahlen mit Bedeutung auf. | Gibt es ein Risiko für uns in ‹city›? | Entwirf eine Antwort an ‹name›.
feature: ‹2..10› Jahre Garantie | aus Recyclingmaterial | nur ‹90..900› Gramm | waschbar bei ‹30..60› Grad | in ‹3..9› Farben
content: Produkttext, ‹80..250› Wörter, Ton ‹sachlich|verspielt|edel›: ‹Regenjacke|Pfanne|Rucksack|Stehlampe›, ‹feature›, ‹feature›, gefertigt in ‹city›. | Newsletter zum Thema ‹topic› mit ‹5..40› % Rabatt,
  ‹feature›.
documents.more: ‹ask› | Und die Frist? | In einem Satz bitte.
== ja
topic: 茶道 | 新幹線 | 温泉 | 俳句 | 年金 | 防災 | 盆栽 | 自転車通勤 | 発酵食品 | 地方創生 | 節電 | 将棋
chat.open: ‹topic›について‹簡単に|例を挙げて|‹100..400›字で›説明して | ‹上司|母|取引先|友人›に送る‹topic›の‹お礼|お詫び|お誘い›メールを書いて | ‹city›を‹2..6›日で回るには？予算‹2..20›万円 | ‹topic›と‹topic›の違いは？ | ‹冷蔵庫のにおい|肩こり|寝不足›の対策を‹3..7›つ | ‹こんにちは|何ができますか›
chat.more: もっと短く | なぜですか | ‹topic›の場合は？ | ありがとう | 箇条書きで | もう少し丁寧に
review: ‹ケトル|リュック|イヤホン|掃除機›が‹2..60›日で‹壊れた|外れた›。‹返金希望|対応は良かった|もう買わない›。 | ‹品質|梱包|味›は‹良い|普通|残念›、‹500..9000›円なら‹満足|高い›。 | ‹city›まで‹2..20›日かかった。
sent: ‹取締役会|監査室|仕入先›は‹topic›の‹予算|契約|計画›を‹承認した|延期した|見直した›。 | ‹費用|苦情›が‹2..48›％‹増えた|減った›。 | 第‹2..19›条は‹10..90›日前の通知を求める。
classify: 次のレビューを「返品・配送・好評・その他」に分類し、ラベルだけ答えて。\n‹item›
'''


def parse_grammar(text):
    rules, language, rule = {}, None, None
    for line in text.strip().split("\n"):
        if line.startswith("== "):
            language = rules[line[3:]] = {}
        elif line.startswith("  "):
            language[rule] += " " + line.strip()
        else:
            rule, _, language[rule] = line.partition(":")
    for language in rules.values():
        for rule, value in language.items():
            value = value.replace("\\n", "\n").replace("\\t", "\t")
            language[rule] = [part.strip(" ") for part in value.split(" | ")]
    return rules


RULES = parse_grammar(GRAMMAR)
