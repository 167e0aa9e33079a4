"""Lines that a pattern decides: captions, notes, folios, bits of the masthead, vertical labels.

Takes a `Page`, gives labels for free lines. What must be weighed against the lines around it is
not decided here.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from cleaner.decisions import Kind, Label
from cleaner.layout.page import Page, Shape
from cleaner.rulebook import Operator, Settings
from cleaner.typography import balance, ends_with_dash

_NUMBER = re.compile(r"\d+")
_FOLIO = re.compile(r"\W*\d{1,4}\W*")
# The name of a section is no wider than this.
_SECTION = 6.0
# The rest of a line is shorter than this share of it.
_REST = 0.5
# The text beside a picture is set in lines no wider than this, if it is wrapped at all.
_NARROW_BLOCK = 40.0
# A vertical label has at least this many characters; one alone may be a drop cap or a stub.
_VERTICAL = 2


class LinePatternSettings(Settings, frozen=True):
    """A line is of `kind` if one of `patterns` is found in it and it is no wider than `widest`.

    Where one of `cut` is found too, the line was full before it came to its end, and a short one right
    below it is its rest.
    """

    kind: Kind
    patterns: tuple[re.Pattern[str], ...]
    widest: float = 60.0
    cut: tuple[re.Pattern[str], ...] = ()


def line_pattern(page: Page, settings: LinePatternSettings) -> Iterator[tuple[int, Label]]:
    """Label the lines in which a pattern is found."""
    for index, shape in enumerate(page.shapes):
        if page.free(index) and shape.width <= settings.widest and any(p.search(shape.text) for p in settings.patterns):
            yield index, Label(shape.line.start, shape.line.end, settings.kind, "line-pattern", 0.0)
            if any(p.search(shape.text) for p in settings.cut) and _is_rest(page, index + 1):
                rest = page.shapes[index + 1].line
                yield index + 1, Label(rest.start, rest.end, settings.kind, "line-pattern", 0.9)


def _is_rest(page: Page, index: int) -> bool:
    """Whether a line is short, ends no sentence and stands right below the one before."""
    if not page.free(index):
        return False
    shape, above = page.shapes[index], page.shapes[index - 1]
    return (
        shape.line.gap <= above.line.gap
        and not shape.line.opens_page
        and not shape.closes
        and shape.width < _REST * above.width
    )


class ClusterSettings(Settings, frozen=True):
    """Lines between which no text stands are of `kind` together if some of them fit `patterns`.

    The cluster reaches from the first line that fits to the last; between two of them stand at
    most `apart` lines that do not fit, each no wider than `widest`; `fewest` lines must fit, and
    `above` lines right over them belong to them.
    """

    kind: Kind
    patterns: tuple[re.Pattern[str], ...]
    fewest: int
    apart: int
    widest: float
    above: int = 0


def cluster(page: Page, settings: ClusterSettings) -> Iterator[tuple[int, Label]]:
    """Label lines that stand together with lines that a pattern decides."""
    run: list[int] = []
    for index in range(len(page.shapes) + 1):
        fits = page.free(index) and any(p.search(page.shapes[index].text) for p in settings.patterns)
        if run and (index == len(page.shapes) or not _may_stand_between(page, index, run[-1], settings)):
            if len(run) >= settings.fewest:
                for inside in range(_with_lines_above(page, run[0], settings), run[-1] + 1):
                    line = page.shapes[inside].line
                    if page.free(inside):
                        sure = 0.0 if inside in run else 0.7
                        yield inside, Label(line.start, line.end, settings.kind, "cluster", sure)
            run = []
        if fits:
            run.append(index)


def _with_lines_above(page: Page, first: int, settings: ClusterSettings) -> int:
    """The first of the lines right above that belong to a cluster: they begin below text or white space."""
    for top in range(first - 1, max(-1, first - settings.above - 1), -1):
        shape, below = page.shapes[top], page.shapes[top + 1].line
        if not page.free(top) or shape.width > settings.widest or shape.closes or below.gap > 1 or below.opens_page:
            break
        if shape.line.opens_page or shape.line.gap > 1 or shape.apart or (top and page.shapes[top - 1].closes):
            return top
    return first


def _may_stand_between(page: Page, index: int, last: int, settings: ClusterSettings) -> bool:
    shape = page.shapes[index]
    running_text = shape.closes or "。" in shape.text or (_is_full(shape) and _stands_in_text(page, index))
    return index - last <= settings.apart and shape.width <= settings.widest and not running_text


def _is_full(shape: Shape) -> bool:
    return shape.wrapped and -1 < shape.missing < 1 and shape.width >= 10


def _stands_in_text(page: Page, index: int) -> bool:
    """Whether the line above or below is text as well: a full line alone is as wide as a column by chance."""
    beside = [page.shapes[i] for i in (index - 1, index + 1) if 0 <= i < len(page.shapes)]
    return any(_is_full(shape) or shape.closes for shape in beside)


class RepeatedLineSettings(Settings, frozen=True):
    """A line no wider than `widest` that stands `fewest` times or more is of `kind`.

    Where the dump shows its pages, once at the start of a page is enough for a second time.
    """

    kind: Kind
    fewest: int
    widest: float
    never: re.Pattern[str]


def repeated_line(page: Page, settings: RepeatedLineSettings) -> Iterator[tuple[int, Label]]:
    """Label short lines that come back: running heads, column titles, section marks."""
    usable = [s for s in page.shapes if s.width <= settings.widest and not s.closes and not s.single and s.bare]
    counts = Counter(s.text.replace(" ", "") for s in usable if page.kind(s.line.index) != "shadow")
    at_opening = {s.text.replace(" ", "") for s in usable if s.line.opens_page and s.line.page > 0}
    for shape in usable:
        text = shape.text.replace(" ", "")
        count = counts[text] + (text in at_opening)
        if count < settings.fewest or counts[text] < 2 or settings.never.search(text) or ends_with_dash(text):
            continue
        if balance(text) != 0 or (shape.wrapped and shape.missing < 1 and not shape.line.opens_page):
            continue
        if page.free(shape.line.index) and not text.isdigit():
            yield shape.line.index, Label(shape.line.start, shape.line.end, settings.kind, "repeated-line", 0.0)


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


class PageEdgeSettings(Settings, frozen=True):
    """The first and last `deep` lines of each page, where the dump shows at least `fewest_pages`.

    A line that is a number is a folio; one that comes back with other numbers on `share` of the
    pages, or on three, is a running head; neither is wider than `widest`.
    """

    deep: int
    fewest_pages: int
    share: float
    widest: float


def page_edge(page: Page, settings: PageEdgeSettings) -> Iterator[tuple[int, Label]]:
    """Label folios and running heads at the edges of pages."""
    pages: dict[int, list[int]] = {}
    for shape in page.shapes:
        pages.setdefault(shape.line.page, []).append(shape.line.index)
    if len(pages) < settings.fewest_pages:
        return
    edges = {i for lines in pages.values() for i in (*lines[: settings.deep], *lines[-settings.deep :])}
    short = [page.shapes[i] for i in sorted(edges) if page.shapes[i].width <= settings.widest]
    # A heading may come back in one page; a running head comes back page by page.
    seen = Counter({(s.line.page, _without_numbers(s.text)) for s in short})
    often = Counter(text for _, text in seen)
    needed = min(3.0, max(2.0, settings.share * len(pages)))
    for shape in short:
        line = shape.line
        if not page.free(line.index):
            continue
        if _FOLIO.fullmatch(shape.text):
            yield line.index, Label(line.start, line.end, "folio", "page-edge", 0.0)
        elif often[_without_numbers(shape.text)] >= needed and not shape.closes and shape.bare:
            yield line.index, Label(line.start, line.end, "running-head", "page-edge", 0.9)
        elif (
            line.opens_page
            and shape.bare
            and shape.width <= _SECTION
            and _FOLIO.fullmatch(_text_below(page, line.index))
        ):
            # The name of the section stands beside the folio.
            yield line.index, Label(line.start, line.end, "running-head", "page-edge", 0.8)


def _text_below(page: Page, index: int) -> str:
    return page.shapes[index + 1].text if index + 1 < len(page.shapes) else ""


def _without_numbers(text: str) -> str:
    return _NUMBER.sub("#", text.replace(" ", ""))


class CreditSettings(Settings, frozen=True):
    """The text above a line that is a `credit` and nothing else is of `kind`, `most` lines of it."""

    kind: Kind
    credit: re.Pattern[str]
    most: int


def credit_below(page: Page, settings: CreditSettings) -> Iterator[tuple[int, Label]]:
    """Label the text that ends in a line with the credit of a picture."""
    for index, shape in enumerate(page.shapes):
        above = page.shapes[index - 1] if index else None
        if above is None or not settings.credit.fullmatch(shape.text) or shape.line.opens_page or not above.closes:
            continue
        if page.kind(index - 1) == settings.kind:
            # A mark before it shows where it begins.
            continue
        first = index - 1
        widest = above.width
        while page.free(first - 1) and index - first < settings.most and _same_block(page, first, widest):
            first -= 1
            widest = max(widest, page.shapes[first].width)
        for at in range(first, index):
            if page.free(at):
                line = page.shapes[at].line
                yield at, Label(line.start, line.end, settings.kind, "credit-below", 0.0)


def _same_block(page: Page, index: int, widest: float) -> bool:
    """Whether the line above is of one narrow block with this one, none of whose lines ends a sentence."""
    shape, above = page.shapes[index], page.shapes[index - 1]
    if shape.line.opens_page or above.closes or above.width > _NARROW_BLOCK:
        return False
    return above.width >= 0.65 * widest and (above.width <= 1.25 * widest or widest == shape.width)


class VerticalSettings(Settings, frozen=True):
    """Single characters one below the other are one vertical line of `kind`."""

    kind: Kind


def vertical_label(page: Page, settings: VerticalSettings) -> Iterator[tuple[int, Label]]:
    """Label the characters of vertical lines; which line they belong to, `vertical_groups` says."""
    for group in vertical_groups(page):
        for index in group:
            line = page.shapes[index].line
            if page.free(index):
                yield index, Label(line.start, line.end, settings.kind, "vertical-label", 0.0)


def vertical_groups(page: Page) -> list[list[int]]:
    """Runs of single characters, split where the gap between them grows."""
    groups: list[list[int]] = []
    run: list[int] = []
    for index, shape in enumerate(page.shapes):
        if run and shape.single and run[-1] == index - 1:
            inside = page.shapes[run[1]].line.gap if len(run) > 1 else shape.line.gap
            if shape.line.gap <= inside and not shape.line.opens_page:
                run.append(index)
                continue
        if len(run) >= _VERTICAL:
            groups.append(run)
        run = [index] if shape.single and not shape.text.isdigit() else []
    if len(run) >= _VERTICAL:
        groups.append(run)
    return groups


CREDIT_BELOW = Operator("credit-below", "layout", CreditSettings, credit_below)
SHADOW_LINE = Operator("shadow-line", "layout", ShadowLineSettings, shadow_line)
PAGE_EDGE = Operator("page-edge", "layout", PageEdgeSettings, page_edge)
LINE_PATTERN = Operator("line-pattern", "layout", LinePatternSettings, line_pattern)
CLUSTER = Operator("cluster", "layout", ClusterSettings, cluster)
REPEATED_LINE = Operator("repeated-line", "layout", RepeatedLineSettings, repeated_line)
VERTICAL_LABEL = Operator("vertical-label", "layout", VerticalSettings, vertical_label)
