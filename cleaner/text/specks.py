"""Specks read as a closing quote before a line's first word, where no quote is open that it could close.

Takes a line, gives the deletion of the quote and the white space behind it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaner.rulebook import Operator, Settings
from cleaner.text.change import Change
from cleaner.text.document import CJK, Context, looks_for


class UnopenedQuoteSettings(Settings, frozen=True):
    """A quote that was opened in the `lines` lines before may be the one that closes here."""

    lines: int = 12


_QUOTE = re.compile("[“”]")
_SPECK = re.compile(rf"^[ \t\u3000]*(”[ \t\u3000]+)(?=[{CJK}“])")


@looks_for("”[ \t\u3000]")
def unopened_quote(line: str, context: Context, settings: UnopenedQuoteSettings) -> Iterator[Change]:
    """Delete a closing quote that stands apart before a line, unless it closes something.

    >>> from cleaner.text.document import Document
    >>> def found(*lines):
    ...     context = Context(Document(lines), len(lines) - 1)
    ...     return [(c.start, c.end) for c in unopened_quote(lines[-1], context, UnopenedQuoteSettings())]
    >>> found("江面上起了雾。", "” 渡轮离岸"), found("他说：“起雾了。", "” 渡轮离岸")
    ([(0, 2)], [])
    """
    found = _SPECK.match(line)
    if found and not _is_open(context, settings.lines):
        yield Change(*found.span(1))


def _is_open(context: Context, lines: int) -> bool:
    """Whether the lines before this one opened a quote that none of them closes."""
    closed = 0
    above = context.document.lines[max(0, context.index - lines) : context.index]
    for sign in reversed(_QUOTE.findall("\n".join(above))):
        closed += 1 if sign == "”" else -1
        if closed < 0:
            return True
    return False


UNOPENED_QUOTE = Operator("unopened-quote", "text", UnopenedQuoteSettings, unopened_quote)
