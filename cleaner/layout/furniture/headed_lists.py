"""Lists under a heading of their own that no article has: where a free paper lies, who gave how much.

Takes a `Page`, labels the heading, the lines below it up to the last item, and the note on the list below that.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaner.decisions import Kind, Label
from cleaner.layout.page import Page
from cleaner.layout.shapes import Shape
from cleaner.rulebook import Operator, Settings
from cleaner.typography import pauses

# A note on a list has so many lines at most.
_NOTE = 6
# No name has one of these in it.
_STOPS = re.compile("[，。；：？！]")


class HeadedListSettings(Settings, frozen=True):
    """Below a line that is `header` stand at least `fewest` lines that are `item`, all on one page.

    Between two items stand at most `apart` other lines, no wider than `widest` and ending in no stop or comma. A
    sentence that says one of the words of `note` may stand below. Of the lines those are `sponsor`s that are such a
    name, and all others of `kind`.
    """

    kind: Kind
    header: re.Pattern[str]
    item: re.Pattern[str]
    fewest: int
    apart: int
    widest: float
    note: re.Pattern[str] | None = None
    sponsor: re.Pattern[str] | None = None


def headed_list(page: Page, settings: HeadedListSettings) -> Iterator[tuple[int, Label]]:
    """Label the lines of lists with a heading."""
    end = 0
    for header, shape in enumerate(page.shapes):
        if header < end or not _may_be_listed(page, header) or not settings.header.fullmatch(shape.text):
            continue
        items = _items(page, header, settings)
        if len(items) < settings.fewest:
            continue
        end = _below_note(page, items[-1] + 1, settings)
        for index in range(header, end):
            if _may_be_listed(page, index):
                line = page.shapes[index].line
                names = header < index <= items[-1] and settings.sponsor
                kind: Kind = "sponsor" if names and names.fullmatch(page.shapes[index].text) else settings.kind
                yield index, Label(line.start, line.end, kind, "headed-list", 0.0)


def _may_be_listed(page: Page, index: int) -> bool:
    """Whether a line may stand in a list: beside the contents it looks like a part of them, or like a section."""
    return page.free(index) or page.kind(index) in ("contents", "running-head")


def _items(page: Page, header: int, settings: HeadedListSettings) -> list[int]:
    """The items of a list, up to its last one."""
    found: list[int] = []
    last = header
    for index in range(header + 1, len(page.shapes)):
        shape = page.shapes[index]
        if shape.line.opens_page or not _may_be_listed(page, index) or index - last > settings.apart + 1:
            break
        if settings.item.fullmatch(shape.text):
            found.append(index)
            last = index
        elif shape.closes or pauses(shape.text) or not _may_be_odd(shape, settings):
            break
    return found


def _may_be_odd(shape: Shape, settings: HeadedListSettings) -> bool:
    """Whether a line may stand between items: a short one, or names that a parser ran together on a long one."""
    return shape.width <= settings.widest or not (shape.wrapped or _STOPS.search(shape.text))


def _below_note(page: Page, first: int, settings: HeadedListSettings) -> int:
    """The line below the note that begins at `first`, or `first`."""
    for index in range(first, min(first + _NOTE, len(page.shapes)) if settings.note else first):
        if not page.free(index) or page.shapes[index].line.opens_page:
            break
        if page.shapes[index].closes:
            text = "".join(page.shapes[i].text for i in range(first, index + 1))
            return index + 1 if settings.note and settings.note.search(text) else first
    return first


HEADED_LIST = Operator("headed-list", "layout", HeadedListSettings, headed_list)
