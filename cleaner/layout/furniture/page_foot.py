"""What stands between the end of an article and the end of its page.

Takes a `Page` on which text and display lines are told apart, labels display lines at the foot of a
page that no text follows. Where publications mark the end of an article, the rest of its page is sold.
"""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.decisions import Kind, Label
from cleaner.layout.page import Page
from cleaner.rulebook import Operator, Settings

_FURNITURE: frozenset[Kind] = frozenset({"running-head", "folio", "masthead"})


class PageFootSettings(Settings, frozen=True):
    """`fewest` display lines or more, below the mark that ends an article, are of `kind`, and `most` at most."""

    kind: Kind
    fewest: int
    most: int


def page_foot(page: Page, settings: PageFootSettings) -> Iterator[tuple[int, Label]]:
    """Label the display lines below the last article of a page."""
    if not page.lists_all:
        # Without contents nothing tells a headline from an advertisement.
        return
    listed = "".join(shape.bare for shape in page.shapes if page.kind(shape.line.index) == "contents")
    for index, shape in enumerate(page.shapes):
        if not shape.ended:
            continue
        below = _display_below(page, index)
        if not settings.fewest <= len(below) <= settings.most or not _page_ends(page, below[-1] + 1):
            continue
        # A headline that was extracted behind its page's text is no advertisement.
        if any(page.shapes[i].bare in listed or page.shapes[i].doubled for i in below):
            continue
        # Lines of one length are verse.
        if len({len(page.shapes[i].bare) for i in below}) == 1:
            continue
        for i in below:
            line = page.shapes[i].line
            yield i, Label(line.start, line.end, settings.kind, "page-foot", 0.0)


def _display_below(page: Page, index: int) -> list[int]:
    below: list[int] = []
    for i in range(index + 1, len(page.shapes)):
        if page.kind(i) != "heading" or page.shapes[i].line.opens_page:
            break
        below.append(i)
    return below


def _page_ends(page: Page, index: int) -> bool:
    if index == len(page.shapes) or page.shapes[index].line.opens_page:
        return True
    return page.kind(index) in _FURNITURE


PAGE_FOOT = Operator("page-foot", "layout", PageFootSettings, page_foot)
