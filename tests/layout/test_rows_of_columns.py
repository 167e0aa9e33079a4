"""A dump that gives each row of a page as one line, with one blank for a gutter, is read column by column."""

from itertools import zip_longest

from typeset import column, printed

from cleaner import clean

LEFT, RIGHT = printed("laochangfang", 9)[1:7], printed("shouzha", 9)[1:6]


def _rows(*columns: list[str]) -> str:
    return "".join(" ".join(line for line in row if line) + "\n" for row in zip_longest(*columns, fillvalue=""))


def test_each_column_is_read_to_its_end() -> None:
    text = "老厂房里的新声响\n" + _rows(column(LEFT), column(RIGHT))
    assert [p for a in clean(text).articles for p in a.paragraphs] == [*LEFT, *RIGHT]


def test_a_line_that_stands_alone_is_in_the_column_that_it_goes_on_in() -> None:
    first, second = column(LEFT), column(RIGHT)
    # A heading takes the place of two lines of the second column.
    second[7:7] = ["", ""]
    paragraphs = [p for a in clean("老厂房里的新声响\n" + _rows(first, second)).articles for p in a.paragraphs]
    assert paragraphs == [*LEFT, *RIGHT]
