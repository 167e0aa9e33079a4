"""Lines that were wrapped in print: does the paragraph go on, or does a new one begin?

Takes a `Page`, gives joins between neighbouring lines of text in a column. A first line is about
two characters short, since its indent was lost, and stands below a line that ends a sentence,
often a short one. Blocks that were not wrapped are the work of `jumps`.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass

from cleaner.decisions import BODY_KINDS, Join
from cleaner.layout.page import Page
from cleaner.layout.paragraphs import ParagraphSettings, continuing_cost, opening_cost, parting_cost
from cleaner.rulebook import Operator, Rule


class WrapSettings(ParagraphSettings, frozen=True):
    """What opening, continuing and ending a paragraph cost."""


@dataclass(frozen=True, slots=True)
class _Line:
    """The cheapest way to read the lines so far, with this one opening or continuing a paragraph."""

    cost: float
    opened: bool
    before: _Line | None


def find_wraps(page: Page, rule: Rule) -> dict[int, tuple[int, Join]]:
    """The joins of neighbouring lines, by the index of the left one, each with the index of the right.

    Every run of neighbours is read as a whole (Viterbi over "opens" and "continues"), since a line
    that opens a paragraph may be short and one in its middle may not.
    """
    assert isinstance(rule.settings, WrapSettings)
    joins: dict[int, tuple[int, Join]] = {}
    run: list[int] = []
    for index in range(len(page.shapes) + 1):
        wrapped = index < len(page.shapes) and page.kind(index) in BODY_KINDS and page.shapes[index].wrapped
        if wrapped and not (run and page.shapes[index].torn):
            run.append(index)
            continue
        for left, confidence in _continued(page, run, rule.settings):
            right = left + 1
            span = (page.shapes[left].line.end, page.shapes[right].line.start)
            # Two lines of one column are joined rightly only if they are of one column.
            sure = round(confidence * page.told_apart.get(right, 1.0), 3)
            joins[left] = (right, Join(*span, rule.name, sure, _why(page, left, right)))
        run = [index] if wrapped else []
    return joins


def _continued(page: Page, run: list[int], costs: WrapSettings) -> list[tuple[int, float]]:
    """The lines of a run that the next line continues, each with its confidence."""
    if len(run) < 2:
        return []
    opening = _Line(opening_cost(page.shapes[run[0]], costs), True, None)
    continuing = _Line(costs.lost_start, False, None)
    margins: list[float] = []
    for left, right in itertools.pairwise(run):
        shape, following = page.shapes[left], page.shapes[right]
        ends = parting_cost(shape, following, costs) + opening_cost(following, costs)
        seam = page.seam(left, right)
        goes_on = {
            opened: continuing_cost(shape, following, seam, opened=opened, skipped=0, signed=False, costs=costs)
            for opened in (True, False)
        }
        best = min(opening, continuing, key=lambda way: way.cost)
        new_opening = _Line(best.cost + ends, True, best)
        on = min((opening, continuing), key=lambda way: way.cost + goes_on[way.opened])
        new_continuing = _Line(on.cost + goes_on[on.opened], False, on)
        margins.append(abs(new_opening.cost - new_continuing.cost))
        opening, continuing = new_opening, new_continuing
    way: _Line | None = min(opening, continuing, key=lambda w: w.cost)
    found: list[tuple[int, float]] = []
    for place in range(len(run) - 1, 0, -1):
        assert way is not None
        if not way.opened:
            found.append((run[place - 1], min(0.995, 0.6 + margins[place - 1] / 8)))
        way = way.before
    return found[::-1]


def _why(page: Page, left: int, right: int) -> str:
    seam = page.seam(left, right)
    reasons = []
    if right in page.told_apart:
        reasons.append("columns told apart")
    if seam.word:
        reasons.append(f"the word {seam.word} lies across")
    if seam.repeated:
        reasons.append("the characters around it stand together elsewhere")
    if page.shapes[left].closes:
        reasons.append("after a sentence end, in a full line")
    return "; ".join(reasons)


LINE_WRAP = Operator("line-wrap", "flow", WrapSettings, find_wraps)
