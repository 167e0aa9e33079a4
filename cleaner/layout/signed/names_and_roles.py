"""The names in a byline told from the roles, titles and words around them.

Takes texts, gives both in printed order. It knows how names look, not who anybody is; which lines are bylines is not
decided here.
"""

from __future__ import annotations

import re

from cleaner.layout.signed.byline import BylineSettings
from cleaner.layout.signed.names import LONGEST_RUN, NAME, is_name, likeliest, partings, rare, run_together
from cleaner.typography import is_cjk

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


def begins_with_pictures(text: str, settings: BylineSettings) -> bool:
    """Whether a line begins with who made the pictures or helped: 统筹／江月明 撰文／林小川."""
    return any(pattern.match(text) for pattern in settings.pictures)


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
