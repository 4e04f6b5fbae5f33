"""What one tenant's exchanges look like, as numbers; nothing of it is ground truth.

`free` are the fields that whoever sends chooses at no cost. `text` are simple properties of the
prompts, and `names` the characters of the names that the registry gives.
"""

import json
import math
import re

import numpy as np

DAY_MS = 86_400_000
# Offsets of the domiciles of the scenarios from UTC, minutes.
ZONES = {"US": -300, "IN": 330, "DE": 60, "GB": 0, "JP": 540, "BR": -180}
ALPHABET = {c: i for i, c in enumerate("0123456789abcdefghjkmnpqrstvwxyz")}
# Prompts of a tenant that are looked at for words, and bytes of each: enough for its habits.
MOST_PROMPTS, MOST_CHARACTERS = 60, 500
SCRIPTS = [("latin", 0x41, 0x24F), ("cyrillic", 0x400, 0x4FF), ("arabic", 0x600, 0x6FF),
           ("devanagari", 0x900, 0x97F), ("kana", 0x3040, 0x30FF), ("han", 0x4E00, 0x9FFF),
           ("hangul", 0xAC00, 0xD7A3)]
WORD = re.compile(r"\w+")


class Tenant:
    """One tenant: what the registry says, its truth, and its exchanges."""

    def __init__(self, record):
        self.record = record
        truth = record.get("truth", {})
        self.campaign, self.archetype = truth.get("campaign"), truth.get("archetype")
        self.rows = []


def read(trace, registry):
    """All tenants of a trace, by name; and the time of each model's release."""
    tenants, released = {}, {}
    with open(registry, encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            if record["kind"] == "tenant":
                tenants[record["tenant"]] = Tenant(record)
            elif record["kind"] == "model" and "released" in record:
                released[record["model"]] = milliseconds(record["released"])
    with open(trace, encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            tenants[row["tenant"]].rows.append(row)
    return tenants, released


def milliseconds(time):
    """A date, or a time in UTC, in milliseconds since the Unix epoch."""
    return int(np.datetime64(time.rstrip("Z"), "ms").astype(np.int64))


def share(rows, test):
    return sum(1 for row in rows if test(row)) / len(rows)


def stated(rows, key, values):
    """How often a field is there, and what it says where it is."""
    present = [float(row[key]) for row in rows if key in row]
    features = {f"{key}.stated": len(present) / len(rows)}
    features[f"{key}.mean"] = float(np.mean(present)) if present else -1.0
    features[f"{key}.distinct"] = len(set(present))
    for value in values:
        features[f"{key}={value:g}"] = sum(v == value for v in present) / len(rows)
    return features


def one_of(name, value, values):
    return {f"{name}={v}": float(value == v) for v in values}


def free(tenant, released, start_ms, end_ms, worlds):
    """The fields that a harvester controls for free."""
    rows, record = tenant.rows, tenant.record
    f = {}
    f |= stated(rows, "temperature", [0, 0.2, 0.5, 0.7, 1])
    f |= stated(rows, "max_tokens", [512, 1024, 2048, 4096, 8192])
    f |= stated(rows, "n", [1])
    f |= stated(rows, "stream", [1])
    f |= stated(rows, "tools", [0])
    f["seed.stated"] = share(rows, lambda r: "seed" in r)
    f["logprobs.stated"] = share(rows, lambda r: "logprobs" in r)
    f["n.several"] = share(rows, lambda r: r.get("n", 1) > 1)
    f["conversation.stated"] = share(rows, lambda r: "conversation" in r)
    f["op.completion"] = share(rows, lambda r: r["op"] == "text_completion")
    f["prompt.missing"] = share(rows, lambda r: "prompt" not in r)
    for key in ("agent", "region", "model", "ip"):
        counts = {}
        for row in rows:
            counts[row[key]] = counts.get(row[key], 0) + 1
        f[f"{key}.count"] = len(counts)
        f[f"{key}.top"] = max(counts.values()) / len(rows)
        for value in worlds.get(key, ()):
            f[f"{key}={value}"] = counts.get(value, 0) / len(rows)
    f |= one_of("limit_rpm", record.get("limit_rpm"), worlds["limit_rpm"])
    f |= one_of("domicile", record.get("domicile"), worlds["domicile"])
    f["organization.shared"] = float(worlds["organizations"][record["organization"]] > 1)
    f["payment.shared"] = float(worlds["payments"][record["payment"]] > 1)
    f["status.429"] = share(rows, lambda r: r["status"] == 429)
    f["status.5xx"] = share(rows, lambda r: r["status"] >= 500)
    f |= times(rows, record, start_ms, end_ms)
    f |= adoption(rows, released, start_ms)
    f |= inputs(rows)
    f["resent"] = resent(rows)
    return f


def times(rows, record, start_ms, end_ms):
    """Age, span, pace and hours."""
    ts = np.array([row["ts"] for row in rows])
    # Turns after the first follow an answer; where they are named they say nothing of the pace.
    first = np.array([row["ts"] for row in rows if row.get("turn", 1) == 1])
    gaps = np.diff(first) / 1_000 if len(first) > 2 else np.array([0.0, 0.0])
    days = (ts - start_ms) / DAY_MS
    length = (end_ms - start_ms) / DAY_MS
    local = (ts / 60_000 + ZONES[record["domicile"]]) / 60
    hours = np.bincount((local % 24).astype(int), minlength=24) / len(ts)
    wave = np.exp(2j * np.pi * local / 24).mean()
    weekday = ((local // 24 + 3) % 7).astype(int)
    busy = np.bincount(days.astype(int), minlength=int(math.ceil(length)))
    span = max(days[-1] - days[0], 1e-3)
    age = (ts[0] - milliseconds(record["since"])) / DAY_MS
    middle = (days[0] + days[-1]) / 2
    return {
        "age.days": age, "age.week": float(age < 7), "age.day": float(age < 1),
        "age.negative": float(age < 0),
        "span.first": days[0], "span.last": days[-1], "span.share": span / length,
        "span.whole": float(days[0] < 0.1 * length and days[-1] > 0.9 * length),
        "days.active": (busy > 0).sum() / span, "days.busiest": busy.max() / len(ts),
        "days.trend": float((days > middle).mean()),
        "gaps.cv": gaps.std() / max(gaps.mean(), 1e-9),
        "gaps.median": math.log(1 + np.median(gaps)),
        "gaps.short": float((gaps < 1).mean()), "gaps.minute": float((gaps < 60).mean()),
        "gaps.even": float((np.abs(gaps - np.median(gaps)) < 0.1 * np.median(gaps) + 1e-9).mean()),
        "hours.wave": abs(wave), "hours.phase": float(np.angle(wave)),
        "hours.night": hours[:6].sum(), "hours.office": hours[9:18].sum(),
        "hours.distinct": (hours > 0).sum(), "hours.busiest": hours.max(),
        "weekdays": float((weekday < 5).mean()),
        "clock.minute": float((ts % 60_000 < 50).mean()),
        "clock.second": float((ts % 1_000 == 0).mean()),
    }


def adoption(rows, released, start_ms):
    """How a model that comes out during the trace is taken up."""
    new = {m: ms for m, ms in released.items() if ms > start_ms}
    f = {"new.share": share(rows, lambda r: r["model"] in new)}
    first = [(row["ts"] - new[row["model"]]) / DAY_MS for row in rows if row["model"] in new]
    f["new.days"] = min(first) if first else 99.0
    after = [row for row in rows if new and row["ts"] >= min(new.values())]
    f["new.share_after"] = share(after, lambda r: r["model"] in new) if after else 0.0
    return f


def estimate(prompt):
    """Tokens of a prompt by the rule of thumb that the simulator uses."""
    data = np.frombuffer(prompt.encode(), dtype=np.uint8)
    ascii_, latin = (data < 0x80).sum(), ((data >= 0xC2) & (data < 0xCD)).sum()
    two, three = ((data >= 0xCD) & (data < 0xE0)).sum(), (data >= 0xE0).sum()
    return max(1, int(5 * (ascii_ + 2 * latin) + 10 * two + 16 * three + 10) // 20)


def inputs(rows):
    """Input beyond the newest message, and what of it is read from a cache.

    Where prompts are not logged nobody knows the former: not a number.
    """
    first = [row for row in rows if row.get("turn", 1) == 1 and "prompt" in row][:MOST_PROMPTS]
    tokens = np.array(
        [max(row["input_tokens"] - estimate(row["prompt"]), 0) for row in first] or [np.nan])
    served = [row for row in rows if row["status"] == 200]
    total = sum(row["input_tokens"] for row in served)
    cached = [row.get("cached_tokens", 0) for row in served]
    return {
        "overhead.least": math.log(1 + tokens.min()),
        "overhead.decile": math.log(1 + np.quantile(tokens, 0.1)),
        "overhead.spread": float(np.log1p(tokens).std()),
        "cached.share": sum(cached) / max(total, 1),
        "cached.often": sum(c > 0 for c in cached) / max(len(served), 1),
    }


def resent(rows):
    """Share of served requests whose prompt comes again within 20 seconds."""
    last, count, prompts = {}, 0, 0
    for row in rows:
        prompt = row.get("prompt")
        if prompt is None or row["status"] != 200:
            continue
        prompts += 1
        if prompt in last and row["ts"] - last[prompt] < 20_000:
            count += 1
        last[prompt] = row["ts"]
    return count / prompts if prompts else 0.0


def names(record):
    """The characters of names."""
    f = {}
    for key, length in (("tenant", 10), ("organization", 8), ("payment", 8)):
        text = record[key].split("_", 1)[1]
        f[f"name.{key}.length"] = len(record[key])
        for place in range(length):
            f[f"name.{key}.{place}"] = ALPHABET.get(text[place], 32)
    return f


def prompts(tenant):
    """The prompts that are looked at."""
    texts = [row["prompt"] for row in tenant.rows if "prompt" in row]
    step = max(1, len(texts) // MOST_PROMPTS)
    return texts[::step][:MOST_PROMPTS]


def grams(text):
    """Words and pairs of characters of a prompt's beginning."""
    text = text[:MOST_CHARACTERS].lower()
    words = {"w:" + word for word in WORD.findall(text)}
    return words, {"c:" + text[i:i + 3] for i in range(min(len(text), 200) - 2)}


def text(tenant, vocabulary, elsewhere):
    """Simple strings of the prompts; `elsewhere` counts the tenants that send a prompt."""
    all_texts = [row["prompt"] for row in tenant.rows if "prompt" in row]
    texts = prompts(tenant)
    count = max(len(texts), 1)
    f = dict.fromkeys(vocabulary, 0.0)
    for each in texts:
        for found in grams(each):
            for gram in found & vocabulary:
                f[gram] += 1 / count
    joined = "".join(t[:MOST_CHARACTERS] for t in texts)
    codes = np.array([ord(c) for c in joined] or [0])
    for script, low, high in SCRIPTS:
        f[f"script.{script}"] = float(((codes >= low) & (codes <= high)).mean())
    for name, characters in (("newline", "\n"), ("code", "{}()[];=<>"), ("mark", "!?"),
                             ("digit", "0123456789"), ("quote", "\"'«»“”"), ("list", "-*#|")):
        f[f"share.{name}"] = sum(joined.count(c) for c in characters) / max(len(joined), 1)
    for name, place in (("first", 0), ("last", -1)):
        ends = [t[place] for t in texts if t]
        f[f"{name}.upper"] = sum(c.isupper() for c in ends) / count
        f[f"{name}.lower"] = sum(c.islower() for c in ends) / count
        f[f"{name}.digit"] = sum(c.isdigit() for c in ends) / count
        f[f"{name}.wide"] = sum(ord(c) > 0x2FF for c in ends) / count
        for c in "?.:!#`\n\"":
            f[f"{name}.{c!r}"] = sum(e == c for e in ends) / count
    lengths = np.log1p([len(t) for t in all_texts] or [0])
    f["length.mean"], f["length.spread"] = float(lengths.mean()), float(lengths.std())
    f["length.most"], f["length.least"] = float(lengths.max()), float(lengths.min())
    total = max(len(all_texts), 1)
    f["distinct"] = len(set(all_texts)) / total
    f["elsewhere"] = sum(elsewhere[t] > 1 for t in all_texts) / total
    return f


def output(rows):
    """What comes back: for retained outputs even this must not differ."""
    served = [row for row in rows if row["status"] == 200] or rows
    out = np.log1p([row.get("output_tokens", 0) for row in served])
    return {
        "output.mean": float(out.mean()), "output.spread": float(out.std()),
        "duration": float(np.log1p([row["duration_ms"] for row in rows]).mean()),
        "finish.length": share(served, lambda r: r.get("finish") == "length"),
        "finish.tools": share(served, lambda r: r.get("finish") == "tool_calls"),
        "finish.filter": share(served, lambda r: r.get("finish") == "content_filter"),
        "turns.most": max(row.get("turn", 0) for row in rows), "exchanges": len(rows),
    }
