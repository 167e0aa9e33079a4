"""Closing quotes that OCR lost: tesseract reads a narrow ” as white space.

Takes a line, gives the sign in the place of the blank. Only where the whole dump has far fewer closing quotes than
opening ones, and only where one blank alone can be its place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from cleaner.rulebook import Operator, Settings
from cleaner.text.change import Change
from cleaner.text.document import CJK, SPACES, Context, Document, looks_for
from cleaner.typography import balance

_OPEN = re.compile(r"“[^“”]*$")
_BLANK = re.compile(f"(?<=[{CJK}])[{SPACES}]+(?=[{CJK}，。、；：])")
_ANY_BLANK = re.compile(rf"[{SPACES}]+(?=\S)")
# What stands between quotes and is shorter than its line is a name or a word, of so many characters.
_LONGEST = 16
# So many quotes are enough to count, and so great a share of them is closed in a text that lost none.
_FEWEST_QUOTES = 10
_CLOSED = 0.8


def _trigger(document: Document, _: Settings) -> re.Pattern[str] | None:
    return re.compile("“") if _are_lost(document.characters) else None


@looks_for(_trigger)
def lost_closing_quote(line: str, context: Context, settings: Settings) -> Iterator[Change]:
    """Put ” in the place of the one blank behind a quote that nothing closes.

    >>> line = "守灯人守的是“老码头 。他不肯走。"
    >>> [(c.start, c.end) for c in lost_closing_quote(line, Context(Document([line]), 0), Settings())]
    [(10, 11)]
    """
    quote = _OPEN.search(line)
    if not quote:
        return
    blanks = list(_ANY_BLANK.finditer(line, quote.start()))
    place = _BLANK.match(line, blanks[0].start()) if len(blanks) == 1 else None
    # A bracket that closes behind the quote says that it was no quote.
    if place and place.start() - quote.start() <= _LONGEST and balance(quote[0]) == 1:
        yield Change(*place.span(), "”")


def _are_lost(counts: Mapping[str, int]) -> bool:
    """Whether a text has far fewer closing quotes than opening ones, by how often each character stands in it.

    A speech of several paragraphs opens each of them and closes the last, but few texts have many.

    >>> _are_lost({"“": 40, "”": 36}), _are_lost({"“": 40, "”": 27})
    (False, True)
    """
    return counts.get("“", 0) >= _FEWEST_QUOTES and counts.get("”", 0) < _CLOSED * counts["“"]


LOST_QUOTE = Operator("lost-closing-quote", "text", Settings, lost_closing_quote)
