"""How wide the columns are in which a dump's blocks were set, though each block is one line of the dump.

Takes the texts that end in mid-sentence, gives the `Measures`. A column cuts a text where a line ends, so that such a
text is made up of full lines, and of whatever measure most of them are, that is the column's.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from cleaner.kinsoku import full_at

# Columns are no narrower and no wider than this; in tenths of a character.
_NARROWEST, _WIDEST = 80, 320
# A first line has an indent of two characters, the rest of a paragraph none.
INDENTS = (2.0, 0.0)
_FIRST = (2.0,)
# A short text fits in many measures, and a long one has room for misread characters.
_SHORTEST, _LONGEST = 20, 400
# So many texts are looked at, columns of so many measures stand on the pages of one dump, and so many texts show each,
# which are so great a share of those that no other measure explains.
_MOST, _MEASURES, _FEWEST, _SHARE = 60, 3, 3, 0.4
# One place in a line is its end, and two where it may lack a character; fits differ from chance by so many deviations.
_PLACES, _DEVIATIONS = 1.5, 2.0


@dataclass(frozen=True, slots=True)
class Measures:
    """The measures of a dump's columns, and the share of the texts cut by columns that are of full lines of one."""

    wide: tuple[float, ...]
    share: float

    def says(self, *, full: bool) -> float:
        """How much likelier a column cuts a text where it ends with a full line, or with none; as a logarithm."""
        chance = min(_SHARE, len(INDENTS) * _PLACES * sum(1 / wide for wide in self.wide))
        share = max(self.share, chance)
        return math.log(share / chance if full else (1 - share) / (1 - chance)) if self.wide else 0.0


def measures_of(texts: Sequence[str]) -> Measures:
    """The measures of the columns that cut these texts, the one of most texts first; none where too few agree.

    >>> measures_of(["渡轮鸣笛离岸的时候江上还有雾船头的灯照着", "老船长站在舵轮后面不用看表也知道水流有多急今天"])
    Measures(wide=(), share=0.0)
    """
    left = [text for text in texts if _SHORTEST <= len(text) <= _LONGEST][:_MOST]
    found: list[float] = []
    count = len(left)
    while len(left) >= _FEWEST and len(found) < _MEASURES:
        beyond, wide = max((_beyond_chance(left, tenths / 10), -tenths / 10) for tenths in range(_NARROWEST, _WIDEST))
        rest = [text for text in left if not ends_full(text, -wide, _FIRST)]
        fit = len(left) - len(rest)
        if beyond <= 0.0 or fit < max(_FEWEST, _SHARE * len(left)):
            break
        found.append(-wide)
        left = rest
    # No share is so sure that one text less would be a wonder.
    return Measures(tuple(found), (count - len(left)) / (count + 1))


def ends_full(text: str, measure: float, indents: Sequence[float]) -> bool:
    """Whether a text ends where its last line is full, with one of the indents."""
    return any(full_at(text, measure, indent)[-1:] == [len(text)] for indent in indents)


def _beyond_chance(texts: Sequence[str], measure: float) -> float:
    """How many more texts end at a full line of this measure than would by chance, and no few more."""
    chance = _PLACES / measure
    expected = chance * len(texts)
    fit = sum(ends_full(text, measure, _FIRST) for text in texts)
    return fit - expected if fit > expected + _DEVIATIONS * math.sqrt(expected * (1 - chance)) else 0.0
