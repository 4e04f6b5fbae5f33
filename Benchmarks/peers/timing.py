"""Timing a function again and again, and the columns that the benchmark program has written."""

import json
import statistics
import time
from pathlib import Path

import numpy

TYPES = {"u32": numpy.uint32, "u64": numpy.uint64, "i64": numpy.int64}


def timed(work, repetitions):
    """Runs `work` once unmeasured, then `repetitions` times.

    Returns the answer of the last run, and the best and median wall-clock seconds with the share of
    a processor that was used: above 1, more than one thread was at work.
    """
    work()
    seconds = []
    cpu = 0.0
    for _ in range(repetitions):
        before, cpu_before = time.perf_counter(), time.process_time()
        answer = work()
        seconds.append(time.perf_counter() - before)
        cpu += time.process_time() - cpu_before
    return answer, {
        "best": min(seconds),
        "median": statistics.median(seconds),
        "processors": cpu / sum(seconds),
    }


class Data:
    """The folder that `stillwatch-bench --write-data` has filled."""

    def __init__(self, folder):
        self.folder = Path(folder).resolve()

    def column(self, name):
        """A column by its file's name, `name.type`."""
        return numpy.fromfile(self.folder / name, dtype=TYPES[name.split(".")[1]])

    def events(self):
        """The columns of the events, in order of time."""
        names = ["tenant.u32", "ts_ms.i64", "output_tokens.u32", "text.u64", "skeleton.u32"]
        return {name.split(".")[0]: self.column(name) for name in names}

    def path(self, name):
        return str(self.folder / name)

    def answers(self):
        """What Stillwatch answered."""
        return json.loads((self.folder / "answers.json").read_text())
