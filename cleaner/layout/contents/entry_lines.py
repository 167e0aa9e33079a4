"""A contents page read line by line: its entries have a line each, or begin with one that says what they are.

Takes the lines that are labelled as contents, gives entries in printed order, each with the section whose name stands
above it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from cleaner.layout.contents.columns import authors_and_page, headlines_of_pages
from cleaner.layout.contents.entry import LED, ContentsEntry, ContentsSettings, entry_of, page_below
from cleaner.layout.contents.guides import guide_entries, guides
from cleaner.layout.contents.printed import Printed, printed_lines
from cleaner.layout.contents.record_headlines import are_names
from cleaner.layout.contents.unled import UnledEntry, unled_entries
from cleaner.layout.shapes import Shape
from cleaner.typography import LEADERS, bare, has_cjk

# What the next line goes on from, where an entry is broken: its dots end it.
_DOTS = "………"
_DOTTED = re.compile(r"[.…·⋯]+")
# What stands behind the names of who put it together: 林小川 编译, 江海月 等.
_PUT_TOGETHER = re.compile(r"\s*(?:编?[译著]|編?[譯著]|整理|等)$")
_WHOLE = re.compile(r"(?P<title>.+)")


def read_lines(shapes: Sequence[Shape], lines: Sequence[int], settings: ContentsSettings) -> list[ContentsEntry]:
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
