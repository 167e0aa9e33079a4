"""The ledger: every source character has exactly one fate.

Takes an issue and its sheets, gives spans that part the source from its first character to its
last: kept, moved, replaced, deleted, read into the front matter, or dropped. What nobody claims is
dropped too, under the rule `unplaced`: it is counted and shown, never silent.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from msgspec.structs import replace

from cleaner.decisions import FURNITURE_KINDS, Edit, Join, Label, Placement
from cleaner.issue import Issue
from cleaner.render.claims import Claim, claims_of, moved_pieces
from cleaner.render.escape import escapes
from cleaner.render.finder import Finder
from cleaner.render.gaps import WHITE_SPACE, Gaps
from cleaner.render.markdown import place_of
from cleaner.render.records import Span
from cleaner.render.segments import Segment
from cleaner.render.sheets import PlacedBlock, Sheet

# What moved a piece to which no join leads: the order of the blocks and articles around it.
READING_ORDER = "reading-order"
_DROPPED_KINDS = {"control-character": "control-character"}


@dataclass(frozen=True, slots=True)
class Ledger:
    """The spans in source order, the claims behind them, and where the moved pieces start."""

    spans: tuple[Span, ...]
    claims: Finder[Claim]
    moved: frozenset[int]


def ledger_of(issue: Issue, sheets: tuple[Sheet, ...]) -> Ledger:
    r"""The ledger of an issue. Raises `ValueError` for a character that two pieces or edits claim.

    >>> from cleaner import clean
    >>> from cleaner.render.sheets import sheets_of
    >>> issue = clean("渡轮离岸。\n")
    >>> [(s.start, s.end, s.fate, s.kind) for s in ledger_of(issue, sheets_of(issue)).spans]
    [(0, 5, 'kept', ''), (5, 6, 'dropped', 'white-space')]
    """
    _check_edits(issue.edits)
    text = issue.reading.source.text
    claims, moved = claims_of(issue, sheets), moved_pieces(sheets)
    joins = {join.right: join for join in issue.joins}
    placements = {placement.start: placement for placement in issue.placements}
    placed = _Placed(text, Finder(issue.labels), joins, placements, moved)
    spans = [span for index, sheet in enumerate(sheets) for span in placed.sheet(index, sheet)]
    spans += (
        Span(p.start, p.end, "dropped", "sponsor-repeat", 1.0, kind="sponsor", text=text[p.start : p.end])
        for sponsor in issue.sponsors
        for p in sponsor.repeats
        if p.start != p.end
    )
    furniture = Finder(label for label in issue.labels if label.kind in FURNITURE_KINDS)
    spans += Gaps(text, claims, furniture, Finder(issue.edits)).spans()
    spans.sort(key=lambda span: (span.start, span.end))
    return Ledger(tuple(spans), claims, moved)


def _check_edits(edits: tuple[Edit, ...]) -> None:
    at = 0
    for edit in edits:
        if edit.start < at:
            raise ValueError(f"the source characters {edit.start}:{min(at, edit.end)} are edited twice")
        at = edit.end


@dataclass(frozen=True, slots=True)
class _Placed:
    """The spans of what stands in the output files and of what was read into front matter."""

    text: str
    labels: Finder[Label]
    joins: Mapping[int, Join]
    placements: Mapping[int, Placement]
    moved: frozenset[int]

    def sheet(self, file: int, sheet: Sheet) -> Iterator[Span]:
        article = sheet.article.number if sheet.article else None
        for entry in sheet.front:
            # Entries have a text of their own: the glue between their pieces is written nowhere.
            for segment in (s for s in entry.segments if s.start < s.end):
                yield self._front(segment, entry.field, article)
        for block in sheet.blocks:
            yield from self._block(file, block, article)

    def _front(self, segment: Segment, field: str, article: int | None) -> Span:
        if segment.fate != "kept":
            return self._changed(segment, article, field)
        rule, confidence = self._label(segment.start)
        where = segment.start, segment.end
        return Span(
            *where, "front-matter", rule, confidence, field=field, article=article, text=self.text[slice(*where)]
        )

    def _block(self, file: int, block: PlacedBlock, article: int | None) -> Iterator[Span]:
        """Each kept span is contiguous in the file: a backslash divides it in two."""
        cuts = escapes(block.text, place_of(block.kind))
        at = 0
        for segment in block.segments:
            end = at + len(segment.text)
            if segment.fate == "kept":
                fate, rule, confidence = self._standing(segment, block)
                inner = cuts[bisect_right(cuts, at) : bisect_left(cuts, end)]
                for low, high in pairwise((at, *inner, end)):
                    where = segment.start + low - at, segment.start + high - at
                    offset = block.offset + low + bisect_right(cuts, low)
                    yield Span(*where, fate, rule, confidence, article=article, file=file, offset=offset)
            else:
                span = self._changed(segment, article)
                offset = block.offset + at + bisect_right(cuts, at)
                yield replace(span, file=file, offset=offset, written=segment.text) if segment.text else span
            at = end

    def _standing(self, segment: Segment, block: PlacedBlock) -> tuple[Literal["kept", "moved"], str, float]:
        """Whether a kept segment was moved, and by which rule it stands where it does."""
        rule, confidence = self._label(segment.start)
        start = block.pieces[segment.piece].start
        if start not in self.moved:
            return "kept", rule, confidence
        why = self.joins.get(start) or self.placements.get(start)
        return ("moved", why.rule, why.confidence) if why else ("moved", READING_ORDER, confidence)

    def _label(self, offset: int) -> tuple[str, float]:
        label = self.labels.at(offset)
        return (label.rule, label.confidence) if label else ("text", 1.0)

    def _changed(self, segment: Segment, article: int | None, field: str = "") -> Span:
        """The span of a segment that is not written as it stands in the source."""
        kind = _DROPPED_KINDS.get(segment.rule, WHITE_SPACE) if segment.fate == "dropped" else ""
        return Span(
            segment.start,
            segment.end,
            segment.fate,
            segment.rule,
            segment.confidence,
            kind=kind,
            field=field,
            article=article,
            text=self.text[segment.start : segment.end],
        )
