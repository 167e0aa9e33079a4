"""An entry of the contents: what it says of an article, and what a line or two look like that are one.

Takes texts, and lines as they stand one below the other; which of them are read is not decided here.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from cleaner.layout.shapes import Shape
from cleaner.rulebook import Characters, Settings
from cleaner.typography import bare, has_cjk

# No line of contents has more characters, its leaders included.
_LONGEST_ENTRY = 240
# Where an entry is broken, its author and its page stand on the next line.
LED = re.compile(r"[.…·⋯]{6,}\s*$")
_PAGE_BELOW = re.compile(r"(?=\D)[.…·⋯\s]*(?:[\u4e00-\u9fff]{2,9}[\s、]*){0,3}[.…·⋯\s]*\d{1,3}")
# A headline above its leader, longer than a name, and the name of a section.
_HEADLINE = re.compile(r"[\u4e00-\u9fff]{4,}\s*[.…·⋯]{3}")
_LONGEST_SECTION = 5


class ContentsSettings(Settings, frozen=True):
    """What an entry looks like, with the groups `page`, `title`, `authors`, and `section` where that stands before it.

    `inside` is what an entry may look like besides, once it is known that this is a contents page; `header` is
    the word above it, from which on everything belongs to it. `guides` are the entries of the guide on a front
    page, `guide_header` the word above those, and `parts` begin the names of parts of a paper. `section` is a
    line between entries that names a part of the issue; `more` goes on with the entry above (a subtitle, an
    author on a line of its own), and so do names that begin with one of the `surnames` or `compound_surnames`.
    `fewest` entries make a contents page; between two entries stand at most `apart` other lines, none wider than
    `widest`.
    """

    entries: tuple[re.Pattern[str], ...]
    inside: tuple[re.Pattern[str], ...]
    header: re.Pattern[str]
    guides: tuple[re.Pattern[str], ...]
    see_page: re.Pattern[str]
    guide_header: re.Pattern[str]
    parts: re.Pattern[str]
    section: re.Pattern[str]
    more: re.Pattern[str]
    surnames: Characters
    compound_surnames: tuple[str, ...]
    fewest: int
    apart: int
    widest: float

    @property
    def begins_name(self) -> str:
        """The characters with which names begin."""
        return self.surnames + "".join(compound[0] for compound in self.compound_surnames)


@dataclass(frozen=True, slots=True)
class ContentsEntry:
    """An article as the contents announce it; `start` and `end` are its first line's span.

    What a guide has is a choice of the articles.
    """

    title: str
    authors: str
    page: int | None
    section: str
    section_span: tuple[int, int] | None
    start: int
    end: int
    guide: bool = False


def entry_of(text: str, patterns: Sequence[re.Pattern[str]]) -> re.Match[str] | None:
    """What the first of some patterns that fits a whole line finds in it."""
    if len(text) > _LONGEST_ENTRY:
        return None
    return next((m for p in patterns if (m := p.fullmatch(text))), None)


def page_below(shapes: Sequence[Shape], index: int) -> bool:
    """Whether the author and the page of an entry, or its page behind dots, stand on the next line."""
    here, below = shapes[index].text, shapes[index + 1].text if index + 1 < len(shapes) else ""
    if LED.search(here) and below.isdecimal():
        return True
    if here[-1].isdecimal() or not has_cjk(here) or _PAGE_BELOW.fullmatch(below) is None:
        return False
    # Below the name of a section stands a headline, longer than a name.
    return len(bare(here)) > _LONGEST_SECTION or _HEADLINE.match(below) is None
