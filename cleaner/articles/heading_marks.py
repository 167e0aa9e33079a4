"""What a model's marks of headings say in this dump: one that marks headlines, and no headings inside, shows articles.

Takes a `Page` and its runs, gives the settings of openings with the weight that a mark has here.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from cleaner.articles.opening import OpeningSettings
from cleaner.articles.runs import Run
from cleaner.articles.signatures import begins_report
from cleaner.layout.authors import BylineSettings
from cleaner.layout.page import Page

# Who marks headings inside as well has so many fewer of them signed.
_SIGNED = 2 / 3
# Fewer may all be signed by chance.
_FEWEST = 4


def weighed(
    page: Page, runs: Sequence[Run], settings: OpeningSettings, names: BylineSettings | None
) -> OpeningSettings:
    """The settings with `marked_alike` as high as `marked_headlines`, where the only mark is that of headlines.

    Most of the marked lines are signed then, and at least half as many headings stand unmarked.
    """
    headed = [run for run in runs if any(unit.kind == "heading" for unit in run.units)]
    marked = [run for run in headed if any(unit.marks for unit in run.units if unit.kind == "heading")]
    signed = sum(any(unit.kind == "byline" for unit in run.units) or begins_report(page, run, names) for run in marked)
    inside = len(headed) - len(marked)
    one_mark = len(page.ranks) == 1 and len(marked) >= _FEWEST
    if one_mark and 2 * inside >= len(marked) and signed >= _SIGNED * len(marked):
        return replace(settings, marked_alike=settings.marked_headlines)
    return settings
