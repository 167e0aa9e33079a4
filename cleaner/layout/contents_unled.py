"""A contents page that lost what stood between headline, author and page: 渡口重开以后林小川 12.

Takes the lines below the word "contents", says which of them are entries, and where the headline of each one ends: it
is printed elsewhere as well, or a blank stands behind it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from cleaner.layout.page import Shape
from cleaner.typography import bare, has_cjk

_NUMBERED = re.compile(r"(?P<said>[^\s\d].*?)\s*(?P<page>\d{1,3})")
# What stands between an entry's parts, as OCR leaves it.
_LEFT_OVER = " .…·⋯,，、“”\"'"
# Fewer lines are no contents, and a shorter headline may be any word.
_FEWEST = 3
_SHORTEST = 4


@dataclass(frozen=True, slots=True)
class UnledEntry:
    """The headline of an entry, what stands behind it, and the page."""

    title: str
    behind: str
    page: int


def unled_entries(shapes: Sequence[Shape], lines: Sequence[int], printed: Collection[str]) -> Mapping[int, UnledEntry]:
    """The entries among the lines at these indexes, where at least three have page numbers, and these go on.

    `printed` are the bare texts of the other lines of the dump.
    """
    found: dict[int, UnledEntry] = {}
    last = 0
    for index in lines:
        entry = _entry(shapes[index].text, printed)
        if entry is None:
            continue
        if entry.page < last:
            return {}
        found[index], last = entry, entry.page
    pages = {entry.page for entry in found.values()}
    return found if len(found) >= _FEWEST and len(pages) > 1 else {}


def _entry(text: str, printed: Collection[str]) -> UnledEntry | None:
    match = _NUMBERED.fullmatch(text)
    if match is None or not has_cjk(text):
        return None
    said, page = match["said"], int(match["page"])
    for end in range(len(said), _SHORTEST - 1, -1):
        if bare(said[:end]) in printed:
            return UnledEntry(said[:end].strip(_LEFT_OVER), said[end:].strip(_LEFT_OVER), page)
    first, _, rest = said.partition(" ")
    if len(first) >= _SHORTEST and rest:
        return UnledEntry(first, rest.strip(_LEFT_OVER), page)
    return UnledEntry(said, "", page)
