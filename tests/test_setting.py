"""How wide a text is set in print."""

import pytest

from cleaner.setting import width


@pytest.mark.parametrize(("text", "units"), [("汽笛", 2.0), ("1958", 2.0), ("第3班，", 3.5), ("", 0.0), ("Ａ", 1.0)])
def test_a_width_is_counted_in_full_width_units(text: str, units: float) -> None:
    assert width(text) == units


def test_latin_letters_have_widths_of_their_own() -> None:
    assert width("illicit little hill") < 0.7 * width("mammoth commune mod")


def test_quotes_are_narrow_in_latin_and_full_in_chinese_text() -> None:
    assert width("“a”") < 1.5
    assert width("“渡”") == 3.0
