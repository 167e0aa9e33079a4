"""Names of sections that every press has (经济, 副刊), between the display lines of a page.

Takes a `Page`, gives labels for free lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaner.decisions import Label
from cleaner.layout.page import Page
from cleaner.layout.shapes import Shape
from cleaner.rulebook import Operator, Settings

# A line that is so much shorter than its column is no line of a paragraph, unless the last one.
_SHORT = 3.0
# A headline that is not printed in a column is no wider.
_WIDEST = 20.0


class SectionWordSettings(Settings, frozen=True):
    """A line that is one of the `words`, beside a display line, where the dump has `fewest` such lines."""

    words: re.Pattern[str]
    fewest: int


def section_word(page: Page, settings: SectionWordSettings) -> Iterator[tuple[int, Label]]:
    """Label the names of sections that stand beside headlines, captions or the edge of a page.

    A heading stands between two paragraphs, and is none.
    """
    found = [s for s in page.shapes if settings.words.fullmatch(s.text) and not s.marks and _stands_apart(page, s)]
    if len(found) >= settings.fewest:
        for line in (shape.line for shape in found):
            yield line.index, Label(line.start, line.end, "running-head", "section-word", 0.0)


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
