#!/usr/bin/env python3
"""What a configuration is worth on traffic of another making: tune here, judge there.

    transfer.py --real DIR [--program STILLWATCH] [--work DIR] > tables.md

DIR holds labelled traces of real prompts, `north-SEED.jsonl` to learn from and `south-SEED.jsonl`
to be judged by, each with its registry beside it: two families of habits. Presets are simulated
here, some to learn from and others to be judged by. Every figure printed comes from `stillwatch
tune`, `evaluate --format json` or `replay --format json`; this script only lays them out. Without
--real the real-prompt tables are left out. Python 3.9, no packages.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

LEARNED_PRESETS = [("open-door", 2), ("open-door", 12), ("growth-year", 13)]
MIXED_PRESET = ("open-door", 61, 0.3)  # a third of its tenants beside the real prompts
JUDGED_PRESETS = [("offshore-resale", 91), ("offshore-resale", 92)]
TWINS = [("near-twins", 93), ("near-twins", 94)]
SHIPPED = "north (shipped)"
LEAST_BLEND = 0.25


class Bench:
    def __init__(self, program, work):
        self.program, self.work = program, work

    def run(self, *arguments):
        subprocess.run([self.program, *map(str, arguments)], check=True,
                       stdout=subprocess.DEVNULL)

    def preset(self, name, seed, scale=1):
        path = self.work / f"{name}-{seed}.jsonl"
        if not path.exists():
            self.run("simulate", name, "--seed", seed, "--scale", scale, "-q", "-o", path)
        return path

    def tune(self, name, traces, budget):
        """What lies in a --work folder already is taken as it is."""
        path = self.work / f"{name}.json"
        if path.exists():
            return path
        self.run("tune", *traces, "--false-positives", f"{budget}/30d", "-q", "-o", path)
        return path

    def evaluate(self, config, traces, budgets, baselines=False):
        path = self.work / "evaluation.json"
        extra = ["--baselines"] if baselines else []
        self.run("evaluate", *traces, "--config", config, "--false-positives",
                 ",".join(f"{b}/30d" for b in budgets), "-f", "json", "-q", "-o", path, *extra)
        return json.loads(path.read_text())

    def replay(self, config, trace):
        path = self.work / "report.json"
        self.run("replay", trace, "--config", config, "-f", "json", "-q", "-o", path)
        return json.loads(path.read_text())


def percent(value):
    return f"{100 * value:.0f}%" if value >= 0.0995 or value == 0 else f"{100 * value:.1f}%"


def interval(entry, show=percent):
    return f"{show(entry['low'])} to {show(entry['high'])}"


def number(value):
    return f"{value:.2f}"


def table(headers, rows):
    print("| " + " | ".join(headers) + " |")
    print("| --- |" + " ---: |" * (len(headers) - 1))
    for row in rows:
        print("| " + " | ".join(map(str, row)) + " |")
    print()


def prevented(campaigns):
    total = sum(c["served"]["exchanges"] for c in campaigns)
    return 1 - sum(c["harvest"]["exchanges"] for c in campaigns) / total if total else 0.0


def review(evaluation):
    return next(p for p in evaluation["configured"] if p["verdict"] == "review")


def transfer_row(learned, judged, evaluation):
    point, shipped = evaluation["detectors"][0]["points"][0], review(evaluation)
    auc = evaluation["detectors"][0]["ranking"]["auc"]
    harvest = point["summary"]
    kept = shipped["retained"]
    return [
        learned, judged, f"{auc['value']:.2f} ({interval(auc, number)})",
        f"{percent(shipped['benign']['rate'])} ({interval(shipped['benign'])})",
        interval(shipped["benign_by_corpus"]), percent(prevented(shipped["campaigns"])),
        f"{percent(harvest['harvest_share']['median'])} "
        f"({interval(harvest['median_intervals']['harvest_share'])})",
        percent(prevented(point["campaigns"])), percent(harvest["never_flagged_share"]),
        f"{kept['flagged']}/{kept['tenants']}" if kept else "–",
    ]


TRANSFER = ["learned from", "judged on", "AUC (95%)", "benign flagged in 30 d at `review` (95%)",
            "by corpus", "prevented at `review`", "Harvest@10%: median share taken (95%)",
            "prevented at 10%", "never flagged at 10%", "retained outputs flagged"]


def family_table(evaluation):
    """Prevented share by family at the headline budget, beside the best baseline and the coin."""
    def by_family(campaigns):
        rows = {}
        for campaign in campaigns:
            rows.setdefault(campaign["family"], []).append(campaign)
        return rows
    own = evaluation["detectors"][0]["points"][0]
    best = max(evaluation["detectors"][1:], key=lambda d: prevented(d["points"][0]["campaigns"]))
    theirs = by_family(best["points"][0]["campaigns"])
    rows = []
    for family, campaigns in sorted(by_family(own["campaigns"]).items()):
        rows.append([family, len(campaigns), sum(c["accounts"] for c in campaigns),
                     sum(c["accounts_flagged"] for c in campaigns),
                     sum(c["accounts_flagged"] == 0 for c in campaigns),
                     percent(prevented(campaigns)), percent(prevented(theirs[family]))])
    everything = own["campaigns"]
    rows.append(["all", len(everything), sum(c["accounts"] for c in everything),
                 sum(c["accounts_flagged"] for c in everything),
                 sum(c["accounts_flagged"] == 0 for c in everything),
                 percent(prevented(everything)),
                 percent(prevented(best["points"][0]["campaigns"]))])
    table(["family", "campaigns", "accounts", "flagged", "campaigns never flagged", "prevented",
           f"prevented by {best['detector']}"], rows)
    coin = own["coin_flip"]
    print(f"A coin flip at the same rate never flags {percent(coin['never_flagged_share'])} of the "
          f"campaigns; half of them have then been served "
          f"{percent(coin['harvest_share']['median'])} or less.\n")


def baseline_table(evaluation):
    own = evaluation["detectors"][0]
    gains = {g["second"]: g for g in evaluation["gains"]}
    rows = [["stillwatch", f"{own['ranking']['auc']['value']:.2f} "
             f"({interval(own['ranking']['auc'], number)})", "–",
             percent(prevented(own["points"][0]["campaigns"])), "–", "–"]]
    for detector in evaluation["detectors"][1:]:
        auc, gain = detector["ranking"]["auc"], gains[detector["detector"]]
        rows.append([
            detector["detector"], f"{auc['value']:.2f} ({interval(auc, number)})",
            f"{gain['auc']['gain']:+.2f} ({interval(gain['auc'], number)})",
            percent(prevented(detector["points"][0]["campaigns"])),
            f"{gain['prevented']['gain']:+.2f} ({interval(gain['prevented'], number)})",
            f"{gain['prevented_per_campaign']['gain']:+.2f} "
            f"({interval(gain['prevented_per_campaign'], number)})"])
    table(["detector", "AUC (95%)", "gain of ours in AUC (paired 95%)", "prevented at 10%",
           "gain in prevented (paired 95%)", "the same, mean of campaigns"], rows)


def blends(traces):
    found = {}
    for index, trace in enumerate(traces, 1):
        registry = trace.with_name(trace.name.removesuffix(".jsonl") + ".registry.jsonl")
        for line in registry.read_text().splitlines():
            record = json.loads(line)
            if record.get("kind") == "campaign":
                name = f"{index}:{record['campaign']}" if len(traces) > 1 else record["campaign"]
                found[name] = record
    return found


def single_table(evaluation, traces):
    known = blends(traces)
    groups = {}
    for campaign in evaluation["detectors"][0]["points"][0]["campaigns"]:
        record = known[campaign["campaign"]]
        blend = record.get("blend") or 1.0
        size = "one account" if record["accounts"] == 1 else "several accounts"
        band = next(f"{low:.0%} to {high:.0%}" for low, high in
                    [(0, 0.1), (0.1, LEAST_BLEND), (LEAST_BLEND, 0.75), (0.75, 1.01)]
                    if low <= blend < high).replace("101%", "100%")
        groups.setdefault((size, band), []).append(campaign)
    rows = []
    for (size, band), campaigns in sorted(groups.items()):
        shares = sorted(1 - c["harvest_share"] for c in campaigns)
        half = sum(s >= 0.5 for s in shares)
        rows.append([f"{size}, {band} of its traffic", len(campaigns), percent(prevented(campaigns)),
                     f"{half} of {len(campaigns)}"])
    table(["campaigns", "number", "prevented at 10%", "with half or more prevented"], rows)


def twins_table(bench, configs):
    rows = []
    for name, config in configs:
        flagged = tenants = 0
        for preset, seed in TWINS:
            report = bench.replay(config, bench.preset(preset, seed))
            for tenant in report["tenants"]:
                tenants += 1
                flagged += tenant["first_flagged"] is not None
        offshore = bench.evaluate(config, [bench.preset(*p) for p in JUDGED_PRESETS], ["1%"])
        point = review(offshore)
        rows.append([
            name, f"{flagged} of {tenants} ({percent(flagged / tenants)})",
            f"{percent(point['benign']['rate'])} ({interval(point['benign'])})",
            percent(prevented(point["campaigns"])),
            f"{sum(c['accounts_flagged'] > 0 for c in point['campaigns'])} of "
            f"{len(point['campaigns'])}",
            f"{point['retained']['flagged']}/{point['retained']['tenants']}"])
    table(["configuration", "near-twins at `review`", "offshore-resale: benign in 30 d (95%)",
           "prevented", "campaigns with a flag", "retained outputs flagged"], rows)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("--real", type=Path, help="folder of north-*.jsonl and south-*.jsonl")
    parser.add_argument("--program", default=".build/release/stillwatch")
    parser.add_argument("--work", type=Path, help="where traces and configurations are kept")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        work = options.work or Path(scratch)
        work.mkdir(parents=True, exist_ok=True)
        judge(Bench(options.program, work), options.real)


def judge(bench, real):
    learned = [bench.preset(*p) for p in LEARNED_PRESETS]
    judged = [bench.preset(*p) for p in JUDGED_PRESETS]
    configs = {"presets": bench.tune("presets", learned, "10%")}
    presets1 = bench.tune("presets-1", learned, "1%")
    rows = []
    north = south = []
    if real:
        def seeds(name):
            return sorted(real.glob(f"{name}-*.jsonl"), key=lambda p: (len(p.name), p.name))
        north = [p for p in seeds("north") if not p.name.endswith(".registry.jsonl")]
        south = [p for p in seeds("south") if not p.name.endswith(".registry.jsonl")]
        if not north or not south:
            sys.exit(f"{real}: expected north-SEED.jsonl and south-SEED.jsonl")
        configs[SHIPPED] = bench.tune("north", north, "10%")
        configs["north and open-door"] = bench.tune(
            "mixed", [*north, bench.preset(*MIXED_PRESET)], "10%")
    detail = None
    for name, config in configs.items():
        if south:
            evaluation = bench.evaluate(config, south, ["10%"], baselines=name == SHIPPED)
            rows.append(transfer_row(name, f"south, {len(south)} seeds", evaluation))
            if name == SHIPPED:
                detail = evaluation
        evaluation = bench.evaluate(config, judged, ["10%"])
        rows.append(transfer_row(name, "offshore-resale", evaluation))
    print("## Transfer\n")
    table(TRANSFER, rows)
    if detail:
        print("## The shipped configuration on south, at 10% in 30 days\n")
        baseline_table(detail)
        family_table(detail)
        single_table(detail, south)
    print("## Near-twins and offshore-resale at one configuration, budget 1%\n")
    shown = [("presets, 1%", presets1)]
    if north:
        shown.append(("north, 1%", bench.tune("north-1", north, "1%")))
        shown.append((SHIPPED + ", 10%", configs[SHIPPED]))
    twins_table(bench, shown)


main()
