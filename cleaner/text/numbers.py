"""Spaces that justification put between Chinese text and numbers or Latin words.

Takes a line, gives the deletion of such a space. Where a document sets these spaces throughout it
is its style, and nothing is done.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from cleaner.rulebook import Characters, Operator, Settings
from cleaner.text.change import Change
from cleaner.text.document import CJK, SPACES, Context, Document, looks_for

_GAP = f"[{SPACES}]+"
_FIGURE = r"\d{1,12}(?:[.,]\d{1,6}){0,4}"
_NUMBER = f"{_FIGURE}(?:[—–\\-~～至]{_FIGURE})?"
_SENTENCE_SIGN = re.compile("[，。；：、！？]")
_SECTION = re.compile(rf"[#{SPACES}]*(?P<number>\d{{1,2}}){_GAP}(?=[{CJK}])")
_ENTRY = re.compile(r"[-•·\s]*[Pp]?\d+\s")


class NumberSpaceSettings(Settings, frozen=True):
    """`units` are the characters that a number counts or measures.

    Nothing is done unless the document sets at least `fewest_solid` numbers without a space, and
    no more than `spaced_share` of all with one.
    """

    units: Characters
    fewest_solid: int = 4
    spaced_share: float = 0.4


def _styles(document: Document, token: str) -> tuple[int, int]:
    """How often a token meets Chinese text solid, and how often with a space."""
    before, after = re.compile(f"[{CJK}](?={token})"), re.compile(f"{token}(?=[{CJK}])")
    spaced = re.compile(f"[{CJK}]{_GAP}(?={token})"), re.compile(f"{token}{_GAP}(?=[{CJK}])")
    solid = len(before.findall(document.text)) + len(after.findall(document.text))
    return solid, sum(len(pattern.findall(document.text)) for pattern in spaced)


def _is_style(document: Document, token: str, fewest: int, share: float) -> bool:
    """Whether the document sets a space there of its own will."""
    solid, spaced = document.fact(_styles, token)
    return solid < fewest or spaced > share * (solid + spaced)


def _number_trigger(document: Document, settings: NumberSpaceSettings) -> re.Pattern[str] | None:
    if _NUMBER_GAP.search(document.text) is None:
        return None
    return None if _is_style(document, r"[0-9%]", settings.fewest_solid, settings.spaced_share) else _NUMBER_GAP


_NUMBER_GAP = re.compile(f"[0-9%％][{SPACES}]|[{SPACES}][0-9]")


@looks_for(_number_trigger)
def space_around_numbers(line: str, context: Context, settings: NumberSpaceSettings) -> Iterator[Change]:
    """Close up numbers in running text.

    >>> settings = NumberSpaceSettings("年月家")
    >>> line = "到 2019 年 5 月，渡口有8家。"
    >>> sorted(c.start for c in space_around_numbers(line, Context(Document([line]), 0), settings))
    [1, 6, 8, 10]
    """
    before, after = _number_patterns(settings.units)
    running = bool(_SENTENCE_SIGN.search(line))
    first, last = len(line) - len(line.lstrip()), len(line.rstrip())
    if not running and not _inside_a_column(context, line):
        return
    for found in after.finditer(line):
        # A number that begins the line may be the page number of a contents entry, or that of a section.
        begins = running and not _may_be_contents(context, line) and not _counts_sections(context, line)
        if found.start() > first or _goes_on(context) or begins:
            yield Change(found.start("gap"), found.end("gap"))
    for found in before.finditer(line):
        if found.end() >= last and not _begins_with(context.next, settings.units):
            continue
        if running or not line[found.end() : found.end() + 1].strip() or _goes_on(context):
            yield Change(found.start("gap"), found.end("gap"))


@cache
def _number_patterns(units: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A gap before a number that is counted or measured, and one between a number and its unit."""
    unit = f"[{re.escape(units)}]"
    follows = f"(?=[%％‰℃]|(?:{_GAP})?{unit}|[，。、；）”」？！—]|[{SPACES}]*$)"
    before = re.compile(f"(?<=[{CJK}，、；：（《“])(?P<gap>{_GAP})(?P<number>{_NUMBER}){follows}")
    after = re.compile(f"(?<![A-Za-z\\d.\\-])(?:{_NUMBER}[%％‰]?)(?P<gap>{_GAP})(?={unit})")
    return before, after


def _begins_with(text: str, characters: str) -> bool:
    return text != "" and text[0] in characters


def _inside_a_column(context: Context, line: str) -> bool:
    """Whether a line without punctuation is one of running text, as those beside it are."""
    beside = (context.previous, context.next)
    return len(line) > 9 and any(_SENTENCE_SIGN.search(other) for other in beside)


def _goes_on(context: Context) -> bool:
    """Whether the line goes on with the sentence of the one before."""
    before = context.previous
    return len(before) > 9 and not _ENTRY.match(before) and before[-1] not in "。！？…”"


def _counts_sections(context: Context, line: str) -> bool:
    """Whether a line begins with a small number, and others with all that come before it, from 1 on."""
    found = _SECTION.match(line)
    last = max(2, int(found["number"])) if found else 0
    return found is not None and context.document.fact(_section_numbers).issuperset(range(1, last + 1))


def _section_numbers(document: Document) -> frozenset[int]:
    return frozenset(int(found["number"]) for line in document.lines if (found := _SECTION.match(line)))


def _may_be_contents(context: Context, line: str) -> bool:
    """Whether a line that begins with a number may be an entry of a contents page."""
    return "/" in line or any(_ENTRY.match(other) for other in (context.previous, context.next))


NUMBER_SPACE = Operator("number-space", "text", NumberSpaceSettings, space_around_numbers)


class LatinSpaceSettings(Settings, frozen=True):
    """Nothing is done unless the document sets `fewest_solid` Latin words solid, and almost all."""

    fewest_solid: int = 5
    spaced_share: float = 0.2


_LATIN_GAP = re.compile(f"[A-Za-z][{SPACES}]+[{CJK}]|[{CJK}，、；：（《“][{SPACES}]+[A-Za-z]")
_GAP_AFTER_LATIN = re.compile(f"(?<=[A-Za-z])(?P<gap>{_GAP})(?=[{CJK}])|(?<=[{CJK}，、；：（《“])({_GAP})(?=[A-Za-z])")


def _latin_trigger(document: Document, settings: LatinSpaceSettings) -> re.Pattern[str] | None:
    if _LATIN_GAP.search(document.text) is None:
        return None
    return None if _is_style(document, "[A-Za-z]", settings.fewest_solid, settings.spaced_share) else _LATIN_GAP


@looks_for(_latin_trigger)
def space_around_latin(line: str, context: Context, settings: LatinSpaceSettings) -> Iterator[Change]:
    """Close up Latin words in running text, where the document sets them solid."""
    if _SENTENCE_SIGN.search(line):
        yield from (Change(*found.span()) for found in _GAP_AFTER_LATIN.finditer(line))


LATIN_SPACE = Operator("latin-space", "text", LatinSpaceSettings, space_around_latin)
