"""What a place at the head of a page says in this dump: where headings stand there too often, they are headlines.

Takes a `Page`, its `Flow` and its runs, gives the settings of openings with the weight that such a place has here.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from cleaner.articles.openings.opening import OpeningSettings
from cleaner.articles.runs import Run
from cleaner.decisions import BODY_KINDS
from cleaner.flow import Flow
from cleaner.layout.page import Page
from cleaner.typography import ends_with_dash

# Fewer may all stand there by chance.
_FEWEST = 3
# Of those that stand there, this share would by chance at most.
_BY_CHANCE = 0.25


def weighed_by_pages(page: Page, flow: Flow, runs: Sequence[Run], settings: OpeningSettings) -> OpeningSettings:
    """The settings with `page_head` as high as `page_headlines`, where headings without a byline begin pages.

    Headings inside articles stand above any paragraph: of those, as many begin a page as there are pages for each
    paragraph. What stands elsewhere is one of those, and says how many of the others are.
    """
    heads = [run for run in runs if not (run.interrupts or run.broken) and _headed(run) and not _signed(run)]
    first = sum(_at_page_head(run) for run in heads)
    if first < _FEWEST:
        return settings
    pages = len({shape.line.page for shape in page.shapes})
    continued = set(flow.after.values())
    paragraphs = sum(page.kind(i) in BODY_KINDS and i not in continued for i in range(len(page.shapes)))
    by_chance = (len(heads) - first) * pages / max(paragraphs - pages, 1)
    return replace(settings, page_head=settings.page_headlines) if by_chance <= _BY_CHANCE * first else settings


def _headed(run: Run) -> bool:
    return any(unit.kind == "heading" and not ends_with_dash(unit.text) for unit in run.units)


def _signed(run: Run) -> bool:
    return any(unit.kind == "byline" for unit in run.units)


def _at_page_head(run: Run) -> bool:
    return run.fold >= 0 and any(unit.kind == "heading" and unit.lines[0] >= run.fold for unit in run.units)


def page_head(page: Page, runs: Sequence[Run], number: int) -> int:
    """The run in which the page of this run begins, or -1 where none shows.

    A page begins at a fold, or where white space follows a text that has ended.
    """
    for head in range(number, -1, -1):
        run = runs[head]
        if run.fold >= 0 and (head < number or run.fold <= runs[number].left):
            return head
        spaced = any(shape.line.gap > 1 for shape in page.shapes[run.left + 1 : run.right + 1])
        if head < number and spaced and not run.interrupts and not run.broken:
            return head
    return 0 if page.shapes and page.shapes[-1].line.page > 0 else -1
