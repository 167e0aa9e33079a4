"""Pull quotes: sentences of the text that are printed again in a box, between the lines of a column.

Takes a `Page`, gives the label `pull-quote` for such lines. What is said twice is left in the text
once; nothing is taken for a quote because it is merely similar.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from cleaner.decisions import Kind, Label
from cleaner.layout.column import SHORT
from cleaner.layout.page import Page
from cleaner.rulebook import Operator, Settings
from cleaner.typography import bare, pauses

# So many characters in a row do not stand twice in a dump by chance.
_GRAM = 8
# No sentence begins with one of these.
_GOES_ON = frozenset("的了着过们，。、；：”’）》")


# Behind one of these a sentence begins, or what somebody says.
_BEGINS = re.compile("[。！？!?…“「『]")


class PullQuoteSettings(Settings, frozen=True):
    """A quote is `shortest` to `longest` characters on `most` lines at most.

    The sentence around it must go on below it with `evidence`, and not in it with `against`. What
    begins a sentence elsewhere goes on with no full line that breaks off without a comma.
    """

    kind: Kind
    shortest: int
    longest: int
    most: int
    evidence: float
    against: float


def pull_quote(page: Page, settings: PullQuoteSettings) -> Iterator[tuple[int, Label]]:
    """Label lines in mid-sentence that stand elsewhere word by word."""
    printed = _printed(page)
    at = 1
    while at < len(page.shapes):
        end = _quote_end(page, at, printed, settings)
        for index in range(at, end):
            line = page.shapes[index].line
            yield index, Label(line.start, line.end, settings.kind, "pull-quote", 0.0)
        at = max(end, at + 1)


@dataclass(frozen=True, slots=True)
class _Printed:
    """The characters of the free lines, how often so many of them stand in a row, and those that begin sentences."""

    whole: str
    grams: Counter[str]
    beginnings: frozenset[str]


def _printed(page: Page) -> _Printed:
    free = [shape for shape in page.shapes if page.free(shape.line.index)]
    whole = "".join(shape.bare for shape in free)
    sentences = _BEGINS.split("".join(shape.text for shape in free))
    grams = Counter(whole[i : i + _GRAM] for i in range(len(whole) - _GRAM + 1))
    return _Printed(whole, grams, frozenset(bare(sentence)[:_GRAM] for sentence in sentences))


def _quote_end(page: Page, first: int, printed: _Printed, settings: PullQuoteSettings) -> int:
    """The line after the quote that begins at `first`, or `first` where none does."""
    before = page.shapes[first - 1]
    if not page.free(first - 1) or before.closes or printed.grams[page.shapes[first].bare[:_GRAM]] < 2:
        return first
    if page.seam(first - 1, first).strength > settings.against:
        return first
    broken_off = before.wrapped and abs(before.missing) < SHORT and not pauses(before.text)
    sentence = broken_off and page.shapes[first].bare[:_GRAM] in printed.beginnings
    text = ""
    for end in range(first + 1, first + settings.most + 1):
        if not page.free(end - 1) or not page.free(end):
            return first
        text += page.shapes[end - 1].bare
        if len(text) > settings.longest or printed.whole.count(text) < 2:
            return first
        goes_on = page.seam(first - 1, end).strength >= settings.evidence or page.shapes[end].text[0] in _GOES_ON
        if len(text) >= settings.shortest and page.shapes[end - 1].closes and (goes_on or sentence):
            return end
    return first


PULL_QUOTE = Operator("pull-quote", "layout", PullQuoteSettings, pull_quote)
