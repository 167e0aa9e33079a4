"""A paragraph as it reads, each of whose characters knows its place in the source."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from cleaner.layout.page import Page
from cleaner.reading import signs_of


@dataclass(frozen=True, slots=True)
class Placed:
    """A text and, for each of its characters, the offset in the source, or -1 where an edit put it there."""

    signs: str
    places: tuple[int, ...]


def placed(page: Page, lines: Iterable[int]) -> Placed:
    """The text of some lines; no blank stands between them."""
    signs: list[str] = []
    places: list[int] = []
    for index in lines:
        line = page.shapes[index].line
        for sign, place in signs_of(page.reading.source.text, page.reading.edits, line.start, line.end):
            signs.append(sign)
            places.append(place)
    return Placed("".join(signs), tuple(places))
