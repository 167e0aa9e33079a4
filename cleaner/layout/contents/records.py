"""A contents page whose entries are no lines of one form: page, headline and author stand one below the other.

Takes the lines below the word "contents", cuts them into records at their page numbers, which stand before, behind or
below what they belong to, and takes for the headline of a record what is printed elsewhere in the dump as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import pairwise

from cleaner.layout.contents.printed import Printed
from cleaner.layout.contents.record_headlines import (
    NAMES,
    OPEN,
    SEVERAL_NAMES,
    SHORT_PHRASE,
    are_names,
    headline,
    unsigned,
)
from cleaner.layout.shapes import Shape
from cleaner.typography import bare

BEFORE = re.compile(r"[A-Zp]?(?P<page>\d{1,3})[\s.．、]+(?P<said>\S.*)")
_BEHIND = re.compile(r"(?P<said>.*\D)(?<=[\s.…·⋯）)])(?P<page>\d{1,3})")
# The inner sides of the cover have names for numbers: 封二, 封三.
ALONE = re.compile(r"(?P<said>)(?:[A-Zp·•]?\s*(?P<page>\d{1,3})\s*[·•]?|封[二三四底面]|封[面底]里|插[页頁])")
# Fewer records are no contents, and so many of their headlines stand elsewhere.
FEWEST = 3
_SHOWN = 2
# What stands before the name of a section.
_MARKS = tuple("▍▎▌■●◆▲★")
# The name of a section is no wider.
_SECTION = 14.0
# No entry has more lines.
_LONGEST_RECORD = 5
# So begins a name among friends, and many a pen name: 老钟, 阿榆.
_FAMILIAR = "老小阿"
# No page number is higher.
_LAST = 1000


@dataclass(frozen=True, slots=True)
class Record:
    """An entry: its headline, authors, page and section, the indexes of its lines, and whether its headline is `shown`
    elsewhere in the dump."""

    title: str
    authors: str
    page: int
    section: str
    lines: tuple[int, ...]
    shown: bool


def records_of(shapes: Sequence[Shape], lines: Sequence[int], printed: Printed, surnames: str) -> list[Record]:
    """The records of the lines at these indexes; none where too few of their headlines are printed elsewhere.

    One of the `surnames` begins a name that an extractor put right behind a headline.
    """
    # Above the first number that stands alone is the name of a section at most, where it begins its record.
    first = next((place for place, index in enumerate(lines) if ALONE.fullmatch(shapes[index].text)), 0)
    below = partial(_below_numbers, surnames=surnames)
    alone = (below, _above_numbers) if first <= 1 else (_above_numbers, below)
    cuts = (
        below(shapes, lines, BEFORE),
        _above_numbers(shapes, lines, _BEHIND),
        *(cut(shapes, lines, ALONE) for cut in alone),
    )
    ways = [
        (
            _above_folio(_records(shapes, cut, printed, surnames)),
            _left_over(cut, printed) + _misplaced(shapes, cut, surnames),
        )
        for cut in cuts
    ]
    # That way is right which gives the most of the headlines that are printed elsewhere, for the names of sections are
    # so as well, but short; which leaves none without a page, and no section below an entry; and whose pages go on.
    records, _ = max(ways, key=lambda way: (_said(way[0]) - way[1], -_turned_back(way[0]), len(way[0])))
    return records if len(records) >= FEWEST and _shown(records) >= _SHOWN else []


def _left_over(cut: Sequence[_Parts], printed: Printed) -> int:
    """How long the headline is that stands right outside the first or the last number, if one does."""
    beside = [parts.said[0][1] for parts in cut[-1:] if parts.number < 0 and parts.said]
    beside += [parts.said[-1][1] for parts in cut[:1] if parts.number < 0 and parts.said]
    said = (bare(text) for text in beside if not NAMES.fullmatch(text))
    return max((len(text) for text in said if len(text) > SHORT_PHRASE and printed.has(text)), default=0)


def _misplaced(shapes: Sequence[Shape], cut: Sequence[_Parts], surnames: str) -> int:
    """How long the letter-spaced or marked lines are, as the names of sections are, that stand in an entry or below."""
    length = 0
    for parts in cut:
        said = [index for index, _ in ([parts.above] if parts.above else []) + parts.said]
        marked = (i for i in said if shapes[i].spaced or shapes[i].text.startswith(_MARKS))
        spaced = [i for i in marked if _may_name_section(shapes[i], surnames)]
        length += sum(len(shapes[i].bare) for i in spaced if i != said[0] or len(said) == 1)
    return length


def _above_folio(records: list[Record]) -> list[Record]:
    """The records without the folio of the contents page itself at their end: it is lower than all they announce."""
    while len(records) > 1 and 0 < records[-1].page < min(record.page or _LAST for record in records[:-1]):
        records.pop()
    return records


def _turned_back(records: Sequence[Record]) -> int:
    """How often a page number is lower than the one before it."""
    return sum(below.page < above.page for above, below in pairwise(records) if below.page)


def _shown(records: Iterable[Record]) -> int:
    return len(_headlines(records))


def _said(records: Iterable[Record]) -> int:
    """How many characters the headlines have that are printed elsewhere."""
    return sum(len(bare(title)) for title in _headlines(records))


def _headlines(records: Iterable[Record]) -> set[str]:
    # The name of an author stands elsewhere as well.
    return {record.title for record in records if record.shown and not NAMES.fullmatch(record.title)}


@dataclass(slots=True)
class _Parts:
    """What the lines of a record say besides its page, in their order, and the line above that names a section.

    `number` is the index of the line with the page.
    """

    page: int = 0
    number: int = -1
    said: list[tuple[int, str]] = field(default_factory=list)
    above: tuple[int, str] | None = None


def _below_numbers(shapes: Sequence[Shape], lines: Sequence[int], form: re.Pattern[str], surnames: str) -> list[_Parts]:
    """The parts of records that begin with their page number, on the first line or alone on one; what stands above the
    first number comes first."""
    found: list[_Parts] = [_Parts()]
    for index in lines:
        number = form.fullmatch(shapes[index].text)
        if number is None:
            found[-1].said.append((index, shapes[index].text))
            continue
        # The line right above is the name of a section, unless the record there goes on in it.
        said, least = found[-1].said, 1 if found[-1].number >= 0 else 0
        named = len(said) > least and _may_name_section(shapes[said[-1][0]], surnames)
        named = named and not (least and len(said) == least + 1 and said[0][1].endswith(OPEN))
        above = said.pop() if named else None
        del said[_LONGEST_RECORD:]
        said = [(index, number["said"])] if number["said"] else []
        found.append(_Parts(page_of(number), index, said, above))
    del found[-1].said[_LONGEST_RECORD:]
    return found


def _may_name_section(shape: Shape, surnames: str) -> bool:
    """Whether a line is as short as the name of a section, and neither a sentence nor the names of authors."""
    names = are_names(shape.text, surnames + _FAMILIAR) or SEVERAL_NAMES.fullmatch(shape.text)
    return shape.width <= _SECTION and not shape.is_sentence and not names


def page_of(number: re.Match[str]) -> int:
    """The page number of a record; 0 where it stands on the cover."""
    return int(number["page"] or 0)


def _above_numbers(shapes: Sequence[Shape], lines: Sequence[int], form: re.Pattern[str]) -> list[_Parts]:
    """The parts of records that end with their page number, on the last line or alone on one; what stands below the
    last number comes last."""
    found: list[_Parts] = [_Parts()]
    for index in lines:
        number = form.fullmatch(shapes[index].text)
        said = number["said"] if number else shapes[index].text
        if said:
            found[-1].said.append((index, said))
        if number:
            found[-1].page, found[-1].number = page_of(number), index
            found[-1].said = found[-1].said[-_LONGEST_RECORD:]
            found.append(_Parts())
    return found


def _records(shapes: Sequence[Shape], cut: Sequence[_Parts], printed: Printed, surnames: str) -> list[Record]:
    """The records of the parts with a page; what stands below the headline of the last one may be anything."""
    paged = [parts for parts in cut if parts.number >= 0]
    found = (_record(shapes, parts, printed, surnames, ends_contents=parts is paged[-1]) for parts in paged)
    return [record for record in found if record]


def _record(
    shapes: Sequence[Shape], parts: _Parts, printed: Printed, surnames: str, *, ends_contents: bool
) -> Record | None:
    """The record that some lines make, or none where they say nothing."""
    heads, authors = unsigned(parts.said, printed, surnames)
    if not heads:
        return None
    title, first, last, shown = headline([head for _, head in heads], printed)
    named = first and shapes[heads[first - 1][0]].width <= _SECTION
    section = parts.above[1] if parts.above else heads[first - 1][1] if named else ""
    if not shown and section and printed.has_line(bare(section)):
        # Of a digest the contents say its label, and what it has: 江上半月 | 全市渡口工作会议召开等.
        title, section, shown = section, "", True
    said = [parts.above, *parts.said] if parts.above else parts.said
    lines = sorted({parts.number, *(index for index, _ in said)})
    if ends_contents and shown:
        end = heads[last][0]
        while end + 1 in lines and _belongs_to_headline(shapes[end + 1]):
            end += 1
        lines = [index for index in lines if index <= max(end, parts.number)]
    return Record(title, authors, parts.page, section, tuple(lines), shown)


def _belongs_to_headline(shape: Shape) -> bool:
    """Whether a line below a headline is its subtitle, a sentence on what it says, or who wrote it."""
    return shape.closes or shape.text.startswith("—") or NAMES.fullmatch(shape.text) is not None
