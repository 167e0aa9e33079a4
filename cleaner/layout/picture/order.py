"""The order in which the blocks of a page are read: cut by gutters into columns, by what spans them into bands.

Takes blocks, gives their lines in reading order. A headline is set in larger type than it is counted, so that it
reaches over the columns that begin below it, whatever its rectangle says.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from cleaner.layout.picture.blocks import MOST_BLOCKS, Block, block_of
from cleaner.layout.picture.columns import HEADLINE, Piece

# A headline stands no further above its columns.
_ABOVE = 6
# Columns begin level, but for a drop cap or where their baselines differ.
_LEVEL = 2
_MOST_COLUMNS = 8
# Fewer lines are a headline beside another one.
_COLUMN = 3
# What stands alone between so many blank rows belongs to no column.
_ALONE = 2
# So many blank rows go across all columns.
_WHITE = 3
# The share of a block, and the number of characters, that may reach into the next column.
_SHRINK, _MOST = 0.3, 6
_ALIGNED = 3


def in_order(blocks: Sequence[Block]) -> list[Piece]:
    """The lines of a page in the order in which they are read.

    >>> def lines(first, rows, left): return tuple(Piece(first + i, row, left, left + 16) for i, row in enumerate(rows))
    >>> page = [Block(lines(0, (1, 2), 0), 0, 16), Block(lines(2, (1, 2), 20), 20, 36), Block(lines(4, (9,), 0), 0, 16)]
    >>> [piece.index for piece in in_order(page)]
    [0, 1, 2, 3, 4]
    """
    if len(blocks) > MOST_BLOCKS:
        return _by_rows(blocks)
    return list(_read(_spanning(blocks)))


def _by_rows(blocks: Sequence[Block]) -> list[Piece]:
    return sorted((piece for block in blocks for piece in block.pieces), key=lambda piece: (piece.row, piece.left))


def _read(blocks: Sequence[Block]) -> Iterator[Piece]:
    """Column by column, or band by band where something spans the columns, or row by row where nothing can be cut."""
    rest = list(blocks)
    while rest:
        for parts in (_groups(rest, _WHITE), _under_headlines(rest), _columns(rest)):
            if len(parts) > 1:
                for part in parts:
                    yield from _read(part)
                return
        head, below = _first_band(_bands(rest))
        yield from _read(head) if below else _interlocked(head)
        rest = below


def _interlocked(blocks: Sequence[Block]) -> Iterator[Piece]:
    """What cannot be cut: without what its headlines may reach over, or else row by row."""
    if any(block.spans for block in blocks):
        return _read([block_of(block.pieces) for block in blocks])
    return iter(_by_rows(blocks))


def _under_headlines(blocks: Sequence[Block]) -> list[list[Block]]:
    """The blocks parted where all columns end and a headline begins that reaches over several columns."""
    above: list[Block] = []
    bands = _bands(blocks)
    for place, band in enumerate(bands):
        headlines = [block for block in band if block.top == band[0].top and block.spans]
        if headlines and len(_columns(above)) > 1:
            below = [block for rest in bands[place:] for block in rest]
            if any(_over_several(headline, below) for headline in headlines):
                return [above, below]
        above += band
    return [above]


def _over_several(headline: Block, blocks: Sequence[Block]) -> bool:
    """Whether a headline reaches over two columns of those below it, or more."""
    below = [b for b in blocks if 0 < b.top - headline.bottom <= _ABOVE and not b.spans]
    return len(_columns([b for b in below if b.left < headline.right and b.right > headline.left])) > 1


def _columns(blocks: Sequence[Block]) -> list[list[Block]]:
    """The blocks parted at the gutters that go through all of them, from left to right."""
    found: list[list[Block]] = []
    reach = 0.0
    for block in sorted(blocks, key=lambda b: (b.left, b.top)):
        if not found or block.left >= reach:
            found.append([])
        found[-1].append(block)
        reach = max(reach, block.right - min(_MOST, _SHRINK * (block.right - block.left)))
    return found


def _bands(blocks: Sequence[Block]) -> list[list[Block]]:
    """The blocks parted where a row ends all that stand above, from top to bottom."""
    found: list[list[Block]] = []
    bottom = 0
    for block in sorted(blocks, key=lambda b: (b.top, b.left)):
        if not found or block.top > bottom:
            found.append([])
        found[-1].append(block)
        bottom = max(bottom, block.bottom)
    return found


def _first_band(bands: Sequence[list[Block]]) -> tuple[list[Block], list[Block]]:
    """The first band with those below that have its columns: white space may go across all of them; and the rest."""
    head = list(bands[0])
    for place, band in enumerate(bands[1:], 1):
        if not _in_common(head, band):
            return head, [block for below in bands[place:] for block in below]
        head += band
    return head, []


def _in_common(above: Sequence[Block], below: Sequence[Block]) -> bool:
    """Whether two bands are parts of the same columns; a headline is no part of one, nor what stands alone above."""
    over, under, both = _columns(above), _columns(below), _columns([*above, *below])
    if len(both) < max(2, len(over), len(under)):
        return False
    if len(over) == 1 or (len(under) == 1 and any(block.spans for block in below)):
        return False
    return len(under) > 1 or any(abs(column[0].left - under[0][0].left) <= _ALIGNED for column in over)


def _spanning(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, headlines as wide as the columns that begin below them, and what stands alone as wide as the page."""
    left, right = min(b.left for b in blocks), max(b.right for b in blocks)
    single = {id(b) for group in _groups(blocks, _ALONE) if _in_one_column(group) for b in group}
    edges = {id(b) for b in blocks if _at_edge(b, blocks)}
    alone = [replace(b, left=left, right=right) for b in blocks if id(b) in single | edges]
    found = [b for b in blocks if id(b) not in single | edges]
    for place in sorted(range(len(found)), key=lambda i: -found[i].bottom):
        if len(found[place].pieces) <= HEADLINE and not found[place].is_text:
            found[place] = _over_columns(found[place], found)
    return alone + found


def _groups(blocks: Sequence[Block], white: int) -> list[list[Block]]:
    """The blocks parted where so many rows are blank that what is below belongs to no column above.

    A drop cap is as high as the blank rows above it.
    """
    found: list[list[Block]] = []
    bottom = 0
    for block in sorted(blocks, key=lambda b: b.top):
        drop_cap = block.pieces[0].right - block.pieces[0].left == 1
        if not found or (block.top - bottom > white and not drop_cap):
            found.append([])
        found[-1].append(block)
        bottom = max(bottom, block.bottom)
    return found


def _in_one_column(blocks: Sequence[Block]) -> bool:
    """Whether no block stands beside another, but for what shares a single row."""
    by_top = sorted(blocks, key=lambda b: (b.top, b.bottom))
    return all(below.top > above.bottom or _one_row(above, below) for above, below in pairwise(by_top))


def _one_row(one: Block, other: Block) -> bool:
    return one.top == one.bottom == other.top == other.bottom


def _at_edge(block: Block, blocks: Sequence[Block]) -> bool:
    """Whether a block is on the first or the last row of its page, between white space and what is as short."""
    if block.top != block.bottom:
        return False
    others = [b for b in blocks if b is not block and not _one_row(b, block)]
    return all(b.top > block.top + 1 for b in others) or all(b.bottom < block.top - 1 for b in others)


def _over_columns(block: Block, blocks: Sequence[Block]) -> Block:
    """A block as wide as the columns that begin level below it, with white space beside it above them."""
    beside = [b for b in blocks if b is not block and not b.attached]
    below = sorted((b for b in blocks if 0 < b.top - block.bottom <= _ABOVE), key=lambda b: b.left)
    own = [b for b in below if b.left < block.right and b.right > block.left]
    if not own and any(b.right <= block.left for b in below) and any(b.left >= block.right for b in below):
        # It stands above a gutter.
        own = [min(below, key=lambda b: max(b.left - block.right, block.left - b.right))]
    if not own:
        return block
    top = min(b.top for b in own)
    over = block
    for column in (b for b in own if b.top - top <= _LEVEL):
        over = _as_wide_as(over, column, block, beside)
    level = [b for b in below if abs(b.top - top) <= (_LEVEL if len(b.pieces) >= _COLUMN else 1) and not b.spans]
    right = [b for b in level if b.left >= over.right]
    left = [b for b in level if b.right <= over.left]
    for columns in (right[:_MOST_COLUMNS], left[: -_MOST_COLUMNS - 1 : -1]):
        for column in columns:
            wider = _as_wide_as(over, column, block, beside)
            if wider is over:
                break
            over = wider
    return over


def _as_wide_as(over: Block, column: Block, headline: Block, beside: Sequence[Block]) -> Block:
    """A headline that reaches over a further column, if it is white beside the headline and above the column."""
    left, right = min(over.left, column.left), max(over.right, column.right)
    for block in beside:
        if block is column or block.bottom < headline.top:
            continue
        if block.top <= headline.bottom and block.left < right and block.right > left:
            return over
        if block.top < column.top and block.left < column.right and block.right > column.left:
            return over
    return replace(over, left=left, right=right)
