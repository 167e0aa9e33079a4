"""The measure of a column, and what a line says by missing it."""

from cleaner.layout.column import measures
from cleaner.layout.cut_lines import parts_of_lines


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


def test_lines_cut_before_an_opening_quote_are_known_by_their_width() -> None:
    texts = ["他不是懒得调。修好的钟要", "「放」，放三天，"] * 5
    assert parts_of_lines(texts, [12.0, 6.0] * 5, [18.0] * 10).parts == frozenset(range(10))


def test_a_line_may_be_cut_in_three() -> None:
    texts = ["七月起在庙埕演出新作", "《无声》", "。全剧"] * 5
    assert parts_of_lines(texts, [11.0, 4.0, 3.0] * 5, [18.0] * 15).parts == frozenset(range(15))


def test_a_paragraph_of_speech_below_a_short_last_line_is_no_part_of_it() -> None:
    texts = ["他停下来。", "「走吧，天要亮了，船"] * 5
    assert parts_of_lines(texts, [5.0, 13.0] * 5, [18.0] * 10).parts == frozenset()
