"""Who signed the letters to an English paper: a name in capitals below a letter, and where its author lives.

Takes a `Page` on which departments are labelled, labels the free lines below the head of the letters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaner.decisions import FURNITURE_KINDS, Label
from cleaner.layout.page import Page
from cleaner.rulebook import Operator, Settings

# What a signature or an address is printed on: so many lines, each so wide at most.
_LINES, _WIDEST = 2, 16.0
ADDRESS = "where the author lives"


class LetterSettings(Settings, frozen=True):
    """`head` stands over the letters, and `salutation` over each; `signature` is what a line below one looks like."""

    head: re.Pattern[str]
    salutation: re.Pattern[str]
    signature: re.Pattern[str]


def letter_signature(page: Page, settings: LetterSettings) -> Iterator[tuple[int, Label]]:
    """Label the names below letters, and the addresses below those."""
    heads = [i for i, s in enumerate(page.shapes) if page.kind(i) == "heading" and settings.head.fullmatch(s.text)]
    for head in heads:
        end = _end(page, head)
        greeted = any(settings.salutation.fullmatch(page.shapes[i].text) for i in range(head + 1, end))
        at = head + 1
        while greeted and at < end:
            signed = _signature(page, at, end, settings)
            for index in signed:
                line = page.shapes[index].line
                yield index, Label(line.start, line.end, "byline", "letters", 0.0)
            at = signed.stop if signed else at + 1
            for index in _address(page, at, end, settings) if signed else ():
                line = page.shapes[index].line
                yield index, Label(line.start, line.end, "byline", "letters", 0.0, ADDRESS)


def _end(page: Page, head: int) -> int:
    """The line at which the letters end: at another department, at furniture, at the end of their page."""
    for index in range(head + 1, len(page.shapes)):
        kind = page.kind(index)
        if kind == "heading" or kind in FURNITURE_KINDS or page.shapes[index].line.opens_page:
            return index
    return len(page.shapes)


def _signature(page: Page, at: int, end: int, settings: LetterSettings) -> range:
    """The lines in capitals right below the end of a letter."""
    if not page.shapes[at - 1].closes:
        return range(at, at)
    last = at
    while last < min(end, at + _LINES) and page.free(last) and settings.signature.fullmatch(page.shapes[last].text):
        last += 1
    return range(at, last)


def _address(page: Page, at: int, end: int, settings: LetterSettings) -> range:
    """The line below a name, where the next letter or the end of all stands below that."""
    if at >= end or not page.free(at):
        return range(at, at)
    shape = page.shapes[at]
    place = not (shape.closes or settings.salutation.fullmatch(shape.text)) and shape.width <= _WIDEST
    names = shape.text[0].isupper() and all(word[0].isupper() or word[0].isdigit() for word in shape.text.split())
    # The headline of the next letter stands above its salutation, and may have capitals as well.
    heads = at + 1 < len(page.shapes) and settings.salutation.fullmatch(page.shapes[at + 1].text) is not None
    return range(at, at + (place and names and not heads))


LETTER_SIGNATURE = Operator("letter-signature", "layout", LetterSettings, letter_signature)
