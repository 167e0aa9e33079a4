"""Which characters of a plain text need a backslash so that CommonMark reads the text as it stands.

Takes a line of text, gives the positions to escape, or the line with its backslashes. Only what
CommonMark 0.31 would read as markup is escaped; ordinary Chinese prose has no position at all.
Not for text with line ends in it: a paragraph is one line.
"""

from __future__ import annotations

import re
from html.entities import html5
from typing import Literal

# Where the text stands: as a block of its own, or after the marks of a heading.
Place = Literal["block", "heading"]

# `<` opens a tag or an autolink before these only, a backslash escapes ASCII punctuation only, and
# `](` is the one way to a link, since no link definition is ever let through (see `_at_start`).
_INLINE = re.compile(
    r"""(?P<always>[*`])
    | (?P<backslash>\\(?=[!-/:-@\[-`{-~]))
    | (?P<tag><(?=[A-Za-z/!?]))
    | (?P<entity>&(?=(?P<name>\#[0-9]{1,7};|\#[xX][0-9A-Fa-f]{1,6};|[A-Za-z][A-Za-z0-9]{1,31};)))
    | (?P<link>\](?=\())
    | (?P<underscores>_+)""",
    re.VERBOSE,
)
_AT_START = re.compile(
    r"""\#{1,6}(?=[ \t]|$)        # a heading
    | >                           # a quotation
    | [-+](?=[ \t]|$)             # a list
    | [0-9]{1,9}(?=[.)](?:[ \t]|$))  # a numbered list: the mark after the number is escaped
    | -[- \t]*$                   # a rule, or the underline of a heading
    | =+[ \t]*$
    | ~~~                         # a fence of code
    """,
    re.VERBOSE,
)
_DEFINITION = re.compile(r"\[[^\]]*\]:")
_CLOSING_MARKS = re.compile(r"(?:(?<=[ \t])|^)\#+$")


def escapes(text: str, place: Place = "block") -> tuple[int, ...]:
    """The positions in `text`, ascending, that get a backslash before them.

    >>> escapes("激活发展的“引擎”，3*4=12")
    (11,)
    """
    links = range(text.find("[") + 1, text.rfind(")")) if "[" in text else range(0)
    found = {position for match in _INLINE.finditer(text) for position in _inline(text, match, links)}
    found |= _at_start(text) if place == "block" else _at_end(text)
    return tuple(sorted(found))


def escaped(text: str, place: Place = "block") -> str:
    r"""The text with its backslashes.

    >>> escaped("1. 江风"), escaped("1.5 倍"), escaped("a_b _c_ [注](见图)")
    ('1\\. 江风', '1.5 倍', 'a_b \\_c\\_ [注\\](见图)')
    """
    parts: list[str] = []
    at = 0
    for position in escapes(text, place):
        parts += (text[at:position], "\\")
        at = position
    return "".join(parts) + text[at:]


def _inline(text: str, match: re.Match[str], links: range) -> range:
    """The positions of one match that are markup; `links` is where the text of a link may end."""
    start, end = match.span()
    kind = match.lastgroup
    if match["entity"] and match["name"][0] != "#" and match["name"] not in html5:
        return range(0)
    if kind == "link" and start not in links:
        return range(0)
    if kind == "underscores" and start and end < len(text) and text[start - 1].isalnum() and text[end].isalnum():
        return range(0)
    return range(start, end if kind == "underscores" else start + 1)


def _at_start(text: str) -> set[int]:
    """What opens a block: only the first characters can. A link definition opens one too."""
    block = _AT_START.match(text)
    if block:
        return {block.end()} if block[0].isdecimal() else {0}
    # A bracket that is escaped may stand inside a definition's label.
    late = text.startswith("[") and "]:" in text and ("](" in text or "\\" in text)
    return {0} if late or _DEFINITION.match(text) else set()


def _at_end(text: str) -> set[int]:
    """A run of `#` at the end of a heading would be taken for its closing marks."""
    marks = _CLOSING_MARKS.search(text)
    return {marks.start()} if marks else set()
