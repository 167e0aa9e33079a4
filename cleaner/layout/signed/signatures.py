"""Signatures: who signs below the end of a text, instead of below its headline.

Takes a `Page` with free lines, says which of them sign the text above, and gives the names in such a text.
"""

from __future__ import annotations

import re

from cleaner.layout.column import LONGEST_INDENT, PARAGRAPH
from cleaner.layout.page import Page
from cleaner.layout.signed.authors import authors_of, signed_in_latin
from cleaner.layout.signed.byline import BylineSettings
from cleaner.layout.signed.names_and_roles import names_and_roles, names_run_together, only_names_and_roles
from cleaner.typography import balance, ends_with_dash

WRITER = "who wrote the letter above"
# No signature is wider, in full-width characters.
_WIDEST = 24.0
_BRACKETS = re.compile(r"[（(【［]([^（()）]{2,40})[）)】］]")
_DASH = re.compile(r"[—─―]{1,2}\s*([^—─―]{2,20})")
_AUTHOR = re.compile(r"(?<!通[讯訊])作者\s*[:：／/]\s*([\u4e00-\u9fff·\s、]{2,20})[）)】］]?$")
# （本报记者 林小川 整理）
_REPORTER = re.compile(
    r"[（(【［]\s*本?[报報刊]?(?:记者|記者|通讯员|通訊員)\s*([\u4e00-\u9fff·\s、]{2,20}?)\s*(?:整理|采写|採寫|摘编|摘編|供稿)[）)】］]"
)
# Where the author is from, behind the name: （林小川　作者单位：临江渡口站）.
_INSTITUTE = re.compile(r"[\s\u3000，,；;]+(?:作者)?[单單]位\s*[:：].*$")
_OFFICE = re.compile(r"[（(][^（()）]{2,24}[）)]$")
# A pen name of two characters, one apart from the other: （老 丁）.
_SPACED = re.compile(r"[\u4e00-\u9fff]\s[\u4e00-\u9fff]")


def lines_of_signature(
    page: Page, index: int, settings: BylineSettings, listed: str, letters: frozenset[int] = frozenset()
) -> int:
    """How many lines from `index` on sign the text that ends right above, none where they say something else.

    `listed` is what the contents and the masthead say: a name that stands alone, or behind a dash, is one of theirs;
    `letters` are the lines of columns of letters.
    """
    shape = page.shapes[index] if index < len(page.shapes) else None
    # Who makes the publication stands in a list, and not alone below the end of a text.
    editor = shape is not None and page.kind(index) == "masthead" and settings.signs_below.match(shape.text) is not None
    if shape is None or not (page.free(index) or editor):
        return 0
    if not page.free(index - 1) or not page.shapes[index - 1].closes:
        return 0
    if shape.width > _WIDEST or shape.line.opens_page:
        return 0
    text = shape.text
    if _cut(page, index) and _signs_in_brackets(text + page.shapes[index + 1].text, settings):
        return 2
    if _signs_in_brackets(text, settings) or settings.letter_signature.fullmatch(text):
        return 1
    if index in letters and writer_of_letter(text, settings):
        return 1
    if _text_follows(page, index) or _acts_below(page, index, settings):
        return 0
    return int(_signs_alone(text, settings, listed))


def signers_of(text: str, settings: BylineSettings) -> tuple[str, ...]:
    """The names in a signature: （林小川 周远）, —林小川, 临江市 林小川（船工）, 整理／林小川."""
    letter = settings.letter_signature.fullmatch(text)
    if letter:
        return (re.sub(r"\s+", "", letter["author"]),) if letter["author"] else (letter["latin"].strip(),)
    inside = _BRACKETS.fullmatch(text) or _DASH.fullmatch(text)
    named = _INSTITUTE.sub("", inside[1]) if inside else text
    if _SPACED.fullmatch(named):
        name = named[0] + named[-1]
        return () if settings.never.fullmatch(name) else (name,)
    latin = signed_in_latin(named, settings)
    # Beside an office a blank parts the names: （临江技师学院 林小川）.
    roles = not latin and names_and_roles(named, settings, marked=False)[1]
    together = "" if latin or roles else re.sub(r"\s", "", named)
    found = names_run_together(together, settings) or authors_of(named, settings)
    wrote = settings.letter_from.fullmatch(text)
    return (re.sub(r"\s+", "", wrote["author"]),) if wrote and not found else found


def writer_of_letter(text: str, settings: BylineSettings) -> str:
    """The name behind a place, or what one is, as columns of letters have it: 下庄 林小川, 退休船工 江海月."""
    found = settings.letter_from.fullmatch(text)
    return "".join(found["author"].split()) if found else ""


def author_in_note(text: str, settings: BylineSettings) -> tuple[str, ...]:
    """Who wrote what a note says where it was taken from, or put it together: （摘自《渡口》 作者：林小川）."""
    found = _AUTHOR.search(text) or _REPORTER.fullmatch(text)
    return authors_of(f"■{found[1]}", settings) if found else ()


def _cut(page: Page, index: int) -> bool:
    """Whether a bracket that a line opens is closed by the short line below."""
    text, below = page.shapes[index].text, page.shapes[index + 1] if page.free(index + 1) else None
    return below is not None and balance(text) > 0 > balance(below.text) and below.width <= page.shapes[index].width


def _signs_in_brackets(text: str, settings: BylineSettings) -> bool:
    inside = _BRACKETS.fullmatch(text)
    if inside is None:
        return False
    named = _INSTITUTE.sub("", inside[1])
    if _SPACED.fullmatch(named) or only_names_and_roles(named, settings, marked=False):
        # The 本刊评论员 of a magazine is an office as well, though nobody's name.
        return bool(signers_of(text, settings)) or settings.prefix.fullmatch(named) is not None
    return bool(names_run_together(re.sub(r"\s", "", named), settings))


def _signs_alone(text: str, settings: BylineSettings, listed: str) -> bool:
    """Whether a line without brackets signs: an office, an editor, who put the text together, or a name known here."""
    if settings.collective.fullmatch(text) or (settings.signs_below.match(text) and signers_of(text, settings)):
        return only_names_and_roles(text, settings, marked=False)
    behind = _DASH.fullmatch(text)
    named = behind[1] if behind else text
    if ends_with_dash(text) or not only_names_and_roles(named, settings, marked=False):
        return False
    names = signers_of(text, settings)
    if behind and names and settings.role.search(named.split()[0]):
        # Behind a dash the office says who it is: ——临江县县长 林小川.
        return True
    # What one is may stand behind the name: 林小川（临江船厂 技师）.
    bare_name = "".join(_OFFICE.sub("", named).split())
    return len(names) == 1 and len(bare_name) == len(names[0]) and names[0] in listed


def _acts_below(page: Page, index: int, settings: BylineSettings) -> bool:
    """Whether the line below says what an office does, so that both are a headline: 省调研组 | 来临江调研."""
    office = settings.collective.fullmatch(page.shapes[index].text)
    return office is not None and page.free(index + 1) and settings.acts.match(page.shapes[index + 1].text) is not None


def _text_follows(page: Page, index: int) -> bool:
    """Whether running text goes on below: what stands over it may be its byline."""
    if not page.free(index + 1) or page.shapes[index + 1].line.opens_page:
        return False
    below = page.shapes[index + 1]
    return below.width >= PARAGRAPH if not below.wrapped else below.missing <= LONGEST_INDENT
