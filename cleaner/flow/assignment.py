"""The best way to pair ends with starts, each at most once: the pairs whose gains add up to the most.

Takes what each possible pair gains, gives the pairs. It knows nothing of what is paired. Adds one end
at a time and moves the pairs that are in its way (successive augmenting paths: Ahuja, Magnanti and
Orlin, Network Flows, 1993, chapter 12), which is linear in the ends where only near ones compete.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping

# Where one end moves another and that a third, no more ends are looked at for one new pair.
_MOST_MOVED = 200


def best_pairs(gains: Mapping[int, Mapping[int, float]]) -> dict[int, int]:
    """The start for each end that gets one. `gains` are above 0, by end and start.

    >>> best_pairs({1: {7: 3.0, 8: 2.5}, 2: {7: 2.0}})
    {1: 8, 2: 7}
    >>> best_pairs({1: {7: 3.0, 8: 0.5}, 2: {7: 2.0}})
    {1: 7}
    """
    start_of: dict[int, int] = {}
    end_of: dict[int, int] = {}
    for end in sorted(gains):
        for moved, start in _best_move(end, gains, start_of, end_of):
            if start is None:
                start_of.pop(moved, None)
            else:
                start_of[moved] = start
                end_of[start] = moved
    return dict(sorted(start_of.items()))


def _best_move(
    end: int, gains: Mapping[int, Mapping[int, float]], start_of: Mapping[int, int], end_of: Mapping[int, int]
) -> list[tuple[int, int | None]]:
    """What changes when `end` is added: ends with their new starts, None for one that has to do without."""
    reached: dict[int, float] = {end: 0.0}
    came: dict[int, tuple[int, int]] = {}
    waiting = deque([end])
    best, last, free = 0.0, end, None
    for _ in range(_MOST_MOVED):
        if not waiting:
            break
        here = waiting.popleft()
        # It may do without a start, if that gains more in all.
        if reached[here] > best + 1e-9:
            best, last, free = reached[here], here, None
        for start, gain in gains[here].items():
            total = reached[here] + gain
            if start not in end_of:
                if total > best + 1e-9:
                    best, last, free = total, here, start
                continue
            other = end_of[start]
            left = total - gains[other][start]
            if start_of.get(here) != start and left > reached.get(other, float("-inf")) + 1e-9 and other != end:
                reached[other] = left
                came[other] = (here, start)
                waiting.append(other)
    if best <= 0.0:
        return []
    moves: list[tuple[int, int | None]] = [(last, free)]
    while last != end and len(moves) <= len(came):
        last, start = came[last]
        moves.append((last, start))
    return moves if last == end else []
