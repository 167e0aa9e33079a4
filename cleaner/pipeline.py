"""The stages in their order: source, text, layout, flow, articles. Each sees only what went before.

Takes a dump as text or as a file, gives an `Issue` that can report on itself. Writing files stands
after it.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from functools import cache
from pathlib import Path

from cleaner import articles, flow, layout, text
from cleaner.decisions import Edit
from cleaner.issue import Issue
from cleaner.layout.page import Page
from cleaner.reading import read_through
from cleaner.render.report import report_of
from cleaner.rule_files import load
from cleaner.rulebook import Operator, Rulebook
from cleaner.source import Source, read_file, source_from_text
from cleaner.typography import script_of

OPERATORS: dict[str, Operator] = {
    **text.OPERATORS,
    **layout.OPERATORS,
    **flow.OPERATORS,
    **articles.OPERATORS,
}


@cache
def shipped_rules() -> Rulebook:
    """The rules that come with print-cleaner, read once."""
    return load(OPERATORS)


def clean(text: str, *, name: str = "text", rules: Rulebook | None = None) -> Issue:
    """Clean a dump that is text already.

    `rules` are the shipped ones where none are given. Never raises on any text; text with
    nothing in it gives an issue without articles.

    >>> clean("江风渐起，渡\\n\\n轮离岸。").articles[0].paragraphs
    ('江风渐起，渡轮离岸。',)
    """
    return clean_source(source_from_text(text, name), rules)


def clean_file(path: str | Path, *, encoding: str | None = None, rules: Rulebook | None = None) -> Issue:
    """Read and clean a dump.

    `encoding` overrides what is detected. Raises `SourceError` for a file that is missing, empty,
    binary or cannot be decoded.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     path = Path(folder) / "dump.txt"
    ...     _ = path.write_bytes("江风渐起，渡\\n\\n轮离岸。".encode("gb18030"))
    ...     issue = clean_file(path, encoding="gb18030")
    >>> issue.articles[0].paragraphs
    ('江风渐起，渡轮离岸。',)
    """
    return clean_source(read_file(Path(path), encoding), rules)


def clean_source(source: Source, rules: Rulebook | None = None) -> Issue:
    """Run the stages over a source."""
    book = shipped_rules() if rules is None else rules
    issue = articles.read_clean_markdown(source) or run_stages(source, book)
    return replace(issue, reporter=report_of)


def run_stages(source: Source, book: Rulebook) -> Issue:
    """Run every stage of the cleaning over a source that is a dump."""
    book = _in_script_of(source, book)
    page, suggestions = _lay_out(source, book)
    page, joined = flow.read_on(page, book.of("flow"))
    return articles.assemble(page, joined, book, suggestions)


def lay_out(source: Source, book: Rulebook) -> tuple[Page, tuple[Edit, ...]]:
    """Run the stages up to the layout: the labelled lines, and the edits that are only suggested."""
    return _lay_out(source, _in_script_of(source, book))


def _lay_out(source: Source, book: Rulebook) -> tuple[Page, tuple[Edit, ...]]:
    edits, suggestions = book.repairs.chosen(*text.repair(source, book.of("text")))
    breaks = layout.breaks_in_lines(source, edits)
    page = layout.lay_out(read_through(source, edits, breaks), book.of("layout"), book.scorer)
    cuts = flow.cut_lines(page, book.of("flow"))
    if cuts.at:
        breaks = replace(breaks, below=breaks.below | cuts.at)
        page = layout.lay_out(read_through(source, edits, breaks), book.of("layout"), book.scorer)
        page = replace(page, crossed=cuts.goes_on)
    return page, suggestions


def _in_script_of(source: Source, book: Rulebook) -> Rulebook:
    """The rules as they are for the script of a source."""
    return book.in_both_scripts() if script_of(Counter(source.text)) == "hant" else book
