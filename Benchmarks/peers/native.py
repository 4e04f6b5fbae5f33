"""Compiles and runs the C and C++ programs: the plain C loop and simdjson."""

import hashlib
import json
import os
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import numpy

# As floor_main.c writes it: one of these a tenant.
TENANT = numpy.dtype(
    [
        ("exchanges", "u8"), ("output_tokens", "u8"), ("input_tokens", "u8"), ("last_ms", "i8"),
        ("decayed", "f8", 3), ("decayed_hour", "i8"), ("gaps", "f8"), ("gap_sum", "f8"),
        ("gap_squares", "f8"), ("hours", "u4", 24), ("registers", "u1", 256), ("keys", "u8", 8),
        ("counts", "u4", 8), ("errors", "u4", 8), ("unused", "u8"),
    ]
)
# Once for any x86-64, once for this machine.
FLAVOURS = {"O3": ["-O3"], "native": ["-O3", "-march=native"]}


def floor(data, work, here, repetitions):
    """Nanoseconds an event by step and flavour, and what the loop knows of each tenant."""
    tenants = str(data.answers()["tenants"])
    folder = here.parent / "CFloorLoop"
    result = {"compiler": compiler("cc"), "times": {}}
    for flavour, flags in FLAVOURS.items():
        program = work / f"floor-{flavour}"
        subprocess.run(
            ["cc", "-std=c11", "-D_POSIX_C_SOURCE=199309L", *flags, "-Wall", "-Wextra", "-I",
             str(folder / "include"), str(folder / "CFloorLoop.c"), str(here / "floor_main.c"),
             "-lm", "-o", str(program)],
            check=True,
        )
        out = work / f"floor-{flavour}.bin"
        output = subprocess.run(
            [str(program), str(data.folder), str(out), tenants, str(repetitions)],
            check=True, capture_output=True, text=True,
        ).stdout
        result["times"][flavour] = json.loads(output)
        result[flavour] = numpy.fromfile(out, dtype=TENANT)
    return result


def simdjson(data, work, here, repetitions):
    """Seconds by mode and flavour with the answers; `None` without its sources or a compiler."""
    package = find_spec("simdjson")
    if package is None or shutil.which("c++") is None:
        return None
    sources = Path(package.origin).parent
    modes = {"sums": "no-text.jsonl", "prompts": "text.jsonl", "prompts-all": "text.jsonl",
             "prompts-dom": "text.jsonl"}
    result = {"compiler": compiler("c++"), "times": {}, "hashes": {}}
    for flavour, flags in FLAVOURS.items():
        program = work / f"simdjson-{flavour}"
        print(f"run.py: simdjson, {' '.join(flags)}", file=sys.stderr, flush=True)
        subprocess.run(
            ["c++", "-std=c++17", *flags, "-DNDEBUG", "-I", str(sources),
             str(here / "simdjson_lines.cpp"), str(sources / "simdjson.cpp"), "-o", str(program)],
            check=True,
        )
        for mode, name in modes.items():
            out = work / f"simdjson-{flavour}-{mode}.out"
            output = subprocess.run(
                [str(program), mode, data.path(name), str(out), str(repetitions)],
                check=True, capture_output=True, text=True,
            ).stdout
            times = json.loads(output)
            result["version"], result["kernel"] = times["version"], times["kernel"]
            result["times"].setdefault(mode, {})[flavour] = times
            if mode == "sums":
                lines = [line.split(" ") for line in out.read_text().splitlines()]
                result["answers"] = {
                    "line_tenants": numpy.array([line[0] for line in lines]),
                    "line_counts": numpy.array([int(line[1]) for line in lines]),
                    "line_tokens": numpy.array([int(line[2]) for line in lines]),
                }
            else:
                result["hashes"][f"{mode} {flavour}"] = hashlib.sha256(out.read_bytes()).hexdigest()
            os.remove(out)
    return result


def compiler(name):
    """The compiler's first line about itself."""
    return subprocess.run([name, "--version"], capture_output=True, text=True).stdout.split("\n")[0]
