"""The stretches between the blanks of a line, and how wide the columns are that they show.

Takes a source, gives the lines that have blanks in them with the widths of their stretches. Tools that put printed
lines behind each other, or the columns of a page beside each other, leave a blank where each of them ends.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cleaner.setting import width
from cleaner.source import Source
from cleaner.typography import NEVER_FIRST, has_cjk

# A column is as wide as this at least.
NARROWEST = 10.0
# Full lines differ by a sign that was set half wide.
OVER = 0.6
UNDER = 1.6
# A first line lacks its indent as well.
INDENTED = 2.7
# Columns show where so great a share of the stretches are as wide as one of them, and others by so many lines.
_ONE_COLUMN = 0.2
_FEWEST_FULL = 3
# No row has more columns.
MOST_BESIDE = 5
# No publication has more.
_MOST_COLUMNS = 8
_STRETCH = re.compile(r"[^ \t\u3000]+")
_BLANK = re.compile(r"[ \t\u3000]")


@dataclass(frozen=True, slots=True)
class BlankedLine:
    """A line of the dump that begins at `start`: its stretches between blanks, and their widths."""

    start: int
    stretches: tuple[re.Match[str], ...]
    widths: tuple[float, ...]


def blanked_lines(source: Source) -> Iterator[BlankedLine]:
    """The lines of a dump that have Chinese and blanks in them."""
    for line in source.lines:
        text = source.text[line.start : line.end]
        if has_cjk(text) and (blanked := blanked_line(text, line.start)):
            yield blanked


def blanked_line(text: str, start: int) -> BlankedLine | None:
    """The stretches of a text that begins at `start`, if it has blanks inside."""
    stretches = tuple(_STRETCH.finditer(text))
    return BlankedLine(start, stretches, tuple(width(s[0]) for s in stretches)) if len(stretches) > 1 else None


def fits(wide: float, text: str, measure: float) -> bool:
    """Whether a text of this width is no wider than the column; the stop that it ends in may hang over the edge.

    >>> fits(16.0, "渡轮", 16.0), fits(17.0, "离岸。", 16.0), fits(17.0, "渡轮", 16.0)
    (True, True, False)
    """
    return wide - (text[-1:] in NEVER_FIRST) <= measure + OVER


def whole_lines(source: Source) -> list[float]:
    """The widths of the lines of a dump that have Chinese and no blank in them."""
    texts = (source.text[line.start : line.end].strip() for line in source.lines)
    return [width(text) for text in texts if has_cjk(text) and not _BLANK.search(text)]


def measures_of(lines: Sequence[BlankedLine], whole: Sequence[float]) -> list[float]:
    """How wide the columns are, the most frequent first: as wide as most of the stretches between blanks.

    None where more lines without a blank are wider than that, as where OCR saw blanks that are none.
    """
    counts = Counter(round(w) for line in lines for w in line.widths[:-1] if w >= NARROWEST)
    measures = counts.most_common()
    if not measures or measures[0][1] < _ONE_COLUMN * counts.total():
        return []
    widest, full = measures[0]
    if sum(wide > widest + UNDER for wide in whole) > full:
        return []
    return [float(wide) for wide, count in measures[:_MOST_COLUMNS] if count >= _FEWEST_FULL]


def begins_in_row(line: BlankedLine, measure: float, under: float = UNDER) -> list[int]:
    """Where the further columns begin in a line, of which no part is wider than the column and one is full."""
    begins: list[int] = []
    parts = [(line.widths[0], line.stretches[0][0])]
    for stretch, own in zip(line.stretches[1:], line.widths[1:], strict=True):
        together = parts[-1][0] + own
        # What hangs over an edge is one word with what it follows.
        if fits(together, "", measure):
            parts[-1] = (together, stretch[0])
        else:
            begins.append(stretch.start())
            parts.append((own, stretch[0]))
    full = any(abs(wide - measure) <= under for wide, _ in parts)
    row = full and len(parts) <= MOST_BESIDE and all(fits(wide, text, measure) for wide, text in parts)
    return begins if row else []
