"""Headings as wide as the column, known by their siblings: the headings of an article are built alike.

Takes a `Page` on which text and display lines are told apart, gives labels for lines of text that stand where a
paragraph begins and, alone or with a heading right above or below, are built as the headings near them are.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from rapidfuzz.distance import Indel

from cleaner.decisions import Kind, Label
from cleaner.layout.column import LONGEST_INDENT
from cleaner.layout.display.marks import HELD, LAST_HELD
from cleaner.layout.page import Page
from cleaner.rulebook import Operator, Settings
from cleaner.typography import is_cjk, pauses

# A word that a blank parts from the rest.
_LEAD = re.compile("([\u4e00-\u9fff]{2,4})[ \u3000](?=[“「『‘《〈]?[\u4e00-\u9fff]{2})")
# What ends a sentence inside a line makes it text.
_STOP = re.compile("[。；;]")
# Those found are the siblings of others, and these of others again.
_ROUNDS = 3
# So many headings before and after one are looked at.
_NEAREST = 8
# Shorter headings are alike by chance, and longer ones are none.
_SHORTEST = 6
_LONGEST = 120
# A heading that a model took for text is no longer.
_LONGEST_BLOCK = 40
# Headings of one pattern have about one length: so many characters more or less, or such a share of them.
_LONGER, _LONGER_SHARE = 3, 0.2
# So many signs in the same places are a pattern; then half as many characters need be the same, or the first ones.
_SIGNS = 2
_FIRST = 2


class SiblingSettings(Settings, frozen=True):
    """Lines of text are a heading if `fewest` headings within `reach` lines are `alike` (a share of 1)."""

    reach: int
    fewest: int
    alike: float
    longest: int


@dataclass(frozen=True, slots=True)
class _Heading:
    """The lines of a heading, from `first` to `last`, what they say, and how long the word is that leads them."""

    first: int
    last: int
    text: str
    lead: int


def sibling_headings(page: Page, settings: SiblingSettings) -> Iterator[tuple[int, Label]]:
    """Label the lines of text that are built as the headings around them are."""
    held = {index for index, label in page.labels.items() if label.note in (HELD, LAST_HELD)}
    kinds = [None if index in held else page.kind(index) for index in range(len(page.shapes))]
    for _ in range(_ROUNDS):
        found = [index for index in _found(page, kinds, settings) if kinds[index] == "body"]
        for index in found:
            # A heading that was found is the sibling of others.
            kinds[index] = "heading"
            line = page.shapes[index].line
            yield index, Label(line.start, line.end, "heading", "sibling-heading", 0.0)
        if not found:
            return


def _found(page: Page, kinds: Sequence[Kind | None], settings: SiblingSettings) -> Iterator[int]:
    """The lines that belong to a heading with siblings."""
    headings = sorted([*_headings(page, kinds), *_open_blocks(page, kinds)], key=lambda heading: heading.first)
    firsts = [heading.first for heading in headings]
    for start in _starts(page, kinds):
        here = bisect(firsts, start)
        beside = headings[max(0, here - _NEAREST) : here + _NEAREST]
        around = [heading for heading in beside if abs(heading.first - start) <= settings.reach]
        if len(around) >= settings.fewest:
            yield from range(start, _end(page, kinds, start, around, settings))


def _headings(page: Page, kinds: Sequence[Kind | None]) -> Iterator[_Heading]:
    """The headings of a page, each with all its lines."""
    for heads, lines in groupby(range(len(kinds)), key=lambda index: kinds[index] == "heading"):
        if heads:
            indexes = list(lines)
            yield _Heading(indexes[0], indexes[-1], _text(page, indexes), _lead(page, indexes[0]))


def _open_blocks(page: Page, kinds: Sequence[Kind | None]) -> Iterator[_Heading]:
    """The blocks of text that end no sentence, as whole as a model gives paragraphs: three alike are headings."""
    for index in _starts(page, kinds):
        shape = page.shapes[index]
        if kinds[index] == "body" and not shape.wrapped and shape.width <= _LONGEST_BLOCK and not pauses(shape.text):
            yield _Heading(index, index, _text(page, [index]), _lead(page, index))


def _starts(page: Page, kinds: Sequence[Kind | None]) -> Iterator[int]:
    """The lines at which a heading may begin: what stands above them has ended."""
    for index, shape in enumerate(page.shapes):
        above = kinds[index - 1] if index else None
        begins = above != "heading" and (above != "body" or page.shapes[index - 1].closes)
        if kinds[index] in ("body", "heading") and begins and not shape.closes:
            yield index


def _end(
    page: Page, kinds: Sequence[Kind | None], start: int, around: Sequence[_Heading], settings: SiblingSettings
) -> int:
    """The line behind the heading that begins at `start`; `start` itself where there is none."""
    for end in range(start + 1, min(start + settings.longest, len(kinds) - 1) + 1):
        last = page.shapes[end - 1]
        if kinds[end - 1] not in ("body", "heading") or last.closes or _STOP.search(last.text):
            return start
        if pauses(last.text) or kinds[end] != "body" or "body" not in kinds[start:end]:
            continue
        text = _text(page, range(start, end))
        others = [heading for heading in around if heading.last < start or heading.first >= end]
        if sum(_alike(text, other.text, settings.alike) for other in others) >= settings.fewest:
            return end
        led = last.missing > LONGEST_INDENT and _lead(page, start)
        if led and sum(other.lead == led for other in others) >= settings.fewest:
            return end
    return start


def _text(page: Page, lines: Sequence[int]) -> str:
    return "".join(page.shapes[i].text for i in lines).replace(" ", "")


def _lead(page: Page, line: int) -> int:
    """How long the word is that a blank parts from the rest of a heading (添灯 让老街亮着); 0 if there is none."""
    found = _LEAD.match(page.shapes[line].text)
    return len(found[1]) if found else 0


def _alike(one: str, other: str, share: float) -> bool:
    """Whether two headings are built alike: in most of their characters, or with the same signs in the same places.

    >>> _alike("打造渡口老街的公共“客厅”", "守住渡口老街的手艺“根脉”", 0.5)
    True
    >>> _alike("看重夜间点亮老街“屋檐下的那盏灯”照人回家", "看重邻里相帮留住“院子里的一口井”供人吃水", 0.5)
    True
    >>> _alike("看重夜间点亮老街“屋檐下的那盏灯”照人回家", "江上的渡轮每天清晨六点从这里离岸载人过江", 0.5)
    False
    """
    if min(len(one), len(other)) < _SHORTEST or max(len(one), len(other)) > _LONGEST:
        return False
    if abs(len(one) - len(other)) > max(_LONGER, _LONGER_SHARE * len(one)):
        return False
    same = Indel.normalized_similarity(one, other)
    pattern = len(_signs(one)) >= _SIGNS and _signs(one) == _signs(other)
    return same >= share or (pattern and (same >= share / 2 or one[:_FIRST] == other[:_FIRST]))


def _signs(text: str) -> list[tuple[int, str]]:
    """The signs of a text that are no characters, with their places."""
    return [(place, sign) for place, sign in enumerate(text) if not is_cjk(sign)]


SIBLING_HEADING = Operator("sibling-heading", "layout", SiblingSettings, sibling_headings)
