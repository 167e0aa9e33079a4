"""Which of the display lines behind the text of a page stand over which article of it.

Takes the `Tail`s of a page, gives for each title block its lines and the line at which its article begins: title blocks
stand in the order of their articles, and their words are those of the text. All of a page are chosen together.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate

from cleaner.articles.drawn_last.page_tails import Tail, text_between
from cleaner.articles.witnesses import Witnesses
from cleaner.articles.wording import Wording, pairs_of
from cleaner.layout.page import Page
from cleaner.rulebook import Settings
from cleaner.typography import begins_with_dash, ends_with_dash

# A text says the words of its headline in so many characters.
_BEGINNING = 400
# What the text above a page is on, so many characters say.
_ABOVE = 1000
# No text below a headline has fewer.
_LEAST = 60
# No title block has more lines.
_LONGEST = 7


class DrawnLastSettings(Settings, frozen=True):
    """What speaks for a title block that stands behind its page's text, in weak clues, and how many are `enough`.

    `byline`, `titled` (a byline with a headline over it), `ended`, `head` and `matter` are said by the place at which
    its text begins, `announced` by the contents; `word` by each nat that its words tell of that text more than of the
    rest of the page, up to `most`; `apart` by a second entry of the contents, `phrase` against a block that begins in
    the middle of a phrase, `unsaid` against a line that is left over, and `headless` against a byline that is.
    """

    byline: float
    titled: float
    announced: float
    ended: float
    head: float
    matter: float
    word: float
    most: float
    apart: float
    phrase: float
    unsaid: float
    headless: float
    enough: float


@dataclass(frozen=True, slots=True)
class Block:
    """A title block: its `lines`, and the line `at` which the text below it begins."""

    lines: tuple[int, ...]
    at: int


def title_blocks(
    page: Page, tail: Tail, wording: Wording, witnesses: Witnesses, settings: DrawnLastSettings
) -> list[Block]:
    """The title blocks of a page and where they belong: none where too little speaks for any."""
    lines, starts = tail.lines, tail.starts
    bounds = [*(start.at for start in starts), tail.end]

    @cache
    def text_of(one: int, other: int) -> str:
        return text_between(page, bounds[one], bounds[other])

    above = wording.around(bounds[0] - 1, -1, _ABOVE)

    @cache
    def elsewhere(one: int, other: int) -> frozenset[str]:
        return above | pairs_of(text_of(0, one)) | pairs_of(text_of(other, len(starts)))

    @cache
    def beginning(one: int, other: int) -> frozenset[str]:
        return pairs_of(text_of(one, other)[:_BEGINNING])

    @cache
    def leaning(first: int, last: int, one: int, other: int) -> float:
        """How much the words of a block speak for the text between two starts."""
        said = "".join(page.shapes[i].text for i in lines[first:last])
        told = wording.said(said, beginning(one, other)) - wording.said(said, elsewhere(one, other))
        return max(-settings.most, min(settings.most, settings.word * told))

    weights = {
        # The byline below a summary has its headline above that.
        "lead": settings.byline + settings.headless,
        "byline": settings.byline,
        "titled": settings.titled,
        "ended": settings.ended,
        "head": settings.head,
        "matter": settings.matter,
    }
    announced = [witnesses.at([line]) is not None for line in lines]
    begins = [_begins_block(page, lines, place, witnesses, settings) for place in range(len(lines))]
    headed = [page.kind(line) == "heading" for line in lines]
    headless = [0.0, *accumulate(settings.headless * (start.why == "byline") for start in starts)]

    @cache
    def best(place: int, at: int) -> tuple[float, tuple[tuple[int, int, int], ...]]:
        """The best that can be made of the lines from `place` on, if the next block stands over the start `at`."""
        if at == len(starts):
            return -settings.unsaid * (len(lines) - place), ()
        found: tuple[float, tuple[tuple[int, int, int], ...]] = (-math.inf, ())
        for first in range(place, len(lines)):
            for last in range(first + 1, min(len(lines), first + _LONGEST) + 1):
                if last > first + 1 and begins[last - 1] is None:
                    break
                if not any(headed[first:last]):
                    continue
                split = sum(max(0.0, begins[n] or 0.0) for n in range(first + 1, last))
                said = weights[starts[at].why] + (begins[first] or 0.0) - split - settings.unsaid * (first - place)
                said += settings.announced * any(announced[first:last])
                for other in range(at + 1, len(starts) + 1):
                    if len(text_of(at, other)) < _LEAST:
                        continue
                    below, blocks = best(last, other)
                    gain = said + leaning(first, last, at, other) + headless[at + 1] - headless[other] + below
                    if gain > found[0]:
                        found = (gain, ((first, last, at), *blocks))
        return found

    chosen = max((best(0, at)[0] - headless[at], best(0, at)[1]) for at in range(len(starts) + 1))
    if chosen[0] < settings.enough:
        return []
    return [Block(lines[first:last], starts[at].at) for first, last, at in chosen[1]]


def _begins_block(
    page: Page, lines: Sequence[int], place: int, witnesses: Witnesses, settings: DrawnLastSettings
) -> float | None:
    """What speaks for a block that begins at a line; None where nothing else is possible: below a byline."""
    if place == 0:
        return 0.0
    above, line = lines[place - 1], lines[place]
    if page.kind(above) == "byline" and page.kind(line) == "heading":
        return None
    if page.kind(line) == "byline" or begins_with_dash(page.shapes[line].text):
        return -settings.phrase
    one, other = witnesses.at([above]), witnesses.at([line])
    if one is not None and other is not None:
        return settings.apart if one is not other else -settings.phrase
    if page.seam(above, line).strength > 0 or ends_with_dash(page.shapes[above].text):
        return -settings.phrase
    return 0.0
