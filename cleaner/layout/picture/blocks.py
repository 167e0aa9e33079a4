"""The blocks of a page that is kept as a picture, as rectangles.

Takes the pieces of the rows of a page, gives blocks of them: columns or parts of such, headlines, captions, boxes.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise
from statistics import median

from cleaner.layout.picture.columns import HEADLINE, OVER, SHORT, OpenBlock, Piece, reach, still_open, with_row

# What spans columns is wider than one by so much.
_WIDER = 1.3
# So few lines show nothing; and a headline with what stands above and below it has so many.
_FEW = 2
_TITLE_LINES = 3
# What has more blocks is no page.
MOST_BLOCKS = 160


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """Lines one below the other, and the rectangle that they fill, or that they reach over."""

    pieces: tuple[Piece, ...]
    left: int
    right: int

    @property
    def top(self) -> int:
        return self.pieces[0].row

    @property
    def bottom(self) -> int:
        return self.pieces[-1].row

    @property
    def attached(self) -> bool:
        """Whether it belongs to the text on its left."""
        return all(piece.attached for piece in self.pieces)

    @property
    def spans(self) -> bool:
        """Whether it reaches over more than its own lines, and what may stand over a column's edge."""
        own = block_of(self.pieces)
        return self.right - self.left > own.right - own.left + OVER

    @property
    def is_text(self) -> bool:
        """Whether its lines fill a column, as those of a headline hardly ever do."""
        wide = max(piece.wide for piece in self.pieces)
        full = sum(piece.wide >= wide - OVER for piece in self.pieces)
        return len(self.pieces) > _TITLE_LINES and full > len(self.pieces) / 2


def block_of(pieces: Sequence[Piece]) -> Block:
    """The block of some lines, where those of them stand that no text pushes aside."""
    placed = [piece for piece in pieces if not piece.pushed] or pieces
    left = min(piece.left for piece in placed)
    wide = max(piece.wide for piece in pieces)
    return Block(tuple(pieces), left, max(left + wide, *(piece.right for piece in placed)))


def blocks_of(pieces: Iterable[Piece], blank: frozenset[int]) -> list[Block]:
    """The blocks of a page from the pieces of its rows; no block goes on below a row that is `blank`.

    >>> rows = [Piece(0, 1, 2, 18), Piece(1, 1, 22, 36), Piece(2, 2, 0, 16), Piece(3, 2, 20, 36), Piece(4, 3, 20, 28)]
    >>> [[piece.index for piece in block.pieces] for block in blocks_of(rows, frozenset())]
    [[0, 2], [1, 3, 4]]
    """
    open_: list[OpenBlock] = []
    done: list[OpenBlock] = []
    for row, group in groupby(pieces, key=lambda piece: piece.row):
        still = still_open(open_, row, row - 1 in blank)
        kept = {id(block) for block in still}
        done += [block for block in open_ if id(block) not in kept]
        open_ = with_row(still, list(group))
    blocks = [block_of(_settled(block.pieces)) for block in (*done, *open_)]
    if len(blocks) <= MOST_BLOCKS:
        blocks = _headed(_parted(_beside(blocks)))
    return sorted(blocks, key=lambda block: (block.top, block.left))


def _settled(pieces: Sequence[Piece]) -> Sequence[Piece]:
    """The lines of a block, the first of them no higher above the second than the others are above the next ones.

    An extractor that sorts lines by their feet gives one above a headline that stands beside it.
    """
    left, wide = min(piece.left for piece in pieces), max(piece.wide for piece in pieces)
    if len(pieces) <= _FEW or pieces[0].right - left < SHORT * wide:
        return pieces
    pitch = median(below.row - above.row for above, below in pairwise(pieces[1:]))
    return [replace(pieces[0], row=max(pieces[0].row, pieces[1].row - int(pitch))), *pieces[1:]]


def _beside(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, each no wider than up to the one that stands beside it on a row."""
    found = list(blocks)
    rows = sorted((piece.row, piece.left, at) for at, block in enumerate(blocks) for piece in block.pieces)
    for (row, _, at), (other, _, following) in pairwise(rows):
        if row == other and found[at].left < found[following].left < found[at].right:
            found[at] = replace(found[at], right=found[following].left)
    return found


def _parted(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, parted where lines that reach over the beginning of a block beside them meet others that do not."""
    found: list[Block] = []
    for block in blocks:
        inside = [
            other.left
            for other in blocks
            if block.left + OVER < other.left < reach(block.left, block.right)
            and other.top <= block.bottom
            and other.bottom >= block.top
        ]
        if not inside:
            found.append(block)
            continue
        room = _WIDER * (min(inside) - block.left)
        found += [block_of(list(part)) for _, part in groupby(block.pieces, key=lambda piece: piece.wide > room)]
    return found


def _headed(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, with a headline that begins where its first column does parted from the column.

    It stands above the row on which another column begins, with white space beside it.
    """
    found: list[Block] = []
    for block in blocks:
        rows = [piece.row for piece in block.pieces[: HEADLINE + 1]]
        beginning = (b for b in blocks if b is not block and rows[0] < b.top <= rows[-1])
        tops = {column.top for column in beginning if _white_before(column, block, blocks)}
        # Level, or where baselines differ a row lower or higher.
        cut = next((at for off in (0, -1, 1) for at, row in enumerate(rows) if at and row + off in tops), 0)
        wide = SHORT * max(piece.wide for piece in block.pieces)
        if cut and all(piece.wide < wide for piece in block.pieces[:cut]):
            found += [block_of(block.pieces[:cut]), block_of(block.pieces[cut:])]
        else:
            found.append(block)
    return found


def _white_before(column: Block, block: Block, blocks: Sequence[Block]) -> bool:
    """Whether nothing stands beside the lines of a block above the row on which a column begins, up to the column."""
    left, right = min(block.left, column.left), max(block.right, column.right)
    return not any(
        other.top < column.top and other.bottom >= block.top and other.left < right and other.right > left
        for other in blocks
        if other is not block and other is not column and not other.attached
    )
