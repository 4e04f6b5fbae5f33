#!/usr/bin/env python3
"""Makes the fixture of ScorerAgreementTests: two labelled traces and a report of each.

    make_fixture.py DIRECTORY

Everything is made up and drawn from a fixed seed. The reports are not a detector's: highs and groups
are random, so that every rule of the evaluation is used (flags through groups, members that leave,
accounts flagged before their campaign, in two campaigns, with refused exchanges, never scored,
left out; campaigns without a registry entry; corpora shared between accounts and traces).
scorer.json is what an independent scorer, which shares no code with Stillwatch, said of them with
--budgets 30%,12%,4%.
"""

import json
import random
import sys
from pathlib import Path

START = 1_781_654_400_000
DAYS = 20
DAY = 86_400_000
ARCHETYPES = ["chat_app", "batch", "evaluation", "support_agent"]
SEGMENTS = ["enterprise", "business", "developer"]
DOMICILES = ["SG", "DE", "BR"]


def highs(rng, level):
    """A running maximum with an entry at each new quarter bit."""
    ts, bits, entries = START + rng.randrange(6 * DAY), round(rng.uniform(-8, -5), 2), []
    while bits < level and ts < START + DAYS * DAY:
        entries.append([ts, round(bits, 2)])
        bits = (int(4 * bits // 1) + 1 + rng.randrange(3)) / 4 + rng.choice([0, 0.07, 0.24])
        ts += rng.randrange(1, 2 * DAY)
    return entries


def make(number, folder):
    rng = random.Random(number + 60)
    registry = [{"kind": "model", "model": "aurora-4", "output_usd_per_mtok": 10.0}]
    exchanges, tenants, positives = [], [], []
    for index in range(60):
        tenant = f"acct_{rng.randrange(36 ** 6):09d}"
        campaigns, share = [], 0.0
        if index % 4 == 0:
            campaigns = [f"c{1 + index // 4 % 6}"]
            share = rng.choice([0.01, 0.3, 0.6, 1.0])
            if index % 12 == 0:
                campaigns.append(f"c{10 + index % 5}")
            positives.append(tenant)
        first = START + rng.randrange(DAYS * DAY // 2)
        for _ in range(rng.randrange(2, 12) if not campaigns else rng.randrange(25, 70)):
            exchange = {"ts": rng.randrange(first, START + DAYS * DAY), "tenant": tenant,
                        "model": "aurora-4", "output_tokens": rng.randrange(900)}
            if rng.random() < 0.08:
                exchange["status"] = 429
            if rng.random() < 0.5:
                exchange["region"] = rng.choice(["eastus", "southeastasia"])
            if campaigns and rng.random() < share:
                exchange["campaign"] = rng.choice(campaigns)
            exchanges.append(exchange)
        truth = {"archetype": rng.choice(ARCHETYPES)}
        if rng.random() < 0.6:
            corpus = f"corpus_{rng.randrange(8)}"
            truth["corpus"] = rng.choice([corpus, [corpus, "other"], []])
        record = {"kind": "tenant", "tenant": tenant, "truth": truth}
        if rng.random() < 0.8:
            record |= {"segment": rng.choice(SEGMENTS), "domicile": rng.choice(DOMICILES)}
        if rng.random() < 0.9:
            registry.append(record)
        level = rng.uniform(-6, 4) + (2.5 if campaigns else -2)
        tenants.append({"tenant": tenant, "highs": highs(rng, level)})
    families = ["code", "reasoning", "code", "agent", "retained_outputs"]
    for index, family in enumerate(families, 1):
        registry.append({"kind": "campaign", "campaign": f"c{index}", "family": family,
                         "evasion": ["sharding", "paraphrase"][:index % 3],
                         "strength": {"sharding": index / 5}})
    registry.append({"kind": "campaign", "campaign": "never_seen", "family": "code"})
    registry.append({"kind": "tenant", "tenant": "acct_absent", "truth": {"archetype": "chat_app"}})
    groups = []
    names = [t["tenant"] for t in tenants]
    for index in range(6):
        members = rng.sample(positives, 3) + rng.sample(names, 2)
        entries = []
        for tenant in sorted(set(members)):
            joined = START + rng.randrange(DAYS * DAY)
            left = joined + rng.randrange(6 * DAY) if rng.random() < 0.4 else None
            entries.append({"tenant": tenant, "joined": joined, "left": left})
        groups.append({"group": f"g{index}", "highs": highs(rng, rng.uniform(-2, 5)),
                       "members": entries})
    rng.shuffle(exchanges)
    exchanges.sort(key=lambda e: e["ts"])
    for tenant in tenants:
        tenant["log_odds"] = tenant["highs"][-1][1] if tenant["highs"] else -7.0
    report = {"version": 1, "tenants": tenants[:-2], "groups": groups}
    write(folder / f"{number}.jsonl", exchanges)
    write(folder / f"{number}.registry.jsonl", registry)
    (folder / f"{number}.report.json").write_text(json.dumps(report, separators=(",", ":")) + "\n")


def write(path, records):
    with open(path, "w", encoding="utf-8") as lines:
        for record in records:
            lines.write(json.dumps(record, separators=(",", ":")) + "\n")


if __name__ == "__main__":
    for number in (1, 2):
        make(number, Path(sys.argv[1]))
