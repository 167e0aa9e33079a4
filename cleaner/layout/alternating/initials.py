"""Lines that an initial makes narrower, where lines of another column stand between them in the dump.

Takes the shapes of all lines, gives pairs of lines that stand beside one initial.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from cleaner.layout.column import SLACK
from cleaner.layout.cut_lines import BESIDE_A_DROP_CAP, MOST_BESIDE
from cleaner.layout.shapes import Shape
from cleaner.typography import is_drop_cap

# Beside each line of a column stands one of another.
_COLUMNS = 2
# The rest of the word comes so many lines behind its initial at most: a notice of the other column stands between them.
_NEAR = 24


def beside_initials(shapes: Sequence[Shape]) -> frozenset[tuple[int, int]]:
    """The pairs of lines, the upper one first, that are as narrow as each other below an initial.

    The first of them is the rest of the word that the initial begins, so it is open and begins in a small letter.
    """
    found: set[tuple[int, int]] = set()
    for place, initial in enumerate(shapes):
        if not is_drop_cap(initial.text):
            continue
        near = range(place + 1, min(place + 1 + _NEAR, len(shapes)))
        narrow = [i for i in near if 0 < shapes[i].width < BESIDE_A_DROP_CAP * shapes[i].measure]
        rest = next((i for i in narrow if shapes[i].text[0].islower() and not shapes[i].closes), None)
        if rest is None:
            continue
        wide = shapes[rest].width
        below = [i for i in narrow if rest <= i < rest + _COLUMNS * MOST_BESIDE]
        beside = [i for i in below if abs(shapes[i].width - wide) < SLACK * wide]
        found.update(combinations(beside[:MOST_BESIDE], 2))
    return frozenset(found)
