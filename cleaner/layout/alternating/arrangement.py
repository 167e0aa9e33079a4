"""The order in which the columns of a stretch of rows are read.

Takes the lines of each column, gives the columns from the first to the last: from left to right, as their
ends and beginnings fit.
"""

from __future__ import annotations

from itertools import pairwise, permutations

from cleaner.layout.alternating.clues import Clues
from cleaner.layout.alternating.rows import Rows
from cleaner.layout.column import LONGEST_INDENT
from cleaner.layout.paragraphs import indented
from cleaner.layout.shapes import Shape
from cleaner.rulebook import Settings

# More columns than this are taken in the order of their first lines.
_MANY = 6
# What stands in one block with the text above outweighs all seams of so few columns.
_IN_ONE_BLOCK = 20.0


class ArrangementSettings(Settings, frozen=True):
    """Columns that change places cost `swapped`, those that begin in one row `level`."""

    swapped: float
    level: float


def arranged(parts: Rows, before: int | None, clues: Clues, costs: ArrangementSettings) -> Rows:
    """The columns in the order in which their ends and beginnings fit best; `before` is the line of text above."""
    if clues.places:
        return sorted(parts, key=lambda part: min(clues.places[line] for line in part))
    if len(parts) > _MANY:
        return parts

    # The first lines of columns that begin in one row come from left to right.
    top = sorted(line for part in parts for line in part)[: len(parts)]
    level = [part[0] in top and _is_text(clues.page.shapes[part[0]]) for part in parts]

    def fit(order: tuple[int, ...]) -> float:
        swaps = [(b, a) for place, a in enumerate(order) for b in order[place + 1 :] if a > b]
        cost = sum(costs.level if level[a] and level[b] else costs.swapped for a, b in swaps)
        seams = sum(clues.follows(parts[a][-1], parts[b][0]) for a, b in pairwise(order))
        return _opens(parts[order[0]][0], before, clues) + seams - cost

    best = max(permutations(range(len(parts))), key=fit)
    return [parts[i] for i in best]


def _is_text(shape: Shape) -> bool:
    """Whether a line is as wide as a line of text; a headline begins lower or higher than the text beside it."""
    return shape.wrapped and (shape.closes or shape.missing <= LONGEST_INDENT)


def _opens(line: int, before: int | None, clues: Clues) -> float:
    """What speaks for a line being the first of its rows: a beginning, or what goes on from the text `before`.

    Surest of all is that it stands right below that text in one block.
    """
    shape = clues.page.shapes[line]
    if before is not None and clues.in_block(before, line):
        return _IN_ONE_BLOCK
    begins = 1.0 if not shape.wrapped or indented(shape) > 0.5 else 0.0
    return begins if before is None else max(begins, clues.follows(before, line))
