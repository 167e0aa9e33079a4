"""Curves from evidence to the share of decisions that were right, fitted and tested.

Takes judged decisions, gives a curve; isotonic regression (Zadrozny and Elkan 2002, here scikit-learn's) over few
groups, small where the evidence is thin, since there the wrong ones are. It is tested on publications that it was
not fitted to.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from sklearn.isotonic import IsotonicRegression
from sklearn.metrics import brier_score_loss
from sklearn.model_selection import LeaveOneGroupOut

from calibration.judged import Judged
from cleaner.calibration import Curve

# The groups of decisions, from the least evidence up, end at these shares of all; each has so many at least.
_SHARES = (0.005, 0.02, 0.06, 0.2, 0.5, 1.0)
_FEWEST = 12
# Nobody has seen enough decisions to be surer.
SUREST = 0.995
BINS = 10


@dataclass(frozen=True)
class Tested:
    """How far confidences are off what is right: the Brier score, and the expected calibration error (ECE)."""

    decisions: int
    right: float
    brier: float
    error: float


def fit(decisions: Sequence[Judged]) -> Curve:
    """The curve of some decisions; a level one where they are few."""
    ordered = sorted(decisions, key=lambda d: d.evidence)
    groups: list[Sequence[Judged]] = []
    begin = 0
    for end in (round(share * len(ordered)) for share in _SHARES):
        if end - begin >= _FEWEST and (len(ordered) - end >= _FEWEST or end == len(ordered)):
            groups.append(ordered[begin:end])
            begin = end
    groups = groups or [ordered]
    evidence = [float(np.mean([d.evidence for d in group])) for group in groups]
    # One right and one wrong more than there were: no share is 0 or 1 (Laplace's rule of succession).
    share = [(sum(d.right for d in group) + 1) / (len(group) + 2) for group in groups]
    weights = [len(group) for group in groups]
    level = IsotonicRegression(y_max=SUREST).fit(evidence, share, weights).predict(evidence)
    points = [(round(at, 2), round(float(sure), 3)) for at, sure in zip(evidence, level, strict=True)]
    return Curve(_without_repeats(points))


def _without_repeats(points: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """The points without those that lie between two of the same height, or on another."""
    kept = [
        point
        for at, point in enumerate(points)
        if not (0 < at < len(points) - 1 and points[at - 1][1] == point[1] == points[at + 1][1])
    ]
    return [point for at, point in enumerate(kept) if at == 0 or point[0] > kept[at - 1][0]]


def held_out(decisions: Sequence[Judged]) -> list[tuple[float, bool]]:
    """The confidence of each decision by a curve fitted to the other publications, with whether it was right."""
    groups = [d.publication for d in decisions]
    found: list[tuple[float, bool]] = []
    if len(set(groups)) < 2:
        return found
    for train, test in LeaveOneGroupOut().split(groups, groups=groups):
        curve = fit([decisions[i] for i in train])
        found += [(curve.at(decisions[i].evidence), decisions[i].right) for i in test]
    return found


def tested(pairs: Sequence[tuple[float, bool]]) -> Tested:
    """How far pairs of a confidence and whether it was right are off."""
    sure = np.array([confidence for confidence, _ in pairs])
    right = np.array([float(was) for _, was in pairs])
    error = sum(abs(mean - share) * count for mean, share, count in reliability(pairs)) / max(1, len(pairs))
    return Tested(len(pairs), float(right.mean()), float(brier_score_loss(right, sure)), float(error))


def reliability(pairs: Sequence[tuple[float, bool]]) -> list[tuple[float, float, int]]:
    """For each tenth of the confidences that holds any: their mean, the share that was right, and how many."""
    bins: dict[int, list[tuple[float, bool]]] = {}
    for pair in pairs:
        bins.setdefault(min(BINS - 1, int(pair[0] * BINS)), []).append(pair)
    return [
        (sum(sure for sure, _ in held) / len(held), sum(right for _, right in held) / len(held), len(held))
        for _, held in sorted(bins.items())
    ]
