"""Hyphens of line ends that stand in mid-line, since a tool put the printed lines behind each other with blanks.

Takes a line, gives the changes: hun- dred is one word, and north- east keeps its hyphen.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaner.english import hyphenated_words, keeps_hyphen
from cleaner.rulebook import Operator, Settings
from cleaner.text.change import Change
from cleaner.text.document import Context, Document, looks_for
from cleaner.typography import HYPHENS

_PARTED = re.compile(rf"(?<![A-Za-z{''.join(HYPHENS)}])([A-Za-z]{{2,}})[{''.join(HYPHENS)}]( +)([a-z]{{2,}})")


class InnerHyphenSettings(Settings, frozen=True):
    """First parts that keep their hyphen before all but `endings`; fewer than `fewest` parted words show no habit.

    Before one of the words `suspended` the second part is left out, and comes later: two- and three-storey houses.
    """

    keeps: frozenset[str] = frozenset()
    endings: frozenset[str] = frozenset()
    suspended: frozenset[str] = frozenset()
    fewest: int = 3


@looks_for(rf"[A-Za-z][{''.join(HYPHENS)}] +[a-z]")
def inner_hyphen(line: str, context: Context, settings: InnerHyphenSettings) -> Iterator[Change]:
    """Put the two parts of a word together.

    >>> text = "nearly four hun- dred letters to the north- east of two hundred"
    >>> found = inner_hyphen(text, Context(Document([text]), 0), InnerHyphenSettings(frozenset({"north"}), fewest=1))
    >>> [text[change.start : change.end] for change in found]
    ['- ', ' ']
    """
    words = context.document.fact(_words)
    habit = context.document.fact(_parted, settings) >= settings.fewest
    for found in _PARTED.finditer(line):
        first, rest = found[1].lower(), found[3]
        if rest in settings.suspended or not (habit or first + rest in words or f"{first}-{rest}" in words):
            continue
        hyphen = found.start(2) - 1
        kept = keeps_hyphen(first, rest, words, settings.keeps, settings.endings)
        yield Change(hyphen + kept, found.end(2))


def _words(document: Document) -> frozenset[str]:
    return hyphenated_words(document.text)


def _parted(document: Document, settings: InnerHyphenSettings) -> int:
    return sum(found[3] not in settings.suspended for found in _PARTED.finditer(document.text))


INNER_HYPHEN = Operator("inner-hyphen", "text", InnerHyphenSettings, inner_hyphen)
