"""Tables that a converter to Markdown makes of a list of sponsors, whose names are printed beside each other.

Takes a line, gives the deletion of its bars. A table of anything else keeps them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaner.rulebook import Operator, Settings
from cleaner.text.change import Change
from cleaner.text.document import Context, Document, looks_for
from cleaner.typography import closes

_ROW = re.compile(r"[ \t]*\|[^|]*(?:\|[^|]*)+\|[ \t]*")
_RULE = re.compile(r"[ \t]*\|(?:[ \t]*:?-{3,}:?[ \t]*\|)+[ \t]*")
_BAR = re.compile(r"[ \t]*\|[ \t]*")


class SponsorTableSettings(Settings, frozen=True):
    """A table is of sponsors below a line of `thanks`, or if this `share` of its cells are `names` of institutions."""

    thanks: re.Pattern[str]
    names: re.Pattern[str]
    share: float


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


def _sponsor_tables(document: Document, settings: SponsorTableSettings) -> frozenset[int]:
    """The lines of tables of sponsors."""
    found: list[int] = []
    table: list[int] = []
    above = ""
    for index, line in enumerate((*document.lines, "")):
        if _ROW.fullmatch(line):
            table.append(index)
            continue
        if table and _names_sponsors([document.lines[i] for i in table], above, settings):
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
    return bool(settings.thanks.search(above.strip())) or known >= settings.share * len(cells) > 0


SPONSOR_TABLE = Operator("sponsor-table", "text", SponsorTableSettings, sponsor_table)
