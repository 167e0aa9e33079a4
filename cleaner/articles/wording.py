"""The wording of a text: the pairs of characters in it, and its longer words, by which texts on one matter are alike.

Takes a text, gives a set; or a `Page`, and gives the wording of its text, passage by passage. Nothing is known of the
language.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from cleaner.decisions import BODY_KINDS
from cleaner.layout.page import Page

# Signs and figures are in every text; in English every pair of letters is, and a short word.
_CHINESE = re.compile(r"[^\W_\da-zA-Z\u00c0-\u024f]+")
_WORD = re.compile(r"[a-zA-Z\u00c0-\u024f]{4,}")
# So many characters of text are known by their words together.
_PASSAGE = 120


def pairs_of(text: str) -> frozenset[str]:
    """The pairs of characters and the longer words of a text.

    >>> sorted(pairs_of("渡轮离岸，the ferry"))
    ['ferry', '渡轮', '离岸', '轮离']
    """
    words = {word.lower() for word in _WORD.findall(text)}
    bare = "".join(_CHINESE.findall(text))
    return frozenset(words | {bare[at : at + 2] for at in range(len(bare) - 1)})


@dataclass(frozen=True, slots=True)
class Wording:
    """The text of a dump in passages: the `pairs` of each, in how many each pair is, and its first and last line."""

    pairs: Sequence[frozenset[str]]
    lengths: Sequence[int]
    spread: Counter[str]
    firsts: Sequence[int]
    lasts: Sequence[int]

    def around(self, line: int, step: int, reach: int) -> frozenset[str]:
        """The pairs in the passages from that of a line on, `reach` characters up (-1) or down (1).

        The line itself may be none of a passage: a display line.
        """
        found: set[str] = set()
        place = bisect_right(self.firsts, line) - 1
        if step > 0 and (place < 0 or line > self.lasts[place]):
            place += 1
        while reach > 0 and 0 <= place < len(self.pairs):
            found |= self.pairs[place]
            reach -= self.lengths[place]
            place += step
        return frozenset(found)

    def said(self, text: str, passage: frozenset[str]) -> float:
        """How rare, together, the pairs are that a text shares with a passage, in nats.

        A pair that lies across two passages of the dump is in none of them, and says nothing.
        """
        total = len(self.pairs) + 1
        shared = pairs_of(text) & passage & self.spread.keys()
        # Exact, so that the order of a set does not count.
        return math.fsum(math.log(total / self.spread[pair]) for pair in shared)


def wording_of(page: Page) -> Wording:
    """The wording of a page's text, in passages of one stretch each: none lies across a display line."""
    texts: list[str] = []
    firsts: list[int] = []
    lasts: list[int] = []
    for index, shape in enumerate(page.shapes):
        if page.kind(index) not in BODY_KINDS:
            continue
        if not texts or index != lasts[-1] + 1 or len(texts[-1]) >= _PASSAGE:
            texts.append("")
            firsts.append(index)
            lasts.append(index)
        texts[-1] += shape.text
        lasts[-1] = index
    pairs = [pairs_of(text) for text in texts]
    spread = Counter(pair for found in pairs for pair in found)
    return Wording(pairs, [len(text) for text in texts], spread, firsts, lasts)
