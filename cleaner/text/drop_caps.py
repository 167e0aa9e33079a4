"""Drop caps that an OCR model read into the second line beside them: n the morning / O named Josiah.

Takes a line, gives the letter at the beginning of the first line and its deletion from the second.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaner.rulebook import Operator, Settings
from cleaner.text.change import Change
from cleaner.text.document import Context, Document, looks_for
from cleaner.typography import closes

_FIRST = re.compile(r"[a-z]+\b")
# A and I are words that a line begins with.
_SECOND = re.compile(r"(?P<letter>[B-HJ-Z])\s+(?=[a-z])")
_WORD = re.compile(r"\b[a-z]+\b")


class DropCapSettings(Settings, frozen=True):
    """`words` are such as articles begin with, besides those of the document."""

    words: frozenset[str]


@looks_for(r"[A-Za-z]")
def late_drop_cap(line: str, context: Context, settings: DropCapSettings) -> Iterator[Change]:
    """Put the letter before the first line, where both make a word, and take it from the second.

    >>> document = Document(["n the morning of the fair a carter", "O named Josiah led two horses"])
    >>> rule = DropCapSettings(words=frozenset({"on"}))
    >>> [c.replacement for c in late_drop_cap(document.lines[0], Context(document, 0), rule)]
    ['On']
    >>> [(c.start, c.end) for c in late_drop_cap(document.lines[1], Context(document, 1), rule)]
    [(0, 2)]
    """
    lines, here = context.document.lines, context.index
    at = len(line) - len(line.lstrip())
    if here + 1 < len(lines) and (word := _whole(here, context.document, settings)):
        yield Change(at, at + len(word) - 1, word)
    elif here and _whole(here - 1, context.document, settings):
        yield Change(at, at + _SECOND.match(line.strip()).end())  # type: ignore[union-attr]


def _whole(first: int, document: Document, settings: DropCapSettings) -> str:
    """The word that the letter before the line below `first` makes with the beginning of `first`.

    A drop cap begins a text: what stands above ends a sentence, or is a headline with white space below it.
    """
    above = document.lines[first - 1].strip() if first else ""
    if above and not closes(above):
        return ""
    rest, cap = _FIRST.match(document.lines[first].strip()), _SECOND.match(document.lines[first + 1].strip())
    if not rest or not cap:
        return ""
    word = cap["letter"] + rest[0]
    known = word.lower() in settings.words or word.lower() in document.fact(_words)
    return word if known else ""


def _words(document: Document) -> frozenset[str]:
    return frozenset(_WORD.findall(document.text))


DROP_CAP = Operator("late-drop-cap", "text", DropCapSettings, late_drop_cap)
