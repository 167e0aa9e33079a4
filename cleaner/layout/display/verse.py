"""Verse: short lines below each other that say something, as lists of names and headlines do not.

Takes a `Page`, gives the label `body` for the lines of poems: free verse has no stops, and of verse that has, each line
ends in a sign. Where a poem has stanzas, `flow` says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from cleaner.decisions import Kind, Label
from cleaner.layout.page import Page
from cleaner.layout.shapes import Shape
from cleaner.rulebook import Operator, Settings
from cleaner.typography import has_cjk, pauses

# So much of its block is a line that fills it.
_FULL = 0.93
# A poem whose lines have signs has one of these at the end of a line.
_SIGNS = frozenset("，。！？；、,!?;…—")
# A name is no wider, and so many lines below it may have no word of a sentence.
_NAME = 4.0
_UNSAID = 2
# And the name of one of several poems.
_HEADING = 6.0
# Two of so many lines beside a poem that are as wide as it are of one column with it.
_BESIDE, _ALIKE = 4, 1.0
# A model that gives blocks may give so many lines of a poem as one.
_JOINED = 2


class VerseSettings(Settings, frozen=True):
    """At least `fewest` lines no wider than `widest` are verse if `share` of them have a `word` of a sentence.

    No more than `apart` lines in a row have none, and `ragged` of them do not fill the measure; a line that is found
    `never` is none of a poem, nor one with a `stop` where lines have no signs. Where `signed` of them end in one,
    `fewest_signed` are enough.
    """

    kind: Kind
    word: re.Pattern[str]
    never: re.Pattern[str]
    stop: re.Pattern[str]
    widest: float
    fewest: int
    share: float
    apart: int
    ragged: float
    signed: float
    fewest_signed: int


def verse(page: Page, settings: VerseSettings) -> Iterator[tuple[int, Label]]:
    """Label the lines of poems."""
    at = 0
    while at < len(page.shapes):
        end = _end(page, at, settings, free=False)
        poem = _with_signs(page, at, end, settings)
        if not poem:
            end = _end(page, at, settings, free=True)
            poem = _without_signs(page, at, end, settings)
        for index in poem if poem and not _in_column(page, poem) else ():
            line = page.shapes[index].line
            yield index, Label(line.start, line.end, settings.kind, "verse", 0.0)
        at = max(end, at + 1)


def _end(page: Page, first: int, settings: VerseSettings, *, free: bool) -> int:
    """The line behind the short lines that begin at `first`; those of `free` verse have no stops."""
    end = first
    while end < len(page.shapes) and _may_be_verse(page, end, settings) and not (end > first and _turns(page, end)):
        if free and settings.stop.search(page.shapes[end].text):
            break
        if not free and end > first and _names_next(page, end, settings):
            break
        end += 1
    return end


def _names_next(page: Page, index: int, settings: VerseSettings) -> bool:
    """Whether the name of another poem stands below the end of a sentence."""
    shape = page.shapes[index]
    short = shape.width <= _HEADING and shape.text[-1] not in _SIGNS
    return short and page.shapes[index - 1].closes and not settings.word.search(shape.text)


def _may_be_verse(page: Page, index: int, settings: VerseSettings) -> bool:
    shape = page.shapes[index]
    plain = not (shape.marks or shape.doubled or shape.row or shape.ended)
    widest = settings.widest if shape.wrapped or _stands_in_column(page, index) else _JOINED * settings.widest
    short = page.free(index) and plain and 1 < shape.width <= widest and has_cjk(shape.text)
    return short and not settings.never.search(shape.text)


def _stands_in_column(page: Page, index: int) -> bool:
    """Whether a line near by is one of a column: no model gave this one as a block."""
    return any(shape.wrapped for shape in page.shapes[max(0, index - _BESIDE) : index + _BESIDE])


def _turns(page: Page, index: int) -> bool:
    return page.shapes[index].line.opens_page


def _with_signs(page: Page, first: int, end: int, settings: VerseSettings) -> range:
    """The lines of a poem whose lines end in signs; empty where they are none."""
    signed = [i for i in range(first, end) if page.shapes[i].text[-1] in _SIGNS]
    if len(signed) < settings.fewest_signed:
        return range(0)
    lines = range(signed[0], signed[-1] + 1)
    paused = any(pauses(page.shapes[i].text) for i in signed)
    # Where a line that has no sign is as wide as any, the column has cut it.
    widest = max(page.shapes[i].width - (page.shapes[i].text[-1] in _SIGNS) for i in lines)
    cut = any(page.shapes[i].width > widest - _ALIKE for i in lines if page.shapes[i].text[-1] not in _SIGNS)
    return lines if paused and not cut and len(signed) >= settings.signed * len(lines) else range(0)


def _without_signs(page: Page, first: int, end: int, settings: VerseSettings) -> range:
    """The lines of a poem among short lines without stops; empty where they are none."""
    if end < len(page.shapes) and page.kind(end) == "byline":
        # Right above the name of the next author stands the next headline.
        end -= 1
    said = [i for i in range(first, end) if settings.word.search(page.shapes[i].text)]
    if not said:
        return range(0)
    lines = range(_begin(page, first, said[0]), said[-1] + 1)
    shapes = page.shapes[lines.start : lines.stop]
    enough = len(lines) >= settings.fewest and len(said) >= settings.share * len(lines)
    return lines if enough and _longest_gap(said) <= settings.apart and _is_ragged(shapes, settings) else range(0)


def _begin(page: Page, first: int, said: int) -> int:
    """The first line of a poem: right below the poet's name, or the first one that has a word of a sentence."""
    for at in range(said - 1, max(first, said - 1 - _UNSAID) - 1, -1):
        if page.shapes[at].width <= _NAME:
            return at + 1
    return first if page.kind(first - 1) == "byline" and said - first <= _UNSAID else said


def _in_column(page: Page, lines: range) -> bool:
    """Whether the text beside is as wide as the widest line: a column, a few of whose lines end in signs by chance."""
    widest = max(page.shapes[i].width for i in lines)
    sides = (page.shapes[max(0, lines.start - _BESIDE) : lines.start], page.shapes[lines.stop : lines.stop + _BESIDE])
    open_ends = ([shape for shape in side if shape.text[-1] not in _SIGNS] for side in sides)
    return any(sum(-_ALIKE < shape.width - widest < _ALIKE for shape in side) > 1 for side in open_ends)


def _longest_gap(said: Sequence[int]) -> int:
    return max((b - a - 1 for a, b in pairwise(said)), default=0)


def _is_ragged(shapes: Sequence[Shape], settings: VerseSettings) -> bool:
    """Whether lines differ in width."""
    widest = max(shape.width for shape in shapes)
    short = sum(shape.width < _FULL * widest for shape in shapes)
    return short >= settings.ragged * len(shapes)


VERSE = Operator("verse", "layout", VerseSettings, verse)
