"""How well one printed line goes on below another in a column, from what stands at the seam.

Takes two shapes and the language of the document, gives a number of weak clues: above 0 speaks for
it, below 0 against it. Unlike the costs of `paragraphs` it compares many lines that might follow,
so it also counts what is missing: a word that no line completes, a first line without its indent.
"""

from __future__ import annotations

import re

from cleaner.language import Seam, leads_to_a_date
from cleaner.layout.column import LONGEST_INDENT, SHORT
from cleaner.layout.paragraphs import indented
from cleaner.layout.shapes import Shape
from cleaner.pairs import Pairs
from cleaner.rulebook import Settings
from cleaner.typography import HYPHENS, balance, cannot_begin, is_cjk, is_drop_cap, pauses, stays_open

# The measures of lines in one column differ by no more than this share.
_SAME_MEASURE = 0.15
# So much less the width of a Latin line says.
_LATIN = 0.4
# An indent of two characters, and a little more.
_INDENT = 2.4
# How much less the shortness of a line that ends a sentence says of its beginning.
_LAST_LINE = 0.3
_FIRST = re.compile("[A-Za-z]+")
_LAST = re.compile("[A-Za-z]+$")
# What can stand nowhere but after an open end, or nowhere but after a closed one.
IMPOSSIBLE = -2.5
# So says a seam between Latin words where they cannot go on, and where they make a word of the document.
_NEVER = -1.0
_WHOLE_ELSEWHERE = 2.9


class FollowingSettings(Settings, frozen=True):
    """What each sign at a seam says for one line following another, in weak clues.

    After an open end: `word` lies across, or a `long_word`, or `no_word`; the `phrase` stands
    elsewhere in the document; `attraction` for each doubling of how often two characters meet;
    `small` and `capital` first letters; an `indented` line or a `display` one. After a short line, `short_open` or
    closed: what `begins` below it lacks an indent, or is `full`. Lines of two measures are `other`; `goes_on` is
    how no clause begins, and `item` what an item of a list or a footnote begins with.
    """

    word: float
    long_word: float
    no_word: float
    phrase: float
    attraction: float
    small: float
    capital: float
    indented: float
    display: float
    short_open: float
    begins: float
    full: float
    other: float
    goes_on: re.Pattern[str]
    item: re.Pattern[str]


def following(left: Shape, right: Shape, seam: Seam, pairs: Pairs, latin: Pairs, clues: FollowingSettings) -> float:
    """What speaks for `right` standing below `left`; `pairs` are of characters, `latin` of words."""
    found = clues.other if _other_measure(left, right) else 0.0
    if cannot_begin(right.text):
        # A quote closes behind a stop.
        return found + (IMPOSSIBLE if left.closes and balance(right.text[0]) >= 0 else clues.phrase)
    if _goes_on_behind_stop(left, right, clues):
        return found + IMPOSSIBLE
    if left.closes:
        return found + _after_stop(left, right, clues)
    # A headline, or a line that the page cut short.
    shown = right.wrapped and right.missing > LONGEST_INDENT and not right.closes and not right.latin
    # A first line is short by its indent, and goes on all the same.
    if left.wrapped and left.missing > LONGEST_INDENT:
        return found + clues.short_open + 0.5 * (indented(right) > 0.5) + clues.display / 2 * shown
    if shown:
        found += clues.display
    elif right.wrapped and right.missing < LONGEST_INDENT:
        # The last line of a paragraph is short too.
        found += clues.indented * indented(right) * (_LAST_LINE if right.closes else 1.0)
    return found + at_seam(left.text, right.text, seam, pairs, latin, clues)


def cannot_follow(left: Shape, right: Shape, clues: FollowingSettings) -> bool:
    """Whether a line begins with what stands at the beginning of none, or goes on where a clause has ended above."""
    return cannot_begin(right.text) or _goes_on_behind_stop(left, right, clues)


def _goes_on_behind_stop(left: Shape, right: Shape, clues: FollowingSettings) -> bool:
    return (left.closes or pauses(left.text)) and clues.goes_on.match(right.text) is not None


def _after_stop(left: Shape, right: Shape, clues: FollowingSettings) -> float:
    if right.text[0].islower():
        return IMPOSSIBLE
    # As short as an indent, it may be a first line or a last one.
    if not left.wrapped or left.missing <= SHORT or left.missing < _INDENT:
        return 0.0
    if right.closes and right.missing > SHORT:
        # The last line of a paragraph, or its only one.
        return 0.0
    begins = indented(right) > 0.5 or right.missing > SHORT or not right.wrapped or clues.item.match(right.text)
    # Full Latin lines differ in width.
    return (clues.begins if begins else clues.full) * (_LATIN if left.latin else 1.0)


def at_seam(left: str, right: str, seam: Seam, pairs: Pairs, latin: Pairs, clues: FollowingSettings) -> float:
    """What the last characters of an open line and the first of another say."""
    if not (is_cjk(left[-1]) or is_cjk(right[0])) and left[-1].isascii() and right[0].isascii():
        return _between_words(left, right, seam, latin, clues)
    dated = leads_to_a_date(left, right)
    found = (clues.long_word if len(seam.word) > 2 else clues.word) if seam.word or dated else 0.0
    # No word goes on over a comma.
    found += clues.no_word * (not seam.word and not dated and not pauses(left))
    found += clues.phrase * bool(seam.repeated)
    found += clues.attraction * pairs.attraction(left[-1], right[0])
    return found + 1.0 * (balance(left) > 0 > balance(right))


def _between_words(left: str, right: str, seam: Seam, latin: Pairs, clues: FollowingSettings) -> float:
    """What the last and the first letters of Latin lines say."""
    said = seam.across
    if said <= _NEVER:
        return IMPOSSIBLE
    found = clues.small * right[0].islower() + clues.capital * right[0].isupper()
    if left.endswith(HYPHENS) or is_drop_cap(left):
        # A word parted by a hyphen goes on in small letters, and stands whole elsewhere.
        whole = clues.word * (said > _WHOLE_ELSEWHERE)
        if right[0].isdigit():
            # A code or a range of numbers.
            return found
        return clues.small * (not is_drop_cap(left)) + whole if right[0].islower() else IMPOSSIBLE
    last, first = _LAST.search(left), _FIRST.match(right)
    if last and first:
        found += clues.attraction * max(0.0, latin.attraction(last[0].lower(), first[0].lower()))
    return found + clues.small * (stays_open(left) and right[0].islower())


def _other_measure(left: Shape, right: Shape) -> bool:
    wider = max(left.measure, right.measure)
    return left.wrapped and right.wrapped and abs(left.measure - right.measure) > _SAME_MEASURE * wider
