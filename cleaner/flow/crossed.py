"""Paragraphs of two texts that a layout model put into one, since one was cut by its column and the other went on.

Takes a `Page` of such a dump, gives where a line is to be cut. The model joins a text that ends in mid-sentence with
the next block that has no indent; where two texts stand side by side, that is the rest of the other one. So two ends
and two beginnings have changed partners: a text that is open above goes on in mid-line, and what stands there before
goes on below.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from cleaner.bond import bond
from cleaner.decisions import BODY_KINDS
from cleaner.flow.column_measures import INDENTS, Measures, measures_of
from cleaner.flow.fragments import Fragment, is_open
from cleaner.flow.left_cut import leaves_texts_cut
from cleaner.kinsoku import full_at
from cleaner.layout.page import Page
from cleaner.rulebook import Operator, Settings
from cleaner.typography import NEVER_FIRST, OPENERS, balance, closes, is_cjk, pauses

# No half of a line is shorter, and no paragraph of one is longer.
_SHORTEST, _LONGEST = 6, 600
# So far from a seam a quote is looked for.
_AROUND = 100
# A dump with more open ends than this is not one of paragraphs, nor one in which so great a share of them is open.
_MOST_ENDS, _FEW_ENDS, _MOST_OPEN = 250, 40, 0.5
# A word across a seam says so much of what its bond says, and no more than this; none says this against it.
_OF_BOND, _MOST, _NO_WORD = 0.6, 5.0, -0.4
# What stands around a seam stands together elsewhere as well; quotes fit, or do not; no line begins or ends so.
_ELSEWHERE, _QUOTES, _NEVER = 1.5, 2.0, -4.0
# No cut parts a word that is as sure as this.
_WHOLE_WORD = -4.0
# A text that is open at no comma goes on where a word or a quote says so.
_LIKELY = 0.5
# No paragraph begins with one character and a comma, but the rest of a word does: 上|岸，灯就亮了.
_STUB = 2.0
# Where one of the two new seams has nothing to say for it, the other must say so much more.
_ONE_SIDED = 1.5


class CrossedSettings(Settings, frozen=True):
    """How far off the partners are looked for, and what speaks for a cut at least, as a logarithm of odds.

    `reach` counts texts, each of which costs `far`; a cut is better than the next best one by `apart`. What `begins`
    or a `dateline` is the beginning of a paragraph and goes on with none.
    """

    reach: int
    far: float
    least: float
    apart: float
    begins: re.Pattern[str]
    dateline: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Crossing:
    """The line `cut` ends with its character `at`; the line `above` goes on behind it, and it goes on in `below`.

    That is None where nothing tells which line it is.
    """

    gain: float
    above: int
    cut: int
    at: int
    below: int | None


class _Found(NamedTuple):
    """A crossing, with places among the lines of running text."""

    gain: float
    above: int
    cut: int
    at: int
    below: int


def crossings(page: Page, settings: CrossedSettings) -> list[Crossing]:
    """The lines of a page that hold paragraphs of two texts, with the lines that each of them belongs to.

    A model that leaves texts cut where columns end has joined none wrongly.
    """
    if not page.knows_headings or any(shape.torn for shape in page.shapes) or leaves_texts_cut(page):
        return []
    return _Texts.of(page, settings).crossings()


@dataclass(frozen=True, slots=True)
class _Texts:
    """The lines of running text: their indexes, which end open and which may begin with the rest of a text."""

    page: Page
    settings: CrossedSettings
    lines: Sequence[int]
    ends: Sequence[int]
    starts: Sequence[int]
    measures: Measures
    places: dict[int, list[tuple[int, float]]] = field(default_factory=dict, repr=False)
    fits: dict[tuple[int, int], float] = field(default_factory=dict, repr=False)

    @staticmethod
    def of(page: Page, settings: CrossedSettings) -> _Texts:
        lines = [i for i in range(len(page.shapes)) if page.kind(i) in BODY_KINDS and not page.shapes[i].wrapped]
        ends, starts = [], []
        for place, index in enumerate(lines):
            text = page.shapes[index].text
            if is_open(page, Fragment(index, index)) and len(text) >= _SHORTEST:
                ends.append(place)
            if is_cjk(text[0]) and not (settings.begins.match(text) or settings.dateline.match(text)):
                starts.append(place)
        if len(ends) > min(_MOST_ENDS, max(_FEW_ENDS, _MOST_OPEN * len(lines))):
            ends = []
        measures = measures_of([page.shapes[lines[place]].text for place in ends])
        return _Texts(page, settings, lines, ends, starts, measures)

    def crossings(self) -> list[Crossing]:
        """The cuts that are sure, each line in one of them only."""
        best: list[_Found] = []
        for end in self.ends:
            found = sorted(self._crossings_of(end), key=lambda crossing: -crossing.gain)
            if not found or found[0].gain < self.settings.least + _ONE_SIDED * (not self._is_taken_up(found[0])):
                continue
            others = (c.gain for c in found if (c.cut, c.at) != (found[0].cut, found[0].at))
            if found[0].gain - next(others, 0.0) >= self.settings.apart:
                best.append(found[0])
        taken: set[int] = set()
        kept: list[_Found] = []
        for crossing in sorted(best, key=lambda crossing: -crossing.gain):
            if crossing.cut not in taken and crossing.below not in taken:
                taken |= {crossing.cut, crossing.below}
                kept.append(crossing)
        return [self._in_page(crossing) for crossing in sorted(kept, key=lambda crossing: crossing.cut)]

    def _in_page(self, found: _Found) -> Crossing:
        below = self.lines[found.below] if self._is_taken_up(found) else None
        return Crossing(found.gain, self.lines[found.above], self.lines[found.cut], found.at, below)

    def _is_taken_up(self, found: _Found) -> bool:
        """Whether a word or a quote says that the first half of a line goes on in the line below."""
        return _seam(self.page, self._text(found.cut)[: found.at], self._text(found.below)) >= _LIKELY

    def _crossings_of(self, above: int) -> Iterator[_Found]:
        """Every cut in reach below an open text, with every text that the first half may go on in."""
        reach, far = self.settings.reach, self.settings.far
        ending = self._text(above)
        as_it_is: dict[tuple[int, int], float] = {}
        for cut in range(above + 1, min(above + reach, len(self.lines) - 1)):
            text = self._text(cut)
            belows = self.starts[bisect_left(self.starts, cut + 1) : bisect_left(self.starts, cut + reach + 1)]
            for at, said in self._places(cut):
                here = _seam(self.page, ending, text[at:]) + said - far * (cut - above)
                if here < (0.0 if pauses(ending) else _LIKELY):
                    continue
                for below in belows:
                    there = _seam(self.page, text[:at], self._text(below)) - far * (below - cut)
                    if here + there < self.settings.least:
                        continue
                    if (cut, below) not in as_it_is:
                        as_it_is[cut, below] = self._as_it_is(above, below, cut)
                    yield _Found(here + there - as_it_is[cut, below], above, cut, at, below)

    def _places(self, cut: int) -> list[tuple[int, float]]:
        """The places in a line where it may be cut, and what speaks for each that stands there itself."""
        if cut not in self.places:
            text, measures = self._text(cut), self.measures
            full = frozenset(at for m in measures.wide for indent in INDENTS for at in full_at(text, m, indent))
            said = ((at, measures.says(full=at in full) - _inside(self.page, text, at)) for at in _places(text))
            self.places[cut] = [(at, says) for at, says in said if says > _WHOLE_WORD]
        return self.places[cut]

    def _as_it_is(self, above: int, below: int, cut: int) -> float:
        """What speaks for the best partners that the two have without a cut, more than for other partners of those."""
        apart = (above, below, cut)
        starts, ends = self._near(self.starts, above, apart), self._near(self.ends, below, apart)
        goes_on = max((self._fit(above, start) - self._led(start, apart) for start in starts), default=0.0)
        led = max((self._fit(end, below) - self._goes_on(end, apart) for end in ends), default=0.0)
        return max(max(goes_on, 0.0) + max(led, 0.0), self._fit(above, below))

    def _led(self, start: int, apart: tuple[int, ...]) -> float:
        """What speaks for the best end to go on in a start, other than these."""
        return max((self._fit(end, start) for end in self._near(self.ends, start, apart)), default=0.0)

    def _goes_on(self, end: int, apart: tuple[int, ...]) -> float:
        """What speaks for the best start to go on with an end, other than these."""
        return max((self._fit(end, start) for start in self._near(self.starts, end, apart)), default=0.0)

    def _near(self, places: Sequence[int], place: int, apart: tuple[int, ...]) -> Iterator[int]:
        reach = self.settings.reach
        for near in places[bisect_left(places, place - reach) : bisect_left(places, place + reach + 1)]:
            if near != place and near not in apart:
                yield near

    def _fit(self, end: int, start: int) -> float:
        """What speaks for a text going on in another, with nothing cut; nothing speaks against it more than silence."""
        if (end, start) not in self.fits:
            self.fits[end, start] = max(0.0, _seam(self.page, self._text(end), self._text(start)))
        return self.fits[end, start]

    def _text(self, place: int) -> str:
        return self.page.shapes[self.lines[place]].text


def _places(text: str) -> list[int]:
    """The places in a line in mid-sentence."""
    if len(text) > _LONGEST:
        return []
    return [at for at in range(_SHORTEST, len(text) - _SHORTEST + 1) if _may_cut(text, at)]


def _may_cut(text: str, at: int) -> bool:
    begins = is_cjk(text[at]) or text[at] in OPENERS
    return (
        begins
        and not closes(text[max(0, at - _AROUND) : at])
        and text[at - 1] not in "：:；;"
        and text[at - 1] not in OPENERS
    )


def _seam(page: Page, left: str, right: str) -> float:
    """What speaks for a text going on in another, by what stands around the seam."""
    if right[0] in NEVER_FIRST or left[-1] in OPENERS:
        return _NEVER
    tied = bond(left, right)
    said = _by_words(left, tied)
    said += _ELSEWHERE * bool(page.language.repeated(left, right)) + _STUB * (tied > 0 and pauses(right[:2]))
    opened, closed = balance(left[-_AROUND:]) > 0, balance(right[:_AROUND]) < 0
    return said + (_QUOTES if opened and closed else -_QUOTES / 2 if opened or closed else 0.0)


def _inside(page: Page, text: str, at: int) -> float:
    """What speaks against a cut: a word there, or that the same stands elsewhere as well."""
    left, right = text[:at], text[at:]
    return _by_words(left, bond(left, right)) + _ELSEWHERE * (page.language.repeated(left, right) > 1)


def _by_words(left: str, tied: float) -> float:
    """What a word says that lies behind a text, by its bond, or that none does."""
    return min(_OF_BOND * tied, _MOST) if tied else 0.0 if pauses(left) else _NO_WORD


CROSSED = Operator("crossed-paragraphs", "flow", CrossedSettings, crossings)
