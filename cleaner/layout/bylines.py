"""Bylines: who wrote an article, and which lines say so.

Takes a `Page`, gives the labels `byline` and `biography`, and reads a byline into its authors. It
knows how Chinese and English names and the titles around them look, not who anybody is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from cleaner.decisions import Label
from cleaner.layout.column import LONGEST_INDENT
from cleaner.layout.page import Page
from cleaner.layout.paragraphs import is_first
from cleaner.rulebook import Operator, Settings
from cleaner.typography import balance, closes, has_cjk, in_capitals, is_cjk, pauses, stays_open

_SEPARATORS = re.compile(r"[\s、，,;；／/|]+")
# A name is two to four characters, one of a minority or a foreigner has parts joined by a dot.
_NAME = re.compile(r"[\u3400-\u9fff]{2,4}|[\u3400-\u9fff]{1,8}[·•・][\u3400-\u9fff]{1,8}")
# A foreigner among Chinese authors, and what holds the parts of the name together while a byline is parted.
_FOREIGN = re.compile(r"(?<=[\u3400-\u9fff\s])[A-Z][a-z.’'-]+(?: [A-Z][a-z.’'-]+){1,3}(?=\s+[\u3400-\u9fff]|\s*$)")
_JOINED = "\x1f"
# So many characters are three names at most.
_LONGEST_RUN = 9
# A name without a title or a mark that is no other word: two characters may be one.
_FULL_NAME = 3
# A sign before the reporters, whatever an OCR model took the bracket for, and none behind them.
_CUT_BRACKET = re.compile(r"[讯訊電电]\s*[^\w\s][^）)】〉》>]*$")
# A byline at a paragraph's start is on so many printed lines at most.
_INLINE = 4
# An affiliation is at most this many printed lines, and so many characters; it is no sentence.
_AFFILIATION = 4
_LONGEST_OFFICE = 60
# What is wider, and no line of a column, is a paragraph.
_PARAGRAPH = 30.0


class BylineSettings(Settings, frozen=True):
    """What bylines are made of.

    `mark` stands before a byline, and `misread_mark` is what OCR makes of one; `prefix` are words before
    the names (文／, 记者), `office` those that stand between names run together; `role` is what a title or an
    institution ends in, `institute` an institution right before a name; `surnames` begin a name where no mark
    shows one; `never` are words of two to four characters that look like names, `strangers` characters that no
    name has, however it was misread; `pictures` names who made the pictures, `suffix` is a word behind a name
    (報導); `latin` is an English byline with the group `authors`; `inline` is a byline at the start of a
    paragraph, with the group `authors`; `life` is how the lines of a biography begin.
    """

    mark: re.Pattern[str]
    prefix: re.Pattern[str]
    office: re.Pattern[str]
    role: re.Pattern[str]
    institute: re.Pattern[str]
    surnames: str
    compound_surnames: tuple[str, ...]
    never: re.Pattern[str]
    misread_mark: re.Pattern[str]
    strangers: str
    pictures: re.Pattern[str]
    suffix: re.Pattern[str]
    latin: re.Pattern[str]
    letter: re.Pattern[str]
    inline: re.Pattern[str]
    life: re.Pattern[str]


def byline(page: Page, settings: BylineSettings) -> Iterator[tuple[int, Label]]:
    """Label the lines of bylines: names, the roles around them, and the author's life."""
    at = 0
    listed = "".join(page.shapes[i].bare for i in page.labels if page.kind(i) == "contents")
    while at < len(page.shapes):
        if not page.free(at) or not _begins_byline(page, at, settings, listed):
            at += 1
            continue
        end = at + 1
        while end - at < _AFFILIATION and _continues_byline(page, at, end, settings):
            end += 1
        end += _affiliation(page, end, settings)
        for index in range(at, end):
            yield index, _label(page, index, "byline")
        names = authors_of(" ".join(page.shapes[i].text for i in range(at, end)), settings)
        for index in _biography(page, end, names, settings):
            yield index, _label(page, index, "biography")
            end = index + 1
        at = end


def _label(page: Page, index: int, kind: str) -> Label:
    line = page.shapes[index].line
    return Label(line.start, line.end, "byline" if kind == "byline" else "biography", "byline", 0.0)


def _begins_byline(page: Page, index: int, settings: BylineSettings, listed: str) -> bool:
    text, shape = page.shapes[index].text, page.shapes[index]
    if settings.mark.match(text):
        return bool(authors_of(text, settings)) and _only_names_and_roles(text, settings, marked=True)
    if _signed_in_latin(text, settings):
        return True
    if _without_misread_mark(text, settings) != text and _below_title(page, index):
        return True
    if shape.closes or pauses(text) or balance(text) > 0 or _CUT_BRACKET.search(text):
        # What a bracket opens goes on in the next line: 本报讯（记者 林川 通讯
        return False
    report = settings.inline.match(text)
    if report and text[report.end() :].strip():
        # The report begins on the same line.
        return False
    full = shape.wrapped and shape.missing < 1
    if full and (not settings.prefix.match(text) or any(sign in text for sign in "，、,")):
        return False
    if not _only_names_and_roles(text, settings, marked=False):
        return False
    names, roles = _sorted_out(text, settings, marked=False)
    if roles and (names or settings.prefix.search(text)):
        return True
    return bool(names) and _bare_name_signs(page, index, names, settings, listed)


def _bare_name_signs(page: Page, index: int, names: list[str], settings: BylineSettings, listed: str) -> bool:
    """Bare names sign where there are two, where a role or the author's life stands below, or the
    contents have them.
    """
    spaced = len(page.shapes[index].text.replace(" ", "")) == 2 and " " in page.shapes[index].text
    if spaced:
        return True
    below = page.shapes[index + 1].text if page.free(index + 1) else ""
    if len(names) > 1 or (len(below) <= 20 and settings.role.search(below) and not closes(below)):
        return True
    if settings.prefix.fullmatch(below) or any(_tells_life_of(name, below) for name in names):
        return True
    if len(names[0]) == _FULL_NAME and _below_headline(page, index):
        return True
    return all(name in listed for name in names)


def _below_headline(page: Page, index: int) -> bool:
    """Whether a line stands right between a display line and the first line of a text."""
    if not (page.free(index - 1) and page.free(index + 1)) or page.shapes[index].line.opens_page:
        return False
    above, below = page.shapes[index - 1], page.shapes[index + 1]
    if above.marks and not below.wrapped:
        # A model that knows headings gives paragraphs whole.
        return not above.closes and below.width > _PARAGRAPH
    shown = above.wrapped and above.missing > LONGEST_INDENT and not (above.closes or stays_open(above.text))
    return shown and is_first(below)


def _below_title(page: Page, index: int) -> bool:
    """Whether a line stands right below a display line, and white space or the first line of a text below it."""
    if not (page.free(index - 1) and page.free(index + 1)) or page.shapes[index].line.opens_page:
        return False
    above, below = page.shapes[index - 1], page.shapes[index + 1]
    shown = above.wrapped and above.missing > LONGEST_INDENT and not (above.closes or stays_open(above.text))
    return shown and (is_first(below) or below.line.gap > 0)


def _tells_life_of(name: str, text: str) -> bool:
    return bool(re.match(rf"[●○◎■□◆*\s]*{re.escape(name)}\s*[,，:：（(]", text))


def _continues_byline(page: Page, first: int, index: int, settings: BylineSettings) -> bool:
    if not page.free(index) or page.shapes[index].line.opens_page or page.shapes[index].closes:
        return False
    text = page.shapes[index].text
    if settings.mark.match(text) or settings.prefix.fullmatch(text):
        return _only_names_and_roles(text, settings, marked=True)
    return _only_names_and_roles(text, settings, marked=False) and page.shapes[index].width <= 30


def _affiliation(page: Page, index: int, settings: BylineSettings) -> int:
    """How many lines from here on name the author's office, one sentence part over a few lines."""
    text = ""
    if _opens_paragraph(page, index):
        return 0
    for count in range(1, _AFFILIATION + 1):
        at = index + count - 1
        if not page.free(at) or page.shapes[at].closes or page.shapes[at].width > 30 or page.shapes[at].line.opens_page:
            return 0
        text += page.shapes[at].text
        if len(text) > _LONGEST_OFFICE or any(sign in text for sign in "。！？；") or text.count("，") > 1:
            return 0
        if settings.role.search(text) and not (page.free(at + 1) and _runs_on(page, at, settings)):
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


def _only_names_and_roles(text: str, settings: BylineSettings, *, marked: bool) -> bool:
    """Whether a line holds nothing but names, titles and the words around them."""
    if len(text) > 40 or any(c in text for c in "。！？：；“”《》") or any(c.isdigit() for c in text):
        return False
    names, roles = _sorted_out(text, settings, marked=marked)
    known = sum(map(len, names)) + sum(map(len, roles))
    bare_text = settings.suffix.sub("", settings.pictures.sub("", settings.mark.sub("", text, count=1)))
    rest = sum(map(is_cjk, bare_text)) - known
    return bool(names or roles) and rest <= 0


def _without_misread_mark(text: str, settings: BylineSettings) -> str:
    """The names behind a mark that OCR took for a character: 口林小川, 文了周远; the text where others stand there."""
    found = settings.misread_mark.match(text)
    rest = text[found.end() :].replace("|", " ") if found else ""
    signs = bool(rest) and _only_names_and_roles(rest, settings, marked=False)
    return rest if signs and _sorted_out(rest, settings, marked=False)[0] else text


def _sorted_out(text: str, settings: BylineSettings, *, marked: bool) -> tuple[list[str], list[str]]:
    """The names and the roles of a byline, in printed order."""
    marked = marked or bool(settings.mark.match(text))
    written = settings.pictures.sub("", settings.mark.sub("", text.strip(), count=1))
    parted = settings.institute.sub(r"\g<0> ", settings.office.sub(r" \g<0>", written))
    words = [settings.suffix.sub("", w) or w for w in _SEPARATORS.split(_FOREIGN.sub(_whole, parted)) if w]
    names: list[str] = []
    roles: list[str] = []
    single = ""
    announced = False
    for word in words:
        if single and len(word) == 1:
            word, single = single + word, ""
        elif len(word) == 1 and is_cjk(word):
            single = word
            continue
        prefix = settings.prefix.match(word)
        signed = _run_together(word[prefix.end() :], settings, announced=True) if prefix else ()
        if prefix and signed:
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
        elif _is_name(word, settings, marked=marked or (announced and not set(settings.strangers) & set(word))):
            names.append(word)
        elif _JOINED in word:
            names.append(word.replace(_JOINED, " "))
        elif marked or announced:
            names += _run_together(word, settings, announced=announced)
    return names, roles


def _whole(name: re.Match[str]) -> str:
    """A foreign name as one word."""
    return re.sub(r"\s+", _JOINED, name[0])


def _run_together(word: str, settings: BylineSettings, *, announced: bool = False) -> tuple[str, ...]:
    """The name that a word is, or the names that an OCR model ran together, if only one way parts them.

    Each of several begins with a surname and has two or three characters (four after a double surname);
    the first may be misread where `announced` by the office they hold.
    """
    misread = not announced or not set(settings.strangers) & set(word)
    if _is_name(word, settings, marked=misread):
        return (word,)
    if len(word) > _LONGEST_RUN or not all(map(is_cjk, word)):
        return ()
    ways = list(_partings(word, settings))
    if not ways and announced:
        heads = (word[:length] for length in (2, 3))
        heads = (head for head in heads if not set(settings.strangers) & set(head))
        ways = [(head, *rest) for head in heads for rest in _partings(word[len(head) :], settings) if rest]
    return ways[0] if len(ways) == 1 else ()


def _partings(word: str, settings: BylineSettings) -> Iterator[tuple[str, ...]]:
    if not word:
        yield ()
    for length in (2, 3, 4):
        name = word[:length]
        if len(name) == length and _is_name(name, settings, marked=False):
            yield from ((name, *rest) for rest in _partings(word[length:], settings))


def _is_name(word: str, settings: BylineSettings, *, marked: bool) -> bool:
    if not _NAME.fullmatch(word) or settings.never.fullmatch(word):
        return False
    compound = word.startswith(settings.compound_surnames)
    if len(word) > (4 if compound else 3) and "·" not in word:
        return False
    return marked or compound or word[0] in settings.surnames


def authors_of(text: str, settings: BylineSettings) -> tuple[str, ...]:
    """The names in a byline, without letter-spacing, marks and titles."""
    text = _without_misread_mark(text, settings)
    latin = _signed_in_latin(text, settings)
    if latin:
        parts = (part.strip() for part in re.split(r",|\band\b|&", latin["authors"]))
        return tuple(part for part in parts if part and not settings.role.search(part))
    names, _ = _sorted_out(text, settings, marked=False)
    return tuple(dict.fromkeys(names))


def known_names(names: Iterable[str], settings: BylineSettings) -> bool:
    """Whether all the names begin with a surname, so that none shows that it was misread."""
    return all(_is_name(name, settings, marked=not has_cjk(name)) for name in names)


def announced_authors(text: str, settings: BylineSettings) -> tuple[str, ...]:
    """The names that stand behind a headline in the contents, where nothing else stands."""
    if has_cjk(text):
        return authors_of("■" + text, settings)
    names = (name.strip() for name in re.split(r",|\band\b|&", text))
    return tuple(name for name in names if in_capitals(name))


def _signed_in_latin(text: str, settings: BylineSettings) -> re.Match[str] | None:
    return settings.latin.fullmatch(text) or settings.letter.fullmatch(text)


def inline_authors(page: Page, index: int, settings: BylineSettings) -> tuple[str, ...]:
    """The names in the byline at the start of the paragraph at `index`: 本报讯（记者 林川 通讯员 江月）…"""
    text = page.shapes[index].text
    for below in page.shapes[index + 1 : index + _INLINE]:
        # A narrow column cuts the byline itself.
        text += below.text if below.wrapped else ""
    found = settings.inline.match(text)
    return authors_of(found["authors"], settings) if found else ()


BYLINE = Operator("byline", "layout", BylineSettings, byline)
