"""Articles of a magazine that stand side by side, told apart where a line of the dump held paragraphs of both.

Takes a `Page` whose lines were cut, its `Flow`, the runs and the openings, gives the lines in another order.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from msgspec import structs

from cleaner.articles.beside.texts import owners_of, pieces_of, stretch_of, texts_below, title_of
from cleaner.articles.beside.woven import Headline, WeaveSettings, articles_of
from cleaner.articles.openings.opening import Opening
from cleaner.articles.runs import Run
from cleaner.flow import Flow
from cleaner.layout.page import Page
from cleaner.layout.signed.byline import BylineSettings

# So much a seam says that is known, in weak clues.
_KNOWN = 8.0


def crossed_apart(
    page: Page,
    flow: Flow,
    runs: Sequence[Run],
    starts: Sequence[Opening],
    names: BylineSettings | None,
    settings: WeaveSettings,
) -> list[int]:
    """The indexes of all lines, those of two articles apart where a line held paragraphs of both.

    That line shows that both stand side by side: in the article that has opened above it, the one before goes on.
    """
    order = list(range(len(page.shapes)))
    earlier = _read_first(page)
    below = texts_below(page)
    moved = 0
    for number in range(1, len(starts)):
        end = starts[number + 1].at if number + 1 < len(starts) else len(order)
        pair, lines = starts[number - 1 : number + 1], range(starts[number - 1].at, end)
        # Of three that stand side by side two are told apart.
        if lines.start < moved or earlier.isdisjoint(range(starts[number].at, end)):
            continue
        owners = _owners_of_two(page, flow, runs, pair, lines, below, earlier, names, settings)
        order[lines.start : end] = [line for _, line in sorted(zip(owners, lines, strict=True))]
        moved = end
    return order


def _owners_of_two(
    page: Page,
    flow: Flow,
    runs: Sequence[Run],
    pair: Sequence[Opening],
    lines: range,
    below: Sequence[int],
    earlier: frozenset[int],
    names: BylineSettings | None,
    settings: WeaveSettings,
) -> list[int]:
    """Which of two articles each of the lines is of, of which the second may begin anywhere below its headline.

    `earlier` are lines that are known to be of the first.
    """
    first, second = pair
    pieces = pieces_of(page, flow, frozenset({below[second.at]}), lines)
    beside = next((place for place, piece in enumerate(pieces) if piece[0] >= second.at), len(pieces))
    stretches = [
        replace(stretch_of(page, above, piece, -1 if place else 0, names), known=-1 if earlier.isdisjoint(piece) else 0)
        for place, (above, piece) in enumerate(pairwise([[lines.start - 1], *pieces]))
    ]
    headlines = [
        Headline(title_of(page, runs[first.run], first, {})),
        Headline(title_of(page, runs[second.run], second, {}), beside, anywhere=True),
    ]

    def seam(left: int, right: int) -> float:
        return _seam(page, pieces[left][-1], pieces[right][0])

    before = [int(place >= beside and earlier.isdisjoint(piece)) for place, piece in enumerate(pieces)]
    # The headline of the second stands right above, so that its text is likely to begin.
    found = articles_of(stretches, headlines, seam, structs.replace(settings, begin=0.0), before)
    whose = {line: article for piece, article in zip(pieces, found, strict=True) for line in piece}
    return owners_of(page, whose, {first.at: 0, second.at: 1}, below, lines)


def _read_first(page: Page) -> frozenset[int]:
    """The lines of the texts that go on in mid-line: those of the article that opened first, and is read first."""
    lines = page.reading.lines
    halves = {below.start: below.index for above, below in pairwise(lines) if above.number == below.number}
    starts = {line.index: page.crossed.get(line.end, -1) for line in lines}
    return frozenset(i for end, start in starts.items() if start in halves for i in (end, halves[start]))


def _seam(page: Page, left: int, right: int) -> float:
    """How well a line goes on in another; where a line was cut, that is known."""
    known = page.crossed.get(page.shapes[left].line.end) == page.shapes[right].line.start
    return _KNOWN if known else page.seam(left, right).across
