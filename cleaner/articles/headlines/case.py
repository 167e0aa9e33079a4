"""Whether an English paper sets its headlines in capitals, or the kickers over them.

Takes the runs of a dump, gives the settings of titles with what capitals say against a headline here.
"""

from __future__ import annotations

from collections.abc import Sequence
from statistics import mean

from msgspec.structs import replace

from cleaner.articles.headlines.title import TitleSettings
from cleaner.articles.runs import Run
from cleaner.articles.units import Unit
from cleaner.typography import has_cjk

# A headline has so many words in the mean, and a kicker fewer.
_WORDS = 4.0


def weighed_by_case(runs: Sequence[Run], settings: TitleSettings) -> TitleSettings:
    """The settings without `capitals`, where each byline has long lines in capitals over it: those are the headlines.

    A paper that sets its kickers so has some headlines without one.
    """
    over = [shown for run in runs if (shown := _over_byline(run))]
    capitals = [[u for u in shown if u.text.isupper()] for shown in over]
    if not over or not all(capitals):
        return settings
    words = mean(max(len(u.text.split()) for u in found) for found in capitals)
    return replace(settings, capitals=0.0, deck_below=0.0) if words >= _WORDS else settings


def _over_byline(run: Run) -> list[Unit]:
    """The English display lines over a byline."""
    signed = next((u.lines[0] for u in run.units if u.kind == "byline" and not has_cjk(u.text)), -1)
    return [u for u in run.units if u.kind == "heading" and u.lines[-1] < signed]
