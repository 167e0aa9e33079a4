"""Running text or display line: the cheapest way to read the lines of a dump as paragraphs.

Takes a `Page` on which the lines that a pattern decides are labelled, gives a label `body` or
`heading` for each of the others. A line alone seldom shows what it is; the lines around it do: a
paragraph opens, goes on and closes, and what neither opens nor continues one is display type. The
search is a beam search over the lines in order (Viterbi, with the last line of text remembered
across display lines, so that a sentence may go on below a headline). Which kind of display line
it is, is decided later.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from cleaner.decisions import Label
from cleaner.layout.column import SHORT
from cleaner.layout.display.line_costs import BRIEF, BodySettings, as_display, as_text, lists_things
from cleaner.layout.display.lines_around import (
    beside_shadow,
    cut_behind_quote,
    inside_block,
    is_cut_below,
    labelled_by,
    opens_block,
    pauses_in_block,
    rest_above_byline,
    stands_below,
)
from cleaner.layout.display.title_zones import title_zones
from cleaner.layout.page import Page
from cleaner.layout.paragraphs import continuing_cost, ending_cost, is_first, opening_cost, parting_cost
from cleaner.rulebook import Operator
from cleaner.typography import balance, ends_with_dash, pauses, stays_open

# How many readings of the lines so far are kept: they differ in the last line of text only.
_BEAM = 6
# A reading so much dearer than the best is not followed further: one line seldom costs as much.
_HOPELESS = 7.0

# A heading is set on at most so many lines.
_LONGEST_HEADING = 5
# White space parts the blocks of a dump where it stands above more lines than this share.
_BLOCKS = 0.03
# An open end right above a report is as much rarer than elsewhere.
_ABOVE_REPORT = 1.5

Role = Literal["opening", "continuing", "display"]


@dataclass(frozen=True, slots=True)
class _Step:
    """The reading of one line, and the readings of the lines before it."""

    index: int
    role: Role
    before: _Step | None


@dataclass(frozen=True, slots=True)
class _Path:
    """A way to read the lines so far: its cost, the last line of text and whether that opened."""

    cost: float
    text: int
    opened: bool
    last: _Step | None


@dataclass(frozen=True, slots=True)
class _Alone:
    """What a line costs by itself: as display type, as text, and as a paragraph's first line.

    `signed` is the index of the last byline above it, -1 where there is none.
    """

    display: float
    text: float
    opening: float
    signed: int


def body_or_display(page: Page, settings: BodySettings) -> Iterator[tuple[int, Label]]:
    """Label every free line `body` or `heading`, confident by how much dearer the other reading is."""
    for index, (role, margin) in _cheapest(page, settings).items():
        line = page.shapes[index].line
        if role == "display":
            sure = settings.sure_display.at(margin)
            yield index, Label(line.start, line.end, "heading", "", sure, evidence=("sure_display", margin))
        else:
            sure = settings.sure_text.at(margin)
            yield index, Label(line.start, line.end, "body", "", sure, evidence=("sure_text", margin))


def _cheapest(page: Page, costs: BodySettings) -> dict[int, tuple[Role, float]]:
    beam = [_Path(0.0, -1, False, None)]
    margins: dict[int, float] = {}
    shows_blocks = sum(shape.apart for shape in page.shapes) > _BLOCKS * len(page.shapes)
    signed = -1
    zones = title_zones(page, costs)
    for index in range(len(page.shapes)):
        if not page.free(index):
            signed = index if page.kind(index) == "byline" else signed
            continue
        shape = page.shapes[index]
        shown = as_display(shape, costs) - costs.beside_shadow * beside_shadow(page, index)
        shown += costs.above_text * (opens_block(page, index) + (shows_blocks and inside_block(page, index)))
        shown += costs.ends_like_text * (is_cut_below(page, index) or pauses_in_block(page, index))
        titled = page.kind(index + 1) == "byline" or rest_above_byline(page, index + 1)
        titled = titled or stands_below(page, index, costs)
        shown -= max(costs.above_byline * titled, zones.get(index, 0.0))
        shown -= costs.above_taken_up * labelled_by(page, index + 1, costs.back)
        # A model that knows headings marks those that are so long and have a comma, or name one thing after another.
        unmarked = page.marks_headings(index) and not (shape.marks or shape.wrapped or shape.doubled)
        parts = any(c in shape.text for c in "，,") or lists_things(shape)
        shown += costs.brief_text * (unmarked and shape.width > BRIEF and parts)
        # What is printed twice, for a shadow, is no running text.
        shown -= costs.announced * (page.kind(index + 1) == "shadow")
        shown -= costs.announced * (shape.bare in page.announced and not shape.is_sentence)
        text_cost = as_text(shape, page.shapes[index + 1] if page.free(index + 1) else None, costs)
        alone = _Alone(shown, text_cost, opening_cost(shape, costs), signed)
        found: dict[tuple[int, bool, Role], _Path] = {}
        cheapest: dict[bool, float] = {}
        for path in beam:
            for role, cost in _roles(page, path, index, alone, costs):
                shown = role == "display"
                text, opened = (path.text, path.opened) if shown else (index, role == "opening")
                key = (text, opened, role)
                total = path.cost + cost
                cheapest[shown] = min(total, cheapest.get(shown, total))
                if key not in found or total < found[key].cost:
                    found[key] = _Path(total, text, opened, _Step(index, role, path.last))
        margins[index] = abs(cheapest[True] - cheapest[False])
        ordered = sorted(found.values(), key=lambda p: p.cost)
        beam = [path for path in ordered[:_BEAM] if path.cost < ordered[0].cost + _HOPELESS]
    best = min(beam, key=lambda path: path.cost + _last_cost(page, path, costs))
    roles: dict[int, tuple[Role, float]] = {}
    step = best.last
    while step is not None:
        roles[step.index] = (step.role, margins[step.index])
        step = step.before
    return dict(sorted(roles.items()))


def _last_cost(page: Page, path: _Path, costs: BodySettings) -> float:
    """What it costs to let the dump end here."""
    text_ends = ending_cost(page.shapes[path.text], costs) if path.text >= 0 else 0.0
    cut_short = path.last is not None and path.last.role == "display" and stays_open(page.shapes[path.last.index].text)
    return text_ends + costs.ends_like_text * cut_short


def _begun_by_mark(page: Page, step: _Step | None, costs: BodySettings) -> bool:
    """Whether the run of display lines that ends in this step begins with a heading's mark."""
    count = 0
    while step is not None and step.role == "display" and count < _LONGEST_HEADING:
        shape = page.shapes[step.index]
        if costs.mark.match(shape.text) or shape.marks:
            return True
        if step.before is None or step.before.index != step.index - 1:
            return False
        step, count = step.before, count + 1
    return False


def _roles(page: Page, path: _Path, index: int, alone: _Alone, costs: BodySettings) -> Iterator[tuple[Role, float]]:
    """What each reading of a line costs after a path."""
    shape = page.shapes[index]
    shown = alone.display
    after_display = path.last is not None and path.last.role == "display" and path.last.index == index - 1
    if after_display and not shape.line.opens_page:
        # A heading of two lines is joined by the same evidence as a sentence of two.
        shown -= max(0.0, min(page.seam(index - 1, index).strength, 2.5) - 0.5)
        above = page.shapes[index - 1].text
        if shape.text.startswith("——") and not shape.closes:
            # A subtitle.
            shown -= costs.dash_below
        if balance(above) > 0 and balance(above) + balance(shape.text) == 0:
            # What the first line of a headline opens, the second closes.
            shown -= 2 * costs.unbalanced
        if shape.missing > SHORT and _begun_by_mark(page, path.last, costs):
            shown -= 1.0
    if index and cut_behind_quote(page.shapes[index - 1], shape):
        # Some tools cut a line behind a quote; elsewhere a comma may be a speck before a heading.
        shown += costs.lost_start
    if labelled_by(page, index - 1, costs.away) and not is_first(shape):
        # Where a text is sent to another page it is at its end here, and the next one begins with its headline.
        shown -= costs.below_jump
    # That a display line must not end in a comma holds for its last line only.
    shown_last = path.last is not None and path.last.role == "display" and path.last.index
    cut_short = costs.ends_like_text if shown_last and stays_open(page.shapes[shown_last].text) else 0.0
    shown += 0.0 if after_display else cut_short
    left = page.shapes[path.text] if path.text >= 0 else None
    last_is_text = left is not None and path.text == index - 1
    if left and last_is_text and not left.closes and not (shape.line.opens_page or shape.doubled):
        shown += costs.interrupting
        if ends_with_dash(shape.text) and left.wrapped and left.missing < SHORT:
            # The text goes on from a full line, and it is the text that ends in a dash.
            shown += costs.dash_below
    yield "display", shown
    # Below a headline a paragraph begins, and some printers indent no first one.
    opening = alone.opening if last_is_text else min(alone.opening, max(0.3, alone.opening - costs.below_headline))
    parted = parting_cost(left, shape, costs) if left else 0.0
    if labelled_by(page, path.text + 1, costs.away):
        # Below its open end stands where the text goes on.
        parted = min(parted, costs.torn)
    elif (last_is_text and costs.dateline.match(shape.text)) or page.kind(path.text + 1) == "byline":
        # Above a report or who wrote it stands its headline, seldom the open end of another text.
        parted *= _ABOVE_REPORT
    yield "opening", alone.text + cut_short + opening + parted
    if left:
        skipped = index - path.text - 1
        signed = alone.signed > path.text
        seam = page.seam(path.text, index)
        goes_on = continuing_cost(left, shape, seam, opened=path.opened, skipped=skipped, signed=signed, costs=costs)
        # Nobody writes so in mid-sentence but behind a comma.
        begins = not (left.closes or pauses(left.text)) and costs.lead_in.match(shape.text) is not None
        # A title block without a headline is rarer than one in mid-sentence.
        goes_on += costs.above_byline * (page.kind(path.text + 1) == "byline")
        yield "continuing", alone.text + cut_short + goes_on + costs.begins_sentence * begins


BODY_OR_DISPLAY = Operator("body-or-display", "layout", BodySettings, body_or_display)
