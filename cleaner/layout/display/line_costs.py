"""What a line costs by itself: as display type, and as running text.

Takes the shape of a line, gives costs in weak clues; what the lines around it say is not asked here.
"""

from __future__ import annotations

import re

from cleaner.calibration import Curve
from cleaner.layout.column import LONGEST_INDENT, SHORT
from cleaner.layout.paragraphs import VERY_SHORT, ParagraphSettings, is_first
from cleaner.layout.shapes import Shape
from cleaner.typography import (
    NEVER_FIRST,
    NO_CHARACTER,
    balance,
    ends_with_dash,
    is_drop_cap,
    is_title_case,
    pauses,
    stays_open,
)

# One sentence, or a part of one, in quotes: a headline may have a comma inside them.
_QUOTED = re.compile(r"[“「『][^“”「」『』]*[”」』]")
_NARROWEST_COLUMN = 10.0
# A block of a dump without columns is no cut paragraph if it is shorter than most lines of a column.
BRIEF = 16.0
# So many signs between things make a list of them.
_LISTED = 2
# A mark before a line as long as this is that of a summary, not of a heading.
MARKED = 20.0
# Signs that take half the width beside another one, and at the end of a line.
_HALF_WIDE = frozenset("，。、；：！？“”‘’（）《》「」『』")
# The rest of a line is reckoned so roughly.
_ROUGHLY = 0.6
# Phrases of four characters and more, parted by spaces and without any sign: a headline's lines.
_PHRASES = re.compile(r"[^\s，。、；：,;:]{4,}(?:[ \u3000][^\s，。、；：,;:]{4,})+")


class BodySettings(ParagraphSettings, frozen=True):
    """What it costs to take a line for display type, beside what paragraphs cost.

    `lead_in` is how sentences begin and headlines do not, `mark` what stands before headings; `away` names the
    rule of the lines that send the reader to another page, `back` that of those that take the text up again,
    `standing` that of the heads that stand over a headline week by week; `salutation` is the line with which a letter
    begins, `asked` how a question or an answer begins in an interview.
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
    title_zone: float
    title_in_place: float
    announced: float
    below_jump: float
    title_case: float
    lead_in: re.Pattern[str]
    mark: re.Pattern[str]
    away: str
    back: str
    standing: str
    salutation: re.Pattern[str]
    asked: re.Pattern[str]
    sure_text: Curve
    sure_display: Curve


def as_display(shape: Shape, costs: BodySettings) -> float:
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
        # A headline may ask, call or trail off; what a model marks for a heading does so more often than text.
        asks = text[-1] in "！？!?" or (shape.marks > 0 and text[-1] == "…")
        cost += costs.ends_like_text / 3 if asks else costs.ends_like_text
    # A point of a list ends so, and no headline.
    cost += costs.ends_like_text * (text[-1] in "；;")
    if ends_with_dash(text):
        cost -= 1.0
    cost += costs.stop_inside * any(c in inner for c in "。；;？！?!")
    cost += costs.comma_inside * any(c in inner for c in "，,")
    cost += costs.unbalanced * (balance(text) != 0)
    cost += costs.ends_like_text * bool(costs.dateline.match(text)) + costs.lost_start * (text in NEVER_FIRST)
    cost += 1.5 * bool(costs.lead_in.match(text)) + 2.0 * (text[0].islower() and len(text) > 8)
    cost += costs.ends_like_text * (shape.speaks or bool(costs.asked.match(text)))
    cost -= 1.0 * bool(_PHRASES.fullmatch(text))
    cost += costs.ends_like_text / 2 * (shape.latin and stays_open(text) and not pauses(text))
    cost += costs.ends_like_text * (is_drop_cap(text) + 2 * text.endswith(NO_CHARACTER))
    cost -= costs.title_case * (shape.latin and not shape.closes and is_title_case(text))
    # What is as short as a first line may be one whose block was cut below it.
    alone = costs.isolated / 2 if is_first(shape) else costs.isolated
    cost -= alone * (shape.isolated and not shape.closes and not pauses(text))
    return cost - 2.5 * (shape.marks > 0) - 1.2 * bool(shape.width <= MARKED and costs.mark.match(text))


def lists_things(shape: Shape) -> bool:
    """Whether a long line names one thing after another, as sentences do and few headlines."""
    return shape.width > BRIEF and shape.text.count("、") >= _LISTED


def _fills_its_column(shape: Shape) -> bool:
    """Whether a line that is too wide is as wide as its column with half the width of its signs."""
    in_print = shape.missing + sum(c in _HALF_WIDE for c in shape.text) / 2
    return shape.missing < 0 and in_print > -_ROUGHLY


def as_text(shape: Shape, below: Shape | None, costs: BodySettings) -> float:
    """What it costs to take a line for text, wherever in its paragraph; `below` is the next line, if there is one."""
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
    signs = signs or lists_things(shape)
    if is_drop_cap(shape.text) or shape.closes or signs or balance(shape.text) != 0 or stays_open(shape.text):
        # What is cut off a paragraph is as wide as a column; a heading may have one comma.
        brief = not (shape.wrapped or shape.closes or stays_open(shape.text)) and shape.width < BRIEF
        brief = brief and sum(c in "，,：:" for c in shape.text) <= 1 and not any(c in "。；;" for c in shape.text)
        # What ends a sentence right below and is no longer is the rest of this one.
        brief = brief and not (below is not None and below.closes and below.width <= shape.width)
        return alone + costs.brief_text * brief
    if not shape.wrapped:
        # The cut end of a column is as wide as the column.
        narrow = shape.width < _NARROWEST_COLUMN
        return alone + (costs.short_text + narrow if shape.width <= 50 else 0.0)
    return alone + (costs.short_text if shape.missing > VERY_SHORT else costs.plain_first * (shape.missing > SHORT))
