"""Which pieces of a text stand in the order of the source, and which were moved.

Takes the source offsets of pieces in the order of the output, gives the pieces that keep the
order. It knows nothing of what the pieces say.
"""

from __future__ import annotations

from collections.abc import Sequence


def in_order(starts: Sequence[int], weights: Sequence[int]) -> frozenset[int]:
    """The indices of the heaviest increasing subsequence: the rest are the fewest characters moved.

    `starts` are the pieces' source offsets in the order of the output, `weights` their lengths.
    Fredman's longest increasing subsequence ("On computing the length of longest increasing
    subsequences", 1975) with weights: the best chain before each piece is looked up in a Fenwick
    tree of prefix maxima (Fenwick 1994), so that n pieces take n log n steps.

    >>> sorted(in_order([10, 90, 30, 50], [20, 5, 20, 20]))
    [0, 2, 3]
    """
    rank = {start: place for place, start in enumerate(sorted(set(starts)), 1)}
    tree: list[tuple[int, int]] = [(0, -1)] * (len(rank) + 1)
    before: list[int] = []
    best = (0, -1)
    for index, (start, weight) in enumerate(zip(starts, weights, strict=True)):
        chain = (0, -1)
        place = rank[start] - 1
        while place:
            chain = max(chain, tree[place])
            place &= place - 1
        before.append(chain[1])
        longer = (chain[0] + weight, index)
        best = max(best, longer)
        place = rank[start]
        while place < len(tree):
            tree[place] = max(tree[place], longer)
            place += place & -place
    kept: list[int] = []
    at = best[1]
    while at >= 0:
        kept.append(at)
        at = before[at]
    return frozenset(kept)
