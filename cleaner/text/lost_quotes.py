"""Quotes that OCR lost: a narrow ” is read as white space or as 99, and the “ of a speech is left out.

Takes a line, gives the sign in its place. A closing quote only where the whole dump has far fewer of them than opening
ones and one blank alone can be its place; an opening one only before a speech whose speaker is named behind it.
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
# The last sentence of a speech, behind the one before it.
_SENTENCE = re.compile(r"[。！？]”?\s*+([^。！？“”]{6,}[。！？，,])$")
# What stands between quotes and is shorter than its line is a name or a word, of so many characters.
_LONGEST = 16
# So many quotes are enough to count, and so great a share of them is closed in a text that lost none.
_FEWEST_QUOTES = 10
_CLOSED = 0.8
# A speech began at most so many lines above.
_ABOVE = 8


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


class ReadAsNumberSettings(Settings, frozen=True):
    """What ” at the end of a line is read as, behind a sentence's end: a `number` of its own."""

    number: re.Pattern[str]


@looks_for("[。！？…，,][ 　]+[0-9]")
def quote_read_as_number(line: str, context: Context, settings: ReadAsNumberSettings) -> Iterator[Change]:
    """Put ” where a line ends in what it is read as, if a quote is open there.

    >>> rule = ReadAsNumberSettings(number=re.compile("99"))
    >>> line = "船长说：“江还是那么宽。 99"
    >>> [(c.start, c.end) for c in quote_read_as_number(line, Context(Document([line]), 0), rule)]
    [(12, 15)]
    """
    text = line.rstrip()
    found = re.search(rf"(?<=[。！？…，,])[{SPACES}]+(?:{settings.number.pattern})$", text)
    if found and _opened(text[: found.start()], context):
        yield Change(*found.span(), "”")


def _opened(text: str, context: Context) -> bool:
    """Whether a quote is open behind a text: in itself, or, if it has none, in the lines right above."""
    lines = context.document.lines
    for number in range(context.index - 1, context.index - 2 - _ABOVE, -1):
        at = max(text.rfind("“"), text.rfind("”"))
        if at >= 0:
            return text[at] == "“"
        # White space parts paragraphs in a dump of whole ones, and a speech begins in its own.
        if number < 0 or not lines[number].strip():
            return False
        text = lines[number]
    return False


class SpeechSettings(Settings, frozen=True):
    """Behind a speech stands its `speaker`; more quotes opened than closed in so many lines `near` may
    mean that it is one of them."""

    speaker: re.Pattern[str]
    near: int


@looks_for("[。！？，,]”")
def lost_opening_quote(line: str, context: Context, settings: SpeechSettings) -> Iterator[Change]:
    """Put “ before the last sentence of a speech that nothing opens: most have one sentence.

    >>> line = "渡口要修了。这条船我开了四十年，舍不得。”船长说。"
    >>> rule = SpeechSettings(speaker=re.compile("[^。]{0,20}说"), near=3)
    >>> [c.replacement for c in lost_opening_quote(line, Context(Document([line]), 0), rule)]
    ['“这']
    """
    closed = next(_unopened(line), None)
    if closed is None or not settings.speaker.match(line, closed + 1):
        return
    speech = _SENTENCE.search(line[:closed])
    if speech and not _open_near(context, settings.near):
        at = closed - len(speech[1])
        yield Change(at, at + 1, "“" + line[at])


def _unopened(line: str) -> Iterator[int]:
    """Where quotes close that are not open."""
    depth = 0
    for at, sign in enumerate(line):
        if sign == "“":
            depth += 1
        elif sign == "”":
            if not depth:
                yield at
            depth = max(0, depth - 1)


def _open_near(context: Context, near: int) -> bool:
    """Whether the lines around open more quotes than they close: a column cuts a speech, and its parts may be apart."""
    lines = context.document.lines
    around = range(max(0, context.index - near), min(len(lines), context.index + near + 1))
    return sum(lines[i].count("“") - lines[i].count("”") for i in around if i != context.index) > 0


QUOTE_READ_AS_NUMBER = Operator("quote-read-as-number", "text", ReadAsNumberSettings, quote_read_as_number)
LOST_OPENING_QUOTE = Operator("lost-opening-quote", "text", SpeechSettings, lost_opening_quote)
LOST_QUOTE = Operator("lost-closing-quote", "text", Settings, lost_closing_quote)
