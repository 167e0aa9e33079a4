"""What each printed line is. Takes a `Reading`, gives a label a line."""

from __future__ import annotations

from cleaner.decisions import Label
from cleaner.reading import Reading
from cleaner.rulebook import Operator, Rule

OPERATORS: dict[str, Operator] = {}


def label_lines(reading: Reading, rules: tuple[Rule, ...]) -> tuple[Label, ...]:
    """One label for every printed line, in source order."""
    return tuple(Label(line.start, line.end, "body", "body", 0.5) for line in reading.lines)
