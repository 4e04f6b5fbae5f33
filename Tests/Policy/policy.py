#!/usr/bin/env python3
"""What a policy buys: the tables of the guide Policy.md, made anew.

    policy.py [--program STILLWATCH] [--seeds 201,202,203] [--work DIR] [--write Policy.md]

Simulates presets that the shipped configuration was not learned from, replays and evaluates them
with the shipped thresholds, and lays the figures out. With --write the tables between the markers of
that file are replaced; without, they are printed. Every figure comes from `stillwatch simulate`,
`evaluate --format json`, `replay --format json` and, for volumes and regions, the traces themselves.
Within the hour; some 12 GB of disk.
Python 3.9, no packages.
"""

import argparse
import datetime
import json
import math
import random
import re
import subprocess
import sys
import tempfile
from pathlib import Path

DISPLACEMENTS = [0, 0.25, 0.5, 0.75, 1]
OFFSETS = [0, -0.5, -1, -1.5, -2]
GROUP = "HK"  # the group under scrutiny: one domicile of a tenth of the tenants
REGION_OFFSET = -1
BUDGETS = [1, 5, 10, 20, 40]
RESAMPLES = 2_000


class Bench:
    def __init__(self, program, work, seeds):
        self.program, self.work, self.seeds = program, work, seeds

    def traces(self, scenario, name=None, change=None):
        """Traces of a preset, one a seed; with `change` of the preset's text changed by it."""
        name = name or scenario
        source = scenario
        if change:
            text = subprocess.run([self.program, "simulate", scenario, "--print"], check=True,
                                  capture_output=True, text=True).stdout
            source = self.work / f"{name}.json"
            source.write_text(change(text))
        paths = []
        for seed in self.seeds:
            path = self.work / f"{name}-{seed}.jsonl"
            if not path.exists():
                subprocess.run([self.program, "simulate", source, "--seed", str(seed), "-q", "-o",
                                path], check=True)
            paths.append(path)
        return paths

    def evaluate(self, traces, *options):
        out = self.work / "evaluation.json"
        subprocess.run([self.program, "evaluate", *map(str, traces), "-f", "json", "-q", "-o", out,
                        *options], check=True)
        return json.loads(out.read_text())

    def forget(self, traces):
        """Traces are large: each is removed when it has been asked everything."""
        for path in traces:
            path.unlink(missing_ok=True)
            path.with_name(path.stem + ".registry.jsonl").unlink(missing_ok=True)


def at(report, verdict):
    return next(row for row in report["configured"] if row["verdict"] == verdict)


def percent(share):
    """Two digits that mean something, and no more."""
    value = 100 * share
    return f"{value:.1f}%" if value < 9.95 and value not in (0, 1) else f"{value:.0f}%"


def span(low, high):
    return f"{percent(low)} to {percent(high)}"


def thousands(number):
    return f"{number / 1000:.0f}k" if number >= 9_950 else f"{number / 1000:.1f}k"


def share_before(campaigns):
    """Share of all campaigns' exchanges that were served before the flags, with its 95% interval over
    campaigns drawn anew."""
    pairs = [(c["harvest"]["exchanges"], c["served"]["exchanges"]) for c in campaigns]
    source = random.Random(1)
    drawn = []
    for _ in range(RESAMPLES):
        sample = source.choices(pairs, k=len(pairs))
        drawn.append(sum(a for a, _ in sample) / max(1, sum(b for _, b in sample)))
    drawn.sort()
    total = sum(a for a, _ in pairs) / max(1, sum(b for _, b in pairs))
    return total, drawn[int(0.025 * RESAMPLES)], drawn[int(0.975 * RESAMPLES) - 1]


def binomial_interval(count, total):
    """Clopper and Pearson's exact 95% interval, by bisection."""
    def tail(p, at_least):
        term = lambda k: math.exp(math.lgamma(total + 1) - math.lgamma(k + 1)
                                  - math.lgamma(total - k + 1) + k * math.log(p)
                                  + (total - k) * math.log1p(-p))
        return sum(map(term, range(count, total + 1) if at_least else range(0, count + 1)))

    def solve(at_least):
        low, high = 1e-12, 1 - 1e-12
        for _ in range(60):
            middle = (low + high) / 2
            if (tail(middle, at_least) < 0.025) == at_least:
                low = middle
            else:
                high = middle
        return (low + high) / 2

    if total == 0:
        return 0, 1
    return (0 if count == 0 else solve(True)), (1 if count == total else solve(False))


def served(row, seeds):
    """Campaign exchanges in all and before the flags, a seed."""
    campaigns = row["campaigns"]
    everything = sum(c["served"]["exchanges"] for c in campaigns) / seeds
    before = sum(c["harvest"]["exchanges"] for c in campaigns) / seeds
    share, low, high = share_before(campaigns)
    return everything, before, f"{percent(share)} ({span(low, high)})"


def flags(row):
    benign = row["benign"]
    return f"{benign['flagged']}/{benign['tenants']}, {percent(benign['rate'])} " \
           f"({span(benign['low'], benign['high'])})"


def never(row):
    share = row["summary"]["never_flagged_share"]
    interval = row["summary"]["median_intervals"]["never_flagged_share"]
    return f"{percent(share)} ({span(interval['low'], interval['high'])})"


def table(head, rows):
    lines = ["| " + " | ".join(head) + " |", "|" + " --- |" * len(head)]
    return "\n".join(lines + ["| " + " | ".join(map(str, row)) + " |" for row in rows])


def doors(bench):
    """The established-companies-only rule, for several shares of the refused that find a way in."""
    rows = []
    cases = [("open-door", None, "individuals admitted")]
    for share in DISPLACEMENTS:
        cases.append(("offshore-resale", share, f"refused, {100 * share:.0f}% find another way in"))
    for scenario, share, label in cases:
        change = None
        if share is not None:
            change = lambda text: re.sub(r'"displacement": [0-9.]+', f'"displacement": {share}', text)
        traces = bench.traces(scenario, f"{scenario}-{share}" if change else None, change)
        row = at(bench.evaluate(traces), "review")
        everything, before, part = served(row, len(bench.seeds))
        rows.append([label, len(row["campaigns"]), thousands(everything), thousands(before), part,
                     never(row), flags(row)])
        bench.forget(traces)
    return table(["", "campaigns", "served to them, a seed", "of it before the flags", "share (95%)",
                  "never flagged (95%)", "innocent accounts flagged in 30 days (95%)"], rows)


def endpoints(bench):
    """The same customers served abroad and at home, all alike or with one region under scrutiny."""
    rows = []
    for scenario, label in [("offshore-resale", "one region abroad"),
                            ("onshore", "the nearest regions")]:
        traces = bench.traces(scenario)
        region = busiest_region(traces, GROUP)
        config = bench.work / "region.json"
        config.write_text(json.dumps({"version": 1, "policy": {"region": {region: REGION_OFFSET}}}))
        for policy, options in [("none", ()), (f"{REGION_OFFSET:+} bit on {region}",
                                               ("--config", str(config)))]:
            row = at(bench.evaluate(traces, *options), "review")
            everything, before, part = served(row, len(bench.seeds))
            flagged = flagged_accounts(row, traces)
            cells = [innocent_flagged(members(traces), flagged, inside) for inside in (True, False)]
            rows.append([label, policy, part, never(row), *cells])
        if scenario == "onshore":
            bench.forget(traces)
    return table(["served from", "policy by region",
                  "share of campaign exchanges before the flags (95%)", "never flagged (95%)",
                  f"innocent of {GROUP}, flagged (95%)", "innocent elsewhere, flagged (95%)"], rows)


def crossing(bench):
    """Where the tenants of each domicile are served from."""
    rows = []
    for scenario in ("offshore-resale", "onshore"):
        traces = bench.traces(scenario)
        known = members(traces)
        counts = {}
        for (number, tenant, region), exchanges in by_region(traces).items():
            domicile = known.get((number, tenant), ("unknown", None))[0]
            of = counts.setdefault(domicile, {})
            of[region] = of.get(region, 0) + exchanges
        for domicile in sorted(counts, key=str):
            total = sum(counts[domicile].values())
            parts = sorted(counts[domicile].items(), key=lambda pair: (-pair[1], pair[0]))[:3]
            rows.append([scenario, domicile, thousands(total / len(bench.seeds)),
                         ", ".join(f"{region} {percent(n / total)}" for region, n in parts)])
    return table(["preset", "domicile", "exchanges, a seed", "served from"], rows)


def by_region(traces):
    """Exchanges by (trace, tenant, region)."""
    tenant, region = re.compile(r'"tenant":"([^"]*)"'), re.compile(r'"region":"([^"]*)"')
    counts = {}
    for number, path in enumerate(traces):
        with path.open() as lines:
            for text in lines:
                who = tenant.search(text[:200])
                if not who:
                    continue
                # Behind the prompt, in which a quote is escaped: the last match is the field.
                places = region.findall(text)
                key = (number, who[1], places[-1] if places else "unknown")
                counts[key] = counts.get(key, 0) + 1
    return counts


def busiest_region(traces, domicile):
    known = members(traces)
    counts = {}
    for (number, tenant, region), exchanges in by_region(traces).items():
        if known.get((number, tenant), (None, None))[0] == domicile:
            counts[region] = counts.get(region, 0) + exchanges
    return max(sorted(counts), key=counts.get)


def flagged_accounts(row, traces):
    flagged = set()
    for entry in row["flagged"]:
        name = entry["tenant"] if isinstance(entry, dict) else entry
        trace, tenant = name.split(":", 1) if len(traces) > 1 else ("1", name)
        flagged.add((int(trace) - 1, tenant))
    return flagged


def innocent_flagged(known, flagged, inside):
    innocent = [k for k, (domicile, role) in known.items()
                if (domicile == GROUP) == inside and role is None]
    count = sum(k in flagged for k in innocent)
    return f"{count}/{len(innocent)}, {percent(count / len(innocent))} " \
           f"({span(*binomial_interval(count, len(innocent)))})"


def members(traces):
    """(trace, tenant) to (domicile, role) from the registries; role is None for the innocent, `kept` for
    those that only keep the outputs of ordinary use, else the campaign."""
    known = {}
    for number, path in enumerate(traces):
        families = {}
        records = [json.loads(line) for line in
                   path.with_name(path.stem + ".registry.jsonl").read_text().splitlines()]
        for record in records:
            if record["kind"] == "campaign":
                families[record["campaign"]] = record["family"]
        for record in records:
            if record["kind"] == "tenant":
                role = record.get("truth", {}).get("campaign")
                if families.get(role) == "retained_outputs":
                    role = "kept"
                known[number, record["tenant"]] = (record.get("domicile"), role)
    return known


def scrutiny(bench):
    """One domicile under heightened scrutiny."""
    traces = bench.traces("offshore-resale")
    known = members(traces)
    rows = []
    for offset in OFFSETS:
        config = bench.work / "policy.json"
        config.write_text(json.dumps({"version": 1, "policy": {"domicile": {GROUP: offset}}}))
        row = at(bench.evaluate(traces, "--config", str(config)), "review")
        flagged = flagged_accounts(row, traces)
        guilty = [k for k, (domicile, role) in known.items()
                  if domicile == GROUP and role not in (None, "kept")]
        cells = [innocent_flagged(known, flagged, True),
                 f"{sum(k in flagged for k in guilty)}/{len(guilty)}",
                 innocent_flagged(known, flagged, False)]
        everything, before, part = served(row, len(bench.seeds))
        rows.append([f"{offset:+.1f}" if offset else "none", *cells, part])
    return table(["offset, bits", "innocent there, flagged (95%)", "in campaigns there, flagged",
                  "innocent elsewhere, flagged (95%)",
                  "share of all campaign exchanges before the flags (95%)"], rows)


def reach(bench):
    """What is had before the flags at any rate of false flags."""
    traces = bench.traces("offshore-resale")
    report = bench.evaluate(traces, "--false-positives", ",".join(f"{b}%/30d" for b in BUDGETS))
    rows = []
    for point in report["detectors"][0]["points"]:
        everything, before, part = served(point, len(bench.seeds))
        kept = point["retained"]
        label = percent(point["budget"])
        rows.append([label if point["resolved"] else label + " (not resolved)",
                     f"{point['threshold']:.2f}", flags(point), part, never(point),
                     f"{kept['flagged']}/{kept['tenants']} ({span(kept['low'], kept['high'])})"])
    bench.forget(traces)
    return table(["budget in 30 days", "threshold, bits", "innocent accounts flagged (95%)",
                  "share of campaign exchanges before the flags (95%)", "never flagged (95%)",
                  "accounts that only keep outputs, flagged (95%)"], rows)


def growth(bench):
    """A year of growth: a fixed alarm on volume, and the score."""
    traces = bench.traces("growth-year")
    known = members(traces)
    line = re.compile(r'"ts":(\d+),"tenant":"([^"]*)"')
    quarters = {}
    start = None
    for number, path in enumerate(traces):
        with path.open() as lines:
            for text in lines:
                found = line.search(text[:200])
                if not found:
                    continue
                ts = int(found[1])
                start = ts if start is None else min(start, ts)
                month = (ts - start) // (30 * 86_400_000)
                key = (number, found[2])
                if known.get(key, ("", 1))[1] is None:
                    counts = quarters.setdefault(month, {})
                    counts[key] = counts.get(key, 0) + 1
    report = bench.evaluate(traces)
    review = at(report, "review")
    first = sorted(quarters[0].values())
    level = first[int(0.9 * len(first))]
    # When each innocent account was first flagged, from the replay itself.
    flagged = {}
    for number, path in enumerate(traces):
        out = bench.work / "replay.json"
        subprocess.run([bench.program, "replay", path, "-f", "json", "-q", "-o", out], check=True)
        for tenant in json.loads(out.read_text())["tenants"]:
            if tenant["first_flagged"] and known.get((number, tenant["tenant"]), ("", 1))[1] is None:
                at_ms = datetime.datetime.fromisoformat(
                    tenant["first_flagged"].replace("Z", "+00:00")).timestamp() * 1000
                month = int((at_ms - start) // (30 * 86_400_000))
                flagged[month] = flagged.get(month, 0) + 1
    rows = []
    for begin in range(0, 12, 3):
        months = [m for m in range(begin, begin + 3) if m in quarters]
        active = sum(len(quarters[m]) for m in months)
        loud = sum(sum(v > level for v in quarters[m].values()) for m in months)
        ours = sum(flagged.get(m, 0) for m in months)
        exchanges = sum(sum(quarters[m].values()) for m in months) / len(months)
        rows.append([f"{begin + 1} to {begin + 3}", thousands(exchanges / len(bench.seeds)),
                     f"{loud}/{active}, {percent(loud / active)} "
                     f"({span(*binomial_interval(loud, active))})",
                     f"{ours}/{active}, {percent(ours / active)} "
                     f"({span(*binomial_interval(ours, active))})"])
    bench.forget(traces)
    note = f"Over the whole year at `review`: {flags(review)} innocent accounts in 30 days."
    return table(["months", "innocent exchanges a month, a seed",
                  "account-months over the first month's loudest tenth (95%)",
                  "first flags an account-month (95%)"], rows) + "\n\n" + note


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("--program", default=".build/release/stillwatch")
    parser.add_argument("--seeds", default="201,202,203")
    parser.add_argument("--work", type=Path)
    parser.add_argument("--only", help="one table, by its name in the guide")
    parser.add_argument("--write", type=Path, help="the guide whose tables are replaced")
    options = parser.parse_args()
    seeds = [int(seed) for seed in options.seeds.split(",")]
    with tempfile.TemporaryDirectory() as folder:
        work = options.work or Path(folder)
        work.mkdir(parents=True, exist_ok=True)
        bench = Bench(str(Path(options.program).resolve()), work, seeds)
        for make in (crossing, endpoints, scrutiny, reach, doors, growth):
            if options.only in (None, make.__name__):
                publish(make.__name__, make(bench), options.write)


def publish(name, text, guide):
    print(f"policy.py: {name}", file=sys.stderr)
    if guide is None:
        print(f"\n{name}\n\n{text}")
        return
    begin, end = f"<!-- table: {name} -->", "<!-- end -->"
    page = guide.read_text()
    if begin not in page:
        sys.exit(f"policy.py: {guide} has no place for the table `{name}`")
    head, rest = page.split(begin, 1)
    guide.write_text(head + begin + "\n\n" + text + "\n\n" + end + rest.split(end, 1)[1])


if __name__ == "__main__":
    main()
