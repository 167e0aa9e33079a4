"""The summary of one or many runs, for a terminal.

Takes summaries, gives a rich table and their sum.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import msgspec
from rich.table import Table
from rich.text import Text

from cleaner.render.gaps import UNPLACED
from cleaner.render.plain import visible
from cleaner.render.records import COUNTS, LedgerRecord, SummaryRecord


def summed(summaries: Iterable[SummaryRecord]) -> SummaryRecord:
    """The sum of some summaries, count by count."""
    counts: Counter[str] = Counter()
    tables: dict[str, Counter[str]] = {
        name: Counter() for name in ("edits", "labels", "dropped", "dropped_by_rule", "ledger")
    }
    for summary in summaries:
        for name, value in msgspec.to_builtins(summary).items():
            if name in tables:
                tables[name].update(value)
            else:
                counts[name] += value
    ordered = {name: dict(sorted(table.items(), key=lambda i: (-i[1], i[0]))) for name, table in tables.items()}
    zeros = dict.fromkeys(SummaryRecord.__struct_fields__, 0)
    none = dict.fromkeys(LedgerRecord.__struct_encode_fields__, 0)
    return msgspec.convert(zeros | counts | ordered | {"ledger": none | tables["ledger"]}, SummaryRecord)


def summary_table(summary: SummaryRecord, title: str) -> Table:
    """A table of what was found and done; what could not be placed is in red."""
    table = Table(title=visible(title), title_justify="left", show_header=False, box=None, padding=(0, 2, 0, 0))
    table.add_column()
    table.add_column(justify="right")
    for name, shown in COUNTS.items():
        table.add_row(shown, f"{getattr(summary, name):,}")
    _section(table, "edits by rule", summary.edits)
    _section(table, "dropped characters by kind", {k: n for k, n in summary.dropped.items() if k != UNPLACED})
    if summary.unplaced:
        table.add_row(Text("unplaced characters, in no file", "bold red"), Text(f"{summary.unplaced:,}", "bold red"))
    return table


def _section(table: Table, title: str, counts: dict[str, int]) -> None:
    table.add_row(Text(title, "bold"), Text(f"{sum(counts.values()):,}", "bold"))
    for name, count in counts.items():
        table.add_row(Text(f"  {visible(name)}"), f"{count:,}")
