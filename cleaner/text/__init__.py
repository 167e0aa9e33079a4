"""Character repair: what each line says. Takes a `Source`, gives edits over its offsets."""

from __future__ import annotations

from cleaner.decisions import Edit
from cleaner.rulebook import Operator, Rule
from cleaner.source import Source

OPERATORS: dict[str, Operator] = {}


def repair(source: Source, rules: tuple[Rule, ...]) -> tuple[tuple[Edit, ...], tuple[Edit, ...]]:
    """The edits to apply and the edits to suggest."""
    return (), ()
