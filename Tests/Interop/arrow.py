#!/usr/bin/env python3
"""Checks the columnar form of traces against pyarrow and polars, both ways.

    swift build -c release
    Tests/Interop/arrow.py [BINARY]

Ours read by them: every column of a file and of a stream is what the JSON Lines say. Theirs read by
us: for every type, layout, compression and order of messages that they write, `replay --format json`
gives the bytes that it gives for the JSON Lines. Makes its own environment in .build-interop with the
versions below; needs a package index the first time. Prints a line a check; exits with 1 if one fails.
"""

import base64
import json
import os
import pathlib
import random
import subprocess
import sys
import tempfile
import venv

PINNED = ["pyarrow==26.0.1", "polars==2.1.0"]
ROOT = pathlib.Path(__file__).resolve().parents[2]
ENVIRONMENT = ROOT / ".build-interop"


def enter_environment():
    """Runs this script again in its own environment, which it makes if need be."""
    python = ENVIRONMENT / "bin" / "python"
    stamp = ENVIRONMENT / "pinned.txt"
    if not stamp.exists() or stamp.read_text() != "\n".join(PINNED):
        venv.create(ENVIRONMENT, with_pip=True, clear=True)
        subprocess.run([python, "-m", "pip", "install", "-q", *PINNED], check=True)
        stamp.write_text("\n".join(PINNED))
    os.execv(python, [python, __file__, *sys.argv[1:]])


if pathlib.Path(sys.prefix) != ENVIRONMENT:
    enter_environment()

import polars as pl  # noqa: E402
import pyarrow as pa  # noqa: E402

BINARY = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / ".build/release/stillwatch")
TRACE = ROOT / "Traces/quickstart.jsonl"
REGISTRY = ROOT / "Traces/quickstart.registry.jsonl"

NAMES = ["tenant", "model", "op", "finish", "region", "ip", "agent", "campaign"]
TEXTS = NAMES + ["prompt", "conversation"]
COUNTS = [
    "input_tokens", "output_tokens", "cached_tokens", "reasoning_tokens", "max_tokens", "n", "tools",
    "turn", "status", "duration_ms",
]
FLAGS = ["stream", "logprobs"]
KEYS = ["ts", *TEXTS, *COUNTS, *FLAGS, "temperature", "seed", "fingerprint"]

failures = 0


def report(what, problem):
    """Prints the outcome of a check."""
    global failures
    failures += problem is not None
    print(f"{'FAILED' if problem else 'ok':7}{what}" + (f": {problem}" if problem else ""))


def run(*arguments, stdin=None):
    return subprocess.run(
        [BINARY.resolve(), *map(str, arguments)], stdin=stdin, capture_output=True)


def replay(trace):
    """The JSON report of a trace under the bundled registry."""
    result = run("replay", trace, "-r", REGISTRY, "--format", "json", "--quiet")
    if result.returncode != 0:
        raise RuntimeError(result.stderr.decode().strip())
    return result.stdout


# Ours, read by them.


def check_columns(what, columns, rows):
    """Compares columns, as lists by key, with the rows of the JSON Lines."""
    for key in KEYS:
        want = [row.get(key) for row in rows]
        got = columns[key]
        if key == "ts":
            got = [round(time.timestamp() * 1000) for time in got]
        if key == "fingerprint":
            got = [v and base64.urlsafe_b64encode(v).decode().rstrip("=") for v in got]
        if want != got:
            first = next(i for i, pair in enumerate(zip(want, got)) if pair[0] != pair[1])
            return report(what, f"{key} in row {first}: {got[first]!r}, not {want[first]!r}")
    report(what, None)


def check_ours(folder, name, trace):
    rows = [json.loads(line) for line in open(trace)]
    file, stream = folder / f"{name}.arrow", folder / f"{name}.arrows"
    for output in (file, stream):
        result = run("convert", trace, "-r", REGISTRY, "-o", output)
        if result.returncode != 0:
            return report(f"{name}: writes {output.suffix}", result.stderr.decode())
    tables = {
        "pyarrow, file": pa.ipc.open_file(pa.memory_map(str(file))).read_all(),
        "pyarrow, stream": pa.ipc.open_stream(stream.read_bytes()).read_all(),
    }
    for what, table in tables.items():
        table.validate(full=True)
        check_columns(
            f"{name}: ours read by {what}", {k: table[k].to_pylist() for k in KEYS}, rows)
    frames = {
        "polars, file": pl.read_ipc(file),
        "polars, scanned file": pl.scan_ipc(file).collect(),
        "polars, stream": pl.read_ipc_stream(stream),
    }
    for what, frame in frames.items():
        check_columns(
            f"{name}: ours read by {what}", {k: frame[k].to_list() for k in KEYS}, rows)
    for source in (file, stream):
        back = folder / "back.jsonl"
        run("convert", source, "-r", REGISTRY, "-o", back)
        report(
            f"{name}: {source.suffix} comes back as the same JSON Lines",
            None if back.read_bytes() == pathlib.Path(trace).read_bytes() else "other bytes")


# Theirs, read by us.


def table_of(rows, texts=pa.string(), counts=pa.int64(), temperature=pa.float64(), ts=pa.int64()):
    """The rows as a table with columns of these types."""
    types = {key: texts for key in TEXTS} | {key: counts for key in COUNTS}
    types |= {key: pa.bool_() for key in FLAGS}
    types |= {"temperature": temperature, "seed": pa.int64(), "fingerprint": pa.string()}
    times = pa.array([row["ts"] for row in rows], pa.int64())
    if pa.types.is_timestamp(ts):
        times = times.cast(pa.timestamp("ms", ts.tz))
    columns = {"ts": times.cast(ts)}
    for key, kind in types.items():
        columns[key] = pa.array([row.get(key) for row in rows], pa.int64() if key in COUNTS else (
            pa.string() if key in TEXTS else kind))
        if columns[key].type != kind:
            columns[key] = columns[key].cast(kind)
    return pa.table(columns)


def dictionaries(table, index, keys=NAMES):
    """The table with columns of names as dictionaries with such an index."""
    for key in keys:
        values = table[key].combine_chunks().dictionary_encode()
        coded = pa.DictionaryArray.from_arrays(values.indices.cast(index), values.dictionary)
        table = table.set_column(table.column_names.index(key), key, coded)
    return table


def write(path, table, *, stream=False, chunk=None, **options):
    options = pa.ipc.IpcWriteOptions(**options)
    new = pa.ipc.new_stream if stream else pa.ipc.new_file
    with new(str(path), table.schema, options=options) as writer:
        writer.write_table(table, max_chunksize=chunk)


def check_theirs(folder, rows, expected):
    def same(what, make, want=expected):
        path = folder / "theirs.arrow"
        path.unlink(missing_ok=True)
        make(path)
        try:
            got = replay(path)
        except RuntimeError as error:
            return report(what, str(error))
        report(what, None if got == want else "another report")

    plain = table_of(rows)
    for name, kind in {
        "utf8": pa.string(), "large_utf8": pa.large_string(), "utf8_view": pa.string_view(),
    }.items():
        table = table_of(rows, texts=kind)
        same(f"pyarrow: {name}, file", lambda path: write(path, table))
        same(f"pyarrow: {name}, stream of many batches",
             lambda path: write(path, table, stream=True, chunk=777))
        same(f"pyarrow: {name}, LZ4", lambda path: write(path, table, compression="lz4"))
    for index in [pa.int8(), pa.int16(), pa.int32(), pa.int64(),
                  pa.uint8(), pa.uint16(), pa.uint32(), pa.uint64()]:
        small = [key for key in NAMES if len(set(plain[key].to_pylist())) < 120]
        table = dictionaries(plain, index, keys=small)
        same(f"pyarrow: dictionaries by {index}, file", lambda path: write(path, table, chunk=999))
        same(f"pyarrow: dictionaries by {index}, LZ4 stream",
             lambda path: write(path, table, stream=True, chunk=999, compression="lz4"))
    table = dictionaries(plain, pa.int32(), keys=TEXTS)
    same("pyarrow: prompts and conversations as dictionaries", lambda path: write(path, table))

    for kind in [pa.int32(), pa.uint32(), pa.uint64(), pa.float64(), pa.float32()]:
        same(f"pyarrow: counts as {kind}", lambda path: write(path, table_of(rows, counts=kind)))
    same("pyarrow: temperature as float",
         lambda path: write(path, table_of(rows, temperature=pa.float32())))
    for unit in ["ms", "us", "ns"]:
        for zone in [None, "UTC", "America/New_York"]:
            same(f"pyarrow: times in {unit}, zone {zone}",
                 lambda path: write(path, table_of(rows, ts=pa.timestamp(unit, zone))))
    whole = [row | {"ts": row["ts"] // 1000 * 1000} for row in rows]
    seconds = folder / "seconds.jsonl"
    seconds.write_text("".join(json.dumps(row) + "\n" for row in whole))
    same("pyarrow: times in s", lambda path: write(path, table_of(whole, ts=pa.timestamp("s"))),
         want=replay(seconds))

    def grown(path, deltas, form):
        """A stream whose dictionaries grow, by additions or replacements."""
        schema = dictionaries(plain, pa.int32()).schema
        values = {key: [] for key in NAMES}
        with form(str(path), schema,
                  options=pa.ipc.IpcWriteOptions(emit_dictionary_deltas=deltas)) as writer:
            for start in range(0, len(rows), 500):
                part = plain.slice(start, 500)
                for key in NAMES:
                    column = part[key].to_pylist()
                    values[key] += sorted(set(column) - set(values[key]) - {None})
                    place = {value: number for number, value in enumerate(values[key])}
                    coded = pa.DictionaryArray.from_arrays(
                        pa.array([None if v is None else place[v] for v in column], pa.int32()),
                        pa.array(values[key], pa.string()))
                    part = part.set_column(part.column_names.index(key), key, coded)
                writer.write_batch(part.combine_chunks().to_batches()[0])

    same("pyarrow: additions to dictionaries, stream",
         lambda path: grown(path, True, pa.ipc.new_stream))
    same("pyarrow: additions to dictionaries, file",
         lambda path: grown(path, True, pa.ipc.new_file))
    same("pyarrow: replaced dictionaries, stream",
         lambda path: grown(path, False, pa.ipc.new_stream))

    def sliced(path):
        with pa.ipc.new_file(str(path), plain.schema) as writer:
            for start in range(0, len(rows), 333):
                for batch in plain.slice(start, 333).to_batches():
                    writer.write_batch(batch)
                writer.write_batch(pa.record_batch(
                    [pa.array([], field.type) for field in plain.schema], schema=plain.schema))

    same("pyarrow: slices at odd places, empty batches between", sliced)

    extra = plain
    count = len(rows)
    extra = extra.append_column("a", pa.array([{"x": i, "y": [i, None]} for i in range(count)]))
    extra = extra.append_column("b", pa.array([[str(i)] * (i % 4) for i in range(count)]))
    extra = extra.append_column("c", pa.array([None] * count))
    extra = extra.append_column("d", pa.array([i % 9 for i in range(count)]).dictionary_encode())
    extra = extra.append_column("e", pa.array([b"x" * (i % 30) for i in range(count)],
                                              pa.binary_view()))
    extra = extra.append_column("f", pa.array([[("k", i)] for i in range(count)],
                                              pa.map_(pa.string(), pa.int64())))
    extra = extra.append_column("g", pa.array(range(count)).cast(pa.decimal128(38, 2)))
    extra = extra.append_column("h", pa.RunEndEncodedArray.from_arrays(
        pa.array([count], pa.int32()), pa.array(["z"])))
    extra = extra.append_column("i", pa.array(range(count)).cast(pa.date64()))
    extra = extra.append_column("j", pa.array([[1, 2]] * count, pa.list_(pa.int8(), 2)))
    order = list(extra.column_names)
    random.Random(1).shuffle(order)
    shuffled = extra.select(order)
    same("pyarrow: other columns of every kind, in any order", lambda path: write(path, shuffled))
    same("pyarrow: the same, LZ4 stream",
         lambda path: write(path, shuffled, stream=True, chunk=1000, compression="lz4"))
    nulls = plain.set_column(plain.column_names.index("fingerprint"), "fingerprint",
                             pa.nulls(count))
    same("pyarrow: a column of type null", lambda path: write(path, nulls))

    frame = pl.from_arrow(plain)
    same("polars: file", lambda path: frame.write_ipc(path))
    same("polars: file, LZ4", lambda path: frame.write_ipc(path, compression="lz4"))
    same("polars: file, oldest layout",
         lambda path: frame.write_ipc(path, compat_level=pl.CompatLevel.oldest()))
    same("polars: file, many batches", lambda path: frame.write_ipc(path, record_batch_size=500))
    same("polars: stream", lambda path: frame.write_ipc_stream(path))
    same("polars: stream, LZ4", lambda path: frame.write_ipc_stream(path, compression="lz4"))
    categories = frame.with_columns([pl.col(key).cast(pl.Categorical) for key in NAMES])
    same("polars: categories", lambda path: categories.write_ipc(path))
    same("polars: categories, stream", lambda path: categories.write_ipc_stream(path))
    kinds = frame.with_columns(
        [pl.col(key).cast(pl.Enum(frame[key].drop_nulls().unique().sort()))
         for key in ["model", "op", "region", "finish"]])
    same("polars: enumerations", lambda path: kinds.write_ipc(path))
    times = frame.with_columns(pl.from_epoch("ts", time_unit="ms").dt.replace_time_zone("UTC"))
    same("polars: times", lambda path: times.write_ipc(path))

    path = folder / "zstd.arrow"
    write(path, plain, compression="zstd")
    result = run("replay", path)
    lines = result.stderr.decode().strip().splitlines()
    report("ZSTD is refused in one line that says the way out",
           None if result.returncode == 2 and len(lines) == 1 and "lz4" in lines[0]
           else f"{result.returncode}, {lines}")


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        check_ours(folder, "text", TRACE)
        key = folder / "key"
        key.write_bytes(bytes(range(32)))
        redacted = folder / "redacted.jsonl"
        run("convert", TRACE, "-r", REGISTRY, "--redact", "-k", key, "-o", redacted)
        check_ours(folder, "redacted", redacted)
        rows = [json.loads(line) for line in open(TRACE)]
        check_theirs(folder, rows, replay(TRACE))
    print(f"{failures} checks failed" if failures else "all checks passed")
    sys.exit(1 if failures else 0)


main()
