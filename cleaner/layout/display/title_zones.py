"""Where the lines of a title block stand: between the end of a text and a dateline, a letter, or a byline.

Takes a `Page` on which bylines, captions and furniture are labelled, gives the free lines there. A headline of two
lines in a narrow column looks like text by itself, and so does one with a comma in a dump of whole paragraphs, where
the head of a page shows a title block as well.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

from cleaner.layout.display.line_costs import BodySettings
from cleaner.layout.page import Page
from cleaner.layout.paragraphs import is_first
from cleaner.layout.shapes import Shape

# A title block has so many lines at most: a kicker, a headline, a deck.
_LONGEST = 7
# What is set over two columns is so much wider than one, and a line that misses less of its column is full.
_WIDER, _FULL = 1.6, 0.3
# In a dump of whole paragraphs a title block has a kicker, a headline on two lines and a subtitle, none of them longer.
_MOST, _LONGEST_LINE = 4, 36.0
# A dump of whole paragraphs has so few lines that look like those of a column: one in so many.
_FEW = 4
_HEADS = frozenset({"masthead", "running-head", "folio"})
_BRACKETS = ("（", "(", "【", "［")
_SHOUTS = ("！", "？", "!", "?")
# What a line begins with that is one of several below each other: an item of a list.
_ITEMS = tuple("●■◆□▲★◇▶※◎○△")


def title_zones(page: Page, costs: BodySettings) -> dict[int, float]:
    """How much more likely free lines are display type that stand where those of a title block do."""
    zones = dict.fromkeys(over_reports(page, costs.dateline, costs.salutation), costs.title_zone)
    free = [shape for shape in page.shapes if page.free(shape.line.index)]
    if _FEW * sum(shape.wrapped for shape in free) < len(free):
        # A model that knows headings has marked them.
        unmarked = (line for line in over_whole_texts(page, costs.dateline) if not page.marks_headings(line))
        zones |= dict.fromkeys(unmarked, costs.title_in_place)
    return zones


def over_whole_texts(page: Page, dateline: re.Pattern[str]) -> frozenset[int]:
    """The short lines right above a byline or a report, pictures aside, or right below the head of a page.

    Only for a dump in which a line is a paragraph: text is as short only where it ends a sentence.
    """
    found: set[int] = set()
    for index, shape in enumerate(page.shapes):
        signed = page.kind(index) == "byline" and page.kind(index - 1) != "byline"
        if signed or (page.free(index) and dateline.match(shape.text)):
            found.update(_titles_above(page, index))
        elif page.free(index) and page.kind(index - 1) in _HEADS:
            found.update(_titles_below(page, index))
    return frozenset(found)


def _titles_above(page: Page, below: int) -> list[int]:
    """The lines of a title block that ends above a line, up to the text above them."""
    lines: list[int] = []
    for index in range(below - 1, -1, -1):
        if page.kind(index) == "caption":
            continue
        if not (page.free(index) and _may_title(page.shapes[index])) or len(lines) == _MOST:
            break
        lines.append(index)
    while lines and _is_cut_text(page.shapes[lines[-1]]):
        lines.pop()
    return lines


def _titles_below(page: Page, first: int) -> list[int]:
    """The lines of a title block that begins at a line, down to the text, a picture or who wrote it below them."""
    lines: list[int] = []
    for index in range(first, min(first + _MOST, len(page.shapes) - 1)):
        below = page.shapes[index + 1]
        # The lines of a column have no blank one between.
        apart = below.line.gap > 0 or below.width > _LONGEST_LINE
        if not (apart and page.free(index) and _may_title(page.shapes[index])):
            break
        if index == first and _is_cut_text(page.shapes[index]):
            break
        lines.append(index)
    return lines


def _may_title(shape: Shape) -> bool:
    """Whether a line is as short as one of a title block and ends as one does."""
    ends = (shape.closes and not shape.text.endswith(_SHOUTS)) or "。" in shape.text
    return shape.width <= _LONGEST_LINE and not (ends or shape.wrapped or shape.text.startswith(_ITEMS))


def _is_cut_text(shape: Shape) -> bool:
    """Whether a line has two commas, as the beginning of a cut text has, and a subtitle, but nothing above one."""
    return sum(shape.text.count(sign) for sign in "，,") > 1


def over_reports(page: Page, dateline: re.Pattern[str], salutation: re.Pattern[str] | None = None) -> frozenset[int]:
    """The free lines between the end of the text above and an English byline, a text with its dateline, or a letter.

    In Chinese, a text that is cut above a headline has full lines, of which none is taken.
    """
    found: set[int] = set()
    for index, shape in enumerate(page.shapes):
        signed = shape.latin and page.kind(index) == "byline" and page.kind(index - 1) != "byline"
        letter = salutation is not None and page.free(index) and salutation.fullmatch(shape.text) is not None
        if signed or letter or (page.free(index) and _dated(page, index, dateline)):
            lines = _above(page, index)
            full = (place for place, i in enumerate(lines) if not (shape.latin or letter) and _is_full(page, i, index))
            found.update(lines if _begins_no_text(page, lines) else lines[: next(full, len(lines))])
    return frozenset(found)


def _begins_no_text(page: Page, lines: Sequence[int]) -> bool:
    """Whether the first of a few lines below the end of a text lacks no indent: no paragraph begins there."""
    if not 0 < len(lines) <= _MOST:
        return False
    above = page.shapes[max(0, lines[-1] - 1)]
    # A bracket holds where the text above is from.
    others = any(is_first(page.shapes[i]) or page.shapes[i].text[0] in _BRACKETS for i in lines)
    return above.wrapped and above.closes and above.missing > _FULL and not others


def _dated(page: Page, index: int, dateline: re.Pattern[str]) -> bool:
    """Whether a report begins; a narrow column cuts its dateline."""
    shape = page.shapes[index]
    if not (shape.latin or shape.wrapped):
        return False
    cut = not (shape.latin or shape.closes) and page.free(index + 1)
    return dateline.match(shape.text + (page.shapes[index + 1].text if cut else "")) is not None


def _is_full(page: Page, index: int, below: int) -> bool:
    """Whether a line fills a column like that of the text below."""
    shape = page.shapes[index]
    return shape.wrapped and abs(shape.missing) < _FULL and shape.measure < _WIDER * page.shapes[below].measure


def _above(page: Page, below: int) -> list[int]:
    """The lines of one title block, none where no end of a text shows above it."""
    lines: list[int] = []
    wide = _WIDER * next((s.measure for s in page.shapes[below : below + _LONGEST] if s.wrapped), math.inf)
    for index in range(below - 1, -1, -1):
        shape = page.shapes[index]
        caption = page.kind(index) == "caption" or (not lines and page.free(index) and _ends_wide(page, index, wide))
        if caption and not shape.line.opens_page:
            # A picture stands between the headline and who wrote below it.
            continue
        if not page.free(index) or (shape.closes and shape.text[-1] not in "?!"):
            return lines
        lines.append(index)
        if len(lines) > _LONGEST:
            return []
        if shape.line.opens_page:
            return lines
    return lines


def _ends_wide(page: Page, index: int, wide: float) -> bool:
    """Whether a sentence ends in a line that is set over several columns, or in the rest of one: a caption does."""
    ends = page.shapes[index].closes or page.shapes[index + 1].text[0].islower()
    return ends and any(s.width > wide for s in page.shapes[max(0, index - 1) : index + 1])
