"""Blocks laid over several columns are read column by column, and what stands in two blocks comes out once."""

from itertools import zip_longest

import pytest
from typeset import column, printed

from cleaner import clean

STORY = printed("laochangfang", 8)
OTHER = printed("qiaoshang", 4)
MEASURE = 14


def _block(text: str) -> str:
    return " ".join(column((text,), MEASURE))


def _woven(columns: list[list[str]], between: str = " ") -> str:
    """Columns beside each other as one block: row by row, each row from left to right."""
    rows = [[line for line in row if line] for row in zip_longest(*columns, fillvalue="")]
    return " ".join(between.join(row) for row in rows)


def _dump(*blocks: str) -> str:
    return "\n\n".join((*map(_block, STORY), *blocks)) + "\n"


@pytest.mark.parametrize("count", [2, 3])
def test_the_columns_of_a_block_are_read_one_after_the_other(count: int) -> None:
    lines = column(OTHER, MEASURE)
    high = -(-len(lines) // count)
    columns = [lines[at : at + high] for at in range(0, len(lines), high)]
    issue = clean(_dump(_woven(columns)))
    assert [p for article in issue.articles for p in article.paragraphs] == [*STORY, *OTHER]


def test_a_block_of_one_column_stays_as_it_is() -> None:
    issue = clean(_dump(" ".join(column(OTHER, MEASURE))))
    assert [p for article in issue.articles for p in article.paragraphs] == [*STORY, *OTHER]


def test_two_lines_with_nothing_between_are_parted_by_the_width_of_their_columns() -> None:
    lines = column(OTHER[:2], MEASURE)
    high = -(-len(lines) // 2)
    rows = [[line for line in row if line] for row in zip_longest(lines[:high], lines[high:], fillvalue="")]
    given = [" ".join(row) for row in rows]
    given[2] = "".join(rows[2])
    issue = clean(_dump(" ".join(given)))
    assert [p for article in issue.articles for p in article.paragraphs] == [*STORY, *OTHER[:2]]


def test_lines_that_two_blocks_have_come_out_once() -> None:
    lines = column(OTHER, MEASURE)
    issue = clean(_dump(" ".join(lines[:5]), " ".join(lines[2:])))
    assert [p for article in issue.articles for p in article.paragraphs] == [*STORY, *OTHER]


def test_a_sentence_that_is_printed_twice_in_one_block_stays() -> None:
    lines = column(OTHER, MEASURE)
    issue = clean(_dump(" ".join([*lines, *lines[:4]])))
    assert sum(p.count(OTHER[0][:20]) for article in issue.articles for p in article.paragraphs) == 2
