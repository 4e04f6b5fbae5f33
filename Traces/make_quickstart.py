#!/usr/bin/env python3
"""Writes the bundled trace: fourteen days of a model provider's tenants, some of whom harvest.

    python3 Traces/make_quickstart.py --seed 7 -o Traces/quickstart.jsonl

A KIND of work says what is asked and how long the answers are; an account's CLIENT says all else,
by the same laws for the innocent and for harvesters, who differ only in what they must ask.

The same seed gives the same bytes on every machine. So nothing here uses libm (its last digit
differs between platforms), sum() of floats (Python 3.12 rounds it otherwise), or any method of
random.Random but random().
"""

import argparse
import datetime
import json
import random
import re
from collections import namedtuple
from itertools import accumulate
from pathlib import Path

START = datetime.datetime(2026, 6, 3, tzinfo=datetime.timezone.utc)
DAYS = 14
HOURS = DAYS * 24
HOUR_MS = 3_600_000
RELEASE_HOUR = 181  # when the newest model comes out
MOST_LATE_MS = 20_000  # how far a line may lie behind its place in the file

# ------------------------------------------------------------------------------- random numbers
def exp(x):
    """e to the x, by Taylor's series of x / 1024 and ten squarings: exact arithmetic only."""
    x /= 1024
    result = 1 + x * (1 + x / 2 * (1 + x / 3 * (1 + x / 4)))
    for _ in range(10):
        result *= result
    return result

class Draw:
    """A stream of random numbers of its own for each name, so that no tenant shifts another."""

    def __init__(self, *name):
        self.unit = random.Random("/".join(str(part) for part in name)).random

    def between(self, low, high):
        return low + int(self.unit() * (high - low + 1))

    def chance(self, probability):
        return self.unit() < probability

    def pick(self, choices):
        return choices[int(self.unit() * len(choices))]

    def lognormal(self, median, sigma):
        total = -6.0  # twelve uniform numbers less six are close enough to a normal one
        for _ in range(12):
            total += self.unit()
        return median * exp(sigma * total)

    def hex(self, digits):
        return f"{self.between(0, 16 ** digits - 1):0{digits}x}"

# ----------------------------------------------------------------------------------------- text
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
problem: ‹name› ‹buys|packs|sells› ‹3..48› boxes with ‹4..36› ‹pens|tiles|pears› each and ‹loses|gives away› ‹5..90› of them. How many remain? | A train leaves ‹city› at ‹6..11›:‹10..55› with ‹60..140› km/h,
  another follows ‹15..90› minutes later with ‹145..220› km/h. When does it catch up? | Two dice are thrown ‹2..6› times. What is the probability of ‹at least one|exactly one› sum of ‹3..11›? | The sides of a
  triangle are ‹5..19›, ‹20..29› and ‹24..33›. Find its ‹area|largest angle|inradius›. | Find all integers n with n^2 + ‹3..40›n + ‹2..99› divisible by ‹5..31›. | A tank holds ‹200..900› litres; pipe A fills it
  in ‹3..12› hours and pipe B empties it in ‹13..30›. How long until it is ‹full|half full›? | ‹=name›, ‹name› and ‹name› each own one of a cat, a dog and a parrot. The owner of the ‹cat|dog› lives in ‹city›;
  ‹=name› has no ‹parrot|cat›. Who owns what? | A ball of ‹0..3›.‹1..9› kg falls from ‹4..80› m onto a spring of ‹200..900› N/m. How far is the spring compressed? | Prove that ‹2..9›n^‹2..5› + ‹2..9›n is ‹even
  for all even n|never a prime for n > 1›. | Solve x'' + ‹2..9›x' + ‹1..20›x = ‹sin t|e^t|t› for x(0) = ‹0..4›. | A solution of ‹20..250› g salt in ‹1..5› litres is diluted to ‹6..9› litres. What is the
  concentration? | A fund grows ‹2..9›.‹1..9›% a year. After how many years has ‹1000..9000› become ‹10000..30000›?
reason: ‹problem› ‹Show|Write out|Lay out› ‹your|the› ‹full|complete|entire› ‹reasoning|working|derivation› before ‹the final answer|you give the answer|the result›. | Work through this ‹step by step|from first
  principles› and only then ‹answer|conclude›. ‹problem› | ‹problem› Think aloud: ‹every assumption|each attempt, also failed ones|all intermediate results›, then the ‹final answer|solution›. | ‹Solve|Here is a
  problem›: ‹problem› ‹I want to see how you get there|Explain each inference|Do not skip steps›‹.|, and check the result at the end.› | ‹problem›\nFirst ‹think|reason› in detail, then write
  "‹Answer|Result|Final›:" and ‹the number|the conclusion›.
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
chat.open: ‹怎么|如何›‹洗掉衣服上的油渍|提高睡眠|跟‹person›开口借钱|养好绿萝|准备面试|存‹1..9›万块› | 用‹大白话|一个例子›解释一下‹topic› | 帮我写一段给‹person›的‹道歉|生日祝福|请假›短信，提到‹topic› | 去‹city›玩‹2..6›天怎么安排？预算‹800..6000›元 | ‹topic›和‹topic›有什么区别？ |
  家里只有‹鸡蛋|豆腐|土豆›和‹番茄|青椒|粉丝›，‹15..50›分钟能做什么菜 | ‹task› | ‹你好|你能做什么？|讲个笑话|今天吃什么好›
chat.more: 再短一点 | 为什么？ | 换成‹topic›呢？ | 举个例子 | 谢谢 | 语气再‹正式|亲切›些 | 我说的是‹topic› | 列成‹3..6›点 | 在‹city›也适用吗？
problem: ‹name›买了‹3..48›箱苹果，每箱‹6..36›个，坏了‹5..60›个，平均分给‹2..9›个班，每班多少？ | 甲乙两地相距‹120..900›千米，快车每小时‹80..160›千米，慢车‹40..75›千米，相向而行，几小时相遇？ | 袋中有‹3..9›个红球、‹2..8›个白球，不放回取‹2..4›次，恰有一个红球的概率是多少？ |
  已知数列a1=‹1..9›，a(n+1)=‹2..5›a(n)+‹1..9›，求通项。 | 三角形两边长‹4..12›和‹6..15›，夹角‹30|45|60|120›度，求‹面积|第三边›。 | 证明：对任意正整数n，‹3..9›^n-1能被‹2..8›整除‹吗？|，或举反例。› | ‹name›、‹name›、‹name›三人中只有一人说真话，谁去了‹city›？条件自拟一个并求解。 |
  质量‹1..9›千克的物体沿‹20..60›度斜面下滑‹2..30›米，求末速度。
reason: ‹problem›请‹先|›‹写出|给出|展示›‹完整|详细›的‹推理过程|思考过程|推导›，‹再|最后›给出‹最终答案|结论›。 | ‹一步一步|从头›思考，不要省略任何步骤，最后才写答案。‹problem› | 题目：‹problem›\n要求：‹每一步都说明理由|把试错过程也写出来|中间结果全部保留›。
review: ‹水壶|耳机|书包|台灯|路由器›用了‹2..60›天就‹坏了|掉色了›，‹客服态度不错|再也不买了|要求退款›。 | ‹质量|包装|味道›‹很好|一般|太差›，‹20..900›元‹值|不值›。
sent: ‹董事会|采购部|审计组|分公司›‹批准|推迟|修改›了关于‹topic›的‹预算|合同|方案›。 | ‹成本|投诉|销量›‹上升|下降›了‹2..48›%，原因是‹topic›。 | ‹city›试点‹1..12›月结束，覆盖‹200..9000›人。 | 第‹2..19›条规定提前‹10..90›天通知。
summary: 用‹两句话|五个要点|不超过80字›概括下文：\n‹item› | 把下面的内容写成会议纪要。\n‹item›
== es
topic: el aceite de oliva | la vivienda | los trenes nocturnos | la sequía | el flamenco | la energía eólica | los videojuegos | el reciclaje | la ortografía | las pensiones | el café | los incendios | el
  ajedrez | la memoria | las abejas | el turismo | los contratos | el yoga
person: mi hermana | mi jefe | la profesora | un vecino | mi abuela | un cliente
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
INNERMOST = re.compile("‹([^‹›]*)›")
ITEM = "\x00"  # stands for a wrapper's item until it is filled in

def compose(draw, language, rule):
    """A text made from a rule."""
    bound = {}  # what ‹=rule› stands for in this text

    def replace(match):
        body = match.group(1)
        if body == "item":
            return ITEM
        if "|" in body:
            return draw.pick(body.split("|"))
        low, dots, high = body.partition("..")
        if dots:
            return str(draw.between(int(low), int(high)))
        name = body.lstrip("=")
        table = next(RULES[own] for own in (language, "en", "any") if name in RULES[own])
        drawn = draw.pick(table[name])
        return bound.setdefault(name, drawn) if body != name else drawn

    text, replaced = f"‹{rule}›", 1
    while replaced:
        text, replaced = INNERMOST.subn(replace, text)
    return text

def tokens_of(text):
    """What a tokenizer makes of it, roughly: a token for four ASCII characters, 0.4 for another
    letter, 0.75 for a Chinese or Japanese one."""
    wide = len([c for c in text if c >= "\u2e80"])
    ascii_count = len([c for c in text if c < "\x80"])
    return (25 * ascii_count + 40 * (len(text) - ascii_count - wide) + 75 * wide + 99) // 100

# ------------------------------------------------------------------------- kinds of work, tenants
# opening: the rule of the first message, which may wrap an `item`; more: of later turns; turns:
# their mean number; an answer's median is `base` + `share` x the prompt's tokens, spread by
# `sigma`; system: tokens sent before the first message; repeats: share of openings asked before.
Kind = namedtuple("Kind", "opening item more turns base share sigma system repeats")
KINDS = {
    "chat": Kind("chat.open", None, "chat.more", 2.7, 370, 0, 0.7, (0, 700), 0.05),
    "support": Kind("support.open", None, "support.more", 3.4, 85, 0, 0.6, (500, 2200), 0.04),
    "tutor": Kind("tutor.open", None, "tutor.more", 2, 430, 0, 0.6, (100, 900), 0.02),
    "documents": Kind("documents.open", None, "documents.more", 1.9, 170, 0, 0.8, (200, 1500), 0),
    "completion": Kind("code.open", None, None, 1, 21, 0, 0.9, (500, 2600), 0.02),
    "classify": Kind("classify", "review", None, 1, 4, 0, 0.6, (40, 500), 0.01),
    "translate": Kind("translate", "sent", None, 1, 3, 1, 0.2, (20, 300), 0.03),
    "summary": Kind("summary", "passage", None, 1, 25, 0.25, 0.4, (30, 400), 0.01),
    "evaluate": Kind("eval.open", None, None, 1, 290, 0, 0.8, (0, 300), 0),
    "judge": Kind("judge", None, None, 1, 130, 0, 0.5, (150, 900), 0.01),
    "paraphrase": Kind("paraphrase", "support.open", None, 1, 60, 2.2, 0.3, (30, 400), 0.02),
    "qa": Kind("qa", "passage", None, 1, 150, 0.7, 0.4, (50, 600), 0.01),
    "content": Kind("content", None, "chat.more", 1.2, 430, 0, 0.5, (150, 900), 0.01),
    "writing": Kind("task", None, "chat.more", 1.3, 430, 0, 0.6, (0, 500), 0.02),
    "migrate": Kind("migrate", "code", None, 1, 60, 3.4, 0.5, (100, 800), 0.01),
    "coding": Kind("codetask", None, "chat.more", 1.2, 350, 0, 0.7, (0, 800), 0.02),
    "agent": Kind("agent.open", None, "agent.more", 4, 190, 0, 0.9, (900, 3500), 0.01),
    "steps": Kind("agent.open", None, "agent.more", 1.5, 260, 0, 0.8, (300, 3000), 0.01),
    "expand": Kind("expand", None, None, 1, 350, 0, 0.6, (0, 500), 0.02),
    "reason": Kind("reason", None, None, 1, 440, 0, 0.6, (0, 400), 0.02)}
TOOL_KINDS = {"agent", "steps"}
TYPED_BY_PEOPLE = {"chat", "support", "tutor"}

# domicile: (hours ahead of UTC, regions near it)
DOMICILES = {
    "SG": (8, ["apac-1"]), "HK": (8, ["apac-1", "apac-2"]), "JP": (9, ["apac-2"]),
    "IN": (5, ["apac-1"]), "AE": (4, ["eu-1", "apac-1"]), "DE": (2, ["eu-1"]),
    "ES": (2, ["eu-1"]), "US": (-5, ["us-1"]), "MX": (-6, ["us-1"]), "BR": (-3, ["us-1"])}
ANY = "SG SG HK JP IN AE DE ES US US MX BR"  # for work that any country does
LOGGED = {"duration_ms": 0.8, "cached_tokens": 0.85, "region": 0.85}  # by such a share of accounts
AGENTS = "py/1.40 py/1.40 py/1.38 node/4.12 curl/8.5 chain/0.3 gateway/2 go/0.9".split()

# parts: "kind exchanges", "@campaign" behind one that harvests; operator: accounts that share
# payment, addresses and organization ("!": all but the organization)
Row = namedtuple("Row", "archetype parts languages domicile pace options", defaults=[{}])
OPEN = {"model": "opal-70b"}
AGENCY, RESELLER, RING = {"operator": "agency"}, {"operator": "!reseller"}, {"operator": "!ring"}
PLAN = [
    Row("chat_app", "chat 250", "zh", "HK", "evening"),
    Row("chat_app", "chat 210", "en", "US", "evening"),
    Row("chat_app", "chat 150", "es es en", "MX", "evening"),
    Row("documents_assistant", "documents 135", "de", "DE", "office"),
    Row("documents_assistant", "documents 95", "en", "SG", "office"),
    Row("support_agent", "support 200", "hi hi en", "IN", "evening"),
    Row("support_agent", "support 140", "ar ar en", "AE", "evening"),
    Row("ide_completion", "completion 220", "en", "US", "office"),
    Row("ide_completion", "completion 150", "en", "JP", "office"),
    Row("batch_classification", "classify 390", "en", "DE", "runs"),
    Row("batch_classification", "classify 260", "es es en", "ES", "steady"),
    Row("batch_classification", "classify 190", "ja", "JP", "runs"),
    Row("translation", "translate 200", "zh", "SG", "steady", AGENCY),
    Row("translation", "translate 140", "ja", "JP", "runs"),
    Row("summarisation", "summary 110", "en", ANY, "steady"),
    Row("summarisation", "summary 100", "zh", "HK", "runs"),
    Row("evaluation", "evaluate 260", "en", "DE", "twice", {"adopts": (10, 1)}),
    Row("evaluation", "evaluate 170", "en zh", "IN", "twice"),
    Row("llm_judge", "judge 110", "en", ANY, "runs"),
    Row("permitted_synthetic", "paraphrase 225", "en hi", "IN", "steady", OPEN),
    Row("permitted_synthetic", "qa 130", "en de", "DE", "runs"),
    Row("load_test", "chat 300", "en", ANY, "burst"),
    Row("fast_growing", "chat 340", "es es es en", "BR", "growing"),
    Row("open_model_heavy", "expand 250, summary 60, coding 90", "zh zh en", ANY, "steady", OPEN),
    Row("metadata_only", "support 290", "en", "US", "office", {"untold": ["prompt"]}),
    Row("tutoring", "tutor 240", "en", "IN", "evening"),
    Row("content_studio", "content 180", "de en", "DE", "runs", AGENCY),
    Row("code_migration", "migrate 110, coding 60", "en", ANY, "runs"),
    Row("coding_agent", "agent 215", "en", ANY, "office"),
    Row("developer", "writing 26", "en", ANY, "evening", RESELLER),
    Row("developer", "coding 22", "en", ANY, "evening", RESELLER),
    Row("developer", "chat 17", "ar", "AE", "evening"),
    Row("developer", "classify 28", "en", ANY, "runs"),
    Row("developer", "reason 9", "en", ANY, "evening"),
    Row("developer", "chat 12", "ja", "JP", "office"),
    Row("mega_enterprise", "chat 110, classify 120, completion 80, documents 40, translate 60, "
        "agent 60, judge 25", "ja en", "JP", "office"),
    Row("harvest_instructions", "expand 400@c1", "en en zh", ANY, "steady"),
    Row("harvest_reasoning", "reason 290@c2", "en zh", ANY, "runs"),
    Row("harvest_code", "coding 150@c3, chat 140", "zh en", ANY, "office", {"adopts": (9, 0.5)}),
    Row("harvest_agentic", "steps 150@c4", "en", ANY, "evening", RING),
    Row("harvest_agentic", "steps 135@c4", "en", ANY, "steady", RING),
    Row("harvest_agentic", "steps 125@c4", "en", ANY, "office", RING),
    Row("retained_chat_app", "chat 210@c5", "en", ANY, "evening")]
FAMILIES = {"c1": ("instruct", []), "c2": ("reasoning", []), "c3": ("code", ["cover_traffic"]),
            "c4": ("agent", ["sharding", "low_and_slow"]), "c5": ("retained_outputs", [])}
SEGMENTS = {"mega_enterprise": "enterprise", "developer": "developer"}  # others draw theirs

# (model, provider, protected, released so many hours after the start, dollars in, dollars out)
MODELS = [("aurora-4", "aurora", True, -2160, 2.5, 10.0),
          ("aurora-4-mini", "aurora", True, -1500, 0.4, 1.6),
          ("aurora-5", "aurora", True, RELEASE_HOUR, 5.0, 20.0),
          ("opal-70b", "opal", False, -2900, 0.25, 0.5)]
NEWEST = "aurora-5"  # the only one that reports reasoning tokens

# ------------------------------------------------------------------------------------- accounts
class Client:
    """What an account chooses freely: one law for everybody, whatever the account asks."""

    def __init__(self, draw, near, options):
        self.model = options.get("model") or draw.pick(["aurora-4", "aurora-4", "aurora-4-mini"])
        adopts = draw.chance(0.35) and not options.get("model")
        after_h, share = int(draw.lognormal(40, 0.9)), draw.pick([0.3, 0.6, 0.9])
        self.adopts = options.get("adopts") or ((after_h, share) if adopts else None)
        self.temperature = draw.pick([None, None, 0, 0.2, 0.7, 0.7, 1.0])
        self.max_tokens = draw.pick([None, None, None, 1024, 2048, 4096])
        self.samples = draw.pick([1, 1, 1, 1, 2]) if draw.chance(0.15) else None
        self.seed = draw.between(1, 999) if draw.chance(0.12) else None
        self.stream = draw.chance(0.5)
        self.tools = draw.between(1, 6) if draw.chance(0.12) else None
        self.agent_tools = draw.between(4, 15)
        self.logprobs = True if draw.chance(0.08) else None
        self.untold = [] if draw.chance(0.45) else ["conversation", "turn"]  # and not logged:
        self.untold += [key for key, share in LOGGED.items() if not draw.chance(share)]
        self.untold += options.get("untold", [])
        self.retries = draw.chance(0.6)
        self.regions = near if draw.chance(0.7) else near + [draw.pick(["us-1", "eu-1", "apac-1"])]
        self.ips = ["h_" + draw.hex(4) for _ in range(draw.pick([1, 1, 2, 3, 5]))]
        self.agent = draw.pick(AGENTS)
        self.milliseconds_per_token = draw.between(9, 24)
        self.token_factor = draw.between(92, 115) / 100
        self.carelessness = draw.pick([0, 0.2, 0.5])  # in typing

class Account:
    """A tenant: what the registry knows of it, its client, and its exchanges."""

    def __init__(self, row, draw):
        self.row, self.name, self.exchanges = row, None, []
        self.campaign = row.parts.partition("@")[2][:2] or None
        self.domicile = draw.pick(row.domicile.split())
        self.offset_h, near = DOMICILES[self.domicile]
        self.client = Client(draw, list(near), row.options)
        segment = draw.pick(["business", "business", "enterprise", "developer"])
        self.segment = SEGMENTS.get(row.archetype, segment)
        age_days = 2 + int(draw.lognormal(190, 1.0))
        self.since = (START - datetime.timedelta(days=age_days)).date()
        self.organization, self.payment = "org_" + draw.hex(4), "pay_" + draw.hex(4)
        self.limit_rpm = draw.pick({"developer": [60, 120], "business": [300, 600],
                                    "enterprise": [600, 1000, 3000]}[self.segment])
        first_h = draw.between(6, 100) if draw.chance(0.25) else 0
        last_h = HOURS - draw.between(6, 70) if draw.chance(0.2) else HOURS
        self.window_h = (0, HOURS) if row.pace == "growing" else (first_h, last_h)

def join_operators(accounts):
    """Gives the accounts of one operator what they share; the innocent share things too."""
    leaders = {}
    for account in accounts:
        operator = account.row.options.get("operator")
        if operator:
            leader = leaders.setdefault(operator, account)
            account.payment = leader.payment
            account.client.ips = sorted(set(leader.client.ips + account.client.ips[:1]))
            if not operator.startswith("!"):
                account.organization = leader.organization

# ----------------------------------------------------------------------------------------- time
def hour_weights(draw, account):
    """How much is asked in each hour of the trace."""
    pace = account.row.pace
    peak, width, weekend = (((10, 15), (5, 8), (5, 50)) if pace == "office"
                            else ((17, 22), (7, 10), (80, 140)))
    peak, width = draw.between(*peak), draw.between(*width)
    weekend, night = draw.between(*weekend) / 100, draw.between(1, 9) / 100
    weights, is_up = [], True
    for hour in range(HOURS):
        local = hour + account.offset_h
        distance = abs((local - peak + 12) % 24 - 12)
        weight = max(night, 1 - (distance / width) * (distance / width))
        if (START.weekday() + local // 24) % 7 >= 5:
            weight *= weekend
        if pace == "growing":
            weight *= exp(2.6 * hour / HOURS)
        if pace == "steady":  # a script, with its outages
            is_up = draw.chance(0.95 if is_up else 0.35)
            weight = 1.0 if is_up else 0.0
        is_alive = account.window_h[0] <= hour < account.window_h[1]
        weights.append(weight * (0.5 + draw.unit()) * is_alive)
    return weights

def spread_starts(draw, account, count):
    """Bursty arrivals: log-normal gaps, stretched where the hours are slow."""
    burstiness = draw.between(60, 150) / 100
    gaps = list(accumulate(draw.lognormal(1, burstiness) for _ in range(count + 1)))
    hours = list(accumulate(hour_weights(draw, account)))
    starts, hour = [], 0
    for gap in gaps[:-1]:
        target = gap / gaps[-1] * hours[-1]
        while hours[hour] < target:
            hour += 1
        before = hours[hour - 1] if hour else 0.0
        inside = (target - before) / (hours[hour] - before)
        starts.append(int((hour + inside) * HOUR_MS))
    return starts

def job_hours(draw, account):
    """When an account's jobs begin."""
    pace, (first, last) = account.row.pace, account.window_h
    usual_hour = draw.between(0, 23)
    if pace == "twice":  # the same questions before and after the release
        return [after + 24 * draw.between(1, 4) + usual_hour for after in (0, RELEASE_HOUR)]
    if pace == "burst":
        return [24 * day + usual_hour for day in (draw.between(2, 5), draw.between(7, 11))]
    every, offset = draw.pick([1, 1, 2, 3]), draw.between(0, 2)
    days = [d for d in range(DAYS) if first <= 24 * d + usual_hour < last - 2]
    return [24 * day + usual_hour for day in days[offset % every::every]]

def job_starts(draw, account, count):
    """Jobs of the same size, each worked off without a pause."""
    hours = job_hours(draw, account)
    gap_ms = draw.lognormal(250 if account.row.pace == "burst" else 8000, 0.6)
    starts = []
    for index, hour in enumerate(hours):
        now = hour * HOUR_MS + draw.between(0, HOUR_MS // 3)
        for _ in range(count * (index + 1) // len(hours) - count * index // len(hours)):
            starts.append(int(now))
            now += draw.lognormal(gap_ms, 0.7)
    return starts

# ------------------------------------------------------------------------------------ exchanges
class Work:
    """One kind of work of one account: makes its conversations."""

    def __init__(self, account, kind, campaign, draw):
        self.account, self.kind_name, self.campaign, self.draw = account, kind, campaign, draw
        self.kind, self.client = KINDS[kind], account.client
        self.languages = account.row.languages.split()
        self.system = draw.between(*self.kind.system)
        self.wrappers = {}  # of this application, by language
        self.asked = []

    def careless(self, text):
        if self.kind_name in TYPED_BY_PEOPLE and self.draw.chance(self.client.carelessness):
            return (text[:1].lower() + text[1:]).rstrip(".?")
        return text

    def opening(self, language):
        """The first message of a conversation: mostly new, sometimes one asked before."""
        draw, kind = self.draw, self.kind
        if self.asked and draw.chance(kind.repeats):
            return draw.pick(self.asked)
        if kind.item:
            wrapper = self.wrappers.setdefault(language, compose(draw, language, kind.opening))
            text = wrapper.replace(ITEM, compose(draw, language, kind.item))
        else:
            text = self.careless(compose(draw, language, kind.opening))
        self.asked.append(text)
        return text

    def model_at(self, ts):
        after_h, share = self.client.adopts or (HOURS, 0)
        is_moved = ts >= (RELEASE_HOUR + after_h) * HOUR_MS and self.draw.chance(share)
        return NEWEST if is_moved else self.client.model

    def converse(self, start, prompt=None):
        """Sends one conversation; given its prompt, it is a single turn."""
        draw, language = self.draw, self.draw.pick(self.languages)
        count = 1
        while not prompt and count < 15 and draw.chance(1 - 1 / self.kind.turns):
            count += 1
        text, now, history = prompt or self.opening(language), start, 0
        fixed = {"model": self.model_at(start), "ip": draw.pick(self.client.ips),
                 "conversation": "c_" + draw.hex(5)}
        for turn in range(1, count + 1):
            tokens = max(1, int(tokens_of(text) * self.client.token_factor))
            output = self.send(now, text, tokens, history, turn, turn == count, fixed)
            history += tokens + output
            pause_ms = 2500 if self.kind_name in TOOL_KINDS else 38_000
            now += 40 * output + int(draw.lognormal(pause_ms, 0.9))
            if turn < count:
                text = self.careless(compose(draw, language, self.kind.more))

    def send(self, ts, text, tokens, history, turn, is_last, fixed):
        """Records one exchange, and its retry if it fails; returns the answer's tokens."""
        draw, client, is_burst = self.draw, self.client, self.account.row.pace == "burst"
        exchange = dict(fixed, ts=ts, tenant=self.account, prompt=text, turn=turn)
        exchange.update(self.habits(), input_tokens=self.system + history + tokens)
        is_refused = draw.chance(0.08 if is_burst else 0.003)
        if is_refused:
            exchange.update(output_tokens=0, status=429 if is_burst else draw.pick([429, 429, 500]),
                            cached_tokens=0, duration_ms=draw.between(8, 90))
        else:
            exchange.update(self.answer(text, fixed["model"], is_last))
            prefix = self.system + history
            is_cached = prefix >= 1024 and (turn > 1 or draw.chance(0.6))
            exchange["cached_tokens"] = prefix // 128 * 128 if is_cached else 0
            exchange["duration_ms"] = draw.between(250, 900) + (
                exchange["output_tokens"] // (client.samples or 1) * client.milliseconds_per_token)
        for key in client.untold:
            exchange.pop(key, None)
        self.account.exchanges.append(exchange)
        if is_refused and client.retries and not is_burst:
            later = ts + draw.between(1000, 15_000)
            return self.send(later, text, tokens, history, turn, is_last, fixed)
        return exchange["output_tokens"]

    def habits(self):
        """What is the same in every exchange of this work; the region only nearly."""
        client = self.client
        return {
            "op": "text_completion" if self.kind_name == "completion" else "chat",
            "max_tokens": client.max_tokens, "temperature": client.temperature,
            "n": client.samples, "seed": client.seed, "stream": client.stream,
            "tools": client.agent_tools if self.kind_name in TOOL_KINDS else client.tools,
            "logprobs": client.logprobs, "region": self.draw.pick(client.regions),
            "agent": client.agent, "campaign": self.campaign}

    def answer(self, text, model, is_last):
        """The fields of what comes back."""
        draw, client = self.draw, self.client
        median = self.kind.base + self.kind.share * tokens_of(text)
        output = max(1, int(draw.lognormal(median, self.kind.sigma)))
        finish = "tool_calls" if self.kind_name in TOOL_KINDS and not is_last else "stop"
        if draw.chance(0.001):
            output, finish = min(output, 12), "content_filter"
        if client.max_tokens and output > client.max_tokens:
            output, finish = client.max_tokens, "length"
        output *= client.samples or 1
        reasoning = int(draw.lognormal(60 + 0.5 * output, 0.7)) if model == NEWEST else None
        return {"output_tokens": output + (reasoning or 0), "reasoning_tokens": reasoning,
                "finish": finish, "status": 200}

def fill(account, draw):
    """Makes all exchanges of one account."""
    pace = account.row.pace
    for part in account.row.parts.split(", "):
        kind, size = part.split(" ")
        size, _, campaign = size.partition("@")
        work = Work(account, kind, campaign or None, draw)
        questions = None
        count = int(size) if pace == "burst" else int(int(size) / work.kind.turns)
        if pace in ("twice", "burst"):
            distinct = count // 2 if pace == "twice" else 1
            questions = [work.opening(draw.pick(work.languages)) for _ in range(distinct)]
        is_job = pace in ("runs", "twice", "burst")
        starts = (job_starts if is_job else spread_starts)(draw, account, count)
        for index, start in enumerate(starts):
            work.converse(start, questions and questions[index % len(questions)])
    account.exchanges = [e for e in account.exchanges if e["ts"] < HOURS * HOUR_MS]

# --------------------------------------------------------------------------------------- output
KEYS = ("ts tenant model op prompt input_tokens output_tokens cached_tokens reasoning_tokens "
        "max_tokens temperature n seed stream tools logprobs conversation turn finish status "
        "duration_ms region ip agent campaign").split()

def build(seed):
    accounts = [Account(row, Draw(seed, "account", index)) for index, row in enumerate(PLAN)]
    join_operators(accounts)
    draw, names = Draw(seed, "names"), set()
    for index, account in enumerate(accounts):
        fill(account, Draw(seed, "work", index))
        while not account.name or account.name in names:  # drawn: a name tells nothing
            account.name = "acct_" + draw.hex(4)
        names.add(account.name)
    return sorted(accounts, key=lambda account: account.name)

def encode(record):
    known = {key: value for key, value in record.items() if value is not None}
    return json.dumps(known, ensure_ascii=False, separators=(",", ":"))

def exchanges_as_written(accounts, draw):
    """Every exchange in the order of the file: that of time, but some lines come late."""
    start_ms, placed = int(START.timestamp()) * 1000, []
    for account in accounts:
        for exchange in account.exchanges:
            late_ms = draw.between(1, MOST_LATE_MS) if draw.chance(0.05) else 0
            placed.append((exchange["ts"] + late_ms, len(placed), exchange))
            exchange.update(ts=start_ms + exchange["ts"], tenant=account.name)
    return [{key: e.get(key) for key in KEYS} for _, _, e in sorted(placed, key=lambda p: p[:2])]

def trace_lines(exchanges):
    """The lines, and the numbers of the two that are damaged: benign ones, so that the truth
    loses nothing."""
    harmless = [i for i, e in enumerate(exchanges)
                if not e["campaign"] and e["prompt"] and e["prompt"].isascii()]
    truncated, negative = harmless[len(harmless) * 2 // 5], harmless[len(harmless) * 3 // 4]
    exchanges[negative]["input_tokens"] *= -1
    lines = [encode(exchange) for exchange in exchanges]
    lines[truncated] = lines[truncated][:len(lines[truncated]) * 3 // 5]
    return lines, truncated + 1, negative + 1

def registry_records(accounts):
    for account in accounts:
        truth = {"archetype": account.row.archetype}
        if account.campaign:
            truth["campaign"] = account.campaign
        yield {"kind": "tenant", "tenant": account.name, "segment": account.segment,
               "domicile": account.domicile, "since": account.since.isoformat(),
               "organization": account.organization, "payment": account.payment,
               "limit_rpm": account.limit_rpm, "truth": truth}
    for model, provider, is_protected, released_h, dollars_in, dollars_out in MODELS:
        released = START + datetime.timedelta(hours=released_h)
        yield {"kind": "model", "model": model, "provider": provider, "protected": is_protected,
               "released": released.strftime("%Y-%m-%dT%H:%M:%SZ"),
               "input_usd_per_mtok": dollars_in, "output_usd_per_mtok": dollars_out}
    for campaign, (family, evasion) in FAMILIES.items():
        members = [a for a in accounts if a.campaign == campaign]
        labels = [e["campaign"] for a in members for e in a.exchanges]
        yield {"kind": "campaign", "campaign": campaign, "family": family, "accounts": len(members),
               "blend": labels.count(campaign) * 100 // len(labels) / 100, "evasion": evasion}

def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("--seed", type=int, default=7, help="same seed, same bytes (7)")
    parser.add_argument("-o", "--output", type=Path, required=True, help="the trace, X.jsonl")
    options = parser.parse_args()
    if options.output.suffix != ".jsonl":
        parser.error(f"--output {options.output}: expected a name that ends in .jsonl")
    accounts = build(options.seed)
    exchanges = exchanges_as_written(accounts, Draw(options.seed, "order"))
    lines, truncated, negative = trace_lines(exchanges)
    registry = options.output.with_suffix(".registry.jsonl")
    records = [encode(record) for record in registry_records(accounts)]
    for path, content in ((options.output, lines), (registry, records)):
        with open(path, "w", encoding="utf-8", newline="\n") as out:
            out.writelines(line + "\n" for line in content)
    print(f"{options.output}: {len(lines)} lines, {len(accounts)} tenants, seed {options.seed}; "
          f"line {truncated} is cut short, line {negative} has negative input_tokens")

if __name__ == "__main__":
    main()
