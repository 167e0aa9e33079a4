"""Lines of reports that a layout model gave in another place: the foot of the last column, the line to another page.

Takes a `Page` and which line continues which, gives the lines in another order. A report shows by its dateline where it
begins, and its headline, printed again over the second part, which text a line sends to another page.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from cleaner.decisions import BODY_KINDS
from cleaner.flow.continuations import JumpLineSettings, continued, headline_before
from cleaner.flow.open_ends import lacks_beginning
from cleaner.layout.page import LONGEST_PAGE, Page

# What stands between the headline of a report and its text.
_TITLE_BLOCK = ("heading", "byline")


def behind_their_reports(page: Page, after: Mapping[int, int], dateline: re.Pattern[str]) -> list[int]:
    """The indexes of all lines, with feet of columns that stand between a headline and its report behind that.

    A foot is a block that lacks its beginning; only where the blocks of a dump stand in no order does it stand there.
    """
    order = list(range(len(page.shapes)))
    before = {right: left for left, right in after.items()}
    moved = 0
    for first in range(1, len(page.shapes)):
        if first < moved or page.kind(first - 1) != "heading" or not _is_foot(page, first):
            continue
        report = next((i for i in range(first + 1, len(page.shapes)) if _ends_block(page, i)), first)
        if page.shapes[report - 1].closes and dateline.match(page.shapes[report].text):
            left = before.get(first, 0)
            moved = left + 1 if left > report else _end_of_text(page, report)
            order[first:moved] = [*range(report, moved), *range(first, report)]
    return order


def jump_lines_below(page: Page, settings: JumpLineSettings, dateline: re.Pattern[str]) -> list[int]:
    """The indexes of all lines, with jump lines that stand behind the next report at the end of their own text."""
    order = list(range(len(page.shapes)))
    for away, back in continued(page, settings).items():
        headline = headline_before(page, back, settings.near)
        ends = _next_report(page, headline, away, dateline) if headline >= 0 else None
        if ends is not None and page.shapes[headline].line.page == page.shapes[away].line.page:
            order.remove(away)
            order.insert(order.index(ends), away)
    return order


def _next_report(page: Page, headline: int, end: int, dateline: re.Pattern[str]) -> int | None:
    """The first line of the title block of the report that begins below the text of a headline, before `end`."""
    text = next((i for i in range(headline, end) if page.kind(i) in BODY_KINDS), end)
    for line in range(text + 1, end):
        if dateline.match(page.shapes[line].text):
            while page.kind(line - 1) in _TITLE_BLOCK:
                line -= 1
            return line
    return None


def _is_foot(page: Page, line: int) -> bool:
    """Whether a block begins here with the rest of a text."""
    return page.kind(line) in BODY_KINDS and page.shapes[line].torn and lacks_beginning(page, line)


def _ends_block(page: Page, line: int) -> bool:
    return page.shapes[line].torn or page.kind(line) not in BODY_KINDS


def _end_of_text(page: Page, report: int) -> int:
    """The line behind the text that a report begins: no other headline and no page begins in it."""
    last = min(report + LONGEST_PAGE, len(page.shapes))
    ends = (i for i in range(report + 1, last) if page.kind(i) == "heading" or page.shapes[i].line.opens_page)
    return next(ends, last)
