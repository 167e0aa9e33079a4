"""The foot of a column that a tool gave last on its page, behind the columns that stand right of it.

Takes a `Page` and which line continues which, gives the lines in another order: the foot stands above the one text of
its page that lacks its beginning, below one that has ended.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from cleaner.flow.blocks import heads_page
from cleaner.flow.fragments import Fragment, fragments_of, is_open
from cleaner.flow.open_ends import lacks_beginning
from cleaner.layout.column import SHORT
from cleaner.layout.page import Page
from cleaner.typography import balance


def feet_in_their_columns(page: Page, after: Mapping[int, int], away: str) -> list[int]:
    """The indexes of all lines in reading order; the order of the dump where nothing is out of place.

    `away` names the rule that labels lines which send the reader to another page: a text goes on there.
    """
    sent = {page.shapes[i].line.page for i, label in page.labels.items() if label.rule == away}
    order = list(range(len(page.shapes)))
    led = set(after.values())
    sheets: defaultdict[int, list[Fragment]] = defaultdict(list)
    for fragment in fragments_of(page, {left: right for left, right in after.items() if right == left + 1}):
        sheets[page.shapes[fragment.first].line.page].append(fragment)
    for sheet, fragments in sheets.items():
        foot = fragments[-1]
        if sheet in sent or any(_heads_headless(page, fragment) for fragment in sheets.get(sheet + 1, [])[:1]):
            # It goes on on another page.
            continue
        # Columns that were told apart are in order.
        told_apart = any(line in page.told_apart for line in range(fragments[0].first, foot.last + 1))
        if told_apart or foot.last in after or foot.first in led or not _is_cut_off(page, foot):
            continue
        headless = [place for place in range(1, len(fragments) - 1) if _is_headless(page, fragments, place, led)]
        if len(headless) == 1:
            start = fragments[headless[0]].first
            order[start : foot.last + 1] = [*range(foot.first, foot.last + 1), *range(start, foot.first)]
    return order


def _heads_headless(page: Page, fragment: Fragment) -> bool:
    """Whether a page begins with the rest of a text."""
    return heads_page(page, fragment.first) and lacks_beginning(page, fragment.first)


def _is_cut_off(page: Page, fragment: Fragment) -> bool:
    """Whether a text ends in mid-sentence with a full line; a credit in brackets ends one."""
    last = page.shapes[fragment.last]
    full = last.wrapped and abs(last.missing) < SHORT
    return full and is_open(page, fragment) and balance(last.text[-1]) >= 0


def _is_headless(page: Page, fragments: Sequence[Fragment], place: int, led: set[int]) -> bool:
    """Whether a text lacks its beginning, which does not stand right above it."""
    start = fragments[place].first
    return start not in led and not is_open(page, fragments[place - 1]) and lacks_beginning(page, start)
