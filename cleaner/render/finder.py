"""Finds what stands at a source offset: labels, edits, claims and lines, by bisection.

Takes things with a source span, none overlapping, gives those at an offset or in a span.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import Generic, Protocol, TypeVar

from cleaner.source import Source


class Spanned(Protocol):
    """Anything with a source span, in code points, half-open."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


T = TypeVar("T", bound=Spanned)


class Finder(Generic[T]):
    """Things in the order of their spans."""

    def __init__(self, things: Iterable[T]) -> None:
        self.things = sorted(things, key=lambda thing: (thing.start, thing.end))
        self._starts = [thing.start for thing in self.things]

    def __iter__(self) -> Iterator[T]:
        return iter(self.things)

    def at(self, offset: int) -> T | None:
        """The one whose span holds the character at `offset`."""
        index = bisect_right(self._starts, offset) - 1
        return self.things[index] if index >= 0 and self.things[index].end > offset else None

    def within(self, start: int, end: int) -> Iterator[T]:
        """Those whose span shares a character with `start:end`, in order."""
        for index in range(max(0, bisect_right(self._starts, start) - 1), len(self.things)):
            thing = self.things[index]
            if thing.start >= end:
                return
            if thing.end > start and thing.start < thing.end:
                yield thing


class LineFinder:
    """The line numbers of a source, from 1."""

    def __init__(self, source: Source) -> None:
        self._starts = [line.start for line in source.lines]
        self._numbers = [line.number for line in source.lines]

    def number(self, offset: int) -> int:
        """The number of the line that the character at `offset` stands on."""
        return self._numbers[max(0, bisect_right(self._starts, offset) - 1)]

    def column(self, offset: int) -> int:
        """Where on its line the character stands, from 1."""
        return offset - self._starts[max(0, bisect_right(self._starts, offset) - 1)] + 1

    def lines(self, start: int, end: int) -> tuple[int, int]:
        """The first and the last line of a span."""
        return self.number(start), self.number(max(start, end - 1))
