"""The scorer `gguf`: a language model of the user's own says which line goes on in which.

Takes two printed lines, gives weak clues: how much likelier the second one is behind the first than by itself (their
pointwise mutual information).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Protocol

from cleaner.models.named import named_model
from cleaner.typography import has_cjk

# More characters of the line before and more tokens of the one that may go on tell hardly more, and take longer.
_BEFORE = 24
_AFTER = 16
_TOKENS = 5
# What stands before a line of which nothing is known.
_NOTHING = "\n"
# A line that is likelier by so many nats goes on as often as it does not, among the lines of a page (4,421 pairs of
# cijiang-ocr: 23.7 where it goes on, 8.0 where it does not); each nat more or less is so many clues.
_EVEN = 15.0
_CLUES = 0.25


class Model(Protocol):
    """A causal language model, as `Behind` is one."""

    def tokens(self, text: str) -> Sequence[int]: ...

    def likelihood(self, before: str, after: Sequence[int]) -> float: ...


class GgufScorer:
    """Weighs seams by a model. Raises `PluginError` where none is named, or it cannot be read."""

    def __init__(self, model: Model | None = None) -> None:
        self._model = model or _seams()
        self._alone = lru_cache(maxsize=1 << 14)(self._alone_of)

    def __call__(self, left: str, right: str) -> float:
        """Above 0 if `right` continues `left`, below if it does not."""
        if not left or not right or not has_cjk(left[-1] + right[0]):
            # Latin words say less each, and their letters tell more.
            return 0.0
        after = tuple(self._model.tokens(right[:_AFTER])[:_TOKENS])
        return _CLUES * (self._model.likelihood(left[-_BEFORE:], after) - self._alone(after) - _EVEN)

    def _alone_of(self, after: tuple[int, ...]) -> float:
        return self._model.likelihood(_NOTHING, after)


def _seams() -> Model:
    llama = named_model()
    from cleaner.models.behind import Behind

    return Behind(llama)
