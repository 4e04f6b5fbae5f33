"""polars, one thread, on a data frame; each question in the faster of its two engines."""

import os

os.environ["POLARS_MAX_THREADS"] = "1"

import numpy  # noqa: E402
import polars  # noqa: E402

from peer_duckdb import keys, prompts_hash, spread  # noqa: E402
from timing import timed  # noqa: E402


def measure(data, repetitions):
    tenants = int(data.answers()["tenants"])
    events = polars.DataFrame(data.events()).lazy()
    column = polars.col
    count = polars.len().alias("n")
    total = column("output_tokens").cast(polars.UInt64).sum().alias("s")

    def sums():
        return events.group_by("tenant").agg(count, total).collect(engine="streaming")

    def distinct():
        unique = column("text").approx_n_unique().alias("d")
        return events.group_by("tenant").agg(count, total, unique).collect(engine="streaming")

    # Exact: polars has no approximate one.
    def frequent():
        pairs = events.group_by("tenant", "skeleton").agg(count)
        return pairs.group_by("tenant").agg(
            column("skeleton").top_k_by("n", 8).alias("k")
        ).collect(engine="streaming")

    def hours():
        hour = (column("ts_ms") // 3_600_000 % 24).alias("h")
        return events.with_columns(hour).group_by("tenant", "h").agg(count).collect(
            engine="streaming"
        )

    def gaps():
        gap = column("ts_ms").diff()
        return events.group_by("tenant").agg(
            gap.mean().alias("m"), gap.var(ddof=0).alias("v")
        ).collect(engine="in-memory")

    def full():
        return distinct(), frequent(), hours(), gaps()

    times = {"version": polars.__version__}
    answers = {}
    _, times["sums"] = timed(sums, repetitions)
    _, times["distinct"] = timed(distinct, repetitions)
    _, times["frequent_hours"] = timed(lambda: (frequent(), hours()), repetitions)
    _, times["gaps"] = timed(gaps, repetitions)
    (d, f, h, g), times["full"] = timed(full, repetitions)
    order = d["tenant"].to_numpy()
    answers["count"] = spread(tenants, order, d["n"].to_numpy().astype(numpy.int64))
    answers["sum"] = spread(tenants, order, d["s"].to_numpy().astype(numpy.int64))
    answers["distinct"] = spread(tenants, order, d["d"].to_numpy().astype(numpy.int64))
    answers["frequent"] = keys(tenants, f["tenant"].to_numpy(), f["k"].to_list())
    profile = numpy.zeros((tenants, 24), dtype=numpy.int64)
    profile[h["tenant"].to_numpy(), h["h"].to_numpy()] = h["n"].to_numpy()
    answers["hours"] = profile
    order = g["tenant"].to_numpy()
    answers["gap_mean"] = spread(tenants, order, g["m"].fill_null(0).to_numpy())
    answers["gap_variance"] = spread(tenants, order, g["v"].fill_null(0).to_numpy())
    measure_lines(data, repetitions, times, answers)
    return times, answers


def measure_lines(data, repetitions, times, answers):
    schema = {"tenant": polars.String, "output_tokens": polars.UInt64}

    def line_sums():
        lines = polars.scan_ndjson(data.path("no-text.jsonl"), schema=schema)
        return lines.group_by("tenant").agg(
            polars.len().alias("n"), polars.col("output_tokens").sum().alias("s")
        ).collect(engine="streaming")

    table, times["line_sums"] = timed(line_sums, repetitions)
    answers["line_tenants"] = numpy.array(table["tenant"].to_list())
    answers["line_counts"] = table["n"].to_numpy().astype(numpy.int64)
    answers["line_tokens"] = table["s"].to_numpy().astype(numpy.int64)
    schema = {
        "ts": polars.Int64, "tenant": polars.String, "prompt": polars.String,
        "output_tokens": polars.UInt64,
    }

    def prompts():
        return polars.scan_ndjson(data.path("text.jsonl"), schema=schema).collect(engine="streaming")

    table, times["prompts"] = timed(prompts, repetitions)
    times["prompts_hash"] = prompts_hash(table["prompt"].to_arrow())
