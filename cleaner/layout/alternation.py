"""Columns whose lines alternate in the dump, put one after the other.

Takes a `Page` on which the lines that a pattern decides are labelled, gives the page with its lines
in reading order. `pdftotext` in its default order and OCR tools that sort lines by height give a
row of two or three columns as two or three lines; whether a dump does so shows in its seams, which
hardly ever fit. Where they fit, nothing is moved.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise, permutations
from statistics import fmean

from cleaner.decisions import Kind
from cleaner.layout.clues import SIGNED, Clues
from cleaner.layout.column import LONGEST_INDENT
from cleaner.layout.following import FollowingSettings
from cleaner.layout.page import Page, Shape
from cleaner.layout.paragraphs import indented
from cleaner.layout.tracks import TrackSettings, aligned_above, lines_above, of_blocks
from cleaner.rulebook import Operator, Settings
from cleaner.typography import has_cjk

# No text goes on across these: a page ends here, or a list stands here.
_BARRIERS: frozenset[Kind] = frozenset({"running-head", "folio", "masthead", "contents", "sponsor", "metadata"})
# No page has more lines; a dump that shows no pages is looked at piece by piece.
_LONGEST_PAGE = 600
# After so many lines in vain the columns of a dump do not alternate, whatever its seams are like.
_PATIENCE = 3000
# Where fewer lines than this share have a blank one above, it is white space across the page.
_RARE = 0.25
# So many windows before and behind the lines that do not go on are looked at with them.
_AROUND = 2
# The feet of columns differ by so many lines.
_RAGGED = 2
# More parts of columns than this are taken in the order of their first lines.
_MANY = 6
# Where lines alternate, more than this share of them have another one below them than in the dump.
_ALTERNATING = 0.5
# Where alternating columns hold less than this share of the text, they are more likely chance; where they hold more
# than that one, the rest is likely to alternate as well.
_HARDLY_ANY = 0.2
_MOST = 0.5
# Lines by column, in a stretch of rows in which the same columns are open.
_Rows = list[list[int]]


class AlternationSettings(Settings, frozen=True):
    """When a stretch is looked at, and what telling its columns apart costs and shows.

    In a `window` of so many seams the lines fit less than `unfit` on average, Latin ones less than
    `unfit_latin`. Columns that are told apart must fit better by `gain` in all, and by `fitting` on
    average. Parts of columns that change places cost `swapped`, those that begin in one row
    `swapped_level`.
    """

    window: int
    unfit: float
    unfit_latin: float
    gain: float
    fitting: float
    swapped: float
    swapped_level: float
    columns: TrackSettings
    seams: FollowingSettings


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Lines between two barriers: those that stand in columns, and the captions among them."""

    lines: tuple[int, ...]
    captions: tuple[int, ...]


def in_reading_order(page: Page, costs: AlternationSettings) -> list[int]:
    """The indexes of all lines in reading order; the order of the dump where no columns alternate."""
    order = list(range(len(page.shapes)))
    clues = Clues(page, costs.seams)
    found = _all_rows(page, clues, costs)
    least = _least_gain(page, found, clues, costs)
    before: int | None = None
    for stretch, regions in found:
        places = sorted((*stretch.lines, *stretch.captions))
        for place, line in zip(places, _ordered(stretch, regions, least, before, clues, costs), strict=True):
            order[place] = line
        before = next((order[place] for place in reversed(places) if order[place] in stretch.lines), before)
    return order


def _all_rows(page: Page, clues: Clues, costs: AlternationSettings) -> list[tuple[_Stretch, list[_Rows]]]:
    """The stretches that may alternate, each with its rows of lines by column."""
    found: list[tuple[_Stretch, list[_Rows]]] = []
    in_vain = 0
    for stretch in _stretches(page):
        # Where blocks are shown, only their edges are in doubt.
        looked_at = stretch if clues.shows_blocks else _suspicious(stretch, clues, costs)
        if looked_at is None:
            continue
        rows = _told_apart(looked_at, clues, costs)
        found.append((looked_at, rows))
        in_vain = 0 if any(_gain(r, clues, costs) >= costs.gain for r in rows) else in_vain + len(stretch.lines)
        if in_vain > _PATIENCE:
            break
    return found


def _told_apart(stretch: _Stretch, clues: Clues, costs: AlternationSettings) -> list[_Rows]:
    """The rows of a stretch: for each stretch of rows the lines by column."""
    page = clues.page
    closed = [page.shapes[i].closes for i in stretch.lines]
    if clues.places:
        above = aligned_above([clues.places[i] for i in stretch.lines])
    else:
        joined = _within_blocks(page, stretch.lines) if clues.shows_blocks else frozenset()
        turns = of_blocks(costs.columns) if clues.shows_blocks else costs.columns
        above = lines_above(len(closed), clues.within(stretch.lines), closed, turns, joined)
    return [[[stretch.lines[i] for i in part] for part in rows] for rows in _rows(above, closed)]


def _least_gain(
    page: Page, found: list[tuple[_Stretch, list[_Rows]]], clues: Clues, costs: AlternationSettings
) -> float:
    """How much better lines must fit in their columns: less where others of the dump do, more where hardly any do."""
    clear = [rows for _, regions in found for rows in regions if _gain(rows, clues, costs) >= costs.gain]
    share = sum(len(part) for rows in clear for part in rows) / max(1, sum(shape.wrapped for shape in page.shapes))
    return costs.gain * (2.0 if share < _HARDLY_ANY else 0.5 if share > _MOST else 1.0)


def _within_blocks(page: Page, lines: Sequence[int]) -> frozenset[int]:
    """The places of the lines that stand right below the one before, in one block."""
    return frozenset(
        place
        for place in range(1, len(lines))
        if lines[place] == lines[place - 1] + 1
        and page.shapes[lines[place]].line.gap == 0
        and not _of_two_columns(page, lines[place])
        and not _of_two_columns(page, lines[place - 1])
    )


def _of_two_columns(page: Page, index: int) -> bool:
    """Whether a line is one of two that stood on one line of the dump."""
    number = page.shapes[index].line.number
    beside = [page.shapes[i].line.number for i in (index - 1, index + 1) if 0 <= i < len(page.shapes)]
    return number in beside


def _stretches(page: Page) -> Iterator[_Stretch]:
    lines: list[int] = []
    captions: list[int] = []
    rare = sum(shape.line.gap > 0 for shape in page.shapes) < _RARE * len(page.shapes)
    for index, shape in enumerate(page.shapes):
        kind = page.kind(index)
        turned = shape.line.opens_page or len(lines) >= _LONGEST_PAGE
        if kind in _BARRIERS or turned or (rare and shape.line.gap):
            yield _Stretch(tuple(lines), tuple(captions))
            lines, captions = [], []
        if kind is None or kind in SIGNED:
            lines.append(index)
        elif kind not in _BARRIERS:
            captions.append(index)
    yield _Stretch(tuple(lines), tuple(captions))


def _suspicious(stretch: _Stretch, clues: Clues, costs: AlternationSettings) -> _Stretch | None:
    """The part of a stretch in which the lines of text do not go on in the next ones, and some lines around it."""
    page = clues.page
    text = [i for i in stretch.lines if page.shapes[i].wrapped and i + 1 < len(page.shapes)]
    fits = [0.0, *accumulate(clues.follows(left, left + 1) for left in text)]
    chinese = sum(has_cjk(page.shapes[i].text) for i in text)
    unfit = costs.window * (costs.unfit if 2 * chinese > len(text) else costs.unfit_latin)
    windows = range(len(text) - costs.window + 1)
    found = [at for at in windows if fits[at + costs.window] - fits[at] < unfit]
    if not found:
        return None
    around = _AROUND * costs.window
    first = text[max(0, found[0] - around)] if found[0] > around else stretch.lines[0]
    last = found[-1] + costs.window + around
    end = text[last] if last < len(text) else max(*stretch.lines, *stretch.captions, -1) + 1
    return _Stretch(
        tuple(i for i in stretch.lines if first <= i < end), tuple(i for i in stretch.captions if first <= i < end)
    )


def _ordered(
    stretch: _Stretch,
    regions: Iterable[_Rows],
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
    for parts in regions:
        last = max(line for part in parts for line in part)
        inside = [caption for caption in captions if caption < last]
        captions = captions[len(inside) :]
        if len(parts) > 1 and _gain(parts, clues, costs) >= least:
            arranged = _arranged(parts, order[-1] if order else before, clues, costs)
            order += [line for part in arranged for line in part] + inside
        else:
            order += sorted([line for part in parts for line in part] + inside)
    return order + captions


def _gain(parts: _Rows, clues: Clues, costs: AlternationSettings) -> float:
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


def _rows(above: Sequence[int], closed: Sequence[bool]) -> Iterator[list[list[int]]]:
    """The stretches of rows in which the same columns are open: for each, the lines by column.

    `closed` says which lines end a sentence: one that is open at the foot of a column ends below it.

    >>> list(_rows([-1, 0, -1, 1, 2, 3, 5, 6, 7], [True] * 9))
    [[[0]], [[1, 3], [2, 4]], [[5, 6, 7, 8]]]
    >>> list(_rows([-1, -1, 0, 1, 2], [False] * 5))
    [[[0, 2, 4], [1, 3]]]
    """
    column: list[int] = []
    ends: dict[int, int] = {}
    for line, upper in enumerate(above):
        column.append(column[upper] if upper >= 0 else line)
        ends[column[line]] = line
    starts = set(column)
    at = 0
    while at < len(above):
        # A row begins with the line before the first one of another column.
        beside = next((i for i in range(at + 1, len(above)) if i in starts), None)
        begin = len(above) if beside is None else max(at, beside - 1)
        if begin > at:
            yield [list(range(at, begin))]
        if beside is None:
            return
        end = begin
        open_until = {c: e for c, e in ends.items() if c <= beside <= e or c == column[begin]}
        while end < len(above):
            here = [c for c in open_until if open_until[c] >= end]
            if end in starts:
                open_until[column[end]] = ends[column[end]]
            elif len(here) < 2:
                end = _ragged_end(end, above, begin, closed)
                break
            end += 1
        parts: dict[int, list[int]] = {}
        for line in range(begin, end):
            parts.setdefault(column[line], []).append(line)
        yield list(parts.values())
        at = end


def _ragged_end(end: int, above: Sequence[int], begin: int, closed: Sequence[bool]) -> int:
    """The line after the last ones of the longest column: a sentence that is open at its foot ends below.

    The columns of a page end with it, but for a line or two.
    """
    while end < len(above) and above[end] >= begin and (not closed[above[end]] or len(above) - end <= _RAGGED):
        end += 1
    return end


def _arranged(parts: list[list[int]], before: int | None, clues: Clues, costs: AlternationSettings) -> list[list[int]]:
    """The parts of columns in the order in which their ends and beginnings fit best."""
    if clues.places:
        return sorted(parts, key=lambda part: min(clues.places[line] for line in part))
    if len(parts) > _MANY:
        return parts

    # The first lines of columns that begin in one row come from left to right.
    top = sorted(line for part in parts for line in part)[: len(parts)]
    level = [part[0] in top and _is_text(clues.page.shapes[part[0]]) for part in parts]

    def fit(order: tuple[int, ...]) -> float:
        swaps = [(b, a) for place, a in enumerate(order) for b in order[place + 1 :] if a > b]
        cost = sum(costs.swapped_level if level[a] and level[b] else costs.swapped for a, b in swaps)
        seams = sum(clues.follows(parts[a][-1], parts[b][0]) for a, b in pairwise(order))
        return _opens(parts[order[0]][0], before, clues) + seams - cost

    best = max(permutations(range(len(parts))), key=fit)
    return [parts[i] for i in best]


def _is_text(shape: Shape) -> bool:
    """Whether a line is as wide as a line of text; a headline begins lower or higher than the text beside it."""
    return shape.wrapped and (shape.closes or shape.missing <= LONGEST_INDENT)


def _opens(line: int, before: int | None, clues: Clues) -> float:
    """What speaks for a line being the first of its rows: a beginning, or what goes on from the text `before`."""
    shape = clues.page.shapes[line]
    begins = 1.0 if not shape.wrapped or indented(shape) > 0.5 else 0.0
    return begins if before is None else max(begins, clues.follows(before, line))


ALTERNATING_COLUMNS = Operator("alternating-columns", "layout", AlternationSettings, in_reading_order)
