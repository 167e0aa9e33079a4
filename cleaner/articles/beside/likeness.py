"""How much a text is like an article, by the pairs of characters, or the English words, that both have.

Takes texts, gives weights; nothing is known of the language but what the dump itself says. The score is that of a
mixture of an article's own pairs with those of the whole dump (Jelinek and Mercer 1980).
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from cleaner.articles.wording import pairs_of

# The share of an article's own pairs in what its next paragraph says.
_OWN = 0.1
# A pair in the headline says as much as one in so many paragraphs.
_HEADLINE = 2


@dataclass(frozen=True, slots=True)
class Pairs:
    """The pairs of characters `of` each text that another one has as well, and in how many `texts` each pair is."""

    of: tuple[frozenset[str], ...]
    texts: Counter[str]
    total: int


def pairs_in(texts: Sequence[str]) -> Pairs:
    """The pairs that texts share, and the words.

    >>> pairs_in(["渡轮离岸", "渡轮靠岸", "The ferry left", "A ferry"]).of
    (frozenset({'渡轮'}), frozenset({'渡轮'}), frozenset({'ferry'}), frozenset({'ferry'}))
    """
    found = [pairs_of(text) for text in texts]
    counts = Counter(pair for pairs in found for pair in pairs)
    shared = tuple(frozenset(pair for pair in pairs if counts[pair] > 1) for pairs in found)
    return Pairs(shared, counts, sum(counts.values()))


@dataclass(frozen=True, slots=True)
class Likeness:
    """What is known of one article: how often its headline and the texts taken for its own have each pair."""

    counts: Counter[str]
    total: float

    def to(self, text: frozenset[str], pairs: Pairs, *, own: bool) -> float:
        """How much likelier a text is in this article than anywhere, 0.0 for one that has nothing in common with it.

        `own` says that it is one of those the article is known by; a text is no evidence for itself.
        """
        rest = 1.0 + self.total - (len(text) if own else 0)
        counts = ((pair, self.counts[pair] - own) for pair in text)
        # Exact, so that the order of a set does not count.
        return math.fsum(
            math.log1p(_OWN * count / rest * pairs.total / pairs.texts[pair]) for pair, count in counts if count > 0
        )


def likeness(headline: str, texts: Iterable[frozenset[str]], pairs: Pairs) -> Likeness:
    """What an article of this headline and these texts is known by.

    >>> pairs = pairs_in(["渡轮离岸", "渡轮靠岸", "窑火不熄", "守着窑火"])
    >>> ferry = likeness("渡轮", pairs.of[:1], pairs)
    >>> ferry.to(pairs.of[1], pairs, own=False) > ferry.to(pairs.of[2], pairs, own=False)
    True
    """
    counts: Counter[str] = Counter()
    for pair in pairs_of(headline):
        counts[pair] += _HEADLINE if pair in pairs.texts else 0
    for text in texts:
        counts.update(text)
    return Likeness(counts, float(sum(counts.values())))
