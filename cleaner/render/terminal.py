"""What a run changes, article by article, for a terminal or a pipe.

Takes an issue with its sheets and ledger, gives rich texts, one a line. With `marks` every change
stands in brackets of its kind, so that nothing is lost without colour. Text of the dump cannot
steer the terminal: its control characters are shown, not obeyed.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from rich.text import Text

from cleaner.issue import Issue
from cleaner.render.gaps import UNPLACED, WHITE_SPACE
from cleaner.render.ledger import READING_ORDER, Ledger
from cleaner.render.markdown import MARKS
from cleaner.render.plain import shortened, visible
from cleaner.render.records import ArticleRecord, Span
from cleaner.render.segments import Segment
from cleaner.render.sheets import PlacedBlock, Sheet

_STYLES = {
    "deleted": "red strike",
    "inserted": "green",
    "moved": "cyan",
    "dropped": "yellow dim",
    "unplaced": "bold red",
}
_BRACKETS = {"deleted": "[- -]", "inserted": "{+ +}", "moved": "{> <}", "dropped": "[~ ~]", "unplaced": "[! !]"}
_SEAM = "⁀"
# Kept text longer than this is cut in the middle, to `_CONTEXT` characters at each end.
_LONG_KEPT = 72
_CONTEXT = 28
_LONG_DROPPED = 80
# Changes by one rule that stand this near are named once.
_NEAR = 24
# Where a block starts that has no piece, and what follows in the dump where nothing went before.
_NOWHERE, _TOP = -2, -1


def diff_lines(
    issue: Issue, sheets: tuple[Sheet, ...], ledger: Ledger, marks: bool, article: int | None = None
) -> Iterator[Text]:
    """The diff, line by line; `article` is the number of the only article to show.

    >>> from cleaner import clean
    >>> from cleaner.render.ledger import ledger_of
    >>> from cleaner.render.sheets import sheets_of
    >>> issue = clean("渡轮离岸。")
    >>> sheets = sheets_of(issue)
    >>> [line.plain for line in diff_lines(issue, sheets, ledger_of(issue, sheets), True, 1)][-1]
    '  ⋯ 1 block unchanged'
    """
    text = issue.reading.source.text
    diff = _Diff(text, marks, ledger.moved, {join.right: join.rule for join in issue.joins}, _dropped_after(ledger))
    yield diff.legend()
    if article is None:
        yield from diff.dropped(diff.drops.get(_TOP, []))
    for sheet in sheets:
        if article is None or (sheet.article and sheet.article.number == article):
            yield from diff.sheet(sheet)


def _dropped_after(ledger: Ledger) -> dict[int, list[Span]]:
    """What is in no file, by the start of the piece that it stands after in the dump."""
    drops: dict[int, list[Span]] = defaultdict(list)
    anchor = _TOP
    for span in ledger.spans:
        claim = ledger.claims.at(span.start) if span.start < span.end else None
        if claim and span.rule != "sponsor-repeat":
            anchor = claim.start
        elif span.start < span.end and span.kind != WHITE_SPACE:
            drops[anchor].append(span)
    return drops


@dataclass(frozen=True, slots=True)
class _Diff:
    text: str
    marks: bool
    moved: frozenset[int]
    joins: Mapping[int, str]
    drops: Mapping[int, list[Span]]

    def legend(self) -> Text:
        line = Text("legend: ")
        for kind in _STYLES:
            line.append_text(self.marked(kind, kind)).append("  ")
        return line.append(f"{_SEAM} joined  ").append("rule", "dim")

    def marked(self, kind: str, text: str) -> Text:
        """A text in the colour of its kind, or between its brackets."""
        before, after = _BRACKETS[kind].split(" ") if self.marks else ("", "")
        shown = visible(text)
        return Text(before + ("␣" * len(shown) if shown.isspace() else shown) + after, _STYLES[kind])

    def dropped(self, spans: list[Span], indent: str = "  ") -> Iterator[Text]:
        for span in spans:
            yield Text(indent).append_text(self.drop(span))

    def drop(self, span: Span) -> Text:
        kind = "deleted" if span.fate in ("deleted", "replaced") else UNPLACED if span.kind == UNPLACED else "dropped"
        text = self.marked(kind, shortened(span.text.strip() or span.text, _LONG_DROPPED))
        name = span.rule if span.kind in ("", span.rule) else f"{span.rule} ({span.kind})"
        return Text().append_text(text).append(f" {name}", "dim")

    def sheet(self, sheet: Sheet) -> Iterator[Text]:
        yield Text("")
        yield _title(sheet)
        for entry in sheet.front:
            line = Text().append(f"  {entry.field}: ", "dim")
            yield line.append_text(self.pieces(entry.segments, tuple(p.start for p in entry.pieces), False))
            yield from (line for piece in entry.pieces for line in self.dropped(self.drops.get(piece.start, [])))
        unchanged = 0
        for block in sheet.blocks:
            starts = tuple(piece.start for piece in block.pieces) or (_NOWHERE,)
            if block.length and (block.doubt or self.changes(block, starts)):
                yield from _unchanged(unchanged)
                unchanged = 0
                mark = Text("  " + MARKS.get(block.kind, ""))
                yield mark.append_text(self.pieces(block.segments, starts, True)).append_text(self.seams(starts))
            else:
                unchanged += bool(block.length)
            last = self.drops.get(starts[-1], [])
            if last:
                yield from _unchanged(unchanged)
                unchanged = 0
            if block.doubt:
                yield Text(f"  ? {visible(block.doubt)}", "magenta")
            yield from self.dropped(last)
        yield from _unchanged(unchanged)

    def changes(self, block: PlacedBlock, starts: tuple[int, ...]) -> bool:
        """Whether anything in a block is to be seen, but for white space around it."""
        return (
            len(starts) > 1
            or any(start in self.moved for start in starts)
            or any(s.fate in ("replaced", "deleted", "inserted") for s in block.segments)
        )

    def seams(self, starts: tuple[int, ...]) -> Text:
        rules = Counter(self.joins.get(start, "join") for start in starts[1:])
        moves = f"  {READING_ORDER}" if starts[0] in self.moved and starts[0] not in self.joins else ""
        names = ", ".join(f"{rule} × {count}" if count > 1 else rule for rule, count in rules.items())
        return Text(f"{moves}  {_SEAM} {names}" if names else moves, "dim")

    def pieces(self, segments: tuple[Segment, ...], starts: tuple[int, ...], cut: bool) -> Text:
        """A line of segments, with its seams and what was dropped in them; moved pieces as one."""
        line, moved = Text(), Text()
        of_piece = {index: list(group) for index, group in groupby(segments, lambda segment: segment.piece)}
        for index, start in enumerate(starts):
            seam = Text(_SEAM if index else "", "cyan")
            text = self.segments(of_piece.get(index, []), cut)
            if start in self.moved:
                moved.append_text(seam if moved else Text()).append_text(text)
            if moved and (start not in self.moved or index + 1 == len(starts)):
                line.append_text(self.moved_text(moved))
                moved = Text()
            if start not in self.moved:
                line.append_text(seam).append_text(text)
            for span in self.drops.get(start, []) if index + 1 < len(starts) else []:
                (moved or line).append(" ").append_text(self.drop(span)).append(" ")
        return line

    def moved_text(self, text: Text) -> Text:
        before, after = _BRACKETS["moved"].split(" ") if self.marks else ("", "")
        line = Text().append(before).append_text(text).append(after)
        line.stylize_before("cyan")
        return line

    def segments(self, segments: list[Segment], cut: bool) -> Text:
        """What is written, with each change in its colour and the rule after it."""
        line, named = Text(), ""
        for segment in segments:
            if segment.fate == "kept":
                if named and len(segment.text) > _NEAR:
                    line.append(f" {named} ", "dim")
                    named = ""
                line.append(_middle_cut(visible(segment.text)) if cut else visible(segment.text))
            elif segment.fate == "inserted" and segment.text.isspace():
                line.append(segment.text)
            elif segment.fate != "dropped":
                if named and named != segment.rule:
                    line.append(f" {named} ", "dim")
                named = segment.rule
                if segment.start < segment.end:
                    line.append_text(self.marked("deleted", self.source_text(segment)))
                if segment.text:
                    line.append_text(self.marked("inserted", segment.text))
        return line.append(f" {named} " if named else "", "dim")

    def source_text(self, segment: Segment) -> str:
        return self.text[segment.start : segment.end]


def _title(sheet: Sheet) -> Text:
    article = sheet.article
    if article is None:
        return Text(f"━━ {sheet.document.name}", "bold")
    title = Text().append(f"━━ {article.number}. {visible(article.title) or '(no title)'}", "bold")
    return title.append(f"  {_facts(article)}", "dim")


def _facts(article: ArticleRecord) -> str:
    facts = [
        f"lines {article.lines[0]}–{article.lines[1]}",
        visible(", ".join(article.authors)),
        visible(article.section),
    ]
    facts += [f"page {article.page}"] if article.page is not None else []
    return " · ".join(fact for fact in facts if fact)


def _unchanged(count: int) -> Iterator[Text]:
    if count:
        yield Text(f"  ⋯ {count:,} block{'s' if count > 1 else ''} unchanged", "dim")


def _middle_cut(text: str) -> str:
    return text if len(text) <= _LONG_KEPT else f"{text[:_CONTEXT]} … {text[-_CONTEXT:]}"
