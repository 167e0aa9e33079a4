"""The names in a byline, and the roles and titles around them.

Takes texts, gives names. It knows how Chinese and English names look, not who anybody is; which lines are bylines is
not decided here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from cleaner.layout.page import Page
from cleaner.layout.signed.names import (
    LONGEST_RUN,
    NAME,
    NameSettings,
    is_name,
    likeliest,
    partings,
    rare,
    run_together,
)
from cleaner.typography import has_cjk, in_capitals, is_cjk

_SEPARATORS = re.compile(r"[\s、，,;；／/╱|｜丨]+")
# A foreigner among Chinese authors, and what holds the parts of the name together while a byline is parted.
_FOREIGN = re.compile(r"(?<![A-Za-z.’'-])[A-Z][a-z.’'-]+(?: [A-Z][a-z.’'-]+){1,3}(?=\s+[\u3400-\u9fff]|\s*$)")
_JOINED = "\ue000"
_ANNOUNCES = re.compile("[／/╱:：|｜丨．]")
# Where a foreigner comes from, before the name: [美], （日）; （一） is a number.
ORIGIN = re.compile(
    r"\s*[［\[（(〔【](?![一二三四五六七八九十上中下]{1,3}[］\])）〕】])[\u4e00-\u9fff]{1,3}[］\])）〕】](?=[\u4e00-\u9fff])"
)
# Reporters whom a bracket holds: （本报记者 林小川）.
_REPORTERS = re.compile(r"[（(【]([^（()）】]+)[）)】]")
# A foreigner and the translator: 约翰·史密斯 著 林小川 译.
_TRANSLATED = re.compile(r"[\u4e00-\u9fff][·•・‧．][\u4e00-\u9fff]+\s*(?:著\s*)?[\s/／][^/／]*[译譯]$")
# Where someone stands in a picture: （左）.
_PLACES = tuple("左右前后後中上下")
# No byline on one line is longer.
_LONGEST = 40
# A byline at a paragraph's start is on so many printed lines at most.
_INLINE = 4


class BylineSettings(NameSettings, frozen=True):
    """What bylines are made of.

    `mark` stands before a byline, and `misread_mark` is what OCR makes of one; `prefix` are words before the names
    (文／, 记者), `office` those that stand between names run together; `role` is what a title or an institution ends
    in, `institute` an institution right before a name; `collective` signs where no one does by name (本报评论员), and
    `acts` is what it does where it begins a headline; `moderates` names who leads a talk, over its text alone;
    `said_on` is the day of a speech, beside who gave it; `clause` is what no title has and part of a sentence may;
    `pictures` names who made the pictures or helped, `around` is what else stands about names (林川/文, [日], 林川 译),
    its group `office` what brackets hold, `suffix` a word behind a name (報導); `board` begins a line of the
    masthead, `signs_below` one that signs the text above it (总编辑 林小川), `signed_behind` is who signs behind a
    sentence, with the group `authors`, `letter_signature` who wrote a letter and where, with the group `author`, or
    `latin`; `letters` is the label of a column of letters, in which `letter_from` is who signs one, with the group
    `author`; `latin` is an English byline with the group `authors`, `latin_role` what stands below one on a line of
    its own, the office or the address of who wrote it, `latin_office` a byline with both, the second as its group
    `office`, and `capitals` a name in capitals that stands bare; `inline` are the bylines at the start of a
    paragraph, with the group `authors`; `with_office` is a name below a headline and what the author is; `life` is
    how the lines of a biography begin.
    """

    mark: re.Pattern[str]
    prefix: re.Pattern[str]
    office: re.Pattern[str]
    role: re.Pattern[str]
    institute: re.Pattern[str]
    collective: re.Pattern[str]
    acts: re.Pattern[str]
    moderates: re.Pattern[str]
    said_on: re.Pattern[str]
    board: re.Pattern[str]
    signs_below: re.Pattern[str]
    signed_behind: re.Pattern[str]
    letter_signature: re.Pattern[str]
    letters: re.Pattern[str]
    letter_from: re.Pattern[str]
    clause: re.Pattern[str]
    misread_mark: re.Pattern[str]
    pictures: tuple[re.Pattern[str], ...]
    around: re.Pattern[str]
    suffix: re.Pattern[str]
    with_office: re.Pattern[str]
    latin: re.Pattern[str]
    latin_role: re.Pattern[str]
    latin_office: re.Pattern[str]
    capitals: re.Pattern[str]
    letter: re.Pattern[str]
    inline: tuple[re.Pattern[str], ...]
    dateline: re.Pattern[str]
    life: re.Pattern[str]


def authors_of(text: str, settings: BylineSettings) -> tuple[str, ...]:
    """The names in a byline, without letter-spacing, marks and titles; the office that signs where no one does."""
    named = without_misread_mark(text, settings)
    latin = signed_in_latin(named, settings)
    if latin:
        parts = (part.strip() for part in re.split(r",|\b(?:and|AND)\b|&", latin["authors"]))
        return tuple(p for p in parts if p and not (settings.role.search(p) or is_latin_role(p, settings)))
    names, roles = names_and_roles(named, settings, marked=named != text)
    return tuple(dict.fromkeys(names or [role for role in roles if settings.collective.fullmatch(role)]))


def known_names(names: Iterable[str], settings: BylineSettings) -> bool:
    """Whether all the names begin with a surname, so that none shows that it was misread."""
    return all(is_name(name, settings, marked=not has_cjk(name)) for name in names)


def announced_authors(text: str, settings: BylineSettings) -> tuple[str, ...]:
    """The names that stand behind a headline in the contents, where nothing else stands."""
    if has_cjk(text):
        return authors_of("■" + text, settings)
    names = (name.strip() for name in re.split(r",|\band\b|&", text))
    return tuple(name for name in names if in_capitals(name))


def inline_authors(page: Page, index: int, settings: BylineSettings) -> tuple[str, ...]:
    """The names in the byline at the start of the paragraph at `index`: 本报讯（记者 林川 通讯员 江月）…"""
    return signed_inline(_beginning(page, index), settings)[0]


def signed_inline(text: str, settings: BylineSettings) -> tuple[tuple[str, ...], int]:
    """The names in the byline that a text begins with, and where that ends; no names and 0 without one."""
    for pattern in settings.inline:
        found = pattern.match(text)
        names = authors_of(found["authors"], settings) if found else ()
        if found and names:
            return names, found.end()
    return (), 0


def datelined(page: Page, index: int, settings: BylineSettings) -> bool:
    """Whether the paragraph at `index` begins with where and when it was reported: 新华社临江6月3日电."""
    return settings.dateline.match(_beginning(page, index)) is not None


def _beginning(page: Page, index: int) -> str:
    text = page.shapes[index].text
    for below in page.shapes[index + 1 : index + _INLINE]:
        # A narrow column cuts the byline itself.
        text += below.text if below.wrapped else ""
    return text


def signed_in_latin(text: str, settings: BylineSettings) -> re.Match[str] | None:
    """The names in an English byline, as the group `authors`: By Ruth Reed, From Mr Reed."""
    with_office = settings.latin_office.fullmatch(text)
    if with_office and is_latin_role(with_office["office"], settings):
        return with_office
    return settings.latin.fullmatch(text) or settings.letter.fullmatch(text)


def begins_with_pictures(text: str, settings: BylineSettings) -> bool:
    """Whether a line begins with who made the pictures or helped: 统筹／江月明 撰文／林小川."""
    return any(pattern.match(text) for pattern in settings.pictures)


def is_latin_role(text: str, settings: BylineSettings) -> bool:
    """Whether a line names the office or the address of an English author: Staff Writer, Special to the Herald."""
    return settings.latin_role.fullmatch(text) is not None


def only_names_and_roles(text: str, settings: BylineSettings, *, marked: bool) -> bool:
    """Whether a line holds nothing but names, titles and the words around them."""
    if len(text) > _LONGEST:
        return False
    written = _bare(text, settings)
    if any(c.isdigit() or c in "。！？：；“”《》" for c in written):
        return False
    names, roles = names_and_roles(text, settings, marked=marked)
    known = sum(map(len, names)) + sum(map(len, roles))
    rest = sum(map(is_cjk, settings.suffix.sub("", written))) - known
    return bool(names or roles) and rest <= 0


def without_misread_mark(text: str, settings: BylineSettings) -> str:
    """The names behind a mark that OCR took for a character: 口林小川, 文了周远; the text where others stand there."""
    found = settings.misread_mark.match(text)
    rest = text[found.end() :].replace("|", " ") if found else ""
    signs = bool(rest) and only_names_and_roles(rest, settings, marked=False)
    named = signs and bool(names_and_roles(rest, settings, marked=False)[0])
    together = names_run_together(rest, settings)
    # Behind one misread sign a second one may be misread: only common surnames show names.
    return rest if named or (together and not rare(together, settings)) else text


def names_and_roles(text: str, settings: BylineSettings, *, marked: bool) -> tuple[list[str], list[str]]:
    """The names and the roles of a byline, in printed order."""
    mark = settings.mark.match(text)
    marked = marked or mark is not None
    written = _bare(text, settings)
    parted = settings.office.sub(lambda found: _apart(found, settings), written)
    parted = settings.institute.sub(r"\g<0> ", parted)
    words = [w for w in _SEPARATORS.split(_FOREIGN.sub(_whole, parted)) if w]
    names: list[str] = []
    roles: list[str] = []
    single = ""
    # What a slash or a colon announces is a name, whatever it begins with: 文／听澜林小川.
    foreign = ORIGIN.match(_unmarked(text, settings)) is not None or _TRANSLATED.search(text) is not None
    announced = foreign or (mark is not None and bool(_ANNOUNCES.search(mark[0])))
    for place, printed in enumerate(words):
        word = printed if settings.prefix.fullmatch(printed) else settings.suffix.sub("", printed) or printed
        if word != printed and names and not is_name(word, settings, marked=False):
            # Where they report from stands behind the reporters: 记者 林小川 临江报道.
            roles.append(word)
            continue
        if single and len(word) > 1 and settings.prefix.fullmatch(f"{single}／"):
            # A blank stands where others have a slash: 文 林小川.
            roles.append(single)
            single = ""
        if single and len(word) == 2 and len("".join(words[place + 1 : place + 2])) == 1:
            # Two names of two characters whose middle ran together: 邱 枫田 野.
            names.append(single + word[0])
            single = word[1]
            continue
        if single and len(word) == 1:
            word, single = single + word, ""
        elif len(word) == 1 and is_cjk(word):
            single = word
            continue
        prefix = settings.prefix.match(word)
        signed = run_together(word[prefix.end() :], settings, announced=True) if prefix else ()
        if settings.collective.fullmatch(word):
            roles.append(word)
        elif prefix and signed:
            roles.append(prefix[0])
            names += signed
            announced = True
        elif settings.prefix.fullmatch(word):
            roles.append(word)
            announced = True
        elif prefix and len(word) == prefix.end() + 1 and is_cjk(word[-1]):
            # Of a name of two characters the first stands right behind the office: 通讯员何 田.
            roles.append(prefix[0])
            single, announced = word[-1], True
        elif settings.role.search(word):
            roles.append(word)
        elif (foreign and NAME.fullmatch(word)) or is_name(
            word, settings, marked=marked or (announced and not set(settings.strangers) & set(word))
        ):
            names.append(word)
        elif _JOINED in word and (announced or len(words) > 1):
            names.append(word.replace(_JOINED, " "))
        elif marked or announced:
            names += run_together(word, settings, announced=announced)
        elif roles:
            # Behind an office a model runs two names together: 技术中心 林越周念祖.
            names += names_run_together(word, settings)
    return names, roles


def _apart(office: re.Match[str], settings: BylineSettings) -> str:
    """An office that stands right behind a name, parted from it; 驻临江记者 is one word."""
    before = office.string[: office.end()].split()[-1]
    return office[0] if settings.prefix.fullmatch(before) else f" {office[0]}"


def _unmarked(text: str, settings: BylineSettings) -> str:
    """What stands behind the mark; of 林振国 江岸 the 国 is no mark, though OCR makes one of ■."""
    mark = settings.mark.match(text)
    return text[mark.end() :] if mark else text


def _bare(text: str, settings: BylineSettings) -> str:
    """The names and titles of a byline, without its mark and the words and signs around them."""
    named = _unmarked(text.strip(), settings)
    reporters = _REPORTERS.fullmatch(named)
    if reporters and settings.prefix.match(reporters[1]):
        named = reporters[1]
    for pattern in settings.pictures:
        named = pattern.sub("", named)
    return settings.around.sub(lambda found: f" {_office(found, settings)} ", named).rstrip()


def _office(found: re.Match[str], settings: BylineSettings) -> str:
    """What brackets hold, if they hold all there is or say what the author is; who is not known else is named there."""
    text, whole = found["office"] or "", found[0] == found.string
    if text[:1] in _PLACES:
        return text
    return text if whole or settings.prefix.fullmatch(text) or settings.role.search(text) else ""


def _whole(name: re.Match[str]) -> str:
    """A foreign name as one word."""
    return re.sub(r"\s+", _JOINED, name[0])


def names_run_together(text: str, settings: BylineSettings) -> tuple[str, ...]:
    """Two or three names on a line of nothing else, none of them a word: 安居乐业 names nobody."""
    import rjieba

    names = run_together(text, settings) if not settings.misread_mark.match(text) else ()
    return names if len(names) > 1 and not any(map(rjieba.has_word, (text, *names))) else ()


def other_parting(text: str, settings: BylineSettings) -> tuple[str, ...]:
    """How names that run together may be parted as well: only the order of the surnames spoke for what was taken."""
    for word in _SEPARATORS.split(_unmarked(text.strip(), settings)):
        prefix = settings.prefix.match(word)
        run = word[prefix.end() if prefix else 0 :]
        ways = list(partings(run, settings)) if len(run) <= LONGEST_RUN else []
        taken = likeliest(ways, settings)
        if len(taken) > 1:
            return next((way for way in ways if way != taken and rare(way, settings) == rare(taken, settings)), ())
    return ()
