#!/usr/bin/env python3
"""What stays undetectable, measured: campaigns of one kind at a time among innocent companies.

    undetectable.py [--program STILLWATCH] [--config FILE] [--work DIR] > tables.md

The innocent tenants are those of the preset offshore-resale without its giants, drawn with other
seeds than any that a configuration was learned from. Beside them stand campaigns that differ in one
thing: the share of the traffic of their account (blend), how much they take in all, over how many
accounts they spread it, or what they take; and campaigns that keep the outputs of ordinary use. All
figures come from `stillwatch evaluate --format json`; this script makes the scenario and lays the
figures out. Python 3.9, no packages.
"""

import argparse
import json
import subprocess
import tempfile
from pathlib import Path

SEEDS = (55, 56)
FAMILIES = ("instruct", "reasoning", "code")
BLENDS = (0.02, 0.05, 0.1, 0.25, 0.5, 1)
SIZES = (100, 300, 1_000, 3_000, 10_000)
ACCOUNTS = (1, 4, 16, 64)
KINDS = ("instruct", "evolved", "reasoning", "code", "agent", "grading", "safe_rewriting",
         "role_play", "multilingual", "preference", "narrow_domain", "benchmark_sweep")
EACH = 4
WANTED = 1_000  # exchanges of a campaign, where size is not what differs
KEPT = ("chat", "documents", "support", "coding", "translation", "classification", "synthetic")


def scenario(program):
    preset = json.loads(subprocess.run([program, "simulate", "offshore-resale", "--print"],
                                       check=True, capture_output=True).stdout)
    preset["scenario"] = "undetectable"
    preset["about"] = "campaigns that differ in one thing, among the companies of offshore-resale"
    preset["benign"] = [g for g in preset["benign"] if g["group"] not in ("giants", "developers")]
    campaigns = []

    def add(name, **settings):
        campaigns.append({"campaign": name, **settings})
    for family in FAMILIES:
        for blend in BLENDS:
            add(f"blend-{blend}-{family}", family=family, exchanges=WANTED, blend=blend, count=EACH)
        for size in SIZES:
            add(f"size-{size}-{family}", family=family, exchanges=size, count=EACH)
        for accounts in ACCOUNTS:
            add(f"accounts-{accounts}-{family}", family=family, exchanges=WANTED, accounts=accounts,
                count=EACH)
    for family in KINDS:
        add(f"family-{family}", family=family, exchanges=WANTED, count=EACH)
    for host in KEPT:
        add(f"kept-{host}", family="retained_outputs", host=host, count=EACH)
    preset["campaigns"] = campaigns
    return preset


def percent(value):
    return f"{100 * value:.0f}%" if value >= 0.0995 or value == 0 else f"{100 * value:.1f}%"


def table(headers, rows):
    print("| " + " | ".join(headers) + " |")
    print("| --- |" + " ---: |" * (len(headers) - 1))
    for row in rows:
        print("| " + " | ".join(map(str, row)) + " |")
    print()


def kind_of(name):
    """Drops the number of the trace and of the copy: `1:blend-0.1-code-3` is of `blend-0.1-code`."""
    return name.split(":")[-1].rsplit("-", 1)[0]


def rows(campaigns, prefix, values):
    made = []
    for value in values:
        chosen = [c for c in campaigns if kind_of(c["campaign"]) == f"{prefix}-{value}"
                  or kind_of(c["campaign"]).startswith(f"{prefix}-{value}-")]
        total = sum(c["served"]["exchanges"] for c in chosen)
        shares = sorted(c["harvest_share"] for c in chosen)
        middle = (shares[(len(shares) - 1) // 2] + shares[len(shares) // 2]) / 2
        made.append([
            value, len(chosen), sum(c["accounts_flagged"] > 0 for c in chosen),
            percent(1 - sum(c["harvest"]["exchanges"] for c in chosen) / total), percent(middle),
            f"{sum(c['harvest']['exchanges'] for c in chosen) / len(chosen):,.0f}"])
    return made


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("--program", default=".build/release/stillwatch")
    parser.add_argument("--config", type=Path)
    parser.add_argument("--work", type=Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        work = options.work or Path(scratch)
        work.mkdir(parents=True, exist_ok=True)
        judge(options, work)


def judge(options, work):
    description = work / "undetectable.json"
    description.write_text(json.dumps(scenario(options.program)))
    traces = []
    for seed in SEEDS:
        path = work / f"undetectable-{seed}.jsonl"
        if not path.exists():
            subprocess.run([options.program, "simulate", description, "--seed", str(seed), "-q",
                            "-o", path], check=True)
        traces.append(path)
    out = work / "undetectable-evaluation.json"
    config = ["--config", options.config] if options.config else []
    subprocess.run([options.program, "evaluate", *traces, *config, "--false-positives", "10%/30d",
                    "-f", "json", "-q", "-o", out], check=True)
    evaluation = json.loads(out.read_text())
    point = evaluation["detectors"][0]["points"][0]
    benign, kept = point["benign"], point["retained"]
    print(f"Benign accounts flagged within 30 days: {percent(benign['rate'])} "
          f"({percent(benign['low'])} to {percent(benign['high'])}), {benign['flagged']} of "
          f"{benign['tenants']}. Accounts that only keep outputs: {percent(kept['rate'])} "
          f"({percent(kept['low'])} to {percent(kept['high'])}), {kept['flagged']} of "
          f"{kept['tenants']}.\n")
    headers = ["campaigns", "with a flag", "prevented", "median share taken", "taken on average"]
    for title, prefix, values in [
            ("campaign's share of its account", "blend", BLENDS),
            ("exchanges in all", "size", SIZES),
            ("accounts", "accounts", ACCOUNTS), ("family", "family", KINDS)]:
        table([title, *headers], rows(point["campaigns"], prefix, values))


main()
