"""Who wrote it, as a byline, the beginning of a report or an entry of the contents says.

Takes texts, or a `Page` and where a paragraph begins, gives names. It knows how Chinese and English names look, not who
anybody is; which lines are bylines is not decided here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from cleaner.layout.page import Page
from cleaner.layout.signed.byline import BylineSettings
from cleaner.layout.signed.names import is_name
from cleaner.layout.signed.names_and_roles import names_and_roles, without_misread_mark
from cleaner.typography import has_cjk, in_capitals

# A byline at a paragraph's start is on so many printed lines at most.
_INLINE = 4


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


def is_latin_role(text: str, settings: BylineSettings) -> bool:
    """Whether a line names the office or the address of an English author: Staff Writer, Special to the Herald."""
    return settings.latin_role.fullmatch(text) is not None
