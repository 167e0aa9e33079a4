"""Who speaks in an interview: two names that take turns at the beginning of lines, 渡口：…？ and 林小川：….

Takes the texts of all lines, gives the lines that begin with such a name: each begins a paragraph. Who asks may be the
publication itself, by whatever name.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

# In a class many answer: 师：…？ 生1：…. 生2：….
_NAMED = re.compile(r"(?P<name>[《“]?[\u4e00-\u9fffA-Za-z·]{1,12}[》”]?)\d{0,2}\s?[：:]\s?\S")
# Each speaks so often, and one of them asks so often; a question is so many lines long at most.
_TURNS = 3
_ASKED = 2
_QUESTION = 4
# From one turn to the next are so many lines at most.
_REACH = 60


def speaking_lines(texts: Sequence[str]) -> frozenset[int]:
    """The lines that begin with the name of one who speaks in turn with another.

    >>> said = ["渡口：几点开船？", "林川：六点。", "渡口：每天？", "林川：每天。", "渡口：累吗？", "林川：不累。"]
    >>> sorted(speaking_lines([*said, "电话：八一一"]))
    [0, 1, 2, 3, 4, 5]
    >>> said = ["师：几盏灯？", "生1：三盏。", "生2：四盏。", "师：谁去数？", "生3：我。", "师：去吧。"]
    >>> sorted(speaking_lines(said))
    [0, 1, 2, 3, 4, 5]
    """
    named = [(index, found["name"]) for index, text in enumerate(texts) if (found := _NAMED.match(text))]
    turns: dict[frozenset[str], list[int]] = {}
    for (one, name), (other, answers) in pairwise(named):
        if name != answers and other - one <= _REACH:
            turns.setdefault(frozenset((name, answers)), []).extend((one, other))
    names = dict(named)
    return frozenset(i for lines in turns.values() if _is_interview(texts, sorted(set(lines)), names) for i in lines)


def _is_interview(texts: Sequence[str], lines: Sequence[int], names: Mapping[int, str]) -> bool:
    """Whether both speak often enough, and one of them asks."""
    spoken: dict[str, int] = {}
    asked: dict[str, int] = {}
    for index in lines:
        spoken[names[index]] = spoken.get(names[index], 0) + 1
        asked[names[index]] = asked.get(names[index], 0) + _asks(texts, index)
    return min(spoken.values()) >= _TURNS and max(asked.values()) >= _ASKED


def _asks(texts: Sequence[str], index: int) -> bool:
    """Whether a turn ends in a question."""
    for place in range(index, min(index + _QUESTION, len(texts))):
        if texts[place].endswith(("？", "?")):
            return True
        if place > index and _NAMED.match(texts[place]):
            return False
    return False
