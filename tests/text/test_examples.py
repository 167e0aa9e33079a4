"""The examples of the text rules say enough; that they come out right is tested with all others."""

import pytest

from cleaner.rulebook import Rule

from .conftest import shipped_text_rules


@pytest.mark.parametrize("rule", shipped_text_rules(), ids=lambda rule: rule.name)
def test_a_rule_shows_what_it_does_and_what_it_leaves_alone(rule: Rule) -> None:
    assert {example.unchanged for example in rule.examples} == {True, False}
