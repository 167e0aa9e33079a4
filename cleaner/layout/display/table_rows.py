"""Rows of tables: lines between whose cells the text rules put bars.

Takes a `Page`, gives a label for each row that is free; contents and sponsors in the shape of a table have theirs.
"""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.decisions import Label
from cleaner.layout.page import Page
from cleaner.rulebook import Operator, Settings


def table_row(page: Page, settings: Settings) -> Iterator[tuple[int, Label]]:
    """Label the rows of tables."""
    for index, shape in enumerate(page.shapes):
        if shape.row and page.kind(index) is None:
            yield index, Label(shape.line.start, shape.line.end, "table", "", 0.0)


TABLE_ROW = Operator("table-row", "layout", Settings, table_row)
