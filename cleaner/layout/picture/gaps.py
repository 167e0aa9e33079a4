"""White space in a row of a page that is kept as a picture: where one text may end and another begin beside it.

Takes the text of a row, gives its gaps. Whether the rows around have them too is not asked here.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from cleaner.typography import LEADERS, NEVER_FIRST, closes, has_cjk

_BLANKS = re.compile(r"(?<=\S) +(?=\S)")
# White space as wide as this is a gutter by itself; between Latin words, where justified lines have two blanks, more.
_WIDE, _WIDE_LATIN = 2, 3
# A row with so many blanks is letter-spaced: none of them is a gutter by itself, but a wider one.
SPACED = 0.15
_WIDER = 3
# A row with more of them shows nothing: no page has so many columns.
_MOST_BLANKS, MOST_TEXTS = 60, 10
# No name is longer.
NAME = 4
# What stands before a heading, an item or a caption, with white space behind it.
_BEFORE_TEXT = re.compile(r"^ *\d{1,2}$|(?: |^)[▲△▼▽■□●◆◇]$")
# A page number at the end of an entry of the contents, as far from it as this.
_PAGE_NUMBER = re.compile(r"\d{1,3}\s*$")
_ENTRY = 6


@dataclass(frozen=True, slots=True)
class Gap:
    """White space in a row from `start` to `end`; whether it is a gutter by itself, and stands before a short word."""

    start: int
    end: int
    sure: bool
    before_name: bool


def gaps_of(text: str) -> list[Gap]:
    """The white space inside a row that may be a gutter.

    >>> [(gap.start, gap.end, gap.sure) for gap in gaps_of("江风渐起，渡轮离岸    火还亮着，船上 坐满了回家的人")]
    [(9, 13, True), (20, 21, False)]
    """
    found = list(_BLANKS.finditer(text))
    if len(found) > _MOST_BLANKS or _is_entry(text, found):
        return []
    single = sum(len(blanks[0]) == 1 for blanks in found)
    spaced = single >= SPACED * len(text.strip())
    gaps: list[Gap] = []
    begun = 0
    for blanks in found:
        start, end = blanks.span()
        latin = text[start - 1].isascii() and text[end].isascii()
        wide = end - start >= (_WIDE_LATIN if latin else _WIDE)
        behind, _, further = text[end:].partition(" ")
        name = _is_short(behind)
        # A byline or a credit: the words around are short as well.
        if not wide and (latin or (name and further) or _is_name(text[:start])):
            continue
        before = _BEFORE_TEXT.search(text[begun:start])
        if (before and end - start < _ENTRY) or LEADERS.match(text, end) or (text[end] in NEVER_FIRST and not wide):
            continue
        gaps.append(Gap(start, end, wide and (not spaced or end - start > _WIDER), name))
        begun = end if gaps[-1].sure else begun
    return gaps if sum(gap.sure for gap in gaps) < MOST_TEXTS else []


def _is_short(stretch: str) -> bool:
    """Whether what stands between blanks is as short as a name, and ends no sentence."""
    return len(stretch) <= NAME and not closes(stretch) and not _BEFORE_TEXT.match(stretch)


def _is_name(before: str) -> bool:
    """Whether a text ends in a short word with a blank before it."""
    rest, blank, last = before.rpartition(" ")
    return bool(blank) and not rest.endswith(" ") and rest != "" and _is_short(last)


def _is_entry(text: str, gaps: Sequence[re.Match[str]]) -> bool:
    """Whether a row is an entry of the contents: its page number far behind its headline, or behind dots."""
    if not gaps or not _PAGE_NUMBER.fullmatch(text, gaps[-1].end()):
        return False
    return bool(LEADERS.search(text)) or (len(gaps) == 1 and len(gaps[0][0]) >= _ENTRY and has_cjk(text))
