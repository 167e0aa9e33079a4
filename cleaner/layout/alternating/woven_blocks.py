"""Blocks that a layout model laid over several columns: their lines stand row by row, and are read column by column.

Takes a `Page` on which the lines of a block that a converter put on one line of the dump are known, gives the page's
lines in reading order. It looks at such blocks alone: each of them shows where it begins and where it ends.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from cleaner.decisions import Kind
from cleaner.layout.alternating.alternation import AlternationSettings
from cleaner.layout.alternating.clues import SIGNED, Clues
from cleaner.layout.alternating.following import IMPOSSIBLE
from cleaner.layout.alternating.weaving import Woven, dealt_out
from cleaner.layout.column import LONGEST_INDENT
from cleaner.layout.page import LONGEST_PAGE, Page
from cleaner.rulebook import Operator
from cleaner.typography import pauses

# What stands in a column among its lines, and says nothing of which of them goes on in which.
_IN_COLUMNS: frozenset[Kind] = SIGNED | {"shadow", "caption"}
# A block of two columns has so many lines at least.
_FEWEST = 4


class WovenBlockSettings(AlternationSettings, frozen=True):
    """What telling the columns of a block apart costs and shows, as where whole pages alternate.

    A block is looked at where its lines fit the next ones less than `unfit` on average; its columns must fit better
    by `gain` in all, and by `fitting` on average. `window` and `unfit_latin` say nothing here. `away` names the rule
    that labels lines which send the reader to another page: a column ends there.
    """

    away: str


def blocks_in_columns(page: Page, settings: WovenBlockSettings) -> list[int]:
    """The indexes of all lines, with those of woven blocks column by column."""
    order = list(range(len(page.shapes)))
    blocks = list(_blocks(page))
    if not blocks:
        return order
    clues = Clues(page, settings.seams)
    for lines in blocks:
        columns = [line for column in _columns(lines, clues, settings) for line in column]
        for place, line in zip(lines, columns or lines, strict=True):
            order[place] = line
    return order


def _blocks(page: Page) -> Iterator[list[int]]:
    """The lines of text that stood below each other on one line of the dump."""
    block: list[int] = []
    for index, shape in enumerate(page.shapes):
        line = shape.line
        text = page.kind(index) is None or page.kind(index) in _IN_COLUMNS
        if block and text and line.number == page.shapes[block[-1]].line.number and not line.beside:
            block.append(index)
            continue
        if _FEWEST <= len(block) <= LONGEST_PAGE:
            yield block
        block = [index] if text else []
    if _FEWEST <= len(block) <= LONGEST_PAGE:
        yield block


def _columns(lines: Sequence[int], clues: Clues, settings: WovenBlockSettings) -> list[list[int]]:
    """The lines of a block by column, from left to right; nothing where it is of one column."""
    seams = list(pairwise(lines))
    as_given = sum(clues.follows(*seam) for seam in seams)
    if as_given >= settings.unfit * len(seams):
        return []
    shapes = [clues.page.shapes[line] for line in lines]
    headings = [shape.missing > LONGEST_INDENT and not (shape.closes or pauses(shape.text)) for shape in shapes]
    closed = [shape.closes or not clues.page.free(line) for line, shape in zip(lines, shapes, strict=True)]
    follows = clues.within(lines)

    def fits_below(above: int, below: int) -> float:
        label = clues.page.labels.get(lines[above])
        if label and label.rule == settings.away:
            return IMPOSSIBLE
        return follows(above, below) if clues.page.free(lines[above]) and clues.page.free(lines[below]) else 0.0

    column_of = dealt_out(Woven(fits_below, closed, headings), settings.columns)
    columns: list[list[int]] = [[] for _ in range(settings.columns.most)]
    for line, column in zip(lines, column_of, strict=True):
        columns[column].append(line)
    apart = [pair for column in columns for pair in pairwise(column)]
    fits = sum(clues.follows(*pair) for pair in apart)
    woven = apart != seams and fits >= settings.fitting * len(apart) and fits - as_given >= settings.gain
    return columns if woven else []


WOVEN_BLOCKS = Operator("woven-blocks", "layout", WovenBlockSettings, blocks_in_columns)
