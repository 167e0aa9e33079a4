"""Who makes the publication: the lines of its masthead that name them, and the names that a dump knows from elsewhere.

Takes a `Page`, says which of its free lines stand in such a list, and gives the known names as one text.
"""

from __future__ import annotations

import re

from cleaner.layout.page import Page
from cleaner.layout.signed.byline import BylineSettings
from cleaner.layout.signed.names_and_roles import only_names_and_roles
from cleaner.typography import bare, pauses

# A masthead has at least so many lines that say what someone does, and names go on over so many lines below.
_FEWEST = 3
_NAMES = 1
# No line of a masthead is wider.
_WIDEST = 24.0
_COLUMN = re.compile(r"【[^】]*】")
# A name behind its mark, as contents and bylines have it: ◎林小川, ／林小川.
_MARKED = re.compile(r"[◎○●■／/]\s*([\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]\s[\u4e00-\u9fff])$")


def names_known(page: Page, settings: BylineSettings) -> str:
    """What contents and masthead say, and the names that stand behind a mark, each on a line of its own."""
    lines: list[str] = []
    for index, shape in enumerate(page.shapes):
        marked = _MARKED.search(shape.text)
        if page.kind(index) in ("contents", "masthead") or _says_what_one_does(page, index, settings):
            # 【江边人】 in the contents is a column.
            lines.append(bare(_COLUMN.sub("", shape.text)))
        elif marked:
            lines.append("".join(marked[1].split()))
    return "\n".join(lines)


def masthead_lines(page: Page, settings: BylineSettings) -> frozenset[int]:
    """The lines that say who makes the publication (主编 林小川, 校对 周远), and the names between and below them."""
    found: set[int] = set()
    group: list[int] = []
    for index in range(len(page.shapes) + 1):
        told = page.kind(index) == "masthead" or _says_what_one_does(page, index, settings)
        if told or (group and index - group[-1] <= _NAMES and _names_only(page, index, settings)):
            group.append(index)
            continue
        if sum(_says_what_one_does(page, i, settings) for i in group) >= _FEWEST:
            found.update(group)
        group = []
    return frozenset(i for i in found if page.free(i))


def _names_only(page: Page, index: int, settings: BylineSettings) -> bool:
    return page.free(index) and only_names_and_roles(page.shapes[index].text, settings, marked=False)


def _says_what_one_does(page: Page, index: int, settings: BylineSettings) -> bool:
    if index >= len(page.shapes) or page.kind(index) not in (None, "masthead"):
        return False
    shape = page.shapes[index]
    if shape.width > _WIDEST or shape.closes or pauses(shape.text):
        return False
    return settings.board.match("".join(shape.text.split())) is not None
