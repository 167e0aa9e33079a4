"""The line at which an article begins, in the run of units between two texts that its title block stands in.

Takes a run, gives the index of a line: what stands before it belongs to the article above.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from cleaner.articles.runs import Run
from cleaner.articles.units import Unit
from cleaner.layout.page import Page

# What ends a text right below it: a note, or who wrote it.
_IN_BRACKETS = re.compile(r"[（(][^（()）]{3,60}[）)]")
# A row of a box: 射门 21比6, 控球率：61%.
_ROW = re.compile(r"\S{1,8}[ \u3000：:]+\S{0,8}\d\S{0,8}")


def first_line(runs: Sequence[Run]) -> int:
    """The line at which what stands before every other article begins: pictures on the first page are none of it."""
    units = [u for u in runs[0].units if u.kind != "caption"] if runs and runs[0].left < 0 else []
    return units[0].lines[0] if units else 0


def first_line_in(page: Page, run: Run) -> int:
    """The line of a run at which the new article begins: what stands before belongs to the last one."""
    titled = _without_strays([u for u in run.units if u.kind in ("heading", "byline")])
    titled = _without_end_of_text(titled, run)
    if run.fold >= 0 and not any(u.lines[0] < run.fold and u.kind == "byline" for u in run.units):
        return run.fold
    first = titled[0].lines[0] if titled else run.right
    for index in range(first - 1, run.left, -1):
        if page.kind(index) != "running-head":
            break
        first = index
    return first


def is_row(text: str) -> bool:
    """Whether a line is a row of a box of figures.

    >>> is_row("射门 21比6"), is_row("渡轮今晨离岸")
    (True, False)
    """
    return _ROW.fullmatch(text) is not None


def below_box(units: tuple[Unit, ...], inside: re.Pattern[str]) -> tuple[Unit, ...]:
    """The units below a box and its rows of figures, which belong to the article above; all where no headline does."""
    if not units or units[0].kind != "heading" or not inside.match(units[0].text):
        return units
    place = next((place for place, u in enumerate(units) if place and not is_row(u.text)), len(units))
    return units[place:] if any(u.kind == "heading" for u in units[place:]) else units


def _without_end_of_text(units: list[Unit], run: Run) -> list[Unit]:
    """The units of a title block without what ends the text above, which stands in brackets right below it."""
    first = units[0] if len(units) > 1 else None
    ends = first is not None and first.lines[0] == run.left + 1 and _IN_BRACKETS.fullmatch(first.text) is not None
    return units[1:] if ends and run.left >= 0 else units


def _without_strays(units: list[Unit]) -> list[Unit]:
    """The units of a title block: what white space parts from it above is a stray line of the page."""
    for place in range(len(units) - 1, 0, -1):
        beside = units[place].lines[0] == units[place - 1].lines[-1] + 1
        if beside and units[place].gap > 1 and units[place - 1].kind != "byline" and not units[place - 1].vertical:
            return units[place:]
    return units
