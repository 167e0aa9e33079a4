"""Pictures with a report of their own: a standing head (图片新闻) over them, or a text that begins with its day.

Takes a `Page` on which the lines with credits are labelled, gives labels for the lines above them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaner.decisions import Kind, Label
from cleaner.layout.column import LONGEST_INDENT, SHORT
from cleaner.layout.page import Page
from cleaner.layout.shapes import Shape
from cleaner.rulebook import Operator, Settings
from cleaner.typography import balance, cannot_begin

# A point of a list: 一、…, （2）…, 3．…
_POINT = re.compile(r"[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[、．）)]")
# A block set solid differs by no more than this share of its width.
_SOLID = 0.15
# A caption that is wider than the column by so much stands below a picture which is.
_WIDER = 2.0
# And by so much of its width two columns are that stand on one line.
_FUSED = 0.75


class PictureNewsSettings(Settings, frozen=True):
    """A line that begins with a `head`, and what stands below it up to a credit, is of `kind`.

    The credit is a line of the rule `credit` among the next `most` ones, of `longest` in all; a head without one stands
    alone. Below it may stand more pictures whose texts begin with their day, as the first one does: `dated`.
    A `gallery` heads a whole page of them, in words that stand over articles as well: right below it stands a day.
    """

    kind: Kind
    head: re.Pattern[str]
    gallery: re.Pattern[str]
    dated: re.Pattern[str]
    credit: str
    most: int
    longest: float


def picture_news(page: Page, settings: PictureNewsSettings) -> Iterator[tuple[int, Label]]:
    """Label the standing heads of pictures with the picture's text below."""
    for index, shape in enumerate(page.shapes):
        told = page.free(index) or page.kind(index) == "caption"
        found = settings.head.match(shape.text) if told else None
        if found is None:
            if told and settings.gallery.fullmatch(shape.text):
                yield from _gallery(page, index, settings)
            continue
        alone = found.end() == len(shape.text)
        end = _credit_below(page, index, settings) or (_further_picture(page, index + 1, settings) if alone else None)
        while end and (further := _further_picture(page, end, settings)):
            end = further
        for at in range(index, end or index + alone):
            line = page.shapes[at].line
            yield at, Label(line.start, line.end, settings.kind, "picture-news", 0.0)


def _gallery(page: Page, head: int, settings: PictureNewsSettings) -> Iterator[tuple[int, Label]]:
    """Label the head of a page of pictures and the texts below it, each from its day to its credit."""
    end = head + 1
    while further := _further_picture(page, end, settings):
        end = further
    for at in range(head, end if end > head + 1 else head):
        line = page.shapes[at].line
        yield at, Label(line.start, line.end, settings.kind, "picture-news", 0.0)


def _further_picture(page: Page, index: int, settings: PictureNewsSettings) -> int | None:
    """The line behind the text of another picture that begins at `index` with its day; None where none does."""
    if index >= len(page.shapes) or page.shapes[index].line.opens_page:
        return None
    if not settings.dated.match(page.shapes[index].text):
        return None
    end = index
    while page.kind(end) == "caption" and (end == index or not settings.dated.match(page.shapes[end].text)):
        end += 1
    return end if end > index else _credit_below(page, index, settings)


def _credit_below(page: Page, index: int, settings: PictureNewsSettings) -> int | None:
    """The line behind the credit that ends the text below a head; None where there is none."""
    told = 0.0
    for at in range(index, min(index + 1 + settings.most, len(page.shapes))):
        below, told = at > index, told + page.shapes[at].width
        if told > settings.longest:
            return None
        if below and (page.shapes[at].line.opens_page or settings.head.match(page.shapes[at].text)):
            return None
        if at in page.labels and page.labels[at].rule == settings.credit:
            return at + 1
        if not page.free(at) and page.kind(at) != "caption":
            return None
    return None


class DatedCaptionSettings(Settings, frozen=True):
    """The lines above a line of `kind` are of it from the one on that begins with `opening`, at most `most` of them.

    What is a caption from its first line on begins with `opening` or `mark`.
    """

    kind: Kind
    opening: re.Pattern[str]
    mark: re.Pattern[str]
    most: int


def dated_caption(page: Page, settings: DatedCaptionSettings) -> Iterator[tuple[int, Label]]:
    """Label the lines of a caption that tells news above the one which ends in the credit."""
    for index, shape in enumerate(page.shapes):
        if page.kind(index) != settings.kind or settings.mark.match(shape.text) or settings.opening.match(shape.text):
            continue
        first = _opening_above(page, index, settings)
        for at in range(first, index):
            line = page.shapes[at].line
            yield at, Label(line.start, line.end, settings.kind, "dated-caption", 0.0)


def _opening_above(page: Page, index: int, settings: DatedCaptionSettings) -> int:
    """The first line of the block that goes on with the caption's line at `index`; `index` where none does."""
    if not page.free(index - 1) or page.shapes[index - 1].closes:
        return index
    if not _is_wide(page.shapes[index - 1]) and _goes_on_behind(page, index, settings.kind):
        return index
    widest = 0.0
    for at in range(index - 1, max(index - 1 - settings.most, -1), -1):
        shape, below = page.shapes[at], page.shapes[at + 1]
        if not page.free(at) or below.line.opens_page or below.below_space:
            return index
        widest = max(widest, shape.width)
        begins = settings.opening.match(shape.text) is not None or _is_wide(shape)
        if shape.width < (1 - _SOLID) * widest - LONGEST_INDENT * begins:
            return index
        if begins and _begins_block(page, at, widest):
            return at
    return index


def _is_wide(shape: Shape) -> bool:
    """Whether a line is too wide to be one of its column: the picture is wider."""
    return shape.wrapped and not shape.latin and _WIDER < -shape.missing < _FUSED * shape.measure


def _goes_on_behind(page: Page, index: int, kind: Kind) -> bool:
    """Whether what stands above a caption goes on behind it, better than in it."""
    behind = index
    while page.kind(behind) == kind:
        behind += 1
    if not page.free(behind) or page.shapes[behind].line.opens_page:
        return False
    return page.seam(index - 1, behind).strength > page.seam(index - 1, index).strength


def _begins_block(page: Page, index: int, widest: float) -> bool:
    """Whether what stands above a line is at its end there, or is set in another width."""
    shape = page.shapes[index]
    if not page.free(index - 1) or shape.line.opens_page or shape.below_space:
        return True
    above = page.shapes[index - 1]
    short = above.wrapped and above.missing > SHORT
    return above.closes or short or above.width < (1 - _SOLID) * widest - LONGEST_INDENT


class WideCaptionSettings(Settings, frozen=True):
    """At most `most` lines that end a sentence are of `kind` if they are wider than the column above and below.

    They are wider by the share `wider`, and by no more than `widest`, which two columns are on one line.
    """

    kind: Kind
    most: int
    wider: float
    widest: float


def wide_caption(page: Page, settings: WideCaptionSettings) -> Iterator[tuple[int, Label]]:
    """Label sentences in a column of text that are set wider than it, and shorter than two columns."""
    at = 1
    while at < len(page.shapes):
        end = _wide_end(page, at, settings)
        for index in range(at, end):
            line = page.shapes[index].line
            yield index, Label(line.start, line.end, settings.kind, "wide-caption", 0.0)
        at = max(at + 1, end)


def _wide_end(page: Page, first: int, settings: WideCaptionSettings) -> int:
    """The line behind the wide block that begins at `first`; `first` where none does."""
    above = page.shapes[first - 1]
    if not (page.free(first - 1) and above.wrapped and above.closes) or page.shapes[first].line.opens_page:
        return first
    text = page.shapes[first].text
    if cannot_begin(text) or balance(text) != 0 or _POINT.match(text):
        return first
    least, greatest = settings.wider * above.measure, settings.widest * above.measure
    if not least <= page.shapes[first].width <= greatest or above.width >= least:
        return first
    for end in range(first + 1, min(first + settings.most, len(page.shapes)) + 1):
        last = page.shapes[end - 1]
        if not page.free(end - 1) or last.marks or last.doubled or last.width > greatest or " " in last.text:
            return first
        if last.closes:
            below = page.shapes[end] if end < len(page.shapes) else None
            column = below is None or not page.free(end) or (below.wrapped and below.width < least)
            return end if column else first
        if last.width < least:
            return first
    return first


WIDE_CAPTION = Operator("wide-caption", "layout", WideCaptionSettings, wide_caption)
PICTURE_NEWS = Operator("picture-news", "layout", PictureNewsSettings, picture_news)
DATED_CAPTION = Operator("dated-caption", "layout", DatedCaptionSettings, dated_caption)
