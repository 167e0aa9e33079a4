"""Drop caps that were read into the second line beside them, n the morning / O named Josiah, or apart: O n the morning.

Takes a line, gives the letter at the beginning of the first line and its deletion from the second, or that of a blank.
Converters to Markdown put both lines behind each other, the letter in bold between them, and once more as a heading.
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
_BOLD = re.compile(r"(?<=\s)\*\*(?P<letter>[A-Z])\*\*\s+(?=\S)")
_HEADING = re.compile(r"#+\s+\**(?P<letter>[A-Z])\**$")
_ALONE = re.compile(r"[A-Z]")
# Right above the text stands who wrote it.
_SIGNED = re.compile(r"(?:[Bb]y|BY)\s+[A-Z]|[A-Z][A-Z.’'-]+(?: [A-Z][A-Z.’'-]*)+$")
# A title block has so many lines at most: a kicker, a headline, a deck, who wrote it.
_TITLE = 8
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


@looks_for(r"\*\*")
def bold_drop_cap(line: str, context: Context, settings: DropCapSettings) -> Iterator[Change]:
    """Put a letter in bold from the middle of a line before it, where both make a word, and take out its heading.

    >>> document = Document(["n the morning of the fair **O** a carter led two horses", "", "# **O**"])
    >>> rule = DropCapSettings(words=frozenset({"on"}))
    >>> [(c.start, c.end, c.replacement) for c in bold_drop_cap(document.lines[0], Context(document, 0), rule)]
    [(0, 1, 'On'), (26, 32, '')]
    >>> [(c.start, c.end) for c in bold_drop_cap(document.lines[2], Context(document, 2), rule)]
    [(0, 7)]
    """
    at = len(line) - len(line.lstrip())
    heading = _HEADING.match(line.strip())
    index = _text_above(context) if heading else context.index
    word, bold = _bold_cap(index, context.document, settings)
    if not bold:
        return
    if not heading:
        yield Change(at, at + len(word) - 1, word)
        yield Change(*bold.span())
    elif word[0] == heading["letter"]:
        yield Change(0, len(line))


def _text_above(context: Context) -> int:
    """The line that is not blank above another; the first where there is none."""
    return next((i for i in range(context.index - 1, -1, -1) if context.document.lines[i].strip()), 0)


def _bold_cap(index: int, document: Document, settings: DropCapSettings) -> tuple[str, re.Match[str] | None]:
    """The word that a letter in bold inside a line makes with the line's beginning, and where the letter stands."""
    line = document.lines[index]
    rest = _FIRST.match(line.strip())
    if rest and _begins_text(index, document):
        for bold in _BOLD.finditer(line):
            if _is_known(word := bold["letter"] + rest[0], document, settings):
                return word, bold
    return "", None


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


@looks_for(r"[A-Za-z]")
def early_drop_cap(line: str, context: Context, settings: DropCapSettings) -> Iterator[Change]:
    """Put a letter that stands alone above a title block before the text below it, where both make a word.

    >>> document = Document(["T", "The lamp on the pier", "RUTH REED", "he lamp was lit again on"])
    >>> rule = DropCapSettings(words=frozenset({"the"}))
    >>> [(c.start, c.end) for c in early_drop_cap(document.lines[0], Context(document, 0), rule)]
    [(0, 1)]
    >>> [c.replacement for c in early_drop_cap(document.lines[3], Context(document, 3), rule)]
    ['Th']
    """
    lines, here = context.document.lines, context.index
    at = len(line) - len(line.lstrip())
    if _ALONE.fullmatch(line.strip()):
        if _text_below(here, context.document, settings) >= 0:
            yield Change(0, len(line))
    elif line[at : at + 1].islower():
        cap = next(
            (i for i in range(here - 1, max(-1, here - _TITLE - 1), -1) if _ALONE.fullmatch(lines[i].strip())), -1
        )
        if cap >= 0 and _text_below(cap, context.document, settings) == here:
            yield Change(at, at + 1, lines[cap].strip() + line[at])


def _text_below(cap: int, document: Document, settings: DropCapSettings) -> int:
    """The line below a byline that makes a word with a letter alone above the title block, -1 where none does."""
    if not _begins_text(cap, document):
        return -1
    for index in range(cap + 1, min(cap + _TITLE + 1, len(document.lines))):
        text = document.lines[index].strip()
        rest = _FIRST.match(text)
        if rest:
            known = _is_known(document.lines[cap].strip() + rest[0], document, settings)
            signed = index > cap + 1 and _SIGNED.match(document.lines[index - 1].strip())
            return index if known and signed else -1
        if (closes(text) and text[-1] not in "?!") or _ALONE.fullmatch(text):
            return -1
    return -1


DROP_CAP = Operator("late-drop-cap", "text", DropCapSettings, late_drop_cap)
EARLY_DROP_CAP = Operator("early-drop-cap", "text", DropCapSettings, early_drop_cap)
BOLD_DROP_CAP = Operator("bold-drop-cap", "text", DropCapSettings, bold_drop_cap)
