"""Exact answers, and how the others' stand to them. A wrong one ends the run."""

import hashlib
import sys

import numpy

HOUR_MS = 3_600_000
# The relative standard error that each distinct count is documented or built to have: 256 registers,
# 4,096, 64, and the 128 to 2^14 of polars, of which the documentation says nothing.
DISTINCT_ERROR = {"stillwatch": 0.065, "floor": 0.065, "chdb": 0.0163, "duckdb": 0.13, "polars": 0.05}
# An error is judged over tenants with at least so many exchanges.
LEAST_EXCHANGES = 100


def expect(holds, problem):
    if not holds:
        sys.exit(f"run.py: wrong answer: {problem}")


class Exact:
    """What numpy says of the events."""

    def __init__(self, data):
        events = data.events()
        tenant = events["tenant"].astype(numpy.int64)
        self.tenants = int(data.answers()["tenants"])
        self.count = numpy.bincount(tenant, minlength=self.tenants)
        # Whole numbers far below 2^53.
        self.sum = numpy.bincount(
            tenant, weights=events["output_tokens"], minlength=self.tenants
        ).astype(numpy.int64)
        hour = events["ts_ms"] // HOUR_MS % 24
        self.hours = numpy.bincount(tenant * 24 + hour, minlength=self.tenants * 24).reshape(-1, 24)
        self._distinct(tenant, events["text"])
        self._skeletons(tenant, events["skeleton"].astype(numpy.int64))
        self._gaps(tenant, events["ts_ms"])

    def _distinct(self, tenant, text):
        order = numpy.lexsort((text, tenant))
        tenant, text = tenant[order], text[order]
        is_new = numpy.ones(len(tenant), dtype=bool)
        is_new[1:] = (tenant[1:] != tenant[:-1]) | (text[1:] != text[:-1])
        self.distinct = numpy.bincount(tenant[is_new], minlength=self.tenants)

    def _skeletons(self, tenant, skeleton):
        pairs, counts = numpy.unique(tenant << 32 | skeleton, return_counts=True)
        self.pair_counts = dict(zip(pairs.tolist(), counts.tolist()))
        # Pairs with more than an eighth of a tenant's exchanges: no eight slots may lack one.
        heavy = counts * 8 > self.count[pairs >> 32]
        self.heavy = pairs[heavy]

    def _gaps(self, tenant, ts_ms):
        order = numpy.argsort(tenant, kind="stable")
        tenant, ts_ms = tenant[order], ts_ms[order].astype(numpy.float64)
        same = tenant[1:] == tenant[:-1]
        gaps, owner = (ts_ms[1:] - ts_ms[:-1])[same], tenant[1:][same]
        number = numpy.bincount(owner, minlength=self.tenants)
        self.has_gaps = number > 1
        mean = numpy.bincount(owner, weights=gaps, minlength=self.tenants) / numpy.maximum(number, 1)
        variance = numpy.bincount(owner, weights=(gaps - mean[owner]) ** 2, minlength=self.tenants)
        self.gap_mean, self.gap_variance = mean, variance / numpy.maximum(number, 1)


def check_questions(exact, data, measured):
    """Compares everyone's answers by tenant; returns each one's error of the distinct counts."""
    ours = data.answers()
    errors = {}
    numbers = numpy.array
    expect((numbers(ours["exchanges"]) == exact.count).all(), "Stillwatch: exchanges")
    expect((numbers(ours["output_tokens"]) == exact.sum).all(), "Stillwatch: output tokens")
    errors["stillwatch"] = distinct_error("stillwatch", exact, numbers(ours["distinct"]))
    check_bounds(exact, ours["frequent"], "Stillwatch")
    for flavour in ("O3", "native"):
        tenants = measured["floor"][flavour]
        name = f"C loop {flavour}"
        expect((tenants["exchanges"] == exact.count).all(), f"{name}: exchanges")
        expect((tenants["output_tokens"] == exact.sum).all(), f"{name}: output tokens")
        expect((tenants["hours"] == exact.hours).all(), f"{name}: hours")
        frequent = [
            [list(entry) for entry in zip(*rows) if entry[1] > 0]
            for rows in zip(
                tenants["keys"].tolist(), tenants["counts"].tolist(), tenants["errors"].tolist()
            )
        ]
        expect(frequent == ours["frequent"], f"{name}: other frequent keys than ours")
        gaps = numpy.maximum(tenants["gaps"], 1)
        mean = tenants["gap_sum"] / gaps
        variance = tenants["gap_squares"] / gaps - mean**2
        check_gaps(exact, mean, variance, name)
    for peer in ("duckdb", "chdb", "polars"):
        if measured[peer] is None:
            continue
        answers = measured[peer]["answers"]
        expect((answers["count"] == exact.count).all(), f"{peer}: count")
        expect((answers["sum"] == exact.sum).all(), f"{peer}: sum")
        expect((answers["hours"] == exact.hours).all(), f"{peer}: hours")
        check_gaps(exact, answers["gap_mean"], answers["gap_variance"], peer)
        errors[peer] = distinct_error(peer, exact, answers["distinct"])
        check_heavy(exact, answers["frequent"], peer)
    return errors


def distinct_error(name, exact, estimates):
    """The root mean square of the relative errors; wrong if far beyond what it should be."""
    large = exact.count >= LEAST_EXCHANGES
    relative = estimates[large] / exact.distinct[large] - 1
    error = float(numpy.sqrt(numpy.mean(relative**2)))
    expect(error < 1.5 * DISTINCT_ERROR[name], f"{name}: distinct prompts off by {error:.3f}")
    return error


def check_bounds(exact, frequent, name):
    """Each kept count is within its bounds, and no heavy key is missing."""
    found = numpy.full((exact.tenants, 8), -1, dtype=numpy.int64)
    for tenant, entries in enumerate(frequent):
        for slot, (key, count, error) in enumerate(entries):
            true = exact.pair_counts.get(tenant << 32 | key, 0)
            expect(count - error <= true <= count, f"{name}: a skeleton's count")
            found[tenant, slot] = key
    check_heavy(exact, found, name)


def check_heavy(exact, frequent, name):
    tenant = numpy.arange(exact.tenants, dtype=numpy.int64)[:, None]
    present = numpy.where(frequent >= 0, tenant << 32 | frequent, -1)
    expect(numpy.isin(exact.heavy, present).all(), f"{name}: a frequent skeleton is missing")


def check_gaps(exact, mean, variance, name):
    some = exact.has_gaps
    close = numpy.allclose(mean[some], exact.gap_mean[some], rtol=1e-9)
    # Differences of large sums of squares lose some of their digits.
    close = close and numpy.allclose(
        variance[some], exact.gap_variance[some], rtol=1e-5, atol=1e-3 * exact.gap_mean.max()
    )
    expect(close, f"{name}: gaps between arrivals")


def check_lines(data, measured):
    """Compares the sums by tenant and every byte of the prompts."""
    ours = {name: tuple(sums) for name, sums in data.answers()["line_sums"].items()}
    text = (data.folder / "prompts.bin").read_bytes()
    prompts_hash = hashlib.sha256(text).hexdigest()
    for peer in ("duckdb", "chdb", "polars", "orjson", "simdjson"):
        if measured[peer] is None:
            continue
        answers = measured[peer]["answers"]
        theirs = {
            name: (int(count), int(tokens))
            for name, count, tokens in zip(
                answers["line_tenants"].tolist(), answers["line_counts"], answers["line_tokens"]
            )
        }
        expect(theirs == ours, f"{peer}: sums by tenant of the lines differ from ours")
        hashes = measured[peer].get("hashes") or {"": measured[peer]["times"]["prompts_hash"]}
        for mode, value in hashes.items():
            expect(value == prompts_hash, f"{peer} {mode}: prompts differ from ours")
    return {
        "bytes": {
            name: (data.folder / name).stat().st_size for name in ("no-text.jsonl", "text.jsonl")
        },
        "lines": data.answers()["lines"],
        "prompts": data.answers()["prompts"],
        "prompt_bytes": len(text),
    }


def check_sketches(data, measured):
    """Errors of both sketches of both makers against exact counts."""
    answers = data.answers()
    streams = int(answers["streams"])
    distinct = len(data.column("distinct_keys.u64")) // streams
    keys = data.column("frequent_keys.u64").reshape(streams, -1).astype(numpy.int64)
    exact = numpy.array([numpy.bincount(stream, minlength=1000) for stream in keys])
    result = {
        "streams": streams, "distinct": distinct, "adds": keys.shape[1],
        "ours": {
            "distinct": rms(numpy.array(answers["stream_distinct"]) / distinct - 1),
            "frequent": frequent_error(exact, kept(answers["stream_frequent"])),
        },
    }
    expect(result["ours"]["distinct"] < 1.5 * 0.065, "Stillwatch: HyperLogLog's error")
    if measured["datasketches"] is not None:
        theirs = measured["datasketches"]["answers"]
        result["datasketches"] = {
            "distinct": rms(theirs["estimates"] / distinct - 1),
            "frequent": frequent_error(exact, theirs["frequent"]),
        }
        expect(result["datasketches"]["distinct"] < 1.5 * 0.065, "DataSketches: HLL's error")
    return result


def kept(frequent):
    """Estimates of the thousand keys by stream; 0 for one that is not kept."""
    estimates = numpy.zeros((len(frequent), 1000))
    for stream, entries in enumerate(frequent):
        for key, count, _ in entries:
            estimates[stream, key] = count
    return estimates


def frequent_error(exact, estimates):
    """Mean error of the counts of each stream's three most frequent keys, as a share of the adds."""
    top = numpy.argsort(-exact, axis=1, kind="stable")[:, :3]
    rows = numpy.arange(len(exact))[:, None]
    return float(numpy.mean(numpy.abs(estimates[rows, top] - exact[rows, top])) / exact[0].sum())


def rms(values):
    return float(numpy.sqrt(numpy.mean(values**2)))
