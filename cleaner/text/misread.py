"""A phrase that a dump has twice, once with a character misread: 电视枇 is 电视机, which stands elsewhere.

Takes a line, gives the change. Of two readings that differ in one character, and whose characters look alike, the one
that makes a word is right, if the other makes none. The doubt is on characters that stand alone between words and
are rare in the document; what is a name, or a word with its neighbours, is left.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from cleaner.rulebook import Operator, Settings
from cleaner.text.change import Change
from cleaner.text.document import CJK, Context, Document, looks_for
from cleaner.text.similar import similar_characters

_CHINESE = re.compile(f"[{CJK}]+")
# Two readings share so many characters less one.
_PHRASE = 3
# A word is looked for so far from a character.
_AROUND = 4
_LONGEST_WORD = 4
# A phrase with more readings than this is no phrase.
_READINGS = 4


class MisreadSettings(Settings, frozen=True):
    """A character that stands alone more than `most` times in the document is none that was misread.

    Repairs are made where there are `fewest` of them, and one in so many `characters`; else they are suggested, as
    sure as `alone`: in a text that was read well one is more likely chance.
    """

    most: int
    fewest: int
    characters: int
    alone: float


@dataclass(frozen=True, slots=True)
class _Doubt:
    """A character that stands alone at `at` in a stretch of Chinese that begins at `start` of a line."""

    line: int
    start: int
    stretch: str
    at: int

    @property
    def sign(self) -> str:
        return self.stretch[self.at]

    @property
    def place(self) -> int:
        return self.start + self.at


class _Gap(NamedTuple):
    """A phrase with a gap in the place of one character."""

    before: str
    after: str


class _Repair(NamedTuple):
    """What should stand at a place of a line, and the phrase that shows it."""

    at: int
    right: str
    phrase: str


def _trigger(document: Document, settings: MisreadSettings) -> re.Pattern[str] | None:
    found = document.fact(_misread, settings) if document.script == "hans" else {}
    signs = {document.lines[line][repair.at] for line, repairs in found.items() for repair in repairs}
    return re.compile(f"[{''.join(sorted(signs))}]") if signs else None


@looks_for(_trigger)
def two_readings(line: str, context: Context, settings: MisreadSettings) -> Iterator[Change]:
    """Repair a character by another reading of its phrase.

    >>> document = Document(["修好了一台电视枇", "电视机摆在门口"])
    >>> rule = MisreadSettings(most=4, fewest=1, characters=10000, alone=0.6)
    >>> [(c.start, c.replacement) for c in two_readings(document.lines[0], Context(document, 0), rule)]
    [(7, '机')]
    """
    if line != context.document.lines[context.index]:
        # Another rule has changed it: the next round will look at it.
        return
    found = context.document.fact(_misread, settings)
    count = sum(map(len, found.values()))
    made = count >= settings.fewest and count * settings.characters >= len(context.document.text)
    for repair in found.get(context.index, ()):
        confidence = None if made else settings.alone
        note = f"{repair.phrase} stands elsewhere"
        yield Change(repair.at, repair.at + 1, repair.right, note, confidence, suggest=not made)


def _misread(document: Document, settings: MisreadSettings) -> dict[int, list[_Repair]]:
    """By line the characters that were misread, in their order."""
    stretches = [
        (number, found.start(), found[0])
        for number, line in enumerate(document.lines)
        for found in _CHINESE.finditer(line)
    ]
    known = {stretch[at : at + _PHRASE] for _, _, stretch in stretches for at in range(len(stretch) - _PHRASE + 1)}
    # Phrases with a gap that another character may fill better, and who doubts which.
    wanted: dict[_Gap, list[tuple[_Doubt, str]]] = defaultdict(list)
    for doubt in _doubts(stretches, settings):
        likely = [
            (_Gap(phrase[:gap], phrase[gap + 1 :]), right)
            for right in similar_characters()[doubt.sign]
            for gap, phrase in _phrases(doubt, right)
            if phrase in known
        ]
        if likely and not _means_something(doubt):
            for place, right in likely:
                wanted[place].append((doubt, right))
    if not wanted:
        return {}
    found: dict[int, dict[int, _Repair]] = defaultdict(dict)
    for place, readings in _readings(stretches, wanted).items():
        doubted = {doubt.sign for doubt, _ in wanted[place]}
        meant = readings.keys() - doubted
        if len(meant) != 1 or len(readings) > _READINGS:
            continue
        (right,) = meant
        if all(_is_word(stretch, at, place) for stretch, at in readings[right]):
            for doubt, other in wanted[place]:
                if other == right:
                    found[doubt.line][doubt.place] = _Repair(doubt.place, right, place.before + right + place.after)
    return {line: [repairs[at] for at in sorted(repairs)] for line, repairs in found.items()}


def _doubts(stretches: Sequence[tuple[int, int, str]], settings: MisreadSettings) -> Iterator[_Doubt]:
    """The characters that stand alone between words, and seldom do."""
    import rjieba

    alone: Counter[str] = Counter()
    single: list[_Doubt] = []
    for number, start, stretch in stretches:
        at = 0
        for word in rjieba.cut(stretch, False):
            if len(word) == 1:
                alone[word] += 1
                single.append(_Doubt(number, start, stretch, at))
            at += len(word)
    similar = similar_characters()
    return (doubt for doubt in single if alone[doubt.sign] <= settings.most and doubt.sign in similar)


def _readings(
    stretches: Iterable[tuple[int, int, str]], wanted: Collection[_Gap]
) -> dict[_Gap, dict[str, list[tuple[str, int]]]]:
    """How the gaps of phrases are filled in the document: for each character where it stands."""
    found: dict[_Gap, dict[str, list[tuple[str, int]]]] = defaultdict(lambda: defaultdict(list))
    rests = {place.before + place.after for place in wanted}
    for _, _, stretch in stretches:
        for begin in range(len(stretch) - _PHRASE + 1):
            phrase = stretch[begin : begin + _PHRASE]
            for gap in range(_PHRASE):
                rest = phrase[:gap] + phrase[gap + 1 :]
                if rest in rests and (place := _Gap(rest[:gap], rest[gap:])) in wanted:
                    found[place][phrase[gap]].append((stretch, begin + gap))
    return found


def _phrases(doubt: _Doubt, right: str) -> Iterator[tuple[int, str]]:
    """The phrases around a character with another one in its place, and where it stands in them."""
    stretch, at = doubt.stretch, doubt.at
    for gap in range(_PHRASE):
        begin = at - gap
        if begin >= 0 and begin + _PHRASE <= len(stretch):
            yield gap, stretch[begin:at] + right + stretch[at + 1 : begin + _PHRASE]


def _is_word(stretch: str, at: int, place: _Gap) -> bool:
    """Whether the character at `at` belongs to a word inside the phrase."""
    import rjieba

    first, last = at - len(place.before), at + len(place.after)
    begin = max(0, at - _AROUND)
    for word in rjieba.cut(stretch[begin : at + _AROUND + 1], False):
        end = begin + len(word)
        if begin <= at < end:
            return len(word) > 1 and first <= begin and end <= last + 1
        begin = end
    return False


def _means_something(doubt: _Doubt) -> bool:
    """Whether a character makes a word of the dictionary with its neighbours, or belongs to a name."""
    import rjieba

    stretch, at = doubt.stretch, doubt.at
    for length in range(2, _LONGEST_WORD + 1):
        for begin in range(max(0, at - length + 1), min(at, len(stretch) - length) + 1):
            if rjieba.has_word(stretch[begin : begin + length]):
                return True
    left = max(0, at - _AROUND)
    place = left
    for word, part in rjieba.tag(stretch[left : at + _AROUND + 1], True):
        if place <= at < place + len(word):
            return len(word) > 1 and part.startswith("nr")
        place += len(word)
    return False


TWO_READINGS = Operator("two-readings", "text", MisreadSettings, two_readings)
