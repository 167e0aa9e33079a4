"""The shape of report.json: what is said of the source, of each decision and of every character.

Types only; `cleaner.render.report` fills them, and the JSON Schema in `cleaner/schema` is made from
them. Offsets count code points, half-open: `start` and `end` in the decoded dump, `offset` in an
output file. Lines and articles count from 1.
"""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

VERSION: Literal[1] = 1
TOOL: Literal["print-cleaner"] = "print-cleaner"

Fate = Literal["kept", "moved", "replaced", "deleted", "inserted", "front-matter", "dropped"]
Count = Annotated[int, msgspec.Meta(ge=0)]
Confidence = Annotated[float, msgspec.Meta(ge=0, le=1)]


class _Record(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    pass


class SourceRecord(_Record, frozen=True):
    """The dump: its file name, how it was decoded, and the SHA-256 of its text in UTF-8."""

    file: str
    encoding: str
    characters: Count
    lines: Count
    sha256: str


class LedgerRecord(_Record, frozen=True, rename={"front_matter": "front-matter"}):
    """How many source characters met which fate; the six add up to the characters of the dump."""

    kept: Count
    moved: Count
    replaced: Count
    deleted: Count
    front_matter: Count
    dropped: Count


# Below this a decision is to be looked at.
SURE = 0.8
# What a summary shows of the counts, and what it calls them.
COUNTS = {
    **{name: name for name in ("articles", "paragraphs", "sponsors", "joins", "moves")},
    "unsure": f"decisions under {SURE}",
    "doubts": "doubts",
    "suggestions": "suggestions",
}


class SummaryRecord(_Record, frozen=True):
    """The run in figures. `dropped` and `dropped_by_rule` count characters, the rest decisions.

    `unsure` are edits, labels, joins and moves with a confidence under `SURE`; `doubts` has besides
    what no rule decided.
    """

    articles: Count
    paragraphs: Count
    sponsors: Count
    joins: Count
    moves: Count
    suggestions: Count
    unsure: Count
    doubts: Count
    unplaced: Count
    edits: dict[str, Count]
    labels: dict[str, Count]
    dropped: dict[str, Count]
    dropped_by_rule: dict[str, Count]
    ledger: LedgerRecord


class BlockRecord(_Record, frozen=True):
    """A block of an output file: where its text stands, its marks not included."""

    kind: str
    offset: Count
    length: Count
    doubt: str = ""


class FileRecord(_Record, frozen=True):
    """An output file: its path in the output folder, its length in characters, and its blocks."""

    name: str
    characters: Count
    blocks: tuple[BlockRecord, ...]


class ArticleRecord(_Record, frozen=True):
    """An article as its front matter has it; `lines` are the first and the last in the dump.

    `origin` names the dump where the source is not the dump but an article file made of it.
    """

    number: Annotated[int, msgspec.Meta(ge=1)]
    file: str
    title: str
    authors: tuple[str, ...]
    lines: tuple[Count, Count]
    subtitle: str = ""
    kicker: str = ""
    biography: str = ""
    section: str = ""
    page: int | None = None
    origin: str = ""
    doubts: tuple[str, ...] = ()


class SponsorRecord(_Record, frozen=True):
    """A name of the sponsor list, the line it is read from, and those where it stands again."""

    name: str
    line: Count
    repeats: tuple[Count, ...] = ()


class DoubtRecord(_Record, frozen=True):
    """What a reader should look at first: a block that is marked, or a decision under 0.8."""

    what: Literal["block", "edit", "join", "label", "move"]
    start: Count
    end: Count
    line: Count
    reason: str
    rule: str = ""
    confidence: Confidence = 0.0
    article: int | None = None


class EditRecord(_Record, frozen=True):
    """A repair: what stood in the dump and what is written for it."""

    start: Count
    end: Count
    line: Count
    before: str
    after: str
    rule: str
    confidence: Confidence
    article: int | None = None
    note: str = ""


class LabelRecord(_Record, frozen=True):
    """What a printed line was taken for."""

    start: Count
    end: Count
    line: Count
    kind: str
    rule: str
    confidence: Confidence
    article: int | None = None
    note: str = ""


class JoinRecord(_Record, frozen=True):
    """The text at `right` continues the text that ends at `left`; `lines` are theirs."""

    left: Count
    right: Count
    lines: tuple[Count, Count]
    rule: str
    confidence: Confidence
    article: int | None = None
    note: str = ""


class MoveRecord(_Record, frozen=True):
    """Text that stands in the output before or after the place it has in the dump."""

    start: Count
    end: Count
    lines: tuple[Count, Count]
    rule: str
    confidence: Confidence
    file: str
    offset: Count
    article: int | None = None


class DropRecord(_Record, frozen=True):
    """Text that is in no output file, for what it was taken, and by which rule."""

    start: Count
    end: Count
    line: Count
    kind: str
    rule: str
    confidence: Confidence
    text: str


class Span(_Record, frozen=True):
    """One part of the dump and its fate; all of them, in order, are the whole dump.

    What is in a file has the index of the file in `files` and the offset there; of what is not kept
    or moved `text` is the dump's own text, and `written` what stands for it in the file. Inserted
    spans are empty: a space at a join, or an edit that only adds.
    """

    start: Count
    end: Count
    fate: Fate
    rule: str
    confidence: Confidence
    kind: str = ""
    field: str = ""
    article: int | None = None
    file: int | None = None
    offset: int | None = None
    text: str = ""
    written: str = ""


class Report(_Record, frozen=True):
    """Everything that was decided about a dump; with the output files it gives the dump back.

    `drops` leave out white space, which `spans` and the summary have. `checksum` is the SHA-256 of
    the report itself, made while it was empty.
    """

    version: Literal[1]
    tool: Literal["print-cleaner"]
    tool_version: str
    source: SourceRecord
    summary: SummaryRecord
    doubts: tuple[DoubtRecord, ...]
    articles: tuple[ArticleRecord, ...]
    sponsors: tuple[SponsorRecord, ...]
    files: tuple[FileRecord, ...]
    edits: tuple[EditRecord, ...]
    labels: tuple[LabelRecord, ...]
    joins: tuple[JoinRecord, ...]
    moves: tuple[MoveRecord, ...]
    drops: tuple[DropRecord, ...]
    suggestions: tuple[EditRecord, ...]
    spans: tuple[Span, ...]
    checksum: str
