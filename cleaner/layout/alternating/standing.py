"""How likely one line stands below another in a column, by what each of them is: a first line, a last one, a heading.

Takes a `Page` and the clues at its seams, gives the logarithm of odds for two of its lines. The weights are fitted
(`tests/quality/standing.py`), unlike those of `following`: all lines of a stretch are told apart at once by them, so
that what speaks for each pair has to be as strong as it is often right.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Literal, NamedTuple

from cleaner.layout.alternating.clues import SIGNED, Clues
from cleaner.layout.alternating.following import FollowingSettings, cannot_follow
from cleaner.layout.column import LONGEST_INDENT, REACH, SHORT, measures
from cleaner.layout.page import Page
from cleaner.layout.shapes import Shape
from cleaner.rulebook import Settings
from cleaner.typography import pauses
from cleaner.word_kinds import Fit, word_kinds

# Between the lines of a paragraph stand those of two other columns.
_COLUMNS = 3
# A line that ends a sentence, and is shorter by an indent and more, ends its paragraph.
_ENDS = 2.4


# A line by what may stand below it: one that ended a sentence, at its full width or short of it, a display line, a
# first line of a paragraph, a full one; and by what it may stand below: an only line is short as a first, and ends.
Above = Literal["ended_short", "ended", "display", "first", "full"]
Below = Literal["display", "only", "first", "last", "full"]


class StandingSettings(Settings, frozen=True):
    """What speaks for one line below another, in natural logarithms of odds.

    `kinds_of_lines` by what each of them is. What stands at the seam of an open line counts `seam` times, below a
    display line `seam_of_display` times; the kinds of words that meet there count `kinds`, `word_before_kind` and
    `kind_before_word` times.
    """

    kinds_of_lines: dict[Above, dict[Below, float]]
    seam: float
    seam_of_display: float
    kinds: float
    word_before_kind: float
    kind_before_word: float


class Signs(NamedTuple):
    """What is seen of two lines: what each of them is, and what stands at the seam."""

    above: Above
    below: Below
    seam: float
    words: Fit


class Standing:
    """What speaks for one line standing below another where lines are sorted by height, asked once.

    `stretches` are the lines that may alternate: they are measured as lines of columns.
    """

    def __init__(
        self, page: Page, stretches: Iterable[Sequence[int]], seams: FollowingSettings, weights: StandingSettings
    ) -> None:
        self._page = _measured_as_columns(page, stretches)
        self._clues = Clues(self._page, seams)
        self._weights = weights
        self._kinds = word_kinds((shape.text for shape in page.shapes), page.language.tags)
        self._known: dict[tuple[int, int], float] = {}

    def below(self, upper: int, lower: int) -> float:
        """What speaks for the line at `lower` standing below the one at `upper`."""
        key = (upper, lower)
        if key not in self._known:
            self._known[key] = self._weigh(upper, lower)
        return self._known[key]

    def is_display(self, line: int) -> bool:
        """Whether a line that ends no clause is shorter than any first line of a paragraph."""
        shape = self._page.shapes[line]
        return shape.missing > LONGEST_INDENT and not (shape.closes or pauses(shape.text))

    def signs(self, upper: int, lower: int) -> Signs | None:
        """What is seen of two lines of columns; nothing where they are none, or cannot stand below each other."""
        page, clues = self._page, self._clues
        above, below = page.shapes[upper], page.shapes[lower]
        signed = page.kind(upper) in SIGNED or page.kind(lower) in SIGNED
        in_column = above.wrapped and below.wrapped and not (above.latin or below.latin)
        beside = page.beside(min(upper, lower), max(upper, lower))
        if signed or beside or not in_column or cannot_follow(above, below, clues.weights):
            return None
        kind = _above(above)
        open_ended = kind in ("first", "full")
        seam = 0.0 if above.closes else clues.at_seam(upper, lower)
        return Signs(kind, _below(below), seam, self._kinds.fit(above.text, below.text) if open_ended else Fit())

    def _weigh(self, upper: int, lower: int) -> float:
        signs, weights = self.signs(upper, lower), self._weights
        if signs is None:
            return self._clues.follows(upper, lower)
        words = signs.words
        found = weights.kinds_of_lines[signs.above][signs.below] + self._page.heard(upper, lower)
        found += (weights.seam_of_display if signs.above == "display" else weights.seam) * signs.seam
        found += weights.kinds * words.kinds + weights.word_before_kind * words.word_before_kind
        return found + weights.kind_before_word * words.kind_before_word


def _measured_as_columns(page: Page, stretches: Iterable[Sequence[int]]) -> Page:
    """The page with the lines of stretches measured anew: of those around one, two in three are of other columns."""
    shapes = list(page.shapes)
    for lines in stretches:
        widths = [shapes[line].width for line in lines]
        found = measures(widths, [True] * len(lines), [0] * len(lines), reach=_COLUMNS * REACH)
        for line, measure in zip(lines, found, strict=True):
            shape = shapes[line]
            if measure and not shape.latin:
                shapes[line] = replace(shape, measure=measure, missing=0.0 if shape.full else measure - shape.width)
    return replace(page, shapes=tuple(shapes), seams={})


def _above(shape: Shape) -> Above:
    if shape.closes:
        return "ended_short" if shape.missing > _ENDS else "ended"
    return "display" if shape.missing > LONGEST_INDENT else "first" if shape.missing > SHORT else "full"


def _below(shape: Shape) -> Below:
    if shape.missing > LONGEST_INDENT:
        return "last" if shape.closes else "display"
    if shape.missing > SHORT:
        return "only" if shape.closes else "first"
    return "full"
