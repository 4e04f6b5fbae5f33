#!/usr/bin/env python3
"""How special the bundled trace is: the scenario quickstart at other seeds, by the shipped configuration.

    quickstart_seeds.py [--program STILLWATCH] [--seeds 120]

Counts how often the accounts of its two campaigns that hide little are flagged, and how many innocent
tenants; and names the seeds where both accounts stand first and nobody else is flagged. Python 3.9.
"""

import argparse
import json
import subprocess
import tempfile
from pathlib import Path

EASY = {"c1", "c2"}


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("--program", default=".build/release/stillwatch")
    parser.add_argument("--seeds", type=int, default=120)
    options = parser.parse_args()
    easy = innocent = 0
    clear = []
    with tempfile.TemporaryDirectory() as folder:
        trace, report = Path(folder, "q.jsonl"), Path(folder, "r.json")
        for seed in range(1, options.seeds + 1):
            subprocess.run([options.program, "simulate", "quickstart", "--seed", str(seed), "-q",
                            "-o", trace], check=True)
            subprocess.run([options.program, "replay", trace, "-f", "json", "-q", "-o", report],
                           check=True)
            lines = Path(folder, "q.registry.jsonl").read_text().splitlines()
            truth = {r["tenant"]: r["truth"].get("campaign") for r in map(json.loads, lines)
                     if r["kind"] == "tenant"}
            tenants = json.loads(report.read_text())["tenants"]
            flagged = [truth[t["tenant"]] for t in tenants if t["first_flagged"]]
            easy += sum(c in EASY for c in flagged)
            innocent += flagged.count(None)
            first = {truth[t["tenant"]] for t in tenants[:2]}
            if first == EASY and len(flagged) == 2 and set(flagged) == EASY:
                clear.append(seed)
    print(f"{options.seeds} seeds: {easy} of {2 * options.seeds} accounts of the easy campaigns "
          f"flagged, {innocent} innocent tenants flagged; both first and nobody else: {clear}")


main()
