"""Lines that a layout model gave twice, since they lay in two of the blocks that it found on a page.

Takes a `Page`, gives a label for the lines of one copy: it leaves the copy that goes on in its block.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

from cleaner.decisions import Kind, Label
from cleaner.layout.page import Page
from cleaner.rulebook import Operator, Settings


class GivenTwiceSettings(Settings, frozen=True):
    """Two copies are no further than `near` lines from each other, and so many lines long: `fewest`.

    One line of `shortest` characters is enough where a block ends with it, or the next one begins with it.
    """

    kind: Kind
    near: int
    fewest: int
    shortest: int


def given_twice(page: Page, settings: GivenTwiceSettings) -> Iterator[tuple[int, Label]]:
    """Label the lines of a copy."""
    last: dict[str, int] = {}
    labelled: set[int] = set()
    at = 0
    while at < len(page.shapes):
        first = last.get(page.shapes[at].bare, -1) if _may_stand_twice(page, at, settings) else -1
        length = 0
        if first >= 0 and at - first <= settings.near and first not in labelled:
            length = _length(page, first, at, settings)
        for index in range(at, at + max(1, length)):
            if _may_stand_twice(page, index, settings):
                last[page.shapes[index].bare] = index
        if length:
            begin = first if _goes_on(page, at, length) else at
            labelled.update(range(begin, begin + length))
        at += max(1, length)
    for index in sorted(labelled):
        line = page.shapes[index].line
        yield index, Label(line.start, line.end, settings.kind, "given-twice", 0.0)


def _may_stand_twice(page: Page, index: int, settings: GivenTwiceSettings) -> bool:
    shape = page.shapes[index]
    return page.free(index) and shape.wrapped and len(shape.bare) >= settings.shortest and _in_block(page, index)


def _in_block(page: Page, index: int) -> bool:
    """Whether a line stands below or above another in a block that was one line of the dump."""
    number = page.shapes[index].line.number
    beside = (i for i in (index - 1, index + 1) if 0 <= i < len(page.shapes))
    return any(page.shapes[i].line.number == number for i in beside)


def _length(page: Page, first: int, second: int, settings: GivenTwiceSettings) -> int:
    """How many lines of two blocks are the same from here on, 0 where that is no copy."""
    blocks = page.shapes[first].line.number, page.shapes[second].line.number
    if blocks[0] == blocks[1]:
        return 0
    length = next(n for n in count(1) if not _alike(page, first + n, second + n, blocks))
    at_edge = _ends_block(page, first) or _begins_block(page, second)
    next_block = not any(blocks[0] < page.shapes[i].line.number < blocks[1] for i in range(first, second))
    return length if length >= settings.fewest or (at_edge and next_block) else 0


def _alike(page: Page, one: int, other: int, blocks: tuple[int, int]) -> bool:
    if other >= len(page.shapes) or not (page.free(one) and page.free(other)):
        return False
    above, below = page.shapes[one], page.shapes[other]
    return above.bare == below.bare and (above.line.number, below.line.number) == blocks


def _ends_block(page: Page, index: int) -> bool:
    below = index + 1
    return below == len(page.shapes) or page.shapes[below].line.number != page.shapes[index].line.number


def _begins_block(page: Page, index: int) -> bool:
    return index == 0 or page.shapes[index - 1].line.number != page.shapes[index].line.number


def _goes_on(page: Page, second: int, length: int) -> bool:
    """Whether a sentence that the second copy leaves open goes on in its block."""
    last = second + length - 1
    return not page.shapes[last].closes and not _ends_block(page, last)


GIVEN_TWICE = Operator("given-twice", "layout", GivenTwiceSettings, given_twice)
