"""Readers' letters: each that has its own headline is an article, and so is what the editors answer below it.

Takes a run and the lines around, gives the opening. A letter begins with a greeting, or who wrote it signs below.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from cleaner.articles.openings.first_lines import first_line_in
from cleaner.articles.openings.opening import Opening, OpeningSettings
from cleaner.articles.runs import Run
from cleaner.articles.units import Unit
from cleaner.flow.seams import glue
from cleaner.layout.page import Page
from cleaner.layout.signed.bylines import BYLINE
from cleaner.typography import OPENERS

# The headline of a letter has so many lines at most.
_LINES = 2


def letter_begins(
    page: Page, runs: Sequence[Run], number: int, letters: frozenset[int], settings: OpeningSettings
) -> Opening | None:
    """The opening of a letter whose headline stands in this run; `letters` are the lines of columns of letters."""
    run = runs[number]
    ends = max((place for place, unit in enumerate(run.units) if unit.kind == "note"), default=-1)
    run = replace(run, units=run.units[ends + 1 :])
    shown = [u for u in run.units if u.kind == "heading" and not settings.inside.match(u.text)]
    # Letters without headlines are one article.
    if (
        not shown
        or settings.column_name.fullmatch(shown[-1].text)
        or run.interrupts
        or run.broken
        or run.right >= len(page.shapes)
    ):
        return None
    if any(u.kind == "byline" for u in run.units):
        return None
    greeted = settings.salutation.fullmatch(page.shapes[run.right].text) is not None
    if not (greeted or _signed_below(page, runs, number, letters)):
        return None
    return Opening(first_line_in(page, run), number, "letter", headline=_below_label(shown, settings))


def _below_label(shown: Sequence[Unit], settings: OpeningSettings) -> Unit | None:
    """The headline of a letter, below the label of the column if one stands there; None where it has more lines."""
    labels = [place for place, unit in enumerate(shown) if settings.column_name.fullmatch(unit.text)]
    below = shown[labels[-1] + 1 :] if labels else shown
    if not 0 < len(below) <= _LINES:
        return None
    text = below[0].text + "".join(glue(one.text, two.text) + two.text for one, two in pairwise(below))
    return replace(below[0], lines=tuple(line for unit in below for line in unit.lines), text=text)


def _signed_below(page: Page, runs: Sequence[Run], number: int, letters: frozenset[int]) -> bool:
    """Whether the text below a run ends with who wrote it, and where they live."""
    below = next((run for run in runs[number + 1 :] if run.units), None)
    if below is None or below.units[0].kind != "note" or below.units[0].lines[0] != below.left + 1:
        return False
    line = below.units[0].lines[0]
    # In brackets stands who reported.
    bare = page.shapes[line].text[0] not in OPENERS
    return line in letters and bare and page.labels[line].rule == BYLINE.name
