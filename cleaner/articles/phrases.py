"""How many things a display line says, which tells a headline on two lines from a kicker and its headline."""

from __future__ import annotations

import re

from cleaner.typography import balance

_SIGNS = frozenset("，：、？！,:?!")
# A shorter phrase is the end of one: 泥饭碗打破 | 了，还可以再捏一个.
_PHRASES = re.compile(r"[^\s，：、？！,:?!]{3,}[\s，：、？！,:?!]+.*\w")


def has_pause(text: str) -> bool:
    """Whether a sign parts what a line says, as in a headline that is whole.

    >>> has_pause("头一班船，请船工坐前排"), has_pause("渡口夜航站点")
    (True, False)
    """
    return not _SIGNS.isdisjoint(text)


def each_whole(above: str, below: str) -> bool:
    """Whether two lines say two things each, with a sign or a blank between them: one is the kicker, one the headline.

    >>> each_whole("停了三十年，老渡口昨晚重新亮灯", "头一班船，请船工坐前排")
    True
    >>> each_whole("一个词死掉的时候，", "是没有声音的"), each_whole("2024《渡口规范：夜航", "第2部分：灯光》解读")
    (False, False)
    """
    return balance(above) == 0 and has_pause(above[:-1]) and _PHRASES.match(below.strip()) is not None
