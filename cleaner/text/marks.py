"""Signs that are no text: an end-of-article mark in disguise, an English word an OCR model slipped in.

Takes a line, gives the change. Where a mark stood shows in the edits, for whoever asks later where
articles end.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from cleaner.rulebook import Characters, Operator, Settings
from cleaner.text.change import Change
from cleaner.text.document import CJK, SPACES, Context, Document, looks_for


class EndMarkSettings(Settings, frozen=True):
    """`symbols` matches one sign that is a mark wherever a line ends in it after a sentence's end.

    A circled digit is one only if neither the digit before it nor the next one is in the document,
    for then it numbers nothing. A lone capital is one if it ends at least `fewest_letters` lines so,
    and so is one of the `boxes` behind white space, a character that a filled square is read as.
    """

    symbols: re.Pattern[str]
    boxes: Characters = Characters("")
    fewest_letters: int = 2


_CLOSED = "[。！？…!?][”’」』）)》]*"
# An English sentence ends so too; a capital behind it is an initial, and a digit numbers a note.
_LATIN_CLOSED = "(?<=[a-z])[.][”’)]*"
_CIRCLED = "①-⑳⓪⓿❶-❿⓫-⓴➀-➓㉑-㉟㊱-㊿"
_LETTER_END = re.compile(f"(?m){_CLOSED}[{SPACES}]?([A-Z])[{SPACES}]*$")
# A dump's last lines are short; only the end of a line is ever looked at.
_REACH = 40
# An item of a list is on so many lines at most.
_ITEM = 8


def _end_mark_trigger(document: Document, settings: EndMarkSettings) -> re.Pattern[str]:
    symbols = settings.symbols.pattern
    boxes = f"|{_CLOSED}[{SPACES}]+[{settings.boxes}]" if settings.boxes else ""
    alone = f"(?m:^[{SPACES}]*(?:{symbols})+[{SPACES}]*$)"
    return re.compile(
        f"{_CLOSED}[{SPACES}]*(?:{symbols}|[{_CIRCLED}A-Z])|{_LATIN_CLOSED}[{SPACES}]*{symbols}{boxes}|{alone}"
    )


@looks_for(_end_mark_trigger)
def end_mark(line: str, context: Context, settings: EndMarkSettings) -> Iterator[Change]:
    """Delete the mark that ends an article.

    >>> rule = EndMarkSettings(re.compile("[■□]"))
    >>> [c.start for c in end_mark("渡轮离岸。■", Context(Document([]), 0), rule)]
    [5]
    """
    text = line.rstrip()
    if _alone(text, settings):
        # A block of its own, where a model took the mark for one.
        if re.search(f"(?:{_CLOSED}|{_LATIN_CLOSED})$", context.previous) and not _marks_items(context, settings):
            yield Change(0, len(text))
        return
    if box := _box(text, context, settings):
        yield Change(*box)
        return
    offset = max(0, len(text) - _REACH)
    mark = f"(?:(?P<symbol>(?:{settings.symbols.pattern})+)|(?P<digit>[{_CIRCLED}])|(?P<letter>[A-Z]))"
    found = re.search(f"(?:{_CLOSED}|(?P<latin>{_LATIN_CLOSED}))(?P<mark>[{SPACES}]*{mark})$", text[offset:])
    if not found or (found["latin"] and not found["symbol"]):
        return
    span = offset + found.start("mark"), offset + found.end("mark")
    if found["digit"] and _numbers_something(context.document, found["digit"]):
        return
    if found["letter"]:
        often = context.document.fact(_closing_letters)[found["letter"]] >= settings.fewest_letters
        yield Change(*span, suggest=not often or _goes_on(context, found["letter"]))
    else:
        yield Change(*span)


def _alone(text: str, settings: EndMarkSettings) -> bool:
    """Whether a line is nothing but a mark."""
    return re.fullmatch(f"[{SPACES}]*(?:{settings.symbols.pattern})+[{SPACES}]*", text) is not None


def _marks_items(context: Context, settings: EndMarkSettings) -> bool:
    """Whether the mark stands alone again close by, as the bullets of a list do."""
    lines, index = context.document.lines, context.index
    near = range(max(0, index - _ITEM), min(len(lines), index + _ITEM + 1))
    return any(at != index and _alone(lines[at], settings) for at in near)


def _box(text: str, context: Context, settings: EndMarkSettings) -> tuple[int, int] | None:
    """Where a line ends in a character for a box, as other lines do, and the next one does not go on with its word."""
    if not settings.boxes or text[-1:] not in settings.boxes or not text[-1:]:
        return None
    found = re.search(f"{_CLOSED}(?P<mark>[{SPACES}]+[{settings.boxes}])$", text)
    often = context.document.fact(_closing_boxes, settings.boxes)[text[-1]] >= settings.fewest_letters
    return found.span("mark") if found and often and not _begins_word(text[-1] + context.next[:3]) else None


def _closing_boxes(document: Document, boxes: str) -> Counter[str]:
    return Counter(re.findall(f"(?m){_CLOSED}[{SPACES}]+([{boxes}])[{SPACES}]*$", document.text))


def _begins_word(text: str) -> bool:
    import rjieba

    return len(rjieba.cut(text, False)[0]) > 1


def _numbers_something(document: Document, digit: str) -> bool:
    return bool(document.characters[chr(ord(digit) - 1)] or document.characters[chr(ord(digit) + 1)])


def _closing_letters(document: Document) -> Counter[str]:
    return Counter(_LETTER_END.findall(document.text))


def _goes_on(context: Context, letter: str) -> bool:
    """Whether the next line may go on with a word that begins with the letter: A股, B超, G20."""
    following = context.next[:1]
    return (following != "" and following.isascii()) or letter + following in context.document.fact(_letter_pairs)


def _letter_pairs(document: Document) -> frozenset[str]:
    return frozenset(re.findall(f"[A-Z][{CJK}]", document.text))


END_MARK = Operator("end-mark", "text", EndMarkSettings, end_mark)


class StrayWordSettings(Settings, frozen=True):
    """`words` maps a word to what it stands for; no other Latin word stands within `apart` characters."""

    words: Mapping[str, str]
    apart: int = 12


_LATIN_WORD = re.compile(r"[A-Za-z]{2,}")


def _stray_trigger(document: Document, settings: StrayWordSettings) -> re.Pattern[str] | None:
    if document.script == "latin" or not settings.words:
        return None
    words = "|".join(map(re.escape, settings.words))
    ink = f"[{CJK}，、”》）%％]"
    return re.compile(f"(?<={ink})(?=[{SPACES}]|[A-Za-z]+[{SPACES}])[{SPACES}]?({words})[{SPACES}]?(?=[{CJK}“《])")


@looks_for(_stray_trigger)
def stray_word(line: str, context: Context, settings: StrayWordSettings) -> Iterator[Change]:
    """Put the Chinese word where an OCR model wrote an English one.

    >>> rule = StrayWordSettings({"and": "和"})
    >>> line = "灯塔 and 渡轮"
    >>> [c.replacement for c in stray_word(line, Context(Document([line]), 0), rule)]
    ['和']
    """
    pattern = _stray_trigger(context.document, settings)
    for found in pattern.finditer(line) if pattern else ():
        near = line[max(0, found.start() - settings.apart) : found.end() + settings.apart]
        if len(_LATIN_WORD.findall(near)) == 1:
            yield Change(*found.span(), settings.words[found[1]])


STRAY_WORD = Operator("stray-word", "text", StrayWordSettings, stray_word)
