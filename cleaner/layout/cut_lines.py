"""Lines that an extractor cut in pieces, or that stand beside a drop cap: full lines that look short.

Takes the texts of printed lines with their widths and the measures of their columns, gives the places of such lines.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from cleaner.layout.column import HALF, INDENT, LONGEST_INDENT, SLACK
from cleaner.typography import NEVER_FIRST, OPENERS, closes, only_ends_a_line, pauses

# The parts of a line that was cut make up its width but for this much, and there are so many at most.
_CUT = 1.2
_PARTS = 3
# What two signs take less in print where they meet.
_MET = 1.0
# The parts hide their column for so many lines.
_HIDDEN = 6
# So many pairs of parts show that a dump was cut so.
_FEWEST = 4
# The rest of a line that was cut before its last word.
_REST = 2.5
# A word that an extractor took for a line is no wider, and as many make a line.
_PIECE = 5.5
_FEWEST_PIECES = 3
_FEWEST_CHARACTERS = 4
# In a line that is spread a number or a word stands together, and so wide a remainder is left over.
_TOGETHER = 1
_LOOSELY = 2.0
# So many lines stand beside a drop cap at most, and they are narrower than this share of the column.
MOST_BESIDE = 4
BESIDE_A_DROP_CAP = 0.92
_REST_OF_WORD = 0.88


@dataclass(frozen=True, slots=True)
class CutLines:
    """Lines that were cut: the places of all their parts, and of those that begin a line with an indent."""

    parts: frozenset[int] = frozenset()
    indented: frozenset[int] = frozenset()


def bridged(measures: Sequence[float]) -> list[float]:
    """The measures of columns, with that of the lines around for the few lines that have none and hide it.

    >>> bridged([18.0, 0.0, 0.0, 17.0, 0.0])
    [18.0, 18.0, 18.0, 17.0, 0.0]
    """
    found = list(measures)
    known = [place for place, measure in enumerate(measures) if measure]
    for above, below in pairwise(known):
        if 1 < below - above <= _HIDDEN + 1 and abs(measures[above] - measures[below]) <= _CUT:
            found[above + 1 : below] = [measures[above]] * (below - above - 1)
    return found


def parts_of_lines(texts: Sequence[str], widths: Sequence[float], measures: Sequence[float]) -> CutLines:
    """The lines that an extractor cut in two before an opening quote or bracket.

    Where signs are set half wide, some extractors take the white space beside them for a gutter. Then
    the two parts together are as wide as the column, and so are most such pairs in the dump.

    >>> texts = ["他站在门口看了半天，只说了一句：", "“走吧。”船就"] * 5
    >>> sorted(parts_of_lines(texts, [12.0, 6.0] * 5, [18.0] * 10).parts)[:4]
    [0, 1, 2, 3]
    """
    begun = [
        place
        for place in range(len(texts) - 1)
        if not only_ends_a_line(texts[place])
        and _goes_on(texts[place + 1])
        and _has_room(place, texts, widths, measures)
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
        return CutLines()
    first = (span[0] for span in whole if _lacks_indent(span, texts, widths, measures[span[0]]))
    return CutLines(frozenset(place for span in whole for place in span), frozenset(first))


def _lacks_indent(span: range, texts: Sequence[str], widths: Sequence[float], measure: float) -> bool:
    return _begins_with_indent(span[0], texts, widths, sum(widths[place] for place in span), measure)


def _goes_on(text: str) -> bool:
    return text[:1] in OPENERS or text[:1] in NEVER_FIRST


def _has_room(place: int, texts: Sequence[str], widths: Sequence[float], measures: Sequence[float]) -> bool:
    """Whether a line is short of its column; where what follows is too short for a line, a half is enough."""
    room = measures[place] - widths[place]
    rest = place + 2 < len(texts) and not closes(texts[place + 1]) and widths[place + 1] <= _REST
    return room > (HALF if rest else _CUT)


def _whole_line(place: int, texts: Sequence[str], widths: Sequence[float], measures: Sequence[float]) -> range | None:
    """The parts from here on that make up the width of the column, if two or three do."""
    wide, measure = widths[place], measures[place]
    for end in range(place + 1, min(place + _PARTS, len(texts))):
        if not (_goes_on(texts[end]) and measures[end]):
            return None
        wide += widths[end]
        if _begins_with_indent(place, texts, widths, wide, measure):
            return range(place, end + 1)
        if abs(wide - measure) <= _CUT:
            # What is short by an indent below the end of a sentence is the first line of a paragraph.
            first = texts[place + 1][:1] in OPENERS and closes(texts[place])
            missing = measure - widths[place + 1]
            # One that lacks more than an indent is none where both parts are as wide as the column.
            fits = missing > INDENT + HALF and abs(wide - measure) < HALF
            begins = first and missing <= LONGEST_INDENT and not fits
            # The sign that closes the line may be a part of its own.
            closed = end + 1 < len(texts) and texts[end + 1] in NEVER_FIRST
            return None if begins else range(place, end + 1 + closed)
    return None


def _begins_with_indent(place: int, texts: Sequence[str], widths: Sequence[float], wide: float, measure: float) -> bool:
    """Whether parts are the first line of a paragraph, short by its indent, below a sentence's end or a heading."""
    begins = place > 0 and (closes(texts[place - 1]) or measure - widths[place - 1] > _CUT)
    # Two signs that meet at the cut are set in the space of one.
    meet = _MET if pauses(texts[place]) and texts[place + 1][0] in OPENERS else 0.0
    return begins and -HALF - meet < measure - wide - INDENT < HALF


def loosely_set(
    texts: Sequence[str], widths: Sequence[float], measures: Sequence[float], blanks: Sequence[int]
) -> frozenset[int]:
    """The lines with white space between all their characters that fill their column below an open line: their places.

    Where a word or a number did not fit, the rest of the line is spread; `blanks` counts those of each line. What is
    spread for show stands below what has ended, or is short of its column.

    >>> texts = ["岸上的人还没有散去，船", "长站在舵轮后", "面看着江面上的灯火，水"]
    >>> sorted(loosely_set(texts, [11, 6, 11], [11] * 3, [0, 5, 0]))
    []
    >>> sorted(loosely_set(texts, [11, 6, 11], [9] * 3, [0, 5, 0]))
    [1]
    """
    found: set[int] = set()
    for place in range(1, len(texts)):
        spread = len(texts[place]) >= _FEWEST_CHARACTERS and blanks[place] >= len(texts[place]) - 1 - _TOGETHER
        in_print = widths[place] + blanks[place] / 2
        if spread and not closes(texts[place - 1]) and abs(measures[place] - in_print) <= _LOOSELY:
            found.add(place)
    return frozenset(found)


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
        for index in range(rest, min(rest + MOST_BESIDE, len(texts))):
            narrow = 0 < widths[index] < BESIDE_A_DROP_CAP * measures[index]
            if not narrow or (beside and widths[index] > (1 + SLACK) * max(widths[i] for i in beside)):
                break
            beside.append(index)
        wide = max((widths[i] for i in beside), default=0.0)
        # The last line of a paragraph is short as well, but never as wide as the one before.
        if len(beside) > 1 and all(widths[i] > (1 - 2 * SLACK) * wide for i in beside):
            found.update(beside)
    return frozenset(found)


def _rest_of_word(place: int, texts: Sequence[str], widths: Sequence[float], measures: Sequence[float]) -> int:
    """The line with the rest of the word: the next one, or below lines of another column that stand between."""
    if texts[place].isupper():
        for index in range(place + 1, min(place + 1 + MOST_BESIDE, len(texts))):
            if texts[index][:1].islower() and widths[index] < _REST_OF_WORD * measures[index]:
                return index
    return place + 1
