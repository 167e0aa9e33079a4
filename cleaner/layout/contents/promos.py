"""What a front page says of the pages inside: a headline and a sentence, and below them where to read it, 详见A05版.

Takes a `Page`, gives labels for the lines of such notes; and from lines of contents the headlines that they announce.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from cleaner.decisions import Label
from cleaner.layout.contents.guides import sheet_number
from cleaner.layout.contents.printed import Printed
from cleaner.layout.page import Page
from cleaner.layout.shapes import Shape
from cleaner.rulebook import Operator, Settings
from cleaner.typography import bare

# Column, headline and a sentence or two, each on lines of its own, are so many lines at most.
_LONGEST = 6


class PromoSettings(Settings, frozen=True):
    """At least `fewest` lines that `see_page` fits, with a few lines over each, are the promos of a front page.

    The `header` over them is the word for a guide.
    """

    see_page: re.Pattern[str]
    header: re.Pattern[str]
    fewest: int


@dataclass(frozen=True, slots=True)
class Promo:
    """A headline with its page, as a front page announces it; `index` is the headline's line."""

    title: str
    page: int
    index: int


def promos(page: Page, settings: PromoSettings) -> Iterator[tuple[int, Label]]:
    """Label the lines of the promos on front pages."""
    seen = [i for i, s in enumerate(page.shapes) if page.free(i) and settings.see_page.fullmatch(s.text)]
    run: list[int] = []
    for index in [*seen, -1]:
        if run and (index < 0 or not 1 < index - run[-1] <= _LONGEST or not _joined(page, run[-1], index)):
            yield from _labelled(page, run, settings)
            run = []
        run.append(index)


def promos_in(
    shapes: Sequence[Shape], lines: Sequence[int], see_page: re.Pattern[str], printed: Printed
) -> Iterator[Promo]:
    """What the promos among lines of contents announce, where it is `printed` elsewhere."""
    block: list[int] = []
    for index in lines:
        found = see_page.fullmatch(shapes[index].text)
        if found is None:
            block = [*block[1 - _LONGEST :], index] if block[-1:] == [index - 1] else [index]
            continue
        shown = [at for at in block if printed.has(bare(shapes[at].text))]
        if shown:
            title = max(shown, key=lambda at: len(shapes[at].bare))
            yield Promo(shapes[title].text, sheet_number(found["page"]), title)
        block = []


def _joined(page: Page, above: int, below: int) -> bool:
    """Whether nothing but free lines of one page stands between two lines."""
    between = range(above + 1, below + 1)
    return all(page.free(i) and not page.shapes[i].line.opens_page for i in between)


def _labelled(page: Page, run: Sequence[int], settings: PromoSettings) -> Iterator[tuple[int, Label]]:
    if len(run) < settings.fewest:
        return
    # Nothing shows where the first one begins, unless the others are as long or another rule knows what stands above.
    longest = max(below - above for above, below in pairwise(run))
    first = run[0]
    while first > 0 and run[0] - first < longest - 1 and _joined(page, first - 1, first) and page.free(first - 1):
        first -= 1
    if first > 0 and page.free(first - 1) and settings.header.fullmatch(page.shapes[first - 1].text):
        first -= 1
    for index in range(first, run[-1] + 1):
        line = page.shapes[index].line
        yield index, Label(line.start, line.end, "contents", "promos", 0.0)


PROMOS = Operator("promos", "layout", PromoSettings, promos)
