"""Repairs lower the share of wrong characters, and never raise it."""

from pathlib import Path

import pytest
from characters import error_rates, read_by_ocr

WEAK = "lao-kan-ocr"


def test_the_dumps_that_ocr_read_line_by_line_are_found() -> None:
    found = {dump.stem for dump in read_by_ocr()}
    assert {WEAK, "wan-bao-tesseract", "cijiang-ocr"} <= found
    assert "cijiang-raw" not in found


@pytest.mark.parametrize("dump", read_by_ocr(), ids=lambda dump: dump.stem)
def test_cleaning_makes_no_dump_worse(dump: Path) -> None:
    as_it_is, cleaned, suggested = error_rates(dump)
    assert cleaned <= as_it_is
    assert suggested <= as_it_is


def test_of_weak_ocr_a_quarter_of_the_wrong_characters_is_put_right_with_what_is_suggested() -> None:
    dump = next(dump for dump in read_by_ocr() if dump.stem == WEAK)
    as_it_is, _, suggested = error_rates(dump)
    assert suggested <= 0.75 * as_it_is
