"""Lines of columns that alternate in a dump, told apart: which line stands below which.

Takes how many lines there are and how well each goes on below each other one, gives the line above
for every line. It knows nothing of what the lines say.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from msgspec import structs

from cleaner.rulebook import Settings

# How many ways to tell the lines apart are kept, and how much worse than the best one they may be.
_BEAM = 80
_HOPELESS = 9.0
# The lines of a column begin at one place, but for an indent.
ALIGNED = 4
# A column that has been passed over so often has come to its end, or goes on below a picture.
_ENDED = 2
# So many columns may wait for that.
_WAITING = 2


class TrackSettings(Settings, frozen=True):
    """What it costs to tell columns apart, in weak clues.

    Extractors that sort lines by their height on the page give one line of each column in turn.
    A further column costs `another`, at most `most` of them, and `late` more below the first row;
    one whose turn it is and that gets no line is `passed`, `passed_again`; a line `out_of_turn`, or
    a second one `in_a_row`, costs as much; and so does a column `left_open`. One that goes on after
    it was passed has a `gap`, one that had come to its end is `resumed`. Where one column is open,
    a line that does not fit in it costs `unfit` more: of two ways that are as good, the one that
    opens another column earlier is.
    """

    most: int
    another: float
    late: float
    out_of_turn: float
    in_a_row: float
    passed: float
    passed_again: float
    left_open: float
    gap: float
    resumed: float
    unfit: float


def of_blocks(costs: TrackSettings) -> TrackSettings:
    """The costs of blocks of lines: a row of them is no row of lines, and a gap says nothing."""
    return structs.replace(costs, late=0.0, resumed=costs.another)


def _below_block(costs: TrackSettings) -> TrackSettings:
    """The costs below a block of several lines: its column got lines in a row already, and one more says nothing."""
    return structs.replace(costs, in_a_row=0.0)


class _Column(NamedTuple):
    """The last line of a column so far, and how often it was passed since."""

    line: int
    passed: int


@dataclass(frozen=True, slots=True)
class _Step:
    """A line and the line above it (-1: none), and the step before."""

    line: int
    above: int
    before: _Step | None


@dataclass(frozen=True, slots=True)
class _Way:
    """A way to tell the lines so far apart; the column that got its line last stands last."""

    cost: float
    columns: tuple[_Column, ...]
    last: _Step | None


def lines_above(
    count: int,
    follows: Callable[[int, int], float],
    closed: Sequence[bool],
    costs: TrackSettings,
    joined: frozenset[int] = frozenset(),
) -> list[int]:
    """For each of `count` lines the line above it in its column, -1 where it is the first.

    `follows(above, below)` is what speaks for two lines standing one below the other, `closed` says
    which lines end a sentence, `joined` which are of one block with the line before. A beam search
    over the lines in order: each goes on in one of the columns that are open, or opens another.

    >>> costs = TrackSettings(2, 1.0, 0.0, 1.0, 0.5, 0.8, 0.4, 1.0, 1.0, 1.0, 0.0)
    >>> lines_above(6, lambda a, b: 1.0 if (b - a) == 2 else -1.0, [False] * 6, costs)
    [-1, -1, 0, 1, 2, 3]
    >>> lines_above(4, lambda a, b: 1.0 if (b - a) == 1 else -1.0, [False] * 4, costs)
    [-1, 0, 1, 2]
    """
    beam = [_Way(0.0, (), None)]
    below_block = _below_block(costs)
    for line in range(count):
        found: dict[tuple[_Column, ...], _Way] = {}
        turns = below_block if line - 1 in joined else costs
        for way in beam:
            choices = _choices(way.columns, line, follows, closed, turns)
            for cost, above, columns in _in_block(way.columns, line) if line in joined else choices:
                total = way.cost + cost
                if columns not in found or total < found[columns].cost:
                    found[columns] = _Way(total, columns, _Step(line, above, way.last))
        ordered = sorted(found.values(), key=lambda w: w.cost)
        beam = [way for way in ordered[:_BEAM] if way.cost < ordered[0].cost + _HOPELESS]
    return _above(beam[0], count)


def aligned_above(places: Sequence[int]) -> list[int]:
    """The same where it is known how many characters each line stands from the left: those that are aligned.

    >>> aligned_above([0, 20, 2, 20])
    [-1, -1, 0, 1]
    """
    columns: list[tuple[int, int]] = []
    above: list[int] = []
    for line, place in enumerate(places):
        near = min(columns, key=lambda column: abs(column[0] - place), default=None)
        if near is None or abs(near[0] - place) > ALIGNED:
            above.append(-1)
        else:
            above.append(near[1])
            columns.remove(near)
        columns.append((place if near is None or abs(near[0] - place) > ALIGNED else min(near[0], place), line))
    return above


def _above(way: _Way, count: int) -> list[int]:
    """The line above each line on a way."""
    above = [-1] * count
    step = way.last
    while step is not None:
        above[step.line] = step.above
        step = step.before
    return above


def _in_block(columns: tuple[_Column, ...], line: int) -> list[tuple[float, int, tuple[_Column, ...]]]:
    """The one place of a line that is of one block with the line before."""
    *others, last = columns
    return [(0.0, last.line, (*others, _Column(line, last.passed)))]


def _choices(
    columns: tuple[_Column, ...],
    line: int,
    follows: Callable[[int, int], float],
    closed: Sequence[bool],
    costs: TrackSettings,
) -> list[tuple[float, int, tuple[_Column, ...]]]:
    """Where a line may stand: what it costs, the line above it, and the columns then."""
    choices: list[tuple[float, int, tuple[_Column, ...]]] = []
    here = _Column(line, 0)
    waiting = tuple(column for column in columns if column.passed >= _ENDED)
    running = columns[len(waiting) :]
    for place, column in enumerate(running):
        fit = follows(column.line, line)
        cost = -fit
        if len(running) == 1:
            cost += costs.unfit * (fit <= 0)
        else:
            cost += costs.in_a_row if place == len(running) - 1 else costs.out_of_turn if place else 0.0
            cost += costs.gap * (column.passed > 0)
        # The columns that had their lines longer ago come before it.
        missed, late, ended = _passed(running[:place], closed, costs)
        still = (*waiting, *ended)[-_WAITING:]
        choices.append((cost + missed, column.line, (*still, *late, *running[place + 1 :], here)))
    if len(running) < costs.most:
        # The columns of a page begin in its first row, but for one below a picture.
        later = costs.late * (line > len(columns))
        choices.append((costs.another + later if running else 0.0, -1, (*columns, here)))
        for place, column in enumerate(waiting):
            cost = costs.resumed - follows(column.line, line) - costs.left_open * (not closed[column.line])
            choices.append((cost, column.line, (*waiting[:place], *waiting[place + 1 :], *running, here)))
    return choices


def _passed(
    columns: tuple[_Column, ...], closed: Sequence[bool], costs: TrackSettings
) -> tuple[float, list[_Column], list[_Column]]:
    """What it costs that columns whose turn it was got no line; those that stay open, and those that end."""
    cost = 0.0
    late: list[_Column] = []
    ended: list[_Column] = []
    for column in columns:
        cost += costs.passed_again if column.passed else costs.passed
        if column.passed + 1 < _ENDED:
            late.append(_Column(column.line, column.passed + 1))
            continue
        ended.append(_Column(column.line, _ENDED))
        cost += costs.left_open * (not closed[column.line])
    return cost, late, ended
