"""Open ends: sentences cut by a column, a page, a caption, a headline or a running head.

Takes a `Page` and the joins of wrapped lines, gives joins between the stretches they make. Every open end
and every start in reach are scored together, and the pairs that are best in all are taken, each end and
each start once; the next line of text is the likeliest continuation, and a departure from it needs
evidence. What is left over then, an end and a start that lost their neighbours, is paired last.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from cleaner.decisions import BODY_KINDS, Join
from cleaner.flow.assignment import best_pairs
from cleaner.flow.blocks import BlockSettings, pairs_of_blocks
from cleaner.flow.fragments import Fragment, fragments_of, is_open
from cleaner.flow.pairing import Pairing
from cleaner.layout.column import LONGEST_INDENT
from cleaner.layout.page import Page
from cleaner.layout.paragraphs import begins_below_space, begins_with_speck, indented
from cleaner.rulebook import Operator, Rule, Settings
from cleaner.typography import balance, cannot_begin


class JumpSettings(Settings, frozen=True):
    """How far a continuation is looked for, and what speaks for it.

    `reach` counts fragments forward and `back` backward; `next` is the bonus of the next fragment,
    `far` what every other one costs, which must have no head: one that follows an open end itself.
    `begins` is how paragraphs begin, which costs `beginning`; a display line between the two costs
    `crossing`, a byline `signed`. A pair is joined from `least` on. `blocks` is for dumps whose blocks
    stand in no order.
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
    blocks: BlockSettings


@dataclass(frozen=True, slots=True)
class SentOn:
    """The text that ends in the line `left` goes on in the line `right`, says a jump line, by `rule`."""

    left: int
    right: int
    rule: Rule


def find_jumps(
    page: Page, joined: Mapping[int, tuple[int, Join]], sent_on: Sequence[SentOn], rule: Rule
) -> dict[int, tuple[int, Join]]:
    """The joins of open ends, by the index of the left line, each with that of the right one."""
    settings = rule.settings
    assert isinstance(settings, JumpSettings)
    fragments = fragments_of(page, {left: right for left, (right, _) in joined.items()})
    pairing = Pairing.of(len(fragments))
    torn = any(shape.torn for shape in page.shapes)
    sent = {end: (start, by) for end, start, by in _sent_on(page, fragments, sent_on)}
    for end, (start, _) in sent.items():
        # Where blocks stand in no order, the first one on the other page may not be the one.
        if not torn:
            pairing.take(end, start, _SENT_ON)
    if torn:
        goes_to = {end: start for end, (start, _) in sent.items()}
        pairs = pairs_of_blocks(page, fragments, goes_to, settings.blocks)
    else:
        pairs = _pairs(page, fragments, settings)
    for end, start, score in _best_in_all(pairs, pairing, settings.least):
        pairing.take(end, start, score)
    if not torn:
        for end, start in _leftovers(page, fragments, pairing, settings):
            pairing.take(end, start, 0.0)
    joins: dict[int, tuple[int, Join]] = {}
    for end, taken in enumerate(pairing.follower):
        if taken is None:
            continue
        left, right = fragments[end].last, fragments[taken.start].first
        sure = _sure(taken.score, end + 1 == taken.start, torn) * page.told_apart.get(right, 1.0)
        span = (page.shapes[left].line.end, page.shapes[right].line.start)
        name = sent[end][1].name if end in sent else rule.name
        joins[left] = (right, Join(*span, name, round(sure, 3), _why(page, left, right, end + 1 == taken.start)))
    return joins


def _sure(score: float, next_one: bool, torn: bool) -> float:
    """How sure a join is. Where blocks stand in no order, a third to two thirds of those to another block are right."""
    if not torn:
        return min(0.97, 0.55 + 0.1 * score)
    return min(0.97, 0.25 + 0.17 * score) if next_one else min(0.6, 0.25 + 0.08 * score)


def _sent_on(page: Page, fragments: list[Fragment], sent_on: Sequence[SentOn]) -> Iterator[tuple[int, int, Rule]]:
    """The open ends that a jump line sends on, each with the start of the text there."""
    starts = {fragment.first: number for number, fragment in enumerate(fragments)}
    ends = {fragment.last: number for number, fragment in enumerate(fragments)}
    for sent in sent_on:
        end, start = ends.get(sent.left), starts.get(sent.right)
        if end is not None and start is not None and is_open(page, fragments[end]):
            yield end, start, sent.rule


def _best_in_all(
    pairs: Iterable[tuple[float, int, int]], pairing: Pairing, least: float
) -> list[tuple[int, int, float]]:
    """The pairs of open ends and starts that are the best in all, the best one first; none scores less than `least`."""
    gains: dict[int, dict[int, float]] = {}
    for score, end, start in pairs:
        if score >= least and pairing.follower[end] is None and not pairing.led[start]:
            gains.setdefault(end, {})[start] = score - least + _LITTLE
    best = [(end, start, gains[end][start] + least - _LITTLE) for end, start in best_pairs(gains).items()]
    return sorted(best, key=lambda p: (-p[2], p[0], p[1]))


def _leftovers(
    page: Page, fragments: list[Fragment], pairing: Pairing, settings: JumpSettings
) -> Iterator[tuple[int, int]]:
    """Open ends that found nothing, with the nearest start in reach that lost the end before it."""
    lost = [
        start
        for start in range(1, len(fragments))
        if not pairing.led[start] and is_open(page, fragments[start - 1]) and pairing.follower[start - 1]
    ]
    for end, fragment in enumerate(fragments):
        if pairing.follower[end] is None and is_open(page, fragment):
            near = [s for s in lost if s != end and -settings.back <= s - end <= settings.reach]
            if near:
                yield end, min(near, key=lambda s: (abs(s - end), s))


def _why(page: Page, left: int, right: int, next_one: bool) -> str:
    seam = page.seam(left, right)
    reasons = [f"the word {seam.word} lies across"] if seam.word else []
    reasons += ["the characters around it stand together elsewhere"] if seam.repeated else []
    reasons += [] if next_one else ["in another column"]
    return "; ".join(reasons)


def _pairs(page: Page, fragments: list[Fragment], settings: JumpSettings) -> Iterator[tuple[float, int, int]]:
    """Every open end with every start in reach, and how well the text goes on there."""
    for end, fragment in enumerate(fragments):
        if not is_open(page, fragment):
            continue
        for start in range(max(0, end - settings.back), min(len(fragments), end + settings.reach + 1)):
            if start != end:
                yield _score(page, fragments, end, start, settings), end, start


def _distance(end: int, start: int, settings: JumpSettings) -> float:
    return settings.far * (1 + abs(start - end) / 20)


def _score(page: Page, fragments: list[Fragment], end: int, start: int, settings: JumpSettings) -> float:
    left, right = page.shapes[fragments[end].last], page.shapes[fragments[start].first]
    above = fragments[start].first - 1
    if above >= 0 and begins_with_speck(page.shapes[above], right):
        return 0.0
    seam = page.seam(fragments[end].last, fragments[start].first)
    # That an end is open says that it goes on, most likely in the next text, but not where else.
    score = seam.strength - seam.openness
    if start == end + 1:
        lines = range(fragments[end].last + 1, fragments[start].first)
        between = [page.kind(i) for i in lines if not page.shapes[i].doubled]
        if between.count("heading") > 1 and score <= 0:
            # A headline and a heading below it: another text begins, unless a word goes across.
            return 0.0
        # Below white space a first line begins another text, near as it is.
        begins = begins_below_space(right) and not seam.word
        score += 0.0 if begins else settings.next + (seam.openness / 2 if between else seam.openness)
        score -= settings.crossing * between.count("heading") + settings.signed * ("byline" in between)
    elif start > 0 and not (cannot_begin(right.text) or is_open(page, fragments[start - 1])):
        # A full line right below other matter lacks its beginning.
        headless = right.wrapped and indented(right) < 0.5 and (right.apart or page.kind(above) not in BODY_KINDS)
        if score < (_LIKELY if headless else _SURE):
            return 0.0
    # A full line in a column opens no paragraph, whatever it begins with.
    if settings.begins.match(right.text) and (not right.wrapped or indented(right) > 0.5):
        score -= settings.beginning
    of_lines = fragments[start].last != fragments[start].first
    if of_lines and indented(right) > 0.5 and right.missing <= LONGEST_INDENT:
        score -= settings.beginning / 2
    if balance(left.text[-60:]) > 0 > balance(right.text[:60]):
        score += 0.5
    return score - (_distance(end, start, settings) if start != end + 1 else 0.0)


# What only just reaches `least` is still better than nothing.
_LITTLE = 1e-6

# So much evidence at a seam, a long word or a phrase that stands elsewhere, lets a text go on in one
# that stands below a closed end.
_SURE = 2.0
# So much, a word, in one that lacks its beginning.
_LIKELY = 1.5

# A jump line says where a text goes on; only the page may be misread.
_SENT_ON = 4.0

JUMP = Operator("jump", "flow", JumpSettings, find_jumps)
