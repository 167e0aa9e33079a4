"""The lists of a report: each decision with its lines and its article, what was moved and dropped.

Takes an issue, its sheets and its ledger, gives records in source order and the counts of them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from msgspec.structs import replace

from cleaner.decisions import Edit
from cleaner.issue import Issue
from cleaner.render.claims import Claim
from cleaner.render.finder import LineFinder
from cleaner.render.gaps import UNPLACED, WHITE_SPACE
from cleaner.render.ledger import Ledger
from cleaner.render.records import (
    SURE,
    DoubtRecord,
    DropRecord,
    EditRecord,
    JoinRecord,
    LabelRecord,
    LedgerRecord,
    MoveRecord,
    Span,
    SponsorRecord,
    SummaryRecord,
)
from cleaner.render.sheets import Sheet

_NOT_PARAGRAPHS = frozenset({"heading", "subheading", "caption", "table", "sponsor"})


@dataclass(frozen=True, slots=True)
class Accounts:
    """An issue with what was made of it; every method gives one list of the report."""

    issue: Issue
    sheets: tuple[Sheet, ...]
    ledger: Ledger
    lines: LineFinder

    def edits(self, edits: Iterable[Edit]) -> tuple[EditRecord, ...]:
        text = self.issue.reading.source.text
        return tuple(
            EditRecord(
                edit.start,
                edit.end,
                self.lines.number(edit.start),
                text[edit.start : edit.end],
                edit.replacement,
                edit.rule,
                edit.confidence,
                self._article(self.ledger.claims.at(edit.start)),
                edit.note,
            )
            for edit in edits
        )

    def labels(self) -> tuple[LabelRecord, ...]:
        return tuple(
            LabelRecord(
                label.start,
                label.end,
                self.lines.number(label.start),
                label.kind,
                label.rule,
                label.confidence,
                self._article(next(self.ledger.claims.within(label.start, label.end), None)),
                label.note,
            )
            for label in self.issue.labels
        )

    def joins(self) -> tuple[JoinRecord, ...]:
        return tuple(
            JoinRecord(
                join.left,
                join.right,
                (self.lines.number(max(0, join.left - 1)), self.lines.number(join.right)),
                join.rule,
                join.confidence,
                self._article(self.ledger.claims.at(join.right)),
                join.note,
            )
            for join in self.issue.joins
        )

    def moves(self) -> tuple[MoveRecord, ...]:
        """Moved text in the order of the output; pieces that follow each other make one move."""
        claims = self.ledger.claims
        follows = {after.start: before.start for before, after in pairwise(claims)}
        moved = sorted((s for s in self.ledger.spans if s.fate == "moved"), key=lambda s: (s.file or 0, s.offset or 0))
        moves: list[MoveRecord] = []
        last: int | None = None
        for span in moved:
            claim = claims.at(span.start)
            start = claim.start if claim else span.start
            name = self.sheets[span.file or 0].document.name
            if moves and moves[-1].file == name and last in (start, follows.get(start)):
                lines = (moves[-1].lines[0], self.lines.lines(span.start, span.end)[1])
                moves[-1] = replace(moves[-1], end=span.end, lines=lines)
            else:
                lines = self.lines.lines(span.start, span.end)
                where = name, span.offset or 0, span.article
                moves.append(MoveRecord(span.start, span.end, lines, span.rule, span.confidence, *where))
            last = start
        return tuple(moves)

    def placed(self, moves: Iterable[MoveRecord]) -> tuple[MoveRecord, ...]:
        """The moves that a rule decided by itself, neither a join nor the order of what is around."""
        placing = {placement.rule for placement in self.issue.placements}
        return tuple(move for move in moves if move.rule in placing)

    def drops(self) -> tuple[DropRecord, ...]:
        return tuple(
            DropRecord(s.start, s.end, self.lines.number(s.start), s.kind, s.rule, s.confidence, s.text)
            for s in self.ledger.spans
            if s.fate == "dropped" and s.kind != WHITE_SPACE
        )

    def sponsors(self) -> tuple[SponsorRecord, ...]:
        return tuple(
            SponsorRecord(
                sponsor.name,
                self.lines.number(sponsor.pieces[0].start) if sponsor.pieces else 0,
                tuple(self.lines.number(piece.start) for piece in sponsor.repeats),
            )
            for sponsor in self.issue.sponsors
        )

    def summary(self, moves: int, doubts: tuple[DoubtRecord, ...]) -> SummaryRecord:
        spans = self.ledger.spans
        blocks = [block for sheet in self.sheets for block in sheet.blocks if block.length]
        dropped, dropped_by_rule = dropped_characters(spans)
        return SummaryRecord(
            articles=len(self.issue.articles),
            paragraphs=sum(block.kind not in _NOT_PARAGRAPHS for block in blocks),
            sponsors=sum(block.kind == "sponsor" for block in blocks),
            joins=len(self.issue.joins),
            moves=moves,
            suggestions=len(self.issue.suggestions),
            unsure=sum(doubt.what != "block" for doubt in doubts),
            doubts=len(doubts),
            unplaced=dropped.get(UNPLACED, 0),
            edits=counted(edit.rule for edit in self.issue.edits),
            labels=counted(label.kind for label in self.issue.labels),
            dropped=dropped,
            dropped_by_rule=dropped_by_rule,
            ledger=totals(spans),
        )

    def _article(self, claim: Claim | None) -> int | None:
        return claim.article if claim else None


def doubts_of(
    sheets: tuple[Sheet, ...],
    lines: LineFinder,
    edits: tuple[EditRecord, ...],
    labels: tuple[LabelRecord, ...],
    joins: tuple[JoinRecord, ...],
    moves: tuple[MoveRecord, ...],
) -> tuple[DoubtRecord, ...]:
    """Blocks with a doubt, then the decisions that are unsure, the least sure first.

    A line that is simply body text is no decision, however unsure. `moves` are those that a rule
    decided by itself: text that a join moved is told of by the join.
    """
    blocks = [
        DoubtRecord(
            "block",
            block.pieces[0].start,
            max(block.pieces[0].end, block.pieces[-1].end),
            lines.number(block.pieces[0].start),
            block.doubt,
            article=sheet.article.number if sheet.article else None,
        )
        for sheet in sheets
        for block in sheet.blocks
        if block.doubt and block.pieces
    ]
    unsure = [
        *(_doubt("edit", edit, edit.start, edit.end, edit.line, edit.note) for edit in edits),
        *(_doubt("label", n, n.start, n.end, n.line, n.note or n.kind) for n in labels if n.kind != "body"),
        *(_doubt("join", j, min(j.left, j.right), max(j.left, j.right), j.lines[0], j.note) for j in joins),
        *(_doubt("move", m, m.start, m.end, m.lines[0], "") for m in moves),
    ]
    unsure = [doubt for doubt in unsure if doubt.confidence < SURE]
    return (*blocks, *sorted(unsure, key=lambda doubt: (doubt.confidence, doubt.start)))


def _doubt(
    what: Literal["edit", "label", "join", "move"],
    decision: EditRecord | LabelRecord | JoinRecord | MoveRecord,
    start: int,
    end: int,
    line: int,
    reason: str,
) -> DoubtRecord:
    return DoubtRecord(what, start, end, line, reason, decision.rule, decision.confidence, decision.article)


def totals(spans: Iterable[Span]) -> LedgerRecord:
    """How many source characters met which fate."""
    counts: Counter[str] = Counter()
    for span in spans:
        counts[span.fate] += span.end - span.start
    fates = ("kept", "moved", "replaced", "deleted", "front-matter", "dropped")
    return LedgerRecord(*(counts[fate] for fate in fates))


def counted(names: Iterable[str]) -> dict[str, int]:
    """How often each name comes, the commonest first."""
    return _by_size(Counter(names))


def _by_size(counts: Counter[str]) -> dict[str, int]:
    return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0])))


def dropped_characters(spans: Iterable[Span]) -> tuple[dict[str, int], dict[str, int]]:
    """Dropped characters by kind and by rule, the most first."""
    kinds: Counter[str] = Counter()
    rules: Counter[str] = Counter()
    for span in spans:
        if span.fate == "dropped":
            kinds[span.kind] += span.end - span.start
            rules[span.rule] += span.end - span.start
    return _by_size(kinds), _by_size(rules)
