"""How sure a decision is: the share of decisions on as much evidence that turned out right.

Takes evidence, counted in weak clues, and a curve; gives a confidence from 0 to 1. The curves stand with the rules;
`make calibrate ARGS=--fit` fits them to the dumps that there is a gold for. It decides nothing.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from itertools import pairwise


class Curve:
    """Points of evidence and the share of decisions that were right; straight between them, level beyond their ends.

    Raises `ValueError` where there is no point, evidence does not rise, a share falls, or is not above 0 and up to 1.

    >>> [Curve([(0.0, 0.5), (2.0, 0.9)]).at(evidence) for evidence in (-1.0, 1.0, 7.0)]
    [0.5, 0.7, 0.9]
    """

    __slots__ = ("points",)
    points: tuple[tuple[float, float], ...]

    def __init__(self, points: Iterable[Iterable[float]]) -> None:
        try:
            self.points = tuple((float(evidence), float(share)) for evidence, share in points)
        except (TypeError, ValueError):
            raise ValueError("a curve is a list of pairs: evidence, and the share that is right") from None
        rising = all(left[0] < right[0] and left[1] <= right[1] for left, right in pairwise(self.points))
        if not self.points or not rising or not all(0 < share <= 1 for _, share in self.points):
            raise ValueError("a curve rises, in evidence and in shares above 0 and up to 1")

    def at(self, evidence: float) -> float:
        """The share of decisions on so much evidence that are right."""
        after = bisect_right(self.points, evidence, key=lambda point: point[0])
        if after == 0 or after == len(self.points):
            return self.points[min(after, len(self.points) - 1)][1]
        (left, low), (right, high) = self.points[after - 1], self.points[after]
        return low + (high - low) * (evidence - left) / (right - left)
