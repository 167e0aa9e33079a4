"""Names of departments in Chinese and in English, on one line or on two: 对话 DIALOGUE, 商业 | BUSINESS.

Takes a `Page`, gives labels for free lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaner.decisions import Kind, Label
from cleaner.layout.page import Page
from cleaner.layout.shapes import Shape
from cleaner.rulebook import Operator, Settings

# A column whose name stands over the page has it for a headline so many lines below at most.
_HEADLINE_BELOW = 3


class BilingualHeadSettings(Settings, frozen=True):
    """A line that is a `department`, and right below it one in `english`, are of `kind`, and so is one with `both`,
    where `fewest` departments have one.

    What is a `column` of short pieces has that name for its headline, unless it is printed again below; `dates` right
    below both say of which days it tells.
    """

    kind: Kind
    department: re.Pattern[str]
    english: re.Pattern[str]
    both: re.Pattern[str]
    column: re.Pattern[str]
    dates: re.Pattern[str]
    fewest: int


def bilingual_head(page: Page, settings: BilingualHeadSettings) -> Iterator[tuple[int, Label]]:
    """Label the names of departments that stand in two languages on two lines."""
    pairs = [index for index in range(len(page.shapes) - 1) if _is_pair(page, index, settings)]
    lines = [shape for shape in page.shapes if _has_both(page, shape, settings)]
    if len({page.shapes[index].bare for index in pairs} | {shape.bare for shape in lines}) < settings.fewest:
        return
    for line in (shape.line for shape in lines):
        yield line.index, Label(line.start, line.end, settings.kind, "bilingual-head", 0.0)
    for index in pairs:
        found = [index + 1] if _is_headline(page, index, settings) else [index, index + 1]
        below = index + 2
        if page.free(below) and settings.dates.fullmatch(page.shapes[below].text):
            found.append(below)
        for line in (page.shapes[at].line for at in found):
            yield line.index, Label(line.start, line.end, settings.kind, "bilingual-head", 0.0)
        for line in (page.shapes[at].line for at in _once_more(page, index, settings)):
            yield line.index, Label(line.start, line.end, "heading", "bilingual-head", 0.0)


def _has_both(page: Page, shape: Shape, settings: BilingualHeadSettings) -> bool:
    """Whether a line is the name of a department in both languages, and no line of a column."""
    full = shape.wrapped and abs(shape.missing) < 1 and not _beside_folio(page, shape.line.index)
    # Beside the number of the issue it is no headline.
    headline = settings.column.match(shape.text) is not None and not shape.text[-1].isdigit()
    named = settings.both.fullmatch(shape.text) is not None and not headline
    return page.free(shape.line.index) and named and not full


def _beside_folio(page: Page, index: int) -> bool:
    """Whether a number stands alone right above or below a line, as the folio does beside a running head."""
    beside = (page.shapes[i].text for i in (index - 1, index + 1) if 0 <= i < len(page.shapes))
    return any(text.isdecimal() for text in beside)


def _is_pair(page: Page, index: int, settings: BilingualHeadSettings) -> bool:
    name, english = page.shapes[index], page.shapes[index + 1]
    if not (page.free(index) and page.free(index + 1)) or english.line.opens_page:
        return False
    return settings.department.fullmatch(name.text) is not None and settings.english.fullmatch(english.text) is not None


def _is_headline(page: Page, index: int, settings: BilingualHeadSettings) -> bool:
    """Whether the name of a column is its headline as well: it does not stand below once more."""
    return settings.column.fullmatch(page.shapes[index].text) is not None and not _once_more(page, index, settings)


def _once_more(page: Page, index: int, settings: BilingualHeadSettings) -> list[int]:
    """The line right below a department that says its name again: there it is the headline of a column."""
    near = range(index + 2, min(index + 2 + _HEADLINE_BELOW, len(page.shapes)))
    same = [at for at in near if page.free(at) and page.shapes[at].bare == page.shapes[index].bare]
    paired = same and _is_pair(page, same[0], settings)
    return [] if paired else same[:1]


BILINGUAL_HEAD = Operator("bilingual-head", "layout", BilingualHeadSettings, bilingual_head)
