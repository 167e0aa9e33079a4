"""Quotes that OCR lost in a paragraph, and the white half of a stop that it took for a blank.

Takes the paragraphs of the articles, gives the edits. A full-width stop has white paper behind it, and a thin quote may
be there or not: where a dump has blanks behind its stops and few elsewhere, the quotes of the whole paragraph say
which. Lines alone do not, since a quote opens in one and closes in another.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

from cleaner.articles.assembling import Ordered
from cleaner.articles.drafts import Draft
from cleaner.articles.placed import placed
from cleaner.decisions import Edit, Kind
from cleaner.layout.page import Page
from cleaner.rulebook import Operator, Rule, Settings
from cleaner.typography import closes

_BLANK = " \t\u3000"
_CJK = "\u4e00-\u9fff"
_BEHIND_STOP = re.compile(f'(?<=[。！？：；…])[{_BLANK}]+(?=[{_CJK}“”"‘《（〈])')
# Behind a comma or between two characters: where a printed line ended, in a dump that has them in a row.
_ELSEWHERE = re.compile(f'(?<=[，、{_CJK}])[{_BLANK}]+(?=[{_CJK}“”"‘《（〈])')
_SENTENCE_END = "。！？…"
_QUOTES = re.compile('[“”"]')
_BEFORE_SPEECH = "：，。！？；"
# Most speeches have one sentence; one of several may have lost its end at any of them.
_SENTENCE = re.compile(f"(?:^|[{_BEFORE_SPEECH}])“[^“”。！？…]+[。！？…]$")
# A quote that no other closes, between two characters.
_UNCLOSED = re.compile(f"(?<=[{_CJK}])“(?=[{_CJK}][^“”]*(?:“|$))")
# Who says so is still speaking.
_STILL_SPEAKING = re.compile("[^。！？]{0,80}?[我你您咱俺]")
# A sign on the next line stands so near, white space and all.
_NEAR = 8
# What is shorter than this at a paragraph's end and is no sentence is a caption's credit.
_CREDIT = 12
_TEXT: tuple[Kind, ...] = ("body", "lead")


class BlankSettings(Settings, frozen=True):
    """OCR reads stops with a blank where paragraphs have at least `fewest` of them, and so many `times` as many as
    behind commas and between characters."""

    fewest: int
    times: int


def quote_repairs(page: Page, drafts: Sequence[Draft], rules: Iterable[Rule]) -> tuple[list[Edit], list[Edit]]:
    """The edits that the rules of this module make, and those they only suggest."""
    made: list[Edit] = []
    suggested: list[Edit] = []
    for rule in rules:
        if rule.operator in QUOTES:
            (made if rule.mode == "apply" else suggested).extend(rule.operator.apply(page, drafts, rule))
    return made, suggested


def blanks_behind_stops(page: Page, drafts: Sequence[Draft], rule: Rule) -> Iterator[Edit]:
    """The edits that put a quote in the place of a blank behind a stop, or take it away."""
    settings = rule.settings
    assert isinstance(settings, BlankSettings)
    texts = [placed(page, block.lines) for draft in drafts for block in _paragraphs(draft)]
    behind_stops, elsewhere = (sum(len(p.findall(text.signs)) for text in texts) for p in (_BEHIND_STOP, _ELSEWHERE))
    if behind_stops < max(settings.fewest, settings.times * elsewhere):
        return
    for text in texts:
        for start, end, quote in quotes_at_blanks(text.signs):
            places = text.places[start:end]
            if -1 not in places:
                yield Edit(places[0], places[-1] + 1, quote, rule.name, rule.confidence)


def quotes_at_blanks(text: str) -> Iterator[tuple[int, int, str]]:
    """The blanks behind the stops of a paragraph, from and to, and the quote that each stands for, or nothing.

    A blank is ” where a speech is open that nothing else closes, and “ where nothing opens the one that closes next.

    >>> [quote for _, _, quote in quotes_at_blanks("他说：“留着干啥？ 往后五年，谁来撑船？”他摆摆手。 灯灭了。")]
    ['', '']
    >>> [quote for _, _, quote in quotes_at_blanks("他说：“都好说。 “灯”字难写。 灯灭了。 船还在。”他说。")]
    ['”', '', '“']
    """
    # One pass over quotes and blanks in their order; `opened` is where the quote stands that is open, or -1.
    opened = -1
    quotes = [(found.start(), found[0]) for found in _QUOTES.finditer(text)]
    blanks = [found.span() for found in _BEHIND_STOP.finditer(text)]
    number = 0
    for (start, end), (below, _) in zip_longest(blanks, blanks[1:], fillvalue=(len(text), len(text))):
        if len(text) - end < _CREDIT and not closes(text):
            return
        while number < len(quotes) and quotes[number][0] < start:
            at, sign = quotes[number]
            opened = at if sign == "“" or (sign == '"' and opened < 0) else -1
            number += 1
        place, coming = quotes[number] if number < len(quotes) else (len(text), "")
        found = ""
        if opened >= 0 and text[start - 1] in _SENTENCE_END:
            if coming in ("", "“") and _begins_speech(text, opened) and not _STILL_SPEAKING.match(text, end):
                found, opened = "”", -1
        elif opened < 0 and coming == "”" and end < place < below:
            # The last blank before a quote that closes is where it was opened.
            found, opened = "“", start
        yield start, end, found


def _begins_speech(text: str, quote: int) -> bool:
    """Whether the quote at a place of a text stands behind a pause or a stop: a name is quoted behind any character."""
    return quote == 0 or text[quote - 1] in _BEFORE_SPEECH


def quotes_left_open(page: Page, drafts: Sequence[Draft], rule: Rule) -> Iterator[Edit]:
    """The edits that close a quote at the end of its paragraph, where the text below does not go on in it."""
    for draft in drafts:
        texts = [placed(page, block.lines) for block in _paragraphs(draft)]
        for text, below in zip_longest(texts, texts[1:]):
            last = text.places[-1] if text.places else -1
            if last >= 0 and not _closed_below(page, last) and is_left_open(text.signs, below.signs if below else ""):
                # What was read as a blank before the stop is where it stood.
                before = page.reading.source.text[last - 1 : last] in tuple(_BLANK)
                closed = "”" + text.signs[-1] if before else text.signs[-1] + "”"
                yield Edit(last, last + 1, closed, rule.name, rule.confidence)


def _closed_below(page: Page, last: int) -> bool:
    """Whether the quote that closes stands below the character at `last`, where a tool cut it off."""
    source = page.reading.source.text
    below = source[last + 1 : last + 1 + _NEAR].lstrip()
    return below.startswith("”")


def is_left_open(text: str, below: str) -> bool:
    """Whether a quote that opens in a paragraph lacks its end there: what stands below does not begin with a quote, nor
    close one first.

    A speech of several paragraphs opens in each of them.

    >>> is_left_open("他说：“路是好路，就是走不成。", "社区先去商量。")
    True
    >>> is_left_open("他说：“路是好路。", "“就是走不成。”"), is_left_open("他说：“路是好路。", "就是走不成。”他说。")
    (False, False)
    >>> is_left_open("这条路叫“好路。", "")
    False
    """
    quotes = _QUOTES.findall(text)
    if text[-1] not in _SENTENCE_END or '"' in quotes or not quotes or not _SENTENCE.search(text):
        return False
    coming = _QUOTES.search(below)
    return coming is None or (coming[0] == "“" and coming.start() > 0)


def quotes_in_words(page: Page, drafts: Sequence[Draft], rule: Rule) -> Iterator[Edit]:
    """The edits that take an opening quote out of a word of the dictionary: a speck, if nothing closes it."""
    for text in (placed(page, block.lines) for draft in drafts for block in _paragraphs(draft)):
        for quote in _UNCLOSED.finditer(text.signs):
            at = quote.start()
            word = page.language.word_across(text.signs[:at], text.signs[at + 1 :])
            if word and text.places[at] >= 0:
                place = text.places[at]
                yield Edit(place, place + 1, "", rule.name, rule.confidence, f"it stands in {word}")


def _paragraphs(draft: Draft) -> list[Ordered]:
    return [block for block in draft.blocks if block.kind in _TEXT]


QUOTES = (
    Operator("blank-behind-stop", "articles", BlankSettings, blanks_behind_stops),
    Operator("left-open-quote", "articles", Settings, quotes_left_open),
    Operator("quote-in-word", "articles", Settings, quotes_in_words),
)
