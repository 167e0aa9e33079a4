"""The guide on a front page: headlines with the page where each stands, 渡口重开以后　2版, 详见A05版.

Takes the lines of a `Page` and the patterns of such lines, says which lines are a guide and what they announce: one
entry or several on a line, a headline that goes on from the line above, one with the name of its column before it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from cleaner.layout.contents.printed import Printed
from cleaner.layout.shapes import Shape
from cleaner.typography import bare

# Behind a page number the next entry may begin on the same line.
_NEXT = re.compile(r"(?<=\d版)\s*(?=[^\s）)】\]］])")
# The page of the headline above it.
_ALONE = re.compile(r"[（(【\[]?\s*[A-Z]?(?P<page>\d{1,2})\s*版\s*[）)】\]]?")
# Between a page number and the next one are so many lines of a headline.
_LINES = 2
_NOTE = re.compile(r"[（(][^（）()]{1,14}[）)]$")
# What stands before such a sign names the column or the section.
_COLUMN = re.compile(r"^(?P<column>[^：:｜|丨]{2,12})[：:｜|丨]\s*(?P<title>\S.*)$")
_NUMERALS = "一二三四五六七八九"
# No line of a guide has more characters, though it may hold several entries.
_LONGEST = 120


@dataclass(frozen=True, slots=True)
class GuideEntry:
    """A headline with its page, and the name of the column before it."""

    title: str
    page: int
    column: str = ""


def sheet_number(text: str) -> int:
    """The number of a newspaper's page, in figures or in characters.

    >>> sheet_number("12"), sheet_number("三"), sheet_number("十"), sheet_number("二十一")
    (12, 3, 10, 21)
    """
    if text.isdecimal():
        return int(text)
    tens, ten, ones = text.rpartition("十")
    count = _NUMERALS.find(tens) + 1 or 1
    return (10 * count if ten else 0) + _NUMERALS.find(ones or " ") + 1


def guides(
    shapes: Sequence[Shape],
    free: Callable[[int], bool],
    patterns: Sequence[re.Pattern[str]],
    header: re.Pattern[str],
    fewest: int,
) -> Iterator[range]:
    """The lines of each guide: `fewest` entries below each other, or one below the word for it."""
    hits: list[int] = []
    for index, shape in enumerate(shapes):
        if not free(index) or shape.closes or len(shape.text) > _LONGEST:
            continue
        headed = index > 0 and free(index - 1) and not shapes[index - 1].closes and hits[-1:] != [index - 1]
        if _parts(shape.text, patterns) or (headed and _ALONE.fullmatch(shape.text)):
            hits.append(index)
    block: list[int] = []
    for index in [*hits, len(shapes)]:
        if block and not _goes_on(shapes, free, block[-1], index):
            first = _header_above(shapes, free, block[0], header)
            sure = [entry for i in block for entry in _parts(shapes[i].text, patterns) if not _may_be_edition(entry)]
            if first is not None or len(sure) >= fewest:
                begun = block[0] - (_ALONE.fullmatch(shapes[block[0]].text) is not None)
                yield range(begun if first is None else first, block[-1] + 1)
            block = []
        block.append(index)


def _goes_on(shapes: Sequence[Shape], free: Callable[[int], bool], above: int, index: int) -> bool:
    """Whether an entry stands below another, with no more between them than its own first lines."""
    between = range(above + 1, index)
    return (
        index < len(shapes)
        and len(between) <= _LINES
        and not any(shapes[i].closes or not free(i) for i in between)
        and not any(shapes[i].line.opens_page for i in (*between, index))
    )


def _header_above(
    shapes: Sequence[Shape], free: Callable[[int], bool], first: int, header: re.Pattern[str]
) -> int | None:
    """The line of the word for a guide above its first entry."""
    for index in range(first - 1, max(-1, first - _LINES - 2), -1):
        if not free(index) or shapes[index].closes or shapes[index + 1].line.opens_page:
            return None
        if header.fullmatch(shapes[index].text):
            return index
    return None


def _parts(text: str, patterns: Sequence[re.Pattern[str]]) -> list[re.Match[str]]:
    """The entries of a line; none where one of its parts is none."""
    found = [next((m for p in patterns if (m := p.fullmatch(part))), None) for part in _NEXT.split(text)]
    return [match for match in found if match] if all(found) else []


def _may_be_edition(entry: re.Match[str]) -> bool:
    """Whether an entry may as well be a book with its edition, 渡口手册 第5版, unless the word for a guide is above."""
    return bool(entry.groupdict().get("edition"))


def guide_entries(
    text: str, above: str, patterns: Sequence[re.Pattern[str]], parts: re.Pattern[str], printed: Printed
) -> list[GuideEntry]:
    """What a line of a guide announces; `above` is the line before it, where that is none.

    A column that begins as `parts` do is no part of a headline, wherever that is printed.
    """
    found: list[GuideEntry] = []
    alone = _ALONE.fullmatch(text)
    if alone:
        # The headline stands above its page.
        return guide_entries(f"{above} {text}", "", patterns, parts, printed) if above else []
    for place, match in enumerate(_parts(text, patterns)):
        title = match["title"].strip(" \u3000：:")
        begun = "" if place else above
        # What stands behind a dash is the subtitle of the headline above it.
        whole = begun if begun and title.startswith("—") else ""
        if not whole and begun and printed.has(bare(begun + title)):
            whole = begun + title
        column = _COLUMN.match(title)
        ways = [(whole, ""), (title, ""), (_NOTE.sub("", title), "")]
        if column:
            ways += [(way, column["column"].strip()) for way in (column["title"], _NOTE.sub("", column["title"]))]
        unseen = ways[-1] if column and parts.match(column["column"]) else (whole or title, "")
        shown = next(((way, name) for way, name in ways if way and printed.has(bare(way))), unseen)
        found.append(GuideEntry(shown[0], sheet_number(match["page"]), shown[1]))
    return found
