"""Which kinds of words stand beside each other in a document: verb and noun, number and measure word.

Takes the lines of a document and what tags its words, gives `WordKinds` that later stages ask about a seam. Two whole
words meet at most seams, and no dictionary says whether they go together; their kinds do, a little.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Protocol

# So many characters on each side of a seam are tagged: two or three words.
_REACH = 8
# Of what was never seen, so much is taken for seen and for expected.
_UNSEEN = 2.0


class Tagger(Protocol):
    """Cuts a text into words and says the kind of each, as jieba does."""

    def __call__(self, text: str) -> list[tuple[str, str]]: ...


@dataclass(frozen=True, slots=True)
class Fit:
    """How much oftener than chance has it two words meet, in nats: by their kinds, and by one and the other's kind."""

    kinds: float = 0.0
    word_before_kind: float = 0.0
    kind_before_word: float = 0.0


_NO_SEAM = Fit()


@dataclass(frozen=True, slots=True)
class WordKinds:
    """How often words of two kinds stand side by side in the lines of a document."""

    tags: Tagger
    kinds: Mapping[tuple[str, str], int]
    word_before_kind: Mapping[tuple[str, str], int]
    kind_before_word: Mapping[tuple[str, str], int]
    before: Mapping[str, int]
    behind: Mapping[str, int]
    words_before: Mapping[str, int]
    words_behind: Mapping[str, int]
    total: int

    def fit(self, left: str, right: str) -> Fit:
        """How well the first word of `right` goes on behind the last one of `left`; nothing where a word lies across.

        >>> def tags(text: str) -> list[tuple[str, str]]:
        ...     return [(word, "m" if word in "两三" else "u" if word == "了" else "v") for word in text]
        >>> kinds = word_kinds(["种了三棵", "买了两条"] * 9, tags)
        >>> kinds.fit("吃了", "三个").kinds > 0 > kinds.fit("吃三", "了个").kinds
        True
        """
        tail, head = left[-_REACH:], right[:_REACH]
        before: tuple[str, str] | None = None
        at = 0
        for word, kind in self.tags(tail + head):
            end = at + len(word)
            if end == len(tail):
                before = word, kind
            elif at == len(tail) and before:
                return self._fit(before, (word, kind))
            elif end > len(tail):
                break
            at = end
        return _NO_SEAM

    def _fit(self, left: tuple[str, str], right: tuple[str, str]) -> Fit:
        (word_before, before), (word_behind, behind) = left, right
        kind, kind_behind = self.before.get(before, 0), self.behind.get(behind, 0)
        return Fit(
            self._information(self.kinds.get((before, behind), 0), kind, kind_behind),
            self._information(
                self.word_before_kind.get((word_before, behind), 0), self.words_before.get(word_before, 0), kind_behind
            ),
            self._information(
                self.kind_before_word.get((before, word_behind), 0), kind, self.words_behind.get(word_behind, 0)
            ),
        )

    def _information(self, together: int, left: int, right: int) -> float:
        """The pointwise mutual information of two, drawn to 0 where they are rare."""
        return math.log((together + _UNSEEN) / (left * right / self.total + _UNSEEN))


def word_kinds(lines: Iterable[str], tags: Tagger) -> WordKinds:
    """Count the words of each line with the ones behind them; no seam between two lines counts itself."""
    pairs = [pair for line in lines for pair in pairwise(tags(line))]
    return WordKinds(
        tags,
        Counter((a[1], b[1]) for a, b in pairs),
        Counter((a[0], b[1]) for a, b in pairs),
        Counter((a[1], b[0]) for a, b in pairs),
        Counter(a[1] for a, _ in pairs),
        Counter(b[1] for _, b in pairs),
        Counter(a[0] for a, _ in pairs),
        Counter(b[0] for _, b in pairs),
        max(1, len(pairs)),
    )
