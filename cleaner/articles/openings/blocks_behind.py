"""Title blocks that a layout model gives behind the text they stand over: two articles share what is above.

Takes runs and the openings found so far, gives the opening of the second of them.
"""

from __future__ import annotations

from collections.abc import Sequence

from cleaner.articles.openings.cohesion import second_begins_at
from cleaner.articles.openings.opening import UNSIGNED, Opening
from cleaner.articles.runs import Run
from cleaner.decisions import BODY_KINDS
from cleaner.layout.page import Page

# What opens an article that nobody has signed where it opens.
_UNSIGNED = UNSIGNED | {"contents"}
# Two articles have at least so many paragraphs.
_FEWEST = 4


def signed_behind(
    page: Page, runs: Sequence[Run], number: int, found: Sequence[Opening], opening: Opening | None
) -> Opening | None:
    """The article whose headline and byline stand at the end of its text, right over a report with its own headline.

    It begins where the words of the text above change, which an article without a byline began.
    """
    run = runs[number]
    if opening is None or opening.why != "byline-in-text" or not found or found[-1].why not in _UNSIGNED:
        return None
    block = [unit for unit in run.units if unit.lines[0] < opening.at]
    signed = next((place for place, unit in enumerate(block) if unit.kind == "byline"), 0)
    if not signed or block[signed - 1].kind != "heading" or run.left < found[-1].at:
        return None
    text = [i for i in range(found[-1].at, run.left + 1) if page.kind(i) in BODY_KINDS]
    paragraphs = _paragraphs(page, text)
    if len(paragraphs) < _FEWEST:
        return None
    first, *between, last = ("".join(page.shapes[i].text for i in lines) for lines in paragraphs)
    place = second_begins_at(first, between, last, page.language.words)
    return Opening(paragraphs[place + 1][0], number, "signed-behind", headline=block[signed - 1])


def _paragraphs(page: Page, text: Sequence[int]) -> list[list[int]]:
    """The lines of each paragraph: one begins behind a line that ends a sentence."""
    paragraphs: list[list[int]] = []
    for index in text:
        if paragraphs and not page.shapes[paragraphs[-1][-1]].closes:
            paragraphs[-1].append(index)
        else:
            paragraphs.append([index])
    return paragraphs
