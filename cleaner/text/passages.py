"""Passages that a dump has twice, with one character in two ways: one copy is misread, or they say two things.

Takes a line, gives a doubt that names the other reading. Which of them is right the text does not say: nothing is put
right, and nothing is left out because it resembles something else.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from cleaner.rulebook import Characters, Operator, Settings
from cleaner.text.change import Change
from cleaner.text.document import CJK, Context, Document, looks_for

_CHINESE = re.compile(f"[{CJK}]")


class TwoCopiesSettings(Settings, frozen=True):
    """Copies have `around` characters alike on each side of the one they differ in, which is none of `telling`."""

    around: int
    telling: Characters


def _trigger(document: Document, settings: TwoCopiesSettings) -> re.Pattern[str] | None:
    found = document.fact(_differing, settings)
    signs = {document.lines[line][at] for line, places in found.items() for at in places}
    return re.compile(f"[{''.join(sorted(signs))}]") if signs else None


@looks_for(_trigger)
def two_copies(line: str, context: Context, settings: TwoCopiesSettings) -> Iterator[Change]:
    """Doubt a character that another copy of its passage has otherwise.

    >>> document = Document(["老船长在渡口守了四十年的打。", "老船长在渡口守了四十年的灯。"])
    >>> rule = TwoCopiesSettings(around=1, telling="")
    >>> [(c.start, c.replacement) for c in two_copies(document.lines[0], Context(document, 0), rule)]
    [(12, '灯')]
    """
    if line != context.document.lines[context.index]:
        # Another rule has changed it: the next round will look at it.
        return
    for at, other in sorted(context.document.fact(_differing, settings).get(context.index, {}).items()):
        phrase = line[at - settings.around : at] + other + line[at + 1 : at + 1 + settings.around]
        yield Change(at, at + 1, other, f"another copy has {phrase}", suggest=True)


def _differing(document: Document, settings: TwoCopiesSettings) -> dict[int, dict[int, str]]:
    """By line the places of characters that another copy has otherwise, with the one that it has."""
    around = settings.around
    readings: dict[str, set[str]] = {}
    for line in document.lines:
        for place, sign in _places(line, around):
            if sign:
                readings.setdefault(place, set()).add(sign)
    two = {place: signs for place, signs in readings.items() if len(signs) == 2 and not signs & set(settings.telling)}
    found: dict[int, dict[int, str]] = defaultdict(dict)
    for number, line in enumerate(document.lines) if two else ():
        for at, (place, sign) in enumerate(_places(line, around), start=around):
            if place in two and sign in two[place]:
                (found[number][at],) = two[place] - {sign}
    return found


def _places(line: str, around: int) -> Iterator[tuple[str, str]]:
    """What stands around each character that has so much on both sides, and the character if it is Chinese."""
    for at in range(around, len(line) - around):
        place = line[at - around : at] + line[at + 1 : at + 1 + around]
        # A list names many things of one form.
        yield place, line[at] if _CHINESE.match(line[at]) and "、" not in place else ""


TWO_COPIES = Operator("two-copies", "text", TwoCopiesSettings, two_copies)
