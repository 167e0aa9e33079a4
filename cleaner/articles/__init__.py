"""The articles of an issue and its sponsors. Takes a `Reading`, labels and joins, gives both."""

from __future__ import annotations

from cleaner.decisions import Join, Label
from cleaner.issue import Article, Block, Piece, Sponsor
from cleaner.reading import Reading
from cleaner.rulebook import Operator, Rule

OPERATORS: dict[str, Operator] = {}


def assemble(
    reading: Reading, labels: tuple[Label, ...], joins: tuple[Join, ...], rules: tuple[Rule, ...]
) -> tuple[tuple[Article, ...], tuple[Sponsor, ...]]:
    """The articles in the order of the issue, and the sponsor list."""
    blocks = tuple(Block("paragraph", (Piece(label.start, label.end),)) for label in labels)
    return (Article(reading, None, blocks),), ()
