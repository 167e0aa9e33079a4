"""Who reads the text through for misread characters: a language model, from `models` or a package of the user's own.

Takes the name of an entry point, gives its proofreader. Without one, only what a dump itself shows is put right.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol, cast

from cleaner.plugins import load_plugin

ENTRY_POINTS = "cleaner.proofreaders"


@dataclass(frozen=True, slots=True)
class Misreading:
    """A character of a text that was likely read for another one.

    `at` is its place in the text, in code points, and `right` the character that was printed. `gain` says how much
    likelier the text becomes by it, as a natural logarithm, and `others` what else was nearly as likely.
    """

    at: int
    right: str
    gain: float
    others: tuple[str, ...] = ()


class Proofreader(Protocol):
    """The characters of `text` that were likely misread, in their order, at most one reading for each.

    `text` is a paragraph or a part of one, without line ends, and `before` what is printed before it. `alike` gives
    for a character those that it may be read for, the most alike first; only they are in question. It must say the
    same each time.
    """

    def __call__(self, before: str, text: str, alike: Mapping[str, str]) -> Sequence[Misreading]: ...


def heard(proofreader: Proofreader, before: str, text: str, alike: Mapping[str, str]) -> Iterator[Misreading]:
    """What a proofreader says of a text, as far as it keeps to what is in question.

    >>> def says(before, text, alike):
    ...     return [Misreading(1, "问", 19.4), Misreading(0, "河", 30.0), Misreading(7, "问", 9.0)]
    >>> [misread.right for misread in heard(says, "", "人间", {"间": "问同"})]
    ['问']
    """
    named: set[int] = set()
    for misread in proofreader(before, text, alike):
        possible = alike.get(text[misread.at], "") if 0 <= misread.at < len(text) else ""
        if misread.right in tuple(possible) and misread.at not in named:
            named.add(misread.at)
            yield misread


def load_proofreader(name: str) -> Proofreader:
    """The proofreader that a package names in the entry point group `cleaner.proofreaders`. Raises `PluginError`."""
    return cast("Proofreader", load_plugin(ENTRY_POINTS, name, "proofreader"))
