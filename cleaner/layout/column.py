"""How wide the column is that a line stands in, line by line: the measure a typesetter would name.

Takes printed lines, gives a measure for each line of text that was wrapped in print and none for
lines that hold a whole block, as an OCR model gives them. It labels nothing.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import accumulate

from cleaner.typography import closes

# How many lines on each side are looked at: a paragraph or two, never a whole page.
REACH = 7
# A column is at least this wide, in full-width units: narrower runs are lists and vertical labels.
_NARROWEST = 8.0
# Wider than this is no printed column but a block that an OCR model put on one line.
_WIDEST = 60.0
# Justified lines differ by one character that kinsoku pushes out and by narrow signs, so by a tenth.
SLACK = 0.1
# The share of the lines around that must be about equally wide for them to be one column.
_SHARE = 0.45
# And so many of them, at least: three lines of a list are no column.
_FEWEST = 4
# Where most lines of a dump stand in columns, a stray one does too, and its neighbours show which.
_WRAPPED = 0.6
_NEAR = 12
# A block wider than its column is looked for among so many lines on each side.
_BLOCK = 4
# Where a narrow and a wide column meet, a line that fills most of the narrow one stands in it.
_MOSTLY = 0.6
# A line is short if it misses its column by more than this, in full-width units, and surely full by less than that.
SHORT = 1.2
SURELY_FULL = 0.9
# The indent of a first line is two characters, and kinsoku may push out one more.
LONGEST_INDENT = 3.4
# What is wider, and no line of a column, is a paragraph.
PARAGRAPH = 30.0
# The indent itself, and how far off it a line's end may be.
INDENT = 2.0
HALF = 0.6
# No more lines of a column than so many to each full one are first lines.
_FIRST_LINES = 3
# A block below that is wider by so much outweighs the end of a narrow one, of so many lines.
_MUCH_WIDER = 1.5
_BLOCK_END = 8
# A Chinese headline seldom has one of these, a sentence as long as a wide line nearly always.
_INSIDE = "，。；"
# Two lines close together, both wider than their column by so much, are of another block.
_WIDER = 1.25


def measures(widths: Sequence[float], usable: Sequence[bool], pages: Sequence[int], reach: int = REACH) -> list[float]:
    """The measure of each line in full-width units, 0.0 where there is no column.

    `usable` is false for lines that are known not to be text (names of a list, contents); `pages`
    is the page of each line, for no column goes on over a page's end; so many lines on each side are in `reach`.

    >>> widths = [15, 18, 18, 17.5, 18, 6, 16, 18, 18]
    >>> measures(widths, [True] * 9, [0] * 9)[0], measures([90, 300, 12, 150], [True] * 4, [0] * 4)[0]
    (18.0, 0.0)
    """
    found = [0.0] * len(widths)
    usable_at = [i for i, ok in enumerate(usable) if ok]
    for place, index in enumerate(usable_at):
        around = usable_at[max(0, place - reach) : place + reach + 1]
        beside = [i for i in around if pages[i] == pages[index]]
        looked_at = [widths[i] for i in (beside if len(beside) > reach else around)]
        # Half as many lines stand around the last one: if it is short, more of them must be equally wide.
        is_end = place + 1 == len(usable_at) and widths[index] < _NARROWEST
        found[index] = _common_width(looked_at, widths[index], _FEWEST + is_end)
    if sum(m > 0 for m in found) > _WRAPPED * len(usable_at):
        known = {index: found[index] for index in usable_at if found[index]}
        for place, index in enumerate(usable_at):
            if not found[index]:
                places = (place + step for d in range(1, _NEAR) for step in (-d, d))
                near = (usable_at[p] for p in places if 0 <= p < len(usable_at))
                found[index] = next((known[i] for i in near if i in known), 0.0)
    return [_wider_block(widths, index, measure) for index, measure in enumerate(found)]


def with_narrow_ends(texts: Sequence[str], widths: Sequence[float], measures: Sequence[float]) -> list[float]:
    """The measures, with those of a narrow block's last lines as above where a much wider block below outweighs them.

    >>> texts = ["江上的渡轮离岸，灯", "火还亮着，船上坐满", "了人。", "老船长说，四十年来他只误过一班船，那一年大水"]
    >>> with_narrow_ends(texts, [9, 9, 2.5, 22], [9, 22, 22, 22])
    [9, 9, 9, 22]
    """
    found = list(measures)
    for place in range(1, len(found)):
        above = found[place - 1]
        end = place
        full = False
        for below in range(place, min(place + _BLOCK_END, len(found))):
            if not above or found[below] < _MUCH_WIDER * above or widths[below] > above + LONGEST_INDENT:
                break
            full = full or abs(widths[below] - above) < SHORT
            end = below + 1 if full and closes(texts[below]) else end
        found[place:end] = [above] * (end - place)
    return found


def with_short_summaries(texts: Sequence[str], widths: Sequence[float], measures: Sequence[float]) -> list[float]:
    """The measures, with those of a summary of one wide line and its end, which stands alone among narrow lines.

    >>> texts = ["灯亮着的地方", "江上的渡轮离岸，灯火还亮着，船上坐满了回家的", "人。", "老船长说，四十"]
    >>> with_short_summaries(texts, [6, 22, 2, 7], [9, 9, 9, 9])
    [9, 22, 22, 9]
    """
    found = list(measures)
    for place, wide in enumerate(widths):
        measure = found[place]
        if not measure or wide < _WIDER * measure or not any(c in _INSIDE for c in texts[place]):
            continue
        if place and abs(widths[place - 1] - measure) < SURELY_FULL and not closes(texts[place - 1]):
            # In mid-sentence it is two lines that an extractor took for one.
            continue
        if closes(texts[place]):
            found[place] = wide
        elif place + 1 < len(texts) and found[place + 1] == measure and closes(texts[place + 1]):
            found[place : place + 2] = [wide] * 2
    return found


def _wider_block(widths: Sequence[float], index: int, measure: float) -> float:
    """The measure of a summary that is set wider than the columns around it, or `measure`."""
    if not measure or widths[index] < _WIDER * measure:
        return measure
    near = [w for w in widths[max(0, index - _BLOCK + 1) : index + _BLOCK] if _WIDER * measure <= w <= _WIDEST]
    return max(near) if len(near) > 1 else measure


def _of_band(band: list[float], counts: Mapping[float, int]) -> float:
    """The width that most of a band have; of letters in many widths, the middle one."""
    most, wide = max((counts[w], w) for w in band)
    # First lines are short by their indent, and where paragraphs have two lines there are as many of them as full ones.
    full = [w for w in band if counts[w] > 1 and counts[w] * _FIRST_LINES >= most and abs(w - wide - INDENT) < HALF]
    wide = max(full, default=wide)
    return wide if most > 1 or len(band) == 1 else sorted(band)[len(band) // 2]


def _common_width(widths: list[float], own: float, fewest: float) -> float:
    """The most common width in the band, a tenth wide, that holds most of the widths, if `fewest` make it a column.

    Where two columns meet, `own`, the width of the line itself, says which of them it stands in.
    """
    counts = Counter(widths)
    found = sorted(counts)
    upto = [0, *accumulate(map(counts.__getitem__, found))]
    fewest = max(fewest, _SHARE * len(widths))
    bands: list[tuple[int, float]] = []
    for place, wide in enumerate(found):
        if not _NARROWEST <= wide <= _WIDEST:
            continue
        first = bisect_left(found, wide * (1 - SLACK), 0, place)
        held = upto[place + 1] - upto[first]
        if held >= fewest:
            bands.append((held, _of_band(found[first : place + 1], counts)))
    if not bands:
        return 0.0
    holding = [b for b in bands if own <= b[1] * (1 + SLACK)]
    close = [b for b in holding if own >= b[1] * _MOSTLY]
    return float(max(close or holding or bands)[1])
