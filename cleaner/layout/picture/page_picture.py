"""The lines of a dump that keeps the picture of its pages, in the order in which they are read.

Takes a `Page` of which nothing is labelled yet, gives its lines in reading order: each page is cut at its gutters and
at what spans them. A dump that keeps no picture is left as it is.
"""

from __future__ import annotations

import re
from itertools import groupby

from cleaner.layout.page import LONGEST_PAGE, Page
from cleaner.layout.picture.blocks import blocks_of
from cleaner.layout.picture.columns import Piece
from cleaner.layout.picture.order import in_order
from cleaner.layout.picture.rows import keeps_the_picture
from cleaner.reading import PrintedLine
from cleaner.rulebook import Operator, Settings

# A line with so many blanks was spread.
_SPREAD = 0.3


class PictureSettings(Settings, frozen=True):
    """What is white on a page shows in the dump; `attached` is a byline or subtitle that stands beside a headline."""

    attached: re.Pattern[str]


def order_in_picture(page: Page, settings: PictureSettings) -> list[int]:
    """The indexes of all lines in reading order, where the dump keeps the picture of its pages."""
    if not keeps_the_picture(page.reading.source):
        return list(range(len(page.shapes)))
    order: list[int] = []
    # A dump that shows no pages is read piece by piece.
    for _, group in groupby(page.reading.lines, key=lambda line: (line.page, line.number // LONGEST_PAGE)):
        lines = list(group)
        written = {line.number for line in lines}
        blank = frozenset(line.number - 1 for line in lines) - written
        order += [piece.index for piece in in_order(blocks_of(_pieces(page, lines, settings), blank))]
    return order


def _pieces(page: Page, lines: list[PrintedLine], settings: PictureSettings) -> list[Piece]:
    """The lines of a page as pieces of its rows."""
    text = page.reading.source.text
    found: list[Piece] = []
    for _, group in groupby(lines, key=lambda line: line.number):
        row = list(group)
        begin = text.rfind("\n", 0, row[0].start) + 1
        begin = max(begin, text.rfind("\f", begin, row[0].start) + 1)
        for place, line in enumerate(row):
            found.append(
                Piece(
                    line.index,
                    line.number,
                    line.start - begin,
                    line.start - begin + _length(text[line.start : line.end]),
                    place > 0 and line.start - row[place - 1].end <= 1,
                    place > 0 and settings.attached.fullmatch(line.text) is not None,
                )
            )
    return found


def _length(text: str) -> int:
    """How many characters a text has, without the blanks of a line that was spread to fill its column."""
    blanks = text.count(" ")
    return len(text) - blanks if blanks > _SPREAD * len(text) else len(text)


PAGE_PICTURE = Operator("page-picture", "layout", PictureSettings, order_in_picture)
