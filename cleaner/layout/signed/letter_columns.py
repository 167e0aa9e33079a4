"""Columns of readers' letters: below each of them stands where its author lives, or what they are, and their name.

Takes a `Page`, gives the lines between the label of such a column and the end of its page. What signs there would be
two words anywhere else.
"""

from __future__ import annotations

from cleaner.decisions import FURNITURE_KINDS
from cleaner.layout.page import Page
from cleaner.layout.signed.byline import BylineSettings


def lines_of_letters(page: Page, settings: BylineSettings) -> frozenset[int]:
    """The lines below the label of a column of letters, up to furniture or the end of the page."""
    found: set[int] = set()
    inside, label = False, -2
    for index, shape in enumerate(page.shapes):
        kind = page.kind(index)
        # The name of the column in another language, or its shadow, stands right below its label.
        labelled = inside and index - 1 == label and kind in FURNITURE_KINDS
        if (shape.line.opens_page or kind in FURNITURE_KINDS) and not labelled:
            inside = False
        label = index if labelled else label
        if inside:
            found.add(index)
        if kind in (None, "heading", "running-head") and settings.letters.fullmatch(shape.text):
            inside, label = True, index
    return frozenset(found)
