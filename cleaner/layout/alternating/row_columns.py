"""Rows of a page that a tool gives as lines, their columns from left to right: which column each line is in.

Takes the lines of each row and how well each line goes on below each other one, gives a column for each line. A row
has a line of some of the columns only, where others are empty, beside a heading or a picture.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import combinations

from cleaner.layout.alternating.tracks import TrackSettings

# How many ways to set the rows are kept, and how much worse than the best one they may be.
_BEAM = 60
_HOPELESS = 9.0
# A column that was passed over so often is beside a picture, or has come to its end.
_LONG_PASSED = 2


@dataclass(frozen=True, slots=True)
class _Step:
    """The columns that the lines of a row were put in, and the step before."""

    columns: tuple[int, ...]
    before: _Step | None


@dataclass(frozen=True, slots=True)
class _Way:
    """A way to set the rows so far: each column's first and last line (-1: none), how many rows passed it since."""

    cost: float
    first: tuple[int, ...]
    last: tuple[int, ...]
    passed: tuple[int, ...]
    step: _Step | None


def columns_of_rows(
    rows: Sequence[Sequence[int]],
    follows: Callable[[int, int], float],
    closes: Callable[[int], bool],
    costs: TrackSettings,
) -> list[tuple[int, ...]]:
    """For each row the columns of its lines, from 0 on the left.

    `follows(above, below)` is what speaks for two lines standing one below the other, `closes` whether a line ends a
    sentence. There are as many columns as the longest row has lines.

    >>> costs = TrackSettings(2, 1.0, 0.0, 1.0, 0.5, 0.8, 0.4, 1.0, 1.0, 1.0, 0.0)
    >>> below = {(0, 2): 2.0, (1, 3): 2.0, (3, 4): 2.0, (2, 5): 2.0, (4, 6): 2.0}
    >>> columns_of_rows([[0, 1], [2, 3], [4], [5, 6]], lambda a, b: below.get((a, b), -1.0), lambda a: False, costs)
    [(0, 1), (0, 1), (1,), (0, 1)]
    """
    count = max((len(row) for row in rows), default=0)
    beam = [_Way(0.0, (-1,) * count, (-1,) * count, (0,) * count, None)]
    for number, row in enumerate(rows):
        found: dict[tuple[tuple[int, ...], ...], _Way] = {}
        for way in beam:
            for columns in combinations(range(count), len(row)):
                way_on = _set(way, row, columns, number, follows, closes, costs)
                key = (way_on.first, way_on.last, way_on.passed)
                if key not in found or way_on.cost < found[key].cost:
                    found[key] = way_on
        ordered = sorted(found.values(), key=lambda way: way.cost)
        beam = [way for way in ordered[:_BEAM] if way.cost < ordered[0].cost + _HOPELESS]
    columns_of: list[tuple[int, ...]] = []
    step = min(beam, key=lambda way: way.cost - _read_on(way, follows)).step
    while step is not None:
        columns_of.append(step.columns)
        step = step.before
    return columns_of[::-1]


def _read_on(way: _Way, follows: Callable[[int, int], float]) -> float:
    """What speaks for each column going on in the next one, from its last line to the first one there."""
    seams = zip(way.last, way.first[1:], strict=False)
    return sum(follows(above, below) for above, below in seams if above >= 0 and below >= 0)


def _set(
    way: _Way,
    row: Sequence[int],
    columns: tuple[int, ...],
    number: int,
    follows: Callable[[int, int], float],
    closes: Callable[[int], bool],
    costs: TrackSettings,
) -> _Way:
    """The way with the lines of a row in some columns; the others are passed over."""
    cost = way.cost
    first, last, passed = list(way.first), list(way.last), list(way.passed)
    for column, above in enumerate(way.last):
        if column in columns:
            line = row[columns.index(column)]
            cost += costs.late * (number > 0) if above < 0 else -follows(above, line)
            first[column] = line if above < 0 else first[column]
            last[column], passed[column] = line, 0
        elif above >= 0:
            # Below a heading the lines of a column stand between the rows of the others: to be passed once is nothing.
            if passed[column] == 1:
                cost += costs.passed * (1 if closes(above) else 2)
            passed[column] = min(passed[column] + 1, _LONG_PASSED)
        # Columns are filled from the left: the ones on the right end first.
        cost += costs.in_a_row * (column not in columns and column < columns[-1])
    return _Way(cost, tuple(first), tuple(last), tuple(passed), _Step(columns, way.step))
