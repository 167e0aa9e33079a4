"""Columns that an extractor gave before the headline of their article, put below its first column.

Takes a `Page` and which line continues which, gives the lines in another order. Where an article has
come to its end mark, the text below it is of another one; if it goes on below the next headline, it
is the text of that headline, whose first column was extracted behind the others.
"""

from __future__ import annotations

from collections.abc import Mapping

from cleaner.decisions import BODY_KINDS
from cleaner.layout.page import LONGEST_PAGE, Page


def below_their_headlines(page: Page, after: Mapping[int, int]) -> list[int]:
    """The indexes of all lines in reading order; the order of the dump where nothing is out of place."""
    order = list(range(len(page.shapes)))
    moved = 0
    for left, right in sorted(after.items()):
        headline = left + 1
        if right <= headline or page.kind(headline) != "heading":
            continue
        first = _below_end_mark(page, left)
        if first is None or first < moved:
            continue
        column = [i for i in range(headline, right) if page.kind(i) in BODY_KINDS]
        if not column or any(page.shapes[i].ended for i in column):
            # The article of that headline has come to its end as well.
            continue
        if all(page.kind(i) in ("heading", "byline", *BODY_KINDS) for i in range(headline, column[-1])):
            moved = column[-1] + 1
            order[first:moved] = [*range(headline, moved), *range(first, headline)]
    return order


def _below_end_mark(page: Page, last: int) -> int | None:
    """The first line of the text that ends in the line `last` and begins right below an end mark."""
    first = last
    least = max(0, last - LONGEST_PAGE)
    while first > least and page.kind(first) in BODY_KINDS and not page.shapes[first].line.opens_page:
        if page.shapes[first - 1].ended:
            return first
        first -= 1
    return None
