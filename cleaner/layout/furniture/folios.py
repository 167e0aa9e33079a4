"""Page numbers that stand alone in a dump that does not show its pages.

Takes a `Page`, labels the lines that hold nothing but a number and count the pages up together. A
single number alone may be anything; a series of them, pages apart, is nothing else.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from cleaner.decisions import Label
from cleaner.layout.page import Page
from cleaner.reading import PrintedLine
from cleaner.rulebook import Operator, Settings

_NUMBER = re.compile(r"\d{1,4}")
# The rules that find the folios of a dump that does not show its pages.
_COUNTING = frozenset({"folio-series", "counted-head"})


class FolioSeriesSettings(Settings, frozen=True):
    """At least `fewest` numbers that count up by at most `step`, each `apart` lines or more from the next."""

    fewest: int
    step: int
    apart: int


def folio_series(page: Page, settings: FolioSeriesSettings) -> Iterator[tuple[int, Label]]:
    """Label the numbers of the longest series."""
    alone = [i for i, shape in enumerate(page.shapes) if page.free(i) and _NUMBER.fullmatch(shape.text)]
    numbers = [int(page.shapes[i].text) for i in alone]
    for place in _longest_series(alone, numbers, settings):
        line = page.shapes[alone[place]].line
        yield line.index, Label(line.start, line.end, "folio", "folio-series", 0.0)


def _longest_series(lines: list[int], numbers: list[int], settings: FolioSeriesSettings) -> list[int]:
    """The places of the longest series, or nothing where all are short."""
    length = [1] * len(lines)
    before = [-1] * len(lines)
    ending: dict[int, list[int]] = {}
    for place, number in enumerate(numbers):
        for lower in range(number - settings.step, number):
            places = ending.get(lower, [])
            # The latest of its number that is far enough above.
            fits = bisect_left(places, lines[place] - settings.apart + 1, key=lines.__getitem__) - 1
            if fits >= 0 and length[places[fits]] + 1 > length[place]:
                length[place], before[place] = length[places[fits]] + 1, places[fits]
        ending.setdefault(number, []).append(place)
    if not length or max(length) < settings.fewest:
        return []
    at = length.index(max(length))
    series: list[int] = []
    while at >= 0:
        series.append(at)
        at = before[at]
    return series[::-1]


def paged(page: Page) -> Page:
    """The page with its lines counted by sheet, where the dump shows no sheets but has their folios.

    A sheet begins below its folio and the running heads around that, or above the next one's: its
    first line of text is the same.
    """
    lines = page.reading.lines
    if not lines or lines[-1].page > 0 or _COUNTING.isdisjoint(label.rule for label in page.labels.values()):
        return page
    counted: list[PrintedLine] = []
    sheet, turned = 0, False
    for line in lines:
        label = page.labels.get(line.index)
        if label and label.kind in ("folio", "running-head"):
            turned = turned or label.rule in _COUNTING
            counted.append(replace(line, page=sheet))
            continue
        sheet += turned
        counted.append(replace(line, page=sheet, opens_page=turned or line.index == 0))
        turned = False
    shapes = tuple(replace(shape, line=line) for shape, line in zip(page.shapes, counted, strict=True))
    return replace(page, reading=replace(page.reading, lines=tuple(counted)), shapes=shapes)


FOLIO_SERIES = Operator("folio-series", "layout", FolioSeriesSettings, folio_series)
