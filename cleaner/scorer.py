"""A second opinion on seams: a language model, for example, from `models` or a package of the user's own.

Takes the name of an entry point, gives its scorer. Without one the dictionary and the document's own statistics
decide alone.
"""

from __future__ import annotations

from importlib.metadata import entry_points
from math import isfinite
from typing import Protocol, cast

ENTRY_POINTS = "cleaner.scorers"
# A model is heard, but no more than the surest sign there is: a word of the dictionary across a seam is 2.2.
_LOUDEST = 3.0


class ScorerError(ValueError):
    """A scorer that is not there or cannot be loaded; the message says which and why."""


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
    """The scorer that a package names in the entry point group `cleaner.scorers`.

    A class is one that is made ready by calling it. Raises `ScorerError` where there is none of that name, it cannot
    be made ready, or it is nothing to call.
    """
    points = entry_points(group=ENTRY_POINTS)
    for point in points:
        if point.name != name:
            continue
        try:
            scorer = point.load()
            # What has to be made ready first, a model, is named by its class.
            scorer = scorer() if isinstance(scorer, type) else scorer
        except ScorerError:
            raise
        except Exception as error:  # whatever a user's package does when it is imported
            raise ScorerError(f"scorer {name!r} cannot be loaded: {error}") from None
        if callable(scorer):
            return cast("SeamScorer", scorer)
        raise ScorerError(f"scorer {name!r} is nothing that can be called")
    known = ", ".join(sorted(point.name for point in points)) or "none"
    raise ScorerError(f"no package names a scorer {name!r} in {ENTRY_POINTS}; there are: {known}")
