"""Where one article ends and another begins between two headlines, by the words their texts share.

Takes texts in a row, the first surely of one article and the last surely of another, gives the text
that the second article begins with. The idea is that of TextTiling (Hearst 1997): texts on one
matter repeat its words.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from cleaner.language import Segmenter
from cleaner.typography import has_cjk

# A word of one character is in every text.
_SHORTEST = 2
# What is no further apart says the same.
_EVEN = 1e-9


def second_begins_at(first: str, between: Sequence[str], second: str, words: Segmenter) -> int:
    """How many of the texts between belong to the first article; all of them where the words say nothing.

    >>> def pairs(text): return [text[at : at + 2] for at in range(0, len(text), 2)]
    >>> second_begins_at("苇子江边", ["苇子老了", "棋盘摆好"], "棋盘木马", pairs)
    1
    """
    one, two = words_of(first, words), words_of(second, words)
    one, two = one - two, two - one
    shared = [words_of(text, words) for text in between]
    # A longer text has more words of every other.
    leans = [
        len(found & two) / max(1, len(two)) ** 0.5 - len(found & one) / max(1, len(one)) ** 0.5 for found in shared
    ]
    # The best parting has most that leans to the second article behind it.
    behind = [sum(leans), *(sum(leans) - before for before in accumulate(leans))]
    best = max(behind)
    return max(place for place, lean in enumerate(behind) if lean >= best - _EVEN)


def words_of(text: str, words: Segmenter) -> set[str]:
    """The Chinese words of a text that are longer than a character."""
    return {word for word in words(text) if len(word) >= _SHORTEST and has_cjk(word)}
