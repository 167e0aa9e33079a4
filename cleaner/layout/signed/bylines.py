"""Bylines: who wrote an article, and which lines say so.

Takes a `Page`, gives the labels `byline`, `biography`, `note` (who signs below a text), `masthead` (who makes it all).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from cleaner.decisions import Label
from cleaner.layout.column import LONGEST_INDENT
from cleaner.layout.page import Page
from cleaner.layout.paragraphs import is_first
from cleaner.layout.signed.authors import (
    ORIGIN,
    BylineSettings,
    authors_of,
    begins_with_pictures,
    names_and_roles,
    names_run_together,
    only_names_and_roles,
    other_parting,
    signed_in_latin,
    signed_inline,
    without_misread_mark,
)
from cleaner.layout.signed.bare_names import (
    apart_over_text,
    below_headline,
    below_open_line,
    below_title,
    between_blocks,
    ends_of_contents,
    signs_over_text,
)
from cleaner.layout.signed.latin import continues_latin, names_in_capitals
from cleaner.layout.signed.letter_columns import lines_of_letters
from cleaner.layout.signed.signatures import WRITER, lines_of_signature
from cleaner.layout.signed.staff import masthead_lines, names_known
from cleaner.rulebook import Operator
from cleaner.typography import OPENERS, balance, closes, pauses

# Of 514 pairs of names in a newspaper that can be parted in two ways, the order of the surnames parts so many rightly.
_PARTED_BY_SURNAMES = 0.68
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
# What stands around an office: （临江大学历史系，临江 310000）.
_ADDRESS = re.compile(r"^[（(]|(?:[，,；;]\s*[\u4e00-\u9fff]{2,8}\s*\d{6})?[）)]$")
# What stands between the members of a list.
_LISTING = "、，,"
# A subtitle begins with one.
_DASH = "—"
# An affiliation is at most this many printed lines, and so many characters; it is no sentence.
_AFFILIATION = 4
_LONGEST_OFFICE = 60
# What stands before a heading: 一、…, （二）….
_HEADING = re.compile(r"[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]")


def byline(page: Page, settings: BylineSettings) -> Iterator[tuple[int, Label]]:
    """Label the lines of bylines: names, the roles around them, and the author's life."""
    at = 0
    listed = ends_of_contents(page)
    bare = names_in_capitals(page, settings)
    known = names_known(page, settings)
    staff = masthead_lines(page, settings)
    letters = lines_of_letters(page, settings)
    while at < len(page.shapes):
        if at in staff:
            line = page.shapes[at].line
            yield at, Label(line.start, line.end, "masthead", "byline", 0.0, "who makes the publication")
            at += 1
            continue
        signature = lines_of_signature(page, at, settings, known, letters)
        for index in range(at, at + signature):
            line = page.shapes[index].line
            yield (
                index,
                Label(
                    line.start,
                    line.end,
                    "note",
                    "byline",
                    0.0,
                    WRITER if index in letters else "who wrote the text above",
                ),
            )
        if signature:
            at += signature
            continue
        if not page.free(at) or not (
            at in bare or _begins_byline(page, at, settings, listed, known) or apart_over_text(page, at, settings)
        ):
            at += 1
            continue
        end = at + 1
        if page.free(at - 1) and settings.said_on.fullmatch(page.shapes[at - 1].text):
            yield at - 1, _signs(page, at - 1, settings)
        while end - at < _AFFILIATION and _continues_byline(page, at, end, settings):
            end += 1
        # Below the day of a speech no office stands.
        dated = settings.said_on.fullmatch(page.shapes[end - 1].text) is not None
        end += 0 if dated else _affiliation(page, end, settings)
        for index in range(at, end):
            yield index, _signs(page, index, settings)
        names = authors_of(" ".join(page.shapes[i].text for i in range(at, end)), settings)
        for index in _biography(page, end, names, settings):
            line = page.shapes[index].line
            yield index, Label(line.start, line.end, "biography", "byline", 0.0)
            end = index + 1
        at = end


def _signs(page: Page, index: int, settings: BylineSettings) -> Label:
    line = page.shapes[index].line
    other = other_parting(page.shapes[index].text, settings)
    if not other:
        return Label(line.start, line.end, "byline", "byline", 0.0)
    return Label(line.start, line.end, "byline", "byline", _PARTED_BY_SURNAMES, f"the names may be {'、'.join(other)}")


def _begins_byline(page: Page, index: int, settings: BylineSettings, listed: frozenset[str], known: str) -> bool:
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
    office = _ADDRESS.sub("", below)
    named = len(office) <= 20 and settings.role.search(office) and not (closes(office) or "，" in office)
    if len(names) > 1 or named:
        return True
    if settings.prefix.fullmatch(below) or any(_tells_life_of(name, below) for name in names):
        return True
    if signs_over_text(page, index, names[0], settings):
        return True
    if settings.with_office.fullmatch(page.shapes[index].text) and not settings.with_office.fullmatch(below):
        # Several of them are a list.
        return below_open_line(page, index)
    return all(name in listed for name in names)


def _tells_life_of(name: str, text: str) -> bool:
    return bool(re.match(rf"[●○◎■□◆*\s]*{re.escape(name)}\s*[,，:：（(]", text))


def _continues_byline(page: Page, first: int, index: int, settings: BylineSettings) -> bool:
    if not page.free(index) or page.shapes[index].line.opens_page or page.shapes[index].closes:
        return False
    text = page.shapes[index].text
    if settings.said_on.fullmatch(text):
        return True
    if signed_in_latin(page.shapes[first].text, settings):
        return continues_latin(page, first, index, settings)
    if settings.mark.match(text) or settings.prefix.fullmatch(text):
        return only_names_and_roles(text, settings, marked=True)
    # A text may begin with an office as well: 一座停产十九年的机床厂，
    told = settings.clause.search(text) is not None or pauses(text)
    return not told and only_names_and_roles(text, settings, marked=False) and page.shapes[index].width <= 30


def _affiliation(page: Page, index: int, settings: BylineSettings) -> int:
    """How many lines from here on name the author's office, one sentence part over a few lines."""
    text = ""
    if _opens_paragraph(page, index):
        return 0
    for count in range(1, _AFFILIATION + 1):
        at = index + count - 1
        if not page.free(at) or page.shapes[at].width > 30 or page.shapes[at].line.opens_page:
            return 0
        if closes(_ADDRESS.sub("", page.shapes[at].text)) or page.shapes[at].text.startswith(_DASH):
            return 0
        text += page.shapes[at].text
        if settings.clause.search(text):
            return 0
        if any(c.isdigit() for c in _ADDRESS.sub("", text)):
            # 临江6月3日电, or a number of the publication.
            return 0
        if len(text) > _LONGEST_OFFICE or any(sign in text for sign in "。！？；") or text.count("，") > 1:
            return 0
        # What a bracket or a title in quotes opens goes on in the next line.
        whole = balance(text) == 0
        if (
            whole
            and settings.role.search(_ADDRESS.sub("", text))
            and not (page.free(at + 1) and _runs_on(page, at, settings))
        ):
            return count
    return 0


def _opens_paragraph(page: Page, index: int) -> bool:
    """Whether a line lacks its indent, right above a full line: the text begins there, whatever office it names."""
    if not (page.free(index) and page.free(index + 1)) or not is_first(page.shapes[index]):
        return False
    below = page.shapes[index + 1]
    return below.wrapped and below.width > page.shapes[index].width and abs(below.missing) < 1


def _runs_on(page: Page, index: int, settings: BylineSettings) -> bool:
    """Whether the affiliation goes on on the next line, which then ends in a role as well."""
    following = page.shapes[index + 1]
    return following.width <= 8 and bool(settings.role.search(following.text)) and not following.closes


def _biography(page: Page, index: int, names: tuple[str, ...], settings: BylineSettings) -> Iterator[int]:
    if not names or not page.free(index):
        return
    if not any(_tells_life_of(name, page.shapes[index].text) for name in names):
        return
    yield index
    at = index + 1
    while page.free(at):
        goes_on = not page.shapes[at - 1].closes or settings.life.match(page.shapes[at].text)
        if not goes_on:
            return
        yield at
        at += 1


BYLINE = Operator("byline", "layout", BylineSettings, byline)
