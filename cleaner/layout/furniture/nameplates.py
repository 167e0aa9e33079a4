"""The nameplate: the name of the publication alone on a line, as its running heads have it with a date or a number.

Takes a `Page` on which running heads and mastheads are labelled, labels the lines that are such a name.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from cleaner.decisions import Label
from cleaner.layout.page import Page
from cleaner.rulebook import Operator, Settings
from cleaner.typography import bare, cannot_begin, has_cjk

_DIGITS = re.compile(r"\d")
# What stands before the first number: the name, or its parts with spaces between.
_DAY_FIRST = re.compile(r"\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日\s*(?:星期.)?")
_FOLIO = re.compile(r"^[A-Z]?\d{1,3}(?![\d年])\s*")
_BEFORE_NUMBER = re.compile(r"^\D*")
# What parts the page, the name and the day of an English running head.
_BULLETS = re.compile(r"\s+[•·|–—]\s+")
# The name and the section.
_BESIDE_BAR = re.compile(r"([^｜|，。]{2,10}?)\s*[｜|]\s*([^｜|，。]{2,10})")


class NameplateSettings(Settings, frozen=True):
    """A name of `shortest` characters or more that stands in `fewest` running heads with a number behind it.

    At the head of the dump, beside the masthead, a name has `longest` characters at most. Beside a bar stands one that
    has `beside` sections or more on the other side.
    """

    shortest: int
    fewest: int
    longest: int
    beside: int


def nameplate(page: Page, settings: NameplateSettings) -> Iterator[tuple[int, Label]]:
    """Label the lines that hold nothing but the publication's name."""
    heads = [s.text for i, s in enumerate(page.shapes) if page.kind(i) == "running-head" and _DIGITS.search(s.text)]
    counts = Counter(name for head in heads for name in _names(head))
    names = {name for name, count in counts.items() if count >= settings.fewest and len(name) >= settings.shortest}
    for index, shape in enumerate(page.shapes):
        if index + 1 < len(page.shapes) and cannot_begin(page.shapes[index + 1].text):
            # A converter parted it from its sentence: 《临江月刊》 and ：您怎么看？
            continue
        if page.free(index) and (shape.bare in names or (index == 0 and _heads_dump(page, settings))):
            yield index, Label(shape.line.start, shape.line.end, "masthead", "nameplate", 0.0)
    yield from _beside_sections(page, names, settings)


def _beside_sections(page: Page, names: set[str], settings: NameplateSettings) -> Iterator[tuple[int, Label]]:
    """Label the lines with a bar that parts the name from a section: one that is known, or that stands in several."""
    found = [(s, parts) for s in page.shapes if page.free(s.line.index) and (parts := _BESIDE_BAR.fullmatch(s.text))]
    texts = {(bare(parts[1]), bare(parts[2])) for _, parts in found}
    counts = Counter(name for pair in texts for name in set(pair))
    for shape, parts in found:
        if any(name in names or counts[name] >= settings.beside for name in (bare(parts[1]), bare(parts[2]))):
            yield shape.line.index, Label(shape.line.start, shape.line.end, "running-head", "nameplate", 0.0)


def _heads_dump(page: Page, settings: NameplateSettings) -> bool:
    """Whether the first line of all is short and stands right above the masthead, or above one line more."""
    name = page.shapes[0].bare
    short = has_cjk(name) and settings.shortest <= len(name) <= settings.longest and not _DIGITS.search(name)
    return short and any(page.kind(below) == "masthead" for below in (1, 2))


def _names(head: str) -> set[str]:
    """The names before the number of a running head, all of it and each part by itself; or between its bullets.

    The folio may stand before them, and the day: then each part behind it is one.
    """
    dated = _DAY_FIRST.match(head)
    if dated:
        return {bare(part) for part in head[dated.end() :].split() if not _DIGITS.search(part)}
    head = _FOLIO.sub("", head)
    found = _BEFORE_NUMBER.match(head)
    before = found[0] if found else ""
    between = [part for part in _BULLETS.split(head) if not _DIGITS.search(part)]
    return {bare(before), *(bare(part) for part in (*before.split(), *(between if len(between) == 1 else [])))}


NAMEPLATE = Operator("nameplate", "layout", NameplateSettings, nameplate)
