"""Rows of lines in which the same columns are open, from which line stands above which.

Takes the line above each line, gives the stretches of rows with their lines by column. It knows nothing of
what the lines say.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

# The feet of columns differ by so many lines.
_RAGGED = 2
# The lines of a stretch of rows, by column.
Rows = list[list[int]]


def rows_of(above: Sequence[int], closed: Sequence[bool]) -> Iterator[Rows]:
    """The stretches of rows in which the same columns are open: for each, the lines by column.

    `closed` says which lines end a sentence: one that is open at the foot of a column ends below it.

    >>> list(rows_of([-1, 0, -1, 1, 2, 3, 5, 6, 7], [True] * 9))
    [[[0]], [[1, 3], [2, 4]], [[5, 6, 7, 8]]]
    >>> list(rows_of([-1, -1, 0, 1, 2], [False] * 5))
    [[[0, 2, 4], [1, 3]]]
    """
    column: list[int] = []
    ends: dict[int, int] = {}
    for line, upper in enumerate(above):
        column.append(column[upper] if upper >= 0 else line)
        ends[column[line]] = line
    starts = set(column)
    at = 0
    while at < len(above):
        # A row begins with the line before the first one of another column.
        beside = next((i for i in range(at + 1, len(above)) if i in starts), None)
        begin = len(above) if beside is None else max(at, beside - 1)
        if begin > at:
            yield [list(range(at, begin))]
        if beside is None:
            return
        end = begin
        open_until = {c: e for c, e in ends.items() if c <= beside <= e or c == column[begin]}
        while end < len(above):
            here = [c for c in open_until if open_until[c] >= end]
            if end in starts:
                open_until[column[end]] = ends[column[end]]
            elif len(here) < 2:
                end = _ragged_end(end, above, begin, closed)
                break
            end += 1
        parts: dict[int, list[int]] = {}
        for line in range(begin, end):
            parts.setdefault(column[line], []).append(line)
        yield list(parts.values())
        at = end


def _ragged_end(end: int, above: Sequence[int], begin: int, closed: Sequence[bool]) -> int:
    """The line after the last ones of the longest column: a sentence that is open at its foot ends below.

    The columns of a page end with it, but for a line or two.
    """
    while end < len(above) and above[end] >= begin and (not closed[above[end]] or len(above) - end <= _RAGGED):
        end += 1
    return end
