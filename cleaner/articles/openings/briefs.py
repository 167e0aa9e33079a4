"""Columns of briefs: one label, then a heading and one paragraph again and again.

Takes the runs of a page, says which of them make such a column, and where it begins.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from cleaner.articles.openings.opening import Opening
from cleaner.articles.runs import Run
from cleaner.layout.column import SHORT
from cleaner.layout.page import Page
from cleaner.layout.paragraphs import is_first

# So many headings with one paragraph each in a row are briefs.
_ENOUGH = 3


def paragraphs_between(page: Page, first: int, last: int) -> int:
    """How many paragraphs end, or begin, in the lines `first` to `last`, at least one; a poem is no single one."""
    lines = page.shapes[first : last + 1]
    ends = sum(shape.closes and (not shape.wrapped or shape.missing > SHORT) for shape in lines)
    begin = 1 + sum(above.closes and is_first(shape) for above, shape in pairwise(lines))
    return max(ends, begin, 2 * page.is_verse(last))


def heads_briefs(page: Page, runs: Sequence[Run], number: int) -> bool:
    """Whether a column of briefs follows: three times in a row one paragraph and one heading."""
    return number + _ENOUGH < len(runs) and all(_is_brief(page, runs, n) for n in range(number, number + _ENOUGH))


def labelled_in_its_middle(page: Page, runs: Sequence[Run], number: int, found: Sequence[Opening]) -> Opening | None:
    """The column of briefs that began with its page, where its label stands in this run, over a later brief.

    A label is printed across the columns; tools that read column by column give it where it stands.
    """
    run = runs[number]
    shown = [u for u in run.units if u.kind == "heading"]
    if not found or found[-1].why != "page-head" or len(shown) < 2 or not heads_briefs(page, runs, number):
        return None
    first = found[-1].run
    headed = any(u.kind == "heading" and u.lines[0] >= found[-1].at for u in runs[first].units)
    signed = any(u.kind == "byline" for r in runs[first:number] for u in r.units)
    above = range(first, number)
    briefs = all(_is_brief(page, runs, n) for n in above[:-1]) and _one_paragraph(page, runs, number - 1)
    if signed or not headed or len(above) < _ENOUGH or not briefs:
        return None
    return Opening(found[-1].at, first, "briefs", None, shown[0])


def between_briefs(page: Page, runs: Sequence[Run], number: int) -> bool:
    """Whether one paragraph stands above this run and one below, each to the next display line."""
    inside = 0 < number < len(runs) - 1
    return inside and _one_paragraph(page, runs, number - 1) and _one_paragraph(page, runs, number)


def _is_brief(page: Page, runs: Sequence[Run], number: int) -> bool:
    """Whether one paragraph stands between this run and the next, which is one heading."""
    below = runs[number + 1]
    headed = sum(u.kind == "heading" for u in below.units) == 1 and not below.interrupts
    return headed and _one_paragraph(page, runs, number)


def _one_paragraph(page: Page, runs: Sequence[Run], number: int) -> bool:
    return paragraphs_between(page, runs[number].right, runs[number + 1].left) == 1
