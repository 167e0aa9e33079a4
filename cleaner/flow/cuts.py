"""Lines of a dump that are cut in their middle: at which offsets, and where each half goes on.

Takes a `Page` and what `crossed` found on it, gives the `Cuts`; when the dump has been read again with its lines cut,
the lines that go on in each other.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from cleaner.flow.crossed import Crossing
from cleaner.layout.page import Page


@dataclass(frozen=True, slots=True)
class Cuts:
    """The source offsets at which another line begins, and `goes_on`: the end of a line to the start of the next."""

    at: frozenset[int] = frozenset()
    goes_on: Mapping[int, int] = field(default_factory=dict)


def cuts_of(page: Page, crossings: Sequence[Crossing]) -> Cuts:
    """The cuts in the source; a place that an edit has taken out or put in is no place to cut."""
    cuts: set[int] = set()
    goes_on: dict[int, int] = {}
    lines = page.reading.lines
    for crossing in crossings:
        found = _halves(page, crossing)
        if found is None:
            continue
        end, start = found
        cuts.add(start)
        goes_on[lines[crossing.above].end] = start
        if crossing.below is not None:
            goes_on[end] = lines[crossing.below].start
    return Cuts(frozenset(cuts), goes_on)


def lines_crossed(page: Page) -> Iterator[tuple[int, int]]:
    """The lines that go on in each other, by index, in a dump that was read again with its lines cut."""
    if not page.crossed:
        return
    starts = {line.start: line.index for line in page.reading.lines}
    for line in page.reading.lines:
        start = page.crossed.get(line.end)
        if start is not None and start in starts:
            yield line.index, starts[start]


def _halves(page: Page, crossing: Crossing) -> tuple[int, int] | None:
    """Where the first half of a line ends in the source and the second one begins."""
    line, source = page.reading.lines[crossing.cut], page.reading.source.text
    first, second = line.text[: crossing.at].rstrip(), line.text[crossing.at :].lstrip()

    def read(offset: int) -> int:
        return len(page.reading.text(line.start, offset))

    start = line.start + bisect_left(range(line.start, line.end), crossing.at, key=read)
    while start < line.end and source[start].isspace():
        start += 1
    end = line.start + len(source[line.start : start].rstrip())
    if page.reading.text(line.start, end).strip() != first or page.reading.text(start, line.end).strip() != second:
        return None
    return end, start
