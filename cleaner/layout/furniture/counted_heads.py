"""Running heads with the folio on their line: 2021年第6期 临江月刊 12, LINJIANG MONTHLY 12, 12 | 临江月刊.

Takes a `Page`, labels the lines that differ in one number only and count up through the dump. Headings may
count as well (案例1, 5月3日), but stand between paragraphs; the head of a page stands wherever the page begins.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from cleaner.decisions import Label
from cleaner.layout.column import PARAGRAPH, SURELY_FULL
from cleaner.layout.page import Page
from cleaner.rulebook import Operator, Settings

_NUMBER = re.compile(r"(?<!\d)\d{1,3}(?!\d)")
# A date, an issue and a folio are so many numbers.
_MOST_NUMBERS = 6
_WORD = re.compile(r"#|\d+|[^\W\d]+")


class CountedHeadSettings(Settings, frozen=True):
    """At least `fewest` lines, no wider than `widest`, that count up by at most `step`, each `apart` lines or more.

    At least two of them, and the `share`, interrupt a paragraph; or all that the number leaves is what an `issue` is
    called by, and the number stands at the edge.
    """

    fewest: int
    widest: float
    step: int
    apart: int
    share: float
    issue: re.Pattern[str]


def counted_head(page: Page, settings: CountedHeadSettings) -> Iterator[tuple[int, Label]]:
    """Label the running heads that carry the folio."""
    alike: dict[tuple[str, ...], list[tuple[int, int]]] = {}
    for index, shape in enumerate(page.shapes):
        if not page.free(index) or shape.width > settings.widest or shape.closes:
            continue
        # The number of the issue may be that of the page: 2032.6 渡口 6.
        for key, number in dict.fromkeys(_without_each_number(shape.text)):
            alike.setdefault(key, []).append((index, number))
    for series in alike.values():
        if len(series) < settings.fewest or not _counts_up(series, settings):
            continue
        cuts = sum(_interrupts(page, index) for index, _ in series)
        named = all(settings.issue.fullmatch(page.shapes[index].text) for index, _ in series)
        if not named and cuts < max(2, settings.share * len(series)):
            continue
        for index, _ in series:
            line = page.shapes[index].line
            yield index, Label(line.start, line.end, "running-head", "counted-head", 0.0)


def _without_each_number(text: str) -> Iterator[tuple[tuple[str, ...], int]]:
    """The words of a line around each of its numbers, in no order, and that number."""
    numbers = list(_NUMBER.finditer(text))
    if len(numbers) > _MOST_NUMBERS:
        return
    for found in numbers:
        # The left page has in front what the right one has behind.
        words = _WORD.findall(f"{text[: found.start()]}#{text[found.end() :]}")
        if len(words) > 1:
            yield tuple(sorted(words)), int(found[0])


def _counts_up(series: list[tuple[int, int]], settings: CountedHeadSettings) -> bool:
    return all(
        0 < number - last <= settings.step and index - above >= settings.apart
        for (above, last), (index, number) in pairwise(series)
    )


def _interrupts(page: Page, index: int) -> bool:
    """Whether the line above is a full one of a paragraph that goes on, or such a paragraph whole."""
    if not page.free(index - 1):
        return False
    above = page.shapes[index - 1]
    return not above.closes and (above.missing < SURELY_FULL if above.wrapped else above.width > PARAGRAPH)


COUNTED_HEAD = Operator("counted-head", "layout", CountedHeadSettings, counted_head)
