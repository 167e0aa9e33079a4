"""Headlines in the middle of a text: whether one is that of the article that is open, or of a second one.

Takes runs and the openings found so far, says where the text of a second article begins, by its words.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from cleaner.articles.openings.cohesion import second_begins_at
from cleaner.articles.openings.opening import Opening
from cleaner.articles.runs import Run
from cleaner.decisions import BODY_KINDS
from cleaner.layout.page import Page
from cleaner.layout.paragraphs import is_first


def awaits_headline(runs: Sequence[Run], number: int, found: Sequence[Opening]) -> bool:
    """Whether the open article was signed, and no headline has stood in it yet: it may stand behind its text."""
    if not found or found[-1].why != "byline":
        return False
    return not any(_titles(run, found[-1]) for run in runs[found[-1].run : number])


def heads_second_article(runs: Sequence[Run], number: int, found: Sequence[Opening]) -> bool:
    """Whether a signed headline in mid-text is another one than that of the article that is open."""
    if not found or not any(u.kind == "heading" for u in runs[number].units):
        return False
    above = runs[found[-1].run : number]
    return any(_titles(run, found[-1]) for run in above)


def _titles(run: Run, opened: Opening) -> bool:
    """Whether a headline of the article that is open stands in a run: where it opens, or in mid-text."""
    opens = opened.why != "page-head" and run.left < opened.at
    return (run.interrupts or opens) and any(u.kind == "heading" and u.lines[0] >= opened.at for u in run.units)


def second_begins(page: Page, runs: Sequence[Run], number: int, opened: Opening, cut: int) -> int:
    """The line at which the article begins whose headline stands in this run, in the middle of its text.

    It is the line `cut`, at which a title block in this run would open it, where the words of the texts say nothing.
    """
    titled = next(run for run in runs[opened.run : number] if _titles(run, opened))
    ends = next((run.left for run in runs[number + 1 :] if run.units), len(page.shapes) - 1)
    second = [i for i in range(runs[number].right, ends + 1) if page.kind(i) in BODY_KINDS]
    sheet = page.shapes[runs[number].left].line.page
    # Its text begins on the page of its headline.
    between = (i for i in range(titled.right + 1, runs[number].left + 1) if page.shapes[i].line.page == sheet)
    starts = [i for i in between if _begins_paragraph(page, i)]
    # Its first paragraph is the first one's in any case.
    least = starts[0] if starts and titled.left < opened.at else titled.right + 1
    first = [i for i in range(opened.at, least) if page.kind(i) in BODY_KINDS]
    texts = [
        "".join(page.shapes[i].text for i in range(start, end))
        for start, end in pairwise([*starts, runs[number].left + 1])
    ]
    one, two = ("".join(page.shapes[i].text for i in lines) for lines in (first, second))
    place = second_begins_at(one, texts, two, page.language.words)
    return [*starts, cut][place]


def _begins_paragraph(page: Page, index: int) -> bool:
    shape, above = page.shapes[index], page.shapes[index - 1]
    return page.kind(index) in BODY_KINDS and above.closes and (is_first(shape) or shape.apart)
