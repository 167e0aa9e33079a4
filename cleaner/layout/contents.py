"""The contents pages: which lines they are, and what they say of the articles.

Takes a `Page`, gives labels for the lines, and reads labelled lines into entries: title, authors,
page and section of each article. A contents page is the second witness of every headline.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from cleaner.decisions import Kind, Label
from cleaner.layout.contents_columns import NAME, authors_and_page, headlines_of_pages
from cleaner.layout.contents_unled import UnledEntry, unled_entries
from cleaner.layout.page import Page, Shape
from cleaner.rulebook import Operator, Settings
from cleaner.typography import LEADERS, bare, has_cjk

# The word "contents" stands at most so many lines above the first entry.
_HEADER = 14

# The columns of a contents page have no more lines.
_LONGEST_PAGE = 90
# No line of contents has more characters, its leaders included.
_LONGEST_ENTRY = 240
# Where an entry is broken, its author and its page stand on the next line.
_LED = re.compile(r"[.…·⋯]{6,}\s*$")
_DOTS = "………"
_DOTTED = re.compile(r"[.…·⋯]+")
_PAGE_BELOW = re.compile(r"(?=\D)[.…·⋯\s]*(?:[\u4e00-\u9fff]{2,9}[\s、]*){0,3}[.…·⋯\s]*\d{1,3}")
_WHOLE = re.compile(r"(?P<title>.+)")


class ContentsSettings(Settings, frozen=True):
    """What an entry looks like, with the groups `page`, `title`, `authors`, and `section` where that stands before it.

    `inside` is what an entry may look like besides, once it is known that this is a contents page;
    `header` is the word above it, from which on everything belongs to it. `section` is a line
    between entries that names a part of the issue; `more` goes on with the entry above (a
    subtitle, an author on a line of its own). `fewest` entries make a contents page; between two
    entries stand at most `apart` other lines, none wider than `widest`.
    """

    entries: tuple[re.Pattern[str], ...]
    inside: tuple[re.Pattern[str], ...]
    header: re.Pattern[str]
    section: re.Pattern[str]
    more: re.Pattern[str]
    fewest: int
    apart: int
    widest: float


@dataclass(frozen=True, slots=True)
class ContentsEntry:
    """An article as the contents announce it; `start` and `end` are its first line's span."""

    title: str
    authors: str
    page: int | None
    section: str
    section_span: tuple[int, int] | None
    start: int
    end: int


def contents(page: Page, settings: ContentsSettings) -> Iterator[tuple[int, Label]]:
    """Label the lines of contents pages: entries that stand close together and what is between."""
    found = [i for i, s in enumerate(page.shapes) if page.free(i) and _entry(s.text, settings.entries)]
    found = sorted({*found, *_broken_entries(page, settings)})
    for region in _regions(page, found, settings):
        first, last = _header_above(page, region[0], settings), _last_below(page, region[-1], settings)
        if (
            _names_section(page, first - 1, settings)
            and page.shapes[first - 1].line.page == page.shapes[first].line.page
        ):
            first -= 1
        yield from _labelled(page, range(first, last + 1), region)
    for lines in _in_columns(page, settings):
        yield from _labelled(page, lines, ())
    for lines in _unled(page, settings):
        yield from _labelled(page, lines, ())


def _labelled(page: Page, lines: range, entries: Collection[int]) -> Iterator[tuple[int, Label]]:
    """Labels for the lines of contents; those that are no `entries` are a little less sure."""
    for index in lines:
        if page.free(index):
            line = page.shapes[index].line
            yield index, Label(line.start, line.end, "contents", "contents", 0.0 if index in entries else 0.95)


def _in_columns(page: Page, settings: ContentsSettings) -> Iterator[range]:
    """The lines of contents pages whose columns came apart, from the word "contents" on."""
    for header, lines in _below_headers(page, settings):
        pages = headlines_of_pages(page.shapes, lines)
        if pages:
            end = max(*pages, *pages.values()) + 1
            named = end in lines and NAME.fullmatch(page.shapes[end].text)
            yield range(header, end + 1 if named else end)


def _unled(page: Page, settings: ContentsSettings) -> Iterator[range]:
    """The lines of contents pages that lost their leaders, from the word "contents" on, where no entry is whole."""
    printed = Counter(shape.bare for shape in page.shapes)
    for header, lines in _below_headers(page, settings):
        whole = any(_entry(page.shapes[index].text, settings.entries) for index in lines)
        found = {} if whole else unled_entries(page.shapes, lines, printed)
        if found:
            yield range(header, max(found) + 1)


def _below_headers(page: Page, settings: ContentsSettings) -> Iterator[tuple[int, list[int]]]:
    """Each line with the word "contents", and the lines below it on its page that are no text."""
    for header, shape in enumerate(page.shapes):
        if not settings.header.fullmatch(shape.text) or not page.free(header):
            continue
        lines = []
        for index in range(header + 1, min(header + _LONGEST_PAGE, len(page.shapes))):
            if page.shapes[index].line.opens_page or not page.free(index) or _is_text(page.shapes[index], settings):
                break
            lines.append(index)
        yield header, lines


def _broken_entries(page: Page, settings: ContentsSettings) -> Iterator[int]:
    """The lines below the word "contents" that are entries two by two: a headline, and below it its author and page."""
    below = -1
    for index in range(len(page.shapes) - 1):
        shape = page.shapes[index]
        if settings.header.fullmatch(shape.text) and page.free(index):
            below = index + 1
        elif below < 0 or _is_text(shape, settings) or shape.line.opens_page or not page.free(index):
            below = -1
        elif _page_below(page.shapes, index):
            yield from (index, index + 1)


def _page_below(shapes: Sequence[Shape], index: int) -> bool:
    """Whether the author and the page of an entry, or its page behind dots, stand on the next line."""
    here, below = shapes[index].text, shapes[index + 1].text if index + 1 < len(shapes) else ""
    return not here[-1].isdecimal() and has_cjk(here) and _PAGE_BELOW.fullmatch(below) is not None


def _header_above(page: Page, first: int, settings: ContentsSettings) -> int:
    """The line of the word "contents" above the first entry, on its page, or the entry itself."""
    lines = 0
    for index in range(first, -1, -1):
        # A section set from top to bottom has many lines, but stands beside its entries.
        lines += not page.shapes[index].single
        if lines > _HEADER or first - index > _LONGEST_PAGE:
            break
        if settings.header.fullmatch(page.shapes[index].text):
            return index
        if page.shapes[index].line.opens_page and index < first:
            break
    return first


def _last_below(page: Page, last: int, settings: ContentsSettings) -> int:
    """The last entry, which may have no author, with the name of its section above it, or the line `last`."""
    for index in range(last + 1, min(last + settings.apart, len(page.shapes))):
        shape = page.shapes[index]
        if shape.line.opens_page or not page.free(index):
            break
        if not shape.single:
            return index if _entry(shape.text, settings.inside) else last
    return last


def _regions(page: Page, found: Sequence[int], settings: ContentsSettings) -> Iterator[list[int]]:
    run: list[int] = []
    for index in found:
        between = page.shapes[run[-1] + 1 : index] if run else ()
        breaks = any(_is_text(shape, settings) for shape in between)
        if run and (sum(not shape.single for shape in between) >= settings.apart or breaks):
            if len(run) >= settings.fewest:
                yield run
            run = []
        run.append(index)
    if len(run) >= settings.fewest:
        yield run


def _is_text(shape: Shape, settings: ContentsSettings) -> bool:
    """Whether a line is too wide for contents, or ends a sentence; dots at its end lead to a page number below."""
    return not _LED.search(shape.text) and (shape.closes or shape.width > settings.widest)


def _names_section(page: Page, index: int, settings: ContentsSettings) -> bool:
    shape = page.shapes[index]
    return page.free(index) and not shape.closes and bool(settings.section.fullmatch(shape.text))


def _entry(text: str, patterns: Sequence[re.Pattern[str]]) -> re.Match[str] | None:
    if len(text) > _LONGEST_ENTRY:
        return None
    return next((m for p in patterns if (m := p.fullmatch(text))), None)


def read_contents(
    shapes: Sequence[Shape], lines: Sequence[int], settings: ContentsSettings
) -> tuple[ContentsEntry, ...]:
    """The entries that the contents lines at these indexes announce, in printed order."""
    entries: list[ContentsEntry] = []
    section, span = "", None
    above = led = ""
    labels = {indexes[-1]: (name, indexes) for name, indexes in _vertical_sections(shapes, lines)}
    headline_of = _headlines_of_pages(shapes, lines, settings)
    headlines = frozenset(headline_of.values())
    unled = _unled_entries(shapes, lines, settings)
    for index in lines:
        shape = shapes[index]
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
        match = _entry(text, settings.entries) or _entry(text, settings.inside)
        if not match and above and settings.section.fullmatch(shape.text):
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
            entries[-1] = ContentsEntry(
                last.title, authors, last.page, last.section, last.section_span, last.start, last.end
            )
        elif (
            settings.section.fullmatch(shape.text)
            and len(bare(shape.text)) > 1
            and not settings.header.search(shape.text)
        ):
            # A page number may stand right behind it.
            section = bare(shape.text).rstrip("0123456789") if has_cjk(shape.text) else shape.text
            span = (shape.line.start, shape.line.end)
        above = shape.text if shape.text.isdecimal() else ""
    return tuple(e for e in entries if bare(e.title))


def _unled_entries(
    shapes: Sequence[Shape], lines: Sequence[int], settings: ContentsSettings
) -> Mapping[int, UnledEntry]:
    """The entries of the contents pages that lost their leaders."""
    if any(_entry(shapes[index].text, settings.entries) for index in lines):
        return {}
    headers = [place for place, index in enumerate(lines) if settings.header.fullmatch(shapes[index].text)]
    found: dict[int, UnledEntry] = {}
    printed = Counter(shape.bare for shape in shapes)
    for place, end in pairwise([*headers, len(lines)]):
        found |= unled_entries(shapes, lines[place + 1 : end], printed)
    return found


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


def _led(shapes: Sequence[Shape], index: int, text: str, settings: ContentsSettings) -> str:
    """What the next line goes on from, where an entry is broken at its dots or above its author; else nothing."""
    if _LED.search(text) or _leads_below(shapes, index):
        return text
    if _page_below(shapes, index) and not settings.header.fullmatch(text):
        return f"{text.rstrip('.…·⋯ ')}{_DOTS}"
    return ""


def _leads_below(shapes: Sequence[Shape], index: int) -> bool:
    """Whether the dots that lead to the page number of an entry stand on the next line."""
    return index + 1 < len(shapes) and LEADERS.match(shapes[index + 1].text) is not None


def _vertical_sections(shapes: Sequence[Shape], lines: Sequence[int]) -> Iterator[tuple[str, list[int]]]:
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


class SectionLineSettings(Settings, frozen=True):
    """A line no wider than `widest` that says what a section of the contents is called is of `kind`.

    What is longer than `longest` is the name of a section only if it stands in the dump twice: a
    headline that lost its page number looks the same.
    """

    kind: Kind
    section: re.Pattern[str]
    widest: float
    longest: int


def section_line(page: Page, settings: SectionLineSettings) -> Iterator[tuple[int, Label]]:
    """Label the lines that repeat the name of a section, as running heads and columns do."""
    listed = [s for s in page.shapes if page.kind(s.line.index) == "contents"]
    # One character names no section: it may be the last one of a sentence.
    names = {s.bare for s in listed if settings.section.fullmatch(s.text) and len(s.bare) > 1} - page.announced
    names |= {name for name, _ in _vertical_sections(page.shapes, [s.line.index for s in listed])} - page.announced
    counts = Counter(shape.bare for shape in page.shapes if shape.bare in names and shape not in listed)
    names = {name for name in names if len(name) <= settings.longest or counts[name] > 1}
    for shape in page.shapes:
        fits = shape.bare in names and shape.width <= settings.widest and not shape.closes
        if fits and page.free(shape.line.index):
            yield shape.line.index, Label(shape.line.start, shape.line.end, settings.kind, "section-line", 0.0)


SECTION_LINE = Operator("section-line", "layout", SectionLineSettings, section_line)
CONTENTS = Operator("contents", "layout", ContentsSettings, contents)
