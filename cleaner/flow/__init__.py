"""Which line continues which. Takes a `Page`, gives the joins between its lines of text.

First the lines that stand one below the other (`wraps`), then the sentences that a caption, a
headline or another column interrupts (`jumps`); where two ends meet, `seams` mends what the cut
left doubled or hyphenated. `crossed` finds lines on which a layout model put paragraphs of two texts;
they are cut before anything is joined.
"""

from __future__ import annotations

from dataclasses import dataclass

from cleaner.decisions import Edit, Join
from cleaner.flow.column_feet import feet_in_their_columns
from cleaner.flow.columns import below_their_headlines
from cleaner.flow.continuations import JUMP_LINE, JumpLineSettings, continued, headlines_resumed, texts_joined
from cleaner.flow.crossed import CROSSED, CrossedSettings, crossings
from cleaner.flow.cuts import Cuts, cuts_of, lines_crossed
from cleaner.flow.jumps import JUMP, SentOn, find_jumps
from cleaner.flow.open_ends import JumpSettings
from cleaner.flow.reports import behind_their_reports, jump_lines_below
from cleaner.flow.seams import DOUBLED_AT_JOIN, HYPHENATION, mend_seams
from cleaner.flow.verse import STANZA, find_stanzas
from cleaner.flow.wraps import LINE_WRAP, find_wraps
from cleaner.layout.page import Page, reordered
from cleaner.rulebook import Operator, Rule

OPERATORS: dict[str, Operator] = {
    o.name: o for o in (LINE_WRAP, STANZA, CROSSED, JUMP_LINE, JUMP, DOUBLED_AT_JOIN, HYPHENATION)
}
# How sure it is that columns stand below their headline.
_MOVED = 0.8


@dataclass(frozen=True, slots=True)
class Flow:
    """The joins, by the index of the line that is continued, and the edits at their seams.

    `after` maps a line's index to that of the line which continues it, `continued` a line that sends
    the reader to another page to the line that takes the text up there; `resumed` are the headlines that
    stand over a second part as well.
    """

    joins: tuple[Join, ...]
    after: dict[int, int]
    edits: tuple[Edit, ...]
    continued: dict[int, int]
    resumed: frozenset[int]


def cut_lines(page: Page, rules: tuple[Rule, ...]) -> Cuts:
    """Where lines of the dump are to be cut, since they hold paragraphs of two texts."""
    settings = next((rule.settings for rule in rules if isinstance(rule.settings, CrossedSettings)), None)
    return cuts_of(page, crossings(page, settings)) if settings else Cuts()


def read_on(page: Page, rules: tuple[Rule, ...]) -> tuple[Page, Flow]:
    """The page with its columns below their headlines, and the joins between its lines of text."""
    flow = join_lines(page, rules)
    page, flow = _in_order(page, below_their_headlines(page, flow.after), flow, rules)
    jumps = next((rule.settings for rule in rules if isinstance(rule.settings, JumpSettings)), None)
    sent_on = next((rule.settings for rule in rules if isinstance(rule.settings, JumpLineSettings)), None)
    if jumps:
        page, flow = _in_order(page, behind_their_reports(page, flow.after, jumps.dateline), flow, rules)
    if sent_on:
        page, flow = _in_order(page, feet_in_their_columns(page, flow.after, sent_on.away), flow, rules)
    if jumps and sent_on:
        page, flow = _in_order(page, jump_lines_below(page, sent_on, jumps.dateline), flow, rules)
    return page, flow


def _in_order(page: Page, order: list[int], flow: Flow, rules: tuple[Rule, ...]) -> tuple[Page, Flow]:
    """The page with its lines in this order, and the joins between them: those of `flow` where nothing moves."""
    if order == sorted(order):
        return page, flow
    page = reordered(page, order, _MOVED)
    return page, join_lines(page, rules)


def join_lines(page: Page, rules: tuple[Rule, ...]) -> Flow:
    """The joins between lines of text, in source order of their left sides."""
    joins: dict[int, tuple[int, Join]] = {}
    for rule in rules:
        if rule.operator is LINE_WRAP:
            joins |= find_wraps(page, rule)
        if rule.operator is STANZA:
            joins |= find_stanzas(page, rule)
    pairs: dict[int, int] = {}
    resumed: frozenset[int] = frozenset()
    sent_on: list[SentOn] = []
    for rule in rules:
        if isinstance(rule.settings, JumpLineSettings):
            pairs = continued(page, rule.settings)
            resumed = headlines_resumed(page, rule.settings)
            sent_on += [SentOn(*seam, rule) for seam in texts_joined(page, pairs).items()]
        if isinstance(rule.settings, CrossedSettings):
            sent_on += [SentOn(*seam, rule) for seam in lines_crossed(page)]
    for rule in rules:
        if rule.operator is JUMP:
            joins |= find_jumps(page, joins, sent_on, rule)
    after = {left: right for left, (right, _) in sorted(joins.items())}
    ordered = tuple(joins[left][1] for left in after)
    return Flow(ordered, after, mend_seams(page, after, rules), pairs, resumed)
