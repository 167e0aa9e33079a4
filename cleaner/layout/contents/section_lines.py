"""Lines that repeat the name of a section of the contents, over its pages and its articles.

Takes a `Page` whose contents are labelled, gives labels for the free lines.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from cleaner.decisions import Kind, Label
from cleaner.layout.contents.entry_lines import vertical_sections
from cleaner.layout.page import Page
from cleaner.layout.shapes import Shape
from cleaner.layout.signed.bare_names import below_headline, below_open_line
from cleaner.rulebook import Operator, Settings
from cleaner.typography import bare

# The column of a headline, before it: 【江边人】渡口的钟.
_COLUMN = re.compile(r"【([\u4e00-\u9fff]{2,6})】")
_NAME_LIKE = re.compile(r"[\u4e00-\u9fff]\s*[\u4e00-\u9fff]{1,2}(?:[\s、，]+[\u4e00-\u9fff]\s*[\u4e00-\u9fff]{1,2})*")
# A hollow mark stands before who wrote an article.
_SIGNING = ("□", "◎", "○", "◇")


class SectionLineSettings(Settings, frozen=True):
    """A line no wider than `widest` that says what a section of the contents is called is of `kind`.

    What is longer than `longest` is the name of a section only if it stands in the dump twice: a
    headline that lost its page number looks the same.
    """

    kind: Kind
    section: re.Pattern[str]
    widest: float
    longest: int


def section_line(page: Page, settings: SectionLineSettings) -> Iterator[tuple[int, Label]]:
    """Label the lines that repeat the name of a section, as running heads and columns do."""
    listed = [s for s in page.shapes if page.kind(s.line.index) == "contents"]
    # One character names no section: it may be the last one of a sentence.
    names = {s.bare for s in listed if settings.section.fullmatch(s.text) and len(s.bare) > 1} - page.announced
    # What is as short as a name is an author's, unless it stands over entries.
    names -= {s.bare for s in listed if _NAME_LIKE.fullmatch(s.text) and s.bare not in page.sections}
    names |= {name for name, _ in vertical_sections(page.shapes, [s.line.index for s in listed])} - page.announced
    names |= {bare(name) for s in listed for name in _COLUMN.findall(s.text)} - page.announced
    counts = Counter(shape.bare for shape in page.shapes if shape.bare in names and shape not in listed)
    names = {name for name in names if len(name) <= settings.longest or counts[name] > 1}
    for shape in page.shapes:
        # Behind a hollow mark stands who wrote it, whatever the contents made of the name.
        signs = shape.text.startswith(_SIGNING) or _signs_bare(page, shape)
        fits = shape.bare in names and shape.width <= settings.widest and not (shape.closes or signs)
        if fits and page.free(shape.line.index):
            yield shape.line.index, Label(shape.line.start, shape.line.end, settings.kind, "section-line", 0.0)


def _signs_bare(page: Page, shape: Shape) -> bool:
    """Whether a line that is no word stands alone between a headline and its text, where an author does."""
    import rjieba

    if not _NAME_LIKE.fullmatch(shape.text) or rjieba.has_word(shape.bare):
        return False
    index = shape.line.index
    below = page.shapes[index + 1] if page.free(index + 1) else None
    over_text = below is not None and below.closes and not below.wrapped
    return below_headline(page, index) or (over_text and below_open_line(page, index))


SECTION_LINE = Operator("section-line", "layout", SectionLineSettings, section_line)
