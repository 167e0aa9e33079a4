"""How likely a text is behind another one, by a model.

Takes two texts, gives a natural logarithm. Texts that were asked about are kept in the memory of the model, since the
columns of a page ask again and again about the same few lines.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from cleaner.models.llama import Llama, Memory, Placed

# So many texts are kept, of so many tokens at most; behind one of them no more than as many are read.
_KEPT = 48
_LONGEST = 40


@dataclass(frozen=True, slots=True)
class _Kept:
    """Where the memory of the model holds a text, how many tokens it has, and what may come behind it."""

    place: int
    length: int
    next: np.ndarray


class Behind:
    """A model that says how likely texts are behind others."""

    def __init__(self, llama: Llama) -> None:
        self.tokens = llama.tokens
        self._memory = Memory(llama, (_KEPT + 1) * _LONGEST, _KEPT, max(_KEPT, _LONGEST))
        self._kept: OrderedDict[str, _Kept] = OrderedDict()

    def likelihood(self, before: str, after: Sequence[int]) -> float:
        """The logarithm of how likely the tokens `after` are behind the text `before`."""
        kept = self._held(before)
        rows = [kept.next]
        if len(after) > 1:
            rows += self._read(after[:-1], kept.place, kept.length)
            self._memory.forget(kept.place, kept.length)
        return sum(float(row[token]) for row, token in zip(rows, after, strict=True))

    def _held(self, text: str) -> _Kept:
        """A text that the memory holds from now on; the one that was asked about longest ago gives way."""
        if text not in self._kept:
            free = len(self._kept) if len(self._kept) < _KEPT else self._kept.popitem(last=False)[1].place
            self._memory.forget(free)
            tokens = self.tokens(text)[-_LONGEST:]
            self._kept[text] = _Kept(free, len(tokens), self._read(tokens, free, 0)[-1])
        self._kept.move_to_end(text)
        return self._kept[text]

    def _read(self, tokens: Sequence[int], place: int, start: int) -> list[np.ndarray]:
        return list(self._memory.read([Placed(token, start + at, place) for at, token in enumerate(tokens)]))
