"""How well two sets of tenants can be told apart: AUC, its interval, permutations, two classifiers.

Only numpy. Every function that draws takes a generator, so the same input gives the same output.
"""

import numpy as np


def midranks(x):
    """Ranks from 1, ties sharing their mean rank, column by column."""
    order = np.argsort(x, axis=0, kind="stable")
    ranks = np.empty(x.shape)
    for column in range(x.shape[1]):
        values = x[order[:, column], column]
        first = np.flatnonzero(np.r_[True, values[1:] != values[:-1]])
        ends = np.r_[first[1:], len(values)]
        mean = (first + ends + 1) / 2
        ranks[order[:, column], column] = np.repeat(mean, ends - first)
    return ranks


def auc(x, y):
    """Area under the ROC curve of every column of `x` for the labels `y` (1 or 0)."""
    positives = y.sum()
    negatives = len(y) - positives
    return (y @ midranks(x) - positives * (positives + 1) / 2) / (positives * negatives)


class Bootstrap:
    """AUC of columns under resampling of tenants within each side."""

    def __init__(self, x, y):
        self.y = y.astype(bool)
        self.order = np.argsort(x, axis=0, kind="stable")
        n, columns = x.shape
        self.start = np.empty((n, columns), dtype=np.int64)
        self.end = np.empty((n, columns), dtype=np.int64)
        for column in range(columns):
            values = x[self.order[:, column], column]
            first = np.flatnonzero(np.r_[True, values[1:] != values[:-1]])
            ends = np.r_[first[1:], n]
            self.start[:, column] = np.repeat(first, ends - first)
            self.end[:, column] = np.repeat(ends, ends - first)

    def draw(self, times, generator):
        """`times` resampled AUCs of every column."""
        n = len(self.y)
        sides = [np.flatnonzero(self.y), np.flatnonzero(~self.y)]
        results = np.empty((times, self.order.shape[1]))
        for time in range(times):
            weights = np.zeros(n)
            for side in sides:
                weights += np.bincount(generator.choice(side, len(side)), minlength=n)
            sorted_weights = weights[self.order]
            sorted_positive = np.where(self.y[self.order], sorted_weights, 0)
            below = np.vstack([
                np.zeros(self.order.shape[1]),
                np.cumsum(sorted_weights - sorted_positive, axis=0)])
            half = (np.take_along_axis(below, self.start, 0)
                    + np.take_along_axis(below, self.end, 0)) / 2
            results[time] = (sorted_positive * half).sum(axis=0) / (
                len(sides[0]) * len(sides[1]))
        return results


def corrected_p(x, y, strata, times, generator):
    """AUC of every column, and its p-value corrected for the number of columns.

    The step-down's first step of Westfall and Young ("Resampling-based multiple testing", 1993):
    labels are shuffled within strata, and a column's distance from 0.5, in its own standard
    deviations, is compared with the largest of all columns.
    """
    ranks = midranks(x)
    positives = y.sum()
    scale = positives * (len(y) - positives)
    offset = positives * (positives + 1) / 2
    shuffled = np.tile(y.astype(float), (times, 1))
    for stratum in np.unique(strata):
        members = np.flatnonzero(strata == stratum)
        shuffled[:, members] = generator.permuted(shuffled[:, members], axis=1)
    null = (shuffled @ ranks - offset) / scale
    # A field that shuffling within strata cannot change says nothing.
    mean, deviation = null.mean(axis=0), null.std(axis=0)
    deviation = np.where(deviation > 1e-6, deviation, np.inf)
    observed = (y @ ranks - offset) / scale
    largest = (np.abs(null - mean) / deviation).max(axis=1)
    distance = np.abs(observed - mean) / deviation
    p = (1 + (largest[:, None] >= distance[None, :] - 1e-9).sum(axis=0)) / (1 + times)
    return observed, p


def standardised(train, test):
    mean, deviation = train.mean(axis=0), train.std(axis=0)
    deviation = np.where(deviation > 1e-12, deviation, 1)
    clip = lambda x: np.clip((x - mean) / deviation, -5, 5)
    return clip(train), clip(test)


def logistic_scores(train, labels, test, penalty=None):
    """Scores of a logistic regression with an L2 penalty, fitted by Newton's method."""
    train, test = standardised(train, test)
    train = np.c_[np.ones(len(train)), train]
    test = np.c_[np.ones(len(test)), test]
    # As strong as many columns of little use need; the constant is free.
    ridge = np.full(train.shape[1], penalty or max(10.0, train.shape[1] / 2))
    ridge[0] = 1e-6
    weights = np.zeros(train.shape[1])
    for _ in range(12):
        p = 1 / (1 + np.exp(-np.clip(train @ weights, -30, 30)))
        gradient = train.T @ (p - labels) + ridge * weights
        hessian = (train * (p * (1 - p))[:, None]).T @ train + np.diag(ridge)
        step = np.linalg.solve(hessian, gradient)
        weights -= step
        if np.abs(step).max() < 1e-6:
            break
    return test @ weights


def stump_scores(train, labels, test, rounds=80, bins=16, rate=0.15):
    """Scores of boosted stumps: gradient boosting of the logistic loss, quantile bins."""
    edges = [np.unique(np.quantile(column, np.linspace(0, 1, bins + 1)[1:-1]))
             for column in train.T]
    code = lambda x: np.stack(
        [np.searchsorted(e, column, side="right") for e, column in zip(edges, x.T)], axis=1)
    train_codes, test_codes = code(train), code(test)
    columns = train.shape[1]
    flat = (train_codes + np.arange(columns) * bins).ravel()
    fitted, scores = np.zeros(len(train)), np.zeros(len(test))
    smooth = 5.0
    for _ in range(rounds):
        p = 1 / (1 + np.exp(-fitted))
        residual, curvature = labels - p, p * (1 - p)
        sums = [np.bincount(flat, np.repeat(v, columns), columns * bins).reshape(columns, bins)
                .cumsum(axis=1) for v in (residual, curvature)]
        left, left_h = sums[0][:, :-1], sums[1][:, :-1]
        right, right_h = sums[0][:, -1:] - left, sums[1][:, -1:] - left_h
        gain = left ** 2 / (left_h + smooth) + right ** 2 / (right_h + smooth)
        column, cut = np.unravel_index(np.argmax(gain), gain.shape)
        values = (left[column, cut] / (left_h[column, cut] + smooth),
                  right[column, cut] / (right_h[column, cut] + smooth))
        fitted += rate * np.where(train_codes[:, column] <= cut, *values)
        scores += rate * np.where(test_codes[:, column] <= cut, *values)
    return scores


def held_out(x, y, seeds, scores, times, generator):
    """AUC of a classifier on seeds that it was not trained on, and its standard deviation.

    Each seed is held out in turn; the AUC is the mean over seeds, the deviation by resampling
    tenants.
    """
    areas, draws = [], []
    for seed in np.unique(seeds):
        test = seeds == seed
        score = scores(x[~test], y[~test], x[test])[:, None]
        areas.append(auc(score, y[test])[0])
        draws.append(Bootstrap(score, y[test]).draw(times, generator)[:, 0])
    return float(np.mean(areas)), float(np.mean(draws, axis=0).std())
