"""A report told to a reader: changes in their context, seams, moves and drops, article by article.

Takes a report and the dump's text, gives plain data for the Markdown and the HTML report. Every
list is cut and says how many items it leaves out; report.json has them all.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence, Sized
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from cleaner.render.accounts import counted
from cleaner.render.gaps import UNPLACED
from cleaner.render.plain import LINE_ENDS, shortened, visible
from cleaner.render.records import (
    ArticleRecord,
    DoubtRecord,
    DropRecord,
    EditRecord,
    JoinRecord,
    MoveRecord,
    Report,
)

SHOWN = 40
# What is dropped must be easy to look through: more of it is shown than of anything else.
_DROPS_SHOWN = 400
_CONTEXT = 12
_LONG = 120

_SPACES = re.compile(rf"[^\S{LINE_ENDS}]")

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Cut(Generic[T]):
    """The first items of a list, and how many more there are."""

    items: tuple[T, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Change:
    """A repair in its context; `count` is how often the same repair was made."""

    line: int
    left: str
    before: str
    after: str
    right: str
    rule: str
    confidence: float
    note: str
    count: int


@dataclass(frozen=True, slots=True)
class Seam:
    """Two ends of text that were joined."""

    lines: tuple[int, int]
    left: str
    right: str
    rule: str
    confidence: float
    note: str


@dataclass(frozen=True, slots=True)
class Move:
    """Text that was put elsewhere: its lines, its beginning, and how long it is."""

    lines: tuple[int, int]
    text: str
    characters: int
    rule: str


@dataclass(frozen=True, slots=True)
class Doubt:
    """What to look at first, with the text it is about."""

    record: DoubtRecord
    text: str


@dataclass(frozen=True, slots=True)
class ArticleStory:
    """What was done to one article, or with `article` None to what is in none."""

    article: ArticleRecord | None
    edits: Cut[Change]
    joins: Cut[Seam]
    joined: dict[str, int]
    moves: Cut[Move]


@dataclass(frozen=True, slots=True)
class Dropped:
    """One kind of dropped text: how much, and where it stood."""

    kind: str
    characters: int
    count: int
    texts: Cut[tuple[int, str, str]]


@dataclass(frozen=True, slots=True)
class Story:
    """A report for a reader."""

    report: Report
    doubts: Cut[Doubt]
    articles: tuple[ArticleStory, ...]
    elsewhere: ArticleStory
    dropped: tuple[Dropped, ...]
    suggestions: Cut[Change]


def story_of(report: Report, text: str) -> Story:
    """Tell a report; `text` is the decoded dump it was made of."""
    edits, joins, moves = _by_article(report.edits), _by_article(report.joins), _by_article(report.moves)

    def told(article: ArticleRecord | None) -> ArticleStory:
        number = article.number if article else None
        return ArticleStory(
            article,
            _changes(edits[number], text),
            _seams(joins[number], text),
            counted(join.rule for join in joins[number]),
            _moves(moves[number], text),
        )

    ends = {(min(join.left, join.right), max(join.left, join.right)): join for join in report.joins}
    return Story(
        report,
        _cut([_doubt(record, ends, text) for record in report.doubts[:SHOWN]], report.doubts),
        tuple(told(article) for article in report.articles),
        told(None),
        _dropped(report),
        _changes(report.suggestions, text),
    )


def _doubt(record: DoubtRecord, joins: dict[tuple[int, int], JoinRecord], text: str) -> Doubt:
    join = joins.get((record.start, record.end)) if record.what == "join" else None
    if join:
        return Doubt(record, f"{left_of(text, join.left)} ⁀ {right_of(text, join.right)}")
    return Doubt(record, clip(text[record.start : record.end]))


def left_of(text: str, offset: int) -> str:
    """What stands before an offset on its line, a few characters of it, safe to show."""
    return visible(text[max(0, offset - _CONTEXT) : offset].rpartition("\n")[2])


def right_of(text: str, offset: int) -> str:
    """What stands behind an offset on its line, a few characters of it, safe to show."""
    return visible(text[offset : offset + _CONTEXT].partition("\n")[0])


def _changes(edits: Sequence[EditRecord], text: str) -> Cut[Change]:
    """Repairs in the order they were made; one that was made again is counted, not repeated."""
    same: dict[tuple[str, str, str], list[EditRecord]] = defaultdict(list)
    for edit in edits:
        same[edit.rule, edit.before, edit.after].append(edit)
    return _cut([_change(group[0], len(group), text) for group in list(same.values())[:SHOWN]], same)


def _change(edit: EditRecord, count: int, text: str) -> Change:
    context = left_of(text, edit.start), clip(edit.before), clip(edit.after), right_of(text, edit.end)
    return Change(edit.line, *context, edit.rule, edit.confidence, visible(edit.note), count)


def _seams(joins: Sequence[JoinRecord], text: str) -> Cut[Seam]:
    """The least sure joins first: a sure one is no news."""
    ordered = sorted(joins, key=lambda join: (join.confidence, join.right))
    return _cut([_seam(join, text) for join in ordered[:SHOWN]], joins)


def _seam(join: JoinRecord, text: str) -> Seam:
    left, right = left_of(text, join.left), right_of(text, join.right)
    return Seam(join.lines, left, right, join.rule, join.confidence, visible(join.note))


def _moves(moves: Sequence[MoveRecord], text: str) -> Cut[Move]:
    told = [Move(m.lines, clip(text[m.start : m.end]), m.end - m.start, m.rule) for m in moves[:SHOWN]]
    return _cut(told, moves)


def _dropped(report: Report) -> tuple[Dropped, ...]:
    """What was dropped, by kind, the unplaced first; white space has a count and no texts."""
    kinds: dict[str, list[DropRecord]] = defaultdict(list)
    for drop in report.drops:
        kinds[drop.kind].append(drop)
    names = sorted(report.summary.dropped, key=lambda kind: kind != UNPLACED)
    return tuple(
        Dropped(
            kind,
            report.summary.dropped[kind],
            len(kinds[kind]),
            _cut([(drop.line, clip(drop.text), drop.rule) for drop in kinds[kind][:_DROPS_SHOWN]], kinds[kind]),
        )
        for kind in names
    )


class _OfArticle(Protocol):
    @property
    def article(self) -> int | None: ...


R = TypeVar("R", bound=_OfArticle)


def _by_article(records: Iterable[R]) -> dict[int | None, list[R]]:
    groups: dict[int | None, list[R]] = defaultdict(list)
    for record in records:
        groups[record.article].append(record)
    return groups


def _cut(shown: Sequence[T], every: Sized) -> Cut[T]:
    return Cut(tuple(shown), len(every) - len(shown))


def clip(text: str) -> str:
    """A text shortened and safe to show; of white space alone every character is shown."""
    if text.isspace():
        return visible(_SPACES.sub("\N{OPEN BOX}", shortened(text, _LONG)))
    return visible(shortened(text.strip(), _LONG))
