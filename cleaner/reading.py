"""The source read through the edits: what a line says once its characters are repaired.

Takes a `Source` and its edits, gives a `Reading`: the printed lines (blank ones left out) with
their repaired text, and the repaired text of any span. It decides nothing.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from cleaner.decisions import Edit
from cleaner.source import LINE_END, Line, Source


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """A line that is not blank, as it reads.

    `start` and `end` are its source span without surrounding white space; `gap` counts the blank
    lines before it; `opens_page` is true on the first line of a page, `beside` where the line stood
    beside the one before, on the same line of the dump.
    """

    index: int
    number: int
    start: int
    end: int
    text: str
    page: int
    gap: int
    opens_page: bool
    beside: bool = False


@dataclass(frozen=True, slots=True)
class Breaks:
    """Offsets inside lines of a dump at which another printed line begins, which an extractor put behind the first.

    On paper it stood `beside` the first, in another column, or `below` it.
    """

    beside: frozenset[int] = frozenset()
    below: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Reading:
    """A source with its edits (sorted, none overlapping) and its lines as they read."""

    source: Source
    edits: tuple[Edit, ...]
    lines: tuple[PrintedLine, ...]

    def text(self, start: int, end: int) -> str:
        """What the source span `start:end` says, repaired."""
        return read_span(self.source.text, self.edits, start, end)


_NO_BREAKS = Breaks()


def read_span(text: str, edits: tuple[Edit, ...], start: int, end: int) -> str:
    """Read `text[start:end]` through sorted edits; an edit belongs to the span that holds its start.

    >>> read_span("改 革", (Edit(1, 2, "", "letter-spacing", 0.9),), 0, 3)
    '改革'
    """
    parts: list[str] = []
    first = bisect_left(edits, start, key=lambda e: e.start)
    # What an edit of the span before has replaced is not read again.
    at = max(start, edits[first - 1].end) if first else start
    for index in range(first, len(edits)):
        edit = edits[index]
        if edit.start >= end:
            break
        parts += (text[at : edit.start], edit.replacement)
        at = edit.end
    parts.append(text[at:end] if at < end else "")
    return "".join(parts)


def signs_of(text: str, edits: tuple[Edit, ...], start: int, end: int) -> Iterator[tuple[str, int]]:
    """The characters that `read_span` gives, each with its offset in `text`; -1 for those that an edit put there.

    >>> list(signs_of("改 革,", (Edit(1, 2, "", "letter-spacing", 0.9), Edit(3, 4, "，", "width", 0.9)), 0, 4))
    [('改', 0), ('革', 2), ('，', -1)]
    """
    first = bisect_left(edits, start, key=lambda e: e.start)
    at = max(start, edits[first - 1].end) if first else start
    for index in range(first, len(edits)):
        edit = edits[index]
        if edit.start >= end:
            break
        yield from ((text[place], place) for place in range(at, edit.start))
        yield from ((sign, -1) for sign in edit.replacement)
        at = edit.end
    yield from ((text[place], place) for place in range(at, end))


def read_through(source: Source, edits: Iterable[Edit], breaks: Breaks = _NO_BREAKS) -> Reading:
    """The reading of a source through its edits, with its lines parted at the breaks: the parts have one number.

    An edit that deletes a line end makes one line of two.

    >>> from cleaner.source import source_from_text
    >>> [line.text for line in read_through(source_from_text(" 甲 \\n\\n乙"), ()).lines]
    ['甲', '乙']
    >>> [line.text for line in read_through(source_from_text("离岸。渡轮"), (), Breaks(frozenset([3]))).lines]
    ['离岸。', '渡轮']
    >>> cut = source_from_text("“离岸。\\n”")
    >>> [line.text for line in read_through(cut, [Edit(4, 5, "", "cut-off-quote", 0.9)]).lines]
    ['“离岸。”']
    """
    ordered = tuple(sorted(edits, key=lambda e: (e.start, e.end)))
    lines: list[PrintedLine] = []
    gap, page = 0, 0
    at = 0
    for line in _broken(_put_together(source, ordered), sorted(breaks.beside | breaks.below)):
        raw = source.text[line.start : line.end]
        stripped = raw.strip()
        if not stripped:
            gap += 1
            continue
        start = line.start + len(raw) - len(raw.lstrip())
        end = start + len(stripped)
        while at < len(ordered) and ordered[at].start < start and ordered[at].end <= start:
            at += 1
        touched = at < len(ordered) and ordered[at].start < end
        text = read_span(source.text, ordered, start, end).strip() if touched else stripped
        if not text:
            gap += 1
            continue
        opens = line.page != page or not lines
        beside = line.start in breaks.beside
        lines.append(PrintedLine(len(lines), line.number, start, end, text, line.page, gap, opens, beside))
        gap, page = 0, line.page
    if _ends_doubled(source):
        lines = [replace(line, gap=line.gap // 2) for line in lines]
    return Reading(source, ordered, tuple(lines))


def _ends_doubled(source: Source) -> bool:
    """Whether a blank line follows each line of a dump, since its line ends were doubled.

    Such a dump has 1, 3 or 5 blank lines everywhere; one with a blank line between any two has no 3.
    """
    filled = [line.number for line in source.lines if source.text[line.start : line.end].strip()]
    steps = {below - above for above, below in pairwise(filled)}
    return max(steps, default=0) > 2 and not any(step % 2 for step in steps)


def _put_together(source: Source, edits: Iterable[Edit]) -> Iterator[Line]:
    """The lines of a source, those as one between which an edit deletes the line end."""
    deleted = {end.start() for edit in edits for end in LINE_END.finditer(source.text, edit.start, edit.end)}
    whole: Line | None = None
    for line in source.lines:
        if whole and whole.end in deleted:
            whole = replace(whole, end=line.end)
            continue
        if whole:
            yield whole
        whole = line
    if whole:
        yield whole


def _broken(lines: Iterable[Line], breaks: list[int]) -> Iterator[Line]:
    """The lines, parted at the breaks that lie inside them."""
    at = 0
    for line in lines:
        start = line.start
        while at < len(breaks) and breaks[at] < line.end:
            if breaks[at] > start:
                yield replace(line, start=start, end=breaks[at])
                start = breaks[at]
            at += 1
        yield replace(line, start=start) if start != line.start else line
