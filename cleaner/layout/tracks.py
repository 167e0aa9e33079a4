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


class Above(NamedTuple):
    """What stands above in a column: its last line, and the last one that is no display line (-1: none).

    `within` says whether that line of text goes on a paragraph.
    """

    line: int
    text: int
    within: bool = False


class _Column(NamedTuple):
    """What a column ends with so far, and how often it was passed since."""

    above: Above
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
    follows: Callable[[Above, int], float],
    closed: Sequence[bool],
    costs: TrackSettings,
    joined: frozenset[int] = frozenset(),
    shown: frozenset[int] = frozenset(),
) -> list[int]:
    """For each of `count` lines the line above it in its column, -1 where it is the first.

    `follows(above, below)` is what speaks for a line standing below what a column ends with, `closed` says which lines
    end a sentence, `joined` which are of one block with the line before, `shown` which are display lines. A beam search
    over the lines in order: each goes on in one of the columns that are open, or opens another.

    >>> costs = TrackSettings(2, 1.0, 0.0, 1.0, 0.5, 0.8, 0.4, 1.0, 1.0, 1.0, 0.0)
    >>> lines_above(6, lambda above, line: 1.0 if line - above.line == 2 else -1.0, [False] * 6, costs)
    [-1, -1, 0, 1, 2, 3]
    >>> lines_above(4, lambda above, line: 1.0 if line - above.line == 1 else -1.0, [False] * 4, costs)
    [-1, 0, 1, 2]
    """
    beam = [_Way(0.0, (), None)]
    for line in range(count):
        found: dict[tuple[_Column, ...], _Way] = {}
        for way in beam:
            if line in joined:
                choices = _in_block(way.columns, line, closed, shown)
            else:
                choices = _choices(way.columns, line, follows, closed, costs, shown)
            for cost, above, columns in choices:
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


def _below(above: Above | None, line: int, closed: Sequence[bool], shown: frozenset[int]) -> Above:
    """What a column ends with that a line was put in, below `above` if anything stands there."""
    text, within = (above.text, above.within) if above else (-1, False)
    return Above(line, text, within) if line in shown else Above(line, line, text >= 0 and not closed[text])


def _is_open(column: _Column, closed: Sequence[bool]) -> bool:
    return column.above.text >= 0 and not closed[column.above.text]


def _in_block(
    columns: tuple[_Column, ...], line: int, closed: Sequence[bool], shown: frozenset[int]
) -> list[tuple[float, int, tuple[_Column, ...]]]:
    """The one place of a line that is of one block with the line before."""
    *others, last = columns
    return [(0.0, last.above.line, (*others, _Column(_below(last.above, line, closed, shown), last.passed)))]


def _choices(
    columns: tuple[_Column, ...],
    line: int,
    follows: Callable[[Above, int], float],
    closed: Sequence[bool],
    costs: TrackSettings,
    shown: frozenset[int],
) -> list[tuple[float, int, tuple[_Column, ...]]]:
    """Where a line may stand: what it costs, the line above it, and the columns then."""
    choices: list[tuple[float, int, tuple[_Column, ...]]] = []
    waiting = tuple(column for column in columns if column.passed >= _ENDED)
    running = columns[len(waiting) :]
    for place, column in enumerate(running):
        fit = follows(column.above, line)
        cost = -fit
        if len(running) == 1:
            cost += costs.unfit * (fit <= 0)
        else:
            cost += costs.in_a_row if place == len(running) - 1 else costs.out_of_turn if place else 0.0
            cost += costs.gap * (column.passed > 0)
        # The columns that had their lines longer ago come before it.
        missed, late, ended = _passed(running[:place], closed, costs)
        still = (*waiting, *ended)[-_WAITING:]
        here = _Column(_below(column.above, line, closed, shown), 0)
        choices.append((cost + missed, column.above.line, (*still, *late, *running[place + 1 :], here)))
    if len(running) < costs.most:
        # The columns of a page begin in its first row, but for one below a picture.
        later = costs.late * (line > len(columns))
        first = _Column(_below(None, line, closed, shown), 0)
        choices.append((costs.another + later if running else 0.0, -1, (*columns, first)))
        for place, column in enumerate(waiting):
            cost = costs.resumed - follows(column.above, line) - costs.left_open * _is_open(column, closed)
            here = _Column(_below(column.above, line, closed, shown), 0)
            rest = (*waiting[:place], *waiting[place + 1 :], *running, here)
            choices.append((cost, column.above.line, rest))
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
            late.append(column._replace(passed=column.passed + 1))
            continue
        ended.append(column._replace(passed=_ENDED))
        cost += costs.left_open * _is_open(column, closed)
    return cost, late, ended
