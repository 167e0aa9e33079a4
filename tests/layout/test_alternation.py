"""Columns whose lines alternate in the dump are read one after the other, and nothing else is moved."""

from itertools import chain, zip_longest

import pytest
from typeset import PRESS, column, printed

from cleaner import clean
from cleaner.layout.alternating.tracks import lines_above
from cleaner.pipeline import lay_out, shipped_rules
from cleaner.source import read_file, source_from_text

# As the rule has them.
COSTS = next(rule for rule in shipped_rules().of("layout") if rule.name == "alternating-columns").settings.columns


FACTORY, DIARY, THEATRE = printed("laochangfang", 7), printed("shouzha", 6), printed("piying", 6)


def _in_turn(*columns: list[str]) -> str:
    rows = zip_longest(*columns)
    return "\n".join(line for line in chain.from_iterable(rows) if line) + "\n"


def _paragraphs(text: str) -> list[str]:
    return [p for article in clean(text).articles for p in article.paragraphs]


def test_two_columns_that_alternate_are_read_one_after_the_other() -> None:
    # Which of the two stands left, their lines do not say.
    assert set(_paragraphs(_in_turn(column(FACTORY[:4]), column(THEATRE[:4])))) == {*FACTORY[:4], *THEATRE[:4]}


def test_joins_in_columns_that_were_told_apart_are_less_sure_than_in_one_column() -> None:
    apart = clean(_in_turn(column(FACTORY[:4]), column(THEATRE[:4])))
    moved = [join for join in apart.joins if join.right != join.left + 1]
    alone = clean("\n".join(column(FACTORY[:4])) + "\n")
    assert max(join.confidence for join in moved) < max(join.confidence for join in alone.joins)
    assert all("columns told apart" in join.note for join in moved)


def test_of_three_columns_that_alternate_most_paragraphs_come_out_whole() -> None:
    columns = (FACTORY[:4], DIARY[:4], THEATRE[:4])
    whole = set(_paragraphs(_in_turn(*map(column, columns)))) & set(chain.from_iterable(columns))
    # Where no word lies across a seam, two columns may change places for a few lines.
    assert len(whole) >= 8


def test_a_text_in_reading_order_keeps_it() -> None:
    page, _ = lay_out(source_from_text("\n".join([*column(FACTORY), *column(THEATRE)])), shipped_rules())
    assert [shape.line.number for shape in page.shapes] == sorted(shape.line.number for shape in page.shapes)


@pytest.mark.parametrize("dump", ["cijiang-raw", "cijiang-mupdf", "jian-ye-raw", "society-raw", "bulletin-pdfium"])
def test_no_line_of_a_dump_in_reading_order_is_moved(dump: str) -> None:
    page, _ = lay_out(read_file(PRESS / f"{dump}.txt", None), shipped_rules())
    assert [shape.line.number for shape in page.shapes] == sorted(shape.line.number for shape in page.shapes)


def test_lines_that_say_nothing_stay_where_they_are() -> None:
    signs = "".join(FACTORY).replace("，", "").replace("。", "")
    noise = [signs[at * 37 % 400 : at * 37 % 400 + 18][::-1] for at in range(60)]
    page, _ = lay_out(source_from_text("\n".join(noise)), shipped_rules())
    assert [shape.line.number for shape in page.shapes] == sorted(shape.line.number for shape in page.shapes)


def test_columns_of_one_line_each_are_left_alone() -> None:
    rows = "\n".join("老厂房里的新声响    守闸人的第三本日记    灯亮着影子就不会散" for _ in range(30))
    assert clean(rows).report().summary.unplaced == 0


def test_the_report_accounts_for_every_moved_character() -> None:
    text = _in_turn(column(FACTORY), column(THEATRE))
    ledger = clean(text).report().summary.ledger
    assert ledger.moved > 0
    assert ledger.kept + ledger.moved + ledger.replaced + ledger.deleted + ledger.front_matter + ledger.dropped == len(
        text
    )


def test_lines_that_fit_nowhere_stay_in_onecolumn() -> None:
    assert lines_above(5, lambda a, b: -0.2, [False] * 5, COSTS) == [-1, 0, 1, 2, 3]


def test_a_column_that_ends_lets_the_other_go_on_alone() -> None:
    below = {0: 2, 2: 4, 4: 5, 5: 6, 6: 7, 7: 8, 1: 3}
    fits = [1.5 if below.get(a) == b else -1.5 for a in range(9) for b in range(9)]
    found = lines_above(9, lambda a, b: fits[9 * a + b], [False] * 9, COSTS)
    assert found == [-1, -1, 0, 1, 2, 4, 5, 6, 7]


def test_the_last_line_of_the_longer_column_is_read_before_the_nextcolumn() -> None:
    left, right = column(FACTORY[:6]), column(THEATRE[:6])
    # As pdftotext -layout gives them: the picture of the page.
    rows = [f"{a:24}{b}".rstrip() for a, b in zip_longest(left, right, fillvalue="")]
    assert set(_paragraphs("\n".join(rows) + "\n")) >= {*FACTORY[:6]}


def test_a_column_goes_on_below_a_picture() -> None:
    # The left column has a picture beside the lines 4 to 7.
    below = {0: 2, 2: 8, 1: 3, 3: 4, 4: 5, 5: 6, 6: 7, 7: 9, 8: 10, 9: 11}
    fits = [1.5 if below.get(a) == b else -1.5 for a in range(12) for b in range(12)]
    found = lines_above(12, lambda a, b: fits[12 * a + b], [False] * 12, COSTS)
    assert {b: a for a, b in below.items()} == {line: above for line, above in enumerate(found) if above >= 0}


def test_columns_that_begin_in_one_row_are_read_from_left_to_right() -> None:
    columns = [column(article[1:4]) for article in (THEATRE, FACTORY, DIARY)]
    page, _ = lay_out(source_from_text(_in_turn(*columns)), shipped_rules())
    lines = [shape.text for shape in page.shapes]
    places = [lines.index(first) for first, *_ in columns]
    assert places == sorted(places)
    assert places[1] - places[0] > 1 < places[2] - places[1]


def test_one_short_stretch_that_seems_to_alternate_in_a_long_dump_is_left_alone() -> None:
    swapped = [*column(FACTORY)]
    swapped[8:12] = [swapped[i] for i in (8, 10, 9, 11)]
    lines = [*swapped, *column(DIARY), *column(THEATRE)]
    page, _ = lay_out(source_from_text("\n".join(lines)), shipped_rules())
    assert [shape.line.number for shape in page.shapes] == sorted(shape.line.number for shape in page.shapes)
