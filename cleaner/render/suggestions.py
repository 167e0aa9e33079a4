"""What a run suggests and does not do, for a terminal or a pipe.

Takes an issue, gives its suggestions in their context, as a rich table or one a line.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.table import Table
from rich.text import Text

from cleaner.issue import Issue
from cleaner.render.finder import LineFinder
from cleaner.render.plain import visible
from cleaner.render.story import Change, clip, left_of, right_of


def suggestions_of(issue: Issue) -> Iterator[Change]:
    """The suggestions in the order of the dump.

    >>> from cleaner import clean
    >>> [(s.line, s.left, s.before, s.after) for s in suggestions_of(clean("渡轮\\n一一纺机路上的渡口，\\n"))]
    [(2, '', '一一', '——')]
    """
    text = issue.reading.source.text
    lines = LineFinder(issue.reading.source)
    for edit in issue.suggestions:
        before, after = clip(text[edit.start : edit.end]), clip(edit.replacement)
        context = left_of(text, edit.start), before, after, right_of(text, edit.end)
        yield Change(lines.number(edit.start), *context, edit.rule, edit.confidence, visible(edit.note), 1)


def suggestion_table(suggestions: Iterable[Change]) -> Table:
    """The suggestions as a table: what stands there in red, what is suggested in green."""
    table = Table(box=None, padding=(0, 2, 0, 0))
    for name in ("line", "suggestion", "rule", "sure", "why"):
        table.add_column(name, justify="right" if name in ("line", "sure") else "left")
    for change in suggestions:
        text = Text.assemble(
            change.left, (change.before, "red strike"), " → ", (change.after or "␡", "green"), change.right
        )
        table.add_row(f"{change.line:,}", text, change.rule, f"{change.confidence:.2f}", Text(change.note))
    return table


def suggestions_as_lines(suggestions: Iterable[Change]) -> Iterator[str]:
    """The suggestions for a script, with tabs between: line, confidence, rule, left, before, after, right, note."""
    for change in suggestions:
        told = (change.left, change.before, change.after, change.right, change.note)
        cells = (str(change.line), f"{change.confidence:.3f}", change.rule, *told)
        yield "\t".join(cell.replace("\t", " ") for cell in cells)
