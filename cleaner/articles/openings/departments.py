"""Articles that open with the name that English papers give to their kind: Letters to the Editor, EDITORIAL.

Takes a run of units, gives the opening. A department is the headline itself, a standing head stands over one.
"""

from __future__ import annotations

from collections.abc import Sequence

from cleaner.articles.openings.opening import Opening, OpeningSettings
from cleaner.articles.runs import Run
from cleaner.layout.page import Page


def department_in(page: Page, run: Run, number: int, settings: OpeningSettings) -> Opening | None:
    """The opening at a department or a standing head among the units of a run."""
    for place, unit in enumerate(run.units):
        rule = page.labels[unit.lines[0]].rule
        below = run.units[place + 1 :]
        signed = any(u.kind == "byline" for u in below)
        if rule == settings.department and not signed:
            return Opening(unit.lines[0], number, "department", headline=unit)
        if rule == settings.standing_head and any(u.kind == "heading" for u in below):
            return Opening(unit.lines[0], number, "byline" if signed else "display-line")
    return None


def stays_in_department(page: Page, run: Run, found: Sequence[Opening], settings: OpeningSettings) -> bool:
    """Whether a run stands in the department that is open: no page begins in it, and no one signs but a letter."""
    if not found or found[-1].why != "department" or run.fold >= 0:
        return False
    signed = (page.labels[u.lines[0]].rule for u in run.units if u.kind == "byline")
    return all(rule == settings.letters for rule in signed)
