"""The sponsor list: each name once, in printed order, near-duplicates merged to the form that is right.

Takes the sponsor lines of a `Page`, gives `Sponsor`s. An OCR model reads a name that is printed
twice in two ways; rapidfuzz finds the pair, and the form without a doubled character is kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from statistics import median

from rapidfuzz import fuzz, process

from cleaner.issue import Piece, Sponsor
from cleaner.layout.furniture.institutions import InstitutionSettings, names_on
from cleaner.layout.furniture.lists import HEADER
from cleaner.layout.page import Page
from cleaner.rulebook import Characters, Operator
from cleaner.typography import has_cjk

_WORD = re.compile(
    r"(?:[A-Z][\w.&’'-]* |& )+?(?:Ltd|Limited|Inc|Corp|Co|LLC|GmbH|AG|SA|plc)\b\.?"
    r"|[A-Za-z][\w.&’'-]*(?: (?:& )?[A-Za-z][\w.&’'-]*)*|[^\s、，,;；]+"
)
_LATIN_WORD = re.compile(r"\S+")
# A line that is wider than most names by so much holds several.
_ONE_NAME = 2.0
# The end of a name is looked at only where it is longer: short names end in 县委 and the like.
_ENDS_ALIKE = 9
# No list has more names with one beginning; more are not compared, so that no dump takes long.
_MOST = 200


class SponsorSettings(InstitutionSettings, frozen=True):
    """Two names are one from `alike` on (0 to 100), unless they differ in one of `telling`.

    `doubled` finds a character that an OCR model read twice; its group `once` is what was printed.
    Of two names that differ in one character, the one that looks like none is misread.
    A word that says what the institution does, such as 联办, is a `role`.
    """

    alike: float
    telling: Characters
    doubled: re.Pattern[str]
    role: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class _Name:
    text: str
    piece: Piece


def merge_sponsors(page: Page, settings: SponsorSettings) -> tuple[Sponsor, ...]:
    """The sponsors of an issue."""
    sponsors: list[Sponsor] = []
    names: list[str] = []
    places: dict[str, list[int]] = {}
    for name in _names(page, settings):
        at = _same(name.text, names, places, settings)
        if at is None:
            for key in _keys(name.text):
                places.setdefault(key, []).append(len(names))
            sponsors.append(Sponsor(name.text, (name.piece,)))
            names.append(name.text)
        elif _misread(names[at], settings) and not _misread(name.text, settings):
            kept = sponsors[at]
            sponsors[at] = Sponsor(name.text, (name.piece,), (*kept.repeats, *kept.pieces))
            names[at] = name.text
        else:
            sponsors[at] = replace(sponsors[at], repeats=(*sponsors[at].repeats, name.piece))
    return tuple(sponsors)


def _names(page: Page, settings: SponsorSettings) -> Iterator[_Name]:
    source = page.reading.source.text
    apart = _names_apart(page)
    for index, shape in enumerate(page.shapes):
        if page.kind(index) != "sponsor" or page.labels[index].note == HEADER:
            continue
        if has_cjk(shape.text) and not _WORD.fullmatch(shape.text):
            spans = [word.span() for word in _WORD.finditer(source, shape.line.start, shape.line.end)]
        else:
            # One name in English or letter-spaced, or several that stand apart elsewhere.
            spans = list(_parted(source, shape.line.start, shape.line.end, apart))
        for start, end in spans:
            for piece in _run_together(page, start, end, settings):
                text = page.reading.text(piece.start, piece.end)
                if text and not settings.role.fullmatch(text):
                    yield _Name(text, piece)


def _run_together(page: Page, start: int, end: int, settings: SponsorSettings) -> Iterator[Piece]:
    """The names that were printed one below the other and stand in this span of the source without a blank."""
    text = page.reading.source.text[start:end]
    if page.reading.text(start, end) != text:
        # A letter-spaced name, or one with a character put right.
        yield Piece(start, end)
        return
    for first, last in names_on(text, settings):
        yield Piece(start + first, start + last)


def _names_apart(page: Page) -> dict[str, list[str]]:
    """The English names that have a line of their own in a list, by their first word, the longest first."""
    lines = [
        shape
        for index, shape in enumerate(page.shapes)
        if page.kind(index) == "sponsor" and shape.latin and page.labels[index].note != HEADER
    ]
    usual = median(shape.width for shape in lines) if lines else 0
    names = {shape.text for shape in lines if shape.width <= _ONE_NAME * usual}
    first: dict[str, list[str]] = {}
    for name in sorted(names, key=lambda name: (-len(name), name)):
        first.setdefault(name.split()[0], []).append(name)
    return first


def _parted(source: str, start: int, end: int, names: dict[str, list[str]]) -> Iterator[tuple[int, int]]:
    """The spans of the names on a line: those that stand apart elsewhere, and what is left between them.

    >>> list(_parted("Tea Rooms Boatyard", 0, 18, {"Tea": ["Tea Rooms"]}))
    [(0, 9), (10, 18)]
    """
    begun, done = None, start
    for word in _LATIN_WORD.finditer(source, start, end):
        at = word.start()
        if at < done:
            continue
        name = next((n for n in names.get(word[0], ()) if source.startswith(n, at, end)), None)
        if name is None:
            begun = at if begun is None else begun
            done = word.end()
            continue
        if begun is not None:
            yield begun, done
        begun, done = None, at + len(name)
        yield at, done
    if begun is not None:
        yield begun, done


def _keys(name: str) -> set[str]:
    """The beginning and the end of a name: two readings of it have one of them in common."""
    return {"^" + name[:3], name[-3:] + "$"} if len(name) > _ENDS_ALIKE else {"^" + name[:3]}


def _same(name: str, names: list[str], places: dict[str, list[int]], settings: SponsorSettings) -> int | None:
    """The place of a name that is this one, as printed or as misread."""
    single = settings.doubled.sub(lambda m: m["once"], name)
    near = {at: names[at] for key in _keys(name) for at in places.get(key, [])[:_MOST]}
    best = process.extractOne(single, near, scorer=fuzz.ratio, score_cutoff=settings.alike)
    if best is None:
        return None
    at = int(best[2])
    other = settings.doubled.sub(lambda m: m["once"], best[0])
    if single == other:
        return at
    differing = set(single) ^ set(other)
    alike = len(single) != len(other) or _misread(single, settings) != _misread(other, settings)
    return at if alike and not differing & set(settings.telling) else None


def _misread(name: str, settings: SponsorSettings) -> bool:
    return bool(settings.doubled.search(name)) or not settings.institution.fullmatch(name)


SPONSORS = Operator("merge-sponsors", "articles", SponsorSettings, merge_sponsors)
