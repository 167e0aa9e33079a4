"""Printed lines that a converter put behind each other on one line, with a blank where each of them ended.

Takes a source, gives the offsets at which the next printed line begins. Converters to Markdown do so with
paragraphs; in Chinese the blanks are then as far apart as the column is wide, in the middle of sentences.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cleaner.setting import width
from cleaner.source import Source
from cleaner.typography import closes, has_cjk

# A column is as wide as this at least.
_NARROWEST = 10.0
# Full lines differ by a sign that was set half wide or over the edge.
_OVER = 0.6
_UNDER = 1.6
# A first line lacks its indent as well.
_INDENTED = 2.7
# Columns show where so great a share of the stretches are as wide as one of them, and others by so many lines.
_ONE_COLUMN = 0.2
_FEWEST_FULL = 3
# No publication has more.
_MOST_COLUMNS = 8
# So many paragraphs show that a dump was made so, and so great a share of those that have blanks in them.
_FEWEST_PARAGRAPHS = 5
_MOST = 0.5
# Columns that stand beside each other on one line are two or three; a paragraph has more lines than that.
_LINES = 2.5
# Where lines end, sentences mostly go on; where phrases or names end, they do not.
_GOES_ON = 0.5
_TOKEN = re.compile(r"[^ \t\u3000]+")
_ENDS_CLAUSE = frozenset("。！？；，、：”’」』）】》…—")


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """The words between blanks of one line of the dump, with their widths."""

    start: int
    words: tuple[re.Match[str], ...]
    widths: tuple[float, ...]


def run_on_lines(source: Source) -> tuple[int, ...]:
    """The offsets inside lines at which the next printed line begins; none where a dump was not made so.

    >>> from cleaner.source import source_from_text
    >>> text = "江上的第一班渡轮总在清晨 六点离岸，船头的灯照着还没 有散去的雾，船长站在舵轮后 面，不用看表。\\n"
    >>> run_on_lines(source_from_text(text * 5))[:3]
    (13, 27, 41)
    """
    paragraphs = list(_paragraphs(source))
    measures = _measures(paragraphs)
    found: list[int] = []
    fitting = 0
    for paragraph in paragraphs:
        begins = next((cuts for m in measures if (cuts := _line_begins(paragraph, m))), [])
        fitting += bool(begins)
        found += [paragraph.start + at for at in begins]
    if fitting < max(_FEWEST_PARAGRAPHS, _MOST * len(paragraphs)) or len(found) < _LINES * fitting:
        return ()
    return tuple(found)


def _paragraphs(source: Source) -> Iterator[_Paragraph]:
    """The lines of a dump that are wider than a column, and have blanks in them."""
    for line in source.lines:
        text = source.text[line.start : line.end]
        words = tuple(_TOKEN.finditer(text))
        if len(words) > 1 and has_cjk(text) and any(stop in text for stop in "，。"):
            widths = tuple(width(word[0]) for word in words)
            if sum(widths) > 2 * _NARROWEST:
                yield _Paragraph(line.start, words, widths)


def _measures(paragraphs: Sequence[_Paragraph]) -> list[float]:
    """How wide the columns are, the most frequent first: as wide as most of the stretches between blanks."""
    counts = Counter(round(w) for p in paragraphs for w in p.widths[:-1] if w >= _NARROWEST)
    measures = counts.most_common()
    if not measures or measures[0][1] < _ONE_COLUMN * counts.total():
        return []
    return [float(wide) for wide, count in measures[:_MOST_COLUMNS] if count >= _FEWEST_FULL]


def _line_begins(paragraph: _Paragraph, measure: float) -> list[int]:
    """Where printed lines begin in a paragraph, if all of them are as wide as the column; else nothing."""
    begins: list[int] = []
    wide, first, goes_on, above = 0.0, True, 0, ""
    for word, own in zip(paragraph.words, paragraph.widths, strict=True):
        if wide and wide + own > measure + _OVER:
            least = measure - (_INDENTED if first else _UNDER)
            if wide < least and not closes(above):
                return []
            first = wide < least
            goes_on += above[-1] not in _ENDS_CLAUSE
            begins.append(word.start())
            wide = 0.0
        wide, above = wide + own, word[0]
    if wide > measure + _OVER or goes_on < _GOES_ON * len(begins):
        return []
    return begins
