"""The output files of an issue, with every block tied to the source spans it is made of.

Takes an `Issue`, gives a sheet a file: one an article and, where there are sponsors, their list.
The ledger and the reports are read off the sheets. Nothing is written here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from cleaner.decisions import Join
from cleaner.issue import Article, Entry, Issue, Piece, Sponsor
from cleaner.reading import Reading
from cleaner.render.markdown import SPONSORS_HEAD, article_head, compose
from cleaner.render.names import SPONSORS, article_file
from cleaner.render.plain import one_line
from cleaner.render.records import ArticleRecord
from cleaner.render.segments import Segment, segments_of


@dataclass(frozen=True, slots=True)
class Document:
    """An output file: its path inside the output folder, and its text."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class PlacedBlock:
    """A block and where it stands: offset and length of its text in the file, marks not included.

    A block that says nothing has length 0 and is not in the file.
    """

    kind: str
    pieces: tuple[Piece, ...]
    segments: tuple[Segment, ...]
    offset: int
    length: int
    doubt: str = ""

    @property
    def text(self) -> str:
        return "".join(segment.text for segment in self.segments)


@dataclass(frozen=True, slots=True)
class FrontEntry:
    """What an article's front matter was read from: the field and its segments."""

    field: str
    pieces: tuple[Piece, ...]
    segments: tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """An output file before it is written; `article` is None for the sponsor list."""

    document: Document
    blocks: tuple[PlacedBlock, ...]
    article: ArticleRecord | None = None
    front: tuple[FrontEntry, ...] = ()


def dump_name(issue: Issue, name: str | None = None) -> str:
    """What to call the dump in the output: its file name without folders."""
    name = one_line(issue.reading.source.name if name is None else name).replace("\\", "/").rstrip("/")
    return name.rpartition("/")[2] or "text"


def sheets_of(issue: Issue, name: str | None = None) -> tuple[Sheet, ...]:
    """The output files of an issue, articles first. `name` is the dump's file name."""
    joins = {join.right: join for join in issue.joins}
    dump = dump_name(issue, name)
    count = len(issue.articles)
    sheets = [_article(a, number, count, dump, joins) for number, a in enumerate(issue.articles, 1)]
    names = [_sponsor(issue.reading, sponsor, joins) for sponsor in issue.sponsors if one_line(sponsor.name)]
    if names:
        text, blocks = _placed(SPONSORS_HEAD, names)
        sheets.append(Sheet(Document(SPONSORS, text), blocks))
    return tuple(sheets)


def documents_of(issue: Issue, name: str | None = None) -> tuple[Document, ...]:
    """The Markdown files of an issue, in memory. `name` is the dump's file name.

    >>> from cleaner import clean
    >>> documents_of(clean("渡轮离岸。"))[0].name
    'articles/01-untitled.md'
    """
    return tuple(sheet.document for sheet in sheets_of(issue, name))


def _article(article: Article, number: int, count: int, dump: str, joins: Mapping[int, Join]) -> Sheet:
    title = _says(article.title)
    record = ArticleRecord(
        number=number,
        file=article_file(number, count, title),
        title=title,
        authors=tuple(name for author in article.authors if (name := one_line(author))),
        lines=article.lines,
        subtitle=_says(article.subtitle),
        kicker=_says(article.kicker),
        biography=_says(article.biography),
        section=_says(article.section),
        page=article.page,
        origin=one_line(article.origin.file) if article.origin else "",
        doubts=tuple(block.doubt for block in article.blocks if block.doubt),
    )
    blocks = [
        PlacedBlock(b.kind, b.pieces, segments_of(article.reading, b.pieces, joins), 0, 0, b.doubt)
        for b in article.blocks
    ]
    text, placed = _placed(article_head(record, article.origin.file if article.origin else dump), blocks)
    return Sheet(Document(record.file, text), placed, record, _front(article, joins))


def _says(entry: Entry | None) -> str:
    return one_line(entry.text) if entry else ""


def _front(article: Article, joins: Mapping[int, Join]) -> tuple[FrontEntry, ...]:
    entries = {"kicker": article.kicker, "title": article.title, "subtitle": article.subtitle}
    entries |= {"section": article.section, "biography": article.biography}
    pieces = {field: entry.pieces for field, entry in entries.items() if entry and not entry.borrowed}
    pieces |= {"authors": article.byline}
    return tuple(
        FrontEntry(field, spans, segments_of(article.reading, spans, joins)) for field, spans in pieces.items() if spans
    )


def _placed(head: str, blocks: list[PlacedBlock]) -> tuple[str, tuple[PlacedBlock, ...]]:
    """The file, and its blocks with their places."""
    text, where = compose(head, [(block.kind, block.text) for block in blocks if block.text])
    places = iter(where)
    placed: list[PlacedBlock] = []
    for block in blocks:
        offset, length = next(places) if block.text else (0, 0)
        placed.append(replace(block, offset=offset, length=length))
    return text, tuple(placed)


def _sponsor(reading: Reading, sponsor: Sponsor, joins: Mapping[int, Join]) -> PlacedBlock:
    """A name as a block: its own characters where they spell it, else the name in their place."""
    name = one_line(sponsor.name)
    segments = segments_of(reading, sponsor.pieces, joins)
    if "".join(s.text for s in segments) != name:
        segments = _solid(segments)
    if "".join(s.text for s in segments) != name:
        segments = tuple(
            Segment(p.start, p.end, "deleted", "", "sponsor-name", piece=i) for i, p in enumerate(sponsor.pieces)
        )
        first = segments[0] if segments else Segment(0, 0, "inserted", "", "sponsor-name")
        spelt = replace(first, fate="replaced", text=name) if first.end > first.start else replace(first, text=name)
        segments = (spelt, *segments[1:])
    return PlacedBlock("sponsor", sponsor.pieces, segments, 0, 0)


def _solid(segments: tuple[Segment, ...]) -> tuple[Segment, ...]:
    """Segments without white space, for a name that was set with its letters apart."""
    solid: list[Segment] = []
    for segment in segments:
        at = 0
        words = segment.text.split() if segment.fate == "kept" else []
        for word in words:
            start = segment.text.index(word, at)
            if at < start:
                solid.append(_space(segment, at, start))
            at = start + len(word)
            solid.append(replace(segment, start=segment.start + start, end=segment.start + at, text=word))
        if segment.fate != "kept":
            solid.append(segment)
        elif at < len(segment.text):
            solid.append(_space(segment, at, len(segment.text)))
    return tuple(s for s in solid if s.fate != "inserted" or s.text.strip())


def _space(segment: Segment, start: int, end: int) -> Segment:
    where = segment.start + start, segment.start + end
    return Segment(*where, "dropped", "", "letter-spacing", piece=segment.piece)
