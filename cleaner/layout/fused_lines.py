"""Printed lines of columns beside each other that a tool gave as one, since little white space stood between them.

Takes a text wider than its column and the lines around it, gives where the line of the next column begins in it. Full
lines are as wide as the column, first ones short by an indent, and last ones end in a stop; a word is cut where it goes
on in a line below, and none within the text.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from cleaner.bond import bond
from cleaner.layout.column import INDENT
from cleaner.setting import width
from cleaner.typography import NEVER_FIRST, OPENERS, closes

_SIGNS = NEVER_FIRST | frozenset(OPENERS)
_CHARACTER = "一"
# No row has more columns.
_MOST = 5
# What stands in a converter's tags is no line of the page.
_TAG = "</"
# No word is longer.
_FAR = 8
# Of two signs that meet, one is set half wide. A full line is wider than the column by so much, and none by more.
_NARROWER = 0.5
_OVER, _SLACK = 0.6, 1.1
# What a cut costs that leaves a short line with a stop, the first line of a paragraph, or a line that is too wide.
_LAST_LINE, _FIRST_LINE = 0.8, 1.0
_TOO_WIDE = 2.0
# Lines that lack more than an indent each are none of this column: a caption is set in smaller type.
_OUT_OF_THE_COMMON = INDENT
# A word says so much of what its bond says, and no more than this.
_OF_BOND, _MOST_BOND = 0.3, 2.5
# A line that is a character short for the sake of the next one is as common as a full one.
_KEPT_TOGETHER = 1.0


@dataclass(frozen=True, slots=True)
class Around:
    """The lines before and behind a text in its block: of each column one is above, and another one below."""

    above: Sequence[str] = ()
    below: Sequence[str] = ()

    def against(self, text: str, at: int, *, short: bool = False) -> float:
        """What speaks against a cut in a text: a word that lies there, and none that goes on in the lines around.

        A line before it may be a character `short` for the sake of the next one.
        """
        left, right = text[:at], text[at:]
        ends = max((_word(end, right) for end in self.above), default=0.0)
        starts = max((_word(left, start) + _kept(start) * short for start in self.below), default=0.0)
        return _word(left, right) - ends - starts


def _kept(start: str) -> float:
    """What a line says for the one above being short: a sign that cannot begin a line takes the character before."""
    return _KEPT_TOGETHER * (start[1:2] in NEVER_FIRST)


def _word(left: str, right: str) -> float:
    """What a word says that lies across a seam."""
    return min(_OF_BOND * bond(left[-_FAR:], right[:_FAR]), _MOST_BOND)


NOTHING = Around()


def fused_lines(text: str, measure: float, around: Around = NOTHING, *, begins: bool = False) -> list[int]:
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
    if not measure + _SLACK < widths[-1] - narrower[-1] <= (_MOST + 0.5) * measure or _TAG in text:
        return []
    against = [_against(text, end, around) for end in range(len(text) + 1)]
    best: list[tuple[float, list[int]] | None] = [(0.0, []), *([None] * len(text))]
    for end in range(1, len(text) + 1):
        for start in range(end):
            before = best[start]
            wide = widths[end] - widths[start]
            narrow = wide - (narrower[end] - narrower[start])
            if before is None or narrow > measure + _SLACK or not _can_end(text, end):
                continue
            indented = 0.0 if begins and start == 0 else _FIRST_LINE
            short = 0.0 < measure - wide <= _KEPT_TOGETHER
            cost = before[0] + against[end][short] + _cost(text[start:end], wide, narrow, measure, indented)
            known = best[end]
            if known is None or cost <= known[0]:
                best[end] = (cost, [*before[1], end])
    found = best[-1]
    return found[1][:-1] if found and found[0] <= _OUT_OF_THE_COMMON * len(found[1]) and len(found[1]) <= _MOST else []


def _against(text: str, end: int, around: Around) -> tuple[float, float]:
    """What speaks against a cut behind a full line, and behind one that is a character short."""
    if not 0 < end < len(text) or not _can_end(text, end):
        return 0.0, 0.0
    return around.against(text, end), around.against(text, end, short=True)


def _can_end(text: str, end: int) -> bool:
    return end == len(text) or not (text[end] in NEVER_FIRST or text[end - 1] in OPENERS)


def _cost(line: str, wide: float, narrow: float, measure: float, indented: float) -> float:
    """How much a line is out of the common, that is so wide, or so narrow where signs meet; a stop may hang over."""
    if wide >= measure:
        return max(0.0, _TOO_WIDE * (narrow - measure - _OVER - (line[-1] in NEVER_FIRST)))
    missing = measure - wide
    return min(missing, _LAST_LINE if closes(line) else indented + abs(missing - INDENT))
