"""The shipped text rules, and shorthands to run them."""

from collections.abc import Callable

import pytest

from cleaner.rulebook import Rule, read_rules, rules_folder
from cleaner.text import OPERATORS, repair_text

Clean = Callable[[str], str]


def shipped_text_rules() -> tuple[Rule, ...]:
    path = rules_folder() / "text.toml"
    rules = read_rules(path.read_text(encoding="utf-8"), path.name, OPERATORS)
    return tuple(sorted(rules, key=lambda rule: rule.order))


@pytest.fixture(scope="session")
def rules() -> tuple[Rule, ...]:
    return shipped_text_rules()


@pytest.fixture(scope="session")
def clean(rules: tuple[Rule, ...]) -> Clean:
    """A text as all text rules leave it."""

    def run(text: str) -> str:
        return repair_text(text, rules)[0]

    return run
