"""The shipped text rules, and shorthands to run them."""

from collections.abc import Callable

import pytest

from cleaner.decisions import Edit
from cleaner.pipeline import shipped_rules
from cleaner.reading import read_span
from cleaner.rulebook import Rule
from cleaner.source import source_from_text
from cleaner.text import repair

Clean = Callable[[str], str]


def shipped_text_rules() -> tuple[Rule, ...]:
    return shipped_rules().of("text")


def repair_text(text: str, rules: tuple[Rule, ...]) -> tuple[str, tuple[Edit, ...], tuple[Edit, ...]]:
    """A text as the rules leave it, with the edits applied and those suggested."""
    edits, suggestions = repair(source_from_text(text), rules)
    return read_span(text, edits, 0, len(text)), edits, suggestions


@pytest.fixture(scope="session")
def rules() -> tuple[Rule, ...]:
    return shipped_text_rules()


@pytest.fixture(scope="session")
def clean(rules: tuple[Rule, ...]) -> Clean:
    """A text as all text rules leave it."""

    def run(text: str) -> str:
        return repair_text(text, rules)[0]

    return run
