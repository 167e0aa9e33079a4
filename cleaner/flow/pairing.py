"""Which stretch of lines follows which: each has one before it and one after it at most, and none makes a ring.

Takes pairs in the order in which they are believed. It knows nothing of what is paired.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Taken:
    """The stretch `start` was taken to go on, on evidence of so much."""

    start: int
    score: float


@dataclass(slots=True)
class Pairing:
    """Which stretch follows which so far; `group` is a union-find over the chains they make.

    >>> pairing = Pairing.of(3)
    >>> for end, start in ((0, 1), (2, 1), (1, 0)):
    ...     pairing.take(end, start, 1.0)
    >>> pairing.follower
    [Taken(start=1, score=1.0), None, None]
    """

    follower: list[Taken | None]
    led: list[bool]
    group: list[int]

    @staticmethod
    def of(count: int) -> Pairing:
        """No pair yet of so many stretches."""
        return Pairing([None] * count, [False] * count, list(range(count)))

    def take(self, end: int, start: int, score: float) -> None:
        """Let `start` follow `end`, if both are free and no ring comes of it."""
        if self.follower[end] is not None or self.led[start] or self._chain(end) == self._chain(start):
            return
        self.follower[end] = Taken(start, score)
        self.led[start] = True
        self.group[self._chain(start)] = self._chain(end)

    def _chain(self, at: int) -> int:
        while self.group[at] != at:
            self.group[at] = self.group[self.group[at]]
            at = self.group[at]
        return at
