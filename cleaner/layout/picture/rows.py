"""A dump that keeps the picture of its pages: the rows of a page, and where one text ends on a row and another begins.

Takes a source, gives the offsets at which the texts of a row begin. `pdftotext -layout` sets every text as many
characters from the left as it stands on the page, so that a gutter is a white line through neighbouring rows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from cleaner.layout.picture.gaps import Gap, gaps_of
from cleaner.layout.picture.widths import with_full_lines
from cleaner.source import Line, Source

# So many rows, and so great a share of them, have white space inside or stand far from the left.
_FEWEST_ROWS = 12
_PICTURE = 0.2
_SHOWN = re.compile(r"\S {3,}\S|^ {8,}\S")
# A white line goes through so many rows above and below; a text begins beside it within an indent and a sign.
_REACH = 4
_NEAR = 3
# Digits and letters are narrower than they are counted, so that it is not straight.
_ASIDE = 2
# So many of those rows have it, and more where what stands behind a blank may be a name.
_SUPPORT = 2
_SUPPORT_OF_NAME = 3
# Rows are looked at so often.
_PASSES = 3
# No column is narrower, in characters.
_NARROWEST = 7


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a page that is not blank: its line in the dump, its text with the white space before it."""

    line: Line
    text: str

    @property
    def left(self) -> int:
        """How many characters it stands from the left."""
        return len(self.text) - len(self.text.lstrip(" "))


def keeps_the_picture(source: Source) -> bool:
    """Whether a dump keeps the white space of its pages.

    >>> from cleaner.source import source_from_text
    >>> row = "江风渐起，渡轮离岸，灯    火还亮着，船上坐满了人\\n"
    >>> keeps_the_picture(source_from_text(row * 12)), keeps_the_picture(source_from_text(row * 11))
    (True, False)
    """
    rows = [text for line in source.lines if (text := source.text[line.start : line.end]).strip()]
    shown = sum(bool(_SHOWN.search(text)) for text in rows)
    return shown >= max(_FEWEST_ROWS, _PICTURE * len(rows))


def texts_in_rows(source: Source) -> tuple[int, ...]:
    """The offsets inside the rows of a picture at which a text begins beside another.

    >>> from cleaner.source import source_from_text
    >>> texts_in_rows(source_from_text("江风渐起，渡轮离岸    火还亮着，船上坐满\\n"))
    (13,)
    """
    written = (
        Row(line, text) for line in source.lines if (text := source.text[line.start : line.end].rstrip()).strip()
    )
    return tuple(
        row.line.start + at
        for _, page in groupby(written, key=lambda row: row.line.page)
        for row, begins in _in_page(list(page))
        for at in begins
    )


def _in_page(rows: Sequence[Row]) -> Iterator[tuple[Row, list[int]]]:
    """The rows of a page, each with the places at which its further texts begin."""
    gaps = [gaps_of(row.text) for row in rows]
    for number in range(_PASSES):
        # What was found to be a gutter shows where those of the rows around are, and how wide the columns.
        gaps = [_with_gutters(place, rows, gaps) for place in range(len(rows))]
        if number:
            gaps = with_full_lines([row.text for row in rows], gaps)
    for row, found in zip(rows, gaps, strict=True):
        yield row, [gap.end for gap in found if gap.sure]


def _with_gutters(place: int, rows: Sequence[Row], gaps: Sequence[Sequence[Gap]]) -> list[Gap]:
    """The gaps of a row, those sure that are on a white line through the rows around."""
    around = range(max(0, place - _REACH), min(len(rows), place + _REACH + 1))
    near = [(rows[i], gaps[i]) for i in around if i != place]
    begins = [rows[place].left, *(gap.end for gap in gaps[place] if gap.sure)]
    # A row that has a gutter is likely to have another.
    least = _SUPPORT if len(begins) == 1 else 1
    unsure = [
        (support, gap)
        for gap in gaps[place]
        if not gap.sure and (support := _support(gap, near)) >= (_SUPPORT_OF_NAME if gap.before_name else least)
    ]
    # Of the blanks of a row the one that most rows share comes first, and no column is narrower than a word.
    for _, gap in sorted(unsure, key=lambda found: -found[0]):
        if all(abs(gap.end - begun) > _NARROWEST for begun in begins):
            begins.append(gap.end)
    return [replace(gap, sure=gap.end in begins) for gap in gaps[place]]


def _support(gap: Gap, near: Sequence[tuple[Row, Sequence[Gap]]]) -> int:
    """How many of the rows around have the white line of a gap, less those whose text goes across it."""
    found = 0
    for row, gaps in near:
        if len(row.text) <= gap.start:
            # The row ends before it.
            continue
        if row.left > gap.start:
            found += abs(row.left - gap.end) <= _NEAR
            continue
        crossing = [g for g in gaps if g.start <= gap.end + _ASIDE and g.end >= gap.start - _ASIDE]
        found += any(abs(g.end - gap.end) <= _NEAR for g in crossing) or -(not crossing)
    return found
