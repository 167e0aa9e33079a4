"""The wording of a text: the pairs of characters in it, and its longer words, by which texts on one matter are alike.

Takes a text, gives a set; nothing is known of the language.
"""

from __future__ import annotations

import re

# Signs and figures are in every text; in English every pair of letters is, and a short word.
_CHINESE = re.compile(r"[^\W_\da-zA-Z\u00c0-\u024f]+")
_WORD = re.compile(r"[a-zA-Z\u00c0-\u024f]{4,}")


def pairs_of(text: str) -> frozenset[str]:
    """The pairs of characters and the longer words of a text.

    >>> sorted(pairs_of("渡轮离岸，the ferry"))
    ['ferry', '渡轮', '离岸', '轮离']
    """
    words = {word.lower() for word in _WORD.findall(text)}
    bare = "".join(_CHINESE.findall(text))
    return frozenset(words | {bare[at : at + 2] for at in range(len(bare) - 1)})
