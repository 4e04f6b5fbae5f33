"""ClickHouse, in this process through chdb, one thread, on a table of its `Memory` engine; each
question in the fastest way found."""

import numpy
import pyarrow
from chdb import session

from peer_duckdb import column, keys, prompts_hash, spread
from timing import timed

HOUR = "toUInt8(intDiv(ts_ms, 3600000) % 24)"


def measure(data, repetitions):
    tenants = int(data.answers()["tenants"])
    table = pyarrow.table(data.events())
    path = data.path("events.arrow")
    with pyarrow.OSFile(path, "wb") as file:
        with pyarrow.ipc.new_file(file, table.schema) as writer:
            writer.write_table(table)
    connection = session.Session()
    for statement in (
        "create database if not exists peers",
        "use peers",
        "create table events (tenant UInt32, ts_ms Int64, output_tokens UInt32, text UInt64,"
        " skeleton UInt32) engine = Memory",
        f"insert into events select * from file('{path}', 'Arrow')",
    ):
        connection.query(statement)
    del table

    def ask(query):
        raw = connection.query(query + " settings max_threads = 1", "Arrow").bytes()
        return pyarrow.ipc.open_file(raw).read_all()

    def sums():
        return ask("select tenant, count() n, sum(output_tokens) s from events group by tenant")

    def distinct():
        return ask(
            "select tenant, count() n, sum(output_tokens) s, uniqHLL12(text) d from events"
            " group by tenant"
        )

    # Exact counts of all pairs, then the eight largest: faster than topK(8).
    def frequent():
        return ask(
            "select tenant, groupArray(8)(skeleton) k from (select tenant, skeleton, count() n from"
            " events group by tenant, skeleton order by tenant, n desc limit 8 by tenant)"
            " group by tenant"
        )

    def hours():
        return ask(
            f"select tenant, countResample(0, 24, 1)(tenant, {HOUR}) h from events group by tenant"
        )

    # In the order in which one thread reads, which is that of time.
    def gaps():
        return ask(
            "select tenant, arrayReduce('avg', g) m, arrayReduce('varPop', g) v from (select tenant,"
            " arrayPopFront(arrayDifference(groupArray(ts_ms))) g from events group by tenant)"
        )

    # Faster than all of it in one query.
    def full():
        return distinct(), frequent(), hours(), gaps()

    times = {"version": version()}
    answers = {}
    _, times["sums"] = timed(sums, repetitions)
    _, times["distinct"] = timed(distinct, repetitions)
    _, times["frequent_hours"] = timed(lambda: (frequent(), hours()), repetitions)
    _, times["gaps"] = timed(gaps, repetitions)
    (d, f, h, g), times["full"] = timed(full, repetitions)
    for table, names in ((d, {"count": "n", "sum": "s", "distinct": "d"}),
                         (g, {"gap_mean": "m", "gap_variance": "v"})):
        for name, key in names.items():
            answers[name] = spread(tenants, column(table, "tenant"), column(table, key))
    answers["frequent"] = keys(tenants, column(f, "tenant"), f.column("k").to_pylist())
    profile = numpy.zeros((tenants, 24), dtype=numpy.int64)
    profile[column(h, "tenant")] = numpy.array(h.column("h").to_pylist(), dtype=numpy.int64)
    answers["hours"] = profile
    measure_lines(data, repetitions, ask, times, answers)
    connection.close()
    return times, answers


def measure_lines(data, repetitions, ask, times, answers):
    lines = f"file('{data.path('no-text.jsonl')}', 'JSONEachRow', 'tenant String, output_tokens UInt64')"
    query = f"select tenant, count() n, sum(output_tokens) s from {lines} group by tenant"
    table, times["line_sums"] = timed(lambda: ask(query), repetitions)
    answers["line_tenants"] = numpy.array([text(name) for name in table.column("tenant").to_pylist()])
    answers["line_counts"] = column(table, "n")
    answers["line_tokens"] = column(table, "s")
    prompts = (
        f"file('{data.path('text.jsonl')}', 'JSONEachRow',"
        " 'ts Int64, tenant String, prompt String, output_tokens UInt64')"
    )
    query = f"select ts, tenant, output_tokens, prompt from {prompts}"
    table, times["prompts"] = timed(lambda: ask(query), repetitions)
    times["prompts_hash"] = prompts_hash(table.column("prompt"))


def text(name):
    return name.decode() if isinstance(name, bytes) else name


def version():
    from importlib.metadata import version as of

    return f"{of('chdb')} (core {of('chdb-core')})"
