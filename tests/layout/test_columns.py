"""The measure of a column, and what a line says by missing it."""

from cleaner.layout.column import measures


def test_a_column_is_as_wide_as_most_of_its_lines() -> None:
    widths = [15.0, 18.0, 18.0, 17.5, 18.0, 9.0, 16.0, 18.0, 18.0, 18.0]
    assert set(measures(widths, [True] * 10, [0] * 10)) == {18.0}


def test_blocks_of_an_ocr_model_stand_in_no_column() -> None:
    assert set(measures([90.0, 310.0, 12.0, 150.0, 7.0, 244.0], [True] * 6, [0] * 6)) == {0.0}


def test_a_summary_set_wider_than_the_columns_has_a_measure_of_its_own() -> None:
    widths = [15.0] * 9 + [29.0, 30.0, 30.0, 13.0] + [15.0] * 9
    found = measures(widths, [True] * len(widths), [0] * len(widths))
    assert found[9:12] == [30.0, 30.0, 30.0]
    assert found[0] == found[-1] == 15.0


def test_no_column_goes_on_over_the_end_of_a_page() -> None:
    widths = [24.0] * 10 + [15.0] * 10
    found = measures(widths, [True] * 20, [0] * 10 + [1] * 10)
    assert found[9] == 24.0
    assert found[10] == 15.0
