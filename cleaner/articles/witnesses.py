"""What the contents pages witness: which display lines they announce, and which articles they know.

Takes a `Page` and the units of its runs, gives the contents entries matched with the lines that
print the same headline (rapidfuzz, for OCR reads both copies differently).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from cleaner.articles.runs import Run
from cleaner.layout.bylines import BylineSettings, authors_of
from cleaner.layout.contents import ContentsEntry, ContentsSettings, read_contents
from cleaner.layout.page import Page
from cleaner.typography import bare

# Two printings of one headline differ by a sign or two that one of them lost.
_SAME = 86.0
# A headline stands on at most this many units of a run.
_PARTS = 3


@dataclass(frozen=True, slots=True)
class Announced:
    """An article of the contents; `lines` are the lines that print its headline, if any do."""

    entry: ContentsEntry
    authors: tuple[str, ...]
    lines: tuple[int, ...]


def announced_by(
    page: Page, runs: Sequence[Run], contents: ContentsSettings | None, names: BylineSettings | None
) -> tuple[Announced, ...]:
    """The entries of the contents pages, each with the lines of its headline."""
    if contents is None:
        return ()
    lines = [i for i in range(len(page.shapes)) if page.kind(i) == "contents"]
    found: list[Announced] = []
    taken: set[int] = set()
    known: set[str] = set()
    for entry in read_contents(page.shapes, lines, contents):
        if bare(entry.title) in known:
            continue
        known.add(bare(entry.title))
        authors = authors_of("■" + entry.authors, names) if names and entry.authors else ()
        headline = _printed(runs, entry.title, taken)
        taken.update(headline)
        found.append(Announced(entry, authors, headline))
    return tuple(found)


def _printed(runs: Sequence[Run], title: str, taken: set[int]) -> tuple[int, ...]:
    """The lines of the units, one to three in a row, that best print a title."""
    wanted = bare(title)
    best, lines = _SAME, tuple[int, ...]()
    for run in runs:
        units = [u for u in run.units if u.kind == "heading"]
        for first in range(len(units)):
            text, span = "", list[int]()
            for unit in units[first : first + _PARTS]:
                text += bare(unit.text)
                span += unit.lines
                if len(text) > len(wanted) + 6:
                    break
                score = fuzz.ratio(wanted, text, score_cutoff=best)
                if score >= best and not taken & set(span) and (score > best or not lines):
                    best, lines = score, tuple(span)
    return lines
