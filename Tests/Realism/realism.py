#!/usr/bin/env python3
"""Published figures of production traffic beside what the simulator gives.

    swift build -c release
    python3 Tests/Realism/realism.py .build/release/stillwatch

Simulates four presets, a variant of one, and the three scenarios beside this file, asks `stillwatch describe` for all
that it tells, and measures the rest from the lines. Prints the table of the guide `Realism.md`.
Needs numpy, some 5 GB of disk for the traces (in --directory, a temporary one by default) and two
or three minutes.
"""

import argparse
import collections
import json
import math
import pathlib
import re
import subprocess
import tempfile

import numpy as np

HERE = pathlib.Path(__file__).resolve().parent
HEAD = re.compile(rb'\{"ts":(\d+),"tenant":"([^"]+)","model":"([^"]+)","op":"([^"]+)"')
TOKENS = re.compile(rb',"input_tokens":(\d+)(?:,"output_tokens":(\d+),"cached_tokens":(\d+))?')
TURN = re.compile(rb'"conversation":"c_[^"]+","turn":(\d+)')
# A tenant with fewer exchanges has no ratio worth a quantile.
LEAST_EXCHANGES = 50
# A coding agent's requests begin with more tokens than this, those of a second application do not.
AGENT_INPUT = 10_000
# Log-normal sigma of the rates of companies for the row that says what it takes.
WIDE_SIGMA = 2.0
SERVED, EMBEDDED = 1, 2


class Trace:
    """A simulated trace on disk."""

    def __init__(self, stillwatch, scenario, directory, seed):
        self.stillwatch = stillwatch
        self.name = scenario if isinstance(scenario, str) else scenario.stem
        self.path = directory / f"{self.name}.jsonl"
        command = [stillwatch, "simulate", str(scenario), "-o", str(self.path)]
        if seed is not None:
            command += ["--seed", str(seed)]
        subprocess.run(command, check=True, stderr=subprocess.DEVNULL)
        self.archetypes = {}

    def describe(self):
        """What `describe` says of it."""
        command = [self.stillwatch, "describe", str(self.path), "--format", "json"]
        return json.loads(subprocess.run(command, check=True, capture_output=True).stdout)

    def tenants(self):
        """Its exchanges by tenant: an array of time, input, output, cached, turn, thinks, flags.

        Turn 0 is a request without a conversation; flags are SERVED and EMBEDDED.
        """
        with open(self.path.with_suffix(".registry.jsonl"), "rb") as lines:
            for line in lines:
                record = json.loads(line)
                if record["kind"] == "tenant":
                    self.archetypes[record["tenant"]] = record["truth"]["archetype"]
        rows = collections.defaultdict(list)
        with open(self.path, "rb") as lines:
            for line in lines:
                head = HEAD.match(line)
                # Behind the prompt, in which quotation marks are escaped.
                tail = line.rfind(b',"input_tokens":')
                tokens = TOKENS.match(line, tail)
                turn = TURN.search(line, tail)
                served = tokens[2] is not None
                rows[head[2]].append((
                    int(head[1]), int(tokens[1]), int(tokens[2] or 0), int(tokens[3] or 0),
                    int(turn[1]) if turn else 0, b',"reasoning_tokens":' in line[tail:],
                    SERVED * served + EMBEDDED * (head[4] == b"embeddings")))
        return {name.decode(): np.array(list_, dtype=np.int64) for name, list_ in rows.items()}


def number(value):
    """Three digits, without an exponent."""
    if value >= 100:
        return f"{round(value):,}"
    return f"{value:.3g}"


def quantiles(values, *shares):
    return " / ".join(number(value) for value in np.quantile(values, shares))


def percent(share):
    return f"{100 * share:.3g}%"


def output_per_input(tenants, thinks):
    """Output over input of each tenant, over its requests to ordinary or to reasoning models."""
    ratios = []
    for rows in tenants.values():
        chosen = rows[(rows[:, 6] == SERVED) & (rows[:, 5] == thinks)]
        if len(chosen) >= LEAST_EXCHANGES:
            ratios.append(chosen[:, 2].sum() / chosen[:, 1].sum())
    return np.array(ratios)


def of_archetype(trace, tenants, archetype):
    """Served requests to ordinary models of each tenant of an archetype."""
    for name, rows in tenants.items():
        if trace.archetypes.get(name) == archetype:
            chosen = rows[(rows[:, 6] == SERVED) & (rows[:, 5] == 0)]
            if len(chosen) >= LEAST_EXCHANGES:
                yield chosen


def median_lengths(trace, tenants, archetype):
    """Median input and output of the median tenant: three in ten have a second application."""
    chosen = list(of_archetype(trace, tenants, archetype))
    return " in, ".join(
        number(np.median([np.median(rows[:, column]) for rows in chosen])) for column in (1, 2)
    ) + " out"


def session_length(rows):
    """Requests a conversation; nan where the client names none."""
    first = (rows[:, 4] == 1).sum()
    return (rows[:, 4] > 0).sum() / first if first else np.nan


def gap_variation(rows):
    gaps = np.diff(np.sort(rows[:, 0]))
    return gaps.std() / gaps.mean()


def with_wider_rates(stillwatch, directory):
    """`offshore-resale` without text, whose companies differ more in size at the same mean."""
    command = [stillwatch, "simulate", "--print", "offshore-resale"]
    scenario = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
    scenario |= {"scenario": "realism-wider", "text": False}
    for group in scenario["benign"]:
        median, sigma = group["per_day"][:2]
        if group["archetype"] != "mega_enterprise":
            group["per_day"] = [median * math.exp((sigma**2 - WIDE_SIGMA**2) / 2), WIDE_SIGMA]
    path = directory / "wider-scenario.json"
    path.write_text(json.dumps(scenario))
    return path


def figures(stillwatch, directory, seed):
    """The rows of the table: published figure, source, trace, what we get."""
    resale = Trace(stillwatch, "offshore-resale", directory, seed)
    described = resale.describe()
    skew, arrivals = described["skew"], described["arrivals"]
    tenants = resale.tenants()
    name = "`offshore-resale`"

    def clients(part):
        return f"{skew[part]['tenants']} of {described['trace']['tenants']}"

    def variation(of):
        over = of["cv_over_windows"]
        return " / ".join(number(over[q]) for q in ("p50", "p90", "p99"))

    def both(of):
        half, most = (of["skew"][part]["tenants"] for part in ("half", "nine_tenths"))
        return f"{half} and {most} of {of['trace']['tenants']}"

    yield "1 to 7 clients carry half of the requests", "S", name, clients("half")
    yield "22 to 39 clients carry nine tenths", "S", name, clients("nine_tenths")
    wider = Trace(stillwatch, with_wider_rates(stillwatch, directory), directory, seed).describe()
    yield "the same two", "S", "`offshore-resale` with a sigma of 2", both(wider)
    for preset in ("open-door", "near-twins", "quickstart"):
        other = Trace(stillwatch, preset, directory, seed).describe()
        yield "the same two", "S", f"`{preset}`", both(other)
    yield "CV in 10-minute windows, p50 / p90 / p99: 1.2 / 5 / 14 to 32", "S", name, variation(
        arrivals)
    busy = Trace(stillwatch, HERE / "busy.json", directory, seed).describe()["arrivals"]
    yield "the same", "S", "`busy.json`", variation(busy)
    yield ("Gamma fits 66 to 79% of the windows best, Weibull the others", "S", name,
           f"Gamma {percent(arrivals['likelier_gamma_share'])}")
    yield ("the median client is active in 7% of the windows (largest model)", "S", name,
           percent(arrivals["active_share_over_tenants"]["p50"]))
    yield ("output/input p50 / p95, ordinary models: 0.12 / 0.61", "S", name,
           quantiles(output_per_input(tenants, 0), 0.5, 0.95))
    yield ("output/input p50 / p95, a reasoning model: 1.72 / 13.9", "S", name,
           quantiles(output_per_input(tenants, 1), 0.5, 0.95))
    yield ("6 to 10% of client-days have over three times the day before", "S", name,
           percent(described["growth"]["threefold_share"]))

    hour = Trace(stillwatch, HERE / "hour.json", directory, seed)
    services = hour.tenants()
    lengths = Trace(stillwatch, HERE / "archetypes.json", directory, seed)
    tenants = lengths.tenants()
    for archetype, lengths_text, cv in (
            ("ide_completion", "coding requests: 1,469 in, 13 out (medians)", "13"),
            ("chat_app", "conversation: 1,020 in, 129 out (medians)", "1.1")):
        name = f"`archetypes.json`, `{archetype}`"
        yield lengths_text, "A", name, median_lengths(lengths, tenants, archetype)
        variations = [gap_variation(rows) for rows in of_archetype(hour, services, archetype)]
        yield (f"CV of the arrivals of that service: {cv}", "A", f"`hour.json`, `{archetype}`",
               f"{number(np.median(variations))} ({number(min(variations))} to "
               f"{number(max(variations))} over {len(variations)} services)")
    name = "`archetypes.json`, `document_assistant`"
    yield ("long conversations: 6,909 in, 350 out (medians)", "M", name,
           median_lengths(lengths, tenants, "document_assistant"))
    chosen = list(of_archetype(lengths, tenants, "document_assistant"))
    yield ("37% of the prefix is used again", "M", name, percent(
        sum(rows[:, 3].sum() for rows in chosen) / sum(rows[:, 1].sum() for rows in chosen)))
    name = "`archetypes.json`, `coding_agent`"
    chosen = list(of_archetype(lengths, tenants, "coding_agent"))
    yield ("coding-agent sessions: output/input about 0.004", "C", name, number(
        np.median([rows[:, 2].sum() / rows[:, 1].sum() for rows in chosen])))
    sessions = [session_length(rows[rows[:, 1] > AGENT_INPUT]) for rows in chosen]
    yield "about 45 requests a session", "C", name, number(np.nanmedian(sessions))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("stillwatch", help="the executable")
    parser.add_argument("--directory", type=pathlib.Path, help="where traces are kept")
    parser.add_argument("--seed", type=int, help="default: each scenario's own")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        directory = arguments.directory or pathlib.Path(temporary)
        print("| published figure | source | trace | what we get |")
        print("| --- | --- | --- | --- |")
        for row in figures(arguments.stillwatch, directory, arguments.seed):
            print("| " + " | ".join(row) + " |", flush=True)


if __name__ == "__main__":
    main()
