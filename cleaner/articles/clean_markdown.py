"""An article file that print-cleaner has written: it comes out as it went in.

Takes a `Source`, gives the `Issue` of one article if the source is such a file, and nothing if it
is a dump. A pipeline that runs over a folder twice changes nothing the second time.
"""

from __future__ import annotations

import re

import msgspec
import yaml

from cleaner.decisions import Edit, Label
from cleaner.issue import Article, Block, BlockKind, Entry, Issue, Origin, Piece
from cleaner.reading import read_through
from cleaner.source import Source

_RULE = "clean-markdown"
_HEAD = re.compile(r"---\n(?P<yaml>.*?\n)---\n", re.DOTALL)
_BLOCK = re.compile(r"[^\n]+")
_ESCAPE = re.compile(r"\\(?=[!-/:-@\[-`{-~])")
_MARKS: tuple[tuple[str, BlockKind], ...] = (("### ", "subheading"), ("## ", "heading"), ("> ", "caption"))


class _Source(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    file: str
    lines: tuple[int, int]


class _Front(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The front matter that the renderer writes."""

    title: str
    authors: tuple[str, ...]
    source: _Source
    subtitle: str | None = None
    kicker: str | None = None
    biography: str | None = None
    section: str | None = None
    page: int | None = None


def read_clean_markdown(source: Source) -> Issue | None:
    """The issue of an article file of ours, or None for any other text."""
    head = _HEAD.match(source.text)
    if head is None or "\r" in source.text:
        return None
    front = _front_matter(head["yaml"])
    if front is None:
        return None
    edits: list[Edit] = []
    blocks: list[Block] = []
    title: Entry | None = None
    for line in _BLOCK.finditer(source.text, head.end()):
        start, _kind = line.start(), "paragraph"
        mark = next((m for m in ("# ", *(m for m, _ in _MARKS)) if line[0].startswith(m)), "")
        start += len(mark)
        if mark:
            edits.append(Edit(line.start(), start, "", _RULE, 1.0, "a Markdown mark"))
        edits += (
            Edit(e.start(), e.end(), "", _RULE, 1.0, "an escape")
            for e in _ESCAPE.finditer(source.text, start, line.end())
            if not (e.start() > start and source.text[e.start() - 1] == "\\" and edits and edits[-1].end == e.start())
        )
        if mark == "# " and title is None and not blocks:
            title = Entry(front.title, (Piece(start, line.end()),))
            continue
        kind_of: BlockKind = dict(_MARKS).get(mark, "paragraph")
        blocks.append(Block(kind_of, (Piece(start, line.end()),)))
    reading = read_through(source, edits)
    labels = tuple(
        Label(line.start, line.end, "metadata" if line.end <= head.end() else "body", _RULE, 1.0)
        for line in reading.lines
    )
    article = Article(
        reading,
        title or (Entry(front.title) if front.title else None),
        tuple(blocks),
        _entry(front.subtitle),
        _entry(front.kicker),
        front.authors,
        biography=_entry(front.biography),
        section=_entry(front.section),
        page=front.page,
        origin=Origin(front.source.file, *front.source.lines),
    )
    return Issue(reading, (article,), (), labels, ())


def _front_matter(text: str) -> _Front | None:
    """The front matter, if it is such as the renderer writes."""
    try:
        return msgspec.convert(yaml.safe_load(text), _Front)
    except (yaml.YAMLError, msgspec.ValidationError, ValueError, RecursionError):
        return None


def _entry(text: str | None) -> Entry | None:
    return None if text is None else Entry(text)
