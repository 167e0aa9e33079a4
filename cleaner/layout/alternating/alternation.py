"""Columns whose lines alternate in the dump, put one after the other.

Takes a `Page` on which the lines that a pattern decides are labelled, gives the page with its lines
in reading order. `pdftotext` in its default order and OCR tools that sort lines by height give a
row of two or three columns as two or three lines; whether a dump does so shows in its seams, which
hardly ever fit. Where they fit, nothing is moved.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import fmean

from cleaner.layout.alternating.arrangement import ArrangementSettings, arranged
from cleaner.layout.alternating.by_height import dealt_by_height
from cleaner.layout.alternating.clues import Clues
from cleaner.layout.alternating.following import FollowingSettings
from cleaner.layout.alternating.heights import HeightSettings, SortedLines
from cleaner.layout.alternating.row_places import places_in_rows
from cleaner.layout.alternating.rows import Rows, rows_of
from cleaner.layout.alternating.standing import Standing, StandingSettings
from cleaner.layout.alternating.stretches import Stretch, stretches, suspicious, within_blocks
from cleaner.layout.alternating.tracks import TrackSettings, aligned_above, lines_above, of_blocks
from cleaner.layout.page import Page
from cleaner.rulebook import Operator, Settings

# After so many lines in vain the columns of a dump do not alternate, whatever its seams are like.
_PATIENCE = 3000
# Where lines alternate, more than this share of them have another one below them than in the dump.
_ALTERNATING = 0.5
# Where alternating columns hold less than this share of the text, they are more likely chance; where they hold more
# than that one, the rest is likely to alternate as well.
_HARDLY_ANY = 0.2
_MOST = 0.5
# So few lines below a caption its column goes on: lines of the others stand between.
_BELOW_CAPTION = 5


class AlternationSettings(Settings, frozen=True):
    """When a stretch is looked at, and what telling its columns apart costs and shows.

    In a `window` of so many seams the lines fit less than `unfit` on average, Latin ones less than
    `unfit_latin`. Columns that are told apart must fit better by `gain` in all, and by `fitting` on
    average.
    """

    window: int
    unfit: float
    unfit_latin: float
    gain: float
    fitting: float
    arrangement: ArrangementSettings
    columns: TrackSettings
    heights: HeightSettings
    seams: FollowingSettings
    standing: StandingSettings


@dataclass(frozen=True, slots=True)
class _Region:
    """Rows of lines by column, and how much better the lines fit so than in the order of the dump."""

    rows: Rows
    gain: float


def in_reading_order(page: Page, costs: AlternationSettings) -> list[int]:
    """The indexes of all lines in reading order; the order of the dump where no columns alternate."""
    order = list(range(len(page.shapes)))
    clues = Clues(page, costs.seams)
    if clues.in_rows:
        clues = Clues(page, costs.seams, places_in_rows(page, clues, costs.columns))
    found = _all_regions(page, clues, costs)
    least = _least_gain(page, found, costs)
    before: int | None = None
    for stretch, regions in found:
        places = sorted((*stretch.lines, *stretch.captions))
        for place, line in zip(places, _ordered(stretch, regions, least, before, clues, costs), strict=True):
            order[place] = line
        before = next((order[place] for place in reversed(places) if order[place] in stretch.lines), before)
    return order


def _all_regions(page: Page, clues: Clues, costs: AlternationSettings) -> list[tuple[Stretch, list[_Region]]]:
    """The stretches that may alternate, each with its rows of lines by column."""
    found: list[tuple[Stretch, list[_Region]]] = []
    in_vain = 0
    looked_at = _looked_at(page, clues, costs)
    by_height = _by_height(looked_at, clues, costs)
    for stretch in looked_at:
        regions = [_Region(rows, _gain(rows, clues, costs)) for rows in _told_apart(stretch, by_height, clues, costs)]
        found.append((stretch, regions))
        in_vain = 0 if any(region.gain >= costs.gain for region in regions) else in_vain + len(stretch.lines)
        if in_vain > _PATIENCE:
            break
    return found


def _looked_at(page: Page, clues: Clues, costs: AlternationSettings) -> list[Stretch]:
    """The stretches whose lines may alternate.

    All where blocks are shown, for only their edges are in doubt, and where most lines stand in stretches that may.
    """
    every = list(stretches(page, picture=bool(clues.places)))
    if clues.shows_blocks:
        return every
    found = [suspicious(stretch, clues, costs.window, costs.unfit, costs.unfit_latin) for stretch in every]
    parts = [part for part in found if part]
    most = sum(len(part.lines) for part in parts) > _MOST * sum(len(stretch.lines) for stretch in every)
    return [stretch for stretch in every if stretch.lines] if most and not clues.places else parts


def _by_height(found: Sequence[Stretch], clues: Clues, costs: AlternationSettings) -> Standing | None:
    """What speaks for lines of columns in a dump that has them sorted by height; None in others."""
    if clues.places or clues.shows_blocks or not found:
        return None
    return Standing(clues.page, [stretch.lines for stretch in found], costs.seams, costs.standing)


def _told_apart(stretch: Stretch, by_height: Standing | None, clues: Clues, costs: AlternationSettings) -> list[Rows]:
    """The rows of a stretch: for each stretch of rows the lines by column."""
    page = clues.page
    closed = [page.shapes[i].closes for i in stretch.lines]
    if clues.places:
        above = aligned_above([clues.places[i] for i in stretch.lines])
    elif by_height and not _mostly_latin(page, stretch):
        above = _above_in_columns(dealt_by_height(_sorted_lines(stretch, by_height, closed), costs.heights))
    else:
        above = lines_above(
            len(closed),
            clues.within(stretch.lines),
            closed,
            of_blocks(costs.columns) if clues.shows_blocks else costs.columns,
            within_blocks(page, stretch.lines) if clues.shows_blocks else frozenset(),
        )
    return [[[stretch.lines[i] for i in part] for part in rows] for rows in rows_of(above, closed)]


def _sorted_lines(stretch: Stretch, by_height: Standing, closed: Sequence[bool]) -> SortedLines:
    lines = stretch.lines
    captions = frozenset(stretch.captions)
    return SortedLines(
        lambda upper, lower: by_height.below(lines[upper], lines[lower]),
        closed,
        [by_height.is_display(line) for line in lines],
        [any(line - above in captions for above in range(1, _BELOW_CAPTION + 1)) for line in lines],
    )


def _mostly_latin(page: Page, stretch: Stretch) -> bool:
    """Whether few lines of a stretch have Chinese in them: what was fitted says nothing of the others."""
    return sum(page.shapes[line].latin for line in stretch.lines) > len(stretch.lines) / 2


def _above_in_columns(columns: Sequence[int]) -> list[int]:
    """The line above each one in its column, -1 for the first.

    >>> _above_in_columns([0, 1, 0, 0])
    [-1, -1, 0, 2]
    """
    last: dict[int, int] = {}
    above: list[int] = []
    for line, column in enumerate(columns):
        above.append(last.get(column, -1))
        last[column] = line
    return above


def _least_gain(page: Page, found: Iterable[tuple[Stretch, list[_Region]]], costs: AlternationSettings) -> float:
    """How much better lines must fit in their columns: less where others of the dump do, more where hardly any do."""
    clear = [region.rows for _, regions in found for region in regions if region.gain >= costs.gain]
    share = sum(len(part) for rows in clear for part in rows) / max(1, sum(shape.wrapped for shape in page.shapes))
    return costs.gain * (2.0 if share < _HARDLY_ANY else 0.5 if share > _MOST else 1.0)


def _ordered(
    stretch: Stretch,
    regions: Iterable[_Region],
    least: float,
    before: int | None,
    clues: Clues,
    costs: AlternationSettings,
) -> list[int]:
    """The lines of a stretch with the parts of its columns one after the other, captions behind them.

    `before` is the last line of text of the stretch before.
    """
    order: list[int] = []
    captions = list(stretch.captions)
    for region in regions:
        parts = region.rows
        last = max(line for part in parts for line in part)
        inside = [caption for caption in captions if caption < last]
        captions = captions[len(inside) :]
        if len(parts) > 1 and region.gain >= least:
            columns = arranged(parts, order[-1] if order else before, clues, costs.arrangement)
            read = [line for part in columns for line in part]
            # Without a gutter between, what stands right of a caption is the rest of it, whatever column it fits in.
            rest = {line for line in read if not clues.places and _by_caption(clues.page, line)}
            order += [line for line in read if line not in rest] + sorted({*inside, *rest})
        else:
            order += sorted([line for part in parts for line in part] + inside)
    return order + captions


def _by_caption(page: Page, line: int) -> bool:
    """Whether a line without a label stood beside a caption, to the right of it."""
    return page.kind(line) is None and page.kind(line - 1) == "caption" and page.beside(line - 1, line)


def _gain(parts: Rows, clues: Clues, costs: AlternationSettings) -> float:
    """How much better the lines fit in their columns than in the order of the dump; 0.0 where they fit in neither."""
    apart = {pair for part in parts for pair in pairwise(part)}
    if len(parts) < 2 or not apart or fmean(clues.follows(*pair) for pair in apart) < costs.fitting:
        return 0.0
    together = set(pairwise(sorted(line for part in parts for line in part)))
    new, old = apart - together, together - apart
    gain = sum(clues.follows(*pair) for pair in new) - sum(clues.follows(*pair) for pair in old)
    # Of many lines some fit better elsewhere by chance; where lines alternate, hardly one is followed by the next.
    enough = clues.places or clues.shows_blocks or len(new) > _ALTERNATING * len(apart)
    return gain if enough else 0.0


ALTERNATING_COLUMNS = Operator("alternating-columns", "layout", AlternationSettings, in_reading_order)
