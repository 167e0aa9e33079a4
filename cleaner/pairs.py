"""How strongly two characters or two words of a document attract each other.

Takes the n-grams or the lines of a document, gives `Pairs` that later stages ask about a seam.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import pairwise

_WORD = re.compile(r"[A-Za-z]+")
# Two that meet ten times as often as chance would have it are as sure as those that meet more often, and that two
# never meet says little in so short a text.
_MOST, _LEAST = 3.0, -0.5
# One digit for another: what stands behind 4 stands behind 7.
_ANY_DIGIT = str.maketrans("123456789１２３４５６７８９０", "0" * 19)


@dataclass(frozen=True, slots=True)
class Pairs:
    """How often two of them stand together in a document, and how often each stands there at all."""

    together: Mapping[tuple[str, str], int] = field(default_factory=dict)
    alone: Mapping[str, int] = field(default_factory=dict)
    total: int = 1

    def attraction(self, left: str, right: str) -> float:
        """The pointwise mutual information of the two, drawn to 0 where they are rare, and within bounds.

        >>> pairs = character_pairs(Counter({"渡轮离岸": 9, "轮离岸上": 9}))
        >>> round(pairs.attraction("渡", "轮"), 1)
        0.7
        """
        left, right = left.translate(_ANY_DIGIT), right.translate(_ANY_DIGIT)
        expected = self.alone.get(left, 0) * self.alone.get(right, 0) / self.total
        information = math.log((self.together.get((left, right), 0) + 0.3) / (expected + 0.3))
        return max(_LEAST, min(_MOST, information))


def character_pairs(counts: Mapping[str, int]) -> Pairs:
    """The pairs of characters at the beginnings of n-grams, by their counts."""
    pairs: defaultdict[str, int] = defaultdict(int)
    for gram, count in counts.items():
        pairs[gram[:2]] += count
    together: Counter[tuple[str, str]] = Counter()
    alone: Counter[str] = Counter()
    for pair, count in pairs.items():
        folded = pair.translate(_ANY_DIGIT)
        together[folded[0], folded[1]] += count
        alone[folded[0]] += count
    return Pairs(together, alone, max(1, alone.total()))


def word_pairs(lines: Iterable[str]) -> Pairs:
    """The pairs of Latin words that stand side by side in a line, in small letters.

    >>> pairs = word_pairs(["A Roof and a Long Table", "a long table", "a roof"])
    >>> pairs.attraction("long", "table") > pairs.attraction("long", "roof")
    True
    """
    together: Counter[tuple[str, str]] = Counter()
    alone: Counter[str] = Counter()
    for line in lines:
        words = [(found[0].lower(), found.start(), found.end()) for found in _WORD.finditer(line)]
        alone.update(word for word, _, _ in words)
        together.update((a, b) for (a, _, end), (b, start, _) in pairwise(words) if start == end + 1)
    return Pairs(together, alone, max(1, alone.total()))
