"""Does the simulator leak its truth? A classifier of single fields and simple strings.

  leaks.py retained SEED=TRACE ...     question 1
  leaks.py twins SEED=TRACE ...        question 2

Question 1: can tenants that keep their answers (retained_outputs) be told from tenants of the very
archetype that they copy, by anything, prompts included? Question 2: can single, naive accounts of a
campaign be told from innocent tenants who do the same kind of work, by a field that whoever sends
chooses for free? For both: every field alone (AUC, its 95 % interval by resampling tenants, p-value
corrected for the number of fields), then a logistic regression and boosted stumps, each tested on
seeds that it was not trained on. Exit status 1: something tells them apart that no purpose explains.

Each TRACE has its registry with truth beside it, as `stillwatch simulate -o` writes it.
"""

import collections
import sys

import numpy as np

import features
import separation

# Chance of a false alarm in all of one question's tests together.
ALPHA = 0.05
PERMUTATIONS, RESAMPLES = 2_000, 200
WORDS, GRAMS = 200, 200
LEAST_EXCHANGES = 5

# Families and the innocent work that is like theirs: the first is the twin that must not be told
# apart, the others are shown for comparison.
TWINS = {
    "instruct": ["permitted_synthetic"],
    "evolved": ["permitted_synthetic"],
    "reasoning": ["evaluation"],
    "code": ["developer", "ide_completion"],
    "agent": ["tool_agent", "coding_agent"],
    "grading": ["llm_judge"],
    "safe_rewriting": ["translation"],
    "role_play": ["chat_app"],
    "multilingual": ["translation"],
    "preference": ["permitted_synthetic"],
    "narrow_domain": ["permitted_synthetic"],
    "benchmark_sweep": ["public_benchmark"],
    "pivot": ["tool_agent", "coding_agent"],
}

# What a purpose demands: beginnings of fields that may differ, with the reason.
PURPOSES = {
    "preference": [
        ("n", "several answers to one prompt are what it takes"),
        ("temperature", "answers to one prompt must differ"),
        ("resent", "a prompt is sent again for another answer"),
        ("gaps.short", "a prompt is sent again for another answer"),
    ],
    "code": [
        ("cached.", "training data is taken in one turn; a developer's later turns are cached"),
        ("overhead.spread", "likewise: later turns carry the conversation"),
        ("gaps.", "likewise: turns of one session follow one another closely"),
        ("hours.", "likewise: as many requests in several turns meet fewer hours"),
        ("days.", "likewise: as many requests in several turns meet fewer days"),
        ("span.", "likewise: as many requests in several turns meet fewer days"),
        ("weekdays", "likewise: as many requests in several turns meet fewer days"),
    ],
    "multilingual": [
        ("resent", "texts in twelve languages are alike less often than in one or two"),
    ],
    "pivot": [
        ("new.", "it goes over to a new model on the day of its release"),
        ("model", "it goes over to a new model on the day of its release"),
    ],
}


# A pivot's accounts are there when the model is released: it is compared with innocent tenants who
# were there throughout as well.
THROUGHOUT = {"pivot"}


def load(arguments):
    """Tenants with enough exchanges, their seed and their fields."""
    loaded = []
    for argument in arguments:
        seed, trace = argument.split("=", 1)
        registry = trace.removesuffix(".jsonl") + ".registry.jsonl"
        tenants, released = features.read(trace, registry)
        tenants = [t for t in tenants.values() if len(t.rows) >= LEAST_EXCHANGES]
        loaded.append((int(seed), tenants, released))
    return loaded


def worlds(loaded):
    """Values that fields have anywhere, so that all tenants get the same columns."""
    world = {key: set() for key in ("agent", "region", "model", "limit_rpm", "domicile")}
    for _, tenants, _ in loaded:
        for tenant in tenants:
            for key in ("limit_rpm", "domicile"):
                world[key].add(tenant.record.get(key))
            for row in tenant.rows:
                for key in ("agent", "region", "model"):
                    world[key].add(row[key])
    return {key: sorted(values) for key, values in world.items()}


def rows(loaded, with_text):
    """One row of features a tenant."""
    shared = worlds(loaded)
    vocabulary = frequent(loaded) if with_text else set()
    table, tenants_of, seeds = [], [], []
    for seed, tenants, released in loaded:
        shared["organizations"] = collections.Counter(t.record["organization"] for t in tenants)
        shared["payments"] = collections.Counter(t.record["payment"] for t in tenants)
        elsewhere = collections.Counter()
        for tenant in tenants if with_text else ():
            elsewhere.update({row["prompt"] for row in tenant.rows if "prompt" in row})
        start = min(t.rows[0]["ts"] for t in tenants) // features.DAY_MS * features.DAY_MS
        end = max(t.rows[-1]["ts"] for t in tenants)
        for tenant in tenants:
            row = features.free(tenant, released, start, end, shared)
            row |= features.names(tenant.record)
            if with_text:
                row |= features.output(tenant.rows)
                row |= features.text(tenant, vocabulary, elsewhere)
            table.append(row)
            tenants_of.append(tenant)
            seeds.append(seed)
    columns = list(table[0])
    x = np.array([[row[column] for column in columns] for row in table])
    # What is not known is put in the middle, where it speaks for neither side.
    x = np.where(np.isnan(x), np.nanmedian(x, axis=0), x)
    return tenants_of, np.array(seeds), columns, x


def frequent(loaded):
    """The most frequent words and triples of characters, by tenants that use them."""
    words, grams = collections.Counter(), collections.Counter()
    for _, tenants, _ in loaded:
        for tenant in tenants:
            seen = (set(), set())
            for prompt in features.prompts(tenant):
                for part, found in zip(seen, features.grams(prompt)):
                    part |= found
            words.update(seen[0])
            grams.update(seen[1])
    top = lambda counter, most: sorted(counter, key=lambda k: (-counter[k], k))[:most]
    return frozenset(top(words, WORDS) + top(grams, GRAMS))


class Question:
    """One comparison after another; remembers whether anything was found."""

    def __init__(self, comparisons):
        self.level = ALPHA / comparisons / 2  # half for single fields, half for classifiers
        self.found = []

    def compare(self, name, x, y, columns, seeds, strata, excused=(), informative=False):
        """Prints what tells the two sides apart."""
        generator = np.random.default_rng(20_260_617)
        varies = x.std(axis=0) > 1e-12
        x, columns = x[:, varies], [c for c, v in zip(columns, varies) if v]
        area, p = separation.corrected_p(x, y, strata, PERMUTATIONS, generator)
        draws = separation.Bootstrap(x, y).draw(RESAMPLES, generator)
        low, high = np.quantile(draws, [0.025, 0.975], axis=0)
        print(f"\n{name}: {int(y.sum())} against {int((1 - y).sum())} tenants, "
              f"{len(columns)} fields")
        reasons = {}
        shown = 0
        for i in np.argsort(p + 1e-6 * (1 - np.abs(area - 0.5))):
            reason = next((r for beginning, r in excused
                           if columns[i].startswith(beginning)), None)
            is_found = p[i] <= self.level
            if not is_found and shown >= 3:
                break
            shown += 1
            if is_found and reason:
                reasons[reason] = reasons.get(reason, []) + [columns[i]]
                note = "  the purpose: " + reason
            else:
                note = "  LEAK" if is_found and not informative else ""
                if is_found and not informative:
                    self.found.append((name, columns[i], area[i]))
            print(f"  {columns[i]:24s} AUC {area[i]:.3f} [{low[i]:.3f}, {high[i]:.3f}]  "
                  f"p {p[i]:.4f}{note}")
        kept = [i for i, c in enumerate(columns) if not any(c.startswith(b) for b, _ in excused)]
        z = normal_quantile(1 - self.level / 4)
        for label, scores in (("logistic regression", separation.logistic_scores),
                              ("boosted stumps", separation.stump_scores)):
            mean, deviation = separation.held_out(
                x[:, kept], y, seeds, scores, RESAMPLES, generator)
            is_found = mean - z * deviation > 0.5
            note = "  LEAK" if is_found and not informative else ""
            if note:
                self.found.append((name, label, mean))
            print(f"  {label:24s} AUC {mean:.3f} [{mean - 1.96 * deviation:.3f}, "
                  f"{mean + 1.96 * deviation:.3f}] on held-out seeds{note}")

    def conclude(self):
        if not self.found:
            print("\nNothing tells the two sides apart that their purpose does not explain.")
            return 0
        print(f"\n{len(self.found)} leaks:")
        for name, field, area in self.found:
            print(f"  {name}: {field} AUC {area:.3f}")
        return 1


def normal_quantile(p):
    """The p-quantile of the standard normal distribution, by bisection."""
    from math import erf, sqrt
    low, high = -10.0, 10.0
    for _ in range(80):
        middle = (low + high) / 2
        low, high = (middle, high) if 0.5 * (1 + erf(middle / sqrt(2))) < p else (low, middle)
    return low


def retained(loaded):
    tenants, seeds, columns, x = rows(loaded, with_text=True)
    y = np.array([float(t.campaign is not None) for t in tenants])
    strata = np.array([f"{s}/{t.archetype}" for s, t in zip(seeds, tenants)])
    question = Question(1)
    question.compare("retained outputs, all archetypes", x, y, columns, seeds, strata)
    return question.conclude()


def twins(loaded):
    tenants, seeds, columns, x = rows(loaded, with_text=False)
    family = np.array([(t.campaign or "").rsplit("-", 1)[0] for t in tenants])
    archetype = np.array(["" if t.campaign else t.archetype for t in tenants])
    question = Question(len(TWINS))
    for name, others in TWINS.items():
        for place, other in enumerate(others):
            sides = (family == name) | (archetype == other)
            if name in THROUGHOUT:
                sides &= x[:, columns.index("span.whole")] == 1
            question.compare(
                f"{name} against {other}" + (", for comparison" if place else ""), x[sides],
                (family[sides] == name).astype(float), columns, seeds[sides],
                seeds[sides].astype(str), PURPOSES.get(name, ()), informative=place > 0)
    return question.conclude()


if __name__ == "__main__":
    if len(sys.argv) < 3 or sys.argv[1] not in ("retained", "twins"):
        sys.exit(__doc__)
    sys.exit({"retained": retained, "twins": twins}[sys.argv[1]](load(sys.argv[2:])))
