"""Digests: short pieces under one label, which are one article: news in brief, excerpts, readers' letters.

Takes the runs of a page and the openings found so far, says where a digest begins and which headings are inside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from cleaner.articles.openings.briefs import paragraphs_between
from cleaner.articles.openings.first_lines import first_line_in
from cleaner.articles.openings.opening import Opening, OpeningSettings
from cleaner.articles.runs import Run
from cleaner.articles.units import Unit
from cleaner.articles.witnesses import Announced, Witnesses
from cleaner.decisions import BODY_KINDS
from cleaner.layout.page import Page
from cleaner.typography import bare

# Three pieces make a digest, and they have hardly more paragraphs; a single piece has no more than three.
_PIECES, _PARAGRAPHS, _LONGEST_PIECE = 3, 4, 3
# Where its label has no word for it, more pieces must show it.
_MANY_PIECES = 5
# Which days a digest is of stands below its label: （9月1日—9月15日）.
_DAYS = re.compile(r"[（(][^（()）]*\d[^（()）]*[日月期][^（()）]*[）)]")
# Two are enough where its label says so and the headings have a mark; a heading has two lines at most.
_MARKED_PIECES, _HEADING_LINES = 2, 2
# A label that no word shows, over headings with a mark, is no longer.
_LONGEST_LABEL = 8
_MARK = re.compile("[●■◆□▲★◇▍▎▶※]")
# What short pieces without headings are made of.
_PIECE_KINDS = BODY_KINDS | {"note"}
# What a digest goes on across: a picture, or nothing but a new page or a folio.
_PASSED = frozenset({"caption"})


def digest_begins(
    page: Page, runs: Sequence[Run], number: int, witnesses: Witnesses, settings: OpeningSettings
) -> Opening | None:
    """The opening of a digest whose label stands in this run."""
    run = runs[number]
    entry = witnesses.at(line for unit in run.units for line in unit.lines)
    announced = _announced(page, runs, number, entry, settings)
    if announced is not None:
        return Opening(first_line_in(page, run), number, "briefs", entry, None, announced)
    label = _label(page, runs, number, settings)
    if label is None:
        return None
    if entry and not set(entry.lines) & set(label.lines):
        return None
    return Opening(_first_line(page, run, label), number, "briefs", entry, None, label)


def inside_digest(
    page: Page, runs: Sequence[Run], number: int, opening: Opening, found: Sequence[Opening], settings: OpeningSettings
) -> bool:
    """Whether what may open an article in this run heads another piece of the digest that is open."""
    if not found or found[-1].why != "briefs" or found[-1].headline is None or opening.announced:
        return False
    run, label = runs[number], found[-1].headline
    first = _behind(runs[found[-1].run], label)
    shown = [u for u in run.units if u.kind == "heading"]
    above = runs[found[-1].run]
    if shown and not first and _begins_with_mark(page, above):
        # Its pieces have no headings, or the heading of the first was read as text.
        return shown[0].text[0] == page.shapes[above.right].text[0]
    if first and shown and _MARK.match(first[0].text):
        return shown[-1].text[0] == first[0].text[0]
    return _goes_on(page, runs, number, settings) and _paragraphs(page, runs, number) <= _LONGEST_PIECE


def ends_digest(
    page: Page, runs: Sequence[Run], number: int, found: Sequence[Opening], settings: OpeningSettings
) -> bool:
    """Whether a headline without a mark stands behind a digest whose headings, or paragraphs without any, have one.

    A line stands above or below it where headings have one.
    """
    if not found or found[-1].why != "briefs" or found[-1].headline is None:
        return False
    run, first = runs[number], _behind(runs[found[-1].run], found[-1].headline)
    shown = [u for u in run.units if u.kind == "heading" and not settings.inside.match(u.text)]
    if not first and _begins_with_mark(page, runs[found[-1].run]):
        return bool(shown) and not (_MARK.match(shown[0].text) or run.interrupts or run.broken)
    marked = bool(first) and _MARK.match(first[0].text) is not None
    plain = len(shown) > 1 and not any(_MARK.match(u.text) for u in shown)
    return marked and plain and not (run.interrupts or run.broken)


def _label(page: Page, runs: Sequence[Run], number: int, settings: OpeningSettings) -> Unit | None:
    """The line of this run that is the label of a digest: by its words, or by the marks of the headings below."""
    run = runs[number]
    for unit in reversed([u for u in run.units if u.kind == "heading"]):
        behind = _behind(run, unit)
        lines = len({u.kind for u in behind}) <= 1 and len(behind) <= _HEADING_LINES
        if not lines or any(u.kind == "byline" for u in behind) or _MARK.match(unit.text):
            continue
        named = settings.digest.fullmatch(unit.text) is not None
        mark = behind[0].text[0] if behind and _MARK.match(behind[0].text) else ""
        marked = (
            bool(mark)
            and not run.broken
            and len(bare(unit.text)) <= _LONGEST_LABEL
            and not settings.inside.match(unit.text)
        )
        fewest = _MARKED_PIECES if named and mark else _PIECES
        # In another text, which goes on beside it, a label needs both.
        sure = (named and mark) or not run.interrupts
        if sure and named and not behind and _marked_paragraphs(page, run) >= _PIECES:
            return unit
        if sure and (named or marked) and _pieces_follow(page, runs, number, settings, mark, fewest):
            return unit
    over = _section_over(page, run, settings)
    if over is None or run.interrupts:
        return None
    return over if _pieces_follow(page, runs, number, settings, "", _PIECES) else None


def _announced(
    page: Page, runs: Sequence[Run], number: int, entry: Announced | None, settings: OpeningSettings
) -> Unit | None:
    """The headline that the contents announce, where nobody signs and many short pieces with headings follow."""
    shown = [u for u in runs[number].units if u.kind != "note" and not u.vertical]
    if entry is None or [u.kind for u in shown] != ["heading", "heading"] or runs[number].interrupts:
        return None
    label, first = shown
    listed = set(label.lines) == set(entry.lines) and first.lines[0] == label.lines[-1] + 1
    return label if listed and _pieces_follow(page, runs, number, settings, "", _MANY_PIECES) else None


def _begins_with_mark(page: Page, run: Run) -> bool:
    """Whether the text below a run begins with a mark."""
    return run.right < len(page.shapes) and _MARK.match(page.shapes[run.right].text) is not None


def _marked_paragraphs(page: Page, run: Run) -> int:
    """How many paragraphs below a run begin with one mark, up to the next heading; who signs them stands between."""
    if not _begins_with_mark(page, run):
        return 0
    mark = page.shapes[run.right].text[0]
    count = 0
    for index in range(run.right, len(page.shapes)):
        if page.kind(index) not in _PIECE_KINDS:
            break
        count += page.shapes[index].text.startswith(mark)
    return count


def _section_over(page: Page, run: Run, settings: OpeningSettings) -> Unit | None:
    """The name of a section right above the one heading of a run, which is the label of a digest by its words."""
    shown = [u for u in run.units if u.kind not in ("caption", "note")]
    dated = shown[0] if len(shown) > 1 and _DAYS.fullmatch(shown[0].text) else None
    if dated and shown[1].lines[0] == dated.lines[-1] + 1:
        shown = [dated]
    above = shown[0].lines[0] - 1 if len(shown) == 1 and shown[0].kind == "heading" else -1
    if (
        above <= run.left
        or page.kind(above) != "running-head"
        or not settings.digest.fullmatch(page.shapes[above].text)
    ):
        return None
    line = page.shapes[above].line
    return replace(shown[0], lines=(above,), text=page.shapes[above].text, gap=line.gap, opens_page=line.opens_page)


def _behind(run: Run, label: Unit) -> list[Unit]:
    """The units of a run below a label, but for pictures."""
    return [u for u in run.units if u.lines[0] > label.lines[-1] and u.kind != "caption"]


def _pieces_follow(
    page: Page, runs: Sequence[Run], number: int, settings: OpeningSettings, mark: str, fewest: int
) -> bool:
    """Whether short pieces follow, each below a heading, with this mark if there is one."""
    paragraphs = _paragraphs(page, runs, number)
    pieces = 1
    for other in _headed(runs, number):
        if pieces == fewest or not _goes_on(page, runs, other, settings):
            break
        shown = [u for u in runs[other].units if u.kind == "heading"]
        if mark and shown and not shown[-1].text.startswith(mark):
            break
        pieces += 1
        paragraphs += _paragraphs(page, runs, other)
    return pieces == fewest and paragraphs <= (_PARAGRAPHS if fewest < _MANY_PIECES else 2 * _MANY_PIECES)


def _headed(runs: Sequence[Run], number: int) -> Iterator[int]:
    """The runs below one in which something stands that may end a piece."""
    return (n for n in range(number + 1, len(runs)) if any(u.kind not in _PASSED for u in runs[n].units))


def _goes_on(page: Page, runs: Sequence[Run], number: int, settings: OpeningSettings) -> bool:
    """Whether a digest may go on across a run: no title block stands in it, and no editor signs above it."""
    run = runs[number]
    kinds = [u.kind for u in run.units]
    shown = [u for u in run.units if u.kind == "heading"]
    signed = "byline" in kinds and "heading" in kinds[: kinds.index("byline")]
    edited = any(
        page.kind(i) == "note" and settings.editor.search(page.shapes[i].text) for i in range(run.left + 1, run.right)
    )
    named = any(settings.digest.fullmatch(u.text) or settings.standing.fullmatch(u.text) for u in shown)
    section = any(page.kind(i) == "running-head" and i >= run.fold >= 0 for i in range(run.left + 1, run.right))
    kicked = len(shown) > 1 and (run.fold >= 0 or settings.column_name.fullmatch(shown[0].text) is not None)
    return run.right < len(page.shapes) and not (run.interrupts or signed or edited or named or section or kicked)


def _paragraphs(page: Page, runs: Sequence[Run], number: int) -> int:
    """How many paragraphs stand between this run and the next one in which a piece may end."""
    end = next(_headed(runs, number), None)
    last = runs[end].left if end is not None else len(page.shapes) - 1
    return paragraphs_between(page, runs[number].right, last)


def _first_line(page: Page, run: Run, label: Unit) -> int:
    """Where the title block begins whose headline is the label: at a line right above it, and its running head."""
    first = label.lines[0]
    above = [u for u in run.units if u.kind == "heading" and u.lines[-1] == first - 1]
    first = above[0].lines[0] if above else first
    while first - 1 > run.left and page.kind(first - 1) == "running-head":
        first -= 1
    return first
