"""Lines of columns that an extractor put beside each other on one line, with the gutter between as a space.

Takes a source, gives the offsets at which another column's line begins. It decides by the widths of
the lines around: a line as wide as two or three columns, with a blank where each of them ends.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from cleaner.layout.blanks import (
    INDENTED,
    MOST_BESIDE,
    BlankedLine,
    begins_in_row,
    blanked_lines,
    fits,
    measures_of,
    whole_lines,
)
from cleaner.layout.column import measures
from cleaner.layout.picture.rows import keeps_the_picture, texts_in_rows
from cleaner.setting import width
from cleaner.source import Line, Source
from cleaner.typography import LEADERS, closes, has_cjk

# A line is of two columns if it is wider than its own by so much.
_TWO = 1.5
# Full lines differ by so much, and only the line in the last column may be short.
_SLACK = 1.06
_FULL = 0.75
# A caption over a part of the next column may be wider than text.
_CAPTION = 1.3
# A line of two columns has more characters than most by so much, whatever they are.
_LONGER = 1.3
# A line with so many blanks is letter-spaced.
_SPACED = 0.2
# Where baselines agree once, they agree again within so many lines.
_NEAR = 12
# A box has so many cells in a row at least, each so wide, and equally wide but for this.
_FEWEST_CELLS = 3
_NARROWEST_CELL = 8.0
_CELL_SLACK = 1.0
_CELL = re.compile(r"\S+")
# What stands before a caption or an item, and at no column's end.
_MARKS = "▲△▼▽■□●○◆◇"
# Between Latin words stands one space, and more only in a gutter.
_GUTTER = re.compile(r"(?<=\S)[ \t\u00a0\u3000]+(?=\S)")
# So many lines, and so great a share of them, have gutters where a dump gives the rows of its pages.
_FEWEST_ROWS = 20
_PICTURE = 0.2
_LATIN_GUTTER = re.compile(r"(?<=\S)[ \t\u00a0]{3,}(?=\S)")


def gutters(source: Source) -> tuple[int, ...]:
    """The offsets inside lines at which the line of the next column begins.

    >>> from cleaner.source import source_from_text
    >>> column = "江风渐起渡轮离岸灯火\\n" * 9
    >>> gutters(source_from_text(column + "江风渐起渡轮离岸灯火 岸边的人还没有散去\\n" * 2))
    (110, 131)
    """
    if keeps_the_picture(source):
        return texts_in_rows(source)
    lines = [line for line in source.lines if source.text[line.start : line.end].strip()]
    texts = [source.text[line.start : line.end] for line in lines]
    lengths = [len(text) for text in texts]
    # Most lines can be passed over by their number of characters.
    usual = median(lengths) if lengths else 0
    wide = [p for p, text in enumerate(texts) if lengths[p] > _LONGER * usual and _has_gutter(text)]
    breaks: dict[int, list[int]] = {}
    pages = [line.page for line in lines]
    for place in _beside_others(wide):
        begins = _second_columns(place, texts, pages)
        if begins:
            breaks[place] = [lines[place].start + at for at in begins]
    near = _beside_others(list(breaks))
    rows = _rows_of_columns(source)
    if rows:
        return rows
    cells = _rows_of_cells(texts, lines)
    found = {place: breaks[place] for place in near} | cells
    return tuple(offset for place in sorted(found) for offset in found[place])


def _rows_of_columns(source: Source) -> tuple[int, ...]:
    """The breaks in a dump that gives each row of a page as one line, with one blank for a gutter, as pdfplumber does.

    Then many of its lines are full lines of a column behind each other.
    """
    lines = list(blanked_lines(source))
    measures = measures_of(lines, whole_lines(source))
    rows: dict[int, list[int]] = {}
    for line in lines:
        begins = next((found for m in measures if (found := begins_in_row(line, m))), None)
        if begins:
            rows[line.start] = begins
    written = [line.start for line in source.lines if source.text[line.start : line.end].strip()]
    if len(rows) < max(_FEWEST_ROWS, _PICTURE * len(written)):
        return ()
    # The last lines of paragraphs that stand beside each other are short, and end in a stop.
    beside = {start for pair in pairwise(written) if not rows.keys().isdisjoint(pair) for start in pair}
    for line in lines:
        if line.start in beside and line.start not in rows:
            first_lines = next((found for m in measures if (found := begins_in_row(line, m, INDENTED))), [])
            rows[line.start] = first_lines or _behind_stops(line, measures[0])
    return tuple(start + at for start in sorted(rows) for at in rows[start])


def _behind_stops(line: BlankedLine, measure: float) -> list[int]:
    """Where further columns begin in a line behind the ends of sentences, if no column is wider than it should be."""
    begins: list[int] = []
    width = 0.0
    for stretch, own in zip(line.stretches, line.widths, strict=True):
        if width and closes(line.stretches[0].string[: stretch.start()].rstrip()):
            begins.append(stretch.start())
            width = 0.0
        width += own
        if not fits(width, stretch[0], measure):
            return []
    return begins if len(begins) < MOST_BESIDE else []


def _beside_others(places: list[int]) -> list[int]:
    """The places, in rising order, that have another one near."""
    gaps = [_NEAR + 1, *(after - before for before, after in pairwise(places)), _NEAR + 1]
    return [place for place, above, below in zip(places, gaps, gaps[1:], strict=False) if min(above, below) <= _NEAR]


def _rows_of_cells(texts: Sequence[str], lines: Sequence[Line]) -> dict[int, list[int]]:
    """The breaks in rows of a box: three texts or more beside each other, all equally wide, over two rows or more."""
    found: dict[int, list[int]] = {}
    for place, text in enumerate(texts[:-1]):
        cells = list(_CELL.finditer(text))
        if _is_row(cells) and _is_row(below := list(_CELL.finditer(texts[place + 1]))) and len(cells) == len(below):
            for row, parts in ((place, cells), (place + 1, below)):
                found[row] = [lines[row].start + cell.start() for cell in parts[1:]]
    return found


def _is_row(cells: Sequence[re.Match[str]]) -> bool:
    if len(cells) < _FEWEST_CELLS or not has_cjk(cells[0].string) or "  " in cells[0].string.strip():
        return False
    widths = [width(cell[0]) for cell in cells]
    return min(widths) >= _NARROWEST_CELL and max(widths) - min(widths) <= _CELL_SLACK


def _has_gutter(text: str) -> bool:
    blanks = text.count(" ")
    # The dots of an entry of the contents are no text of another column.
    return (
        0 < blanks < _SPACED * len(text)
        and not LEADERS.search(text)
        and bool((_GUTTER if has_cjk(text) else _LATIN_GUTTER).search(text))
    )


def _second_columns(place: int, texts: Sequence[str], pages: Sequence[int]) -> list[int]:
    """Where columns begin in a line that is wider than the columns around it."""
    first, last = max(0, place - 2 * _NEAR), place + 2 * _NEAR + 1
    widths = [width(text.strip()) for text in texts[first:last]]
    own = widths[place - first]
    found = measures(widths, [True] * len(widths), pages[first:last])
    around = found[max(0, place - first - _NEAR) : place - first + _NEAR + 1]
    fitting = sorted({measure for measure in around if measure and own > _TWO * measure})
    return next((begins for measure in fitting if (begins := _columns(texts[place], measure))), [])


def _columns(text: str, measure: float) -> list[int]:
    """Where the further columns begin in a line, or nothing where no blank stands at the right places."""
    gutter = _GUTTER if has_cjk(text) else _LATIN_GUTTER
    begins: list[int] = []
    start = len(text) - len(text.lstrip())
    while width(text[start:].rstrip()) > _SLACK * measure:
        ends = [
            m
            for m in gutter.finditer(text, start)
            if width(text[start : m.start()]) <= _SLACK * measure and text[m.start() - 1] not in _MARKS
        ]
        if not ends and begins and width(text[start:].rstrip()) <= _CAPTION * measure:
            return begins
        if not ends or width(text[start : ends[-1].start()]) < _FULL * measure:
            return []
        start = ends[-1].end()
        begins.append(start)
    return begins
