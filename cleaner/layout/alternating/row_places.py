"""Where the lines of a dump stand that gives each row of a page as one line, with one blank for a gutter.

Takes a `Page` and what speaks for one line below another, gives a place from the left for each line: such a dump
shows which lines stand beside each other, but not in which columns.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cleaner.layout.alternating.clues import Clues
from cleaner.layout.alternating.row_columns import columns_of_rows
from cleaner.layout.alternating.stretches import stretches
from cleaner.layout.alternating.tracks import ALIGNED, TrackSettings
from cleaner.layout.page import Page

# A line that is wider than its column by this share stands over more than one.
_OVER = 0.3


def places_in_rows(page: Page, clues: Clues, costs: TrackSettings) -> list[int]:
    """A place for each line, the same for the lines of one column between two lines that stand over several."""
    places = [0] * len(page.shapes)
    for stretch in stretches(page, picture=True):
        for lines in _between_wide(page, stretch.lines):
            rows = _rows(page, lines)
            found = columns_of_rows(rows, clues.follows, lambda line: page.shapes[line].closes, costs)
            for row, columns in zip(rows, found, strict=True):
                for line, column in zip(row, columns, strict=True):
                    places[line] = column * 2 * ALIGNED
    return places


def _between_wide(page: Page, lines: Sequence[int]) -> Iterator[list[int]]:
    """The lines of a stretch, parted at those that stand over several columns."""
    part: list[int] = []
    for line in lines:
        if page.shapes[line].wrapped and page.shapes[line].missing < -_OVER * page.shapes[line].measure:
            yield part
            part = []
        else:
            part.append(line)
    yield part


def _rows(page: Page, lines: Sequence[int]) -> list[list[int]]:
    """The lines, row by row."""
    rows: list[list[int]] = []
    for line in lines:
        if rows and rows[-1][-1] == line - 1 and page.beside(line - 1, line):
            rows[-1].append(line)
        else:
            rows.append([line])
    return rows
