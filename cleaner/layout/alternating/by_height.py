"""Lines of all columns of a page, sorted by their height, dealt out to their columns.

Takes the lines of a stretch, gives the column of each. The likeliest way is looked for (a beam search over the lines
in the order of the dump), for every number of columns.
"""

from __future__ import annotations

import math

from cleaner.layout.alternating.heights import HeightSettings, SortedLines, Way, dealt, no_lines, with_line
from cleaner.layout.page import LONGEST_PAGE

# How many ways to deal out the lines are kept, and how much worse than the best one they may be.
_BEAM = 80
# Of lines that show no page fewer ways are kept: such a dump must not take hours.
_FEWER = 24
_HOPELESS = 8.0
# Two ways whose columns stand equally high by a quarter of a pitch go on alike.
_ALIKE = 4


def dealt_by_height(lines: SortedLines, costs: HeightSettings) -> list[int]:
    """The column of each line, from 0 on the left; all 0 where they are of one column.

    >>> costs = HeightSettings(2, 2.0, 2.0, 3.0, 1.0, 1.0, 0.3, 1.0, 2.0, 0.8, 1.5, 1.0, 1.0)
    >>> no = [False] * 6
    >>> dealt_by_height(SortedLines(lambda a, b: 1.0 if b - a == 2 else -1.0, no, no, no), costs)
    [0, 1, 0, 1, 0, 1]
    >>> dealt_by_height(SortedLines(lambda a, b: 1.0 if b - a == 1 else -1.0, no, no, no), costs)
    [0, 0, 0, 0, 0, 0]
    """
    least, best = math.inf, no_lines(1)
    for columns in range(1, costs.most + 1):
        cost, way = _best_way(columns, lines, costs)
        if cost + costs.another * columns >= least:
            # With every column more the lines would fit still worse.
            break
        least, best = cost + costs.another * columns, way
    return dealt(best)


def _best_way(columns: int, lines: SortedLines, costs: HeightSettings) -> tuple[float, Way]:
    """The cheapest way to deal out the lines to so many columns, and what it costs."""
    beam = [no_lines(columns)]
    kept = _BEAM if len(lines.closed) < LONGEST_PAGE else _FEWER
    for line in range(len(lines.closed)):
        found: dict[tuple[tuple[int, int, int, bool, bool, int], ...], Way] = {}
        least = math.inf
        for way in beam:
            for column in range(columns):
                on = with_line(way, line, column, lines, costs, least + _HOPELESS)
                if on is None:
                    continue
                least = min(least, on.cost)
                key = tuple(
                    (c.line, round(c.least * _ALIKE), round(c.most * _ALIKE), c.over, c.waits, c.swaps)
                    for c in on.columns
                )
                if key not in found or on.cost < found[key].cost:
                    found[key] = on
        ordered = sorted(found.values(), key=lambda way: way.cost)[:kept]
        beam = [way for way in ordered if way.cost < least + _HOPELESS]
    costs_of = [_at_the_foot(way, lines, costs) for way in beam]
    best = costs_of.index(min(costs_of))
    return costs_of[best], beam[best]


def _at_the_foot(way: Way, lines: SortedLines, costs: HeightSettings) -> float:
    """What a way costs at the end: no column ends in a heading, and each goes on in the next one."""
    headings = sum(column.line >= 0 and lines.headings[column.line] for column in way.columns)
    return way.cost + costs.ends_in_heading * headings - costs.next_column * _read_on(way, lines)


def _read_on(way: Way, lines: SortedLines) -> float:
    """What speaks for each column going on in the next one, from its last line to the first one there."""
    columns = dealt(way)
    firsts = [columns.index(number) if number in columns else -1 for number in range(len(way.columns))]
    seams = zip((column.line for column in way.columns), firsts[1:], strict=False)
    return sum(lines.below(above, below) for above, below in seams if above >= 0 and below >= 0)
