"""Boxes of figures: a number on a line of its own, and below it what it counts, three times or more.

Takes a `Page`, labels the figures as headings and the lines below them as text: what is counted is told in half a
sentence, which looks like a heading. The days of a chronicle are set in the same way. So are lists.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from cleaner.decisions import Label
from cleaner.layout.column import LONGEST_INDENT
from cleaner.layout.display.marks import HELD, LAST_HELD
from cleaner.layout.page import Page
from cleaner.layout.paragraphs import counts_on
from cleaner.rulebook import Operator, Settings
from cleaner.typography import CLOSERS

# What is counted takes so many lines at most.
_LONGEST = 12


class FigureSettings(Settings, frozen=True):
    """`fewest` lines that fit `figure`, each over a few lines of text; no `folio` is one.

    Or what is counted stands behind its figure, on the same line: a `point`. A line that names the `source` ends a box.
    """

    figure: re.Pattern[str]
    folio: re.Pattern[str]
    point: re.Pattern[str]
    source: re.Pattern[str]
    fewest: int


def figure_boxes(page: Page, settings: FigureSettings) -> Iterator[tuple[int, Label]]:
    """Label the lines of boxes of figures."""
    figures = [i for i in range(len(page.shapes)) if _is_figure(page, i, settings)]
    # A figure right above another one is the rest of what the line above says.
    rests = {one for one, two in pairwise(figures) if two == one + 1}
    yield from _boxes(page, [i for i in figures if i not in rests], settings, headed=True)
    points = [i for i in range(len(page.shapes)) if page.free(i) and settings.point.match(page.shapes[i].text)]
    yield from _boxes(page, points, settings, headed=False)
    yield from _lists(page, settings.fewest)


def _lists(page: Page, fewest: int) -> Iterator[tuple[int, Label]]:
    """Label the lines of lists, each a paragraph: headings whose numbers count on have a text between them."""
    row: list[int] = []
    for index in range(len(page.shapes) + 1):
        if row and page.free(index) and counts_on(page.shapes[index - 1].text, page.shapes[index].text):
            row.append(index)
            continue
        if len(row) >= fewest:
            # The last point may go on below it.
            whole = row[:-1] if _goes_on(page, row[-1], max(page.shapes[i].width for i in row)) else row
            for place in row:
                line = page.shapes[place].line
                yield place, Label(line.start, line.end, "body", "figure-box", 0.0, LAST_HELD if place in whole else "")
        row = [index] if page.free(index) and not page.shapes[index].marks else []


def _is_figure(page: Page, index: int, settings: FigureSettings) -> bool:
    # One in three, 1/3, looks like the number of a page.
    if not (page.free(index) or page.kind(index) == "folio") or page.shapes[index].marks:
        return False
    text = page.shapes[index].text
    return settings.figure.fullmatch(text) is not None and settings.folio.fullmatch(text) is None


def _boxes(
    page: Page, figures: Sequence[int], settings: FigureSettings, *, headed: bool
) -> Iterator[tuple[int, Label]]:
    """Label the boxes that these lines begin the parts of, each of them as its heading if it is `headed`."""
    box: list[int] = []
    for index in figures:
        if box and not _counts_below(page, box[-1], index):
            yield from _labelled(page, box, settings, headed=headed)
            box = []
        box.append(index)
    yield from _labelled(page, box, settings, headed=headed)


def _counts_below(page: Page, figure: int, following: int) -> bool:
    """Whether nothing but what it counts stands between a figure and the next one."""
    between = range(figure + 1, following)
    return len(between) <= _LONGEST and all(page.free(i) and not page.shapes[i].marks for i in between)


def _labelled(page: Page, box: Sequence[int], settings: FigureSettings, *, headed: bool) -> Iterator[tuple[int, Label]]:
    if len(box) < settings.fewest:
        return
    wide = max(page.shapes[i].width for one, two in pairwise(box) for i in range(one + headed, two))
    ends = [*box[1:], _end(page, box, wide, headed=headed)]
    for figure, end in zip(box, ends, strict=True):
        lines = range(figure + headed, end)
        if headed:
            line = page.shapes[figure].line
            yield figure, Label(line.start, line.end, "heading", "figure-box", 0.0)
        # What is counted is one paragraph and goes on nowhere, though it ends no sentence; a day may have several.
        counted = not any(page.shapes[index].closes for index in lines[:-1])
        for index in lines:
            line = page.shapes[index].line
            note = "" if not counted else LAST_HELD if index == lines[-1] else HELD
            yield index, Label(line.start, line.end, "body", "figure-box", 0.0, note)
    if page.free(ends[-1]) and settings.source.match(page.shapes[ends[-1]].text):
        two = page.free(ends[-1] + 1) and _goes_on(page, ends[-1], wide)
        for index in range(ends[-1], ends[-1] + 1 + two):
            line = page.shapes[index].line
            note = LAST_HELD if index == ends[-1] + two else HELD
            yield index, Label(line.start, line.end, "body", "figure-box", 0.0, note)


def _end(page: Page, box: Sequence[int], wide: float, *, headed: bool) -> int:
    """The line behind what the last figure counts: full lines and one more, but no more than another figure has."""
    most = max(two - one for one, two in pairwise(box))
    end = box[-1] + 1
    while (
        end < box[-1] + most and page.free(end) and ((headed and end == box[-1] + 1) or _goes_on(page, end - 1, wide))
    ):
        end += 1
    return end


def _goes_on(page: Page, index: int, wide: float) -> bool:
    shape = page.shapes[index]
    return not (shape.closes or shape.text.endswith(tuple(CLOSERS))) and wide - shape.width < LONGEST_INDENT


FIGURE_BOX = Operator("figure-box", "layout", FigureSettings, figure_boxes)
