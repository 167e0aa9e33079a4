"""Boxes under a word of their own: the index of a front page, public notices, classified advertisements.

Takes a `Page`, labels the free lines below such a word: those that look like its items, or all up to where
something else begins.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaner.decisions import Kind, Label
from cleaner.layout.display.title_zones import over_reports
from cleaner.layout.page import Page
from cleaner.rulebook import Operator, Settings

# The last sentence has so many lines below its sign at most.
_SENTENCE = 4
# What a box does not go on over.
_ELSEWHERE: frozenset[Kind] = frozenset({"running-head", "byline", "note", "heading"})


class HeadedBoxSettings(Settings, frozen=True):
    """Below a line that is `header` the lines that are `item` are of `kind`, at least `fewest` of them.

    Where there is no `item`, all lines are, up to the end of the sentence in which the last `sign` stands: no more than
    `apart` lines lie between two of those. A box ends with its page, at the head of another department, and at the
    title block of a report: the lines over a byline or a `dateline`.
    """

    kind: Kind
    header: re.Pattern[str]
    fewest: int
    dateline: re.Pattern[str]
    item: re.Pattern[str] | None = None
    sign: re.Pattern[str] | None = None
    apart: int = 0


def headed_box(page: Page, settings: HeadedBoxSettings) -> Iterator[tuple[int, Label]]:
    """Label the lines of boxes with the word over them."""
    headers = [i for i, s in enumerate(page.shapes) if _may_be_boxed(page, i) and settings.header.fullmatch(s.text)]
    titles = over_reports(page, settings.dateline) if headers and settings.item is None else frozenset[int]()
    end = -1
    for header in headers:
        if header < end:
            continue
        end = _end(page, header, titles, settings)
        if end - header > settings.fewest:
            for index in range(header, end):
                line = page.shapes[index].line
                if _may_be_boxed(page, index):
                    yield index, Label(line.start, line.end, settings.kind, "headed-box", 0.0)


def _may_be_boxed(page: Page, index: int) -> bool:
    """Whether a line may stand in a box: lines in capitals look like a masthead as well."""
    return page.free(index) or page.kind(index) == "masthead"


def _end(page: Page, header: int, titles: frozenset[int], settings: HeadedBoxSettings) -> int:
    """The line behind the last one of a box."""
    last = header
    for index in range(header + 1, len(page.shapes)):
        shape = page.shapes[index]
        if shape.line.opens_page or page.kind(index) in _ELSEWHERE or index in titles:
            return min(index, _sentence_end(page, last) + 1)
        if settings.item is not None:
            if not settings.item.fullmatch(shape.text):
                return index
            last = index
        elif settings.sign is not None and settings.sign.search(shape.text):
            last = index
        elif index - last > settings.apart:
            break
    return _sentence_end(page, last) + 1


def _sentence_end(page: Page, last: int) -> int:
    """The line in which the sentence of the last sign ends, the line of the sign itself where none does soon."""
    below = range(last, min(last + _SENTENCE, len(page.shapes)))
    shown = page.shapes[last]
    goes_on = shown.wrapped and not shown.closes and shown.width > shown.measure / 2
    return next((i for i in below if page.shapes[i].closes and _may_be_boxed(page, i)), last) if goes_on else last


HEADED_BOX = Operator("headed-box", "layout", HeadedBoxSettings, headed_box)
