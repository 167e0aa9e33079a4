"""Notices: papers lost, a firm wound up, a call for papers, what the publisher says of copyright.

Takes a `Page` on which text and display lines are told apart, labels notices: their title, the paragraphs below it
that speak as notices do, and who signs them. None of them is an article, and the text below belongs to none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaner.decisions import Kind, Label
from cleaner.layout.page import Page
from cleaner.rulebook import Operator, Settings

# What body-or-display and the rules before it may have taken a line of a notice for.
_TEXT: frozenset[Kind] = frozenset({"body", "heading", "byline", "note", "table"})


class NoticeSettings(Settings, frozen=True):
    """A line that is a title begins a notice, and right below another notice one that is a title `beside` it.

    A paragraph that `begins` as no article does is one without a title. Each paragraph of a notice says one of its
    `words`, and is no longer than `longest` lines; lines that are `signed` stand below.
    """

    kind: Kind
    titles: re.Pattern[str]
    beside: re.Pattern[str]
    begins: re.Pattern[str]
    words: re.Pattern[str]
    signed: re.Pattern[str]
    longest: int


def notice(page: Page, settings: NoticeSettings) -> Iterator[tuple[int, Label]]:
    """Label the lines of notices."""
    at = last = 0
    while at < len(page.shapes):
        end = _notice_end(page, at, settings, beside=last == at > 0)
        for index in range(at, end):
            line = page.shapes[index].line
            yield index, Label(line.start, line.end, settings.kind, "notice", 0.0)
        last = end if end > at else last
        at = max(end, at + 1)


def _notice_end(page: Page, at: int, settings: NoticeSettings, *, beside: bool) -> int:
    """The line after the notice that begins at `at`, or `at` where none does."""
    text = page.shapes[at].text
    titled = settings.titles.fullmatch(text) or (beside and settings.beside.fullmatch(text))
    if page.kind(at) not in _TEXT or not (titled or _begins(page, at, settings)):
        return at
    first = end = at + bool(titled)
    while end < len(page.shapes) and not settings.titles.fullmatch(page.shapes[end].text):
        below = end + 1 if _is_signed(page, end, settings) else _paragraph_end(page, end, settings)
        if below == end:
            break
        end = below
    return end if end > first else at


def _begins(page: Page, at: int, settings: NoticeSettings) -> bool:
    """Whether a paragraph without a title begins a notice: it is not in the middle of a text."""
    apart = at == 0 or page.kind(at - 1) not in ("body", "lead") or page.shapes[at - 1].closes
    return apart and bool(settings.begins.match(page.shapes[at].text))


def _paragraph_end(page: Page, first: int, settings: NoticeSettings) -> int:
    """The line after the sentences that end with a line from `first` on and speak as a notice, or `first`."""
    text = ""
    for index in range(first, min(first + settings.longest, len(page.shapes))):
        shape = page.shapes[index]
        if page.kind(index) not in _TEXT or (index > first and _begins_text(page, index)):
            break
        text += shape.text
        if shape.closes:
            return index + 1 if settings.words.search(text) else first
    return first


def _begins_text(page: Page, index: int) -> bool:
    return page.kind(index) == "byline" or page.shapes[index].line.opens_page


def _is_signed(page: Page, index: int, settings: NoticeSettings) -> bool:
    return page.kind(index) in _TEXT and bool(settings.signed.match(page.shapes[index].text))


NOTICE = Operator("notice", "layout", NoticeSettings, notice)
