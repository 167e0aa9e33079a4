"""Lines that stand together with lines that a pattern decides: the masthead, an advertisement.

Takes a `Page`, gives labels for free lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from cleaner.decisions import Kind, Label
from cleaner.layout.column import PARAGRAPH
from cleaner.layout.page import Page
from cleaner.layout.shapes import Shape
from cleaner.rulebook import Operator, Settings
from cleaner.typography import has_cjk, pauses

# A slogan of two halves.
_LONGEST_SLOGAN = 17.0
# A block in one line has so many lines in it, and no sentence.
_FEWEST_PHRASES = 3
_STOPS = "。！？；，"
_OPENS = re.compile("[（(]")
_FEWEST_AT_HEART = 2
_NAME = 4


class ClusterSettings(Settings, frozen=True):
    """Lines between which no text stands are of `kind` together if some of them fit `patterns`.

    The cluster reaches from the first line that fits to the last; between two of them stand at
    most `apart` lines that do not fit, each no wider than `widest`; `fewest` lines must fit, and
    `above` lines right over them belong to them, with `blocks` also where white space stands over them.
    Where a tool may have given a block as `one_line`, `fewest` of its phrases must fit; `run_on` finds the
    words by which one is known whose phrases run together.
    Where it has a `heart`, two lines must fit it. Above it, a text ends with a line that is `signed`; a page that a
    cluster closes, of `whole_page` lines above it at most and one sentence, is sold whole.
    """

    kind: Kind
    patterns: tuple[re.Pattern[str], ...]
    fewest: int
    apart: int
    widest: float
    above: int = 0
    blocks: bool = False
    one_line: bool = False
    run_on: re.Pattern[str] | None = None
    heart: re.Pattern[str] | None = None
    signed: re.Pattern[str] | None = None
    whole_page: int = 0


def cluster(page: Page, settings: ClusterSettings) -> Iterator[tuple[int, Label]]:
    """Label lines that stand together with lines that a pattern decides."""
    for index, shape in enumerate(page.shapes):
        if settings.one_line and page.free(index) and _is_block(shape, settings):
            yield index, Label(shape.line.start, shape.line.end, settings.kind, "cluster", 0.0)
    run: list[int] = []
    places, headlines = _places(page), _headlines(page)
    for index in range(len(page.shapes) + 1):
        # A page number stands in a masthead as well, and a colophon is known.
        usable = page.free(index) or page.kind(index) == "folio"
        known = page.kind(index) == settings.kind
        fits = known or (usable and _fits(page.shapes[index], settings))
        goes_on = fits and places[index] - places[run[-1]] <= settings.apart if run else False
        if (
            run
            and not goes_on
            and (
                index == len(page.shapes)
                or places[index] - places[run[-1]] > settings.apart
                or index in headlines
                or not _may_stand_between(page, index, settings)
            )
        ):
            fitting = sum(_fitting(page.shapes[line], settings) for line in run)
            if fitting >= settings.fewest and _has_heart(page, run, settings):
                first = min(_with_lines_above(page, run[0], settings), _with_page_above(page, run, settings))
                first = max((first, *(line + 1 for line in headlines if first <= line < run[0])))
                for inside in range(first, run[-1] + 1):
                    line = page.shapes[inside].line
                    if page.free(inside):
                        sure = 0.0 if inside in run else 0.9
                        yield inside, Label(line.start, line.end, settings.kind, "cluster", sure)
            run = []
        if fits:
            run.append(index)


def _headlines(page: Page) -> frozenset[int]:
    """The lines below the contents that print a headline of theirs, where no other does."""
    below = max((index for index in page.labels if page.kind(index) == "contents"), default=len(page.shapes))
    found: dict[str, list[int]] = {}
    for shape in page.shapes[below + 1 :]:
        if shape.bare in page.announced:
            found.setdefault(shape.bare, []).append(shape.line.index)
    return frozenset(lines[0] for lines in found.values() if len(lines) == 1)


def _has_heart(page: Page, run: list[int], settings: ClusterSettings) -> bool:
    """Whether the lines of a cluster say what it is, and more than one of them does."""
    if settings.heart is None:
        return True
    return sum(bool(settings.heart.search(page.shapes[index].text)) for index in run) >= _FEWEST_AT_HEART


def _is_block(shape: Shape, settings: ClusterSettings) -> bool:
    """Whether one line holds several that stand together, parted by white space: 厂址：东堤路 电话：三三七."""
    if settings.run_on and not (shape.closes or shape.wrapped or any(stop in shape.text for stop in _STOPS)):
        words = {found[0] for found in settings.run_on.finditer(shape.text)}
        if len(words) > settings.fewest:
            return True
    phrases = shape.text.split()
    if len(phrases) < _FEWEST_PHRASES or any(stop in shape.text for stop in _STOPS):
        return False
    if sum(has_cjk(phrase) and len(phrase) > 1 for phrase in phrases) < len(phrases) - 1:
        return False
    return sum(any(p.search(phrase) for p in settings.patterns) for phrase in phrases) >= settings.fewest


def _fits(shape: Shape, settings: ClusterSettings) -> bool:
    """Whether a line says what a cluster does; a whole paragraph may say so as well."""
    paragraph = shape.closes and not shape.wrapped and shape.width > max(settings.widest, PARAGRAPH)
    return not paragraph and any(p.search(shape.text) for p in settings.patterns)


def _fitting(shape: Shape, settings: ClusterSettings) -> int:
    """How many lines a line of a cluster counts for: a printer sets several of an advertisement beside each other."""
    phrases = shape.text.split() if settings.one_line else []
    return max(1, sum(any(p.search(phrase) for p in settings.patterns) for phrase in phrases))


def _with_lines_above(page: Page, first: int, settings: ClusterSettings) -> int:
    """The first of the lines right above that belong to a cluster: they begin below text or white space.

    What another rule has found has the lines above it already.
    """
    if not page.free(first):
        return first
    for top in range(first - 1, max(-1, first - settings.above - 1), -1):
        shape, below = page.shapes[top], page.shapes[top + 1].line
        if not page.free(top) or shape.width > settings.widest or below.gap > 1 or below.opens_page:
            break
        if _is_full(shape) and shape.width > _LONGEST_SLOGAN and _stands_in_text(page, top):
            # A line of a column, cut by the page.
            break
        if (
            shape.closes
            or pauses(shape.text)
            or _is_long_clause(shape)
            or _is_signed(shape, settings)
            or (shape.text[-1] in "）)" and (shape.text[0] in "（(" or not _OPENS.search(shape.text)))
        ):
            # A sentence, or a note on the article above.
            break
        ended = top > 0 and (_has_ended(page.shapes[top - 1], settings) or not page.free(top - 1))
        block = settings.blocks and shape.line.gap > below.gap
        if shape.line.opens_page or shape.line.gap > 1 or shape.apart or block or ended:
            return top
    return first


def _has_ended(shape: Shape, settings: ClusterSettings) -> bool:
    """Whether a text ends in a line, a note on it in brackets, or the name of its author."""
    return shape.closes or shape.text[-1] in "）)" or _is_signed(shape, settings)


def _is_signed(shape: Shape, settings: ClusterSettings) -> bool:
    return settings.signed is not None and bool(settings.signed.search(shape.text))


def _with_page_above(page: Page, run: list[int], settings: ClusterSettings) -> int:
    """The first line of the page that a cluster closes, where no text stands on it; or of the cluster."""
    below = run[-1] + 1
    if below < len(page.shapes) and not page.shapes[below].line.opens_page:
        return run[0]
    sentences = 0
    for top in range(run[0], max(-1, run[0] - settings.whole_page - 1), -1):
        shape = page.shapes[top]
        # The small print is sentences as well, and so is one line of what is sold.
        sentences += top < run[0] and "。" in shape.text
        if not (page.free(top) or top in run or page.kind(top) == "running-head") or sentences > 1:
            break
        if shape.line.opens_page and shape.line.page > 0:
            return top
    return run[0]


def _places(page: Page) -> list[int]:
    """How many lines stand above each, and above the end; one that was set from top to bottom is one."""
    places = [0]
    for above, shape in pairwise(page.shapes):
        vertical = above.single and shape.single and not (above.text + shape.text).isdecimal()
        places.append(places[-1] + (not vertical))
    return [*places, places[-1] + 1]


def _may_stand_between(page: Page, index: int, settings: ClusterSettings) -> bool:
    shape = page.shapes[index]
    running_text = (
        shape.closes
        or pauses(shape.text)
        or "。" in shape.text
        or _is_long_clause(shape)
        or (_is_full(shape) and _stands_in_text(page, index) and not _is_row_of_names(shape))
    )
    return (shape.width <= settings.widest or _is_row_of_names(shape)) and not running_text


def _is_row_of_names(shape: Shape) -> bool:
    """Whether a line holds nothing but words as short as names, which no text does; or rows of them run together."""
    words = shape.text.split()
    longest = 2 * _NAME if len(words) > _FEWEST_PHRASES else _NAME
    return len(words) >= _FEWEST_PHRASES and all(has_cjk(word) and len(word) <= longest for word in words)


def _is_long_clause(shape: Shape) -> bool:
    """Whether a line has a comma in it and is longer than what people print in large type."""
    return "，" in shape.text and shape.width > _LONGEST_SLOGAN


def _is_full(shape: Shape) -> bool:
    return shape.wrapped and -1 < shape.missing < 1 and shape.width >= 10


def _stands_in_text(page: Page, index: int) -> bool:
    """Whether the line above or below is text as well: a full line alone is as wide as a column by chance."""
    beside = [page.shapes[i] for i in (index - 1, index + 1) if 0 <= i < len(page.shapes)]
    return any(_is_full(shape) or shape.closes for shape in beside)


CLUSTER = Operator("cluster", "layout", ClusterSettings, cluster)
