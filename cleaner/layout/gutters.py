"""Lines of columns that an extractor put beside each other on one line, with the gutter between as a space.

Takes a source, gives the offsets at which another column's line begins. It decides by the widths of
the lines around: a line as wide as two or three columns, with a blank where each of them ends.
"""

from __future__ import annotations

import re

from cleaner.layout.column import measures
from cleaner.reading import width
from cleaner.source import Source
from cleaner.typography import has_cjk

# A line is of two columns if it is wider than its own by so much.
_TWO = 1.5
# Full lines differ by so much, and only the line in the last column may be short.
_SLACK = 1.06
_FULL = 0.75
# A line with so many blanks is letter-spaced.
_SPACED = 0.2
# Where baselines agree once, they agree again within so many lines.
_NEAR = 12
# What stands before a caption or an item, and at no column's end.
_MARKS = "▲△▼▽■□●○◆◇"
# Between Latin words stands one space, and more only in a gutter.
_GUTTER = re.compile(r"(?<=\S)[ \t\u00a0\u3000]+(?=\S)")
_LATIN_GUTTER = re.compile(r"(?<=\S)[ \t\u00a0]{3,}(?=\S)")


def gutters(source: Source) -> tuple[int, ...]:
    """The offsets inside lines at which the line of the next column begins.

    >>> from cleaner.source import source_from_text
    >>> column = "江风渐起渡轮离岸灯火\\n" * 9
    >>> gutters(source_from_text(column + "江风渐起渡轮离岸灯火 岸边的人还没有散去\\n"))
    (110,)
    """
    lines = [line for line in source.lines if source.text[line.start : line.end].strip()]
    texts = [source.text[line.start : line.end] for line in lines]
    widths = [width(text.strip()) for text in texts]
    found = measures(widths, [True] * len(lines), [line.page for line in lines])
    breaks: dict[int, list[int]] = {}
    for place, text in enumerate(texts):
        if text.count(" ") >= _SPACED * len(text):
            continue
        around = {m for m in found[max(0, place - _NEAR) : place + _NEAR + 1] if m and widths[place] > _TWO * m}
        begins = next((at for measure in sorted(around) if (at := _columns(text, measure))), None)
        if begins:
            breaks[place] = [lines[place].start + at for at in begins]
    near = [p for p in breaks if any(other != p and abs(other - p) <= _NEAR for other in breaks)]
    return tuple(offset for place in near for offset in breaks[place])


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
        if not ends or width(text[start : ends[-1].start()]) < _FULL * measure:
            return []
        start = ends[-1].end()
        begins.append(start)
    return begins
