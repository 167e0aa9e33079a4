"""A block cut into segments: what is written for each source span it is made of.

Takes a reading and the pieces of a block, gives segments in reading order. Their texts, one after
the other, are the line that is printed; their spans, those inserted aside, cover the pieces. What
a Markdown line cannot hold (line ends, control characters, white space at its ends) is left out
here, under a name of its own.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from cleaner.decisions import Edit, Join
from cleaner.issue import Piece
from cleaner.reading import Reading
from cleaner.render.plain import CONTROLS, LINE_ENDS, without_controls


@dataclass(frozen=True, slots=True)
class Segment:
    """The source span `start:end` and the `text` written for it.

    An inserted segment has an empty span: a space between two pieces, or an edit that inserts.
    `rule` is empty for kept text; `piece` is the index of the piece in its block.
    """

    start: int
    end: int
    fate: Literal["kept", "replaced", "deleted", "inserted", "dropped"]
    text: str
    rule: str = ""
    confidence: float = 1.0
    piece: int = 0


_UNWRITABLE = re.compile(f"(?P<line_ends>[{LINE_ENDS}]+)|[{CONTROLS}]+")


def segments_of(reading: Reading, pieces: Iterable[Piece], joins: Mapping[int, Join]) -> tuple[Segment, ...]:
    """The segments of a block, in reading order. `joins` are found by the offset they lead to.

    >>> from cleaner.reading import read_through
    >>> from cleaner.source import source_from_text
    >>> reading = read_through(source_from_text("江 风"), [Edit(1, 2, "", "letter-spacing", 0.9)])
    >>> [(s.start, s.end, s.fate, s.text) for s in segments_of(reading, [Piece(0, 3)], {})]
    [(0, 1, 'kept', '江'), (1, 2, 'deleted', ''), (2, 3, 'kept', '风')]
    """
    segments: list[Segment] = []
    for index, piece in enumerate(pieces):
        glue = without_controls(piece.glue)
        if glue:
            join = joins.get(piece.start) or Join(piece.start, piece.start, "join", 1.0)
            segments.append(Segment(piece.start, piece.start, "inserted", glue, join.rule, join.confidence, index))
        for segment in _read(reading.source.text, reading.edits, piece.start, piece.end):
            segments += (replace(part, piece=index) for part in _writable(segment))
    return _trimmed(segments)


def _read(text: str, edits: tuple[Edit, ...], start: int, end: int) -> Iterator[Segment]:
    """The span as `cleaner.reading.read_span` reads it, segment by segment."""
    first = bisect_left(edits, start, key=lambda e: e.start)
    at = start
    if first and edits[first - 1].end > start:
        # The edit that began before the span is read there, not here.
        at = min(edits[first - 1].end, end)
        yield Segment(start, at, "deleted", "", edits[first - 1].rule, edits[first - 1].confidence)
    for index in range(first, len(edits)):
        edit = edits[index]
        if edit.start >= end:
            break
        if at < edit.start:
            yield Segment(at, edit.start, "kept", text[at : edit.start])
        at = min(edit.end, end)
        written = without_controls(edit.replacement)
        if at > edit.start:
            yield Segment(edit.start, at, "replaced" if written else "deleted", written, edit.rule, edit.confidence)
        elif written:
            yield Segment(at, at, "inserted", written, edit.rule, edit.confidence)
    if at < end:
        yield Segment(at, end, "kept", text[at:end])


def _writable(segment: Segment) -> Iterator[Segment]:
    """Kept text without control characters; line ends inside it are read as one space."""
    if segment.fate != "kept":
        yield segment
        return
    at = 0
    for match in _UNWRITABLE.finditer(segment.text):
        if at < match.start():
            yield _part(segment, at, match.start())
        where = segment.start + match.start(), segment.start + match.end()
        if match["line_ends"]:
            yield Segment(*where, "replaced", " ", "line-end")
        else:
            yield Segment(*where, "dropped", "", "control-character")
        at = match.end()
    if at < len(segment.text):
        yield _part(segment, at, len(segment.text)) if at else segment


def _part(segment: Segment, start: int, end: int) -> Segment:
    return replace(segment, start=segment.start + start, end=segment.start + end, text=segment.text[start:end])


def _trimmed(segments: list[Segment]) -> tuple[Segment, ...]:
    """The segments without the white space before the first character and after the last."""
    trimmed: list[Segment] = []
    for index, segment in enumerate(segments):
        if segment.text.strip():
            trimmed += _cut(segment, len(segment.text) - len(segment.text.lstrip()), len(segment.text))
            trimmed += segments[index + 1 :]
            break
        trimmed += _cut(segment, len(segment.text), len(segment.text))
    tail: list[Segment] = []
    while trimmed and not trimmed[-1].text.strip():
        tail += reversed(list(_cut(trimmed.pop(), 0, 0)))
    if trimmed:
        last = trimmed.pop()
        tail += reversed(list(_cut(last, 0, len(last.text.rstrip()))))
    return (*trimmed, *reversed(tail))


def _cut(segment: Segment, start: int, end: int) -> Iterator[Segment]:
    """A segment of which `text[start:end]` is written and the white space around it is not."""
    text = segment.text[start:end]
    if text == segment.text:
        yield segment
    elif segment.fate == "kept":
        for low, high, rule in ((0, start, "indent"), (start, end, ""), (end, len(segment.text), "trailing-space")):
            if low < high:
                part = _part(segment, low, high)
                yield replace(part, fate="dropped", text="", rule=rule) if rule else part
    elif text:
        yield replace(segment, text=text)
    elif segment.fate == "replaced":
        yield replace(segment, fate="dropped" if segment.rule == "line-end" else "deleted", text="")
