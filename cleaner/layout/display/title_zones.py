"""Where the lines of an English title block stand: between the end of a text and a byline or a dateline.

Takes a `Page` on which bylines, captions and furniture are labelled, gives the free lines there. A headline of two
lines in a narrow column looks like text by itself.
"""

from __future__ import annotations

import re

from cleaner.layout.page import Page

# A title block has so many lines at most: a kicker, a headline, a deck.
_LONGEST = 7


def over_reports(page: Page, dateline: re.Pattern[str]) -> frozenset[int]:
    """The free lines between the end of the text above and an English byline, or a text with its dateline."""
    found: set[int] = set()
    for index, shape in enumerate(page.shapes):
        signed = page.kind(index) == "byline" and page.kind(index - 1) != "byline"
        if shape.latin and (signed or (page.free(index) and dateline.match(shape.text))):
            found.update(_above(page, index))
    return frozenset(found)


def _above(page: Page, below: int) -> list[int]:
    """The lines of one title block, none where no end of a text shows above it."""
    lines: list[int] = []
    for index in range(below - 1, -1, -1):
        shape = page.shapes[index]
        if page.kind(index) == "caption" and not shape.line.opens_page:
            # A picture stands between the headline and who wrote below it.
            continue
        if not page.free(index) or (shape.closes and shape.text[-1] not in "?!"):
            return lines
        lines.append(index)
        if len(lines) > _LONGEST:
            return []
        if shape.line.opens_page:
            return lines
    return lines
