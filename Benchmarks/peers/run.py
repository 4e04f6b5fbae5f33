#!/usr/bin/env python3
"""Runs stillwatch-bench and its peers on the same data and writes Benchmarks/RESULTS.md.

    Benchmarks/peers/run.py            everything, some ten minutes on a quiet machine
    Benchmarks/peers/run.py --small    a smoke run in a minute: answers are compared, times mean nothing

Needs a Swift toolchain, Python 3.11 or later, a C and a C++ compiler, and, the first time, a Python
package registry. The packages in requirements.txt go into an environment of their own in the user's
cache folder; nothing else is installed.
"""

import argparse
import hashlib
import os
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("--small", action="store_true", help="little work, no time judged")
    parser.add_argument("--repetitions", type=int, help="of each measurement")
    parser.add_argument("--no-build", action="store_true", help="take the benchmark program as it is")
    parser.add_argument("--work", type=Path, help="folder for data (1.2 GB); else a temporary one")
    parser.add_argument("-o", "--output", type=Path, help="instead of Benchmarks/RESULTS.md")
    arguments = parser.parse_args()
    if arguments.repetitions is not None and arguments.repetitions < 1:
        parser.error("--repetitions: at least 1")
    python = environment()
    os.execv(python, [str(python), str(HERE / "measure.py"), *sys.argv[1:]])


def environment():
    """The Python of an environment that has the pinned packages; makes it where it is missing."""
    pins = (HERE / "requirements.txt").read_bytes()
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    name = hashlib.sha256(pins + sys.version.encode()).hexdigest()[:16]
    folder = cache / "stillwatch-peers" / name
    python = folder / "bin" / "python"
    if not (folder / "complete").exists():
        subprocess.run([sys.executable, "-m", "venv", "--clear", str(folder)], check=True)
        install(python)
        (folder / "complete").touch()
    return python


def install(python):
    """Installs all packages, or, where that fails, those that can be: the results say which."""
    pip = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps"]
    if subprocess.run(pip + ["-r", str(HERE / "requirements.txt")]).returncode == 0:
        return
    for line in (HERE / "requirements.txt").read_text().splitlines():
        if line and not line.startswith("#") and subprocess.run(pip + [line]).returncode != 0:
            print(f"run.py: {line} cannot be installed here", file=sys.stderr)
    if subprocess.run([str(python), "-c", "import numpy, pyarrow"]).returncode != 0:
        sys.exit("run.py: without numpy and pyarrow nothing can be compared")


if __name__ == "__main__":
    main()
