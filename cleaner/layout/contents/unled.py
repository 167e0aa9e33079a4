"""A contents page that lost what stood between headline, author and page: 渡口重开以后林小川 12.

Takes the lines below the word "contents", says which of them are entries, and where the headline of each one ends: it
is printed elsewhere as well, or a blank stands behind it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from cleaner.layout.shapes import Shape
from cleaner.typography import bare, has_cjk

_NUMBERED = re.compile(r"(?P<said>[^\s\d].*?)\s*(?P<page>\d{1,3})")
# What stands between an entry's parts, as OCR leaves it.
_LEFT_OVER = " .…·⋯,，、“”\"'"
# Fewer lines are no contents; so many of their headlines stand elsewhere.
_FEWEST = 3
_SHOWN = 2
# A shorter headline may be any word.
_SHORTEST = 4


@dataclass(frozen=True, slots=True)
class UnledEntry:
    """The headline of an entry, what stands behind it, the page, and whether the headline stands elsewhere."""

    title: str
    behind: str
    page: int
    shown: bool = False


def unled_entries(
    shapes: Sequence[Shape], lines: Sequence[int], printed: Mapping[str, int]
) -> Mapping[int, UnledEntry]:
    """The entries among the lines at these indexes: at least three with page numbers that go on, known for headlines.

    `printed` says how often each bare text is a line of the dump.
    """
    listed = Counter(shapes[index].bare for index in lines)
    found: dict[int, UnledEntry] = {}
    last = 0
    for index in lines:
        entry = _entry(shapes[index].text, printed, listed)
        if entry is None:
            continue
        if entry.page < last:
            return {}
        found[index], last = entry, entry.page
    pages = {entry.page for entry in found.values()}
    shown = sum(entry.shown for entry in found.values())
    return found if len(found) >= _FEWEST and len(pages) > 1 and shown >= _SHOWN else {}


def _entry(text: str, printed: Mapping[str, int], listed: Mapping[str, int]) -> UnledEntry | None:
    match = _NUMBERED.fullmatch(text)
    if match is None or not has_cjk(text):
        return None
    said, page = match["said"], int(match["page"])
    for end in range(len(said), _SHORTEST - 1, -1):
        headline = bare(said[:end])
        if printed.get(headline, 0) > listed.get(headline, 0):
            return UnledEntry(said[:end].strip(_LEFT_OVER), said[end:].strip(_LEFT_OVER), page, shown=True)
    first, _, rest = said.partition(" ")
    if len(first) >= _SHORTEST and rest:
        return UnledEntry(first, rest.strip(_LEFT_OVER), page)
    return UnledEntry(said, "", page)
