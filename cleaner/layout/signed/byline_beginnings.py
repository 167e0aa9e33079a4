"""Which line begins a byline: it has nothing but names and what stands around them, and its place bears that out.

Takes a `Page` and one of its free lines; how far the byline goes on below is not decided here.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from cleaner.layout.column import LONGEST_INDENT
from cleaner.layout.page import Page
from cleaner.layout.signed.about_authors import ADDRESS, tells_life_of
from cleaner.layout.signed.authors import authors_of, signed_in_latin, signed_inline
from cleaner.layout.signed.bare_names import (
    below_headline,
    below_open_line,
    below_title,
    between_blocks,
    signs_over_text,
)
from cleaner.layout.signed.byline import BylineSettings
from cleaner.layout.signed.names_and_roles import (
    ORIGIN,
    begins_with_pictures,
    names_and_roles,
    names_run_together,
    only_names_and_roles,
    without_misread_mark,
)
from cleaner.typography import OPENERS, balance, closes, pauses

# A word alone names a section: 口述.
_WORD = 2
# Where a report was sent from may be several places: 发自临江、江埠.
_SENT_FROM = re.compile(r"[发發]自.*$")
# No column is as narrow as a name alone.
_NARROWEST = 4.0
# A sign before the reporters, whatever an OCR model took the bracket for, and none behind them.
_CUT_BRACKET = re.compile(r"[讯訊電电]\s*[^\w\s][^）)】〉》>]*$")
# Names in brackets: （林小川 周远）.
_IN_BRACKETS = re.compile(r"[（(【［][^（()）]{3,40}[）)】］]")
# The number of an author's office behind the name: 林小川1.
_NUMBERED = re.compile(r"[\u4e00-\u9fff]\s?[1-9*＊](?:[,，]?[1-9*＊])*$")
# A credit that goes on in the next line ends in one.
_SLASHES = ("/", "／")
# What stands between the members of a list.
_LISTING = "、，,"
# What stands before a heading: 一、…, （二）….
_HEADING = re.compile(r"[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]")


def begins_byline(page: Page, index: int, settings: BylineSettings, listed: frozenset[str], known: str) -> bool:
    """Whether a line begins a byline; `listed` are the words of the contents, `known` names that stand elsewhere."""
    text, shape = page.shapes[index].text, page.shapes[index]
    if _HEADING.match(text):
        return False
    if shape.bare in page.announced and text.endswith(("）", ")")):
        # 渡口（外一首） is as short as a name with an office, but a headline of the contents.
        return False
    if settings.mark.match(text):
        return bool(authors_of(text, settings)) and only_names_and_roles(text, settings, marked=True)
    if signed_in_latin(text, settings):
        return True
    if without_misread_mark(text, settings) != text and below_title(page, index):
        return True
    announced = index > 0 and page.shapes[index - 1].bare in page.announced
    bracketed = _IN_BRACKETS.fullmatch(text) or ORIGIN.match(text)
    if text[:1] in OPENERS and not (bracketed and (announced or below_headline(page, index))):
        return False
    if settings.moderates.match(text) and not (announced or below_headline(page, index)):
        # Who asks the questions may be one of a list.
        return False
    if shape.closes or pauses(text) or balance(text) > 0 or _CUT_BRACKET.search(text):
        # What a bracket opens goes on in the next line: 本报讯（记者 林川 通讯
        return False
    _, report = signed_inline(text, settings)
    if report and text[report:].strip():
        # The report begins on the same line.
        return False
    if names_run_together(text, settings) and below_headline(page, index) and not between_blocks(page, index):
        # Among blocks a headline below its section may be parted into names as well.
        return True
    full = shape.wrapped and shape.missing < 1 and shape.width > _NARROWEST
    # An office and a name may be set wider than the column below; a list of names is.
    wider = full and shape.missing <= -1
    credited = settings.prefix.match(text) or begins_with_pictures(text, settings)
    credited = credited or (announced and ORIGIN.match(text) is not None)
    if full and not wider and (not credited or any(sign in _SENT_FROM.sub("", text) for sign in "，、,")):
        return False
    if not only_names_and_roles(text, settings, marked=False) or _goes_on_a_list(page, index):
        return False
    if (ORIGIN.match(text) or settings.collective.fullmatch(text)) and (announced or below_headline(page, index)):
        return True
    if settings.collective.fullmatch(text) and page.free(index - 1) and page.shapes[index - 1].text.startswith("—"):
        return True
    names, roles = names_and_roles(text, settings, marked=False)
    if wider and not (roles or credited):
        return False
    if (
        any(settings.clause.search(role) for role in roles)
        or _cuts_word(page, index)
        or _tells_news(text, names, roles, settings)
    ):
        return False
    if (roles and (names or (len(text) > _WORD and settings.prefix.search(text)))) or (
        names and begins_with_pictures(text, settings)
    ):
        return True
    if names and all(name in known for name in names) and below_open_line(page, index):
        return True
    return bool(names) and _bare_name_signs(page, index, names, settings, listed)


def _tells_news(text: str, names: Sequence[str], roles: Sequence[str], settings: BylineSettings) -> bool:
    """Whether what looks like a name right behind an institution is a verb: 临江大学渡船研究院揭牌."""
    import rjieba

    solid = len(names) == len(roles) == 1 and text.endswith(names[0]) and " " not in text and "\u3000" not in text
    return solid and not settings.prefix.search(text) and len(names[0]) == _WORD and rjieba.has_word(names[0])


def _goes_on_a_list(page: Page, index: int) -> bool:
    """Whether a line is more of the list in the full line above: 师傅来自临江|大学、江州大学、方."""
    above = page.shapes[index - 1] if page.free(index - 1) else None
    if above is None or not any(sign in _SENT_FROM.sub("", page.shapes[index].text) for sign in _LISTING):
        return False
    return above.wrapped and above.missing < 1 and not above.closes


def _cuts_word(page: Page, index: int) -> bool:
    """Whether a line fills its column, but for an indent, and its last word ends in the next: 书记、国家主|席."""
    shape = page.shapes[index]
    if not shape.wrapped or shape.missing > LONGEST_INDENT or not page.free(index + 1):
        return False
    return bool(page.seam(index, index + 1).word)


def _bare_name_signs(
    page: Page, index: int, names: list[str], settings: BylineSettings, listed: frozenset[str]
) -> bool:
    """Bare names sign where there are two, where a role or the author's life stands below, or the
    contents have them.
    """
    if all(page.free(i) and _NUMBERED.search(page.shapes[i].text) for i in (index, index + 1)):
        return True
    above, below = (page.shapes[i].text if page.free(i) else "" for i in (index - 1, index + 1))
    if above.endswith(_SLASHES) or (settings.mark.match(below) and authors_of(below, settings)):
        # Who took the picture, 摄影/ | 林小川; or the end of a headline above a marked byline.
        return False
    parts = page.shapes[index].text.split()
    if [len(part) for part in parts] == [1, 1]:
        return True
    office = ADDRESS.sub("", below)
    named = len(office) <= 20 and settings.role.search(office) and not (closes(office) or "，" in office)
    if len(names) > 1 or named:
        return True
    if settings.prefix.fullmatch(below) or any(tells_life_of(name, below) for name in names):
        return True
    if signs_over_text(page, index, names[0], settings):
        return True
    if settings.with_office.fullmatch(page.shapes[index].text) and not settings.with_office.fullmatch(below):
        # Several of them are a list.
        return below_open_line(page, index)
    return all(name in listed for name in names)
