"""How likely a line opens, continues or ends a paragraph, as a cost in weak clues.

Takes shapes of lines, gives numbers; layout asks them to tell text from display type, flow to join
the lines of text. The unit is the doubt that one weak clue takes away, so that costs add up.
"""

from __future__ import annotations

import re

from cleaner.language import Seam
from cleaner.layout.column import LONGEST_INDENT, SHORT, SURELY_FULL
from cleaner.layout.shapes import Shape
from cleaner.rulebook import Settings
from cleaner.setting import width
from cleaner.typography import (
    NEVER_FIRST,
    NO_CHARACTER,
    OPENERS,
    balance,
    cannot_begin,
    ends_with_credit,
    ends_with_dash,
    is_drop_cap,
)

# A short line could not have been filled by the next line's first word if it misses its column by more than this.
VERY_SHORT = 4.6
# No picture beside a line takes more than this share of its column: the paragraph ends there, stop or none.
_MUCH = 0.3
# No report and no point of a list begins in mid-paragraph, and nobody speaks up in it.
_REPORT = 4.0
# A point of a list, with its number.
_POINT = re.compile(r"(\d{1,2})(?:[.．](?!\d)|、)")
# More likely than not.
_INDENTED = 0.5
# What a full Latin line misses at most, what an indented one misses at least, and the least space between words.
_FULL_LATIN = 0.3
_LATIN_INDENT = 1.4
_LATIN_SPACE = 0.6
# What is said ends in one of these.
_QUOTED = "”』」"
# A picture beside a column takes less of it than a column beside it.
_MUCH_WIDER = 1.5
# No display line of a dump without columns is wider, in full-width characters.
_BLOCK = 24.0


class ParagraphSettings(Settings, frozen=True):
    """What each way to read a line as part of a paragraph costs.

    `apart` is what white space above costs a line that goes on after a stop, and `torn` what an
    open end above it costs where blocks stand in no order. `goes_on` is how a text
    begins that cannot be a paragraph's beginning, `begins` how one begins that can be nothing else,
    `dateline` how a report begins, and `said` a line that says who said something. A line that `turns` to
    another matter costs `turning` below the end of a sentence.
    """

    lost_end: float
    lost_start: float
    split_after_stop: float
    unmarked_start: float
    apart: float
    torn: float
    goes_on: re.Pattern[str]
    begins: re.Pattern[str]
    dateline: re.Pattern[str]
    said: re.Pattern[str]
    turning: float
    turns: re.Pattern[str]


def opening_cost(shape: Shape, costs: ParagraphSettings) -> float:
    """What it costs to take a line for the first of a paragraph, whatever came before."""
    if cannot_begin(shape.text):
        return costs.lost_start
    cost = 1.5 if costs.goes_on.match(shape.text) else 0.3
    marked = max(indented(shape), float(shape.apart or shape.speaks), float(bool(costs.dateline.match(shape.text))))
    return cost + (costs.unmarked_start * (1 - marked) if shape.wrapped else 0.0)


def indented(shape: Shape, above: float = 0.0) -> float:
    """How sure it is, from 0 to 1, that the line lacks an indent: two characters, or one less. A dump may have it.

    `above` is the width of the full line above, which may be wider than most. A line that ends a
    sentence and is much shorter is the last of its paragraph, not the first.
    """
    if shape.wrapped and shape.typed is not None:
        return float(shape.typed)
    if not shape.wrapped or shape.full:
        return 0.0
    if shape.latin:
        # The indent of an English paragraph is one or two letters wide, and so is what full lines differ by.
        return min(1.0, max(0.0, (shape.measure - shape.width - _FULL_LATIN) / (_LATIN_INDENT - _FULL_LATIN)))
    missing = max(shape.measure, above) - shape.width
    if shape.closes and missing > LONGEST_INDENT:
        return 0.0
    return min(1.0, max(0.0, (missing - SURELY_FULL) / (SHORT - SURELY_FULL)))


def _had_room(left: Shape, right: Shape, opened: bool) -> bool:
    """Whether the first word of the right line would have stood on the left one, had the text gone on."""
    room = left.measure - left.width - (_LATIN_INDENT if opened else 0.0)
    return not left.full and room > width(right.text.partition(" ")[0].rstrip("-")) + _LATIN_SPACE


def _short_cost(left: Shape, right: Shape, opened: bool) -> float:
    """What it costs that a line is short in mid-paragraph: a word may not have fitted, or what begins no line."""
    if left.missing - LONGEST_INDENT * opened <= _kept_together(right.text):
        return 0.0
    if right.text[0].isascii() or right.text[0] in OPENERS:
        return 0.4
    if left.missing < 2 * SHORT + 0.2:
        return 0.8
    return 1.8 if left.missing < _MUCH * left.measure else 2.8


def counts_on(above: str, below: str) -> bool:
    """Whether two lines are two points of a list, the second with the next number: each is a line of its own.

    >>> counts_on("1．渡口甲班　五胜", "2．渡口乙班　四胜"), counts_on("1．渡口甲班", "2.5公里外")
    (True, False)
    """
    one, other = _POINT.match(above), _POINT.match(below)
    return one is not None and other is not None and int(other[1]) == int(one[1]) + 1


def _kept_together(text: str) -> float:
    """How wide the first character of a line is, with the signs behind it that cannot begin one.

    >>> _kept_together("路。”"), _kept_together("路人")
    (3.0, 0.0)
    """
    end = 1
    while end < len(text) and text[end] in NEVER_FIRST:
        end += 1
    return width(text[:end]) if end > 1 else 0.0


def ending_cost(shape: Shape, costs: ParagraphSettings) -> float:
    """What it costs to take a line for the last of a paragraph."""
    if shape.closes:
        return 0.5 if shape.wrapped and shape.missing < SHORT else 0.0
    if shape.text[-1:] in "：:；;" or ends_with_dash(shape.text):
        return 0.6
    # A model cuts paragraphs where columns end, and what is so wide is one.
    part = 0.5 if not shape.wrapped and shape.width > _BLOCK else 1.0
    return costs.lost_end * (3.0 if shape.text.endswith(NO_CHARACTER) else part)


def is_first(shape: Shape) -> bool:
    """Whether a line of a column is as short as a first line is, and does not end a sentence."""
    short = shape.wrapped and not shape.closes and not shape.latin
    return short and shape.missing <= LONGEST_INDENT and indented(shape) > _INDENTED


def begins_with_speck(above: Shape, shape: Shape) -> bool:
    """Whether a line begins with a sign that cannot, though the line above had room for it behind its stop.

    A sign that closes what is open was cut off that line: alone on its own, or a quote's before who said it.
    """
    cut_off = balance(shape.text) < 0 and (len(shape.text) == 1 or shape.ends_quote)
    return not cut_off and cannot_begin(shape.text) and above.closes and above.wrapped and above.missing > SHORT


def begins_below_space(shape: Shape) -> bool:
    """Whether white space parts a first line from what is above: the text there may go on elsewhere."""
    return shape.apart and shape.missing <= LONGEST_INDENT and indented(shape) > _INDENTED


def parting_cost(left: Shape, right: Shape, costs: ParagraphSettings) -> float:
    """What it costs that the text of `left` ends, or goes on elsewhere, and another one begins with `right`."""
    cost = ending_cost(left, costs)
    if right.torn:
        return min(cost, costs.torn)
    return cost / 2 if begins_below_space(right) else cost


def continuing_cost(
    left: Shape, right: Shape, seam: Seam, *, opened: bool, skipped: int, signed: bool, costs: ParagraphSettings
) -> float:
    """What it costs to take `right` for the continuation of `left`.

    `opened` says that `left` is the first line of its paragraph, and so may be short; `skipped`
    counts the lines that stand between the two, `signed` says that a byline is one of them.
    """
    if left.text.endswith(NO_CHARACTER):
        # PDFium gives the rest of the word behind it.
        return 0.0
    cost = 0.4 * min(skipped, 3) + 1.5 * signed + 2.0 * bool(costs.begins.match(right.text))
    cost += _REPORT * bool(costs.dateline.match(right.text))
    cost += _REPORT * (right.speaks or counts_on(left.text, right.text))
    if cannot_begin(right.text) and not begins_with_speck(left, right):
        return cost
    if is_drop_cap(right.text):
        cost += costs.lost_start
    if left.closes:
        if not skipped and left.text[-1] in _QUOTED and costs.said.fullmatch(right.text):
            # Who said it stands behind what was said, and is no paragraph by itself.
            return cost
        cost += (
            (1.0 if skipped else 0.0) + costs.apart * right.apart + costs.turning * bool(costs.turns.match(right.text))
        )
        if not left.wrapped:
            return cost + costs.split_after_stop
        if ends_with_credit(left.text):
            return cost + costs.split_after_stop + 1.5
        if left.latin and _had_room(left, right, opened):
            return cost + costs.split_after_stop + 1.5
        if not left.latin and left.missing > (LONGEST_INDENT if opened else SHORT):
            return cost + costs.split_after_stop + 1.5
        return cost + 0.2 + (costs.split_after_stop - 0.2) * indented(right, left.width)
    parted = left.wrapped and (skipped or left.missing > SURELY_FULL)
    if parted and right.measure > _MUCH_WIDER * left.measure:
        # Below a line that is not full, or a headline, stands one over more columns: it begins another text.
        cost += costs.lost_end
    if left.latin and left.wrapped and len(left.text) > 1 and _had_room(left, right, opened):
        # A line that the text goes on from is full: the heading or the caption below did not cut it.
        cost += 1.2
    if left.wrapped and left.missing > (VERY_SHORT if opened else SHORT + 0.5):
        cost += _short_cost(left, right, opened)
    if left.wrapped and left.missing > SHORT and right.missing > SHORT and not right.closes:
        # Two short lines in a row: a heading of two lines, or a heading and a first line.
        cost += 0.6 * (not any(c in left.text for c in "。，；：、"))
    if left.text[-1:] in "：:；;" or ends_with_dash(left.text):
        cost += 0.8
    said = seam.word or seam.repeated or seam.openness
    if opened and left.missing < SHORT and is_first(right) and not said:
        # The line that should lack its indent is full, and the one below it lacks one.
        cost += costs.unmarked_start
    if begins_below_space(right) and not (seam.word or seam.repeated):
        cost += costs.apart + seam.openness
    return cost + 0.5 - min(seam.strength + 1.2 * bool(costs.goes_on.match(right.text)), 3.0)
