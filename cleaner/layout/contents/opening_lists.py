"""The list on the opening page of a feature: the headlines of its pieces, which stand over them further below.

Takes a `Page` whose contents and bylines are labelled, gives labels for the free lines of such lists.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from cleaner.decisions import Label
from cleaner.layout.page import Page
from cleaner.rulebook import Operator, Settings

# A headline is broken over so many lines at most.
_BROKEN = 3


class OpeningListSettings(Settings, frozen=True):
    """At least `fewest` lines below each other that all stand again below are a list, one fewer below a `header`.

    Each has `shortest` characters or more, bare, and is no wider than `widest`; where they stand again they are
    headlines of texts: in the same order, `apart` lines or more from each other.
    """

    header: re.Pattern[str]
    fewest: int
    shortest: int
    widest: float
    apart: int


def opening_list(page: Page, settings: OpeningListSettings) -> Iterator[tuple[int, Label]]:
    """Label the lines of opening lists, and the word over them."""
    lasts = _last_printings(page, settings)
    end = -1
    for first in range(len(page.shapes)):
        if first <= end:
            continue
        run = _run(page, first, lasts, settings)
        above = first - 1
        headed = page.free(above) and settings.header.fullmatch(page.shapes[above].text) is not None
        if len(run) < settings.fewest - headed:
            continue
        end = run[-1]
        for index in [above, *run] if headed else run:
            line = page.shapes[index].line
            yield index, Label(line.start, line.end, "contents", "opening-list", 0.0)


def _run(page: Page, first: int, lasts: Mapping[str, int], settings: OpeningListSettings) -> list[int]:
    """The lines from the first on that stand again below them all, each as a headline of its own."""
    run: list[int] = []
    again = -1
    for index in range(first, len(page.shapes)):
        shape = page.shapes[index]
        last = lasts.get(shape.bare, -1) if page.free(index) and not shape.closes else -1
        opens = shape.line.opens_page and index > first
        if opens or last <= index or (run and last < again + settings.apart):
            break
        run.append(index)
        again = last
    # Where they stand again is below the list.
    while run and lasts[page.shapes[run[0]].bare] <= run[-1]:
        run.pop()
    return run


def _last_printings(page: Page, settings: OpeningListSettings) -> dict[str, int]:
    """Where each line, or what a few of them put together, stands last, bare, if it may be a headline."""
    lasts: dict[str, int] = {}
    for first in range(len(page.shapes)):
        text = ""
        for index in range(first, min(first + _BROKEN, len(page.shapes))):
            shape = page.shapes[index]
            if not page.free(index) or shape.closes or shape.width > settings.widest:
                break
            text += shape.bare
            if len(text) >= settings.shortest:
                lasts[text] = first
    return lasts


OPENING_LIST = Operator("opening-list", "layout", OpeningListSettings, opening_list)
