"""Names of institutions that stand on one line without a blank, as layout models give rows of them.

Takes the text of a line, gives the spans of its names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaner.rulebook import Settings
from cleaner.setting import width

# Less is no name, but the end of one.
_SHORTEST = 4


class InstitutionSettings(Settings, frozen=True):
    """What an institution's name looks like, and where names that run together part.

    Behind a `sure_end` of a name the next one begins, unless with a word that is found `inside` names; a `likely_end`
    also stands within longer names, and counts on a line wider than any name, which is `widest`.
    """

    institution: re.Pattern[str]
    sure_end: re.Pattern[str]
    likely_end: re.Pattern[str]
    inside: re.Pattern[str]
    widest: float


def names_on(text: str, settings: InstitutionSettings) -> Iterator[tuple[int, int]]:
    """The spans of the names on a line, as `(start, end)` in characters of `text`.

    >>> parts = (re.compile(pattern) for pattern in (".+委", "县委", "局", "办公室"))
    >>> list(names_on("中共云溪县委中共临江县委", InstitutionSettings(*parts, 24)))
    [(0, 6), (6, 12)]
    """
    ends = {found.end() for found in settings.sure_end.finditer(text)}
    if width(text) > settings.widest:
        ends |= {found.end() for found in settings.likely_end.finditer(text)}
    begin = 0
    for end in sorted(ends):
        if end - begin < _SHORTEST or len(text) - end < _SHORTEST or settings.inside.match(text, end):
            continue
        if settings.institution.fullmatch(text, begin, end):
            yield begin, end
            begin = end
    yield begin, len(text)
