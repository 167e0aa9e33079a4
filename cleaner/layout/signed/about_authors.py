"""What is said about an author below the names of a byline: the office, over a few lines at most, and the life.

Takes a `Page` and the line below the names, says which lines from there on are an office or a biography.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaner.layout.page import Page
from cleaner.layout.paragraphs import is_first
from cleaner.layout.signed.byline import BylineSettings
from cleaner.typography import balance, closes

# What stands around an office: （临江大学历史系，临江 310000）.
ADDRESS = re.compile(r"^[（(]|(?:[，,；;]\s*[\u4e00-\u9fff]{2,8}\s*\d{6})?[）)]$")
# A subtitle begins with one.
_DASH = "—"
# An affiliation is at most this many printed lines, and so many characters; it is no sentence.
AFFILIATION = 4
_LONGEST_OFFICE = 60


def tells_life_of(name: str, text: str) -> bool:
    """Whether a text begins with a name as a biography does: 林小川，, ●江月明："""
    return bool(re.match(rf"[●○◎■□◆*\s]*{re.escape(name)}\s*[,，:：（(]", text))


def affiliation(page: Page, index: int, settings: BylineSettings) -> int:
    """How many lines from here on name the author's office, one sentence part over a few lines."""
    text = ""
    if _opens_paragraph(page, index):
        return 0
    for count in range(1, AFFILIATION + 1):
        at = index + count - 1
        if not page.free(at) or page.shapes[at].width > 30 or page.shapes[at].line.opens_page:
            return 0
        if closes(ADDRESS.sub("", page.shapes[at].text)) or page.shapes[at].text.startswith(_DASH):
            return 0
        text += page.shapes[at].text
        if settings.clause.search(text):
            return 0
        if any(c.isdigit() for c in ADDRESS.sub("", text)):
            # 临江6月3日电, or a number of the publication.
            return 0
        if len(text) > _LONGEST_OFFICE or any(sign in text for sign in "。！？；") or text.count("，") > 1:
            return 0
        # What a bracket or a title in quotes opens goes on in the next line.
        whole = balance(text) == 0
        if (
            whole
            and settings.role.search(ADDRESS.sub("", text))
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


def biography(page: Page, index: int, names: tuple[str, ...], settings: BylineSettings) -> Iterator[int]:
    """The lines from here on that tell the life of one of these authors."""
    if not names or not page.free(index):
        return
    if not any(tells_life_of(name, page.shapes[index].text) for name in names):
        return
    yield index
    at = index + 1
    while page.free(at):
        goes_on = not page.shapes[at - 1].closes or settings.life.match(page.shapes[at].text)
        if not goes_on:
            return
        yield at
        at += 1
