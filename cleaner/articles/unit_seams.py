"""Whether a display line goes on with those right above: one headline or caption on several lines, or the next one.

Takes a `Page`, the lines of a unit and a line below, says whether that is one with them: by its kind and its place, by
what their words leave open, and by what the contents announce.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from cleaner.articles.display_lines import MARKED, Display
from cleaner.articles.phrases import each_whole
from cleaner.layout.page import Page
from cleaner.layout.shapes import Shape
from cleaner.layout.signed.authors import is_latin_role
from cleaner.typography import balance, ends_with_dash, has_cjk, is_couplet, pauses

# Two display lines with this much evidence across the seam are one headline on two lines.
_ONE_PHRASE = 1.3
# What ends a line above a headline: of a caption, of a name before what was said.
_ENDS_ABOVE = ("）", ")", "：", ":", "。")
# A word may stand in the contents by chance, and in a headline.
_HEADLINE = 5
# A line that is only the credit of the picture above is no wider than this.
_CREDIT = 9.0
# The end of a credit on a line of its own.
_CREDIT_REST = 4.0
_IN_BRACKETS = re.compile("[（(][^（()）]{2,24}[）)]")
# What fills its line lacks no more.
_FILLED = 1.5
# Lines of captions that a line with the credit ends.
_OPEN_CAPTIONS = frozenset({"picture-text", "dated-caption", "cut-credit", "caption-block"})
# A headline has so many lines at most.
_HEADLINE_LINES = 3
# These label captions of several lines, each of them from its first line on; what points at a picture begins one.
_SEVERAL_LINES = frozenset({MARKED, "figure-caption", "wide-caption"})
_POINTING = frozenset("▲△▼▽◀▶◄►←→↑↓↖↗↘↙☝☞")
# The note of a caption's second line and of those behind it, where a rule knows them.
GOES_ON = "it goes on from the line above"
# A caption with its credit is at its end.
_CREDITED = ("摄", "攝", "图", "圖")
# With a number a heading begins: 二、守夜的人, （三）守夜的人, 2．守夜的人; but a line may begin with 2.5.
NUMBERED = re.compile(r"[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}(?:[.．](?!\d)|、)")


def same_unit(page: Page, unit: list[int], index: int, display: Display, *, signed: bool) -> bool:
    """Whether a line is one unit with those above it; `signed` says that a byline stands among the lines around."""
    last, kind, groups = unit[-1], page.kind(index), display.groups
    shape, before = page.shapes[index], page.shapes[last]
    if index in groups or last in groups:
        return groups.get(index) == groups.get(last)
    if last != index - 1 or shape.line.opens_page:
        return False
    if page.kind(last) == "caption" and before.text.endswith((":", "：")):
        # Whose picture it is stands on the next line.
        return kind in ("caption", "heading")
    if kind == "heading" and _goes_on_below(page, unit, display):
        return True
    if kind != page.kind(last):
        return False
    if kind in ("byline", "biography"):
        # The office of an English author stands below the name, and where the writer of a letter lives.
        office = display.names is not None and is_latin_role(shape.text, display.names)
        return not office and page.labels[index].note == page.labels[last].note
    if kind == "caption":
        if page.labels[index].note == GOES_ON:
            return True
        credited = page.labels[index].rule in ("credited-caption", "picture-text", "cut-credit")
        whole = page.labels[last].rule == "cut-credit" and before.width <= _CREDIT_REST
        begun = not (before.closes or whole) and page.labels[last].rule != "credited-caption"
        ends = credited and (begun or shape.width <= _CREDIT or _IN_BRACKETS.fullmatch(shape.text) is not None)
        open_above = page.labels[last].rule in _OPEN_CAPTIONS and not whole
        open_above = open_above or _begun_above(page, last, index, loose=display.loose)
        return not shape.doubled and (open_above or ends)
    if kind != "heading" or shape.line.gap > max(1, before.line.gap) or shape.doubled != before.doubled:
        return False
    cut = _cut_in_word(page, last, index)
    if (shape.marks and not cut) or _announced_apart(page, unit, index):
        return False
    if cut:
        return True
    if page.parted(last, index) or (display.review is not None and display.review.fullmatch(shape.text)):
        return False
    if not shape.text.strip("—"):
        # The dash behind a heading has found no place on its line.
        return True
    if NUMBERED.match(shape.text):
        return False
    if shape.text.startswith(("—", "●", "■", "◆", "□")) or ends_with_dash(before.text):
        return False
    if each_whole("".join(page.shapes[i].text for i in unit[-_HEADLINE_LINES:]), shape.text):
        return False
    quoted = balance(before.text) > 0 and balance(before.text + shape.text) < balance(before.text)
    open_end = pauses(before.text) or before.text.endswith("的") or quoted
    if open_end or ends_with_dash(shape.text) or page.seam(last, index).strength >= _ONE_PHRASE:
        return True
    # A line over a byline may be the kicker of the one below it, and two long lines are two phrases.
    rest = has_cjk(shape.text) and shape.width < before.width / 2 and not is_couplet(before.text.split())
    return rest and not signed and _fills_column(before)


def _cut_in_word(page: Page, last: int, index: int) -> bool:
    """Whether two blocks are printed lines of one heading, which a model gave apart: 下半年工|作的信心."""
    before, shape = page.shapes[last], page.shapes[index]
    whole = shape.marks == before.marks and page.parted(last, index)
    return whole and bool(page.language.word_across(before.text, shape.text))


def _announced_apart(page: Page, unit: Sequence[int], index: int) -> bool:
    """Whether a headline ends above a line, or begins at it, as the contents have it: below a caption, over a name."""
    whole = "".join(page.shapes[i].bare for i in unit)
    above, shape = page.shapes[unit[-1]].text, page.shapes[index]
    if whole + shape.bare in page.announced:
        return False
    begins = shape.bare in page.announced and (above.endswith(_ENDS_ABOVE) or len(shape.bare) >= _HEADLINE)
    return whole in page.announced or begins


def _begun_above(page: Page, last: int, index: int, *, loose: bool) -> bool:
    """Whether a caption of several lines, which one rule labelled, goes on in the line below."""
    rule = page.labels[last].rule
    above, below = page.shapes[last], page.shapes[index]
    goes_on = rule in _SEVERAL_LINES and rule == page.labels[index].rule
    return goes_on and not above.closes and not (below.line.gap and not loose) and below.text[0] not in _POINTING


def _fills_column(shape: Shape) -> bool:
    """Whether a display line is as wide as its column, so that a longer phrase goes on below it."""
    return shape.wrapped and abs(shape.missing) <= _FILLED


def _goes_on_below(page: Page, unit: Sequence[int], display: Display) -> bool:
    """Whether a marked caption that fills its line goes on on the next one: captions share a width, as columns do."""
    last = unit[-1]
    above, below = page.shapes[last], page.shapes[last + 1]
    if page.labels[unit[0]].rule != MARKED or page.labels[last].rule != MARKED:
        return False
    if above.closes or above.text.endswith(_CREDITED):
        return False
    if below.doubled or below.marks or (below.line.gap and not display.loose) or page.kind(last + 2) == "shadow":
        return False
    if below.bare in page.announced or below.width > above.width:
        return False
    return abs(above.width - display.caption) <= _FILLED or bool(page.seam(last, last + 1).word)
