"""How wide the column is that a line stands in, line by line: the measure a typesetter would name.

Takes printed lines, gives a measure for each line of text that was wrapped in print and none for
lines that hold a whole block, as an OCR model gives them. It labels nothing.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import accumulate

from cleaner.typography import NEVER_FIRST, OPENERS, closes, pauses

# How many lines on each side are looked at: a paragraph or two, never a whole page.
_REACH = 7
# A column is at least this wide, in full-width units: narrower runs are lists and vertical labels.
_NARROWEST = 8.0
# Wider than this is no printed column but a block that an OCR model put on one line.
_WIDEST = 60.0
# Justified lines differ by one character that kinsoku pushes out and by narrow signs, so by a tenth.
_SLACK = 0.1
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
# The parts of a line that was cut make up its width but for this much.
_CUT = 1.2
# A line is short if it misses its column by more than this, in full-width units, and surely full by less than that.
SHORT = 1.2
SURELY_FULL = 0.9
# The indent of a first line is two characters, and kinsoku may push out one more.
LONGEST_INDENT = 3.4
_INDENT = 2.0
_HALF = 0.6
# No more lines of a column than so many to each full one are first lines.
_FIRST_LINES = 3
# The rest of a line that was cut before its last word.
_REST = 2.5
# A drop cap is so many lines high at most, and the lines beside it are narrower than this share of the column.
_DROP = 5
_BESIDE_A_DROP_CAP = 0.92
_REST_OF_WORD = 0.88
# A block below that is wider by so much outweighs the end of a narrow one, of so many lines.
_MUCH_WIDER = 1.5
_BLOCK_END = 8
# A line has so many parts at most.
_PARTS = 3
# A word that an extractor took for a line is no wider, and as many make a line.
_PIECE = 5.5
_FEWEST_PIECES = 3
_FEWEST_CHARACTERS = 4
# A Chinese headline seldom has one of these, a sentence as long as a wide line nearly always.
_INSIDE = "，。；"
# Two lines close together, both wider than their column by so much, are of another block.
_WIDER = 1.25


def measures(widths: Sequence[float], usable: Sequence[bool], pages: Sequence[int]) -> list[float]:
    """The measure of each line in full-width units, 0.0 where there is no column.

    `usable` is false for lines that are known not to be text (names of a list, contents); `pages`
    is the page of each line, for no column goes on over a page's end.

    >>> widths = [15, 18, 18, 17.5, 18, 6, 16, 18, 18]
    >>> measures(widths, [True] * 9, [0] * 9)[0], measures([90, 300, 12, 150], [True] * 4, [0] * 4)[0]
    (18.0, 0.0)
    """
    found = [0.0] * len(widths)
    usable_at = [i for i, ok in enumerate(usable) if ok]
    for place, index in enumerate(usable_at):
        around = usable_at[max(0, place - _REACH) : place + _REACH + 1]
        beside = [i for i in around if pages[i] == pages[index]]
        found[index] = _common_width([widths[i] for i in (beside if len(beside) > _REACH else around)], widths[index])
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


def parts_of_lines(texts: Sequence[str], widths: Sequence[float], measures: Sequence[float]) -> frozenset[int]:
    """The lines that an extractor cut in two before an opening quote or bracket: the places of both parts.

    Where signs are set half wide, some extractors take the white space beside them for a gutter. Then
    the two parts together are as wide as the column, and so are most such pairs in the dump.

    >>> texts = ["他站在门口看了半天，只说了一句：", "“走吧。”船就"] * 5
    >>> sorted(parts_of_lines(texts, [12.0, 6.0] * 5, [18.0] * 10))[:4]
    [0, 1, 2, 3]
    """
    begun = [
        place
        for place in range(len(texts) - 1)
        if _goes_on(texts[place + 1]) and _has_room(place, texts, widths, measures)
    ]
    whole = [span for place in begun if (span := _whole_line(place, texts, widths, measures))]
    # A short line that ends no sentence can be nothing else, or one above a sign that none begins with; the end of a
    # paragraph may fit by chance.
    sure = [span for span in whole if not closes(texts[span[0]]) or texts[span[0] + 1][0] in NEVER_FIRST]
    # Below the end of a paragraph one may begin with a quote, and the last line of one is not full.
    cut = [
        place
        for place in begun
        if not (closes(texts[place]) and texts[place + 1][0] in OPENERS)
        and not (closes(texts[place + 1]) or texts[place + 1] in NEVER_FIRST)
    ]
    if len(sure) < _FEWEST or 2 * len(whole) < len(cut):
        return frozenset()
    return frozenset(place for span in whole for place in span)


def lines_in_pieces(texts: Sequence[str], widths: Sequence[float], gaps: Sequence[int]) -> frozenset[int]:
    """The words, or characters, of lines that were set so wide that an extractor took each for a line: their places.

    What stands one below the other and is text has signs of its own: a comma at its end, or a number or a Latin word
    among the characters, or words in small letters below an open line.

    >>> texts = ["岸上有灯火，", "可", "以", "望", "见", "：", "对岸的渡口"]
    >>> sorted(lines_in_pieces(texts, [6, 1, 1, 1, 1, 1, 8], [0] * 7))
    [1, 2, 3, 4, 5]
    >>> lines_in_pieces(["慢", "一", "點", "，", "聽"], [1] * 5, [0] * 5)
    frozenset()
    """
    found: set[int] = set()
    run: list[int] = []
    for place in range(len(texts) + 1):
        if place < len(texts) and widths[place] <= _PIECE and not gaps[place] and (run or not texts[place].isdecimal()):
            run.append(place)
            continue
        if len(run) >= _FEWEST_PIECES and _is_text([texts[i] for i in run], texts[run[0] - 1] if run[0] else ""):
            found.update(run)
        run = []
    return frozenset(found)


def _is_text(pieces: Sequence[str], above: str) -> bool:
    if any(piece in NEVER_FIRST for piece in pieces) and sum(len(piece) == 1 for piece in pieces) > len(pieces) / 2:
        # A vertical headline has a comma as well, but not at its end, and no words of another script.
        cut = pauses(pieces[-1]) and len(pieces) > _FEWEST_CHARACTERS
        return cut or (not closes(pieces[0]) and any(piece.isascii() and piece[0].isalnum() for piece in pieces))
    return above != "" and not closes(above) and sum(piece[0].islower() for piece in pieces) > 1


def beside_drop_caps(texts: Sequence[str], widths: Sequence[float], measures: Sequence[float]) -> frozenset[int]:
    """The lines beside a drop cap, which are full and narrower than the column: their places.

    >>> texts = ["O", "n the morning of", "4 February 1883", "a carter named Josiah"]
    >>> sorted(beside_drop_caps(texts, [1, 7, 7, 10], [10.0] * 4))
    [1, 2]
    """
    found: set[int] = set()
    for place, text in enumerate(texts):
        if len(text) != 1 or not text.isalpha():
            continue
        beside: list[int] = []
        rest = _rest_of_word(place, texts, widths, measures)
        for index in range(rest, min(rest + _DROP - 1, len(texts))):
            narrow = 0 < widths[index] < _BESIDE_A_DROP_CAP * measures[index]
            if not narrow or (beside and widths[index] > (1 + _SLACK) * max(widths[i] for i in beside)):
                break
            beside.append(index)
        wide = max((widths[i] for i in beside), default=0.0)
        # The last line of a paragraph is short as well, but never as wide as the one before.
        if len(beside) > 1 and all(widths[i] > (1 - 2 * _SLACK) * wide for i in beside):
            found.update(beside)
    return frozenset(found)


def _rest_of_word(place: int, texts: Sequence[str], widths: Sequence[float], measures: Sequence[float]) -> int:
    """The line with the rest of the word: the next one, or below lines of another column that stand between."""
    if texts[place].isupper():
        for index in range(place + 1, min(place + _DROP, len(texts))):
            if texts[index][:1].islower() and widths[index] < _REST_OF_WORD * measures[index]:
                return index
    return place + 1


def _has_room(place: int, texts: Sequence[str], widths: Sequence[float], measures: Sequence[float]) -> bool:
    """Whether a line is short of its column; where what follows is too short for a line, a half is enough."""
    room = measures[place] - widths[place]
    rest = place + 2 < len(texts) and not closes(texts[place + 1]) and widths[place + 1] <= _REST
    return room > (_HALF if rest else _CUT)


def _goes_on(text: str) -> bool:
    return text[:1] in OPENERS or text[:1] in NEVER_FIRST


def _whole_line(place: int, texts: Sequence[str], widths: Sequence[float], measures: Sequence[float]) -> range | None:
    """The parts from here on that make up the width of the column, if two or three do."""
    wide, measure = widths[place], measures[place]
    for end in range(place + 1, min(place + _PARTS, len(texts))):
        if not (_goes_on(texts[end]) and measures[end]):
            return None
        wide += widths[end]
        if _begins_with_indent(place, texts, wide, measure):
            return range(place, end + 1)
        if abs(wide - measure) <= _CUT:
            # What is short by an indent below the end of a sentence is the first line of a paragraph.
            first = texts[place + 1][:1] in OPENERS and closes(texts[place])
            missing = measure - widths[place + 1]
            # One that lacks more than an indent is none where both parts are as wide as the column.
            fits = missing > _INDENT + _HALF and abs(wide - measure) < _HALF
            begins = first and missing <= LONGEST_INDENT and not fits
            # The sign that closes the line may be a part of its own.
            closed = end + 1 < len(texts) and texts[end + 1] in NEVER_FIRST
            return None if begins else range(place, end + 1 + closed)
    return None


def _begins_with_indent(place: int, texts: Sequence[str], wide: float, measure: float) -> bool:
    """Whether parts are the first line of a paragraph, short by its indent, below one that ends a sentence."""
    return place > 0 and closes(texts[place - 1]) and closes(texts[place]) and abs(measure - wide - _INDENT) < _HALF


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
    full = [w for w in band if counts[w] > 1 and counts[w] * _FIRST_LINES >= most and abs(w - wide - _INDENT) < _HALF]
    wide = max(full, default=wide)
    return wide if most > 1 or len(band) == 1 else sorted(band)[len(band) // 2]


def _common_width(widths: list[float], own: float) -> float:
    """The most common width in the band, a tenth wide, that holds most of the widths, if it is a column.

    Where two columns meet, `own`, the width of the line itself, says which of them it stands in.
    """
    counts = Counter(widths)
    found = sorted(counts)
    upto = [0, *accumulate(map(counts.__getitem__, found))]
    fewest = max(_FEWEST, _SHARE * len(widths))
    bands: list[tuple[int, float]] = []
    for place, wide in enumerate(found):
        if not _NARROWEST <= wide <= _WIDEST:
            continue
        first = bisect_left(found, wide * (1 - _SLACK), 0, place)
        held = upto[place + 1] - upto[first]
        if held >= fewest:
            bands.append((held, _of_band(found[first : place + 1], counts)))
    if not bands:
        return 0.0
    holding = [b for b in bands if own <= b[1] * (1 + _SLACK)]
    close = [b for b in holding if own >= b[1] * _MOSTLY]
    return float(max(close or holding or bands)[1])
