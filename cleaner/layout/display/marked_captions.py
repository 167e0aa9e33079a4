"""Captions that an arrow or a triangle points from at their picture: ▲渡船靠上了新码头.

Takes a `Page`, gives labels for free lines. The same mark stands before each of several briefs or notices; those are
no captions.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaner.decisions import Kind, Label
from cleaner.layout.page import Page
from cleaner.layout.shapes import Shape
from cleaner.rulebook import Operator, Settings
from cleaner.typography import pauses

# Two pictures have two captions side by side; more of one mark are the items of a list.
_LIST = 3
# The lines of a caption differ by no more than this share of its width.
_SOLID = 0.15


class MarkedCaptionSettings(Settings, frozen=True):
    """A line no wider than `widest` that begins with a `mark` is of `kind`, with the rest of its sentence below.

    Behind a `credit` nothing follows, whether a full stop stands there or not. Several such lines are a
    list if each ends a sentence right above the next, within `most` lines.
    """

    kind: Kind
    mark: re.Pattern[str]
    credit: re.Pattern[str]
    widest: float
    most: int


def marked_caption(page: Page, settings: MarkedCaptionSettings) -> Iterator[tuple[int, Label]]:
    """Label the captions that begin with a mark."""
    marked = [i for i, s in enumerate(page.shapes) if page.free(i) and settings.mark.match(s.text)]
    listed = _listed(page, marked, settings)
    for index in marked:
        if index in listed or page.shapes[index].width > settings.widest:
            continue
        for at in range(index, _end(page, index, settings)):
            line = page.shapes[at].line
            yield at, Label(line.start, line.end, settings.kind, "marked-caption", 0.0)


def _listed(page: Page, marked: list[int], settings: MarkedCaptionSettings) -> set[int]:
    """The marked lines that are items of a list."""
    found: set[int] = set()
    items: list[int] = []
    for index in marked:
        if not (items and follows_marked(page, items[-1], index, settings.most)):
            items = []
        items.append(index)
        if len(items) >= _LIST:
            found.update(items)
    return found


def follows_marked(page: Page, above: int, first: int, most: int) -> bool:
    """Whether one marked text ends its last sentence right above another with the same mark, on the same page."""
    shapes = page.shapes
    near = first - above <= most and shapes[above].text[0] == shapes[first].text[0]
    whole = near and (shapes[first - 1].closes or shapes[first - 1].text.endswith((")", "）")))
    return whole and all(page.free(i) and not shapes[i].line.opens_page for i in range(above + 1, first + 1))


def _end(page: Page, index: int, settings: MarkedCaptionSettings) -> int:
    """The line behind a caption: where its sentence, which shows a stop inside, ends in a block of its width below."""
    first = page.shapes[index]
    if _ends(first, settings):
        return index + 1
    widest = first.width
    # Without a sign it may be a heading: one short line below at most is its rest.
    told = any(sign in first.text for sign in "，,、；。：")
    for at in range(index + 1, index + (settings.most if told else 2)):
        shape, above = page.shapes[at] if page.free(at) else None, page.shapes[at - 1]
        if shape is None or shape.below_space or shape.line.opens_page or settings.mark.match(shape.text):
            break
        if shape.width > (1 + _SOLID) * widest and not pauses(above.text):
            break
        short = shape.width < (1 - _SOLID) * widest
        if not (short or told):
            break
        if short and not (_ends(shape, settings) and _is_rest(page, index, at)):
            break
        if _ends(shape, settings):
            return at + 1
        widest = max(widest, shape.width)
    return index + 1


def _ends(shape: Shape, settings: MarkedCaptionSettings) -> bool:
    return shape.closes or settings.credit.search(shape.text) is not None


def _is_rest(page: Page, index: int, at: int) -> bool:
    """Whether a short last line goes on from the line above, or cannot from the text above the caption at `index`."""
    strength = page.seam(at - 1, at).strength
    if strength > 0 or pauses(page.shapes[at - 1].text):
        return True
    ended = index == 0 or page.shapes[index].line.opens_page or page.shapes[index - 1].closes
    return ended and strength >= 0


MARKED_CAPTION = Operator("marked-caption", "layout", MarkedCaptionSettings, marked_caption)
