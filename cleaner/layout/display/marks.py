"""Lines that a pattern decides, and the lines that belong to them: captions, notes, folios, shadows.

Takes a `Page`, gives labels for free lines. What must be weighed against the lines around it is
not decided here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from cleaner.decisions import Kind, Label
from cleaner.layout.column import SHORT
from cleaner.layout.page import Page
from cleaner.rulebook import Operator, Settings
from cleaner.typography import balance

# The rest of a line is shorter than this share of it.
_REST = 0.5
# A caption that ends its sentence, and the surname of who took the picture, which goes on on the next line.
_CUT_NAME = re.compile(r"[。！？”’」』）]\s+[\u4e00-\u9fff]$")
# The text beside a picture is set in lines no wider than this, if it is wrapped at all.
_NARROW_BLOCK = 40.0


# The note of a line of text that is a paragraph by itself, whatever ends it.
ALONE = "a line by itself"
# The notes of lines of such a paragraph, which are no headings whatever stands around them: one that goes on in the
# next line, and the last one, which goes on nowhere, though it ends no sentence.
HELD, LAST_HELD = "goes on in the next line", "goes on in none"


class LinePatternSettings(Settings, frozen=True):
    """A line is of `kind` if one of `patterns` is found in it and it is no wider than `widest`; text is it `alone`.

    One that stands `apart` is in no sentence: above it no full line of a column goes on.
    Where one of `cut` is found too, the line was full before it came to its end, and a short one right
    below it is its rest. Where `rest` is given, its bracket does not close inside one of so many lines below.
    """

    kind: Kind
    patterns: tuple[re.Pattern[str], ...]
    widest: float = 60.0
    cut: tuple[re.Pattern[str], ...] = ()
    rest: int = 0
    alone: bool = False
    apart: bool = False


def line_pattern(page: Page, settings: LinePatternSettings) -> Iterator[tuple[int, Label]]:
    """Label the lines in which a pattern is found."""
    for index, shape in enumerate(page.shapes):
        if not page.free(index) or shape.width > settings.widest:
            continue
        if not any(p.search(shape.text) for p in settings.patterns):
            continue
        if settings.apart and _in_sentence(page, index):
            continue
        cut = any(p.search(shape.text) for p in settings.cut)
        if cut and settings.rest and _to_bracket(page, index, settings.rest) is None:
            continue
        note = ALONE if settings.alone else ""
        yield index, Label(shape.line.start, shape.line.end, settings.kind, "line-pattern", 0.0, note)
        for at in _rest_below(page, index + 1) if cut and not settings.rest else []:
            line = page.shapes[at].line
            yield at, Label(line.start, line.end, settings.kind, "line-pattern", 0.9)


def _in_sentence(page: Page, index: int) -> bool:
    """Whether the line above is a full one of a column that goes on in this one."""
    above = page.shapes[index - 1] if page.free(index - 1) and not page.shapes[index].line.opens_page else None
    return above is not None and above.wrapped and not above.closes and abs(above.missing) < SHORT


def _rest_below(page: Page, index: int) -> list[int]:
    """The line at `index`, if it is short, ends no sentence and stands right below, where it closes the bracket."""
    if not page.free(index):
        return []
    shape, above = page.shapes[index], page.shapes[index - 1]
    apart = shape.line.gap > above.line.gap or shape.line.opens_page
    opened, closed = balance(above.text) > 0, balance(shape.text) < 0
    rest = shape.width <= above.width if opened and closed else not opened and shape.width < _REST * above.width
    return [index] if rest and not apart and not shape.closes else []


class ShadowLineSettings(Settings, frozen=True):
    """A line no wider than `widest` that repeats the line above is its shadow, of `kind`."""

    kind: Kind
    widest: float


def shadow_line(page: Page, settings: ShadowLineSettings) -> Iterator[tuple[int, Label]]:
    """Label the second of two equal lines, as a headline printed twice with an offset gives them."""
    for above, shape in pairwise(page.shapes):
        alike = shape.text == above.text and len(shape.bare) > 1 and not shape.closes and not shape.line.opens_page
        if alike and shape.width <= settings.widest and page.free(shape.line.index):
            yield shape.line.index, Label(shape.line.start, shape.line.end, settings.kind, "shadow-line", 0.0)


class CreditSettings(Settings, frozen=True):
    """The text above a line that is a `credit` and nothing else is of `kind`, `most` lines of it.

    Below such a text its `word` alone is the rest of the credit.
    """

    kind: Kind
    credit: re.Pattern[str]
    word: re.Pattern[str]
    most: int


def credit_below(page: Page, settings: CreditSettings) -> Iterator[tuple[int, Label]]:
    """Label the text that ends in a line with the credit of a picture."""
    for index, shape in enumerate(page.shapes):
        above = page.shapes[index - 1] if index else None
        if above and page.kind(index - 1) == settings.kind and not above.closes and page.free(index):
            if settings.word.fullmatch(shape.text) and not shape.line.opens_page:
                yield index, Label(shape.line.start, shape.line.end, settings.kind, "credit-below", 0.0)
            continue
        if above is None or not settings.credit.fullmatch(shape.text) or shape.line.opens_page:
            continue
        cut = _CUT_NAME.search(above.text) is not None
        if not (above.closes or cut):
            continue
        if page.kind(index - 1) == settings.kind:
            # A mark before it shows where it begins.
            continue
        first = index - 1
        widest = above.width
        while not cut and page.free(first - 1) and index - first < settings.most and _same_block(page, first, widest):
            if page.shapes[first].line.gap > shape.line.gap or _goes_on_behind(page, first - 1, index):
                # More white space than above the credit: a block ends there. A text goes on below the picture.
                break
            first -= 1
            widest = max(widest, page.shapes[first].width)
        for at in range(first, index):
            if page.free(at):
                line = page.shapes[at].line
                yield at, Label(line.start, line.end, settings.kind, "credit-below", 0.0)


def _goes_on_behind(page: Page, left: int, credit: int) -> bool:
    """Whether a line goes on better below the pictures than in the next line."""
    below = credit + 1
    while page.kind(below) == "caption":
        below += 1
    if not page.free(below) or any(page.shapes[i].line.opens_page for i in range(credit, below + 1)):
        return False
    return page.seam(left, below).strength > max(0.0, page.seam(left, left + 1).strength)


def _same_block(page: Page, index: int, widest: float) -> bool:
    """Whether the line above is of one narrow block with this one, none of whose lines ends a sentence."""
    shape, above = page.shapes[index], page.shapes[index - 1]
    if shape.latin and shape.text[0].islower() and above.width > _NARROW_BLOCK and widest == shape.width:
        # The rest of a caption that is as wide as the page.
        return not (shape.line.opens_page or above.closes)
    if shape.line.opens_page or above.closes or above.width > _NARROW_BLOCK:
        return False
    return above.width >= 0.65 * widest and (above.width <= 1.25 * widest or widest == shape.width)


class BracketSettings(Settings, frozen=True):
    """At most `most` lines below a line of `kind` that opens a bracket are of it, up to the one that closes it."""

    kind: Kind
    most: int


def bracket_rest(page: Page, settings: BracketSettings) -> Iterator[tuple[int, Label]]:
    """Label the rest of what a line of a kind opens a bracket for."""
    for index in [i for i, label in page.labels.items() if label.kind == settings.kind]:
        if balance(page.shapes[index].text) <= 0:
            continue
        for at in _to_bracket(page, index, settings.most) or []:
            line = page.shapes[at].line
            yield at, Label(line.start, line.end, settings.kind, "bracket-rest", 0.0)


def _to_bracket(page: Page, index: int, most: int) -> list[int] | None:
    """The lines below until the bracket closes at the end of one; none if it does not, None if it closes inside one."""
    for at in range(index + 1, index + 1 + most):
        if not page.free(at) or page.shapes[at].line.opens_page:
            return []
        if balance(page.shapes[at].text) < 0:
            return list(range(index + 1, at + 1)) if page.shapes[at].text.endswith((")", "）")) else None
    return []


BRACKET_REST = Operator("bracket-rest", "layout", BracketSettings, bracket_rest)
CREDIT_BELOW = Operator("credit-below", "layout", CreditSettings, credit_below)
SHADOW_LINE = Operator("shadow-line", "layout", ShadowLineSettings, shadow_line)
LINE_PATTERN = Operator("line-pattern", "layout", LinePatternSettings, line_pattern)
