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
from cleaner.layout.paragraphs import is_first
from cleaner.rulebook import Operator, Settings
from cleaner.typography import bare, pauses

# So many characters in a row do not stand twice in a dump by chance.
_GRAM = 8
# What may stand between a quote and the text it interrupts, and on how many lines.
_BESIDE = frozenset({"folio", "running-head", "caption"})
_BETWEEN = 4
# No sentence begins with one of these.
_GOES_ON = frozenset("的了着过们，。、；：”’）》")


# Behind one of these a sentence begins, or what somebody says; behind one of those a part of it.
_BEGINS = re.compile(r"[。！？!?…“‘「『]|\.(?=\s|[A-Z])")
_PARTS = re.compile("[，,、；;：:]")


class PullQuoteSettings(Settings, frozen=True):
    """A quote is `shortest` to `longest` characters on `most` lines at most.

    The sentence around it must go on below it with `evidence`, and not in it with `against` and better. What
    begins a sentence elsewhere goes on with no full line that breaks off without a comma, and lines that are all
    short of their column go on with none.
    """

    kind: Kind
    shortest: int
    longest: int
    most: int
    evidence: float
    against: float


def pull_quote(page: Page, settings: PullQuoteSettings) -> Iterator[tuple[int, Label]]:
    """Label lines in mid-sentence, or in large type, that stand elsewhere word by word."""
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
    """The characters of the free lines, how often so many stand in a row, and those that begin sentences or `parts`."""

    whole: str
    grams: Counter[str]
    beginnings: frozenset[str]
    parts: frozenset[str]


def _printed(page: Page) -> _Printed:
    free = [shape for shape in page.shapes if page.free(shape.line.index)]
    whole = "".join(shape.bare for shape in free)
    sentences = _BEGINS.split("".join(shape.text for shape in free))
    grams = Counter(whole[i : i + _GRAM] for i in range(len(whole) - _GRAM + 1))
    beginnings = frozenset(bare(sentence)[:_GRAM] for sentence in sentences)
    parts = frozenset(bare(rest)[:_GRAM] for sentence in sentences for rest in _rests(sentence))
    return _Printed(whole, grams, beginnings, parts)


def _rests(sentence: str) -> Iterator[str]:
    """A sentence from the beginning of each of its parts on."""
    yield sentence
    for found in _PARTS.finditer(sentence):
        yield sentence[found.end() : found.end() + 2 * _GRAM]


def _in_large_type(page: Page, index: int, printed: _Printed, settings: PullQuoteSettings) -> bool:
    """Whether a whole sentence that a model took for a heading stands in the text as well."""
    shape = page.shapes[index]
    large = page.free(index) and shape.marks > 0 and shape.closes and printed.grams[shape.bare[:_GRAM]] > 1
    return large and settings.shortest <= len(shape.bare) <= settings.longest and printed.whole.count(shape.bare) > 1


def _quote_end(page: Page, first: int, printed: _Printed, settings: PullQuoteSettings) -> int:
    """The line after the quote that begins at `first`, or `first` where none does."""
    if _in_large_type(page, first, printed, settings):
        return first + 1
    above = _text_beside(page, first, -1)
    if above is None or not page.free(first) or printed.grams[page.shapes[first].bare[:_GRAM]] < 2:
        return first
    before = page.shapes[above]
    if before.closes:
        return _between_paragraphs(page, first, printed, settings)
    in_quote = page.seam(above, first).strength
    broken_off = before.wrapped and abs(before.missing) < SHORT and not pauses(before.text)
    begins = page.shapes[first].bare[:_GRAM]
    sentence = broken_off and begins in printed.beginnings
    text = ""
    for end in range(first + 1, first + settings.most + 1):
        below = _text_beside(page, end - 1, 1)
        if not page.free(end - 1) or below is None:
            return first
        text += page.shapes[end - 1].bare
        if len(text) > settings.longest or printed.whole.count(text) < 2:
            return first
        if len(text) < settings.shortest or not page.shapes[end - 1].closes:
            continue
        beyond = page.seam(above, below).strength
        if begins in printed.beginnings and _set_narrow(page, first, end):
            return end
        goes_on = beyond >= settings.evidence or page.shapes[below].text[0] in _GOES_ON
        goes_on = goes_on and begins in printed.parts
        if (goes_on or sentence) and not (in_quote > settings.against and in_quote >= beyond):
            return end
    return first


def _between_paragraphs(page: Page, first: int, printed: _Printed, settings: PullQuoteSettings) -> int:
    """The line after a quote of several short lines over the first line of a paragraph, or `first`."""
    text = ""
    for end in range(first + 1, min(first + settings.most, len(page.shapes)) + 1):
        shape = page.shapes[end - 1]
        text += shape.bare
        if not page.free(end - 1) or shape.line.opens_page or len(text) > settings.longest:
            return first
        if shape.closes:
            break
    else:
        return first
    below = page.shapes[end] if page.free(end) else None
    begins = below is not None and not below.line.opens_page and is_first(below)
    sentence = text[:_GRAM] in printed.beginnings and len(text) >= settings.shortest
    whole = sentence and begins and _set_narrow(page, first, end) and printed.whole.count(text) > 1
    return end if whole else first


def _set_narrow(page: Page, first: int, end: int) -> bool:
    """Whether all of some lines are short, as no two lines of a column are that a text goes on in."""
    return end - first > 1 and all(s.wrapped and s.missing > SHORT for s in page.shapes[first:end])


def _text_beside(page: Page, index: int, step: int) -> int | None:
    """The nearest line above (-1) or below (1) that may be text: a folio or a caption may lie between."""
    for at in range(index + step, index + step * (_BETWEEN + 2), step):
        if page.free(at):
            return at
        if page.kind(at) not in _BESIDE:
            return None
    return None


PULL_QUOTE = Operator("pull-quote", "layout", PullQuoteSettings, pull_quote)
