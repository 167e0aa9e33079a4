"""Bylines that are set from top to bottom, below a headline or a subtitle that is vertical as well.

Takes the lines of a vertical line, gives them in the parts that it has.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from cleaner.layout.page import Page
from cleaner.layout.signed.authors import authors_of
from cleaner.layout.signed.bare_names import FULL_NAME, ends_in_name, signs_bare
from cleaner.layout.signed.byline import BylineSettings

# A vertical title above a byline has so many characters, and what the author did, in a few, stands before such a sign.
_VERTICAL_TITLE = 2
_LONGEST_ROLE = 6
# One above a bare name has so many, or the name may be its last word.
_VERTICAL_HEADLINE = 4
_SLASHES = "／/|｜：:"
# No mark of a byline stands in a headline; a name without one has so many characters.
_IS_TITLE = re.compile("[\\w“”‘’「」《》？！]+").fullmatch
_NAME_LENGTHS = (3, 2)
# A vertical byline has so many characters at most.
_LONGEST_BYLINE = 60


def parted_at_byline(page: Page, unit: list[int], names: BylineSettings, named: Collection[str]) -> list[list[int]]:
    """A vertical line, or two where a byline goes on below a subtitle: 一條公路的停車計畫文／許蔚藍."""
    characters = [page.shapes[index].text for index in unit]
    for at in range(_VERTICAL_TITLE, len(unit) - 1):
        rest = "".join(characters[at : at + _LONGEST_BYLINE])
        begins = any(sign in rest[:_LONGEST_ROLE] for sign in _SLASHES) and names.mark.match(rest)
        if (begins or _reports(rest, names)) and authors_of(rest, names):
            return [unit[:at], unit[at:]]
    # Below its headline stands the bare name of an author whom the contents name: 渡口的灯林晓帆.
    for length in _NAME_LENGTHS:
        name, over = "".join(characters[-length:]), "".join(characters[:-length])
        if len(over) >= _VERTICAL_TITLE and name in named and _IS_TITLE(over) and signs_bare(name, names):
            return [unit[:-length], unit[-length:]]
    at = len(unit) - FULL_NAME
    if at >= _VERTICAL_HEADLINE and ends_in_name("".join(characters), names):
        return [unit[:at], unit[at:]]
    return [unit]


def signs_vertically(text: str, names: BylineSettings) -> bool:
    """Whether a vertical line is a byline."""
    begins = bool(names.mark.match(text)) or _reports(text, names)
    return begins and bool(authors_of(text, names))


def _reports(text: str, names: BylineSettings) -> bool:
    """Whether a text says who reports: 記者江海寧報導."""
    return names.prefix.match(text) is not None and names.suffix.search(text) is not None
