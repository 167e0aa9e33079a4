"""Stretches of lines in which columns may alternate: between two barriers, or around lines that do not go on.

Takes a `Page` on which the lines that a pattern decides are labelled, gives stretches of its lines.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from cleaner.decisions import Kind
from cleaner.layout.alternating.clues import SIGNED, Clues
from cleaner.layout.column import LONGEST_INDENT, SHORT
from cleaner.layout.page import LONGEST_PAGE, Page
from cleaner.typography import has_cjk, pauses

# No text goes on across these: a page ends here, or a list stands here.
_BARRIERS: frozenset[Kind] = frozenset({"running-head", "folio", "masthead", "contents", "sponsor", "metadata"})
# Where fewer lines than this share have a blank one above, it is white space across the page.
_RARE = 0.25
# So many windows before and behind the lines that do not go on are looked at with them.
_AROUND = 1


@dataclass(frozen=True, slots=True)
class Stretch:
    """Lines between two barriers: those that stand in columns, and the captions among them."""

    lines: tuple[int, ...]
    captions: tuple[int, ...]


def stretches(page: Page, picture: bool = False) -> Iterator[Stretch]:
    """The stretches of a page between its barriers; some are empty.

    In a `picture` of the page, which keeps its white space, pages differ in how much they have of it.
    """
    lines: list[int] = []
    captions: list[int] = []
    sheets = [shape.line.page if picture else 0 for shape in page.shapes]
    lines_of = Counter(sheets)
    spaces_of = Counter(sheet for sheet, shape in zip(sheets, page.shapes, strict=True) if shape.line.gap)
    for index, shape in enumerate(page.shapes):
        kind = page.kind(index)
        turned = shape.line.opens_page or len(lines) >= LONGEST_PAGE
        rare = spaces_of[sheets[index]] < _RARE * lines_of[sheets[index]]
        if kind in _BARRIERS or turned or (rare and shape.line.gap):
            yield Stretch(tuple(lines), tuple(captions))
            lines, captions = [], []
        if kind is None or kind in SIGNED:
            lines.append(index)
        elif kind not in _BARRIERS:
            captions.append(index)
    yield Stretch(tuple(lines), tuple(captions))


def suspicious(stretch: Stretch, clues: Clues, window: int, unfit: float, unfit_latin: float) -> Stretch | None:
    """The part of a stretch in which the lines of text do not go on in the next ones, and some lines around it.

    Somewhere in it `window` lines fit the next ones less than `unfit` on average, Latin ones less than `unfit_latin`.
    """
    page = clues.page
    text = [i for i in stretch.lines if page.shapes[i].wrapped and i + 1 < len(page.shapes)]
    fits = [0.0, *accumulate(clues.follows(left, left + 1) for left in text)]
    chinese = sum(has_cjk(page.shapes[i].text) for i in text)
    least = window * (unfit if 2 * chinese > len(text) else unfit_latin)
    windows = range(len(text) - window + 1)
    found = [at for at in windows if fits[at + window] - fits[at] < least]
    if not found:
        return None
    around = _AROUND * window
    first = text[max(0, found[0] - around)] if found[0] > around else stretch.lines[0]
    last = found[-1] + window + around
    end = text[last] if last < len(text) else max(*stretch.lines, *stretch.captions, -1) + 1
    return Stretch(
        tuple(i for i in stretch.lines if first <= i < end), tuple(i for i in stretch.captions if first <= i < end)
    )


def within_blocks(page: Page, lines: Sequence[int]) -> frozenset[int]:
    """The places of the lines that stand right below the one before, in one block."""
    return frozenset(
        place
        for place in range(1, len(lines))
        if lines[place] == lines[place - 1] + 1
        and (page.shapes[lines[place]].line.gap == 0 or _of_one_title(page, lines[place]))
        and not _of_two_columns(page, lines[place])
        and not _of_two_columns(page, lines[place - 1])
        and not _heading_below_open_line(page, lines[place])
        and not _heading_below_open_line(page, lines[place - 1])
    )


def _heading_below_open_line(page: Page, index: int) -> bool:
    """Whether a line is a heading and the full one above ends in mid-sentence, so that it stands in another column."""
    if not index:
        return False
    above, shape = page.shapes[index - 1], page.shapes[index]
    full = above.wrapped and above.missing <= SHORT and not (above.closes or pauses(above.text))
    return full and not shape.latin and shape.wrapped and shape.missing > LONGEST_INDENT and not shape.closes


def _of_one_title(page: Page, index: int) -> bool:
    """Whether a line and the one above are display lines with white space around each: parts of a title block."""
    shown = [page.shapes[i] for i in (index - 1, index)]
    return all(s.isolated and not s.closes and s.missing > LONGEST_INDENT for s in shown)


def _of_two_columns(page: Page, index: int) -> bool:
    """Whether a line is one of two that stood on one line of the dump."""
    before = index > 0 and page.beside(index - 1, index)
    return before or (index + 1 < len(page.shapes) and page.beside(index, index + 1))
