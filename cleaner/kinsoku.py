"""How a text is set in lines of one width: where in it a line may be full.

Takes a text, the measure in full-width units and the indent, gives the places. It sets as a printer does: a line is
filled, no line begins with a sign that closes (kinsoku), none ends with one that opens, and numbers and Latin words
are not broken.
"""

from __future__ import annotations

from functools import cache

from cleaner.setting import width
from cleaner.typography import NEVER_FIRST, OPENERS

# A line lacks a character at its end where the next one cannot be parted from the one behind it.
_LACKS = 1.01
# What is wider than this does not fit any more.
_OVER = 0.05


def full_at(text: str, measure: float, indent: float) -> list[int]:
    """The places in a text at which a line may end that is full, but for a character at most.

    >>> full_at("渡轮鸣笛离岸，船头的灯", 6, 0)
    [5, 10, 11]
    """
    places: list[int] = []
    used, begin = indent, 0
    for at, char in enumerate(text):
        wide = _wide(char)
        if used + wide > measure + _OVER and at > begin:
            begin = _line_below(text, begin, at)
            used = sum(_wide(above) for above in text[begin:at])
        used += wide
        if measure - used < _LACKS and (at + 1 == len(text) or _may_part(char, text[at + 1])):
            places.append(at + 1)
    return places


@cache
def _wide(char: str) -> float:
    # A sign alone is as wide as it is among Chinese characters.
    return width("一" + char) - 1.0


def _line_below(text: str, begin: int, at: int) -> int:
    """Where the next line begins, if the character at `at` finds no place on the line that begins at `begin`."""
    place = at
    while place > begin and not _may_part(text[place - 1], text[place]):
        place -= 1
    return place if place > begin else at


def _may_part(left: str, right: str) -> bool:
    """Whether a line may end with one character and the next begin with the other."""
    in_word = left.isascii() and left.isalnum() and right.isascii() and right.isalnum()
    return not (right in NEVER_FIRST or left in OPENERS or in_word)
