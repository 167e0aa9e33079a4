"""How strongly the words of the language tie two texts together: whether a word was cut between them.

Takes what stands on both sides of a seam, gives natural logarithms of odds. Where a word was cut, its halves are rare
alone and the word is not; how frequent each is, jieba's dictionary says.
"""

from __future__ import annotations

import math
from functools import lru_cache

import rjieba

from cleaner.scripts import converter
from cleaner.typography import is_cjk

# So far from a seam a word can reach.
_REACH = 6
# The words that jieba's dictionary was counted in, and what it gives a character that it does not have.
_COUNTED, _UNKNOWN = 60_101_967.0, 0.5


def bond(left: str, right: str) -> float:
    """How many times likelier the characters around a seam are as one text than as two, as a logarithm.

    It is 0.0 where no word lies across, and much higher for a word of which no half stands alone.

    >>> bond("推动农村改", "革的道路"), bond("六十岁以", "下的乘客"), bond("推动农村", "道路改革")
    (11.5, 3.4, 0.0)
    """
    tail, head = _chinese_end(left), _chinese_end(right[::-1])[::-1]
    if not tail or not head:
        return 0.0
    return max(0.0, round(_cost(tail) + _cost(head) - _cost(tail + head), 1))


def _chinese_end(text: str) -> str:
    at = len(text)
    while at and len(text) - at < _REACH and is_cjk(text[at - 1]):
        at -= 1
    return text[at:]


@lru_cache(maxsize=1 << 16)
def _cost(text: str) -> float:
    """How unlikely a text is, word by word."""
    return sum(_rarity(word) for word in rjieba.cut(converter("hans")(text), False))


@lru_cache(maxsize=1 << 16)
def _rarity(word: str) -> float:
    count = float(rjieba.suggest_freq(word)) if rjieba.has_word(word) else _UNKNOWN
    return math.log(_COUNTED / max(count, _UNKNOWN))
