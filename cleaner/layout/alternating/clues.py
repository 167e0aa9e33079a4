"""What speaks for one line standing below another, where columns alternate in a dump.

Takes a `Page`, gives a number of weak clues for two of its lines: by their text, and by their places in a dump that
keeps the picture of its pages.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from itertools import pairwise
from statistics import fmean

from cleaner.decisions import Kind
from cleaner.layout.alternating.following import IMPOSSIBLE, FollowingSettings, at_seam, following
from cleaner.layout.alternating.initials import beside_initials
from cleaner.layout.alternating.tracks import ALIGNED
from cleaner.layout.page import Page
from cleaner.pairs import character_pairs

# Bylines and notes stand in a column as text does, but nothing about a sentence can be seen from them.
SIGNED: frozenset[Kind] = frozenset({"byline", "biography", "note"})
# Fewer seams show nothing.
FEWEST_SEAMS = 20
# A dump keeps the picture of its pages where so many lines stand beside another one (`gutters` parts a fifth
# of the dump's lines at least, which is a sixth of what comes of it); then the lines of a column begin at one
# place, but for an indent.
_PICTURE = 0.15
# A dump in rows has hardly any blank lines.
_FEW_SPACES = 0.02
# Lines in one block fit at least so well, and so much better than the blocks beside each other.
_FITTING = -0.2
_FITS_BETTER = 0.3
# So many seams of each kind show it.
_ENOUGH_SEAMS = 500
_BELOW = 1.0
# Two lines on one line of the dump stand beside each other, never one below the other.
_BESIDE = -9.0


class Clues:
    """What speaks for one line following another, asked once.

    `places` are how many characters each line stands from the left, in a picture of the page or as it is given; else
    it is empty.
    """

    def __init__(self, page: Page, clues: FollowingSettings, places: Sequence[int] = ()) -> None:
        self.page = page
        self.weights = clues
        self._pairs = character_pairs(page.language.counts)
        self.places = places or _places_in_lines(page)
        self.in_rows = not self.places and _in_rows(page)
        self._known: dict[tuple[int, int], float] = {}

    def follows(self, left: int, right: int) -> float:
        """What speaks for the line at `right` standing below the one at `left`."""
        key = (left, right)
        if key not in self._known:
            self._known[key] = self._weigh(left, right)
        return self._known[key]

    @cached_property
    def shows_blocks(self) -> bool:
        """Whether the blank lines of the dump part blocks, so that lines without one between stand in one column.

        `pdftotext` does so; then lines within blocks fit, and those at the edges of blocks may not.
        """
        page = self.page
        text = [i for i, shape in enumerate(page.shapes) if shape.wrapped and i and page.shapes[i - 1].wrapped]
        text = [i for i in text if not page.beside(i - 1, i)]
        below = [i for i in text if page.shapes[i].line.gap == 0]
        apart = [i for i in text if page.shapes[i].line.gap > 0]
        inside, across = ([self.follows(i - 1, i) for i in places[:_ENOUGH_SEAMS]] for places in (below, apart))
        if len(inside) < FEWEST_SEAMS or len(across) < FEWEST_SEAMS:
            return False
        return fmean(inside) > max(_FITTING, fmean(across) + _FITS_BETTER)

    def in_block(self, upper: int, lower: int) -> bool:
        """Whether the dump gives one line right below another in one block, where its blank lines part blocks."""
        return self.shows_blocks and lower == upper + 1 and self.page.shapes[lower].line.gap == 0

    def within(self, lines: Sequence[int]) -> Callable[[int, int], float]:
        """The same for the places of lines in a stretch."""
        return lambda left, right: self.follows(lines[left], lines[right])

    def at_seam(self, left: int, right: int) -> float:
        """What the last characters of an open line and the first of another say, by themselves."""
        page = self.page
        texts = page.shapes[left].text, page.shapes[right].text
        return at_seam(*texts, page.seam(left, right), self._pairs, page.language.latin_pairs, self.weights)

    @cached_property
    def _beside_initials(self) -> frozenset[tuple[int, int]]:
        return beside_initials(self.page.shapes)

    def _weigh(self, left: int, right: int) -> float:
        page = self.page
        if page.beside(min(left, right), max(left, right)):
            return _BESIDE
        place = _BELOW if self.places and abs(self.places[left] - self.places[right]) <= ALIGNED else 0.0
        if self.places and not place:
            return _BESIDE
        return place + self._by_text(left, right)

    def _by_text(self, left: int, right: int) -> float:
        page, words = self.page, self.page.language.latin_pairs
        if page.kind(left) in SIGNED or page.kind(right) in SIGNED:
            return 0.0
        seam = page.seam(left, right)
        found = following(page.shapes[left], page.shapes[right], seam, self._pairs, words, self.weights)
        # What can stand nowhere else needs no second opinion.
        if found <= IMPOSSIBLE / 2:
            return found
        # No two lines are as narrow as each other for nothing: as sure as a word that lies across.
        beside = self.weights.word if (left, right) in self._beside_initials else 0.0
        return found + beside + page.heard(left, right)


def _in_rows(page: Page) -> bool:
    """Whether a dump gives each row of a page as a line, with one blank for a gutter, and no blank line between."""
    spaces = sum(shape.line.gap > 0 for shape in page.shapes)
    beside = sum(shape.line.beside for shape in page.shapes)
    return beside >= _least_beside(page) and spaces < _FEW_SPACES * len(page.shapes)


def _least_beside(page: Page) -> float:
    return max(FEWEST_SEAMS, _PICTURE * len(page.shapes))


def _places_in_lines(page: Page) -> list[int]:
    """How many characters each line stands from the left, in a dump that keeps the picture of its pages."""
    count = len(page.shapes)
    gutters = (
        page.shapes[b].line.start - page.shapes[a].line.end for a, b in pairwise(range(count)) if page.beside(a, b)
    )
    if sum(gutter > 1 for gutter in gutters) < _least_beside(page):
        return []
    text = page.reading.source.text
    return [shape.line.start - (text.rfind("\n", 0, shape.line.start) + 1) for shape in page.shapes]
