"""What the lines right above and below a line show of it, before any of them is read as text or as display type.

Takes a `Page` and the index of a line, says yes or no; what each answer costs is not decided here.
"""

from __future__ import annotations

from cleaner.layout.column import SHORT
from cleaner.layout.display.line_costs import MARKED, BodySettings
from cleaner.layout.page import Page
from cleaner.layout.paragraphs import is_first
from cleaner.layout.shapes import Shape
from cleaner.typography import CLOSERS, PAUSES, has_cjk, only_ends_a_line, pauses

# What is left of a headline on a line of its own is no wider.
_REST = 2.0
# A stop and a name.
_LONGEST_NAME = 4


def opens_block(page: Page, index: int) -> bool:
    """Whether a line below white space lacks an indent, with a full line right below it."""
    shape = page.shapes[index]
    below = page.shapes[index + 1] if index + 1 < len(page.shapes) else None
    if below is None or not page.free(index + 1) or below.line.gap or below.line.opens_page:
        return False
    return is_first(shape) and below.wrapped and abs(below.missing) < SHORT


def inside_block(page: Page, index: int) -> bool:
    """Whether a line stands right below an open line of text and right above another line."""
    if index == 0 or index + 1 >= len(page.shapes):
        return False
    above, shape, below = page.shapes[index - 1 : index + 2]
    joined = not (shape.line.gap or below.line.gap or shape.line.opens_page or below.line.opens_page)
    return joined and above.wrapped and not above.closes and abs(above.missing) < SHORT


def rest_above_byline(page: Page, index: int) -> bool:
    """Whether a line is the last character or two of a headline that found no place on the line above."""
    if index >= len(page.shapes) or page.kind(index + 1) != "byline" or not page.free(index):
        return False
    rest, byline = page.shapes[index], page.shapes[index + 1]
    return has_cjk(rest.text) and rest.width <= _REST and not rest.closes and not rest.line.gap and not byline.line.gap


def is_cut_below(page: Page, index: int) -> bool:
    """Whether a line was cut: the signs that end it stand alone right below, or its quote's sentence goes on there."""
    if index + 1 >= len(page.shapes) or page.shapes[index + 1].line.opens_page:
        return False
    below = page.shapes[index + 1]
    return cut_behind_quote(page.shapes[index], below) or (below.closes and only_ends_a_line(below.text))


def pauses_in_block(page: Page, index: int) -> bool:
    """Whether a line ends in a comma below an open one in a block that a tool gave on one line: a text is cut there."""
    shape, above = page.shapes[index], page.shapes[max(0, index - 1)]
    below = index > 0 and above.line.number == shape.line.number and above.wrapped and not above.closes
    return below and not above.marks and pauses(shape.text)


def stands_below(page: Page, index: int, costs: BodySettings) -> bool:
    """Whether a line stands right below EDITORIAL, or with a capital below FERRY, from Page 1."""
    shape = page.shapes[index]
    resumed = shape.latin and shape.text[0].isupper() and labelled_by(page, index - 1, costs.back)
    return resumed or labelled_by(page, index - 1, costs.standing)


def labelled_by(page: Page, index: int, rule: str) -> bool:
    """Whether a rule labelled a line."""
    return index in page.labels and page.labels[index].rule == rule


def beside_shadow(page: Page, index: int) -> bool:
    """Whether a line no wider than a marked headline stands right above or below one printed with a shadow."""
    if page.shapes[index].width > MARKED:
        return False
    return any(0 <= i < len(page.shapes) and page.shapes[i].doubled for i in (index - 1, index + 1))


def cut_behind_quote(above: Shape, below: Shape) -> bool:
    """Whether a line ends in a quote and the sign behind it begins the next.

    Behind the stop of a caption stands no more than a name.
    """
    goes_on = below.text[0] in PAUSES or (below.text[0] == "。" and len(below.text) > _LONGEST_NAME)
    return above.text[-1] in CLOSERS and goes_on
