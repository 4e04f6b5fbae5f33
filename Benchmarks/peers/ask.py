"""Asks one peer, in a process of its own: `ask.py MODULE DATA OUT REPETITIONS`.

`MODULE.measure(data, repetitions)` returns a dictionary of timings and one of answers (arrays). They
go to OUT.json and OUT.npz.
"""

import importlib
import json
import sys

import numpy

from timing import Data


def main():
    module, folder, out, repetitions = sys.argv[1:5]
    times, answers = importlib.import_module(module).measure(Data(folder), int(repetitions))
    with open(out + ".json", "w", encoding="utf-8") as file:
        json.dump(times, file)
    numpy.savez(out + ".npz", **answers)


main()
