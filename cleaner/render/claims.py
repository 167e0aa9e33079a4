"""Who claims which source characters: the pieces of blocks, of front matter and of sponsors.

Takes an issue and its sheets, gives the claims in source order and which of them were moved. A
character that two pieces claim is an error in the issue.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from cleaner.issue import Issue, Piece
from cleaner.render.finder import Finder
from cleaner.render.order import in_order
from cleaner.render.sheets import Sheet


@dataclass(frozen=True, slots=True)
class Claim:
    """The source span of a piece; `owner` and `place` say of which text, and which piece of it."""

    start: int
    end: int
    article: int | None
    owner: int
    place: int

    def continues(self, other: Claim) -> bool:
        """Whether this is the next piece of the text that the other is a piece of."""
        return self.owner == other.owner and self.place == other.place + 1


def claims_of(issue: Issue, sheets: tuple[Sheet, ...]) -> Finder[Claim]:
    """The claims of an issue. Raises `ValueError` for a piece claimed twice or not in the source."""
    texts = [(sheet.article.number if sheet.article else None, pieces) for sheet in sheets for pieces in _texts(sheet)]
    texts += [(None, sponsor.repeats) for sponsor in issue.sponsors]
    claims = Finder(
        Claim(piece.start, piece.end, article, owner, place)
        for owner, (article, pieces) in enumerate(texts)
        for place, piece in enumerate(pieces)
        if piece.start != piece.end
    )
    size, at = len(issue.reading.source.text), 0
    for claim in claims:
        if not 0 <= claim.start <= claim.end <= size:
            raise ValueError(f"the piece {claim.start}:{claim.end} is not in the source of {size} characters")
        if claim.start < at:
            raise ValueError(f"the source characters {claim.start}:{min(at, claim.end)} are claimed twice")
        at = claim.end
    return claims


def moved_pieces(sheets: tuple[Sheet, ...]) -> frozenset[int]:
    """Where the pieces start that stand out of the source's order; the sponsor list has its own."""
    articles = [piece for sheet in sheets if sheet.article for piece in _printed(sheet)]
    sponsors = [piece for sheet in sheets if not sheet.article for piece in _printed(sheet)]
    moved: set[int] = set()
    for pieces in (articles, sponsors):
        kept = in_order([piece.start for piece in pieces], [piece.end - piece.start for piece in pieces])
        moved |= {piece.start for index, piece in enumerate(pieces) if index not in kept}
    return frozenset(moved)


def _texts(sheet: Sheet) -> Iterator[tuple[Piece, ...]]:
    yield from (entry.pieces for entry in sheet.front)
    yield from (block.pieces for block in sheet.blocks)


def _printed(sheet: Sheet) -> Iterator[Piece]:
    """The pieces in the order of the file, those aside that say nothing."""
    for block in sheet.blocks:
        yield from (piece for piece in block.pieces if block.length and piece.start != piece.end)
