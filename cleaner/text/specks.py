"""Specks on the paper that OCR read as a comma, before the first word of a line.

Takes a line, gives the change. Where a printed line begins no comma stands; one below the end of a sentence was not cut
off by a tool either, so nothing was printed there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaner.rulebook import Operator, Settings
from cleaner.text.change import Change
from cleaner.text.document import CJK, Context, looks_for
from cleaner.typography import SENTENCE_END

_COMMA = re.compile(f"\\s*([，、；]\\s*)(?=[{CJK}“「《])")


@looks_for("[，、；]")
def comma_before_line(line: str, context: Context, settings: Settings) -> Iterator[Change]:
    """Delete a comma at the beginning of a line, below a line that ends its sentence.

    >>> from cleaner.text.document import Document
    >>> lines = ["渡轮离岸，江面上只剩下灯火。", "，岸上的人还没有散去"]
    >>> [(c.start, c.end) for c in comma_before_line(lines[1], Context(Document(lines), 1), Settings())]
    [(0, 1)]
    """
    found = _COMMA.match(line)
    if found and _above(context).endswith(tuple(SENTENCE_END)):
        yield Change(*found.span(1), "")


def _above(context: Context) -> str:
    """The last line above with something in it, or nothing."""
    lines = context.document.lines
    number = context.index - 1
    while number >= 0 and not lines[number].strip():
        number -= 1
    return lines[number].rstrip() if number >= 0 else ""


COMMA_BEFORE_LINE = Operator("comma-before-line", "text", Settings, comma_before_line)
