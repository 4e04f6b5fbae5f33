"""DuckDB, one thread, on a table in its own memory; each question in the fastest way found."""

import hashlib
import os

import duckdb
import numpy
import pyarrow

from timing import timed

HOUR = "ts_ms // 3600000 % 24"


def measure(data, repetitions):
    events = pyarrow.table(data.events())
    tenants = int(data.answers()["tenants"])
    connection = duckdb.connect()
    connection.execute("set threads = 1")
    connection.register("events_view", events)
    connection.execute("create table events as select * from events_view")
    connection.unregister("events_view")
    del events

    def ask(query):
        return connection.sql(query).to_arrow_table()

    def sums():
        return ask("select tenant, count(*) n, sum(output_tokens) s from events group by tenant")

    def distinct():
        return ask(
            "select tenant, count(*) n, sum(output_tokens) s, approx_count_distinct(text) d"
            " from events group by tenant"
        )

    # Exact counts of all pairs, then the eight largest: 13 times as fast as approx_top_k.
    def frequent():
        return ask(
            "select tenant, arg_max(skeleton, n, 8) k from (select tenant, skeleton, count(*) n"
            " from events group by tenant, skeleton) group by tenant"
        )

    def hours():
        return ask(f"select tenant, {HOUR} h, count(*) n from events group by tenant, h")

    def gaps():
        return ask(
            "select tenant, avg(g) m, var_pop(g) v from (select tenant, ts_ms - lag(ts_ms) over"
            " (partition by tenant order by ts_ms) g from events) group by tenant"
        )

    def full():
        return distinct(), frequent(), hours(), gaps()

    times = {"version": duckdb.__version__}
    answers = {}
    table, times["sums"] = timed(sums, repetitions)
    order = column(table, "tenant")
    answers["count"] = spread(tenants, order, column(table, "n"))
    answers["sum"] = spread(tenants, order, column(table, "s"))
    _, times["distinct"] = timed(distinct, repetitions)
    _, times["frequent_hours"] = timed(lambda: (frequent(), hours()), repetitions)
    _, times["gaps"] = timed(gaps, repetitions)
    (d, f, h, g), times["full"] = timed(full, repetitions)
    answers["distinct"] = spread(tenants, column(d, "tenant"), column(d, "d"))
    answers["frequent"] = keys(tenants, column(f, "tenant"), f.column("k").to_pylist())
    profile = numpy.zeros((tenants, 24), dtype=numpy.int64)
    profile[column(h, "tenant"), column(h, "h")] = column(h, "n")
    answers["hours"] = profile
    answers["gap_mean"] = spread(tenants, column(g, "tenant"), column(g, "m"))
    answers["gap_variance"] = spread(tenants, column(g, "tenant"), column(g, "v"))
    measure_lines(data, repetitions, connection, times, answers)
    return times, answers


def measure_lines(data, repetitions, connection, times, answers):
    def read(name, columns):
        types = ", ".join(f"{key}: '{kind}'" for key, kind in columns.items())
        path = data.path(name)
        return f"read_json('{path}', format = 'newline_delimited', columns = {{{types}}})"

    lines = read("no-text.jsonl", {"tenant": "varchar", "output_tokens": "ubigint"})
    query = f"select tenant, count(*) n, sum(output_tokens) s from {lines} group by tenant"
    table, times["line_sums"] = timed(lambda: connection.sql(query).to_arrow_table(), repetitions)
    answers["line_tenants"] = numpy.array(table.column("tenant").to_pylist())
    answers["line_counts"] = column(table, "n")
    answers["line_tokens"] = column(table, "s")
    prompts = read(
        "text.jsonl",
        {"ts": "bigint", "tenant": "varchar", "prompt": "varchar", "output_tokens": "ubigint"},
    )
    query = f"select ts, tenant, output_tokens, prompt from {prompts}"
    table, times["prompts"] = timed(lambda: connection.sql(query).to_arrow_table(), repetitions)
    times["prompts_hash"] = prompts_hash(table.column("prompt"))
    times["bytes"] = {name: os.path.getsize(data.path(name)) for name in ("no-text.jsonl", "text.jsonl")}


def column(table, name):
    """A column as an array of 64-bit numbers."""
    values = table.column(name).to_numpy()
    return values.astype(numpy.float64 if values.dtype.kind in "fO" else numpy.int64)


def spread(tenants, order, values):
    """Values by number of the tenant."""
    result = numpy.zeros(tenants, dtype=values.dtype)
    result[order] = values
    return result


def keys(tenants, order, lists):
    """Up to eight keys by number of the tenant; -1 stands for none."""
    result = numpy.full((tenants, 8), -1, dtype=numpy.int64)
    for tenant, values in zip(order, lists):
        result[tenant, : len(values)] = values
    return result


def prompts_hash(prompts):
    """SHA-256 of all prompts end to end."""
    hasher = hashlib.sha256()
    for prompt in prompts:
        hasher.update(prompt.as_buffer() if prompt.is_valid else b"")
    return hasher.hexdigest()
