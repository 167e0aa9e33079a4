"""Lines that were wrapped in print: does the paragraph go on, or does a new one begin?

Takes a `Page`, gives joins between neighbouring lines of text in a column. A first line is about
two characters short, since its indent was lost, and stands below a line that ends a sentence,
often a short one. Blocks that were not wrapped are the work of `jumps`.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass

from cleaner.calibration import Curve
from cleaner.decisions import BODY_KINDS, Join
from cleaner.layout.display.marks import ALONE, HELD, LAST_HELD
from cleaner.layout.page import Page
from cleaner.layout.paragraphs import ParagraphSettings, continuing_cost, opening_cost, parting_cost
from cleaner.rulebook import Operator, Rule

# What a new paragraph would cost between lines that a rule holds together.
_HOLDS = 10.0


class WrapSettings(ParagraphSettings, frozen=True):
    """What opening, continuing and ending a paragraph cost.

    `sure` says how sure a join is by how much dearer a new paragraph would be, and `sure_apart` that of two lines
    of columns that alternated in the dump by their seam.
    """

    sure: Curve
    sure_apart: Curve


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
        wrapped = wrapped and not (page.is_verse(index) or page.labels[index].note in (ALONE, HELD, LAST_HELD))
        if index < len(page.shapes) and page.kind(index) in BODY_KINDS and page.labels[index].note == HELD:
            joins[index] = (index + 1, _join(page, index, _HOLDS, rule))
        if wrapped and not (run and page.shapes[index].torn):
            run.append(index)
            continue
        for left, margin in _continued(page, run, rule.settings):
            joins[left] = (left + 1, _join(page, left, margin, rule))
        run = [index] if wrapped else []
    return joins


def _join(page: Page, left: int, margin: float, rule: Rule) -> Join:
    """The join of a line with the next one, where a new paragraph would cost so much more."""
    settings = rule.settings
    assert isinstance(settings, WrapSettings)
    right = left + 1
    sure, evidence = settings.sure.at(margin), (f"{rule.name}.sure", margin)
    if right in page.told_apart:
        # Two lines of one column are joined rightly only if they are of one column.
        strength = page.seam(left, right).strength
        apart = settings.sure_apart.at(strength)
        sure, evidence = min(sure, apart), (f"{rule.name}.sure_apart", strength)
    span = (page.shapes[left].line.end, page.shapes[right].line.start)
    return Join(*span, rule.name, round(sure, 3), _why(page, left, right, margin), evidence)


def _continued(page: Page, run: list[int], costs: WrapSettings) -> list[tuple[int, float]]:
    """The lines of a run that the next line continues, each with what a new paragraph would cost more."""
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
            found.append((run[place - 1], margins[place - 1]))
        way = way.before
    return found[::-1]


def _why(page: Page, left: int, right: int, margin: float) -> str:
    """What speaks for a join, and how far the other reading is behind."""
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
    reasons.append(f"a new paragraph is behind by {margin:.1f}")
    return "; ".join(reasons)


LINE_WRAP = Operator("line-wrap", "flow", WrapSettings, find_wraps)
