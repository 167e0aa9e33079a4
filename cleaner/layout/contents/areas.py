"""Where a contents page is whose lines have no form of their own: below the word "contents", or without that word.

Takes the shapes of a dump, gives the lines of each such page; what they announce is read elsewhere.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from cleaner.layout.contents.printed import WIDEST
from cleaner.layout.contents.records import ALONE, BEFORE, FEWEST, page_of
from cleaner.layout.shapes import Shape
from cleaner.typography import bare

# The page of contents has no more lines.
LONGEST_PAGE = 90
# A page of contents without that word has so many page numbers, which go on but for one in so many, and so many of its
# lines are printed again, in the same words.
_NUMBERS, _BACK, _AGAIN = 6, 4, 5
# A shorter line is printed again by chance.
_SHORTEST_AGAIN = 6


def areas_below(
    shapes: Sequence[Shape], header: re.Pattern[str], free: Callable[[int], bool]
) -> Iterator[tuple[int, list[int]]]:
    """Each line with the word "contents", and the lines below it on its page, down to the first text.

    An entry may end as a sentence does; two such lines, one below the other, are text. Where large type is drawn last,
    the word stands behind the entries of its page. Where no page has the word, one that looks so all the same is given
    with its first line for it.
    """
    worded = False
    for above, shape in enumerate(shapes):
        if not header.fullmatch(shape.text) or not free(above):
            continue
        worded = True
        lines: list[int] = []
        for index in range(above + 1, min(above + LONGEST_PAGE, len(shapes))):
            below = shapes[index]
            text = below.is_sentence and shapes[index - 1].is_sentence
            if below.line.opens_page or text or below.width > WIDEST or header.fullmatch(below.text):
                break
            if free(index):
                lines.append(index)
        numbers = sum(ALONE.fullmatch(shapes[index].text) is not None for index in lines)
        yield above, lines if numbers >= FEWEST else _above_word(shapes, above, header, free) or lines
    if not worded:
        yield from _without_word(shapes, free)


def _without_word(shapes: Sequence[Shape], free: Callable[[int], bool]) -> Iterator[tuple[int, list[int]]]:
    """The lines of a page whose page numbers stand among lines that are printed again, with the first one apart."""
    said = Counter(shape.bare for shape in shapes)
    numbers = [index for index, shape in enumerate(shapes) if free(index) and _number(shape)]
    tried = -1
    for place, first in enumerate(numbers):
        near = numbers[place : place + _NUMBERS]
        if first <= tried or len(near) < _NUMBERS or near[-1] - first > LONGEST_PAGE:
            continue
        # The name of the first section stands above the first number.
        above = first > 0 and free(first - 1) and not shapes[first].line.opens_page
        lines = _down_to_text(shapes, free, first - above)
        tried = max(lines, default=first)
        found = [number for index in lines if (number := _number(shapes[index]))]
        back = sum(page_of(below) < page_of(above) for above, below in pairwise(found))
        again = sum(_is_said_again(shapes[index], said) for index in lines)
        if len(found) >= _NUMBERS and back <= len(found) / _BACK and again >= _AGAIN:
            yield lines[0], lines[1:]
            return


def _number(shape: Shape) -> re.Match[str] | None:
    """The page number that stands alone on a line or begins it."""
    return ALONE.fullmatch(shape.text) or BEFORE.fullmatch(shape.text)


def _is_said_again(shape: Shape, said: Counter[str]) -> bool:
    """Whether the dump has a line again, or the first phrase behind its page number as a line of its own."""
    before = BEFORE.fullmatch(shape.text)
    phrase = bare(before["said"].split()[0]) if before else shape.bare
    return len(phrase) >= _SHORTEST_AGAIN and said[phrase] > (before is None)


def _down_to_text(shapes: Sequence[Shape], free: Callable[[int], bool], first: int) -> list[int]:
    """The free lines from one on, on its page, down to the first text."""
    lines: list[int] = []
    for index in range(first, min(first + LONGEST_PAGE, len(shapes))):
        shape = shapes[index]
        text = shape.is_sentence and shapes[index - 1].is_sentence
        if (shape.line.opens_page and index > first) or text or shape.width > WIDEST:
            break
        if free(index):
            lines.append(index)
    return lines


def _above_word(shapes: Sequence[Shape], word: int, header: re.Pattern[str], free: Callable[[int], bool]) -> list[int]:
    """The lines over the word "contents" on its page, if page numbers enough stand alone there."""
    first = word
    while first > 0 and word - first < LONGEST_PAGE * 2 and not shapes[first].line.opens_page:
        if header.fullmatch(shapes[first - 1].text):
            return []
        first -= 1
    lines = [index for index in range(first, word) if free(index) and shapes[index].width <= WIDEST]
    numbers = sum(ALONE.fullmatch(shapes[index].text) is not None for index in lines)
    return lines if numbers >= 2 * FEWEST else []
