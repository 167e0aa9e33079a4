"""A character that was read as its neighbour, so that one stands twice and one is lost: 调中中心 is 调度中心.

Takes a line, gives the change. The term must stand elsewhere in the document, with one other character in the place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from cleaner.rulebook import Characters, Operator, Settings
from cleaner.text.change import Change
from cleaner.text.document import CJK, Context, Document, looks_for
from cleaner.typography import is_cjk

# The echo, between the character before it and the one that makes a word with it.
_ECHO = re.compile(f"(?<=([{CJK}]))([{CJK}])(?=\\2([{CJK}]))")
# Words are looked for so far off.
_AROUND = 6


class EchoSettings(Settings, frozen=True):
    """`counting` are characters that stand before a word without making one with it: 一市市场."""

    counting: Characters = Characters("")


@looks_for(_ECHO.pattern)
def echo(line: str, context: Context, settings: EchoSettings) -> Iterator[Change]:
    """Give a term the character back that was read as the one behind it.

    >>> document = Document(["电话打到调中中心，", "调度中心没有人接。"])
    >>> [(c.start, c.replacement) for c in echo(document.lines[0], Context(document, 0), EchoSettings())]
    [(5, '度')]
    """
    import rjieba

    for found in _ECHO.finditer(line):
        before, doubled, behind = found[1], found[2], found[3]
        if before in settings.counting or not _stand_alone(line, found):
            continue
        meant = {
            other
            for other in context.document.fact(_between).get((before, doubled + behind), ())
            if other != doubled and is_cjk(other) and rjieba.has_word(before + other)
        }
        if len(meant) == 1:
            (right,) = meant
            yield Change(*found.span(), right, f"{before}{right}{doubled}{behind} stands elsewhere")


def _stand_alone(line: str, found: re.Match[str]) -> bool:
    """Whether the echo and the character before it make no word, and its copy makes one: 中宣部|部长 has none."""
    import rjieba

    at = max(0, found.start() - 1 - _AROUND)
    words = rjieba.cut(line[at : found.end() + _AROUND], False)
    for word, following in pairwise(words):
        at += len(word)
        if at == found.start():
            return len(word) == 1 and following == found[2] and rjieba.has_word(found[2] + found[3])
    return False


def _between(document: Document) -> dict[tuple[str, str], set[str]]:
    """The characters that stand in the text between a character and a word, for those that an echo stands between."""
    text = document.text
    wanted: dict[tuple[str, str], set[str]] = {(e[1], e[2] + e[3]): set() for e in _ECHO.finditer(text)}
    for at in range(len(text) - 3):
        place = (text[at], text[at + 2 : at + 4])
        if place in wanted:
            wanted[place].add(text[at + 1])
    return wanted


ECHO = Operator("echo", "text", EchoSettings, echo)
