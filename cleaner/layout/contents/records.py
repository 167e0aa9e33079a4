"""A contents page whose entries are no lines of one form: page, headline and author stand one below the other.

Takes the lines below the word "contents", cuts them into records at their page numbers, which stand before, behind or
below what they belong to, and takes for the headline of a record what is printed elsewhere in the dump as well.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from cleaner.layout.shapes import Shape
from cleaner.typography import bare

_BEFORE = re.compile(r"[Pp]?(?P<page>\d{1,3})[\s.．、]+(?P<said>\S.*)")
_BEHIND = re.compile(r"(?P<said>.*\D)(?<=[\s.…·⋯）)])(?P<page>\d{1,3})")
# The inner sides of the cover have names for numbers: 封二, 封三.
_ALONE = re.compile(r"(?P<said>)(?:[Pp·•]?\s*(?P<page>\d{1,3})\s*[·•]?|封[二三四底面]|封[面底]里|插[页頁])")
_LEADERS = re.compile(r"[.…·⋯]{2,}")
# Who wrote it stands behind a stroke, a mark or in brackets; or alone, each name padded to the same width.
_MARKED = re.compile(r"(?:^|(?<=\s))[/／◎○●◇]\s*(?P<authors>\S.*)$")
# But not 外一首, 节选, 三则, which belong to the headline.
_BRACKETED = re.compile(
    r"[（(](?!外?[一二三四五六七八九十两兩]{1,2}[首则則篇章题題]|组诗|組詩|[节節][选選]|[连連][载載])(?P<authors>[^（）()]{2,24})[）)]$"
)
_NAMES = re.compile(
    r"(?:[\u4e00-\u9fff]\s?[\u4e00-\u9fff]{1,2}(?:[\s、，]+|$)){1,4}|[［\[（(][\u4e00-\u9fff]{1,3}[］\]）)][\u4e00-\u9fff·]+"
)
_SEVERAL_NAMES = re.compile(r"[\u4e00-\u9fff]\s?[\u4e00-\u9fff]{1,2}(?:[\s、，]+[\u4e00-\u9fff]\s?[\u4e00-\u9fff]{1,2})+")
_NOTE = re.compile(r"[（(][^（）()]{1,8}[）)]$")
# Blanks between Latin words part no phrases.
_PHRASES = re.compile(r"\s{2,}|(?<=[^\x00-\x7f])\s+|\s+(?=[^\x00-\x7f])")
_OPEN = ("：", "，", "、", "——")
# Fewer records are no contents, and so many of their headlines stand elsewhere.
_FEWEST = 3
_SHOWN = 2
# A shorter headline may be any word; one of which only the beginning is printed alike is longer.
_SHORTEST, _BEGINNING = 3, 6
# A headline stands on so many lines at most, in the contents and over its text, and is no wider than this.
_LINES, _WIDEST = 3, 40.0
# The page of contents has no more lines.
LONGEST_PAGE = 90
# The name of a section is no wider.
_SECTION = 14.0
_NAME, _KICKER = 6, 9
# A name has so many characters.
_NAME_LENGTHS = (2, 3)
# No entry has more lines.
_LONGEST_RECORD = 5
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


@dataclass(frozen=True, slots=True)
class Printed:
    """What is printed as a headline may be, bare, in the order of the alphabet, each with the line where it begins.

    What begins in the lines `but` is not asked.
    """

    texts: Sequence[tuple[str, int]]
    but: Container[int] = ()

    def has(self, text: str) -> bool:
        """Whether a bare text is printed, or the beginning of one that is."""
        at = bisect_left(self.texts, (text, -1))
        while len(text) >= _SHORTEST and at < len(self.texts) and self.texts[at][0].startswith(text):
            whole = self.texts[at][0] == text or len(text) >= _BEGINNING
            if whole and self.texts[at][1] not in self.but:
                return True
            at += 1
        return False

    def elsewhere(self, header: int, lines: Sequence[int]) -> Printed:
        """The same, but for what begins in a line with the word "contents" and the lines below it."""
        return Printed(self.texts, range(header, lines[-1] + 1 if lines else header + 1))

    def but_lines(self, lines: Container[int]) -> Printed:
        """The same, but for what begins in some lines."""
        return Printed(self.texts, lines)


def areas_below(
    shapes: Sequence[Shape], header: re.Pattern[str], free: Callable[[int], bool]
) -> Iterator[tuple[int, list[int]]]:
    """Each line with the word "contents", and the lines below it on its page, down to the first text.

    An entry may end as a sentence does; two such lines, one below the other, are text.
    """
    for above, shape in enumerate(shapes):
        if not header.fullmatch(shape.text) or not free(above):
            continue
        lines: list[int] = []
        for index in range(above + 1, min(above + LONGEST_PAGE, len(shapes))):
            below = shapes[index]
            text = _is_sentence(below) and _is_sentence(shapes[index - 1])
            if below.line.opens_page or text or below.width > _WIDEST or header.fullmatch(below.text):
                break
            if free(index):
                lines.append(index)
        yield above, lines


def printed_lines(shapes: Sequence[Shape]) -> Printed:
    """What lines that are no sentence's end print, one alone or up to three together."""
    found: list[tuple[str, int]] = []
    for first in range(len(shapes)):
        text = ""
        for shape in shapes[first : first + _LINES]:
            if _is_sentence(shape) or shape.width > _WIDEST:
                break
            text += shape.bare
            found.append((text, first))
    return Printed(sorted(found))


def _is_sentence(shape: Shape) -> bool:
    """Whether a line ends a sentence; a headline may ask or call."""
    return shape.closes and not shape.text.endswith(("？", "！", "?", "!", "…"))


def records_of(shapes: Sequence[Shape], lines: Sequence[int], printed: Printed) -> list[Record]:
    """The records of the lines at these indexes; none where too few of their headlines are printed elsewhere."""
    # Above the first number that stands alone is the name of a section at most, where it begins its record.
    first = next((place for place, index in enumerate(lines) if _ALONE.fullmatch(shapes[index].text)), 0)
    alone = (_below_numbers, _above_numbers) if first <= 1 else (_above_numbers, _below_numbers)
    cuts = (
        _below_numbers(shapes, lines, _BEFORE),
        _above_numbers(shapes, lines, _BEHIND),
        *(cut(shapes, lines, _ALONE) for cut in alone),
    )
    ways = [_above_folio(_records(shapes, cut, printed)) for cut in cuts]
    # That way is right which gives the most headlines that are printed elsewhere, and whose pages go on.
    records = max(ways, key=lambda way: (_shown(way), -_turned_back(way), len(way)))
    return records if len(records) >= _FEWEST and _shown(records) >= _SHOWN else []


def _above_folio(records: list[Record]) -> list[Record]:
    """The records without the folio of the contents page itself at their end: it is lower than all they announce."""
    while len(records) > 1 and 0 < records[-1].page < min(record.page or _LAST for record in records[:-1]):
        records.pop()
    return records


def _turned_back(records: Sequence[Record]) -> int:
    """How often a page number is lower than the one before it."""
    return sum(below.page < above.page for above, below in pairwise(records) if below.page)


def _shown(records: Iterable[Record]) -> int:
    return len({record.title for record in records if record.shown})


@dataclass(slots=True)
class _Parts:
    """What the lines of a record say besides its page, in their order, and the line above that names a section.

    `number` is the index of the line with the page.
    """

    page: int = 0
    number: int = -1
    said: list[tuple[int, str]] = field(default_factory=list)
    above: tuple[int, str] | None = None


def _below_numbers(shapes: Sequence[Shape], lines: Sequence[int], form: re.Pattern[str]) -> list[_Parts]:
    """The records where each begins with its page number, on its first line or on a line of its own."""
    found: list[_Parts] = [_Parts()]
    for index in lines:
        number = form.fullmatch(shapes[index].text)
        if number is None:
            found[-1].said.append((index, shapes[index].text))
            continue
        # The line right above is the name of a section, unless the record there goes on in it.
        said, least = found[-1].said, 1 if found[-1].number >= 0 else 0
        named = len(said) > least and _may_name_section(shapes[said[-1][0]])
        named = named and not (least and len(said) == least + 1 and said[0][1].endswith(_OPEN))
        above = said.pop() if named else None
        del said[_LONGEST_RECORD:]
        said = [(index, number["said"])] if number["said"] else []
        found.append(_Parts(_page_of(number), index, said, above))
    del found[-1].said[_LONGEST_RECORD:]
    return found[1:]


def _may_name_section(shape: Shape) -> bool:
    """Whether a line is as short as the name of a section, and neither a sentence nor the names of authors."""
    return shape.width <= _SECTION and not _is_sentence(shape) and not _SEVERAL_NAMES.fullmatch(shape.text)


def _page_of(number: re.Match[str]) -> int:
    """The page number of a record; 0 where it stands on the cover."""
    return int(number["page"] or 0)


def _above_numbers(shapes: Sequence[Shape], lines: Sequence[int], form: re.Pattern[str]) -> list[_Parts]:
    """The records where each ends with its page number, on its last line or on a line of its own."""
    found: list[_Parts] = [_Parts()]
    for index in lines:
        number = form.fullmatch(shapes[index].text)
        said = number["said"] if number else shapes[index].text
        if said:
            found[-1].said.append((index, said))
        if number:
            found[-1].page, found[-1].number = _page_of(number), index
            found[-1].said = found[-1].said[-_LONGEST_RECORD:]
            found.append(_Parts())
    return found[:-1]


def _records(shapes: Sequence[Shape], cut: Sequence[_Parts], printed: Printed) -> list[Record]:
    """The records of some parts; what stands below the headline of the last one may be anything."""
    return [
        record for parts in cut if (record := _record(shapes, parts, printed, ends_contents=parts is cut[-1])) is not None
    ]


def _record(shapes: Sequence[Shape], parts: _Parts, printed: Printed, *, ends_contents: bool) -> Record | None:
    """The record that some lines make, or none where they say nothing."""
    heads, authors = _unsigned(parts, printed)
    if not heads:
        return None
    title, first, last, shown = _headline([head for _, head in heads], printed)
    named = first and shapes[heads[first - 1][0]].width <= _SECTION
    section = parts.above[1] if parts.above else heads[first - 1][1] if named else ""
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
    return shape.closes or shape.text.startswith("—") or _NAMES.fullmatch(shape.text) is not None


def _unsigned(parts: _Parts, printed: Printed) -> tuple[list[tuple[int, str]], str]:
    """What the lines of a record say besides its authors, and those."""
    heads = [(index, _LEADERS.sub(" ", text).strip()) for index, text in parts.said]
    authors = heads.pop()[1] if len(heads) > 1 and _NAMES.fullmatch(heads[-1][1]) else ""
    others = [head for head in heads if not _NAMES.fullmatch(head[1])]
    if authors and others and _NAMES.fullmatch(heads[-1][1]):
        # A column of authors, each of another record.
        return others, ""
    for form in (_MARKED, _BRACKETED):
        for place, (index, head) in enumerate(heads):
            signed = None if authors else form.search(head)
            if signed:
                authors = signed["authors"]
                heads[place] = (index, head[: signed.start()].strip())
    for place, (index, head) in enumerate(heads):
        title, names = ("", "") if authors else _before_names(head, printed)
        if names:
            heads[place], authors = (index, title), names
    return [(index, head) for index, head in heads if head], authors


def _before_names(head: str, printed: Printed) -> tuple[str, str]:
    """A headline that is printed elsewhere and the names behind it on its line, or nothing.

    >>> _before_names("渡口的灯（诗） 江 月 周远", Printed([("渡口的灯", 7)]))
    ('渡口的灯（诗）', '江 月 周远')
    >>> _before_names("守灯人的日记江小月", Printed([("守灯人的日记", 7)]))
    ('守灯人的日记', '江小月')
    """
    for blank in _PHRASES.finditer(head):
        title, names = head[: blank.start()], head[blank.end() :]
        if _NAMES.fullmatch(names) and any(printed.has(bare(way)) for way in _ways(title)):
            return title, names
    if printed.has(bare(head)):
        return "", ""
    # An extractor puts no blank between what stands at both ends of a line.
    for length in _NAME_LENGTHS:
        title, names = head[:-length], head[-length:]
        if len(bare(title)) > len(names) and _NAMES.fullmatch(names) and printed.has(bare(title)):
            return title, names
    return "", ""


def _headline(heads: Sequence[str], printed: Printed) -> tuple[str, int, int, bool]:
    """The headline among the parts of a record, its first part and its last, and whether it is printed elsewhere."""
    # A short part above others is the name of a section, which is printed elsewhere as well: it is asked last.
    named = len(heads) > 1 and len(bare(heads[0])) <= _NAME
    for first in [*range(named, len(heads)), 0] if named else range(len(heads)):
        # What stands behind a dash on its own line is the subtitle.
        dashed = next((at for at in range(first + 1, len(heads)) if heads[at].startswith("—")), len(heads))
        ends = range(first + 1, min(first + _LINES, dashed) + 1)
        joined = [("".join(heads[first:end]), end - 1) for end in ends[1:]]
        ways = [(way, first) for way in _ways(heads[first])]
        shown = [(way, last) for way, last in (*ways, *joined) if printed.has(bare(way))]
        if shown:
            title, last = max(shown, key=lambda way: len(bare(way[0])))
            return _below_kicker(title, printed), first, last, True
    first = 1 if len(heads) > 1 and len(bare(heads[0])) < len(bare(heads[1])) and not heads[0].endswith(_OPEN) else 0
    return _NOTE.sub("", heads[first]).strip(), first, first, False


def _below_kicker(title: str, printed: Printed) -> str:
    """A headline without the shorter phrase before it that is printed over it; of two as long each is half of it."""
    parts = list(_PHRASES.finditer(title))
    if not parts:
        return title
    kicker, rest = title[: parts[-1].start()], title[parts[-1].end() :]
    short = len(bare(kicker)) < min(_KICKER, len(bare(rest)))
    return rest if short and printed.has(bare(rest)) else title


def _ways(head: str) -> Iterator[str]:
    """What may be the headline in a part: all of it, less its first phrases, less a note or what a dash or stroke adds.

    >>> list(_ways("卷首　渡口的灯（诗）"))
    ['卷首　渡口的灯（诗）', '渡口的灯（诗）', '卷首　渡口的灯', '渡口的灯']
    """
    parted = (head.partition(sign)[0].strip() for sign in ("——", "／", "/"))
    for text in dict.fromkeys((head, _NOTE.sub("", head), *parted)):
        yield from (text[start:] for start in (0, *(blank.end() for blank in _PHRASES.finditer(text))))
