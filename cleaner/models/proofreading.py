"""The proofreader `gguf`: a language model of the user's own says which characters were likely misread.

Takes a paragraph, gives misreadings. The model reads it once. Where a token surprises it, the characters there and the
one before are tried with each character that they may be read for, as far as that one surprises less; what is likelier
by then, with the words that follow, was likely printed.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple, Protocol

from cleaner.models.named import named_model
from cleaner.plugins import PluginError
from cleaner.proofreader import Misreading

# So many characters are read at a time, behind so many of those before and with so many of those that follow.
_WINDOW = 200
_BEFORE = 40
_AFTER = 9
# What stands before a text of which nothing is known.
_NOTHING = "\n"
_PROBE = "江风a"
# What is worth to be tried: the tightest bounds that lost none of the 47 misreadings found without them in 2,000
# characters of lao-kan-ocr, and left two in five of what was tried there. A token surprises by so many nats; with the
# three behind it and what the other character costs, by so many; and that one is as likely in its place.
_SURPRISE = 6.0
_TOGETHER = 14.0
_BETTER = 0.0
_NEXT = 4
# So many readings of a character are tried to the end of the words that follow.
_TRIED = 3
# A reading this much likelier than the text as it stands is worth a word.
_LEAST = 4.0
# Another reading is named where it is hardly less likely.
_NEARLY = 3.0


class Model(Protocol):
    """A causal language model that reads passages of up to `room` tokens, as `Passages` is one."""

    room: int

    def tokens(self, text: str) -> Sequence[int]: ...

    def piece(self, token: int) -> bytes: ...

    def read(self, before: Sequence[int], text: Sequence[int]) -> None: ...

    def likelihood(self, at: int, token: int) -> float: ...

    def likelihoods(self, ends: Sequence[tuple[int, tuple[int, ...]]]) -> list[float]: ...


class _Reading(NamedTuple):
    """Another reading of the character at `at`: the passage goes on with `end` from the token `token` on.

    `first` is how likely the first token of that is, `printed` the end that the passage has.
    """

    at: int
    right: str
    token: int
    end: tuple[int, ...]
    printed: tuple[int, ...]
    first: float


class GgufProofreader:
    """Reads text through by a model. Raises `PluginError` where none is named, or it cannot be read or used."""

    def __init__(self, model: Model | None = None) -> None:
        self._model = model or _passages()
        if b"".join(map(self._model.piece, self._model.tokens(_PROBE))) != _PROBE.encode():
            raise PluginError("the model cannot proofread: its tokens do not spell the text as it stands")

    def __call__(self, before: str, text: str, alike: Mapping[str, str]) -> list[Misreading]:
        """The characters of a text that were likely misread."""
        found: list[Misreading] = []
        for start in range(0, len(text), _WINDOW):
            known = text[start - _BEFORE : start] if start else before[-_BEFORE:]
            window = text[start : start + _WINDOW + _AFTER]
            found += (
                Misreading(start + misread.at, misread.right, misread.gain, misread.others)
                for misread in self._misread(known, window, alike)
                if misread.at < _WINDOW
            )
        return found

    def _misread(self, before: str, text: str, alike: Mapping[str, str]) -> Iterator[Misreading]:
        readings = self._readings(before, text, alike)
        ends = list(dict.fromkeys(end for r in readings for end in ((r.token, r.end), (r.token, r.printed))))
        likely = dict(zip(ends, self._model.likelihoods(ends), strict=True))
        gains: dict[int, list[tuple[float, str]]] = defaultdict(list)
        for reading in readings:
            gain = likely[reading.token, reading.end] - likely[reading.token, reading.printed]
            gains[reading.at].append((gain, reading.right))
        for at in sorted(gains):
            (gain, right), *rest = sorted(gains[at], reverse=True)
            if gain >= _LEAST:
                yield Misreading(at, right, gain, tuple(other for less, other in rest if less > gain - _NEARLY))

    def _readings(self, before: str, text: str, alike: Mapping[str, str]) -> list[_Reading]:
        """The readings that are worth to be tried, for each character the likeliest."""
        model = self._model
        tokens = model.tokens(text)
        if len(tokens) >= model.room:
            # Signs that the model spells byte by byte, some hundreds in a row: no print that it knows.
            return []
        known = model.tokens(before) or model.tokens(_NOTHING)
        model.read(known[-(model.room - len(tokens)) :], tokens)
        told = [model.likelihood(at, token) for at, token in enumerate(tokens)]
        begins = _begins(text, [model.piece(token) for token in tokens])
        found: dict[int, list[_Reading]] = defaultdict(list)
        numbers, places = list(begins), list(begins.values())
        for at in _doubted(begins, told):
            token = numbers[bisect_right(places, at) - 1]
            start, end = begins[token], at + 1 + _AFTER
            surprise = -sum(told[token : token + _NEXT])
            printed = tuple(model.tokens(text[start:end]))
            for right in alike.get(text[at], ""):
                other = tuple(model.tokens(text[start:at] + right + text[at + 1 : end]))
                first = model.likelihood(token, other[0])
                if first >= told[token] + _BETTER and surprise + first >= _TOGETHER:
                    found[at].append(_Reading(at, right, token, other, printed, first))
        return [
            reading
            for at in sorted(found)
            for reading in sorted(found[at], key=lambda reading: -reading.first)[:_TRIED]
        ]


def _begins(text: str, pieces: Sequence[bytes]) -> dict[int, int]:
    """Which character each token begins with, in order, for those that begin with one: some hold but a part of one.

    The last one stands for the end of the text.
    """
    lengths = (len(character.encode(errors="replace")) for character in text)
    characters = {offset: at for at, offset in enumerate(accumulate(lengths, initial=0))}
    offsets = accumulate(map(len, pieces), initial=0)
    return {number: characters[offset] for number, offset in enumerate(offsets) if offset in characters}


def _doubted(begins: Mapping[int, int], told: Sequence[float]) -> list[int]:
    """The characters of tokens that surprise, and the one before each."""
    places: set[int] = set()
    for number, following in pairwise(begins):
        if told[number] <= -_SURPRISE:
            places.update(range(max(0, begins[number] - 1), begins[following]))
    return sorted(places)


def _passages() -> Model:
    llama = named_model()
    from cleaner.models.passage import Passages

    return Passages(llama)
