"""Lines of a page that stand one below the other, row by row: which block a line goes on.

Takes the pieces of a row and the blocks that are open above it, gives the blocks with them. It knows hardly anything of
what they say.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

# Lines of a column begin within an indent, which may be as wide as this; other lines within a sign.
_ALIGNED = 4
_ONE_LEFT = 2
# Lines as long as this are text, and so are so many one below the other.
_TITLE = 8
_FEW = 3
# What only one blank parts from the text on its left stands right behind it, and so far from its place.
_MOVED = 10
# No gutter is wider.
_GUTTER = 12
# Where the baselines of columns differ, their lines stand on different rows: so many between two of a block.
_BETWEEN = 5
# A line reaches into the next column by no more, or no greater share, since columns stand nearer than they should.
OVER, _SHARE = 3, 0.3
# A headline with its byline has no more lines, and they are shorter than this share of the column.
HEADLINE = 6
SHORT = 0.85


@dataclass(frozen=True, slots=True)
class Piece:
    """A line of text on a page: its `index`, its row, where it begins and ends.

    `pushed` says that one blank parts it from a text on its left, so that it may stand on the right of its place or
    left of it; `attached` that it stands beside a text and begins with a mark or a dash, as bylines and subtitles do.
    """

    index: int
    row: int
    left: int
    right: int
    pushed: bool = False
    attached: bool = False

    @property
    def wide(self) -> int:
        return self.right - self.left


@dataclass(slots=True, eq=False)
class OpenBlock:
    """A block that may go on, till it is `over`.

    `placed` says that a line shows where it stands, `alone` that none of its lines had one beside it.
    """

    pieces: list[Piece]
    left: int
    right: int
    placed: bool
    alone: bool
    over: bool = False

    @property
    def last(self) -> int:
        """The row of the last line."""
        return self.pieces[-1].row

    def add(self, piece: Piece, alone: bool) -> None:
        """Set a line below the others."""
        if piece.pushed and self.placed:
            self.right = max(self.right, self.left + piece.wide)
        elif self.placed or piece.pushed:
            self.left, self.right = min(self.left, piece.left), max(self.right, piece.right)
        else:
            self.left, self.right = piece.left, max(piece.right, piece.left + self.right - self.left)
            self.placed = True
        self.alone = self.alone and alone
        self.pieces.append(piece)


def reach(left: int, right: int) -> float:
    """How far to the right something reaches over what stands beside it, if that is no column drawn near.

    >>> reach(0, 16), reach(0, 5)
    (11.2, 2)
    """
    return right - max(OVER, _SHARE * (right - left))


def still_open(blocks: Sequence[OpenBlock], row: int, parted: bool) -> list[OpenBlock]:
    """The blocks that may go on in a row; none where it is `parted` from those above by a blank one."""
    return [b for b in blocks if not (parted or b.over) and row - b.last <= _BETWEEN + 1]


def with_row(blocks: Sequence[OpenBlock], line: Sequence[Piece]) -> list[OpenBlock]:
    """The blocks with the pieces of a row, each in the block above it or in one of its own."""
    above: list[OpenBlock | None] = []
    taken: set[int] = set()
    before: OpenBlock | None = None
    for place in range(len(line)):
        free = [b for b in blocks if id(b) not in taken and (before is None or b.left > before.left)]
        found = _above(place, line, before, free, blocks)
        above.append(found)
        taken.add(id(found))
        before = found or before
    begun: list[OpenBlock] = []
    for piece, block in zip(line, above, strict=True):
        if block is None or _is_headline(block, piece, above.count(None)):
            begun.append(OpenBlock([piece], piece.left, piece.right, not piece.pushed, len(line) == 1))
        else:
            block.add(piece, len(line) == 1)
    for block in blocks:
        # Below a headline columns begin, and what something else stands below has come to its end.
        headline = len(begun) > 1 and any(_is_headline(block, b.pieces[0], 1) for b in begun)
        block.over = block.last < line[0].row and (headline or any(_covers(piece, block) for piece in line))
    return [*blocks, *begun]


def _is_headline(block: OpenBlock, piece: Piece, beginning: int) -> bool:
    """Whether a few lines that stand alone are none of the column that begins below them, with others beside it."""
    short = all(p.wide < SHORT * piece.wide for p in block.pieces[:HEADLINE])
    return block.alone and len(block.pieces) <= HEADLINE and beginning > (0 if short else 1)


def _covers(piece: Piece, block: OpenBlock) -> bool:
    """Whether a piece that is no line of a block stands below it."""
    inside = block.left <= piece.left < reach(block.left, block.right)
    return inside or piece.left < block.left < reach(piece.left, piece.right)


def _above(
    place: int,
    line: Sequence[Piece],
    before: OpenBlock | None,
    free: Sequence[OpenBlock],
    blocks: Sequence[OpenBlock],
) -> OpenBlock | None:
    """The block that a piece of a row goes on, one of the `free` ones on the right of that `before` it in the row."""
    piece = line[place]
    if piece.attached:
        return None
    nearest = sorted(free, key=lambda b: _aside(piece, b))
    near = next((b for b in nearest if _goes_on(place, line, b, blocks)), None)
    if near is not None and _aside(piece, near) == 0:
        return near
    following = next((b for b in sorted(free, key=lambda b: b.left) if _goes_on(place, line, b, blocks)), None)
    if piece.pushed and before is not None and following is not None and following.left - before.right <= _GUTTER:
        # What stands behind another text is in the next column, wherever that is.
        return following
    if near is not None and _aside(piece, near) <= (_ALIGNED if _is_column(near, piece) else _ONE_LEFT):
        return near
    # A column whose lines all stand behind others' is further to the right, the more columns the further.
    most = _MOVED if before is None else 2 * _MOVED
    moved = [b for b in free if not b.placed and 0 < piece.left - b.left <= most and _goes_on(place, line, b, blocks)]
    return max(moved, key=lambda b: b.left, default=None)


def _is_column(block: OpenBlock, piece: Piece) -> bool:
    """Whether a block is a column of text, in which lines may have an indent; titles and names stand anywhere."""
    return min(piece.wide, block.pieces[-1].wide) > _TITLE or len(block.pieces) > _FEW


def _aside(piece: Piece, block: OpenBlock) -> int:
    """How far a piece begins from where a block does, or the last of its lines that shows where."""
    shown = (p for p in reversed(block.pieces[-_FEW:]) if piece.pushed or not p.pushed)
    last = next(shown, block.pieces[-1])
    return min(abs(piece.left - block.left), abs(piece.left - last.left))


def _goes_on(place: int, line: Sequence[Piece], block: OpenBlock, blocks: Sequence[OpenBlock]) -> bool:
    """Whether a piece stands below a block alone, and below no other: what is wider is no line of a column."""
    piece = line[place]
    following = line[place + 1] if place + 1 < len(line) else None
    if following is not None and not following.pushed and following.left < reach(block.left, block.right):
        return False
    since = max(block.last, piece.row - 1)
    end = reach(piece.left, piece.right)
    return not any(piece.left < other.left < end and other.last >= since for other in blocks if other is not block)
