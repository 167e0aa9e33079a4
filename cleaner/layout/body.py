"""Running text or display line: the cheapest way to read the lines of a dump as paragraphs.

Takes a `Page` on which the lines that a pattern decides are labelled, gives a label `body` or
`heading` for each of the others. A line alone seldom shows what it is; the lines around it do: a
paragraph opens, goes on and closes, and what neither opens nor continues one is display type. The
search is a beam search over the lines in order (Viterbi, with the last line of text remembered
across display lines, so that a sentence may go on below a headline). Which kind of display line
it is, is decided later.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from cleaner.calibration import Curve
from cleaner.decisions import Label
from cleaner.layout.column import LONGEST_INDENT, SHORT
from cleaner.layout.page import Page, Shape
from cleaner.layout.paragraphs import (
    VERY_SHORT,
    ParagraphSettings,
    continuing_cost,
    ending_cost,
    is_first,
    opening_cost,
    parting_cost,
)
from cleaner.rulebook import Operator
from cleaner.typography import (
    CLOSERS,
    NEVER_FIRST,
    NO_CHARACTER,
    PAUSES,
    balance,
    ends_with_dash,
    is_drop_cap,
    is_title_case,
    pauses,
    stays_open,
)

# How many readings of the lines so far are kept: they differ in the last line of text only.
_BEAM = 6
# A reading so much dearer than the best is not followed further: one line seldom costs as much.
_HOPELESS = 7.0
# One sentence, or a part of one, in quotes: a headline may have a comma inside them.
_QUOTED = re.compile(r"[“「『][^“”「」『』]*[”」』]")

_NARROWEST_COLUMN = 10.0
# A block of a dump without columns is no cut paragraph if it is shorter than most lines of a column.
_BRIEF = 16.0
# A heading is set on at most so many lines.
_LONGEST_HEADING = 5
# White space parts the blocks of a dump where it stands above more lines than this share.
_BLOCKS = 0.03
# An open end right above a report is as much rarer than elsewhere.
_ABOVE_REPORT = 1.5
# A stop and a name.
_LONGEST_NAME = 4
# A mark before a line as long as this is that of a summary, not of a heading.
_MARKED = 20.0
# Signs that take half the width beside another one, and at the end of a line.
_HALF_WIDE = frozenset("，。、；：！？“”‘’（）《》「」『』")
# The rest of a line is reckoned so roughly.
_ROUGHLY = 0.6
# Phrases of four characters and more, parted by spaces and without any sign: a headline's lines.
_PHRASES = re.compile(r"[^\s，。、；：,;:]{4,}(?: [^\s，。、；：,;:]{4,})+")


class BodySettings(ParagraphSettings, frozen=True):
    """What it costs to take a line for display type, beside what paragraphs cost.

    `lead_in` is how sentences begin and headlines do not, `mark` what stands before headings; `away` names the
    rule of the lines that send the reader to another page, `back` that of those that take the text up again.
    `sure_text` and `sure_display` say how sure each label is by how much dearer the other reading is.
    """

    short_text: float
    brief_text: float
    plain_first: float
    below_headline: float
    interrupting: float
    above_text: float
    dash_below: float
    begins_sentence: float
    beside_shadow: float
    full_display: float
    comma_inside: float
    stop_inside: float
    ends_like_text: float
    unbalanced: float
    too_wide: float
    isolated: float
    above_byline: float
    above_taken_up: float
    announced: float
    below_jump: float
    title_case: float
    lead_in: re.Pattern[str]
    mark: re.Pattern[str]
    away: str
    back: str
    sure_text: Curve
    sure_display: Curve


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
    """What a line costs by itself: as display type, as text, and as a paragraph's first line."""

    display: float
    text: float
    opening: float


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
    for index in range(len(page.shapes)):
        if not page.free(index):
            continue
        shape = page.shapes[index]
        shown = _as_display(shape, costs) - costs.beside_shadow * _beside_shadow(page, index)
        shown += costs.above_text * (_opens_block(page, index) + (shows_blocks and _inside_block(page, index)))
        shown -= costs.above_byline * (page.kind(index + 1) == "byline")
        shown -= costs.above_taken_up * _labelled_by(page, index + 1, costs.back)
        # A model that knows headings marks those that are so long and have a comma.
        unmarked = page.knows_headings and not (shape.marks or shape.wrapped or shape.doubled)
        shown += costs.brief_text * (unmarked and shape.width > _BRIEF and any(c in shape.text for c in "，,"))
        # What is printed twice, for a shadow, is no running text.
        shown -= costs.announced * (page.kind(index + 1) == "shadow")
        shown -= costs.announced * (shape.bare in page.announced and not shape.closes)
        alone = _Alone(shown, _as_text(shape, costs, knows_headings=page.knows_headings), opening_cost(shape, costs))
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


def _opens_block(page: Page, index: int) -> bool:
    """Whether a line below white space lacks an indent, with a full line right below it."""
    shape = page.shapes[index]
    below = page.shapes[index + 1] if index + 1 < len(page.shapes) else None
    if below is None or not page.free(index + 1) or below.line.gap or below.line.opens_page:
        return False
    return is_first(shape) and below.wrapped and abs(below.missing) < SHORT


def _inside_block(page: Page, index: int) -> bool:
    """Whether a line stands right below an open line of text and right above another line."""
    if index == 0 or index + 1 >= len(page.shapes):
        return False
    above, shape, below = page.shapes[index - 1 : index + 2]
    joined = not (shape.line.gap or below.line.gap or shape.line.opens_page or below.line.opens_page)
    return joined and above.wrapped and not above.closes and abs(above.missing) < SHORT


def _labelled_by(page: Page, index: int, rule: str) -> bool:
    return index in page.labels and page.labels[index].rule == rule


def _beside_shadow(page: Page, index: int) -> bool:
    if page.shapes[index].width > _MARKED:
        return False
    return any(0 <= i < len(page.shapes) and page.shapes[i].doubled for i in (index - 1, index + 1))


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
    if index and page.shapes[index - 1].text[-1] in CLOSERS and _goes_on_from_quote(shape.text):
        # Some tools cut a line behind a quote; elsewhere a comma may be a speck before a heading.
        shown += costs.lost_start
    if _labelled_by(page, index - 1, costs.away) and not is_first(shape):
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
    if _labelled_by(page, path.text + 1, costs.away):
        # Below its open end stands where the text goes on.
        parted = min(parted, costs.torn)
    elif (last_is_text and costs.dateline.match(shape.text)) or page.kind(path.text + 1) == "byline":
        # Above a report or who wrote it stands its headline, seldom the open end of another text.
        parted *= _ABOVE_REPORT
    yield "opening", alone.text + cut_short + opening + parted
    if left:
        skipped = index - path.text - 1
        signed = any(page.kind(i) == "byline" for i in range(path.text + 1, index)) if skipped else False
        seam = page.seam(path.text, index)
        goes_on = continuing_cost(left, shape, seam, opened=path.opened, skipped=skipped, signed=signed, costs=costs)
        # Nobody writes so in mid-sentence but behind a comma.
        begins = not (left.closes or pauses(left.text)) and costs.lead_in.match(shape.text) is not None
        # A title block without a headline is rarer than one in mid-sentence.
        goes_on += costs.above_byline * (page.kind(path.text + 1) == "byline")
        yield "continuing", alone.text + cut_short + goes_on + costs.begins_sentence * begins


def _goes_on_from_quote(text: str) -> bool:
    """Whether a line begins with the sign behind a quote; behind the stop of a caption stands no more than a name."""
    return text[0] in PAUSES or (text[0] == "。" and len(text) > _LONGEST_NAME)


def _as_display(shape: Shape, costs: BodySettings) -> float:
    """What it costs to take a line for display type."""
    text = shape.text
    inner = _QUOTED.sub("", text)[:-1]
    cost = 0.3
    if shape.doubled:
        # Running text is never printed with a shadow, whatever its width.
        cost -= 1.5
    elif shape.wrapped:
        if -0.1 * shape.measure < shape.missing < SHORT or _fills_its_column(shape):
            cost += costs.full_display
        elif 0 < shape.missing < VERY_SHORT - 1:
            cost += costs.full_display / 4
    else:
        plain = not any(c in text for c in "，,。；;：:、")
        cost += 0.2 if shape.width <= 8 else min(2.0 if plain else 6.0, (shape.width / 26) ** 2)
    if shape.closes:
        cost += costs.ends_like_text if text[-1] not in "！？!?" else costs.ends_like_text / 3
    if ends_with_dash(text):
        cost -= 1.0
    cost += costs.stop_inside * any(c in inner for c in "。；;？！?!")
    cost += costs.comma_inside * any(c in inner for c in "，,")
    cost += costs.unbalanced * (balance(text) != 0)
    cost += costs.ends_like_text * bool(costs.dateline.match(text)) + costs.lost_start * (text in NEVER_FIRST)
    cost += 1.5 * bool(costs.lead_in.match(text)) + 2.0 * (text[0].islower() and len(text) > 8)
    cost -= 1.0 * bool(_PHRASES.fullmatch(text))
    cost += costs.ends_like_text / 2 * (shape.latin and stays_open(text) and not pauses(text))
    cost += costs.ends_like_text * (is_drop_cap(text) + 2 * text.endswith(NO_CHARACTER))
    cost -= costs.title_case * (shape.latin and not shape.closes and is_title_case(text))
    # What is as short as a first line may be one whose block was cut below it.
    alone = costs.isolated / 2 if is_first(shape) else costs.isolated
    cost -= alone * (shape.isolated and not shape.closes and not pauses(text))
    return cost - 2.5 * (shape.marks > 0) - 1.2 * bool(shape.width <= _MARKED and costs.mark.match(text))


def _fills_its_column(shape: Shape) -> bool:
    """Whether a line that is too wide is as wide as its column with half the width of its signs."""
    in_print = shape.missing + sum(c in _HALF_WIDE for c in shape.text) / 2
    return shape.missing < 0 and in_print > -_ROUGHLY


def _as_text(shape: Shape, costs: BodySettings, *, knows_headings: bool) -> float:
    """What it costs to take a line for text, wherever in its paragraph."""
    if shape.doubled:
        return 1.5
    if shape.wrapped and shape.missing < -0.2 * shape.measure:
        return costs.too_wide
    # What stands between white space and ends no sentence is short for no reason that a text has; and where blocks
    # stand in no order, a cut paragraph has more than one line, or goes on behind a comma.
    short = shape.wrapped and shape.missing > LONGEST_INDENT
    alone = costs.isolated * (shape.isolated and (shape.torn or short) and not (shape.closes or pauses(shape.text)))
    # What a headline quotes, from its first character to its last, may have signs of its own.
    signs = any(c in shape.text for c in "。，,；;：:") and not _QUOTED.fullmatch(shape.text)
    if is_drop_cap(shape.text) or shape.closes or signs or balance(shape.text) != 0 or stays_open(shape.text):
        # What a model that knows headings cuts a paragraph into is seldom so short; a heading may have a comma.
        brief = not (shape.wrapped or shape.closes or stays_open(shape.text)) and shape.width < _BRIEF
        return alone + costs.brief_text * (brief and knows_headings)
    if not shape.wrapped:
        # The cut end of a column is as wide as the column.
        narrow = shape.width < _NARROWEST_COLUMN
        return alone + (costs.short_text + narrow if shape.width <= 50 else 0.0)
    return alone + (costs.short_text if shape.missing > VERY_SHORT else costs.plain_first * (shape.missing > SHORT))


BODY_OR_DISPLAY = Operator("body-or-display", "layout", BodySettings, body_or_display)
