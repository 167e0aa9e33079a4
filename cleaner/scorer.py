"""A second opinion on seams: a language model, for example, from `models` or a package of the user's own.

Takes the name of an entry point, gives its scorer. Without one the dictionary and the document's own statistics
decide alone.
"""

from __future__ import annotations

from math import isfinite
from typing import Protocol, cast

from cleaner.plugins import load_plugin

ENTRY_POINTS = "cleaner.scorers"
# A model is heard, but no more than the surest sign there is: a word of the dictionary across a seam is 2.2.
_LOUDEST = 3.0


class SeamScorer(Protocol):
    """How well one text goes on in another, in weak clues: above 0 if `right` continues `left`, below if it does not.

    The texts are two printed lines. It is asked where several may go on, and must say the same each time.
    """

    def __call__(self, left: str, right: str) -> float: ...


def heard(scorer: SeamScorer, left: str, right: str) -> float:
    """What a scorer says, kept within bounds; what is no number says nothing.

    >>> heard(lambda left, right: 12.0, "江", "风"), heard(lambda left, right: float("nan"), "江", "风")
    (3.0, 0.0)
    """
    said = float(scorer(left, right))
    return max(-_LOUDEST, min(_LOUDEST, said)) if isfinite(said) else 0.0


def load_scorer(name: str) -> SeamScorer:
    """The scorer that a package names in the entry point group `cleaner.scorers`. Raises `PluginError`."""
    return cast("SeamScorer", load_plugin(ENTRY_POINTS, name, "scorer"))
