"""Long passages that a dump has twice, whatever lines they are cut into, and the few characters in which they differ.

Takes the lines of a dump, gives pairs of readings: what stands at a place of one copy, and what in its place in the
other. Copies are found by the beginnings of their clauses; it does not say which of them is right.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, product
from typing import NamedTuple

import rjieba

from cleaner.text.document import CJK

# A clause is known by so many characters at its beginning, and copies may differ in so many in a row.
_HEAD, _MOST = 8, 3
_CLAUSE_ENDS = frozenset("，。；：？！,;:?!\n")
_CHINESE = re.compile(f"[{CJK}]*")
# The widths of signs change from page to page.
_NARROW = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
# How many characters of each copy to pass over, the fewest first, so that both go on alike.
_SHIFTS = sorted(product(range(_MOST + 1), repeat=2), key=lambda shift: (max(shift), sum(shift)))[1:]


class Place(NamedTuple):
    """The characters `start:end` of a line; none where another text lacks some, which then stood before `start`."""

    line: int
    start: int
    end: int


class Difference(NamedTuple):
    """Two places in copies of one passage."""

    one: Place
    other: Place


class _Run(NamedTuple):
    """So many characters that are the same from `one` and from `other` on."""

    one: int
    other: int
    length: int


@dataclass(frozen=True, slots=True)
class _Signs:
    """All that is printed, without white space and line ends, and where each character stands."""

    text: str
    places: Sequence[tuple[int, int]]

    def place(self, start: int, end: int) -> Place | None:
        """Where some characters stand, if that is in one line; `start` where there are none."""
        line, first = self.places[start]
        last = self.places[end - 1] if end > start else (line, first - 1)
        return Place(line, first, last[1] + 1) if last[0] == line and last[1] - first == end - start - 1 else None


def differences(lines: Sequence[str], edge: int, passage: int) -> Iterator[Difference]:
    """What differs in copies with at least `edge` characters alike on each side of it, and `passage` on both.

    >>> text = "老船长在渡口守了四十年的{}，后来把船桨和缆绳一起交给了年轻的徒弟。"
    >>> [d.one for d in differences([text.format("灯"), "岸上没有人。", text.format("打")], edge=8, passage=20)]
    [Place(line=0, start=12, end=13)]
    """
    signs = _signs_of(lines)
    for before, after in _cuts(signs.text, edge):
        if min(before.length, after.length) >= edge and before.length + after.length >= passage:
            one, other = before.one + before.length, before.other + before.length
            yield from _by_words(signs, one, after.one, other, after.other)


def _signs_of(lines: Sequence[str]) -> _Signs:
    found = [(c, (n, at)) for n, line in enumerate(lines) for at, c in enumerate(line) if not c.isspace()]
    return _Signs("".join(c for c, _ in found).translate(_NARROW), [place for _, place in found])


def _cuts(text: str, edge: int) -> Iterator[tuple[_Run, _Run]]:
    """Runs of the same text in two copies that a few other characters part."""
    known: dict[int, int] = {}  # by how far the copies are apart, up to where they have been compared
    for one, other in _heads(text):
        if known.get(other - one, 0) > one:
            continue
        runs = [_run(text, one, other, other)]
        while following := _after(text, runs[-1], edge, other):
            runs.append(following)
        known |= {run.other - run.one: run.one + run.length for run in runs}
        yield from pairwise(runs)


def _heads(text: str) -> Iterator[tuple[int, int]]:
    """Where two clauses begin alike, and no third one does; in order of the first."""
    places: dict[str, list[int]] = defaultdict(list)
    for at in range(len(text) - _HEAD):
        if not at or text[at - 1] in _CLAUSE_ENDS:
            places[text[at : at + _HEAD]].append(at)
    return ((found[0], found[1]) for found in places.values() if len(found) == 2)


def _run(text: str, one: int, other: int, limit: int) -> _Run:
    """The run from two places on; the first copy ends at `limit`, where the second begins."""
    length = 0
    while one + length < limit and other + length < len(text) and text[one + length] == text[other + length]:
        length += 1
    return _Run(one, other, length)


def _after(text: str, run: _Run, edge: int, limit: int) -> _Run | None:
    """The run behind this one, if a few characters further on the copies are alike again for `edge` or more."""
    one, other = run.one + run.length, run.other + run.length
    for skipped, passed in _SHIFTS:
        head = text[one + skipped : one + skipped + edge]
        if len(head) == edge and text.startswith(head, other + passed):
            return _run(text, one + skipped, other + passed, limit)
    return None


def _by_words(signs: _Signs, one: int, one_end: int, other: int, other_end: int) -> Iterator[Difference]:
    """The difference, word by word where both copies have as many of the same lengths: 为|核心, 是|关键."""
    left, right = signs.text[one:one_end], signs.text[other:other_end]
    if not _CHINESE.fullmatch(left + right):
        return
    words, others = rjieba.cut(left, False), rjieba.cut(right, False)
    if [len(word) for word in words] != [len(word) for word in others]:
        words, others = [left], [right]
    for word, counterpart in zip(words, others, strict=True):
        places = signs.place(one, one + len(word)), signs.place(other, other + len(counterpart))
        if word != counterpart and places[0] and places[1]:
            yield Difference(places[0], places[1])
        one, other = one + len(word), other + len(counterpart)
