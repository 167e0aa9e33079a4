"""Names of sections that every press has (经济, 副刊), between the display lines of a page.

Takes a `Page`, gives labels for free lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaner.decisions import Kind, Label
from cleaner.layout.page import Page
from cleaner.layout.shapes import Shape
from cleaner.rulebook import Operator, Settings

# A line that is so much shorter than its column is no line of a paragraph, unless the last one.
_SHORT = 3.0
# A headline that is not printed in a column is no wider.
_WIDEST = 20.0
# So many of them on one page, none with a signed article below it, are the headings of a digest.
_OF_DIGEST = 3
_PARTING: frozenset[Kind | None] = frozenset({"folio", "running-head", "masthead", "byline"})


class SectionWordSettings(Settings, frozen=True):
    """A line that is one of the `words`, beside a display line, where the dump has `fewest` such lines."""

    words: re.Pattern[str]
    fewest: int


def section_word(page: Page, settings: SectionWordSettings) -> Iterator[tuple[int, Label]]:
    """Label the names of sections that stand beside headlines, captions or the edge of a page.

    A heading stands between two paragraphs, and is none; nor are those of a digest (国内, 国际, 财经).
    """
    found = [s for s in page.shapes if settings.words.fullmatch(s.text) and not s.marks and _stands_apart(page, s)]
    found = [s for group in _groups(page, found) if len({x.text for x in group}) < _OF_DIGEST for s in group]
    if len(found) >= settings.fewest:
        for line in (shape.line for shape in found):
            yield line.index, Label(line.start, line.end, "running-head", "section-word", 0.0)


def _groups(page: Page, found: list[Shape]) -> Iterator[list[Shape]]:
    """The words found, together where no page ends between them and nobody signs: parts of a digest."""
    group: list[Shape] = []
    for shape in found:
        lines = range(group[-1].line.index + 1, shape.line.index + 1) if group else range(0)
        if any(page.kind(i) in _PARTING or page.shapes[i].line.opens_page for i in lines):
            yield group
            group = []
        group.append(shape)
    yield group


def _stands_apart(page: Page, shape: Shape) -> bool:
    index = shape.line.index
    if not page.free(index) or index == 0:
        return False
    above = page.shapes[index - 1]
    below = page.shapes[index + 1] if index + 1 < len(page.shapes) else None
    # The last word of a sentence is no name.
    if not (above.closes or _is_display(above)):
        return False
    return below is None or below.line.opens_page or shape.line.opens_page or _is_display(above) or _is_display(below)


def _is_display(shape: Shape) -> bool:
    short = shape.missing >= _SHORT if shape.wrapped else shape.width <= _WIDEST
    return shape.doubled or (short and not shape.closes)


SECTION_WORD = Operator("section-word", "layout", SectionWordSettings, section_word)
