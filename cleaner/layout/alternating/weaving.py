"""Lines of a block that stand row by row, each row from left to right: which column each line is in.

Takes how many lines there are and how well each goes on below each other one, gives a column for each line. Where a row
ends is not known: a line that stands in the same column as the one before, or left of it, begins another.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from cleaner.layout.alternating.tracks import TrackSettings

# How many ways to deal the lines out are kept, and how much worse than the best one they may be.
_BEAM = 24
_HOPELESS = 9.0
# A column that was passed over so often has come to its end, or has not begun: a picture stands there.
_ENDED = 2


@dataclass(frozen=True, slots=True)
class _Step:
    """The column of a line, and the step before."""

    column: int
    before: _Step | None


@dataclass(frozen=True, slots=True)
class _Way:
    """A way to deal out the lines so far: the last line of each column (-1: none) and how often it was passed since."""

    fit: float
    last: tuple[int, ...]
    passed: tuple[int, ...]
    at: int
    step: _Step | None


@dataclass(frozen=True, slots=True)
class Woven:
    """The lines of a block by their places: what speaks for one standing below another, and what each of them is.

    `closed` are those that end a sentence, `headings` those that white space stands around.
    """

    follows: Callable[[int, int], float]
    closed: Sequence[bool]
    headings: Sequence[bool]


def dealt_out(block: Woven, costs: TrackSettings) -> list[int]:
    """The column of each line, from 0 on the left; all 0 where they are of one column.

    >>> costs = TrackSettings(3, 1.0, 0.2, 1.0, 0.5, 0.8, 0.4, 1.0, 1.0, 1.0, 0.0)
    >>> dealt_out(Woven(lambda a, b: 1.0 if b - a == 2 else -1.0, [False] * 6, [False] * 6), costs)
    [0, 1, 0, 1, 0, 1]
    >>> dealt_out(Woven(lambda a, b: 1.0 if b - a == 1 else -1.0, [False] * 6, [False] * 6), costs)
    [0, 0, 0, 0, 0, 0]
    """
    ways = [_best_way(columns, block, costs) for columns in range(1, costs.most + 1)]
    best = max(range(len(ways)), key=lambda more: ways[more].fit - more * costs.another)
    found: list[int] = []
    step = ways[best].step
    while step is not None:
        found.append(step.column)
        step = step.before
    return found[::-1]


def _best_way(columns: int, block: Woven, costs: TrackSettings) -> _Way:
    beam = [_Way(0.0, (-1,) * columns, (0,) * columns, columns - 1, None)]
    for line in range(len(block.closed)):
        found: dict[tuple[tuple[int, ...], tuple[int, ...]], _Way] = {}
        for way in beam:
            for column in range(columns):
                on = _set(way, line, column, block, costs)
                key = (on.last, on.passed)
                if key not in found or on.fit > found[key].fit:
                    found[key] = on
        ordered = sorted(found.values(), key=lambda way: -way.fit)[:_BEAM]
        beam = [way for way in ordered if way.fit > ordered[0].fit - _HOPELESS]
    return beam[0]


def _set(way: _Way, line: int, column: int, block: Woven, costs: TrackSettings) -> _Way:
    """The way with a line in a column; those between the last line's and its own are passed over."""
    count = len(way.last)
    fit = way.fit
    passed = list(way.passed)
    at = (way.at + 1) % count
    while at != column:
        # Columns are filled from the left: those on the right end first.
        filled = costs.out_of_turn * (at < column and not _is_over(way.last[at], passed[at], block))
        fit -= _passing(way.last[at], passed[at], block, costs) + filled
        passed[at] = min(passed[at] + 1, _ENDED)
        at = (at + 1) % count
    above = way.last[column]
    if above >= 0:
        fit += block.follows(above, line)
        if passed[column] and not block.headings[above]:
            # White space above a heading was worth a line.
            fit += costs.passed if block.headings[line] and passed[column] < _ENDED else -costs.gap
    passed[column] = 0
    last = (*way.last[:column], line, *way.last[column + 1 :])
    return _Way(fit, last, tuple(passed), column, _Step(column, way.step))


def _is_over(last: int, passed: int, block: Woven) -> bool:
    """Whether a column that is passed has ended, has not begun, or stands in the white space around a heading."""
    return last < 0 or passed >= _ENDED or (block.headings[last] and not passed)


def _passing(last: int, passed: int, block: Woven, costs: TrackSettings) -> float:
    """What it costs to give a column no line in a row: most the first time, and nothing once it has ended."""
    if last < 0:
        return costs.late * (passed < _ENDED)
    if _is_over(last, passed, block):
        return 0.0
    return costs.passed_again if passed else costs.passed
