"""Open ends in a dump whose blocks stand in order: how well each text in reach goes on there.

Takes a `Page` and its stretches of joined lines, gives the pairs with what speaks for them. The next text is the
likeliest continuation, and a departure from it needs evidence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from cleaner.calibration import Curve
from cleaner.decisions import BODY_KINDS
from cleaner.flow.blocks import BlockSettings
from cleaner.flow.fragments import Fragment, is_open
from cleaner.language import Seam
from cleaner.layout.column import LONGEST_INDENT, SHORT
from cleaner.layout.page import Page
from cleaner.layout.paragraphs import begins_below_space, begins_with_speck, indented
from cleaner.rulebook import Settings
from cleaner.typography import balance, cannot_begin, closes, ends_in_little_word

# So much evidence at a seam, a long word or a phrase that stands elsewhere, lets a text go on in one
# that stands below a closed end.
_SURE = 2.0
# So much, a word, in one that lacks its beginning.
_LIKELY = 1.5
# What stands in the middle of a text.
_BOXES = frozenset({"pull-quote", "caption", "shadow", "folio", "running-head"})
_INDENTED = 0.5
# Words beside a seam are looked for so far from it.
_AROUND = 6


class JumpSettings(Settings, frozen=True):
    """How far a continuation is looked for, and what speaks for it.

    `reach` counts fragments forward and `back` backward; `next` is the bonus of the next fragment,
    `far` what every other one costs, which must have no head: one that follows an open end itself.
    `begins` is how paragraphs begin, which costs `beginning`, and `dateline` how reports do, which go on
    with nothing; a display line between the two costs `crossing`, a byline `signed`. A pair is joined from
    `least` on; `sure_next` and `sure_far` say how sure that is by what speaks for it, `sure_left_open` for
    the next block of a layout model. `blocks` is for dumps whose blocks stand in no order.
    """

    reach: int
    back: int
    next: float
    far: float
    beginning: float
    crossing: float
    signed: float
    least: float
    begins: re.Pattern[str]
    dateline: re.Pattern[str]
    sure_next: Curve
    sure_far: Curve
    sure_left_open: Curve
    blocks: BlockSettings


def pairs_in_order(page: Page, fragments: list[Fragment], settings: JumpSettings) -> Iterator[tuple[float, int, int]]:
    """Every open end with every start in reach, and how well the text goes on there."""
    for end, fragment in enumerate(fragments):
        if not is_open(page, fragment):
            if _announces_next(page, fragments, end):
                yield settings.next, end, end + 1
            continue
        for start in range(max(0, end - settings.back), min(len(fragments), end + settings.reach + 1)):
            if start != end:
                yield _score(page, fragments, end, start, settings), end, start


def lacks_beginning(page: Page, line: int) -> bool:
    """Whether a line is full from its first character on, as no first line of a column is."""
    shape = page.shapes[line]
    return shape.wrapped and shape.missing < SHORT and indented(shape) < _INDENTED


def _announces_next(page: Page, fragments: Sequence[Fragment], end: int) -> bool:
    """Whether a text breaks off at a colon or semicolon above a pull quote or caption, and goes on below it."""
    if end + 1 == len(fragments) or closes(page.shapes[fragments[end].last].text):
        return False
    left, right = fragments[end].last, fragments[end + 1].first
    between = {page.kind(index) for index in range(left + 1, right)}
    return bool(between) and between <= _BOXES and lacks_beginning(page, right)


def _distance(end: int, start: int, settings: JumpSettings) -> float:
    return settings.far * (1 + abs(start - end) / 20)


def _score(page: Page, fragments: list[Fragment], end: int, start: int, settings: JumpSettings) -> float:
    left, right = page.shapes[fragments[end].last], page.shapes[fragments[start].first]
    above = fragments[start].first - 1
    if page.is_verse(fragments[start].first):
        return 0.0
    if settings.dateline.match(right.text) or (above >= 0 and begins_with_speck(page.shapes[above], right)):
        return 0.0
    seam = page.seam(fragments[end].last, fragments[start].first)
    # That an end is open says that it goes on, most likely in the next text, but not where else.
    score = seam.across + page.heard(fragments[end].last, fragments[start].first)
    if start == end + 1:
        lines = range(fragments[end].last + 1, fragments[start].first)
        # A subtitle belongs to the headline above it, which may stand in another text, but above no first line.
        full = abs(right.missing) < SHORT and indented(right) < _INDENTED
        displaced = not page.knows_headings and (full or not right.wrapped)
        own = [i for i in lines if not (displaced and page.shapes[i].text.startswith("—"))]
        between = [page.kind(i) for i in own if not page.shapes[i].doubled]
        if between.count("heading") > 1 and score <= 0:
            # A headline and a heading below it: another text begins, unless a word goes across.
            return 0.0
        # Below white space a first line begins another text, near as it is.
        begins = begins_below_space(right) and not seam.word
        begins = begins or _was_parted(page, fragments[end].last, fragments[start].first)
        score += 0.0 if begins else settings.next + (seam.openness / 2 if between else seam.openness)
        score -= settings.crossing * between.count("heading") + settings.signed * ("byline" in between)
    elif start > 0 and not (cannot_begin(right.text) or is_open(page, fragments[start - 1])):
        # A full line right below other matter lacks its beginning.
        headless = right.wrapped and indented(right) < _INDENTED and (right.apart or page.kind(above) not in BODY_KINDS)
        # Lines of a column cut words everywhere, blocks only where a column ends; below a headline a text begins.
        of_blocks = not right.wrapped and page.kind(above) in BODY_KINDS
        cut = of_blocks and _cuts_word(page, left.text, right.text, seam)
        if score < (_LIKELY if headless or cut else _SURE):
            return 0.0
    # A full line in a column opens no paragraph, whatever it begins with.
    marked = not right.wrapped or indented(right) > _INDENTED
    # What no sentence ends with goes on, whatever comes; 到|2020年.
    open_end = ends_in_little_word(left.text) or (seam.strength > seam.openness and right.text[0].isdigit())
    if settings.begins.match(right.text) and marked and not open_end:
        score -= settings.beginning
    of_lines = fragments[start].last != fragments[start].first
    if of_lines and indented(right) > _INDENTED and right.missing <= LONGEST_INDENT:
        score -= settings.beginning / 2
    if balance(left.text[-60:]) > 0 > balance(right.text[:60]):
        score += 0.5
    return score - (_distance(end, start, settings) if start != end + 1 else 0.0)


def _was_parted(page: Page, left: int, right: int) -> bool:
    """Whether a model that joins blocks over columns, and has joined too many, has parted two that are neighbours."""
    beside = right == left + 1 and right not in page.told_apart
    return bool(page.crossed) and beside and not page.shapes[right].text[0].isdigit()


def _cuts_word(page: Page, left: str, right: str, seam: Seam) -> bool:
    """Whether the word across the seam leaves a character alone on each side, which no text ends or begins with."""
    if not seam.word:
        return False
    words = page.language.words
    return len(words(left[-_AROUND:])[-1]) == 1 == len(words(right[:_AROUND])[0])
