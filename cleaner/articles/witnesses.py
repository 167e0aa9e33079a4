"""What the contents pages witness: which display lines they announce, and which articles they know.

Takes a `Page` and the units of its runs, gives the contents entries matched with the lines that
print the same headline: rapidfuzz compares them, for OCR reads both copies differently, among those
that begin or end alike.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from rapidfuzz import fuzz

from cleaner.articles.runs import Run
from cleaner.articles.units import Unit
from cleaner.layout.contents.entries import read_contents
from cleaner.layout.contents.entry import ContentsEntry, ContentsSettings
from cleaner.layout.page import Page
from cleaner.layout.signed.authors import announced_authors
from cleaner.layout.signed.byline import BylineSettings
from cleaner.typography import bare

# Two printings of one headline differ by a sign or two that one of them lost.
_SAME = 86.0
# In its place between two others, one that poor print changed.
_ALIKE = 68.0
# A headline stands on at most this many units of a run.
_PARTS = 3
# What repeats a headline as a running head stands so many lines above it at most, with the folio between.
_REPEATED = 4
# A shorter line stands on the cover by chance.
_SHORTEST_ON_COVER = 6
# The name of a column before a headline in the contents.
COLUMN = re.compile(r"^[【〔\[［〖](?P<name>[^】〕\]］〗]{2,10})[】〕\]］〗]")
# What the author did stands before the name in so many characters: 图/文, 记者, 整理.
LONGEST_ROLE = 4
# A headline is no longer than this, bare.
_LONGEST = 80


@dataclass(frozen=True, slots=True)
class Announced:
    """An article of the contents; `lines` are the lines that print its headline, if any do."""

    entry: ContentsEntry
    authors: tuple[str, ...]
    lines: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Witnesses:
    """What the contents announce, to be asked by a line of a headline or by the authors; `cover` is what it says."""

    announced: tuple[Announced, ...] = ()
    by_line: Mapping[int, Announced] = field(default_factory=dict)
    by_authors: Mapping[frozenset[str], tuple[Announced, ...]] = field(default_factory=dict)
    cover: str = ""

    def on_cover(self, units: Iterable[Unit]) -> bool:
        """Whether the cover has one of these lines as a headline."""
        shown = (bare(unit.text) for unit in units if unit.kind == "heading")
        return any(len(text) >= _SHORTEST_ON_COVER and text in self.cover for text in shown)

    def at(self, lines: Iterable[int]) -> Announced | None:
        """The article whose headline one of these lines prints."""
        return next((self.by_line[line] for line in lines if line in self.by_line), None)

    def signed(self, authors: Iterable[str]) -> tuple[Announced, ...]:
        """The articles of these authors; those first whose headlines stand only in the contents."""
        return self.by_authors.get(frozenset(authors), ())


def witnesses_of(
    page: Page, runs: Sequence[Run], contents: ContentsSettings | None, names: BylineSettings | None
) -> Witnesses:
    """The entries of the contents pages, each with the lines of its headline."""
    if contents is None:
        return Witnesses()
    lines = [i for i in range(len(page.shapes)) if page.kind(i) == "contents"]
    entries = {bare(entry.title): entry for entry in reversed(read_contents(page.shapes, lines, contents))}
    if not entries:
        return Witnesses()
    printings = _printings(runs)
    found: list[Announced] = []
    taken: set[int] = set()
    places = {page.shapes[i].line.start: i for i in lines}
    for entry in sorted(entries.values(), key=lambda e: e.start):
        authors = announced_authors(entry.authors, names) if names and entry.authors else ()
        signed = bare("".join(authors))
        for title in dict.fromkeys((entry.title, COLUMN.sub("", entry.title))):
            headline = _best_printing(printings, bare(title), taken, places[entry.start], _SAME, signed=signed)
            if headline:
                break
        headline = _at_page_head(page, headline)
        taken.update(headline)
        found.append(Announced(entry, authors, headline))
    found = _by_their_place(found, printings, taken)
    by_authors: dict[frozenset[str], tuple[Announced, ...]] = {}
    for article in sorted(found, key=lambda a: bool(a.lines)):
        if article.authors:
            key = frozenset(article.authors)
            by_authors[key] = (*by_authors.get(key, ()), article)
    return Witnesses(tuple(found), {line: a for a in found for line in a.lines}, by_authors)


def cover_of(page: Page, rule: str) -> str:
    """The headlines that a rule found on the cover, bare, in one text."""
    return "".join(page.shapes[index].bare for index in sorted(page.labels) if page.labels[index].rule == rule)


def _at_page_head(page: Page, lines: tuple[int, ...]) -> tuple[int, ...]:
    """The same headline at the head of the page that begins right below: what stands above it is a running head."""
    if len(lines) != 1:
        return lines
    for below in range(lines[0] + 1, min(lines[0] + _REPEATED, len(page.shapes))):
        shape = page.shapes[below]
        if shape.line.opens_page and shape.bare == page.shapes[lines[0]].bare and page.kind(below) == "heading":
            return (below,)
    return lines


def _by_their_place(
    found: Sequence[Announced], printings: Mapping[str, list[_Printing]], taken: set[int]
) -> list[Announced]:
    """Headlines that poor print left less like their entries, where they stand between those around them."""
    placed: list[Announced] = []
    for number, article in enumerate(found):
        above = placed[-1].lines[-1:] if placed else ()
        below = found[number + 1].lines[:1] if number + 1 < len(found) else ()
        if not article.lines and above and below and above[0] < below[0]:
            between = range(above[0] + 1, below[0])
            lines = _best_printing(printings, bare(article.entry.title), taken, above[0], _ALIKE, between)
            taken.update(lines)
            placed.append(replace(article, lines=lines))
        else:
            placed.append(article)
    return placed


@dataclass(frozen=True, slots=True)
class _Printing:
    """One to three units in a row, as one headline would read."""

    text: str
    lines: tuple[int, ...]


def _printings(runs: Sequence[Run]) -> dict[str, list[_Printing]]:
    """All that may be a headline, to be looked up by its first or its last two characters."""
    found: dict[str, list[_Printing]] = {}
    for run in runs:
        units = [u for u in run.units if u.kind == "heading"]
        for unit in units:
            # A kicker may stand before the headline on its line.
            phrases = unit.text.split()
            for first in range(1, len(phrases) if len(phrases) <= _PARTS else 0):
                text = bare("".join(phrases[first:]))
                found.setdefault("^" + text[:2], []).append(_Printing(text, unit.lines))
        for first in range(len(units)):
            text, span = "", tuple[int, ...]()
            for unit in units[first : first + _PARTS]:
                text += bare(unit.text)
                span += unit.lines
                if len(text) > _LONGEST:
                    break
                for key in {"^" + text[:2], text[-2:] + "$"}:
                    found.setdefault(key, []).append(_Printing(text, span))
    return found


def _best_printing(
    printings: Mapping[str, list[_Printing]],
    wanted: str,
    taken: set[int],
    below: int,
    least: float,
    within: range | None = None,
    signed: str = "",
) -> tuple[int, ...]:
    """The lines of the units that best print a title; of equals the first `below` the contents.

    Who `signed` the article may stand behind it on its line.

    What stands above them may be the cover, which announces articles as well.
    """
    best, lines = least, tuple[int, ...]()
    candidates = [*printings.get("^" + wanted[:2], ()), *printings.get(wanted[-2:] + "$", ())]
    for printing in sorted(candidates, key=lambda p: (p.lines[0] < below, p.lines)):
        if within is not None and printing.lines[0] not in within:
            continue
        score = fuzz.ratio(wanted, printing.text, score_cutoff=best)
        if len(wanted) >= _SHORTEST_ON_COVER and printing.text.endswith(wanted):
            # A kicker that OCR read as one with the headline stands before it.
            score = max(score, _SAME)
        behind = printing.text.removeprefix(wanted) if signed else ""
        if behind != printing.text and behind.endswith(signed) and 0 < len(behind) <= len(signed) + LONGEST_ROLE:
            score = max(score, _SAME)
        if score >= best and (score > best or not lines) and not taken & set(printing.lines):
            best, lines = score, printing.lines
    return lines
