"""How high on its page each line of a column stands, where a tool gives the lines of all columns sorted by height.

Takes the lines of a stretch one by one, as the dump has them, and what it costs to put one in a column; gives the ways
to deal them out so far. It knows nothing of what the lines say.

The lines of a column stand one pitch apart. A line that the dump gives later stands lower than the one before, or level
with it and further right. So each line narrows down how high the columns stand, and that a column gets no line when
its turn has come shows white space above a heading, a picture, or its end. Heights are counted downward, in pitches.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from cleaner.rulebook import Settings

# The columns of a page begin in one row, and lines of one row differ in height by so much.
_FIRST_ROW = 0.1
# So much higher than the line before it a line further right may stand: tools take that for one row.
_LEVEL = 0.3
# So much lower than the line before it a line further left must stand, or it would have come first.
_LOWER = 0.12
# A line stands off its place by no more than this.
_JOLT = 0.4
# What stands below a heading or above it: white space and all.
_LEAST_SPACE, _MOST_SPACE = 0.85, 1.75
# Heights are never known better than this.
_BLUR = 0.15
# How far back the turns of two columns are looked at, and how likely the first change of places is.
_TURNS, _SELDOM = 6, 0.3


class HeightSettings(Settings, frozen=True):
    """What it costs to deal out lines to columns, in natural logarithms of odds.

    Each column costs `another`, at most `most` of them; one that begins `late` is below the first row. One that goes on
    below white space costs a `gap`, `below_caption` if a caption stands right above, `beside_heading` at a heading. One
    that ends costs `ended`, or `left_open`, and `ends_in_heading` if it does so at the foot of the page. Where two
    columns change places it costs `swapped` times what it is worth, a line beside a heading that comes before its turn
    is `sooner`, one that stands a little off its place `jolted`, and `next_column` times counts how well each column
    goes on in the next one.
    """

    most: int
    another: float
    late: float
    gap: float
    below_caption: float
    beside_heading: float
    ended: float
    left_open: float
    ends_in_heading: float
    swapped: float
    sooner: float
    jolted: float
    next_column: float


@dataclass(frozen=True, slots=True)
class SortedLines:
    """The lines of a stretch by their places: what speaks for one below another, and what each of them is.

    `closed` are those that end a sentence, `headings` those that white space stands around, `below_captions` those
    that a caption stands a few lines above.
    """

    below: Callable[[int, int], float]
    closed: Sequence[bool]
    headings: Sequence[bool]
    below_captions: Sequence[bool]


class Column(NamedTuple):
    """The last line of a column (-1: none), and between which heights it stands.

    `over` says that nothing stands a pitch below it, `waits` that another column got a line when it was its turn;
    `turns` is how many lines it got in its turn, `swaps` how often it did not.
    """

    line: int
    least: float
    most: float
    over: bool
    waits: bool
    turns: int
    swaps: int


_EMPTY = Column(-1, 0.0, 0.0, False, False, 0, 0)


@dataclass(frozen=True, slots=True)
class Step:
    """The column that a line was put in, and the step before."""

    column: int
    before: Step | None


@dataclass(frozen=True, slots=True)
class Way:
    """A way to deal out the lines so far: its columns from left to right, and the steps that led here.

    No line stood surely lower than `lowest`.
    """

    cost: float
    columns: tuple[Column, ...]
    lowest: float
    step: Step | None


class _Place(NamedTuple):
    """Where a line may stand: between `least` and `most`, before what other columns say; `in_turn`: a pitch below."""

    cost: float
    from_least: float
    from_most: float
    least: float
    most: float
    in_turn: bool
    swaps: int


def no_lines(columns: int) -> Way:
    """The way on which no line has been dealt out."""
    return Way(0.0, (_EMPTY,) * columns, 0.0, None)


def dealt(way: Way) -> list[int]:
    """The column of each line on a way."""
    columns: list[int] = []
    step = way.step
    while step is not None:
        columns.append(step.column)
        step = step.before
    return columns[::-1]


def with_line(
    way: Way, line: int, at: int, lines: SortedLines, costs: HeightSettings, limit: float = math.inf
) -> Way | None:
    """The way with the next line in a column; nothing where it costs as much as `limit`."""
    column = way.columns[at]
    not_above = way.lowest - _LEVEL
    if way.step:
        least = way.columns[way.step.column].least
        not_above = max(not_above, least + (_LOWER if at <= way.step.column else -_LEVEL))
    set_line = _first if column.line < 0 else _next
    place = set_line(way, line, at, not_above, lines, costs)
    if way.cost + place.cost >= limit:
        # What the other columns say of it only costs more.
        return None
    cost, most, columns = _others(way.columns, column.line, at, place, lines, costs)
    cost += way.cost + place.cost + _told(place.from_least, place.from_most, place.least, most)
    if cost >= limit:
        return None
    turns = min(column.turns + 1, _TURNS) if place.in_turn else 0
    columns[at] = Column(line, place.least, most, False, False, turns, place.swaps)
    return Way(cost, tuple(columns), max(way.lowest, place.least), Step(at, way.step))


def _first(way: Way, line: int, at: int, not_above: float, lines: SortedLines, costs: HeightSettings) -> _Place:
    """Where the first line of a column stands: in the first row, or below a picture or a headline."""
    if way.step is None:
        return _Place(0.0, 0.0, 0.0, 0.0, 0.0, False, 0)
    left_of_all = all(column.line < 0 for column in way.columns[at + 1 :])
    if not_above <= _FIRST_ROW and left_of_all:
        return _Place(0.0, -_FIRST_ROW, _FIRST_ROW, max(-_FIRST_ROW, not_above), _FIRST_ROW, False, 0)
    most = max(not_above, way.columns[way.step.column].most) + 1.0
    late = costs.late * (0.5 if lines.below_captions[line] else 1.0)
    return _Place(late, not_above, most, not_above, most, False, 0)


def _next(way: Way, line: int, at: int, not_above: float, lines: SortedLines, costs: HeightSettings) -> _Place:
    """Where the next line of a column stands: a pitch below its last one, or further down."""
    column = way.columns[at]
    cost = -lines.below(column.line, line)
    spaced = lines.headings[column.line] or lines.headings[line]
    if spaced and any(0 <= other.line < column.line and not other.over for other in way.columns):
        # White space takes a line out of its turn, so it comes later than it would, not sooner.
        cost += costs.sooner
    if not column.over:
        most = column.most + (_MOST_SPACE if spaced else 1.0)
        if not_above - most < _JOLT:
            return _a_pitch_below(column, cost, spaced, not_above, lines, costs)
        if not column.waits:
            cost += _end(column.line, lines, costs)
    cost += costs.beside_heading if spaced else costs.below_caption if lines.below_captions[line] else costs.gap
    least = max(not_above, column.least + 1.0)
    last = way.columns[way.step.column] if way.step else column
    most = max(least, last.most + 1.0)
    return _Place(cost, least, most, least, most, False, 0)


def _a_pitch_below(
    column: Column, cost: float, spaced: bool, not_above: float, lines: SortedLines, costs: HeightSettings
) -> _Place:
    """Where a line stands right below the last one of its column; `spaced` says that one of the two is a heading."""
    least = column.least + (_LEAST_SPACE if spaced else 1.0)
    most = column.most + (_MOST_SPACE if spaced else 1.0)
    if column.waits:
        # The column has not ended: it changed places with another, or stands below white space.
        cost += (0.0 if spaced else _swap(column, costs)) - _end(column.line, lines, costs)
    swaps = 0 if spaced else column.swaps + column.waits
    if not_above > most:
        return _Place(cost + costs.jolted, not_above, not_above, not_above, not_above, not spaced, swaps)
    return _Place(cost, least, most, max(least, not_above), most, not spaced, swaps)


def _others(
    columns: Sequence[Column], above: int, at: int, place: _Place, lines: SortedLines, costs: HeightSettings
) -> tuple[float, float, list[Column]]:
    """What a line in a column says of the others: what that costs, how low the line stands at most, and the columns.

    The next line of each of them comes later, so it stands lower, or level and further right.
    """
    cost, most = 0.0, place.most
    found = list(columns)
    for other, column in enumerate(columns):
        if other == at or column.line < 0 or column.over:
            continue
        slack = _LOWER if other < at else -_LEVEL
        heading = lines.headings[column.line]
        below = _MOST_SPACE if heading else 1.0
        least = place.least + slack - below
        waits = column.waits or (place.in_turn and 0 <= column.line < above)
        end = _end(column.line, lines, costs) if waits and not column.waits else 0.0
        if column.most < least:
            if heading or least - column.most >= _JOLT:
                cost += 0.0 if column.waits else _end(column.line, lines, costs)
                found[other] = Column(column.line, column.least, column.most, True, True, 0, 0)
                continue
            cost += end + costs.jolted
            found[other] = Column(column.line, least, least, False, waits, column.turns, column.swaps)
            continue
        most = min(most, max(place.least, column.most + below - slack))
        narrowed = max(column.least, min(least, column.most))
        to = max(narrowed, min(column.most, most + _LEVEL))
        cost += end + _told(column.least, column.most, narrowed, to)
        found[other] = Column(column.line, narrowed, to, False, waits, column.turns, column.swaps)
    return cost, most, found


def _end(line: int, lines: SortedLines, costs: HeightSettings) -> float:
    """What it costs that a column ends with a line; below a heading it does not, there is white space."""
    return 0.0 if lines.headings[line] else costs.ended if lines.closed[line] else costs.left_open


def _swap(column: Column, costs: HeightSettings) -> float:
    """What it costs that a column changes places with another: the more turns they kept, the more."""
    turns = column.turns + 1.0
    return costs.swapped * math.log((turns + _SELDOM) / (min(column.swaps, turns) + _SELDOM))


def _told(from_least: float, from_most: float, least: float, most: float) -> float:
    """What it costs to know a height so much better than it was likely to be."""
    if from_most - from_least <= most - least:
        return 0.0
    return math.log((from_most - from_least + _BLUR) / (most - least + _BLUR))
