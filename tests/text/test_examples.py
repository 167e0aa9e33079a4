"""The examples that stand in rules/text.toml, run with all text rules in force."""

import pytest

from cleaner.reading import read_span
from cleaner.rulebook import Example, Rule
from cleaner.text import repair_text

from .conftest import shipped_text_rules

RULES = shipped_text_rules()
CASES = [(rule, example) for rule in RULES for example in rule.examples]


def outcome(rule: Rule, example: Example) -> tuple[str, bool]:
    """What the example reads after the edits, the rule's own suggestions among them, and whether it made any."""
    text, edits, suggestions = repair_text(example.before, RULES)
    made = [edit for edit in edits if edit.rule == rule.name]
    if rule.mode == "suggest":
        made = [edit for edit in suggestions if edit.rule == rule.name]
        apart = [e for e in edits if all(e.end <= m.start or e.start >= m.end for m in made)]
        chosen = tuple(sorted((*apart, *made), key=lambda edit: edit.start))
        text = read_span(example.before, chosen, 0, len(example.before))
    return text, bool(made)


@pytest.mark.parametrize(("rule", "example"), CASES, ids=[f"{rule.name}-{n}" for n, (rule, _) in enumerate(CASES)])
def test_an_example_comes_out_as_the_rule_says(rule: Rule, example: Example) -> None:
    text, fired = outcome(rule, example)
    if example.unchanged:
        assert not fired
    else:
        assert (text, fired) == (example.after, True)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_shows_what_it_does_and_what_it_leaves_alone(rule: Rule) -> None:
    assert {example.unchanged for example in rule.examples} == {True, False}
