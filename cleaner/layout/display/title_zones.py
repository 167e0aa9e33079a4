"""Where the lines of an English title block stand: between the end of a text and a byline or a dateline.

Takes a `Page` on which bylines, captions and furniture are labelled, gives the free lines there. A headline of two
lines in a narrow column looks like text by itself.
"""

from __future__ import annotations

import math
import re

from cleaner.layout.page import Page

# A title block has so many lines at most: a kicker, a headline, a deck.
_LONGEST = 7
# What is set over two columns is so much wider than one.
_WIDER = 1.6


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
    wide = _WIDER * next((s.measure for s in page.shapes[below : below + _LONGEST] if s.wrapped), math.inf)
    for index in range(below - 1, -1, -1):
        shape = page.shapes[index]
        caption = page.kind(index) == "caption" or (not lines and page.free(index) and _ends_wide(page, index, wide))
        if caption and not shape.line.opens_page:
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


def _ends_wide(page: Page, index: int, wide: float) -> bool:
    """Whether a sentence ends in a line that is set over several columns, or in the rest of one: a caption does."""
    ends = page.shapes[index].closes or page.shapes[index + 1].text[0].islower()
    return ends and any(s.width > wide for s in page.shapes[max(0, index - 1) : index + 1])
