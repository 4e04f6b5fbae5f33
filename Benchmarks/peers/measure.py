"""The measurements behind run.py, in the environment that has the packages."""

import argparse
import json
import shlex
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import native
import results
from answers import Exact, check_lines, check_questions, check_sketches
from timing import Data

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
PEERS = ["duckdb", "chdb", "polars", "orjson", "datasketches"]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--small", action="store_true")
    parser.add_argument("--repetitions", type=int)
    parser.add_argument("--no-build", action="store_true")
    parser.add_argument("--work", type=Path)
    parser.add_argument("-o", "--output", type=Path)
    arguments = parser.parse_args()
    work = (arguments.work or Path(tempfile.mkdtemp(prefix="stillwatch-peers-"))).resolve()
    work.mkdir(parents=True, exist_ok=True)
    try:
        measure(arguments, work)
    finally:
        if arguments.work is None:
            shutil.rmtree(work, ignore_errors=True)


def measure(arguments, work):
    repetitions = arguments.repetitions or (2 if arguments.small else 5)
    if not arguments.no_build:
        run(["swift", "build", "-c", "release", "--product", "stillwatch-bench"], cwd=ROOT)
    note("stillwatch-bench: data, then every subject")
    # Relative names: what it was called with goes into the results.
    bench = [str(ROOT / ".build/release/stillwatch-bench"), "--json", "-o", "bench.json"]
    bench += ["--write-data", ".", "--repetitions", str(repetitions)]
    run(bench + (["--small"] if arguments.small else []), cwd=work, temporary=work)
    ours = json.loads((work / "bench.json").read_text())
    data = Data(work)
    note("the plain C loop")
    measured = {"floor": native.floor(data, work, HERE, repetitions)}
    measured["simdjson"] = native.simdjson(data, work, HERE, repetitions)
    for peer in PEERS:
        measured[peer] = ask(peer, work, repetitions)
    note("comparing answers")
    exact = Exact(data)
    checked = {
        "questions": check_questions(exact, data, measured),
        "lines": check_lines(data, measured),
        "sketches": check_sketches(data, measured),
    }
    command = shlex.join(["Benchmarks/peers/run.py"] + sys.argv[1:])
    folder = HERE.parent
    if arguments.output or arguments.small:
        output = arguments.output or Path("RESULTS-small.md").resolve()
        folder = output.resolve().parent
    else:
        output = folder / "RESULTS.md"
    reasons = (HERE / "reasons.md").read_text()
    text, plots = results.document(ours, measured, checked, command, reasons)
    output.write_text(text)
    for name, plot in plots.items():
        (folder / name).write_text(plot)
    note(f"written: {output}")


def ask(peer, work, repetitions):
    """Timings and answers of one peer; `None` where its package is not to be had here."""
    note(peer)
    module = {"chdb": "chdb", "datasketches": "datasketches"}.get(peer, peer)
    if subprocess.run([sys.executable, "-c", f"import {module}"], stderr=subprocess.DEVNULL).returncode:
        return None
    out = str(work / f"answers-{peer}")
    run([sys.executable, str(HERE / "ask.py"), f"peer_{peer}", str(work), out, str(repetitions)])
    import numpy

    times = json.loads(Path(out + ".json").read_text())
    return {"times": times, "answers": dict(numpy.load(out + ".npz"))}


def run(command, cwd=None, temporary=None):
    import os

    environment = dict(os.environ)
    if temporary:
        environment["TMPDIR"] = str(temporary)
    status = subprocess.run(command, cwd=cwd, env=environment, stdout=sys.stderr).returncode
    if status != 0:
        sys.exit(f"run.py: {shlex.join(command)} failed with {status}")


def note(text):
    print(f"run.py: {text}", file=sys.stderr, flush=True)


main()
