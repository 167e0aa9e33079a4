"""Columns of briefs without headings, whose paragraphs begin with a mark that stands before captions elsewhere: ▲.

Takes a `Page`, labels the first lines of such paragraphs. Three in a row, each below the end of the one before, are
briefs where the label of such a column stands above or who wrote them stands behind them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from cleaner.decisions import Label
from cleaner.layout.display.marked_captions import follows_marked
from cleaner.layout.page import Page
from cleaner.rulebook import Operator, Settings

# A brief has no more lines in a narrow column.
_LONGEST = 24


class MarkedBriefSettings(Settings, frozen=True):
    """`fewest` paragraphs in a row that begin with `mark`, below a `label` or with as many that are `signed`."""

    mark: re.Pattern[str]
    label: re.Pattern[str]
    signed: re.Pattern[str]
    fewest: int


def marked_briefs(page: Page, settings: MarkedBriefSettings) -> Iterator[tuple[int, Label]]:
    """Label the first lines of briefs as text."""
    marked = [i for i in range(len(page.shapes)) if page.free(i) and settings.mark.match(page.shapes[i].text)]
    row: list[int] = []
    for first in marked:
        if row and not follows_marked(page, row[-1], first, _LONGEST):
            yield from _labelled(page, row, settings)
            row = []
        row.append(first)
    yield from _labelled(page, row, settings)


def _labelled(page: Page, row: Sequence[int], settings: MarkedBriefSettings) -> Iterator[tuple[int, Label]]:
    if len(row) < settings.fewest:
        return
    labelled = row[0] > 0 and settings.label.fullmatch(page.shapes[row[0] - 1].text) is not None
    ends = ("".join(page.shapes[i].text for i in range(max(one, two - 2), two)) for one, two in pairwise(row))
    if labelled or sum(settings.signed.search(text) is not None for text in ends) >= settings.fewest - 1:
        for index in row:
            line = page.shapes[index].line
            yield index, Label(line.start, line.end, "body", "marked-briefs", 0.0)


MARKED_BRIEFS = Operator("marked-briefs", "layout", MarkedBriefSettings, marked_briefs)
