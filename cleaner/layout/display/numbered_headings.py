"""Numbered headings that end in a stop or a question mark: （一）点亮渡口的灯。, 1．谁来守夜？

Takes a `Page`, labels such lines. By itself one looks like a brief paragraph; where their numbers count on and each
stands over paragraphs of its own, they are headings. What is one below the other is a list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from cleaner.decisions import Label
from cleaner.layout.column import LONGEST_INDENT
from cleaner.layout.page import Page
from cleaner.rulebook import Operator, Settings
from cleaner.typography import ordinal

# From one heading to the next an article goes on for so many lines at most.
_REACH = 120


class NumberedHeadingSettings(Settings, frozen=True):
    """Lines no wider than `longest` that fit `heading`, with its `number`, are headings if `fewest` count on."""

    heading: re.Pattern[str]
    longest: float
    fewest: int


def numbered_headings(page: Page, settings: NumberedHeadingSettings) -> Iterator[tuple[int, Label]]:
    """Label the numbered headings that end as sentences do."""
    rows: dict[str, list[tuple[int, int]]] = {}
    for index in range(len(page.shapes)):
        found = settings.heading.fullmatch(page.shapes[index].text) if page.free(index) else None
        if found is None:
            continue
        # Points of one kind look alike but for their number.
        kind = found["before"] + found["after"] + "1" * found["number"].isdigit()
        number, row = ordinal(found["number"]), rows.setdefault(kind, [])
        if row and (index - row[-1][0] > _REACH or number != row[-1][1] + 1):
            yield from _labelled(page, row, settings)
            row.clear()
        row.append((index, number))
    for row in rows.values():
        yield from _labelled(page, row, settings)


def _labelled(
    page: Page, row: Sequence[tuple[int, int]], settings: NumberedHeadingSettings
) -> Iterator[tuple[int, Label]]:
    """The lines of a row that end as sentences do, if each line of it is short and stands over a text."""
    lines = [index for index, _ in row]
    if len(lines) < settings.fewest or not all(_over_text(page, index, settings) for index in lines):
        return
    for index in lines:
        if page.shapes[index].closes:
            line = page.shapes[index].line
            yield index, Label(line.start, line.end, "heading", "numbered-heading", 0.0)


def _over_text(page: Page, index: int, settings: NumberedHeadingSettings) -> bool:
    shape = page.shapes[index]
    if shape.width > settings.longest or (shape.wrapped and shape.missing <= LONGEST_INDENT):
        return False
    below = next((i for i in range(index + 1, len(page.shapes)) if page.free(i)), None)
    return below is not None and settings.heading.fullmatch(page.shapes[below].text) is None


NUMBERED_HEADING = Operator("numbered-heading", "layout", NumberedHeadingSettings, numbered_headings)
