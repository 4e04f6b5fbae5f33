"""orjson: each line into Python objects, the fields wanted taken out of them."""

from importlib.metadata import version

import hashlib

import numpy
import orjson

from timing import timed


def measure(data, repetitions):
    times = {"version": version("orjson")}
    with open(data.path("no-text.jsonl"), "rb") as file:
        lines = file.read().splitlines()

    def line_sums():
        sums = {}
        for line in lines:
            exchange = orjson.loads(line)
            tenant = exchange["tenant"]
            count, tokens = sums.get(tenant, (0, 0))
            sums[tenant] = (count + 1, tokens + exchange["output_tokens"])
        return sums

    sums, times["line_sums"] = timed(line_sums, repetitions)
    answers = {
        "line_tenants": numpy.array(list(sums)),
        "line_counts": numpy.array([count for count, _ in sums.values()]),
        "line_tokens": numpy.array([tokens for _, tokens in sums.values()]),
    }
    with open(data.path("text.jsonl"), "rb") as file:
        lines = file.read().splitlines()

    def prompts():
        rows = []
        for line in lines:
            exchange = orjson.loads(line)
            rows.append(
                (exchange["ts"], exchange["tenant"], exchange["output_tokens"], exchange["prompt"])
            )
        return rows

    rows, times["prompts"] = timed(prompts, repetitions)
    hasher = hashlib.sha256()
    for row in rows:
        hasher.update(row[3].encode())
    times["prompts_hash"] = hasher.hexdigest()
    return times, answers
