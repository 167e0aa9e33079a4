"""Lists of winners: the name of a group with how many it has (三等奖（6名）), and rows of names below.

Takes a `Page`, labels the free lines of such lists: two groups or more, one right below the other. Names in rows look
like bylines, and a row of offices like headlines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cleaner.decisions import Label
from cleaner.layout.page import Page
from cleaner.rulebook import Operator, Settings

# The note of a row of names, which ends no sentence and goes on nowhere.
ROW = "a row of names"
# Some names of a group may be lost, or two of them be read as one.
_MOST = 0.8
# The signs that stand in names, and between two of them.
_IN_NAMES = frozenset("·•．（）()“”「」-—、")
# In a group that does not say how many it has, so many names stand on each row.
_NAMES_ON_ROW = 2


class AwardSettings(Settings, frozen=True):
    """`group` is the name of a group, with the number of its winners as `count`; `fewest` such groups make a list."""

    group: re.Pattern[str]
    fewest: int


@dataclass(frozen=True, slots=True)
class _Group:
    """The line of a group's name and the line behind its last row."""

    head: int
    end: int


def award_list(page: Page, settings: AwardSettings) -> Iterator[tuple[int, Label]]:
    """Label the names of groups as headings, and their rows as text."""
    groups: list[_Group] = []
    for head in [i for i in range(len(page.shapes)) if _heads(page, i, settings)]:
        group = _group_at(page, head, settings)
        if groups and (group is None or groups[-1].end != head):
            yield from _labelled(page, groups, settings)
            groups = []
        if group is not None:
            groups.append(group)
    yield from _labelled(page, groups, settings)


def _heads(page: Page, index: int, settings: AwardSettings) -> bool:
    return page.free(index) and settings.group.fullmatch(page.shapes[index].text) is not None


def _group_at(page: Page, head: int, settings: AwardSettings) -> _Group | None:
    """The group whose name stands on a line, None where no such number of names stands below it."""
    found = settings.group.fullmatch(page.shapes[head].text)
    count = int(found["count"]) if found and (found["count"] or "").isdecimal() else 0
    names = 0.0
    end = head + 1
    while page.free(end) and not _heads(page, end, settings) and (not count or names < count):
        here = names_on(page.shapes[end].text)
        if not here or (not count and here < _NAMES_ON_ROW):
            break
        names += here
        end += 1
    return _Group(head, end) if names and names >= _MOST * count else None


def names_on(text: str) -> float:
    """How many names stand on a row; 0 where it is none. One whose characters are spaced apart is one.

    >>> names_on("林小川　周　远　江海月"), names_on("北岸渡口　船队"), names_on("林小川说，船来了。")
    (3.0, 2.0, 0)
    """
    words = re.split(r"[\s、]+", text.strip(" 、\u3000"))
    if not all(c.isalnum() or c in _IN_NAMES or c.isspace() for c in text):
        return 0
    return sum(0.5 if len(word) == 1 else 1.0 for word in words if word)


def _labelled(page: Page, groups: Sequence[_Group], settings: AwardSettings) -> Iterator[tuple[int, Label]]:
    if len(groups) < settings.fewest:
        return
    for group in groups:
        line = page.shapes[group.head].line
        yield group.head, Label(line.start, line.end, "heading", "award-list", 0.0)
        for index in range(group.head + 1, group.end):
            line = page.shapes[index].line
            yield index, Label(line.start, line.end, "body", "award-list", 0.0, ROW)


AWARD_LIST = Operator("award-list", "layout", AwardSettings, award_list)
