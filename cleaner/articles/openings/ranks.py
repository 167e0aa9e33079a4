"""How much speaks for display lines being a headline: their place, size, marks and the lines around.

Takes a run of units, gives a number of weak clues.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

from cleaner.articles.openings.briefs import heads_briefs
from cleaner.articles.openings.opening import OpeningSettings
from cleaner.articles.runs import Run
from cleaner.articles.units import Unit
from cleaner.decisions import BODY_KINDS
from cleaner.layout.page import Page
from cleaner.typography import ends_with_dash, is_cjk

# Below the name of a section stands a headline of so many characters at least: cells of a table are shorter.
_HEADLINE = 5
# Right below the heading of a section stands that of the first of its parts: 二、…, （一）….
_FIRST_BELOW = re.compile(r"[（(][一1][）)]|1[.、．]")
# A summary is so much wider than the text at least, and has so many lines at most.
_WIDER = 1.25
_LONGEST_SUMMARY = 10


def rank_of(page: Page, runs: Sequence[Run], number: int, settings: OpeningSettings) -> float:
    """How much speaks for a headline in this run, in weak clues."""
    run = runs[number]
    shown = [u for u in run.units if u.kind == "heading" and not ends_with_dash(u.text)]
    if not shown or all(settings.figure.fullmatch(u.text) for u in shown):
        return 0.0
    if all(settings.inside.match(u.text) or (place and _FIRST_BELOW.match(u.text)) for place, u in enumerate(shown)):
        return 0.0
    kickers = [u for u in shown if settings.kicker.fullmatch(u.text)]
    rest = [u for u in shown if u not in kickers]
    rank = settings.ended * run.ended
    rank += settings.page_head * (run.fold >= 0 and any(u.lines[0] >= run.fold for u in shown))
    rank += settings.white_space * any(u.gap > 1 for u in shown)
    rank += settings.kicker_above * bool(kickers and rest)
    rank += settings.shadow * any(u.doubled and u.gap > 1 for u in shown)
    rank += settings.spacing * any(u.spaced for u in shown)
    rank += _by_marks(page, shown, settings)
    rank += settings.long * any(u.width >= 10 for u in rest)
    rank += settings.long * (len(rest) > 1)
    rank += settings.briefs * (len(rest) > 1 and heads_briefs(page, runs, number))
    rank += settings.enough * any(settings.standing.fullmatch(u.text) for u in shown)
    rank += settings.column_above * _below_column_name(shown, settings)
    rank += settings.contrast * _longer_than_headings(runs, number, rest)
    return rank + settings.lead_below * _summarised(page, run.right, settings)


def _below_column_name(shown: Sequence[Unit], settings: OpeningSettings) -> bool:
    """Whether a line stands right below the name of a column or of a section."""
    beside = [(one, two) for one, two in pairwise(shown) if two.lines[0] == one.lines[-1] + 1]
    named = any(settings.column_name.fullmatch(one.text) for one, _ in beside)
    return named or any(
        one.again
        and sum(map(is_cjk, two.text)) >= _HEADLINE
        and not any(settings.inside.match(u.text) for u in (one, two))
        for one, two in beside
    )


def has_column_name(run: Run, settings: OpeningSettings) -> bool:
    """Whether a headline of its own stands in a run, below the name of its column."""
    return _below_column_name([u for u in run.units if u.kind == "heading"], settings)


def above_dash(run: Run, unit: Unit) -> bool:
    """Whether a subtitle after a dash stands right below a line, as below no heading inside an article."""
    if unit.text.startswith("—"):
        return False
    # The units of a run stand in the order of their lines.
    at = bisect_right(run.units, unit.lines[-1], key=lambda u: u.lines[0])
    right_below = (u for u in run.units[at : at + 1] if u.kind == "heading" and u.lines[0] == unit.lines[-1] + 1)
    return any(u.text.startswith("—") for u in right_below)


def _summarised(page: Page, first: int, settings: OpeningSettings) -> bool:
    """Whether the text from a line on begins with a summary: by its mark, or because it is set wider than the rest."""
    marked = first < len(page.shapes) and settings.lead.match(page.shapes[first].text)
    return bool(marked) or set_wider(page, first)


def set_wider(page: Page, first: int) -> bool:
    """Whether a paragraph at the head of a text is set over more columns than what follows it."""
    if first >= len(page.shapes):
        return False
    wide = page.shapes[first].measure
    for index in range(first, min(first + _LONGEST_SUMMARY, len(page.shapes))):
        shape = page.shapes[index]
        if page.kind(index) not in BODY_KINDS or not shape.wrapped:
            return False
        if shape.measure * _WIDER <= wide:
            return page.shapes[index - 1].closes
    return False


def _by_marks(page: Page, shown: Sequence[Unit], settings: OpeningSettings) -> float:
    """What the marks of a model say: little where it marks every heading alike."""
    if len(page.ranks) > 1:
        return settings.marked * any(0 < u.marks <= 2 for u in shown)
    return settings.marked_alike * any(u.marks for u in shown)


def _longer_than_headings(runs: Sequence[Run], number: int, shown: Sequence[Unit]) -> bool:
    """Whether the longest of these units is nearly twice as long as each of the next three headings."""
    below = [u for run in runs[number + 1 : number + 4] if not run.interrupts for u in run.units if u.kind == "heading"]
    longest = max((u.width for u in shown), default=0)
    return len(below) >= 2 and all(u.width * 1.8 <= longest for u in below)
