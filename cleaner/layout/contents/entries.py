"""What the contents pages say of the articles: title, authors, page and section of each.

Takes the lines that are labelled as contents, gives entries in printed order. A contents page is the second witness of
every headline; which lines it has is not decided here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cleaner.layout.contents.areas import areas_below
from cleaner.layout.contents.entry import ContentsEntry, ContentsSettings
from cleaner.layout.contents.entry_lines import read_lines
from cleaner.layout.contents.printed import Printed, printed_lines
from cleaner.layout.contents.promos import promos_in
from cleaner.layout.contents.record_headlines import NAMES
from cleaner.layout.contents.records import Record, records_of
from cleaner.layout.shapes import Shape
from cleaner.typography import bare


def read_contents(
    shapes: Sequence[Shape], lines: Sequence[int], settings: ContentsSettings
) -> tuple[ContentsEntry, ...]:
    """The entries that the contents lines at these indexes announce, in printed order.

    Of two ways to read a contents page, line by line or in records, that one is right which gives more headlines that
    are printed elsewhere.
    """
    entries = read_lines(shapes, lines, settings)
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
    lines = read_lines(shapes, below, settings) if shown else []
    titles = [entry for entry in lines if not NAMES.fullmatch(entry.title)]
    alone = [entry.page for entry in titles if printed.has(bare(entry.title))]
    # Of as many headlines those are right that have their pages.
    better = (len(shown), sum(map(bool, shown))) > (len(alone), sum(map(bool, alone)))
    return records if better else []


def _entries_of_records(shapes: Sequence[Shape], records: Sequence[Record]) -> Iterator[ContentsEntry]:
    """The entries that records are; the name of a section stands over the first of its entries only."""
    section = ""
    for record in records:
        section = bare(record.section) or section
        line, page = shapes[record.lines[0]].line, record.page or None
        yield ContentsEntry(record.title, record.authors, page, section, None, line.start, line.end)
