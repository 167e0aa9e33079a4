"""Whether the text below a display line is on another matter than the text above: a new article begins, or a section.

Takes a `Page`, gives for each place in it the share of all places in the dump where the text changes its words more.
The idea is that of TextTiling (Hearst 1997): texts on one matter repeat its words.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Set

from cleaner.articles.openings.opening import OpeningSettings
from cleaner.articles.wording import pairs_of, wording_of
from cleaner.decisions import BODY_KINDS
from cleaner.layout.page import Page

# Of a hundred articles 52 begin where the text changes its words more than in 95 of 100 places, and 3 of a hundred
# sections; where it does less than in half of them, hardly an article begins.
_OTHER_MATTER, _SAME_MATTER = (0.05, 0.1), (0.35, 0.5)
# So many characters on each side say what a text is on, and fewer than these say nothing.
_REACH, _LEAST = 500, 100
# So many places show what is usual in a dump, and fewer than these do not.
_PLACES, _FEWEST = 150, 20


class Topics:
    """What the text of a dump is on, asked at one place after the other."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._lines = [i for i in range(len(page.shapes)) if page.kind(i) in BODY_KINDS]
        self._place_of = {line: place for place, line in enumerate(self._lines)}
        self._weights: dict[str, float] = {}
        self._usual: list[float] | None = None

    def change(self, above: int, below: int) -> float | None:
        """The share of places in the dump at which the text goes on less on its matter than from `above` to `below`.

        Both are indexes of lines of text; None where too little stands there, or in the dump, to tell.
        """
        if self._usual is None:
            self._usual = self._look_around()
        if len(self._usual) < _FEWEST or above not in self._place_of or below not in self._place_of:
            return None
        found = self._cohesion(self._place_of[above] + 1, self._place_of[below])
        return None if found is None else bisect_left(self._usual, found) / len(self._usual)

    def _look_around(self) -> list[float]:
        """How well the text goes on on its matter where a sentence ends, all over the dump, in rising order."""
        wording = wording_of(self._page)
        total = len(wording.pairs) + 1
        # What stands in one passage alone is no evidence for another.
        self._weights = {pair: math.log(total / count) for pair, count in wording.spread.items() if count > 1}
        shapes = self._page.shapes
        ends = [place + 1 for place, line in enumerate(self._lines[:-1]) if shapes[line].closes]
        step = max(1, len(ends) // _PLACES)
        found = (self._cohesion(place, place) for place in ends[::step])
        return sorted(cohesion for cohesion in found if cohesion is not None)

    def _cohesion(self, above: int, below: int) -> float | None:
        """How much rare pairs of characters the text before the place `above` shares with that from `below` on."""
        before = self._text(range(above - 1, -1, -1))
        behind = self._text(range(below, len(self._lines)))
        if len(before) < _LEAST or len(behind) < _LEAST:
            return None
        one, two = (pairs_of(text) & self._weights.keys() for text in (before, behind))
        return self._weight(one & two) / math.sqrt(max(1.0, self._weight(one)) * max(1.0, self._weight(two)))

    def _text(self, places: range) -> str:
        parts: list[str] = []
        room = _REACH
        for place in places:
            if room <= 0:
                break
            text = self._page.shapes[self._lines[place]].text
            parts.append(text[-room:] if places.step < 0 else text[:room])
            room -= len(text)
        return "".join(parts if places.step > 0 else parts[::-1])

    def _weight(self, pairs: Set[str]) -> float:
        # Exact, so that the order of a set does not count.
        return math.fsum(self._weights[pair] for pair in pairs)


def by_topic(change: float | None, settings: OpeningSettings) -> float:
    """What it says of a headline that the text below is on another matter, or on the same."""
    if change is None or change >= _SAME_MATTER[0]:
        return 0.0 if change is None else -settings.same_matter * (1.0 if change >= _SAME_MATTER[1] else 0.5)
    return settings.other_matter * (1.0 if change < _OTHER_MATTER[0] else 0.5 if change < _OTHER_MATTER[1] else 0.0)
