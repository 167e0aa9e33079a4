"""Running heads and folios: lines that come back page by page, or stand at the edges of pages.

Takes a `Page`, gives labels for free lines.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from cleaner.decisions import Kind, Label
from cleaner.layout.page import Page
from cleaner.layout.shapes import Shape
from cleaner.rulebook import Operator, Settings
from cleaner.typography import ends_with_dash, leaves_open

_NUMBER = re.compile(r"\d+")
_FOLIO = re.compile(r"\W*\d{1,4}\W*")
# The name of a section is no wider than this.
_SECTION = 6.0
# 3 船讯, 船讯 3
_FOLIO_AND_SECTION = re.compile(
    r"(?:(?P<before>\d{1,3})\s+)?[^\d\s，。：；]{1,4}(?:\s[^\d\s，。：；]{1,4})?(?(before)|\s+(?P<after>\d{1,3}))"
)
# By chance fewer pages have a number, or a line, in one place.
_PAGES_ALIKE = 3


class RepeatedLineSettings(Settings, frozen=True):
    """A line no wider than `widest` that stands `fewest` times or more is of `kind`, and one no wider than `wider` that
    stands `often`.

    Where the dump shows its pages, once at the start of a page is enough for a second time.
    """

    kind: Kind
    fewest: int
    widest: float
    often: int
    wider: float
    never: re.Pattern[str]


def repeated_line(page: Page, settings: RepeatedLineSettings) -> Iterator[tuple[int, Label]]:
    """Label short lines that come back: running heads, column titles, section marks."""
    usable = [s for s in page.shapes if s.width <= settings.wider and not s.closes and not s.single and s.bare]
    # The contents and the cover name a headline as well.
    paged = page.shapes[-1].line.page > 0 if page.shapes else False
    running = [s for s in usable if page.kind(s.line.index) not in ("shadow", "contents")]
    counts = Counter(s.text.replace(" ", "") for s in running if s.line.page > 0 or not paged)
    # What the contents announce and stands once below them is a headline; the cover announces it as well.
    end = max((i for i, label in page.labels.items() if label.kind == "contents"), default=-1)
    below = Counter(s.bare for s in usable if s.line.index > end and page.free(s.line.index))
    headlines = {text for text in page.announced if below[text] == 1}
    at_opening = {s.text.replace(" ", "") for s in usable if s.line.opens_page and s.line.page > 0}
    for shape in usable:
        text = shape.text.replace(" ", "")
        count = counts[text] + (text in at_opening)
        fewest = settings.fewest if shape.width <= settings.widest else settings.often
        if count < fewest or counts[text] < 2 or settings.never.search(text) or ends_with_dash(text):
            continue
        if (
            shape.bare in headlines
            or leaves_open(text)
            # Lines that come back so often and are so wide make a column of their own.
            or (fewest < settings.often and shape.wrapped and shape.missing < 1 and not shape.line.opens_page)
        ):
            continue
        if page.free(shape.line.index) and not text.isdigit():
            yield shape.line.index, Label(shape.line.start, shape.line.end, settings.kind, "repeated-line", 0.0)


class PageEdgeSettings(Settings, frozen=True):
    """The first and last `deep` lines of each page, where the dump shows at least `fewest_pages`.

    A line that is a number is a folio; one that comes back with other numbers on `share` of the
    pages, or on three, is a running head; neither is wider than `widest`. The name of a section, above the
    running heads of most pages, is no wider than `section`; one that is `bilingual` is a running head alone.
    """

    deep: int
    fewest_pages: int
    share: float
    widest: float
    section: float
    bilingual: re.Pattern[str]


def page_edge(page: Page, settings: PageEdgeSettings) -> Iterator[tuple[int, Label]]:
    """Label folios and running heads at the edges of pages, and the names of sections above them."""
    found = dict(_at_edges(page, settings))
    yield from found.items()
    yield from _above_heads(page, frozenset(found), settings)


def _at_edges(page: Page, settings: PageEdgeSettings) -> Iterator[tuple[int, Label]]:
    pages: dict[int, list[int]] = {}
    for shape in page.shapes:
        pages.setdefault(shape.line.page, []).append(shape.line.index)
    if len(pages) < settings.fewest_pages:
        return
    edges = {i for lines in pages.values() for i in (*lines[: settings.deep], *lines[-settings.deep :])}
    # The last headline of a page of contents comes back at the head of its article's page.
    listed = frozenset(i for i in edges if page.kind(i) == "contents")
    short = [page.shapes[i] for i in sorted(edges - listed) if page.shapes[i].width <= settings.widest]
    # A heading may come back in one page; a running head comes back page by page.
    often = Counter(text for _, text in {(s.line.page, _without_numbers(s.text)) for s in short})
    # What stands at the edges of two pages, and deeper in a third, is one as well: below the masthead.
    named = {text for text, pages_of in often.items() if pages_of > 1 and not text.isdigit()}
    everywhere = {(s.line.page, _without_numbers(s.text)) for s in page.shapes if s.width <= settings.widest}
    often |= Counter(text for _, text in everywhere if text in named)
    needed = min(3.0, max(2.0, settings.share * len(pages)))
    seen: set[tuple[int, str]] = set()
    counted = _with_folio(short, needed)
    for shape in short:
        line = shape.line
        again = (line.page, shape.bare) in seen and shape.bare in page.announced
        seen.add((line.page, shape.bare))
        if not page.free(line.index) or again:
            # A column that is called as its section is has that name for a headline, below the running head.
            continue
        if _FOLIO.fullmatch(shape.text):
            yield line.index, Label(line.start, line.end, "folio", "page-edge", 0.0)
        elif often[_without_numbers(shape.text)] >= needed and not shape.closes and shape.bare:
            yield line.index, Label(line.start, line.end, "running-head", "page-edge", 0.9)
        elif line.index in counted or _is_bilingual(shape, settings):
            yield line.index, Label(line.start, line.end, "running-head", "page-edge", 0.95)
        elif (
            line.opens_page
            and shape.bare
            and shape.width <= _SECTION
            and _FOLIO.fullmatch(_text_below(page, line.index))
        ):
            # The name of the section stands beside the folio.
            yield line.index, Label(line.start, line.end, "running-head", "page-edge", 0.95)


def _is_bilingual(shape: Shape, settings: PageEdgeSettings) -> bool:
    """Whether a line is the name of a section in both languages, and no line of a column that the page cuts."""
    full = shape.wrapped and abs(shape.missing) < 1
    return not full and settings.bilingual.fullmatch(shape.text) is not None


def _with_folio(short: list[Shape], needed: float) -> frozenset[int]:
    """The lines that open a page with its number and the name of its section, which count up with the pages."""
    numbers = [
        (shape.line.index, int(found["before"] or found["after"]) - shape.line.page)
        for shape in short
        if shape.line.opens_page and (found := _FOLIO_AND_SECTION.fullmatch(shape.text))
    ]
    counts = Counter(ahead for _, ahead in numbers)
    return frozenset(index for index, ahead in numbers if counts[ahead] >= max(needed, _PAGES_ALIKE))


def _above_heads(page: Page, found: frozenset[int], settings: PageEdgeSettings) -> Iterator[tuple[int, Label]]:
    """Label what opens pages above their running heads or below their folios, where most pages have something there."""
    heads = [
        shape
        for shape in page.shapes
        if shape.line.page > 0 and _opens(page, shape, found) and _is_head(page, shape.line.index + 1, found)
    ]
    pages = page.shapes[-1].line.page + 1 if page.shapes else 0
    if len(heads) < max(_PAGES_ALIKE, pages / 2):
        return
    for shape in heads:
        line = shape.line
        plain = shape.width <= settings.section and not shape.closes and shape.bare not in page.announced
        if plain and page.free(line.index) and line.index not in found:
            yield line.index, Label(line.start, line.end, "running-head", "page-edge", 0.9)


def _opens(page: Page, shape: Shape, found: frozenset[int]) -> bool:
    """Whether a line is the first one of its page, or the first below the number of it."""
    above = shape.line.index - 1
    numbered = above >= 0 and page.shapes[above].line.opens_page and _FOLIO.fullmatch(page.shapes[above].text)
    return shape.line.opens_page or (bool(numbered) and _is_head(page, above, found))


def _is_head(page: Page, index: int, found: frozenset[int]) -> bool:
    return index in found or page.kind(index) in ("running-head", "folio")


def _text_below(page: Page, index: int) -> str:
    return page.shapes[index + 1].text if index + 1 < len(page.shapes) else ""


def _without_numbers(text: str) -> str:
    # A repair closed up the wide space on some pages and not on others.
    return _NUMBER.sub("#", "".join(text.split()))


PAGE_EDGE = Operator("page-edge", "layout", PageEdgeSettings, page_edge)
REPEATED_LINE = Operator("repeated-line", "layout", RepeatedLineSettings, repeated_line)
