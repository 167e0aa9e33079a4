"""Every example of every shipped rule does what the rule says."""

import pytest

from cleaner.examples import Result, run_examples
from cleaner.pipeline import shipped_rules

RESULTS = run_examples(shipped_rules())


@pytest.mark.parametrize("result", RESULTS, ids=[f"{r.rule}-{r.number}" for r in RESULTS])
def test_an_example_comes_out_as_it_is_written(result: Result) -> None:
    assert result.passed, f"wanted:\n{result.wanted}\ngot:\n{result.got}"


def test_every_rule_has_an_example() -> None:
    assert {rule.name for rule in shipped_rules().rules if not rule.examples} == set()
