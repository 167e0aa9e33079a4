"""The contents pages: which lines they are, from the word "contents" to the last entry, or to the masthead.

Takes a `Page`, gives labels for the lines; what they announce is read elsewhere.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from cleaner.decisions import Label
from cleaner.layout.contents.areas import LONGEST_PAGE, areas_below
from cleaner.layout.contents.columns import NAME, headlines_of_pages
from cleaner.layout.contents.entries import records_instead
from cleaner.layout.contents.entry import LED, ContentsSettings, entry_of, page_below
from cleaner.layout.contents.guides import guides
from cleaner.layout.contents.numbered import numbered_lists
from cleaner.layout.contents.printed import Printed, printed_lines
from cleaner.layout.contents.prose import prose
from cleaner.layout.contents.records import records_of
from cleaner.layout.contents.unled import unled_entries
from cleaner.layout.page import Page
from cleaner.layout.shapes import Shape
from cleaner.rulebook import Operator

# The word "contents" stands at most so many lines above the first entry.
_HEADER = 14
# The masthead stands at most so many lines below the last one, and no headline between is shorter than this, bare.
_TO_MASTHEAD, _HEADLINE = 24, 4


def contents(page: Page, settings: ContentsSettings) -> Iterator[tuple[int, Label]]:
    """Label the lines of contents pages: entries that stand close together and what is between."""
    found = [i for i, s in enumerate(page.shapes) if page.free(i) and entry_of(s.text, settings.entries)]
    found = sorted({*found, *_below_word(page, settings)})
    covered: set[int] = set()
    for region in _regions(page, found, settings):
        first, last = _header_above(page, region[0], settings), _last_below(page, region[-1], settings)
        if (
            not settings.header.fullmatch(page.shapes[first].text)
            and _names_section(page, first - 1, settings)
            and page.shapes[first - 1].line.page == page.shapes[first].line.page
        ):
            first -= 1
        last = _to_masthead(page, first, last, settings)
        covered.update(range(first, last + 1))
        yield from _labelled(page, range(first, last + 1), region, settings)
    for lines in guides(page.shapes, page.free, settings.guides, settings.guide_header, settings.fewest):
        yield from _labelled(page, lines, lines, settings)
    for lines in _in_columns(page, settings):
        yield from _labelled(page, lines, (), settings)
    for lines in _unled(page, settings):
        yield from _labelled(page, lines, (), settings)
    for lines in _in_records(page, settings, covered):
        yield from _labelled(page, lines, (), settings)
    for lines in numbered_lists(page.shapes, page.free, settings.fewest):
        yield from _labelled(page, lines, (), settings)


def _labelled(
    page: Page, lines: range, entries: Collection[int], settings: ContentsSettings
) -> Iterator[tuple[int, Label]]:
    """Labels for the lines of contents, but for running text among them; those that are no `entries` are less sure."""
    texts = [shape.text for shape in page.shapes[lines.start : lines.stop]]
    text = prose(texts, lambda line: bool(entry_of(line, settings.entries)))
    for index in lines:
        if page.free(index) and (index in entries or index - lines.start not in text):
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
        whole = any(entry_of(page.shapes[index].text, settings.entries) for index in lines)
        found = {} if whole else unled_entries(page.shapes, lines, printed)
        if found:
            yield range(header, max(found) + 1)


def _in_records(page: Page, settings: ContentsSettings, covered: set[int]) -> Iterator[range]:
    """The lines of contents pages whose headlines, authors and pages stand one below the other.

    Where they are as good as the lines one by one, but with sentences on what the articles say between them, they show
    how far the page goes, unless it is `covered` already.
    """
    areas = list(areas_below(page.shapes, settings.header, page.free))
    printed = printed_lines(page.shapes) if areas else Printed(())
    for header, lines in areas:
        records = records_instead(page.shapes, header, lines, settings, printed)
        if not records and covered.isdisjoint(lines):
            records = records_of(page.shapes, lines, printed.elsewhere(header, lines), settings.begins_name)
        if records:
            found = sorted(index for record in records for index in record.lines)
            if found[-1] < header:
                yield range(found[0], found[-1] + 1)
                yield range(header, header + 1)
                continue
            yield range(header, _to_masthead(page, header, found[-1], settings) + 1)


def _below_headers(page: Page, settings: ContentsSettings) -> Iterator[tuple[int, list[int]]]:
    """Each line with the word "contents", and the lines below it on its page that are no text."""
    for header, shape in enumerate(page.shapes):
        if not settings.header.fullmatch(shape.text) or not page.free(header):
            continue
        lines = []
        for index in range(header + 1, min(header + LONGEST_PAGE, len(page.shapes))):
            if page.shapes[index].line.opens_page or not page.free(index) or _is_text(page.shapes[index], settings):
                break
            lines.append(index)
        yield header, lines


def _below_word(page: Page, settings: ContentsSettings) -> Iterator[int]:
    """The lines below the word "contents" that are entries nowhere else, some of them two by two: a headline, and below
    it its author and page.
    """
    below = -1
    for index in range(len(page.shapes) - 1):
        shape = page.shapes[index]
        if settings.header.fullmatch(shape.text) and page.free(index):
            below = index + 1
        elif below >= 0 and (_lists_on(page, index, settings) or _heads_section(page, index)):
            continue
        elif below < 0 or _is_text(shape, settings) or shape.line.opens_page or not page.free(index):
            below = -1
        elif page_below(page.shapes, index):
            yield from (index, index + 1)
        elif entry_of(shape.text, settings.inside):
            yield index


def _header_above(page: Page, first: int, settings: ContentsSettings) -> int:
    """The line of the word "contents" above the first entry, on its page, or the entry itself."""
    lines = 0
    for index in range(first, -1, -1):
        # A section set from top to bottom has many lines, but stands beside its entries.
        lines += not page.shapes[index].single
        if lines > _HEADER or first - index > LONGEST_PAGE:
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
            return index if entry_of(shape.text, settings.inside) else last
    return last


def _to_masthead(page: Page, first: int, last: int, settings: ContentsSettings) -> int:
    """The last line of contents, or the one right above the masthead on their page, with no text between.

    Where to get the publication, or whose picture the cover shows, stands there; but no headline that is announced.
    """
    said = "".join(shape.bare for shape in page.shapes[first : last + 1])
    for index in range(last + 1, min(last + 1 + _TO_MASTHEAD, len(page.shapes))):
        shape = page.shapes[index]
        if shape.line.opens_page or _is_text(shape, settings) or "。" in shape.text:
            break
        if page.kind(index) == "masthead":
            return index - 1
        if not page.free(index) or (len(shape.bare) >= _HEADLINE and shape.bare in said):
            break
    return last


def _regions(page: Page, found: Sequence[int], settings: ContentsSettings) -> Iterator[list[int]]:
    run: list[int] = []
    for index in found:
        between = page.shapes[run[-1] + 1 : index] if run else ()
        texts = (shape.line.index for shape in between if _is_text(shape, settings))
        breaks = any(not _may_stand_among(page, at, settings) for at in texts)
        if run and (sum(not shape.single for shape in between) >= settings.apart or breaks):
            if len(run) >= settings.fewest:
                yield run
            run = []
        run.append(index)
    if len(run) >= settings.fewest:
        yield run


def _is_text(shape: Shape, settings: ContentsSettings) -> bool:
    """Whether a line is too wide for contents, or ends a sentence and not a headline that asks or calls; dots at its
    end lead to a page number below."""
    return not LED.search(shape.text) and (shape.is_sentence or shape.width > settings.widest)


def _lists_on(page: Page, index: int, settings: ContentsSettings) -> bool:
    """Whether a line is an entry in any case, or stands among entries and is none."""
    entry = page.free(index) and entry_of(page.shapes[index].text, settings.entries) is not None
    return entry or _may_stand_among(page, index, settings)


def _heads_section(page: Page, index: int) -> bool:
    """Whether a line is the name of a section that the pages of that section have for their running head."""
    return page.kind(index) == "running-head" and not page.shapes[index].line.opens_page


def _may_stand_among(page: Page, index: int, settings: ContentsSettings) -> bool:
    """Whether a line is the caption of a picture among the contents, or a deck of one paragraph below its headline:
    an entry with its page stands right above it, and another right below.
    """
    if page.shapes[index].line.opens_page:
        return False
    if page.kind(index) == "caption":
        return True
    if not _is_text(page.shapes[index], settings):
        return False
    either = (*settings.entries, *settings.inside)
    beside = [page.shapes[at] for at in (index - 1, index + 1) if 0 <= at < len(page.shapes)]
    return len(beside) == 2 and page.free(index) and all(entry_of(shape.text, either) for shape in beside)


def _names_section(page: Page, index: int, settings: ContentsSettings) -> bool:
    shape = page.shapes[index]
    return page.free(index) and not shape.closes and bool(settings.section.fullmatch(shape.text))


CONTENTS = Operator("contents", "layout", ContentsSettings, contents)
