"""What a cleaned dump is: articles made of source spans, sponsors, and the decisions behind them.

Takes nothing from the stages but their decisions; every text here is the source read through the
edits, and nothing is written that a span does not account for.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from cleaner.decisions import Edit, Join, Label, Placement
from cleaner.reading import Reading

if TYPE_CHECKING:
    from cleaner.render.records import Report

BlockKind = Literal["lead", "paragraph", "heading", "subheading", "caption", "table", "note"]


@dataclass(frozen=True, slots=True)
class Piece:
    """A source span that is read into a text, and what is put before it (a space or nothing)."""

    start: int
    end: int
    glue: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, caption or row of a table: its kind and its pieces in reading order.

    `doubt` says in words what the report should show first (a beginning or an end that is lost).
    """

    kind: BlockKind
    pieces: tuple[Piece, ...]
    doubt: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """A value of the front matter: what it says, and the source spans it was read from.

    A title recovered from the contents has the spans of the contents entry, `borrowed` true: the
    line is kept as contents and dropped there, so that it is accounted for once.
    """

    text: str
    pieces: tuple[Piece, ...] = ()
    borrowed: bool = False


@dataclass(frozen=True, slots=True)
class Origin:
    """The dump that an article file was made of: its name, and the article's lines in it, from 1."""

    file: str
    first_line: int
    last_line: int


@dataclass(frozen=True, slots=True)
class Article:
    """One article. Texts come from `reading`; `origin` is set where the source is an article file."""

    reading: Reading
    title: Entry | None
    blocks: tuple[Block, ...]
    subtitle: Entry | None = None
    kicker: Entry | None = None
    authors: tuple[str, ...] = ()
    byline: tuple[Piece, ...] = ()
    biography: Entry | None = None
    section: Entry | None = None
    page: int | None = None
    origin: Origin | None = None

    def text_of(self, block: Block) -> str:
        """What a block says, repaired and joined."""
        return read_pieces(self.reading, block.pieces)

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """The body's paragraphs, lead and notes included, headings and captions not."""
        return tuple(self.text_of(b) for b in self.blocks if b.kind in ("lead", "paragraph", "note"))

    @property
    def spans(self) -> tuple[Piece, ...]:
        """Every source span the article was made of, in reading order, the borrowed ones left out."""
        entries = [
            e for e in (self.kicker, self.title, self.subtitle, self.biography, self.section) if e and not e.borrowed
        ]
        front = [piece for entry in entries for piece in entry.pieces]
        body = [piece for block in self.blocks for piece in block.pieces]
        return (*front, *self.byline, *body)

    @property
    def lines(self) -> tuple[int, int]:
        """The first and the last line of the dump that belong to the article, from 1."""
        if self.origin:
            return (self.origin.first_line, self.origin.last_line)
        spans = self.spans
        if not spans:
            return (0, 0)
        lines = self.reading.lines
        if not lines:
            return (0, 0)
        first = bisect_right(lines, min(p.start for p in spans), key=lambda line: line.start) - 1
        last = bisect_left(lines, max(p.end for p in spans), key=lambda line: line.start) - 1
        return (lines[max(first, 0)].number, lines[max(last, 0)].number)


@dataclass(frozen=True, slots=True)
class Sponsor:
    """A name of the sponsor list, where it is read from, and where it stands again."""

    name: str
    pieces: tuple[Piece, ...]
    repeats: tuple[Piece, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class Issue:
    """A cleaned dump: what `cleaner.clean` gives. The pipeline hands it its `reporter`."""

    reading: Reading
    articles: tuple[Article, ...]
    sponsors: tuple[Sponsor, ...]
    labels: tuple[Label, ...]
    joins: tuple[Join, ...]
    suggestions: tuple[Edit, ...] = ()
    placements: tuple[Placement, ...] = ()
    reporter: Callable[[Issue], Report] | None = field(default=None, repr=False, compare=False)

    def report(self) -> Report:
        """The report that accounts for every character: a `cleaner.render.report.Report`.

        Raises `ValueError` for an issue that the stages made alone, without the pipeline.

        >>> from cleaner import clean
        >>> clean("渡轮离岸。\\n").report().summary.ledger.kept
        5
        """
        if self.reporter is None:
            raise ValueError("this issue was not made by the pipeline; call cleaner.render.report.report_of on it")
        return self.reporter(self)

    @property
    def edits(self) -> tuple[Edit, ...]:
        """Every edit that was applied, in source order."""
        return self.reading.edits


def read_pieces(reading: Reading, pieces: tuple[Piece, ...]) -> str:
    """The text of some pieces, one after the other."""
    return "".join(piece.glue + reading.text(piece.start, piece.end) for piece in pieces).strip()
