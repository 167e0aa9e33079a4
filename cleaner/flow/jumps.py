"""Open ends: sentences cut by a column, a page, a caption, a headline or a running head.

Takes a `Page` and the joins of wrapped lines, gives joins between the stretches they make. Every open end
and every start in reach are scored together, and the pairs that are best in all are taken, each end and
each start once. What is left over then, an end and a start that lost their neighbours, is paired last.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from cleaner.decisions import Evidence, Join
from cleaner.flow.assignment import best_pairs
from cleaner.flow.blocks import heads_page, pairs_of_blocks
from cleaner.flow.fragments import Fragment, fragments_of, is_open
from cleaner.flow.left_cut import leaves_texts_cut
from cleaner.flow.open_ends import JumpSettings, lacks_beginning, pairs_in_order
from cleaner.flow.pairing import Pairing, Taken
from cleaner.layout.column import SHORT
from cleaner.layout.page import Page
from cleaner.rulebook import Operator, Rule

# What only just reaches `least` is still better than nothing.
_LITTLE = 1e-6
# A jump line says where a text goes on; only the page may be misread.
_SENT_ON = 4.0


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
        pairs = list(pairs_of_blocks(page, fragments, goes_to, settings.blocks))
    else:
        pairs = list(pairs_in_order(page, fragments, settings))
    for end, start, score in _best_in_all(pairs, pairing, settings.least):
        pairing.take(end, start, score)
    if not torn:
        for end, start in _leftovers(page, fragments, pairing, settings):
            pairing.take(end, start, 0.0)
        for end, start in _over_pages(page, fragments, pairing):
            pairing.take(end, start, 0.0)
    rivals = _rivals(pairs, pairing)
    by_model = page.knows_headings and not torn and not leaves_texts_cut(page)
    joins: dict[int, tuple[int, Join]] = {}
    for end, taken in enumerate(pairing.follower):
        if taken is not None:
            left, right = fragments[end].last, fragments[taken.start].first
            by = sent[end][1] if end in sent else rule
            sure, evidence = _sure(
                page, left, right, taken.score, rule, next_one=end + 1 == taken.start, torn=torn, by_model=by_model
            )
            if end in sent and not torn:
                # It is the jump line that says so, not what stands at the seam.
                sure, evidence = by.confidence, None
            note = _why(page, left, right, taken.score, next_one=end + 1 == taken.start)
            note = f"{note}; {_second_best(page, fragments, rivals.get(end))}"
            span = (page.shapes[left].line.end, page.shapes[right].line.start)
            joins[left] = (right, Join(*span, by.name, sure, note, evidence))
    return joins


def _sure(
    page: Page, left: int, right: int, score: float, rule: Rule, *, next_one: bool, torn: bool, by_model: bool
) -> tuple[float, Evidence | None]:
    """How sure a join is, and the evidence for it; `by_model` says that a layout model joined texts over columns."""
    assert isinstance(rule.settings, JumpSettings)
    settings = rule.settings.blocks if torn else rule.settings
    if next_one and by_model and not page.shapes[left].wrapped:
        # The model has put the parts together that it thinks go on; what it left open often goes on elsewhere.
        return round(rule.settings.sure_left_open.at(score), 3), (f"{rule.name}.sure_left_open", score)
    curve = settings.sure_next if next_one else settings.sure_far
    name = f"{rule.name}.{'blocks.' if torn else ''}{'sure_next' if next_one else 'sure_far'}"
    return round(curve.at(score) * page.told_apart.get(right, 1.0), 3), (name, score)


def _sent_on(page: Page, fragments: list[Fragment], sent_on: Sequence[SentOn]) -> Iterator[tuple[int, int, Rule]]:
    """The open ends that a jump line sends on, each with the start of the text there."""
    starts = {fragment.first: number for number, fragment in enumerate(fragments)}
    ends = {fragment.last: number for number, fragment in enumerate(fragments)}
    for sent in sent_on:
        end, start = ends.get(sent.left), starts.get(sent.right)
        if end is not None and start is not None and is_open(page, fragments[end]):
            yield end, start, sent.rule


def _best_in_all(
    pairs: Sequence[tuple[float, int, int]], pairing: Pairing, least: float
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
        if not pairing.led[start]
        and is_open(page, fragments[start - 1])
        and pairing.follower[start - 1]
        # What stands below a text that goes on in mid-line is the beginning of another.
        and page.shapes[fragments[start - 1].last].line.end not in page.crossed
    ]
    for end, fragment in enumerate(fragments):
        if pairing.follower[end] is None and is_open(page, fragment):
            near = [s for s in lost if s != end and -settings.back <= s - end <= settings.reach]
            if near:
                yield end, min(near, key=lambda s: (abs(s - end), s))


def _over_pages(page: Page, fragments: Sequence[Fragment], pairing: Pairing) -> Iterator[tuple[int, int]]:
    """Texts that a page begins with the rest of, each with the last open end of a column on the page before.

    The page before ends with the end of another text: its columns stand below each other.
    """
    for start in range(1, len(fragments)):
        first = page.shapes[fragments[start].first]
        heads = heads_page(page, first.line.index) and lacks_beginning(page, first.line.index)
        if pairing.led[start] or not heads or is_open(page, fragments[start - 1]):
            continue
        for end in range(start - 1, -1, -1):
            last = page.shapes[fragments[end].last]
            if last.line.page < first.line.page - 1:
                break
            full = last.wrapped and abs(last.measure - last.width) < SHORT
            if pairing.follower[end] is None and full and is_open(page, fragments[end]):
                yield end, start
                break


def _rivals(pairs: Sequence[tuple[float, int, int]], pairing: Pairing) -> dict[int, Taken]:
    """For each end the best start that it was not given, if anything speaks for one."""
    best: dict[int, Taken] = {}
    for score, end, start in pairs:
        taken = pairing.follower[end]
        if score > 0 and (taken is None or taken.start != start) and (end not in best or score > best[end].score):
            best[end] = Taken(start, score)
    return best


def _second_best(page: Page, fragments: Sequence[Fragment], rival: Taken | None) -> str:
    if rival is None:
        return "nothing speaks for another"
    return f"the runner-up is line {page.shapes[fragments[rival.start].first].line.number} with {rival.score:.1f}"


def _why(page: Page, left: int, right: int, score: float, *, next_one: bool) -> str:
    """What speaks for a join, and how much in all."""
    seam = page.seam(left, right)
    reasons = [f"the word {seam.word} lies across"] if seam.word else []
    reasons += ["the characters around it stand together elsewhere"] if seam.repeated else []
    reasons += [] if next_one else ["in another column"]
    return "; ".join((*reasons, f"{score:.1f} speak for it"))


JUMP = Operator("jump", "flow", JumpSettings, find_jumps)
