"""Open ends: sentences cut by a column, a page, a caption, a headline or a running head.

Takes a `Page` and the joins of wrapped lines, gives joins between the stretches they make. Every open end
and every start in reach are scored together, and the best pairs are taken first, each end and each
start once; the next line of text is the likeliest continuation, and a departure from it needs
evidence. What is left over then, an end and a start that lost their neighbours, is paired last.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from cleaner.decisions import BODY_KINDS, Join
from cleaner.flow.assignment import best_pairs
from cleaner.layout.column import LONGEST_INDENT
from cleaner.layout.page import Page
from cleaner.layout.paragraphs import begins_below_space, begins_with_speck, indented, is_first
from cleaner.pairs import Pairs, character_pairs
from cleaner.rulebook import Operator, Rule, Settings
from cleaner.typography import balance, cannot_begin, ends_with_dash, pauses


class JumpSettings(Settings, frozen=True):
    """How far a continuation is looked for, and what speaks for it.

    `reach` counts fragments forward and `back` backward; `next` is the bonus of the next fragment,
    `far` what every other one costs, which must have no head: one that follows an open end itself.
    `begins` is how paragraphs begin, which costs `beginning`; a display line between the two costs
    `crossing`, a byline `signed`. A pair is joined from `least` on.
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
    fragments = _fragments(page, {left: right for left, (right, _) in joined.items()})
    pairing = _Pairing([None] * len(fragments), [False] * len(fragments), list(range(len(fragments))))
    jump_lines: dict[int, Rule] = {}
    for end, start, by in _sent_on(page, fragments, sent_on):
        pairing.take(end, start, _SENT_ON)
        jump_lines[end] = by
    for end, start, score in _best_in_all(page, fragments, pairing, settings):
        pairing.take(end, start, score)
    if not any(shape.torn for shape in page.shapes):
        for end, start in _leftovers(page, fragments, pairing, settings):
            pairing.take(end, start, 0.0)
    joins: dict[int, tuple[int, Join]] = {}
    for end, taken in enumerate(pairing.follower):
        if taken is None:
            continue
        left, right = fragments[end].last, fragments[taken.start].first
        sure = min(0.97, 0.55 + 0.1 * taken.score) * page.told_apart.get(right, 1.0)
        span = (page.shapes[left].line.end, page.shapes[right].line.start)
        name = jump_lines.get(end, rule).name
        joins[left] = (right, Join(*span, name, round(sure, 3), _why(page, left, right, end + 1 == taken.start)))
    return joins


def _sent_on(page: Page, fragments: list[_Fragment], sent_on: Sequence[SentOn]) -> Iterator[tuple[int, int, Rule]]:
    """The open ends that a jump line sends on, each with the start of the text there."""
    starts = {fragment.first: number for number, fragment in enumerate(fragments)}
    ends = {fragment.last: number for number, fragment in enumerate(fragments)}
    for sent in sent_on:
        end, start = ends.get(sent.left), starts.get(sent.right)
        if end is not None and start is not None and _is_open(page, fragments[end]):
            yield end, start, sent.rule


@dataclass(frozen=True, slots=True)
class _Taken:
    start: int
    score: float


@dataclass(slots=True)
class _Pairing:
    """Which fragment follows which so far; `group` is a union-find over the chains they make."""

    follower: list[_Taken | None]
    led: list[bool]
    group: list[int]

    def take(self, end: int, start: int, score: float) -> None:
        """Let `start` follow `end`, if both are free and no ring comes of it."""
        if self.follower[end] is not None or self.led[start] or self._chain(end) == self._chain(start):
            return
        self.follower[end] = _Taken(start, score)
        self.led[start] = True
        self.group[self._chain(start)] = self._chain(end)

    def _chain(self, at: int) -> int:
        while self.group[at] != at:
            self.group[at] = self.group[self.group[at]]
            at = self.group[at]
        return at


def _best_in_all(
    page: Page, fragments: list[_Fragment], pairing: _Pairing, settings: JumpSettings
) -> list[tuple[int, int, float]]:
    """The pairs of open ends and starts that are the best in all, the best one first."""
    gains: dict[int, dict[int, float]] = {}
    for score, end, start in _pairs(page, fragments, settings):
        if pairing.follower[end] is None and not pairing.led[start]:
            gains.setdefault(end, {})[start] = score - settings.least + _LITTLE
    pairs = [(end, start, gains[end][start] + settings.least - _LITTLE) for end, start in best_pairs(gains).items()]
    return sorted(pairs, key=lambda p: (-p[2], p[0], p[1]))


def _leftovers(
    page: Page, fragments: list[_Fragment], pairing: _Pairing, settings: JumpSettings
) -> Iterator[tuple[int, int]]:
    """Open ends that found nothing, with the nearest start in reach that lost the end before it."""
    lost = [
        start
        for start in range(1, len(fragments))
        if not pairing.led[start] and _is_open(page, fragments[start - 1]) and pairing.follower[start - 1]
    ]
    for end, fragment in enumerate(fragments):
        if pairing.follower[end] is None and _is_open(page, fragment):
            near = [s for s in lost if s != end and -settings.back <= s - end <= settings.reach]
            if near:
                yield end, min(near, key=lambda s: (abs(s - end), s))


def _why(page: Page, left: int, right: int, next_one: bool) -> str:
    seam = page.seam(left, right)
    reasons = [f"the word {seam.word} lies across"] if seam.word else []
    reasons += ["the characters around it stand together elsewhere"] if seam.repeated else []
    reasons += [] if next_one else ["in another column"]
    return "; ".join(reasons)


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
    torn = any(shape.torn for shape in page.shapes)
    pairs = character_pairs(page.language.counts)
    for end, fragment in enumerate(fragments):
        if not _is_open(page, fragment):
            continue
        for start in _in_reach(page, fragments, end, torn, settings):
            if torn:
                score = _score_torn(page, fragments, end, start, pairs, settings)
            else:
                score = _score(page, fragments, end, start, settings)
            if score >= settings.least:
                yield score, end, start


def _in_reach(page: Page, fragments: list[_Fragment], end: int, torn: bool, settings: JumpSettings) -> Iterator[int]:
    """The fragments that an open end may go on in; where blocks stand in no order, any of its page."""
    back, reach = (_WHOLE_PAGE, _WHOLE_PAGE) if torn else (settings.back, settings.reach)
    sheet = page.shapes[fragments[end].last].line.page
    for start in range(max(0, end - back), min(len(fragments), end + reach + 1)):
        near = -settings.back <= start - end <= settings.reach
        if start != end and (near or page.shapes[fragments[start].first].line.page == sheet):
            yield start


def _score_torn(
    page: Page, fragments: list[_Fragment], end: int, start: int, pairs: Pairs, settings: JumpSettings
) -> float:
    """How well a text goes on in another block, where blocks stand in no order."""
    left, right = page.shapes[fragments[end].last], page.shapes[fragments[start].first]
    lost = cannot_begin(right.text)
    if not lost and not (right.wrapped and _heads_block(page, fragments[start].first) and not is_first(right)):
        return -9.0
    seam = page.seam(fragments[end].last, fragments[start].first)
    score = 1.3 + seam.strength - seam.openness
    score += max(-0.5, min(3.0, pairs.attraction(left.text[-1], right.text[0])))
    score -= 0.7 * (not seam.word and not pauses(left.text))
    between = range(fragments[end].last + 1, fragments[start].first)
    if start == end + 1:
        kinds = [page.kind(i) for i in between]
        score += settings.next - settings.crossing * kinds.count("heading")
    else:
        score -= settings.far * (1 + abs(start - end) / 20)
    return score


def _heads_block(page: Page, line: int) -> bool:
    """Whether white space or another kind of line stands above."""
    return page.shapes[line].torn or line == 0 or page.kind(line - 1) not in BODY_KINDS


def _is_open(page: Page, fragment: _Fragment) -> bool:
    left = page.shapes[fragment.last]
    return not (left.closes or left.text[-1:] in "：:；;" or ends_with_dash(left.text))


def _score(page: Page, fragments: list[_Fragment], end: int, start: int, settings: JumpSettings) -> float:
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
    elif start > 0 and not (cannot_begin(right.text) or _is_open(page, fragments[start - 1])):
        # A full line right below other matter lacks its beginning.
        headless = right.wrapped and indented(right) < 0.5 and page.kind(above) not in BODY_KINDS
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
    return score - (settings.far * (1 + abs(start - end) / 20) if start != end + 1 else 0.0)


_LITTLE = 1e-6
# No page has more fragments.
_WHOLE_PAGE = 60

# So much evidence at a seam, a long word or a phrase that stands elsewhere, lets a text go on in one
# that stands below a closed end.
_SURE = 2.0
# So much, a word, in one that lacks its beginning.
_LIKELY = 1.5

# A jump line says where a text goes on; only the page may be misread.
_SENT_ON = 4.0

JUMP = Operator("jump", "flow", JumpSettings, find_jumps)
