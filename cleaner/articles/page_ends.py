"""Headlines that an extractor gives behind the text of their page, since they were drawn last.

Takes the runs and the openings of the articles, gives the openings with the headlines that belong to
them: where as many stand at a page's end as articles open on it, they stand in the same order. A page
with one article needs none of this: its title block is looked for at the page's end as well.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from cleaner.articles.opening import Opening
from cleaner.articles.runs import Run, Unit
from cleaner.layout.page import Page


def with_page_end_headlines(page: Page, runs: Sequence[Run], starts: Sequence[Opening]) -> list[Opening]:
    """The openings, each with the headline at its page's end as its `spare` one, where the page has one for each."""
    found = list(starts)
    for run in runs:
        units = _at_page_end(page, run)
        if len(units) < 2:
            continue
        sheet = page.shapes[units[0].lines[0]].line.page
        here = [n for n, opening in enumerate(found) if _begins_on(page, runs, opening, sheet)]
        if len(here) == len(units) and not any(found[n].spare or found[n].announced for n in here):
            for number, unit in zip(here, units, strict=True):
                found[number] = replace(found[number], spare=unit)
    return found


def _at_page_end(page: Page, run: Run) -> list[Unit]:
    """The headlines printed with a shadow behind the last text of a page."""
    ends = run.fold if run.fold >= 0 else run.right
    if run.left < 0 or (run.fold < 0 and run.right < len(page.shapes)):
        return []
    last = page.shapes[run.left].line.page
    return [u for u in run.units if u.echoed and u.lines[-1] < ends and page.shapes[u.lines[0]].line.page == last]


def _begins_on(page: Page, runs: Sequence[Run], opening: Opening, sheet: int) -> bool:
    """Whether the text of an article begins on a sheet."""
    right = runs[opening.run].right
    return right < len(page.shapes) and page.shapes[right].line.page == sheet and opening.why != "taken-up"
