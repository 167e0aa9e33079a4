"""Captions that begin by naming their picture: 图为…, 上图：…, 图1 …, Table 2. …

Takes a `Page`, gives labels for free lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaner.decisions import Kind, Label
from cleaner.layout.column import SHORT
from cleaner.layout.page import Page
from cleaner.rulebook import Operator, Settings


class FigureCaptionSettings(Settings, frozen=True):
    """A text of `most` lines and `widest` at most that begins with one of `telling` or `numbered` is of `kind`.

    It ends at its `credit`. `telling` ones tell what the picture shows, in sentences or not; `numbered` ones are
    a title and end no sentence.
    """

    kind: Kind
    telling: re.Pattern[str]
    numbered: re.Pattern[str]
    credit: re.Pattern[str]
    most: int
    widest: float


def figure_caption(page: Page, settings: FigureCaptionSettings) -> Iterator[tuple[int, Label]]:
    """Label the lines of captions that name their picture."""
    at = 0
    while at < len(page.shapes):
        end = _end(page, at, settings)
        for index in range(at, end):
            line = page.shapes[index].line
            yield index, Label(line.start, line.end, settings.kind, "figure-caption", 0.0)
        at = max(at + 1, end)


def _end(page: Page, index: int, settings: FigureCaptionSettings) -> int:
    """The line behind the caption that begins at `index`; `index` where none does."""
    text = page.shapes[index].text
    telling = settings.telling.match(text) is not None
    if not (telling or settings.numbered.match(text)) or not (page.free(index) and _stands_apart(page, index)):
        return index
    for end in range(index + 1, index + 1 + settings.most):
        last = page.shapes[end - 1]
        if not page.free(end - 1) or last.width > settings.widest:
            return index
        below = page.shapes[end] if end < len(page.shapes) else None
        apart = below is None or below.below_space or below.line.opens_page
        short = last.wrapped and last.missing > SHORT
        if telling and short and not apart and _is_cut(page, end - 1):
            # Beside its picture a caption has a measure of its own.
            continue
        if last.closes or apart or short or settings.credit.search(last.text):
            # A numbered line that ends a sentence is one of the text: 图1 给出了五种节点的功耗。
            return end if telling or not last.closes else index
    return index


def _is_cut(page: Page, index: int) -> bool:
    """Whether the rest of a caption's sentence stands right below a line, and is shorter."""
    last, below = page.shapes[index], page.shapes[index + 1]
    rest = below.closes and below.width < last.width and not last.closes
    return rest and page.free(index + 1) and page.seam(index, index + 1).strength > 0


def _stands_apart(page: Page, index: int) -> bool:
    """Whether a line cannot go on from the one above: 企|图为众人 is no caption."""
    shape = page.shapes[index]
    if index == 0 or shape.below_space or shape.line.opens_page or not page.free(index - 1):
        return True
    above = page.shapes[index - 1]
    return above.closes or (above.wrapped and above.missing > SHORT)


FIGURE_CAPTION = Operator("figure-caption", "layout", FigureCaptionSettings, figure_caption)
