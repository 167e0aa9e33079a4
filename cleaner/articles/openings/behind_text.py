"""A headline behind its text, right above the title block of the next article: which lines are whose.

Takes the runs and the openings of the articles, gives the openings, where the next article begins below the headline of
the one that ends there: white space shows where, and the words of both texts bear it out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from cleaner.articles.openings.opening import Opening
from cleaner.articles.openings.second_headlines import awaits_headline
from cleaner.articles.runs import Run
from cleaner.articles.units import Unit
from cleaner.articles.wording import Wording, wording_of
from cleaner.layout.page import Page

# So many characters of each text say what it is on.
_REACH = 2000
# A title block has no more lines than these.
_LINES = 6


def with_headlines_behind(page: Page, runs: Sequence[Run], starts: Sequence[Opening]) -> list[Opening]:
    """The openings, each behind the headline of the article above it, where that stands behind its own text."""
    found = list(starts)
    wording: Wording | None = None
    for number in range(1, len(found)):
        opening = found[number]
        run = runs[opening.run]
        if not _may_hold_both(run, opening) or not awaits_headline(runs, opening.run, found[:number]):
            continue
        wording = wording or wording_of(page)
        at = _second_block(page, run, opening, wording)
        if at is not None:
            found[number] = replace(opening, at=at)
    return found


def _may_hold_both(run: Run, opening: Opening) -> bool:
    """Whether the title block of an article stands right below a text, and no other page begins in it."""
    return run.left >= 0 and not run.interrupts and run.left < opening.at <= run.right and not opening.spare


def _second_block(page: Page, run: Run, opening: Opening, wording: Wording) -> int | None:
    """The line at which the title block of the article that opens here begins, below the headline of the one above."""
    shown = [u for u in run.units if u.kind in ("heading", "byline") and u.lines[0] >= opening.at]
    above, below = wording.around(run.left, -1, _REACH), wording.around(run.right, 1, _REACH)
    for place in range(1, min(len(shown), _LINES)):
        over, unit = shown[:place], shown[place]
        if over[-1].kind == "byline":
            break
        under = [u for u in shown[place:] if u.kind == "heading"]
        at = _behind_white_space(page, over[-1], unit)
        if at is None or _leaning(over, wording, above, below) <= 0:
            continue
        if not under or _leaning(under, wording, below, above) >= 0:
            return at
    return None


def _leaning(units: Sequence[Unit], wording: Wording, one: frozenset[str], other: frozenset[str]) -> float:
    """How much more some lines say of the one text than of the other, in nats."""
    text = " ".join(unit.text for unit in units)
    return wording.said(text, one) - wording.said(text, other)


def _behind_white_space(page: Page, above: Unit, below: Unit) -> int | None:
    """The first line behind white space between two units, captions among them."""
    between = range(above.lines[-1] + 1, below.lines[0] + 1)
    return next((i for i in between if page.shapes[i].line.gap > 1 or page.shapes[i].line.opens_page), None)
