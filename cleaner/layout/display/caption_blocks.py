"""Captions of several lines: the lines that stand in one block with the one that ends in the credit.

Takes a `Page` on which the lines with credits are labelled, gives labels for free lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from statistics import median

from cleaner.decisions import Kind, Label
from cleaner.layout.column import SHORT
from cleaner.layout.page import Page
from cleaner.layout.paragraphs import is_first
from cleaner.rulebook import Operator, Settings
from cleaner.typography import pauses

# A wider line is no line of print but a block.
_WIDEST_CAPTION = 60.0
# Lines of one caption differ by so much, where they fill their measure; a caption has so many sentences above its last.
_RAGGED, _SENTENCES, _STOPS = 1.5, 2, "。！？"
# The end of a sentence in the line with the credit is no longer.
_LONGEST_END = 6


class CaptionBlockSettings(Settings, frozen=True):
    """A block of at most `most` lines that ends in a line of `kind` is of that kind.

    Where no white space shows a block, lines are one that are wider than the columns of their page by `wider`, or no
    wider than so great a share of them as `narrower`. Above its `opening`, the day of what it shows, nothing is of it.
    """

    kind: Kind
    most: int
    wider: float
    narrower: float
    opening: re.Pattern[str]


def caption_block(page: Page, settings: CaptionBlockSettings) -> Iterator[tuple[int, Label]]:
    """Label the open lines above a caption that stand in one block with it: between white space, or set wider.

    A dump shows its blocks where it leaves few lines blank.
    """
    columns = _columns_of_pages(page)
    for index in range(len(page.shapes)):
        if page.kind(index) != settings.kind or settings.opening.match(page.shapes[index].text):
            continue
        column = columns.get(page.shapes[index].line.page, 0.0)
        above = _wider_above(page, index, settings.wider * column, settings.most) if column else []
        above = above or _narrower_above(page, index, settings.narrower * column, settings.most)
        for at in above or _cut_above(page, index):
            line = page.shapes[at].line
            yield at, Label(line.start, line.end, settings.kind, "caption-block", 0.0)
        if index + 1 < len(page.shapes) and not page.shapes[index + 1].apart:
            continue
        first = index
        while page.free(first - 1) and not (page.shapes[first].apart or page.shapes[first].line.opens_page):
            first -= 1
        block = range(first, index)
        if not page.shapes[first].apart or len(block) >= settings.most or any(page.shapes[i].closes for i in block):
            continue
        if len(block) > 1 and all(page.shapes[i].wrapped and abs(page.shapes[i].missing) < SHORT for i in block):
            # As wide as the column: text that the page cuts, above a picture's credit.
            continue
        for at in block:
            line = page.shapes[at].line
            yield at, Label(line.start, line.end, settings.kind, "caption-block", 0.0)


def _columns_of_pages(page: Page) -> dict[int, float]:
    """The measure in which most text of each page is set; there is none in a dump of whole paragraphs."""
    free = [shape for shape in page.shapes if page.free(shape.line.index)]
    if 2 * sum(shape.wrapped for shape in free) < len(free):
        return {}
    found: dict[int, list[float]] = {}
    for shape in page.shapes:
        if shape.wrapped and page.free(shape.line.index):
            found.setdefault(shape.line.page, []).append(shape.measure)
    return {number: median(measured) for number, measured in found.items()}


def _wider_above(page: Page, index: int, wide: float, most: int) -> list[int]:
    """The open lines right above a caption that are all as wide as a picture over two columns."""
    found: list[int] = []
    at = index - 1
    while len(found) < most and page.free(at) and not page.shapes[at + 1].line.opens_page:
        shape = page.shapes[at]
        if shape.closes or pauses(shape.text) or shape.width < wide or shape.width > _WIDEST_CAPTION:
            break
        found.append(at)
        at -= 1
    stops = sum(page.shapes[i].text.count(stop) for i in found for stop in _STOPS)
    return found if found and stops <= _SENTENCES and _begins_apart(page, at, index) else []


def _narrower_above(page: Page, index: int, wide: float, most: int) -> list[int]:
    """The open lines right above a caption that are as wide as each other, beside a picture in the column."""
    found: list[int] = []
    at = index - 1
    while page.free(at) and not page.shapes[at + 1].line.opens_page and page.shapes[at].width <= wide:
        if page.shapes[at].closes:
            break
        found.append(at)
        at -= 1
    if not 1 < len(found) <= most:
        return []
    widths = [page.shapes[i].width for i in found]
    alike = max(widths) - min(widths) <= _RAGGED
    return found if alike and page.shapes[index].width <= max(widths) + _RAGGED else []


def _cut_above(page: Page, index: int) -> list[int]:
    """The line right above a caption whose last word or sentence ends in it: …在洞口合|影。 林小川 摄."""
    shape, above = page.shapes[index], index - 1
    end = min((at for stop in _STOPS if (at := shape.text.find(stop)) >= 0), default=_LONGEST_END + 1)
    if end > _LONGEST_END or not page.free(above) or shape.line.opens_page or page.shapes[above].closes:
        return []
    return [above] if page.seam(above, index).word or _between_paragraphs(page, above, index) else []


def _between_paragraphs(page: Page, first: int, last: int) -> bool:
    """Whether the lines from `first` to `last` stand below a paragraph's end and over another one's first line, and are
    set without an indent."""
    if not (page.free(first - 1) and page.free(last + 1)) or page.shapes[first].line.opens_page:
        return False
    above, caption, below = page.shapes[first - 1], page.shapes[first], page.shapes[last + 1]
    # In smaller letters a line has one more.
    full = caption.wrapped and -_RAGGED <= caption.missing < 1
    return above.closes and full and is_first(below) and not below.line.opens_page


def _begins_apart(page: Page, above: int, last: int) -> bool:
    """Whether the lines between `above` and `last`, which ends a caption, do not go on from the text above.

    They stand below the end of a sentence or at the head of a page, or the text goes on below them as well.
    """
    first = page.shapes[above + 1]
    if above < 0 or page.shapes[above].closes or not page.free(above) or first.line.opens_page:
        return True
    # White space parts the block only where there is more of it than between the lines of the block.
    if first.line.gap > page.shapes[last].line.gap:
        return True
    below = page.free(last + 1) and page.seam(above, last + 1).strength >= page.seam(above, above + 1).strength
    return below and not page.shapes[last + 1].line.opens_page


CAPTION_BLOCK = Operator("caption-block", "layout", CaptionBlockSettings, caption_block)
