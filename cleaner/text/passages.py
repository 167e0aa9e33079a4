"""Passages that a dump has twice, in two ways: one copy is misread, or they say two things.

Takes a line, gives a doubt that names the other reading. Which of them is right the text does not say: nothing is put
right, and nothing is left out because it resembles something else. A phrase in one line may differ in one character; of
a long passage, which lines may cut in other places in each copy, `copies` tells what differs.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple

from cleaner.rulebook import Characters, Operator, Settings
from cleaner.text.change import Change
from cleaner.text.copies import differences
from cleaner.text.document import CJK, Context, Document, looks_for

_CHINESE = re.compile(f"[{CJK}]")


class TwoCopiesSettings(Settings, frozen=True):
    """Copies of a phrase have `around` characters alike on each side of the one they differ in.

    Those of a passage have `edge` on each side of a few, and `passage` together. None of these is `telling`.
    """

    around: int
    edge: int
    passage: int
    telling: Characters


class Reading(NamedTuple):
    """What another copy has in place of the characters `start:end` of a line."""

    start: int
    end: int
    text: str


def _trigger(document: Document, settings: TwoCopiesSettings) -> re.Pattern[str] | None:
    found = document.fact(_differing, settings)
    signs = {document.lines[line][other.start] for line, others in found.items() for other in others}
    return re.compile(f"[{re.escape(''.join(sorted(signs)))}]") if signs else None


@looks_for(_trigger)
def two_copies(line: str, context: Context, settings: TwoCopiesSettings) -> Iterator[Change]:
    """Doubt what another copy of a passage has otherwise.

    >>> document = Document(["老船长在渡口守了四十年的打。", "老船长在渡口守了四十年的灯。"])
    >>> rule = TwoCopiesSettings(around=1, edge=10, passage=40, telling="")
    >>> [(c.start, c.replacement) for c in two_copies(document.lines[0], Context(document, 0), rule)]
    [(12, '灯')]
    """
    if line != context.document.lines[context.index]:
        # Another rule has changed it: the next round will look at it.
        return
    for start, end, text in context.document.fact(_differing, settings).get(context.index, ()):
        phrase = line[max(0, start - settings.around) : start] + text + line[end : end + settings.around]
        yield Change(start, end, text, f"another copy has {phrase}", suggest=True)


def _differing(document: Document, settings: TwoCopiesSettings) -> dict[int, list[Reading]]:
    """By line what another copy has otherwise, in order, of one place no more than one reading."""
    found: dict[int, dict[int, Reading]] = defaultdict(dict)
    for line, reading in chain(_in_passages(document, settings), _in_phrases(document, settings)):
        found[line].setdefault(reading.start, reading)
    return {line: [readings[start] for start in sorted(readings)] for line, readings in found.items()}


def _in_passages(document: Document, settings: TwoCopiesSettings) -> Iterator[tuple[int, Reading]]:
    """Each of two long copies with what the other one has."""
    lines = document.lines
    for one, other in differences(lines, settings.edge, settings.passage):
        for here, there in ((one, other), (other, one)):
            line, text = lines[here.line], lines[there.line][there.start : there.end]
            if not set(settings.telling) & set(line[here.start : here.end] + text):
                # What a copy lacks is put behind the character before, since nothing else has that place.
                start = here.start if here.end > here.start else max(0, here.start - 1)
                yield here.line, Reading(start, max(here.end, start + 1), line[start : here.start] + text)


def _in_phrases(document: Document, settings: TwoCopiesSettings) -> Iterator[tuple[int, Reading]]:
    """Each character of a line that one other phrase has otherwise."""
    around = settings.around
    readings: dict[str, set[str]] = {}
    for line in document.lines:
        for place, sign in _places(line, around):
            if sign:
                readings.setdefault(place, set()).add(sign)
    two = {place: signs for place, signs in readings.items() if len(signs) == 2 and not signs & set(settings.telling)}
    for number, line in enumerate(document.lines) if two else ():
        for at, (place, sign) in enumerate(_places(line, around), start=around):
            if place in two and sign in two[place]:
                (other,) = two[place] - {sign}
                yield number, Reading(at, at + 1, other)


def _places(line: str, around: int) -> Iterator[tuple[str, str]]:
    """What stands around each character that has so much on both sides, and the character if it is Chinese."""
    for at in range(around, len(line) - around):
        place = line[at - around : at] + line[at + 1 : at + 1 + around]
        # A list names many things of one form.
        yield place, line[at] if _CHINESE.match(line[at]) and "、" not in place else ""


TWO_COPIES = Operator("two-copies", "text", TwoCopiesSettings, two_copies)
