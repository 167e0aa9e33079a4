"""What we would like and do not reach. A case that starts to pass fails here: move it to the tests."""

import json
from pathlib import Path

import pytest

from .conftest import Clean

CASES = json.loads((Path(__file__).parent / "known_failures.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=[case["why"][:60] for case in CASES])
@pytest.mark.xfail(strict=True, raises=AssertionError, reason="listed in known_failures.json with its reason")
def test_a_known_failure_still_fails(clean: Clean, case: dict[str, str]) -> None:
    assert clean(case["before"]) == case["after"]
