"""Apache DataSketches through its Python binding, which takes one key a call."""

import time
from importlib.metadata import version

import datasketches
import numpy

# As many registers as a tenant has of ours, a byte each as there; as many slots.
LOG_REGISTERS = 8
LOG_SLOTS = 3


def measure(data, repetitions):
    streams = int(data.answers()["streams"])
    distinct = data.column("distinct_keys.u64").reshape(streams, -1)
    frequent = data.column("frequent_keys.u64").reshape(streams, -1)
    # Python's own numbers: to make them is not the sketch's work.
    distinct_lists = [[int(key) for key in stream.astype(numpy.int64)] for stream in distinct]
    frequent_lists = [[str(key) for key in stream] for stream in frequent]
    times = {"version": version("datasketches")}

    def hll():
        sketches = []
        for keys in distinct_lists:
            sketch = datasketches.hll_sketch(LOG_REGISTERS, datasketches.tgt_hll_type.HLL_8)
            update = sketch.update
            for key in keys:
                update(key)
            sketches.append(sketch)
        return sketches

    def items():
        sketches = []
        for keys in frequent_lists:
            sketch = datasketches.frequent_strings_sketch(LOG_SLOTS)
            update = sketch.update
            for key in keys:
                update(key)
            sketches.append(sketch)
        return sketches

    def calls():
        sketch = datasketches.hll_sketch(LOG_REGISTERS)
        nothing = sketch.is_empty
        for keys in distinct_lists:
            for _ in keys:
                nothing()

    sketches, times["hll_ns"] = per_add(hll, distinct.size, repetitions)
    frequent_sketches, times["frequent_ns"] = per_add(items, frequent.size, repetitions)
    _, times["call_ns"] = per_add(calls, distinct.size, repetitions)
    return times, {
        "estimates": numpy.array([sketch.get_estimate() for sketch in sketches]),
        # By stream: what it says of each of the thousand keys.
        "frequent": numpy.array(
            [[sketch.get_estimate(str(key)) for key in range(1000)] for sketch in frequent_sketches]
        ),
    }


def per_add(work, adds, repetitions):
    best = None
    for _ in range(repetitions):
        before = time.perf_counter()
        answer = work()
        seconds = time.perf_counter() - before
        best = seconds if best is None else min(best, seconds)
    return answer, best / adds * 1e9
