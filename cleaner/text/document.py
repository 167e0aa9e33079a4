"""What a rule may know beyond the line it looks at: the whole text, its script, the lines around.

Takes the lines of a dump as they read at one moment, gives a `Document` and, for each line, a
`Context`. Everything costly is found out when it is first asked for. It changes nothing.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeAlias, TypeVar, cast

from cleaner.rulebook import Settings
from cleaner.text.fences import Fences, fences_in
from cleaner.typography import Script, script_of

T = TypeVar("T")
F = TypeVar("F", bound=Callable[..., Any])

# For character classes in patterns.
CJK = "\u3400-\u4dbf\u4e00-\u9fff\u3007\U00020000-\U0003134f"
SPACES = " \t\u00a0\u2000-\u200a\u202f\u3000"


class Document:
    """The lines of a dump at one moment. `fact` remembers what an operator found out about them."""

    def __init__(self, lines: Sequence[str]) -> None:
        self.lines = lines
        self._facts: dict[tuple[Hashable, ...], Any] = {}

    @cached_property
    def text(self) -> str:
        """All lines, each ended by one line feed whatever ended it in the dump."""
        return "\n".join(self.lines)

    @cached_property
    def fences(self) -> Fences:
        """Which lines are fences around a text, and which are code."""
        return fences_in(self.lines)

    @cached_property
    def characters(self) -> Counter[str]:
        return Counter(self.text)

    @cached_property
    def script(self) -> Script:
        """The script most of the text is in.

        >>> [Document([text]).script for text in ("渡轮离岸", "渡輪離開", "The boat left")]
        ['hans', 'hant', 'latin']
        """
        return script_of(self.characters)

    def count(self, characters: frozenset[str]) -> int:
        """How often any of some characters stands in the text."""
        return sum(self.characters[c] for c in characters)

    def fact(self, find: Callable[..., T], *about: Hashable) -> T:
        """What `find(document, *about)` gives, worked out once."""
        key = (find, *about)
        if key not in self._facts:
            self._facts[key] = find(self, *about)
        return cast("T", self._facts[key])


@dataclass(frozen=True, slots=True)
class Context:
    """A line's place in its document."""

    document: Document
    index: int

    @property
    def previous(self) -> str:
        """The nearest line before this one that is not blank, or nothing."""
        return next((line for line in self._lines(range(self.index - 1, -1, -1)) if line), "")

    @property
    def next(self) -> str:
        """The nearest line after this one that is not blank, or nothing."""
        return next((line for line in self._lines(range(self.index + 1, len(self.document.lines))) if line), "")

    def _lines(self, numbers: range) -> map[str]:
        return map(str.strip, map(self.document.lines.__getitem__, numbers))


# Where an operator can find work: the pattern is looked for in the whole text, and only the
# lines that hold it are shown to the operator. None: nowhere in this document.
Trigger: TypeAlias = Callable[[Document, Any], "re.Pattern[str] | None"]
_TRIGGERS: dict[Callable[..., Any], re.Pattern[str] | Trigger] = {}
_ANYTHING = re.compile(r"\S")


def looks_for(what: str | Trigger) -> Callable[[F], F]:
    """Declare where an operator can find work, so that the other lines cost nothing.

    `what` is a pattern without anchors, or a function of document and settings that gives one.
    """

    def declare(operator: F) -> F:
        _TRIGGERS[operator] = re.compile(what) if isinstance(what, str) else what
        return operator

    return declare


def trigger_of(operator: Callable[..., Any], document: Document, settings: Settings) -> re.Pattern[str] | None:
    """The pattern that a line must hold for the operator to look at it."""
    found = _TRIGGERS.get(operator, _ANYTHING)
    return found if isinstance(found, re.Pattern) else found(document, settings)
