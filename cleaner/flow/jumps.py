"""Open ends: sentences cut by a column, a page, a caption, a headline or a running head.

Takes a `Page` and the joins of wrapped lines, gives joins between the stretches they make. Every open end
and every start in reach are scored together, and the best pairs are taken first, each end and each
start once; the next line of text is the likeliest continuation, and a departure from it needs
evidence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from cleaner.decisions import BODY_KINDS, Join
from cleaner.layout.page import Page
from cleaner.rulebook import Operator, Rule, Settings
from cleaner.typography import balance, cannot_begin, ends_with_dash, pauses


class JumpSettings(Settings, frozen=True):
    """How far a continuation is looked for, and what speaks for it.

    `reach` counts fragments forward and `back` backward; `next` is the bonus of the next fragment,
    `far` what every other one costs, which must have no head: one that follows an open end itself; `begins` is how paragraphs begin, which costs `beginning`; a display line
    between the two costs `crossing`, a byline `signed`;
    a pair is joined from `least` on.
    """

    reach: int
    back: int
    next: float
    far: float
    beginning: float
    crossing: float
    signed: float
    least: float
    begins: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class _Fragment:
    """A stretch of joined lines: the indexes of its first and its last line."""

    first: int
    last: int


def find_jumps(page: Page, joined: Mapping[int, tuple[int, Join]], rule: Rule) -> dict[int, tuple[int, Join]]:
    """The joins of open ends, by the index of the left line, each with that of the right one."""
    settings = rule.settings
    assert isinstance(settings, JumpSettings)
    fragments = _fragments(page, {left: right for left, (right, _) in joined.items()})
    pairs = sorted(_pairs(page, fragments, settings), key=lambda p: (-p[0], p[1], p[2]))
    taken_ends: set[int] = set()
    taken_starts: set[int] = set()
    follower: dict[int, int] = {}
    joins: dict[int, tuple[int, Join]] = {}
    for score, end, start in pairs:
        if end in taken_ends or start in taken_starts or _leads_back(follower, start, end):
            continue
        taken_ends.add(end)
        taken_starts.add(start)
        follower[end] = start
        left, right = fragments[end].last, fragments[start].first
        seam = page.seam(left, right)
        confidence = min(0.97, 0.55 + 0.1 * score)
        note = f"the word {seam.word} lies across" if seam.word else ""
        span = (page.shapes[left].line.end, page.shapes[right].line.start)
        joins[left] = (right, Join(*span, rule.name, round(confidence, 3), note))
    return joins


def _fragments(page: Page, after: Mapping[int, int]) -> list[_Fragment]:
    """The stretches of joined lines in source order."""
    fragments: list[_Fragment] = []
    index = 0
    while index < len(page.shapes):
        if page.kind(index) not in BODY_KINDS:
            index += 1
            continue
        last = index
        while last in after:
            last = after[last]
        fragments.append(_Fragment(index, last))
        index = last + 1
    return fragments


def _pairs(page: Page, fragments: list[_Fragment], settings: JumpSettings) -> Iterator[tuple[float, int, int]]:
    """Every open end with every start in reach that may go on with it, and how well it does."""
    for end, fragment in enumerate(fragments):
        left = page.shapes[fragment.last]
        if left.closes or left.text[-1:] in "：:；;" or ends_with_dash(left.text):
            continue
        for start in range(max(0, end - settings.back), min(len(fragments), end + settings.reach + 1)):
            if start == end:
                continue
            score = _score(page, fragments, end, start, settings)
            if score >= settings.least:
                yield score, end, start


def _score(page: Page, fragments: list[_Fragment], end: int, start: int, settings: JumpSettings) -> float:
    left, right = page.shapes[fragments[end].last], page.shapes[fragments[start].first]
    if start != end + 1 and start > 0 and not cannot_begin(right.text):
        previous = page.shapes[fragments[start - 1].last]
        if previous.closes:
            return 0.0
    score = page.seam(fragments[end].last, fragments[start].first).strength - _PAUSE * pauses(left.text)
    if start == end + 1:
        between = [page.kind(i) for i in range(fragments[end].last + 1, fragments[start].first)]
        score -= settings.crossing * between.count("heading") + settings.signed * ("byline" in between)
    if settings.begins.match(right.text):
        score -= settings.beginning
    if right.wrapped and SHORTEST_INDENT < right.missing < LONGEST_INDENT and fragments[start].last != fragments[start].first:
        score -= settings.beginning / 2
    if balance(left.text[-60:]) > 0 > balance(right.text[:60]):
        score += 0.5
    if start == end + 1:
        return score + settings.next
    return score - settings.far * (1 + abs(start - end) / 20)


def _leads_back(follower: Mapping[int, int], start: int, end: int) -> bool:
    """Whether following the joins from `start` leads to `end`, so that one more would close a ring."""
    seen = 0
    while start in follower and seen <= len(follower):
        if start == end:
            return True
        start = follower[start]
        seen += 1
    return start == end


# A comma says that an end is open, not where it goes on.
_PAUSE = 1.5
# A first line lacks its indent of two characters.
SHORTEST_INDENT, LONGEST_INDENT = 1.2, 3.2

JUMP = Operator("jump", "flow", JumpSettings, find_jumps)
