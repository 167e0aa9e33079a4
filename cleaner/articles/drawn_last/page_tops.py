"""The pages of a dump on which the title blocks of several articles stand above all their texts.

Takes a `Page`, gives `Tail`s: the PDF drew the headlines of the page first, each with its byline and a summary below
it, and then the columns.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from cleaner.articles.drawn_last.page_tails import (
    LEAST_TEXT,
    MOST_LINES,
    MOST_STARTS,
    Tail,
    lines_of_pages,
    starts_on,
    text_above,
)
from cleaner.articles.openings.topics import Topics
from cleaner.decisions import BODY_KINDS
from cleaner.layout.page import Page

# A summary below a byline has so many lines at most.
_SUMMARY = 4


def page_tops(page: Page) -> list[Tail]:
    """The pages that begin with the title blocks of two articles or more, of which each is signed but the last.

    Or with one that is signed, where the text of the page before is cut and goes on below it.
    """
    found: list[Tail] = []
    topics = Topics(page)
    for lines in lines_of_pages(page):
        top = _above_text(page, lines)
        text = [i for i in lines if page.kind(i) in BODY_KINDS and top and i > top[-1]]
        if (
            (_heads_several(page, top) or _heads_below(page, top))
            and len(top) <= MOST_LINES
            and len(text) >= LEAST_TEXT
        ):
            starts = starts_on(page, [i for i in lines if i > top[-1]], text, topics)
            found.append(Tail(tuple(top), tuple(starts[:MOST_STARTS]), text[0], text[-1] + 1))
    return found


def _heads_several(page: Page, top: Sequence[int]) -> bool:
    """Whether a headline stands below a byline, or the summary below that, and above the text."""
    return any(page.kind(one) != "heading" and page.kind(other) == "heading" for one, other in pairwise(top))


def _heads_below(page: Page, top: Sequence[int]) -> bool:
    """Whether a signed headline of the contents stands where the text of the page before it is cut."""
    announced = any(page.shapes[index].bare in page.announced for index in top)
    if not announced or page.kind(top[-1]) != "byline":
        return False
    if page.shapes[top[0]].latin:
        # English papers set one article below the other, and what is cut there goes on below its jump line.
        return False
    above = text_above(page, top[0])
    return above >= 0 and not page.shapes[above].closes


def _above_text(page: Page, lines: Sequence[int]) -> list[int]:
    """The headings and bylines at the head of a page, with the summary that stands between two title blocks."""
    found: list[int] = []
    summary: list[int] = []
    for index in lines:
        kind = page.kind(index)
        if kind in BODY_KINDS:
            if not any(page.kind(i) == "byline" for i in found) or len(summary) == _SUMMARY:
                break
            summary.append(index)
        elif kind in ("heading", "byline"):
            found += [*summary, index]
            summary = []
    return found
