"""Stretches of joined lines: what an open end belongs to, and what may go on with it.

Takes a `Page` and the joins of wrapped lines, gives the stretches in source order.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from cleaner.decisions import BODY_KINDS
from cleaner.layout.display.award_lists import ROW
from cleaner.layout.display.marks import ALONE, LAST_HELD
from cleaner.layout.page import Page
from cleaner.typography import ends_with_dash


@dataclass(frozen=True, slots=True)
class Fragment:
    """A stretch of joined lines: the indexes of its first and its last line."""

    first: int
    last: int


def fragments_of(page: Page, after: Mapping[int, int]) -> list[Fragment]:
    """The stretches of joined lines in source order; `after` is the line that continues a line, by index."""
    fragments: list[Fragment] = []
    index = 0
    while index < len(page.shapes):
        if page.kind(index) not in BODY_KINDS:
            index += 1
            continue
        last = index
        while last in after:
            last = after[last]
        fragments.append(Fragment(index, last))
        index = last + 1
    return fragments


def is_open(page: Page, fragment: Fragment) -> bool:
    """Whether a stretch ends in mid-sentence."""
    left = page.shapes[fragment.last]
    if page.is_verse(fragment.last) or page.labels[fragment.last].note in (ALONE, LAST_HELD):
        return False
    if page.labels[fragment.last].note == ROW:
        # A row of names goes on in the next one, and nowhere else.
        return fragment.last + 1 in page.labels and page.labels[fragment.last + 1].note == ROW
    return not (left.closes or left.text[-1:] in "：:；;" or ends_with_dash(left.text))
