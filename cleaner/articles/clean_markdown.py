"""An article file that print-cleaner has written: it comes out as it went in.

Takes a `Source`, gives the `Issue` of one article if the source is such a file, and nothing if it
is a dump. A pipeline that runs over a folder twice changes nothing the second time.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

import msgspec
import yaml

from cleaner.decisions import Edit, Label
from cleaner.issue import Article, Block, BlockKind, Entry, Issue, Origin, Piece
from cleaner.reading import read_through
from cleaner.source import Source

_RULE = "clean-markdown"
_HEAD = re.compile(r"---\n(?P<yaml>.*?\n)---\n", re.DOTALL)
_BLOCK = re.compile(r"[^\n]+")
# A row of a table between its first and its last bar, and the line below the first row.
_ROW = re.compile(r"\| (.*) \|")
_TABLE_RULE = re.compile(r"\|(?: --- \|)+")
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
    lines = list(_BLOCK.finditer(source.text, head.end()))
    rows = _table_rows(lines)
    for line in lines:
        start, end = rows.get(line.start(), line.span())
        mark = "" if line.start() in rows else next((m for m in ("# ", *dict(_MARKS)) if line[0].startswith(m)), "")
        start += len(mark)
        if start > line.start():
            edits.append(Edit(line.start(), start, "", _RULE, 1.0, "a Markdown mark"))
        edits += (
            Edit(e.start(), e.end(), "", _RULE, 1.0, "an escape")
            for e in _ESCAPE.finditer(source.text, start, end)
            if not (e.start() > start and source.text[e.start() - 1] == "\\" and edits and edits[-1].end == e.start())
        )
        if end < line.end():
            edits.append(Edit(end, line.end(), "", _RULE, 1.0, "a Markdown mark"))
        if mark == "# " and title is None and not blocks:
            title = Entry(front.title, (Piece(start, end),))
            continue
        kind: BlockKind = "table" if line.start() in rows else dict(_MARKS).get(mark, "paragraph")
        blocks += [Block(kind, (Piece(start, end),))] if start < end else []
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


def _table_rows(lines: Sequence[re.Match[str]]) -> dict[int, tuple[int, int]]:
    """The rows of tables by where their lines start: the span between the bars around them, or nothing of the rule."""
    found: dict[int, tuple[int, int]] = {}
    for above, line in pairwise(lines):
        row = _ROW.fullmatch(line[0])
        head = _ROW.fullmatch(above[0])
        if head and _TABLE_RULE.fullmatch(line[0]) and above.end() + 1 == line.start():
            found[above.start()] = (above.start() + head.start(1), above.start() + head.end(1))
            found[line.start()] = (line.end(), line.end())
        elif row and above.start() in found and above.end() + 1 == line.start():
            found[line.start()] = (line.start() + row.start(1), line.start() + row.end(1))
    return found


def _front_matter(text: str) -> _Front | None:
    """The front matter, if it is such as the renderer writes."""
    try:
        return msgspec.convert(yaml.safe_load(text), _Front)
    except (yaml.YAMLError, msgspec.ValidationError, ValueError, RecursionError):
        return None


def _entry(text: str | None) -> Entry | None:
    return None if text is None else Entry(text)
