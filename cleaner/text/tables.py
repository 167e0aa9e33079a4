"""Tables: which lines are rows of one, and where its cells end. A bar is put between two cells.

Takes a line, gives the changes that make a row of it: of the bars of Markdown, of the tags of HTML, or of the
blanks in a text layer. A list of sponsors in the shape of a table is none, and neither is a box of one column.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from cleaner.rulebook import Operator, Settings
from cleaner.text.change import Change
from cleaner.text.document import Context, Document, looks_for
from cleaner.typography import closes

BETWEEN = " | "
_ROW = re.compile(r"[ \t]*\|[^|]*(?:\|[^|]*)+\|[ \t]*")
_RULE = re.compile(r"[ \t]*\|(?:[ \t]*:?-{3,}:?[ \t]*\|)+[ \t]*")
# White space before a sign is taken from its first blank on, so that a long one is looked at once.
_BAR = re.compile(r"(?:(?<![ \t])[ \t]++)?\|[ \t]*")
_TAG = r"</?(?:table|caption|thead|tbody|tfoot|colgroup|col|tr|th|td)(?:\s[^<>]*)?>"
_TAGS = re.compile(rf"(?i)(?:(?<![ \t])[ \t]++)?{_TAG}(?:[ \t]*+{_TAG})*[ \t]*")
_CELL_TAG = re.compile(r"(?i)<t[hd](?:\s[^<>]*)?>")
_ROW_TAG = re.compile(r"(?i)</?(?:table|caption|thead|tbody|tfoot|tr)\b[^<>]*>")
# The page number that a row of contents ends in; fewer rows are no contents.
_PAGE = re.compile(r"(?<!\d)(\d{1,3})[ \t|]*$")
_FEWEST_ENTRIES = 3
_BETWEEN_FIGURES = re.compile(r"\d[%％]?[ \t\u3000]+[\d—–-]")
_BLANKS = re.compile(r"(?<=\S)[ \t\u3000]+(?=\S)")


class SponsorTableSettings(Settings, frozen=True):
    """A table is of sponsors below a line of `thanks`, or if this `share` of its cells are `names` of institutions."""

    thanks: re.Pattern[str]
    names: re.Pattern[str]
    share: float


class ContentsTableSettings(Settings, frozen=True):
    """A table below a `header` that gives page numbers is of contents; `leader` stands before each of them then."""

    header: re.Pattern[str]
    leader: str


class FiguresSettings(Settings, frozen=True):
    """A row of figures has a cell with a `label` before `fewest` cells of `figures`, and another such row beside it."""

    label: re.Pattern[str]
    figures: re.Pattern[str]
    fewest: int


@looks_for(r"\|")
def sponsor_table(line: str, context: Context, settings: SponsorTableSettings) -> Iterator[Change]:
    """Take the bars out of a table of sponsors, and the row of hyphens.

    >>> document = Document(["Our sponsors", "|Tea Rooms|Boatyard|", "|---|---|", "|Bookshop|Brewery|"])
    >>> rule = SponsorTableSettings(re.compile("sponsors$"), re.compile(".*公司"), 0.7)
    >>> [(c.start, c.end) for c in sponsor_table(document.lines[1], Context(document, 1), rule)]
    [(0, 1), (10, 11), (19, 20)]
    """
    if context.index not in context.document.fact(_sponsor_tables, settings):
        return
    if _RULE.fullmatch(line):
        yield Change(0, len(line))
    else:
        yield from (Change(*bar.span()) for bar in _BAR.finditer(line))


@looks_for(r"\|")
def contents_table(line: str, context: Context, settings: ContentsTableSettings) -> Iterator[Change]:
    """Put `leader` in the place of the bars in a table of contents, and delete the row of hyphens.

    >>> document = Document(["目录", "|渡口重开|林小川3|", "|---|---|", "|船票|……5|", "|雾中的灯|8|"])
    >>> rule = ContentsTableSettings(re.compile("目录"), "…")
    >>> [[c.replacement for c in contents_table(line, Context(document, i), rule)]
    ...  for i, line in enumerate(document.lines)]
    [[], ['', ' … ', ''], [''], ['', ' … ', ''], ['', ' … ', '']]
    """
    if context.index not in context.document.fact(_contents_tables, settings):
        return
    if _RULE.fullmatch(line):
        yield Change(0, len(line))
        return
    first, *between, last = _BAR.finditer(line)
    yield Change(*first.span())
    yield from (Change(*bar.span(), f" {settings.leader} ") for bar in between)
    yield Change(*last.span())


@looks_for(r"\|")
def table_bars(line: str, context: Context, settings: Settings) -> Iterator[Change]:
    """Leave one bar between the cells of a row of Markdown, and delete the row of hyphens.

    >>> document = Document(["|站点|班次|", "|---|---|", "|渡口|早晚|"])
    >>> [[c.replacement for c in table_bars(line, Context(document, i), Settings())]
    ...  for i, line in enumerate(document.lines)]
    [['', ' | ', ''], [''], ['', ' | ', '']]
    """
    if context.index not in context.document.fact(_tables_of_bars) or not _ROW.fullmatch(line):
        return
    if _RULE.fullmatch(line):
        yield Change(0, len(line))
        return
    *bars, last = list(_BAR.finditer(line))
    for place, bar in enumerate(bars):
        yield Change(*bar.span(), BETWEEN if place else "")
    yield Change(*last.span())


@looks_for(r"(?i)</?(?:table|tr|td|th)\b")
def html_table(line: str, context: Context, settings: Settings) -> Iterator[Change]:
    """Put a bar in the place of the tags between two cells, and delete those around rows.

    >>> line = "<table><tr><td>航线</td><td>班次</td></tr><tr><td></td><td>12</td></tr></table>"
    >>> [c.replacement for c in html_table(line, Context(Document([line]), 0), Settings())]
    ['', ' | ', '', ' | ', '']
    """
    tags = list(_TAGS.finditer(line))
    if not re.search("(?i)</t[dh]>", line) and "".join(tag[0] for tag in tags).strip() != line.strip():
        # A text that tells of tags names them one by one.
        return
    for run in tags:
        rows = list(_ROW_TAG.finditer(run[0]))
        cells = list(_CELL_TAG.finditer(run[0], rows[-1].end() if rows else 0))
        first = not line[: run.start()].strip() or bool(rows)
        if not first:
            yield Change(*run.span(), BETWEEN * len(cells))
        elif len(cells) > 1:
            # Empty cells that a row begins with.
            begins = run.start() + cells[0].end()
            yield Change(run.start(), begins)
            yield Change(begins, run.end(), BETWEEN * (len(cells) - 1))
        else:
            yield Change(*run.span())


def _figures_trigger(document: Document, settings: FiguresSettings) -> re.Pattern[str] | None:
    return _BLANKS if _BETWEEN_FIGURES.search(document.text) and document.fact(_tables_of_figures, settings) else None


@looks_for(_figures_trigger)
def figures_table(line: str, context: Context, settings: FiguresSettings) -> Iterator[Change]:
    """Put a bar between the cells that blanks part, in rows of figures and in the row that names them.

    >>> document = Document(["站点 早班 晚班", "渡口 12 8", "码头 10 6", "江风渐起。"])
    >>> rule = FiguresSettings(re.compile("[一-龥]"), re.compile(r"[0-9]+"), 2)
    >>> [len(list(figures_table(line, Context(document, i), rule))) for i, line in enumerate(document.lines)]
    [2, 2, 2, 0]
    """
    if context.index in context.document.fact(_tables_of_figures, settings):
        yield from (Change(*blank.span(), BETWEEN) for blank in _BLANKS.finditer(line))


def _tables_of_bars(document: Document) -> frozenset[int]:
    """The lines of tables of Markdown with two columns or more."""
    rows = _row_groups(document, lambda table, above: any(map(_RULE.fullmatch, table)) and len(table) > 1)
    return frozenset(i for i in rows if document.lines[i].count("|") > 2)


def _sponsor_tables(document: Document, settings: SponsorTableSettings) -> frozenset[int]:
    """The lines of tables of sponsors."""
    return _row_groups(document, lambda table, above: _names_sponsors(table, above, settings))


def _contents_tables(document: Document, settings: ContentsTableSettings) -> frozenset[int]:
    """The lines of tables below the word for contents whose last cells end in page numbers that go on."""
    return _row_groups(
        document, lambda table, above: bool(settings.header.fullmatch(above.strip(" \t#*_"))) and _turns_pages(table)
    )


def _turns_pages(table: list[str]) -> bool:
    """Whether most rows of a table end in a number, each no lower than the one above."""
    rows = [row for row in table if not _RULE.fullmatch(row)]
    pages = [int(found[1]) for row in rows if (found := _PAGE.search(row))]
    return len(pages) >= max(_FEWEST_ENTRIES, len(rows) / 2) and pages == sorted(pages)


def _row_groups(document: Document, chosen: Callable[[list[str], str], bool]) -> frozenset[int]:
    """The lines of the tables, in rows of bars, that are chosen by their rows and the line above."""
    found: list[int] = []
    table: list[int] = []
    above = ""
    for index, line in enumerate((*document.lines, "")):
        if _ROW.fullmatch(line):
            table.append(index)
            continue
        if table and chosen([document.lines[i] for i in table], above):
            found += table
        above = line if line.strip() or table else above
        table = []
    return frozenset(found)


def _names_sponsors(table: list[str], above: str, settings: SponsorTableSettings) -> bool:
    """Whether a table, in rows, has names in its cells: no number, no sentence."""
    rows = [row for row in table if not _RULE.fullmatch(row)]
    cells = [cell.strip() for row in rows for cell in row.strip(" \t|").split("|") if cell.strip()]
    if len(rows) == len(table) or any(closes(cell) or any(c.isdigit() for c in cell) for cell in cells):
        return False
    known = sum(bool(settings.names.fullmatch(cell)) for cell in cells)
    return bool(settings.thanks.search(above.strip(" \t#*_"))) or known >= settings.share * len(cells) > 0


def _tables_of_figures(document: Document, settings: FiguresSettings) -> frozenset[int]:
    """The lines of tables of figures: two rows or more with as many cells, and the row above that names them."""
    lines = [(index, line.split()) for index, line in enumerate(document.lines) if line.strip()]
    found: set[int] = set()
    for place, (index, cells) in enumerate(lines):
        if not _has_figures(cells, settings):
            continue
        beside = [lines[p][1] for p in (place - 1, place + 1) if 0 <= p < len(lines)]
        if any(len(other) == len(cells) and _has_figures(other, settings) for other in beside):
            found.add(index)
            above, names = lines[place - 1] if place else (-1, [])
            if len(names) == len(cells) and not any(closes(name) for name in names):
                found.add(above)
    return frozenset(found)


def _has_figures(cells: Sequence[str], settings: FiguresSettings) -> bool:
    label, *figures = cells
    enough = len(figures) >= settings.fewest and bool(settings.label.search(label))
    return enough and all(map(settings.figures.fullmatch, figures))


CONTENTS_TABLE = Operator("contents-table", "text", ContentsTableSettings, contents_table)
SPONSOR_TABLE = Operator("sponsor-table", "text", SponsorTableSettings, sponsor_table)
TABLE_BARS = Operator("table-bars", "text", Settings, table_bars)
HTML_TABLE = Operator("html-table", "text", Settings, html_table)
FIGURES_TABLE = Operator("figures-table", "text", FiguresSettings, figures_table)
