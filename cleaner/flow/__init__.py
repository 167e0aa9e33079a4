"""Which line continues which. Takes a `Reading` and its labels, gives joins."""

from __future__ import annotations

from cleaner.decisions import Join, Label
from cleaner.reading import Reading
from cleaner.rulebook import Operator, Rule

OPERATORS: dict[str, Operator] = {}


def join_lines(reading: Reading, labels: tuple[Label, ...], rules: tuple[Rule, ...]) -> tuple[Join, ...]:
    """The joins between printed lines, in source order of their left sides."""
    return ()
