"""What the contents pages say of the articles: title, authors, page and section of each.

Takes the lines that are labelled as contents, gives entries in printed order. A contents page is the second witness of
every headline; which lines it has is not decided here.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from cleaner.layout.contents.areas import areas_below
from cleaner.layout.contents.columns import authors_and_page, headlines_of_pages
from cleaner.layout.contents.guides import guide_entries, guides
from cleaner.layout.contents.printed import Printed, printed_lines
from cleaner.layout.contents.promos import promos_in
from cleaner.layout.contents.record_headlines import NAMES, are_names
from cleaner.layout.contents.records import Record, records_of
from cleaner.layout.contents.unled import UnledEntry, unled_entries
from cleaner.layout.shapes import Shape
from cleaner.rulebook import Characters, Settings
from cleaner.typography import LEADERS, bare, has_cjk

# No line of contents has more characters, its leaders included.
_LONGEST_ENTRY = 240
# Where an entry is broken, its author and its page stand on the next line.
LED = re.compile(r"[.…·⋯]{6,}\s*$")
_DOTS = "………"
_DOTTED = re.compile(r"[.…·⋯]+")
_PAGE_BELOW = re.compile(r"(?=\D)[.…·⋯\s]*(?:[\u4e00-\u9fff]{2,9}[\s、]*){0,3}[.…·⋯\s]*\d{1,3}")
# A headline above its leader, longer than a name, and the name of a section.
_HEADLINE = re.compile(r"[\u4e00-\u9fff]{4,}\s*[.…·⋯]{3}")
_LONGEST_SECTION = 5
# What stands behind the names of who put it together: 林小川 编译, 江海月 等.
_PUT_TOGETHER = re.compile(r"\s*(?:编?[译著]|編?[譯著]|整理|等)$")
_WHOLE = re.compile(r"(?P<title>.+)")


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


def read_contents(
    shapes: Sequence[Shape], lines: Sequence[int], settings: ContentsSettings
) -> tuple[ContentsEntry, ...]:
    """The entries that the contents lines at these indexes announce, in printed order.

    Of two ways to read a contents page, line by line or in records, that one is right which gives more headlines that
    are printed elsewhere.
    """
    entries = _read_lines(shapes, lines, settings)
    among = frozenset(lines)
    areas = list(areas_below(shapes, settings.header, among.__contains__))
    printed = printed_lines(shapes) if areas else Printed(())
    for header, below in areas:
        records = records_instead(shapes, header, below, settings, printed)
        if records:
            places = {shapes[index].line.start for index in (header, *below)}
            apart = [entry for entry in entries if entry.start not in places]
            entries = sorted((*apart, *_entries_of_records(shapes, records)), key=lambda e: e.start)
    entries += _promoted(shapes, lines, settings)
    return tuple(e for e in entries if bare(e.title))


def _promoted(shapes: Sequence[Shape], lines: Sequence[int], settings: ContentsSettings) -> list[ContentsEntry]:
    """The articles that a front page announces with a sentence on each."""
    if not any(settings.see_page.fullmatch(shapes[index].text) for index in lines):
        return []
    printed = printed_lines(shapes).but_lines(set(lines))
    return [
        ContentsEntry(
            promo.title,
            "",
            promo.page,
            "",
            None,
            shapes[promo.index].line.start,
            shapes[promo.index].line.end,
            guide=True,
        )
        for promo in promos_in(shapes, lines, settings.see_page, printed)
    ]


def records_instead(
    shapes: Sequence[Shape], header: int, below: Sequence[int], settings: ContentsSettings, printed: Printed
) -> list[Record]:
    """The records of the lines below the word "contents", if they give more headlines than its lines one by one."""
    printed = printed.elsewhere(header, below)
    records = records_of(shapes, below, printed, settings.begins_name)
    # The name of an author stands elsewhere as well.
    shown = [record.page for record in records if record.shown and not NAMES.fullmatch(record.title)]
    lines = _read_lines(shapes, below, settings) if shown else []
    titles = [entry for entry in lines if not NAMES.fullmatch(entry.title)]
    alone = [entry.page for entry in titles if printed.has(bare(entry.title))]
    # Of as many headlines those are right that have their pages.
    better = (len(shown), sum(map(bool, shown))) > (len(alone), sum(map(bool, alone)))
    return records if better else []


def _read_lines(shapes: Sequence[Shape], lines: Sequence[int], settings: ContentsSettings) -> list[ContentsEntry]:
    """The entries of contents pages that have a line each, or begin with one that says what they are."""
    entries: list[ContentsEntry] = []
    section, span = "", None
    above = led = ""
    labels = {indexes[-1]: (name, indexes) for name, indexes in vertical_sections(shapes, lines)}
    headline_of = _headlines_of_pages(shapes, lines, settings)
    headlines = frozenset(headline_of.values())
    unled = _unled_entries(shapes, lines, settings)
    guided = _guide_entries(shapes, lines, settings)
    for index in lines:
        shape = shapes[index]
        if index in guided:
            entries += guided[index]
            continue
        said = authors_and_page(shape.text) if index in headline_of else None
        if said:
            entries.append(_entry_in_columns(shapes[headline_of[index]], *said))
        if said or index in headlines:
            continue
        if index in unled:
            entry, line = unled[index], shape.line
            entries.append(ContentsEntry(entry.title, entry.behind, entry.page, section, span, line.start, line.end))
            continue
        if index in labels:
            section, indexes = labels[index]
            span = (shapes[indexes[0]].line.start, shape.line.end)
            continue
        below = _DOTTED.sub(" ", shape.text).strip() if led.endswith(_DOTS) else shape.text
        text = led + below
        led = _led(shapes, index, text, settings)
        if led:
            continue
        match = entry_of(text, settings.entries) or entry_of(text, settings.inside)
        if not match and above and settings.section.fullmatch(shape.text) and not _over_entry(shapes, index, settings):
            # The page stands on a line of its own, and below it a headline without an author.
            match = _WHOLE.fullmatch(shape.text)
        if match:
            parts = match.groupdict()
            number = parts.get("page") or above
            if parts.get("section"):
                section, span = bare(parts["section"]), (shape.line.start, shape.line.end)
            entries.append(
                ContentsEntry(
                    (parts.get("title") or "").strip(),
                    (parts.get("authors") or "").strip(),
                    int(number) if number else None,
                    section,
                    span,
                    shape.line.start,
                    shape.line.end,
                )
            )
        elif entries and settings.more.match(shape.text):
            last = entries[-1]
            _, slash, behind = shape.text.replace("／", "/").rpartition("/")
            authors = behind.strip() if slash else last.authors
            entries[-1] = replace(last, authors=authors)
        elif entries and _signs(shapes, index, entries[-1], settings):
            entries[-1] = replace(entries[-1], authors=shape.text)
        elif (
            settings.section.fullmatch(shape.text)
            and len(bare(shape.text)) > 1
            and not settings.header.search(shape.text)
        ):
            # A page number may stand right behind it.
            section = bare(shape.text).rstrip("0123456789") if has_cjk(shape.text) else shape.text
            span = (shape.line.start, shape.line.end)
        above = shape.text if shape.text.isdecimal() else ""
    return entries


def _over_entry(shapes: Sequence[Shape], index: int, settings: ContentsSettings) -> bool:
    """Whether a letter-spaced line stands right over an entry, as the name of its section does."""
    below = shapes[index + 1].text if index + 1 < len(shapes) else ""
    return shapes[index].spaced and entry_of(below, settings.entries) is not None


def _guide_entries(
    shapes: Sequence[Shape], lines: Sequence[int], settings: ContentsSettings
) -> Mapping[int, list[ContentsEntry]]:
    """The entries of the guides on front pages, by line."""
    among = set(lines)
    blocks = list(guides(shapes, among.__contains__, settings.guides, settings.guide_header, settings.fewest))
    printed = printed_lines(shapes).but_lines(among) if blocks else Printed(())
    found: dict[int, list[ContentsEntry]] = {}
    for block in blocks:
        above = ""
        for index in block:
            line, text = shapes[index].line, shapes[index].text
            entries = guide_entries(text, above, settings.guides, settings.parts, printed)
            if entries:
                found[index] = [
                    ContentsEntry(entry.title, "", entry.page, entry.column, None, line.start, line.end, guide=True)
                    for entry in entries
                ]
            above = "" if entries or settings.guide_header.fullmatch(text) else text
    return found


def entry_of(text: str, patterns: Sequence[re.Pattern[str]]) -> re.Match[str] | None:
    """What the first of some patterns that fits a whole line finds in it."""
    if len(text) > _LONGEST_ENTRY:
        return None
    return next((m for p in patterns if (m := p.fullmatch(text))), None)


def _unled_entries(
    shapes: Sequence[Shape], lines: Sequence[int], settings: ContentsSettings
) -> Mapping[int, UnledEntry]:
    """The entries of the contents pages that lost their leaders."""
    if any(entry_of(shapes[index].text, settings.entries) for index in lines):
        return {}
    headers = [place for place, index in enumerate(lines) if settings.header.fullmatch(shapes[index].text)]
    if not headers:
        return {}
    found: dict[int, UnledEntry] = {}
    printed = Counter(shape.bare for shape in shapes)
    for place, end in pairwise([*headers, len(lines)]):
        found |= unled_entries(shapes, lines[place + 1 : end], printed)
    return found


def _entries_of_records(shapes: Sequence[Shape], records: Sequence[Record]) -> Iterator[ContentsEntry]:
    """The entries that records are; the name of a section stands over the first of its entries only."""
    section = ""
    for record in records:
        section = bare(record.section) or section
        line, page = shapes[record.lines[0]].line, record.page or None
        yield ContentsEntry(record.title, record.authors, page, section, None, line.start, line.end)


def _headlines_of_pages(shapes: Sequence[Shape], lines: Sequence[int], settings: ContentsSettings) -> Mapping[int, int]:
    """For each line with a page number that of its headline, on the contents pages whose columns came apart."""
    found: dict[int, int] = {}
    headers = [place for place, index in enumerate(lines) if settings.header.fullmatch(shapes[index].text)]
    for place, end in pairwise([*headers, len(lines)]):
        found |= headlines_of_pages(shapes, lines[place + 1 : end])
    return found


def _entry_in_columns(headline: Shape, authors: str, number: int) -> ContentsEntry:
    """The entry of a headline whose author and page stand in other columns."""
    title = headline.text.strip(" .…·⋯")
    return ContentsEntry(title, authors, number, "", None, headline.line.start, headline.line.end)


def _signs(shapes: Sequence[Shape], index: int, entry: ContentsEntry, settings: ContentsSettings) -> bool:
    """Whether a line right below an entry has the names of its authors, and is not the name of the next section."""
    named = _PUT_TOGETHER.sub("", shapes[index].text)
    below = not entry.authors and entry.end == shapes[index - 1].line.end
    return below and are_names(named, settings.begins_name)


def _led(shapes: Sequence[Shape], index: int, text: str, settings: ContentsSettings) -> str:
    """What the next line goes on from, where an entry is broken at its dots or above its author; else nothing."""
    if LED.search(text) or _leads_below(shapes, index):
        return text
    if page_below(shapes, index) and not settings.header.fullmatch(text):
        return f"{text.rstrip('.…·⋯ ')}{_DOTS}"
    return ""


def _leads_below(shapes: Sequence[Shape], index: int) -> bool:
    """Whether the dots that lead to the page number of an entry stand on the next line."""
    return index + 1 < len(shapes) and LEADERS.match(shapes[index + 1].text) is not None


def page_below(shapes: Sequence[Shape], index: int) -> bool:
    """Whether the author and the page of an entry, or its page behind dots, stand on the next line."""
    here, below = shapes[index].text, shapes[index + 1].text if index + 1 < len(shapes) else ""
    if LED.search(here) and below.isdecimal():
        return True
    if here[-1].isdecimal() or not has_cjk(here) or _PAGE_BELOW.fullmatch(below) is None:
        return False
    # Below the name of a section stands a headline, longer than a name.
    return len(bare(here)) > _LONGEST_SECTION or _HEADLINE.match(below) is None


def vertical_sections(shapes: Sequence[Shape], lines: Sequence[int]) -> Iterator[tuple[str, list[int]]]:
    """The names of sections that are printed vertically, a character a line, with their lines."""
    run: list[int] = []
    for index in [*lines, -1]:
        single = index >= 0 and shapes[index].single and has_cjk(shapes[index].text)
        if single and (not run or index == run[-1] + 1):
            run.append(index)
            continue
        if len(run) > 1:
            yield "".join(shapes[i].text for i in run), run
        run = [index] if single else []
