"""Writes the results as one page, every number from the run."""

import platform
import re

from plot import line_chart

# What a row of the goals table is called in reasons.md, what it says, and the subject it takes.
GOALS = [
    ("detector/10k-tenants", "columnar replay, all per-event signals, 10k tenants"),
    ("detector/1M-tenants", "the same, 1M tenants (Zipf)"),
    ("file-to-detector/no-text", "JSONL without text, file to detector"),
    ("file-to-detector/text", "JSONL with text and all text features, file to detector"),
    ("fingerprint/mixed", "all text features together"),
    ("two-shards/no-text", "two shards on two cores, without text"),
    ("two-shards/text", "two shards on two cores, with text"),
    ("simulate/no-text", "simulate without text"),
    ("simulate/text", "simulate with text"),
    ("memory/few-exchanges", "memory of a tenant with few exchanges"),
    ("memory/every-text-signal", "memory of an active tenant, every text signal"),
]
# Goals against peers: how many times as fast as the best of them.
QUESTION_LIMITS = (5.0, 8.0)
PROMPT_LIMITS = (1.0, 1.5)
PEER_NAMES = {
    "duckdb": "DuckDB", "chdb": "ClickHouse (chdb)", "polars": "polars", "orjson": "orjson",
    "simdjson": "simdjson", "datasketches": "Apache DataSketches",
}
GROUPS = ["0-c-floor", "1-volume", "2-tokens", "3-conversations", "4-durations", "5-prompts",
          "6-options"]
SIZES = {"1k": 1e3, "10k": 1e4, "100k": 1e5, "1M": 1e6, "4M": 4e6}


def document(ours, measured, checked, command, reasons):
    """The page, and its plots by file name."""
    subjects = {result["name"]: result for result in ours["results"]}
    is_small = ours["small"]
    events = Events(subjects, measured)
    goals = goal_rows(subjects, events, measured, checked)
    plots = {} if is_small else make_plots(subjects)
    parts = [
        head(ours, measured, command),
        goal_section(goals, reasons, is_small),
        question_section(events, measured, checked),
        line_section(subjects, measured, checked),
        sketch_section(subjects, measured, checked),
        scaling_section(subjects, plots),
        whole_section(ours),
    ]
    return "\n".join(parts), plots


def number(value):
    """Three digits that count."""
    if value is None:
        return "–"
    places = 0 if abs(value) >= 99.95 else 1 if abs(value) >= 9.995 else 2 if abs(value) >= 0.9995 else 3
    return f"{value:.{places}f}"


def table(rows):
    heads, *rest = rows
    lines = ["| " + " | ".join(heads) + " |", "| " + " | ".join("---" for _ in heads) + " |"]
    return "\n".join(lines + ["| " + " | ".join(row) + " |" for row in rest]) + "\n"


def head(ours, measured, command):
    versions = []
    for peer, name in PEER_NAMES.items():
        found = measured[peer]
        if found is None:
            versions.append(f"{name}: could not be installed here, not measured")
        elif peer == "simdjson":
            versions.append(
                f"{name} {found['version']}, kernel {found['kernel']} chosen at run time,"
                f" {found['compiler']}"
            )
        else:
            versions.append(f"{name} {found['times']['version']}")
    loads = " then ".join(number(load) for load in ours["loads"]) or "unknown"
    note = "\n**A small run: answers were compared, its times mean nothing.**\n" if ours["small"] else ""
    return f"""# Results

Written by `{command}` on {ours['date'][:10]}; do not edit. What is measured and how to read it:
[README.md](README.md).
{note}
- Machine: {ours['cores']} cores, {ours['processor']}, {platform.system()} {platform.machine()}; load
  {loads}
- Stillwatch's own rows: `{ours['command']}`, work version {ours['work_version']},
  {ours['repetitions']} repetitions
- C loop: {measured['floor']['compiler']}
""" + "".join(f"- {version}\n" for version in versions) + f"""- Python {platform.python_version()}

Everything runs on one thread unless a row says otherwise, data in memory or in the page cache, after
one unmeasured run. A time is the best of the repetitions, with the median where there is room; all
answers were compared before anything was written.
"""


class Events:
    """Nanoseconds an event for the questions."""

    QUESTIONS = ["sums", "distinct", "frequent_hours", "gaps", "full"]

    def __init__(self, subjects, measured):
        self.count = int(subjects["question/full"]["note"].split(" ")[0])
        self.tenants = int(subjects["question/full"]["note"].split(", ")[1].split(" ")[0])
        self.ours = {
            "sums": subjects["question/sums"], "full": subjects["question/full"],
        }
        self.floor = {
            flavour: {"sums": steps["2"], "full": steps["7"]}
            for flavour, steps in measured["floor"]["times"].items()
        }
        self.peers = {}
        for peer in ("duckdb", "chdb", "polars"):
            if measured[peer] is not None:
                times = measured[peer]["times"]
                self.peers[peer] = {
                    question: {
                        kind: times[question][kind] / self.count * 1e9 for kind in ("best", "median")
                    }
                    for question in self.QUESTIONS
                }

    def best_peer(self, question):
        """The fastest peer and its nanoseconds; `None` without any."""
        if not self.peers:
            return None
        peer = min(self.peers, key=lambda peer: self.peers[peer][question]["best"])
        return peer, self.peers[peer][question]


def best_prompts(measured, checked):
    """The fastest simdjson program that validates as much as we do: its mode, flavour, seconds."""
    if measured["simdjson"] is None:
        return None
    size = checked["lines"]["bytes"]["text.jsonl"]
    rows = [
        (size / times[kind] / 1e9, mode, flavour, kind)
        for mode in ("prompts-all", "prompts-dom")
        for flavour, times in measured["simdjson"]["times"][mode].items()
        for kind in ("best",)
    ]
    return max(rows)


def goal_rows(subjects, events, measured, checked):
    """Rows of name, description, unit, best, median, floor, goal, whether it is a rate."""
    rows = []
    for name, description in GOALS:
        subject = subjects[name]
        unit, best, median = subject["unit"], subject["best"], subject["median"]
        floor, goal = subject["floor"], subject["goal"]
        is_rate = unit in ("GB/s", "M exchanges/s", "x")
        if unit == "ns/event":
            # As the goals are stated.
            unit, is_rate = "M events/s", True
            best, median, floor, goal = (1e3 / value for value in (best, median, floor, goal))
        if unit == "bytes/tenant":
            unit = "KiB"
            best, median, floor, goal = (value / 1024 for value in (best, median, floor, goal))
        rows.append((name, description, unit, best, median, floor, goal, is_rate))
    peer = events.best_peer("full")
    if peer is not None:
        best, median = (peer[1][kind] / events.ours["full"][kind] for kind in ("best", "median"))
        rows.append((
            "question/full", f"the full per-tenant question beside {PEER_NAMES[peer[0]]}", "x",
            best, median, *QUESTION_LIMITS, True,
        ))
    prompts = best_prompts(measured, checked)
    if prompts is not None:
        subject = subjects["read/prompts-to-columns"]
        rows.append((
            "read/prompts-to-columns", "prompts to columns beside simdjson at equal validation", "x",
            subject["best"] / prompts[0], subject["median"] / prompts[0], *PROMPT_LIMITS, True,
        ))
    return rows


def reached(row):
    _, _, _, _, median, floor, goal, is_rate = row
    sign = 1 if is_rate else -1
    if sign * (median - goal) >= 0:
        return "goal"
    return "floor" if sign * (median - floor) >= 0 else "**below floor**"


def goal_section(rows, reasons, is_small):
    cells = [["path", "unit", "best", "median", "floor", "goal", "reached"]]
    for row in rows:
        _, description, unit, best, median, floor, goal, _ = row
        cells.append(
            [description, unit, number(best), number(median), number(floor), number(goal),
             "not judged" if is_small else reached(row)]
        )
    text = "\n## Goals\n\n`reached` judges the median.\n\n" + table(cells)
    missed = [] if is_small else [row for row in rows if reached(row) != "goal"]
    if not missed:
        return text
    texts = {
        name.strip(): body.strip()
        for name, body in re.findall(r"^## (.+?)\n(.*?)(?=^## |\Z)", reasons, re.M | re.S)
    }
    text += "\n### Why a goal is missed\n"
    for name, description, *_ in missed:
        body = texts.get(name, "No reason is written down in `peers/reasons.md`.")
        text += f"\n**{description}** (`{name}`). {body}\n"
    return text


LIKE_QUESTION = {
    "stillwatch": "not like for like, against us: one pass that keeps every signal up to date, scores"
    " at every instant, and could go on with the next event; `count and sums` is the loop with no"
    " columns but time, tenant and tokens, which still keeps rates, growth, daily profile and gaps",
    "floor": "not like for like, for it: no scoring, no signals but those asked, no missing fields;"
    " what the machine allows for these updates",
    "duckdb": "like for like in the question; skeletons counted exactly, 13 times as fast there as"
    " its own approximation; a batch query, which starts anew with every event",
    "chdb": "like for like in the question; skeletons counted exactly, faster there than its own"
    " approximation; a batch query",
    "polars": "like for like in the question; skeletons counted exactly, there is no approximation; a"
    " batch query",
}


def question_section(events, measured, checked):
    heads = ["", "count and sums", "and distinct prompts", "frequent skeletons, hours",
             "mean and variance of gaps", "all of it", "error of distinct", "like for like?"]
    cells = [heads]
    errors = checked["questions"]

    def row(name, times, error, like):
        values = [
            f"{number(times[question]['best'])} ({number(times[question]['median'])})"
            if question in times else "–"
            for question in Events.QUESTIONS
        ]
        error = f"{100 * error:.1f}%" if error is not None else "–"
        cells.append([name, *values, error, like])

    row("Stillwatch, the detector's loop", events.ours, errors["stillwatch"],
        LIKE_QUESTION["stillwatch"])
    for flavour, name in (("O3", "C loop, -O3"), ("native", "C loop, -O3 -march=native")):
        row(name, events.floor[flavour], errors["stillwatch"], LIKE_QUESTION["floor"])
    for peer, times in events.peers.items():
        row(PEER_NAMES[peer], times, errors[peer], LIKE_QUESTION[peer])
    text = f"""
## The per-tenant question, from columns in memory

{events.count:,} events of {events.tenants:,} tenants (Zipf, exponent 1.05): nanoseconds an event, best
(median). Each column but the last is one question asked alone; the last asks all of them, of the peers
query after query, which was found to be faster than all in one. Counts, sums, hours and gaps are the
same for all and exact; no skeleton with more than an eighth of a tenant's events is
missing; distinct prompts: root mean square of the relative error over tenants with a hundred events.

""" + table(cells)
    best = events.best_peer("full")
    if best is not None:
        ratio = best[1]["best"] / events.ours["full"]["best"]
        text += (
            f"\nThe best peer is {PEER_NAMES[best[0]]}: Stillwatch's whole loop takes"
            f" {number(1 / ratio)} times as long as its query, or does {number(ratio)} times as many"
            " events in the same time.\n"
        )
    shares = [
        times["processors"]
        for peer in events.peers
        for times in measured[peer]["times"].values()
        if isinstance(times, dict) and "processors" in times
    ]
    if shares:
        text += f"\nNo query kept more than {number(max(shares))} processors busy.\n"
    text += "\nThe C loop step by step, each with all before it, nanoseconds an event:\n\n"
    steps = ["count", "sums", "decayed rates", "gaps", "hours", "HyperLogLog", "Space-Saving"]
    cells = [["", *steps]]
    for flavour, times in measured["floor"]["times"].items():
        cells.append([f"-{flavour}" if flavour == "O3" else "-O3 -march=native",
                      *(number(times[str(step + 1)]["best"]) for step in range(7))])
    return text + table(cells)


LIKE_LINES = {
    "stillwatch": "ours: every value of every line checked (grammar, types, UTF-8, no key twice)",
    "duckdb": "wants two or four fields; from the page cache through its own reader",
    "chdb": "wants two or four fields, skips the others; from the page cache through its own reader",
    "polars": "wants two or four fields; from the page cache through its own reader",
    "orjson": "validates the whole line, but makes Python objects of all of it: as one uses it",
    "sums": "wants two fields: checks UTF-8 and structure of the line, but only the values it reads",
    "prompts": "wants four fields: checks UTF-8 and structure of the line, but only the values it"
    " reads; less validation than ours",
    "prompts-all": "like for like: every field visited and parsed by its type",
    "prompts-dom": "like for like: the whole line validated; it also builds a tree",
}


def line_section(subjects, measured, checked):
    facts = checked["lines"]
    sizes = facts["bytes"]
    cells = [["", "GB/s, best (median)", "like for like?"]]

    def rate(times, name):
        size = sizes[name] / 1e9
        return f"{number(size / times['best'])} ({number(size / times['median'])})"

    def ours(name):
        return f"{number(subjects[name]['best'])} ({number(subjects[name]['median'])})"

    def arrow(kind):
        rates = subjects[f"arrow-to-detector/{kind}"]
        lines = facts["lines" if kind == "no-text" else "prompts"]
        # In bytes of the lines that hold the same exchanges.
        scale = sizes[f"{kind}.jsonl"] / lines / 1e3
        return ["Stillwatch, Arrow file to detector",
                f"{number(rates['best'] * scale)} ({number(rates['median'] * scale)})",
                "the same exchanges from our Arrow file, counted as the bytes of their lines"]

    sums = [["Stillwatch, lines to batches, added up", ours("read/no-text-to-sums"),
             LIKE_LINES["stillwatch"]],
            ["Stillwatch, file to detector", ours("file-to-detector/no-text"),
             "does far more: every signal that needs no text"],
            arrow("no-text")]
    prompts = [["Stillwatch, lines to prompt columns", ours("read/prompts-to-columns"),
                LIKE_LINES["stillwatch"]],
               ["Stillwatch, file to detector", ours("file-to-detector/text"),
                "does far more: fingerprints of all prompts and every signal"],
               arrow("text")]
    simdjson = measured["simdjson"]
    if simdjson is not None:
        for mode, title in (("sums", "On-Demand"), ("prompts", "On-Demand, four fields"),
                            ("prompts-all", "On-Demand, every field"), ("prompts-dom", "DOM")):
            for flavour, flags in (("O3", "-O3"), ("native", "-O3 -march=native")):
                name = "no-text.jsonl" if mode == "sums" else "text.jsonl"
                (sums if mode == "sums" else prompts).append(
                    [f"simdjson {title}, {flags}", rate(simdjson["times"][mode][flavour], name),
                     LIKE_LINES[mode]]
                )
    for peer in ("duckdb", "chdb", "polars", "orjson"):
        if measured[peer] is not None:
            times = measured[peer]["times"]
            sums.append([PEER_NAMES[peer], rate(times["line_sums"], "no-text.jsonl"), LIKE_LINES[peer]])
            prompts.append([PEER_NAMES[peer], rate(times["prompts"], "text.jsonl"), LIKE_LINES[peer]])
    mean = sizes["no-text.jsonl"] // facts["lines"]
    text_mean = sizes["text.jsonl"] // facts["prompts"]
    prompt_mean = facts["prompt_bytes"] // facts["prompts"]
    return f"""
## From lines of JSON

Lines of {mean} bytes without text to exchanges and output tokens by tenant ({facts['lines']:,} lines; all
sums are the same):

""" + table(cells + sums) + f"""
Lines of {text_mean} bytes with {prompt_mean} bytes of text to columns of time, tenant, output tokens and
prompt, escapes resolved ({facts['prompts']:,} lines; all prompts are the same, byte for byte):

""" + table(cells + prompts)


def sketch_section(subjects, measured, checked):
    facts = checked["sketches"]
    cells = [["", "ns an add", "error", "like for like?"]]
    ours = facts["ours"]
    cells.append(["Stillwatch HyperLogLog, 256 registers of a byte",
                  number(subjects["sketch/hyperloglog-256"]["best"]),
                  f"{100 * ours['distinct']:.1f}%", "keys are hashes already; in place, no call"])
    theirs = measured["datasketches"]
    if theirs is not None:
        times, errors = theirs["times"], facts["datasketches"]
        overhead = (f"through Python, a call a key; an empty call of the same binding takes"
                    f" {number(times['call_ns'])} ns")
        cells.append(["Apache DataSketches HLL_8, 256 registers", number(times["hll_ns"]),
                      f"{100 * errors['distinct']:.1f}%",
                      f"its estimator (HIP) errs less but cannot be merged; not like for like in the time:"
                      f" {overhead}; it hashes the key"])
    cells.append(["Stillwatch Space-Saving, 8 slots",
                  number(subjects["sketch/space-saving-8"]["best"]),
                  f"{100 * ours['frequent']:.2f}%", "keys are hashes already; in place, no call"])
    if theirs is not None:
        cells.append(["Apache DataSketches frequent items, 8 slots", number(times["frequent_ns"]),
                      f"{100 * errors['frequent']:.2f}%",
                      "not like for like: another algorithm (Misra-Gries by purging), six of its eight"
                      " slots in use, strings; through Python"])
    return f"""
## Sketches on the same keys

{facts['streams']} streams. Distinct counts: {facts['distinct']:,} keys a stream, error as root mean
square of the relative errors. Frequent keys: {facts['adds']:,} adds a stream of a thousand keys (Zipf,
exponent 1.2), error of the counts of the three most frequent keys, mean, as a share of the adds. Our
nanoseconds are those of `sketch/*`, whose keys come from the same laws.

""" + table(cells)


def scaling_section(subjects, plots):
    cells = [["tenants", *GROUPS, "instants in 100 events", "state"]]
    for size in SIZES:
        full = subjects[f"loop/{size}/6-options"]["note"].split(", ")
        cells.append(
            [size, *(number(subjects[f"loop/{size}/{group}"]["best"]) for group in GROUPS),
             full[0].split(" ")[0], full[1]]
        )
    text = """
## Cost against tenants and events

Nanoseconds an event of the detector's loop, best, columns known one group after the other; `0-c-floor`
is the plain C loop (sums, rates, gaps, hours, HyperLogLog, Space-Saving; no scoring) as the package
builds it. Part of each number is scoring: an instant costs what `detector/instant` says, and their
number is in the table.

""" + table(cells)
    if "tenants.svg" in plots:
        text += "\n![Cost against tenants](tenants.svg)\n"
    cells = [["events", "ns an event, best", "median", "by tenths of the run"]]
    for label in ("1M", "10M", "100M"):
        subject = subjects[f"events/{label}"]
        cells.append([label, number(subject["best"]), number(subject["median"]),
                      subject["note"].removeprefix("by tenths: ")])
    text += "\nFrom an empty detector on, 10k tenants, ten million exchanges a day:\n\n" + table(cells)
    if "events.svg" in plots:
        text += "\n![Cost against events](events.svg)\n"
    return text


def make_plots(subjects):
    tenants = [
        (group, [(count, subjects[f"loop/{size}/{group}"]["best"]) for size, count in SIZES.items()])
        for group in GROUPS
    ]
    whole = [(count, subjects[f"events/{label}"]["best"])
             for label, count in (("1M", 1e6), ("10M", 1e7), ("100M", 1e8))]
    tenths = subjects["events/100M"]["note"].removeprefix("by tenths: ").split(" ")
    running = [((place + 1) * 1e7, float(value)) for place, value in enumerate(tenths)]
    events = [("mean from the first", whole), ("each 10M of 100M", running)]
    return {
        "tenants.svg": line_chart(
            "Detector loop, columns known one group after the other", "tenants (Zipf 1.05)",
            "ns an event", tenants),
        "events.svg": line_chart(
            "Detector loop from an empty detector on, 10k tenants", "events", "ns an event", events),
    }


def whole_section(ours):
    cells = [["subject", "unit", "best", "median", ""]]
    for result in ours["results"]:
        cells.append([f"`{result['name']}`", result["unit"], number(result["best"]),
                      number(result["median"]), result.get("note", "")])
    return "\n## Every subject\n\n" + table(cells)
