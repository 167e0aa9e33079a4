"""A passage that a model has read, and what other ends of it would be worth.

Takes the tokens of a text and of what stands before it, gives natural logarithms of likelihoods.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

import numpy as np

from cleaner.models.llama import Llama, Memory, Placed

# The passage lies in the first place, its other ends in the ones behind.
_TEXT = 0
_ENDS = 48
# So many tokens are read at a time, of a passage or of its other ends: more are no faster on a few cores.
_BATCH = 512


class Passages:
    """A model that reads passages of up to `room` tokens, with what stands before them."""

    def __init__(self, llama: Llama) -> None:
        self.tokens = llama.tokens
        self.piece = llama.piece
        self.room = _BATCH
        self._memory = Memory(llama, 2 * _BATCH, _ENDS + 1, _BATCH)
        self._rows: list[np.ndarray] = []
        self._before = 0

    def read(self, before: Sequence[int], text: Sequence[int]) -> None:
        """Read a passage behind another one, which is not empty; the one that was read last is forgotten."""
        self._memory.forget(-1)
        self._before = len(before)
        placed = [Placed(token, at, _TEXT) for at, token in enumerate((*before, *text))]
        # What stands behind the last token of `before` comes in the place of the first of `text`.
        self._rows = list(islice(self._memory.read(placed), self._before - 1, None))

    def likelihood(self, at: int, token: int) -> float:
        """How likely a token is in the place `at` of the passage, behind the tokens before it."""
        return float(self._rows[at][token])

    def likelihoods(self, ends: Sequence[tuple[int, tuple[int, ...]]]) -> list[float]:
        """How likely each of some ends is, which stand in the passage from a place on instead of its own."""
        found: list[float] = []
        for part in _fitting(ends):
            for place, (at, _) in enumerate(part, 1):
                self._memory.copy(_TEXT, place, self._before + at)
            placed = [
                Placed(token, self._before + at + number, place)
                for place, (at, tokens) in enumerate(part, 1)
                for number, token in enumerate(tokens[:-1])
            ]
            rows = self._memory.read(placed) if placed else iter(())
            for place, (at, tokens) in enumerate(part, 1):
                behind = (
                    float(row[token]) for row, token in zip(islice(rows, len(tokens) - 1), tokens[1:], strict=True)
                )
                found.append(self.likelihood(at, tokens[0]) + sum(behind))
                self._memory.forget(place)
        return found


def _fitting(ends: Sequence[tuple[int, tuple[int, ...]]]) -> Iterator[list[tuple[int, tuple[int, ...]]]]:
    """Ends in parts that fit into the memory, and can be read at a time."""
    part: list[tuple[int, tuple[int, ...]]] = []
    length = 0
    for end in ends:
        if part and (len(part) == _ENDS or length + len(end[1]) > _BATCH):
            yield part
            part, length = [], 0
        part.append(end)
        length += len(end[1])
    if part:
        yield part
