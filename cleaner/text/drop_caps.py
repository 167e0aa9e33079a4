"""Drop caps that were read into the second line beside them, n the morning / O named Josiah, or apart: O n the morning.

Takes a line, gives the letter at the beginning of the first line and its deletion from the second, or that of a blank.
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
_APART = re.compile(r"[A-Z](?P<blank>\s+)(?P<rest>[a-z]+)\b")
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
    apart = _APART.match(line, at)
    if apart and _begins_text(here, context.document) and _makes_word(apart, context.document, settings):
        yield Change(*apart.span("blank"))
    elif here + 1 < len(lines) and (word := _whole(here, context.document, settings)):
        yield Change(at, at + len(word) - 1, word)
    elif here and _whole(here - 1, context.document, settings):
        yield Change(at, at + _SECOND.match(line.strip()).end())  # type: ignore[union-attr]


def _whole(first: int, document: Document, settings: DropCapSettings) -> str:
    """The word that the letter before the line below `first` makes with the beginning of `first`."""
    if not _begins_text(first, document):
        return ""
    rest, cap = _FIRST.match(document.lines[first].strip()), _SECOND.match(document.lines[first + 1].strip())
    if not rest or not cap:
        return ""
    word = cap["letter"] + rest[0]
    return word if _is_known(word, document, settings) else ""


def _makes_word(apart: re.Match[str], document: Document, settings: DropCapSettings) -> bool:
    """Whether a letter makes a word without the blank behind it. A and I are words, but not before a single letter."""
    letter, rest = apart[0][0], apart["rest"]
    return (letter not in "AI" or len(rest) == 1) and _is_known(letter + rest, document, settings)


def _begins_text(first: int, document: Document) -> bool:
    """Whether a text may begin with a line: what stands above ends a sentence, or white space does."""
    above = document.lines[first - 1].strip() if first else ""
    return not above or closes(above)


def _is_known(word: str, document: Document, settings: DropCapSettings) -> bool:
    return word.lower() in settings.words or word.lower() in document.fact(_words)


def _words(document: Document) -> frozenset[str]:
    return frozenset(_WORD.findall(document.text))


DROP_CAP = Operator("late-drop-cap", "text", DropCapSettings, late_drop_cap)
