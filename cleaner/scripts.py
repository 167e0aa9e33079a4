"""The two scripts of Chinese: how a text is put from one into the other, and a pattern made to fit both."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Mapping
from functools import cache
from typing import Literal

ChineseScript = Literal["hans", "hant"]


@cache
def converter(to: ChineseScript) -> Callable[[str], str]:
    """What puts a text into simplified (`hans`) or traditional (`hant`) characters, phrase by phrase.

    >>> converter("hans")("渡輪離開了碼頭，沿著江岸走")
    '渡轮离开了码头，沿着江岸走'
    """
    from opencc import OpenCC  # slow to import, and few texts need it

    # Taiwan writes 著 for 着, which the plain table leaves; no other text has it so.
    return OpenCC("tw2s" if to == "hans" else "s2t").convert


# What stands in a pattern: an escape, the name of a group, a class of characters, or a character.
_IN_PATTERN = re.compile(r"\\.|\(\?P[<=]\w+|\(\?\(\w+|\[\^?\]?(?:\\.|[^\]\\])*\]|.", re.S)
_IN_CLASS = re.compile(r"\\.|.-.|.", re.S)


@cache
def _traditional() -> Mapping[str, str]:
    """The traditional characters that each simplified one stands for."""
    characters = [chr(point) for point in range(0x4E00, 0xA000)]
    forms: defaultdict[str, str] = defaultdict(str)
    # Lines, so that OpenCC sees no phrase.
    for old, new in zip(characters, converter("hans")("\n".join(characters)).split("\n"), strict=True):
        if old != new:
            forms[new] += old
    return forms


def both_scripts(characters: str) -> str:
    """Characters, with the traditional ones of those that are simplified behind them.

    >>> both_scripts("记者")
    '记者記'
    """
    forms = _traditional()
    return characters + "".join(t for c in characters for t in forms.get(c, "") if t not in characters)


def fits_both_scripts(pattern: re.Pattern[str]) -> re.Pattern[str]:
    """A pattern that fits what it fits, and the same in traditional characters.

    Each simplified character in it becomes a class of itself and its traditional ones.

    >>> fits_both_scripts(re.compile("(?:本报)?记者[张王]")).pattern
    '(?:本[报報])?[记記]者[张王張]'
    >>> fits_both_scripts(re.compile("(?P<记者>记者)(?P=记者)")).pattern
    '(?P<记者>[记記]者)(?P=记者)'
    """

    def widened(part: re.Match[str]) -> str:
        text = part[0]
        if text.startswith("["):
            single = "".join(c for c in _IN_CLASS.findall(text[1:-1]) if len(c) == 1)
            return text[:-1] + both_scripts(single)[len(single) :] + "]"
        forms = both_scripts(text) if len(text) == 1 else text
        return f"[{forms}]" if len(forms) > len(text) else text

    return re.compile(_IN_PATTERN.sub(widened, pattern.pattern), pattern.flags)
