"""What a model's marks of headings say in this dump: one that marks headlines, and no headings inside, shows articles.

Takes a `Page` and its runs, gives the settings of openings with the weight that a mark has here.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from cleaner.articles.openings.opening import OpeningSettings
from cleaner.articles.openings.signatures import begins_report, from_newspaper
from cleaner.articles.runs import Run
from cleaner.layout.page import Page
from cleaner.layout.signed.byline import BylineSettings

# Who marks headings inside as well has so many fewer of them signed.
_SIGNED = 2 / 3
# In a newspaper that gives articles in turns a headline may stand far from its text.
_SIGNED_IN_NEWSPAPER = 1 / 3
# Fewer may all be signed by chance.
_FEWEST = 4


def weighed(
    page: Page,
    runs: Sequence[Run],
    settings: OpeningSettings,
    names: BylineSettings | None,
    taken_up: frozenset[int] = frozenset(),
) -> OpeningSettings:
    """The settings with `marked_alike` as high as `marked_headlines`, where the only mark is that of headlines.

    Most of the marked lines are signed then, and at least half as many headings stand unmarked; in a newspaper, where
    texts begin with their reporters or are `taken_up` from another page, fewer need be signed.
    """
    headed = [run for run in runs if any(unit.kind == "heading" for unit in run.units)]
    marked = [run for run in headed if any(unit.marks for unit in run.units if unit.kind == "heading")]
    signed = sum(any(unit.kind == "byline" for unit in run.units) or begins_report(page, run, names) for run in marked)
    inside = len(headed) - len(marked)
    one_mark = len(page.ranks) == 1 and len(marked) >= _FEWEST
    share = _SIGNED_IN_NEWSPAPER if from_newspaper(page, runs, names, taken_up) else _SIGNED
    if one_mark and 2 * inside >= len(marked) and signed >= share * len(marked):
        return replace(settings, marked_alike=settings.marked_headlines)
    return settings


def marks_headlines(settings: OpeningSettings) -> bool:
    """Whether settings were `weighed` for a dump whose only mark is that of headlines."""
    return settings.marked_alike == settings.marked_headlines
