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

from quickstart_grammar import RULES

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
    "seed": Kind("seed", None, None, 1, 620, 0, 0.6, (0, 500), 0),
    "expand": Kind("expand", None, None, 1, 350, 0, 0.6, (0, 500), 0.02),
    "reason": Kind("reason", None, None, 1, 620, 0, 0.6, (0, 400), 0)}
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
    Row("chat_app", "chat 230", "zh", "HK", "evening"),
    Row("chat_app", "chat 210", "en", "US", "evening"),
    Row("chat_app", "chat 150", "es es en", "MX", "evening"),
    Row("documents_assistant", "documents 135", "de", "DE", "office"),
    Row("documents_assistant", "documents 95", "en", "SG", "office"),
    Row("support_agent", "support 200", "hi hi en", "IN", "evening"),
    Row("support_agent", "support 140", "ar ar en", "AE", "evening"),
    Row("ide_completion", "completion 170", "en", "US", "office"),
    Row("ide_completion", "completion 110", "en", "JP", "office"),
    Row("batch_classification", "classify 310", "en", "DE", "runs"),
    Row("batch_classification", "classify 220", "es es en", "ES", "steady"),
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
    Row("load_test", "chat 200", "en", ANY, "burst"),
    Row("fast_growing", "chat 340", "es es es en", "BR", "growing"),
    Row("open_model_heavy", "seed 110, expand 140, summary 60, coding 90", "zh zh en", ANY,
        "steady", OPEN),
    Row("metadata_only", "support 240", "en", "US", "office", {"untold": ["prompt"]}),
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
    Row("harvest_instructions", "seed 380@c1, expand 230@c1", "en en zh es", ANY, "steady"),
    Row("harvest_reasoning", "reason 610@c2", "en en zh", ANY, "runs"),
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
