"""Notices: papers lost, a firm wound up, a call for papers, what an office makes known, what the publisher says of
copyright.

Takes a `Page` on which text and display lines are told apart, labels notices: who issues them, their title and number,
the paragraphs below it that speak as notices do, and who signs them. None of them is an article, and the text below
belongs to none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaner.decisions import Kind, Label
from cleaner.layout.column import SHORT
from cleaner.layout.page import Page
from cleaner.layout.paragraphs import is_first
from cleaner.rulebook import Operator, Settings
from cleaner.typography import ordinal

# What body-or-display and the rules before it may have taken a line of a notice for: a triangle stands before
# captions and before what was lost.
_TEXT: frozenset[Kind] = frozenset({"body", "heading", "byline", "note", "table", "caption"})
_BODY: frozenset[Kind] = frozenset({"body", "lead"})


class NoticeSettings(Settings, frozen=True):
    """A line that is one of `titles` begins a notice; one that is `beside` does right below another notice, or where
    the text below it has the `formula` of an office that makes something known. Notices that stand below each other
    may have a `field` of their own, which names their kinds; between two titles of one field all text is notice.

    A paragraph that `begins` as no article does is one without a title. Over a title may stand the `issuer`, below it
    its `number`. Each paragraph of a notice says one of its `words` or is an `item` of a list, and is no longer than
    `longest` lines; lines that are `signed` stand below, and so does one paragraph of any words right above them.
    """

    kind: Kind
    titles: re.Pattern[str]
    beside: re.Pattern[str]
    field: re.Pattern[str]
    formula: re.Pattern[str]
    begins: re.Pattern[str]
    issuer: re.Pattern[str]
    number: re.Pattern[str]
    words: re.Pattern[str]
    item: re.Pattern[str]
    signed: re.Pattern[str]
    longest: int


def notice(page: Page, settings: NoticeSettings) -> Iterator[tuple[int, Label]]:
    """Label the lines of notices."""
    at = last = 0
    while at < len(page.shapes):
        in_field = at > 0 and bool(settings.field.fullmatch(page.shapes[at - 1].text))
        end = _notice_end(page, at, settings, beside=in_field or last == at > 0)
        for index in range(_with_issuer(page, at, last, settings) if end > at else at, end):
            line = page.shapes[index].line
            yield index, Label(line.start, line.end, settings.kind, "notice", 0.0)
        last = end if end > at else last
        at = max(end, at + 1)


def _notice_end(page: Page, at: int, settings: NoticeSettings, *, beside: bool) -> int:
    """The line after the notice that begins at `at`, or `at` where none does."""
    titled = page.kind(at) in _TEXT and _is_title(page, at, settings, beside=beside)
    if not titled and (page.kind(at) not in _TEXT or not _begins(page, at, settings)):
        return at
    first = end = _below_number(page, at + 1, settings) if titled else at
    listed = 0
    while end < len(page.shapes) and not settings.titles.fullmatch(page.shapes[end].text):
        below = _part_end(page, end, listed, settings)
        if below == end:
            end = _next_title(page, end, settings) if titled and beside else end
            break
        listed = max([listed, *(_number(page, index, settings) for index in range(end, below))])
        end = below
    return end if end > first else at


def _next_title(page: Page, first: int, settings: NoticeSettings) -> int:
    """The line with the title of the next notice of a field, `first` where none stands soon below on the page."""
    for index in range(first, min(first + settings.longest, len(page.shapes))):
        if page.kind(index) not in _TEXT or page.shapes[index].line.opens_page:
            break
        if index > first and settings.titles.fullmatch(page.shapes[index].text):
            return index
    return first


def _is_title(page: Page, at: int, settings: NoticeSettings, *, beside: bool) -> bool:
    shape = page.shapes[at]
    if settings.titles.fullmatch(shape.text) or not settings.beside.fullmatch(shape.text):
        return bool(settings.titles.fullmatch(shape.text)) and not _is_a_work(page, at, settings)
    # What a gazette makes known stands in its contents, and is what it prints.
    return beside or (shape.bare not in page.announced and _says_formula(page, at + 1, settings))


def _is_a_work(page: Page, at: int, settings: NoticeSettings) -> bool:
    """Whether a line with the words of a title is the headline of a text that has an author, or one it announces."""
    named = page.kind(at + 1) == "byline" and not settings.issuer.fullmatch(page.shapes[at + 1].text)
    return named and not _says_words(page, at + 1, settings)


def _says_words(page: Page, at: int, settings: NoticeSettings) -> bool:
    return bool(settings.words.search(page.shapes[at].text))


def _says_formula(page: Page, first: int, settings: NoticeSettings) -> bool:
    """Whether an office makes something known in the text that begins at `first`."""
    first = _below_number(page, first, settings)
    end = first
    while end < min(first + settings.longest, len(page.shapes)) and page.kind(end) in _BODY:
        end += 1
    return bool(settings.formula.search("".join(page.shapes[index].text for index in range(first, end))))


def _begins(page: Page, at: int, settings: NoticeSettings) -> bool:
    """Whether a paragraph without a title begins a notice: it is not in the middle of a text."""
    apart = at == 0 or page.kind(at - 1) not in _BODY or page.shapes[at - 1].closes
    return apart and bool(settings.begins.match(page.shapes[at].text))


def _with_issuer(page: Page, at: int, above: int, settings: NoticeSettings) -> int:
    """The line over the title at `at`, the name of the office or the field, below another text's end, or `at`."""
    top = at - 1
    if top < above or page.kind(top) not in _TEXT:
        return at
    text = page.shapes[top].text
    if settings.field.fullmatch(text):
        return top
    if not settings.issuer.fullmatch(text):
        return at
    ended = top == 0 or page.kind(top - 1) not in _BODY or page.shapes[top - 1].closes
    return top if ended and not settings.begins.match(page.shapes[at].text) else at


def _below_number(page: Page, at: int, settings: NoticeSettings) -> int:
    """The line below the number of a notice, where it has one."""
    numbered = page.kind(at) in _TEXT and settings.number.fullmatch(page.shapes[at].text)
    return at + bool(numbered)


def _part_end(page: Page, first: int, listed: int, settings: NoticeSettings) -> int:
    """The line after the part of a notice that begins at `first`, a paragraph or who signs it; or `first`.

    `listed` is the number of the last item above: a text that the notice interrupts may go on with another one.
    """
    if _is_signed(page, first, settings) and not _goes_on(page, first, settings):
        return first + 1
    end = _sentences_end(page, first, settings)
    if _number(page, first, settings) == listed + 1:
        return end
    if page.kind(first) == "heading" and not settings.words.search(page.shapes[first].text):
        # The headline of the text below.
        return first
    text = "".join(page.shapes[index].text for index in range(first, end))
    return end if settings.words.search(text) or (text and _is_signed(page, end, settings)) else first


def _goes_on(page: Page, index: int, settings: NoticeSettings) -> bool:
    """Whether a line that begins with an address is a full one of a paragraph: 邮箱：… 来稿请注明姓名、电/话。"""
    shape = page.shapes[index]
    # An address is set in letters of many widths, and is not parted.
    full = shape.wrapped and shape.missing < 2 * SHORT and not shape.closes
    return full and bool(settings.words.search(shape.text))


def _number(page: Page, index: int, settings: NoticeSettings) -> int:
    """The number of the item that a line begins, 0 where it begins none."""
    found = settings.item.match(page.shapes[index].text)
    return ordinal(found["number"]) if found else 0


def _sentences_end(page: Page, first: int, settings: NoticeSettings) -> int:
    """The line after the paragraph that begins at `first` and ends with a sentence or above a title, or `first`."""
    found = first
    for index in range(first, min(first + settings.longest, len(page.shapes))):
        if page.kind(index) not in _TEXT or (index > first and _begins_text(page, index)):
            break
        if index > first and settings.titles.fullmatch(page.shapes[index].text):
            return index
        if page.shapes[index].closes or _is_whole(page, index, settings):
            found = index + 1
            if _paragraph_ends(page, index, settings):
                break
    return found


def _is_whole(page: Page, index: int, settings: NoticeSettings) -> bool:
    """Whether a model gave a paragraph on one line with what stands below it: where to write, and who signs."""
    shape = page.shapes[index]
    return not shape.wrapped and "。" in shape.text and _says_words(page, index, settings)


def _paragraph_ends(page: Page, index: int, settings: NoticeSettings) -> bool:
    """Whether a paragraph ends with the sentence that ends a line: the line is short, or another paragraph begins."""
    if index + 1 == len(page.shapes):
        return True
    shape, below = page.shapes[index], page.shapes[index + 1]
    other = page.kind(index + 1) != page.kind(index) or below.line.opens_page or not shape.wrapped
    return other or shape.missing > SHORT or is_first(below) or bool(settings.item.match(below.text))


def _begins_text(page: Page, index: int) -> bool:
    return page.kind(index) == "byline" or page.shapes[index].line.opens_page


def _is_signed(page: Page, index: int, settings: NoticeSettings) -> bool:
    return page.kind(index) in _TEXT and bool(settings.signed.match(page.shapes[index].text))


NOTICE = Operator("notice", "layout", NoticeSettings, notice)
