"""Printed lines of columns beside each other that a tool gave as one, since little white space stood between them.

Takes a text wider than its column, gives where the line of the next column begins in it. Only its width is known: full
lines are as wide as the column, first ones short by an indent, and last ones end in a stop.
"""

from __future__ import annotations

from itertools import accumulate, pairwise

from cleaner.layout.column import INDENT
from cleaner.setting import width
from cleaner.typography import NEVER_FIRST, OPENERS, closes

_SIGNS = NEVER_FIRST | frozenset(OPENERS)
_CHARACTER = "一"
# No row has more columns.
_MOST = 5
# Of two signs that meet, one is set half wide. A full line is wider than the column by so much, and none by more.
_NARROWER = 0.5
_OVER, _SLACK = 0.6, 1.1
# What a cut costs that leaves a short line with a stop, the first line of a paragraph, or a line that is too wide.
_LAST_LINE, _FIRST_LINE = 0.8, 1.0
_TOO_WIDE = 2.0


def fused_lines(text: str, measure: float, *, begins: bool = False) -> list[int]:
    """Where the next line begins in a text of several; none where it is no wider than a line, or cannot be cut so.

    A block of text `begins` with the first line of a paragraph.

    >>> text = "江面上的雾还没有散去。岸上的人"
    >>> fused_lines("渡轮在清晨六点离开南边的岸上的灯一盏一盏地亮起来", 12.0)
    [12]
    >>> fused_lines(text, 15.0), fused_lines("渡轮在清晨六点离开码头，过岸上的灯亮了。", 13.0)
    ([], [13])
    """
    pairs = list(pairwise(f" {text}"))
    widths = [0.0, *accumulate(width(f"{_CHARACTER}{sign}") - 1.0 for sign in text)]
    narrower = [0.0, *accumulate(_NARROWER * (before in _SIGNS and sign in _SIGNS) for before, sign in pairs)]
    if not measure + _SLACK < widths[-1] - narrower[-1] <= (_MOST + 0.5) * measure:
        return []
    best: list[tuple[float, list[int]] | None] = [(0.0, []), *([None] * len(text))]
    for end in range(1, len(text) + 1):
        for start in range(end):
            before = best[start]
            wide = widths[end] - widths[start]
            narrow = wide - (narrower[end] - narrower[start])
            if before is None or narrow > measure + _SLACK or not _can_end(text, end):
                continue
            indented = 0.0 if begins and start == 0 else _FIRST_LINE
            cost = before[0] + _cost(text[start:end], wide, narrow, measure, indented)
            known = best[end]
            if known is None or cost <= known[0]:
                best[end] = (cost, [*before[1], end])
    found = best[-1]
    return found[1][:-1] if found and found[0] < measure and len(found[1]) <= _MOST else []


def _can_end(text: str, end: int) -> bool:
    return end == len(text) or not (text[end] in NEVER_FIRST or text[end - 1] in OPENERS)


def _cost(line: str, wide: float, narrow: float, measure: float, indented: float) -> float:
    """How much a line is out of the common, that is so wide, or so narrow where signs meet; a stop may hang over."""
    if wide >= measure:
        return max(0.0, _TOO_WIDE * (narrow - measure - _OVER - (line[-1] in NEVER_FIRST)))
    missing = measure - wide
    return min(missing, _LAST_LINE if closes(line) else indented + abs(missing - INDENT))
