"""The lines that a tool put between the pages of a dump, or counted them with; they were never printed.

Takes a line, gives its deletion. `cleaner.pages` says which lines they are.
"""

from __future__ import annotations

from collections.abc import Iterator

from cleaner import pages
from cleaner.rulebook import Operator, Settings
from cleaner.text.change import Change
from cleaner.text.document import Context, Document, looks_for


class PageMarksSettings(Settings, frozen=True):
    """There is nothing to set: a line is a mark of pages, or it is none."""


def _marks(document: Document) -> frozenset[int]:
    return pages.page_marks(document.lines)


@looks_for(r"(?i)p[ ._-]{0,2}\d|page|pg|[页頁]|[-=*~]{3} ?\d|\}-")
def page_marks(line: str, context: Context, settings: PageMarksSettings) -> Iterator[Change]:
    """Delete a line that is a mark of pages.

    >>> page = ["渡轮离岸的时候，雾还没有散。"] * 6
    >>> document = Document(["[Page 1]", *page, "[Page 2]", *page, "[Page 3]", *page])
    >>> [(c.start, c.end) for c in page_marks("[Page 2]", Context(document, 7), PageMarksSettings())]
    [(0, 8)]
    """
    if context.index in context.document.fact(_marks):
        yield Change(0, len(line))


PAGE_MARKS = Operator("page-marks", "text", PageMarksSettings, page_marks)
