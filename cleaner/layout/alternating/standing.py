"""How likely one line stands below another in a column, by what each of them is: a first line, a last one, a heading.

Takes a `Page` and the clues at its seams, gives the logarithm of odds for two of its lines. The weights are fitted
(`tests/quality/standing.py`), unlike those of `following`: all lines of a stretch are told apart at once by them, so
that what speaks for each pair has to be as strong as it is often right.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from cleaner.layout.alternating.clues import SIGNED, Clues
from cleaner.layout.alternating.following import FollowingSettings, cannot_follow
from cleaner.layout.column import LONGEST_INDENT, REACH, SHORT, measures
from cleaner.layout.page import Page
from cleaner.layout.shapes import Shape
from cleaner.rulebook import Settings
from cleaner.typography import pauses
from cleaner.word_kinds import word_kinds

# Between the lines of a paragraph stand those of two other columns.
_COLUMNS = 3
# A line that ends a sentence, and is shorter by an indent and more, ends its paragraph.
_ENDS = 2.4
# What speaks so much against two lines needs no second opinion.
_SURELY_NOT = -5.0


class BelowSettings(Settings, frozen=True):
    """What speaks for each kind of line below one kind: a `display` line, an `only` line of a paragraph (as short as an
    indent, and it ends a sentence), a `first` one, a `last` one, a `full` one.
    """

    display: float
    only: float
    first: float
    last: float
    full: float


class StandingSettings(Settings, frozen=True):
    """What speaks for one line below another, in natural logarithms of odds.

    By kind: below a line that ended a sentence, `ended` at its full width or `ended_short` of it, below a `display`
    line, below a `first` line, below a `full` one. What stands at the seam of an open line counts `seam` times, below
    a display line `seam_of_display` times; there the kinds of words that meet count `kinds`, `word_before_kind` and
    `kind_before_word` times.
    """

    ended_short: BelowSettings
    ended: BelowSettings
    display: BelowSettings
    first: BelowSettings
    full: BelowSettings
    seam: float
    seam_of_display: float
    kinds: float
    word_before_kind: float
    kind_before_word: float


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

    def _weigh(self, upper: int, lower: int) -> float:
        page, clues, weights = self._page, self._clues, self._weights
        above, below = page.shapes[upper], page.shapes[lower]
        by_signs = clues.follows(upper, lower)
        signed = page.kind(upper) in SIGNED or page.kind(lower) in SIGNED
        in_column = above.wrapped and below.wrapped and not (above.latin or below.latin)
        if signed or not in_column or by_signs <= _SURELY_NOT or cannot_follow(above, below, clues.weights):
            return by_signs
        found = _by_kind(above, below, weights) + page.heard(upper, lower)
        if above.closes:
            return found
        if above.missing > LONGEST_INDENT:
            return found + weights.seam_of_display * clues.at_seam(upper, lower)
        kinds = self._kinds.fit(above.text, below.text)
        found += weights.seam * clues.at_seam(upper, lower) + weights.kinds * kinds.kinds
        return (
            found
            + weights.word_before_kind * kinds.word_before_kind
            + weights.kind_before_word * kinds.kind_before_word
        )


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


def _by_kind(above: Shape, below: Shape, weights: StandingSettings) -> float:
    if above.closes:
        row = weights.ended_short if above.missing > _ENDS else weights.ended
    elif above.missing > LONGEST_INDENT:
        row = weights.display
    else:
        row = weights.first if above.missing > SHORT else weights.full
    if below.missing > LONGEST_INDENT:
        return row.last if below.closes else row.display
    if below.missing > SHORT:
        return row.only if below.closes else row.first
    return row.full
