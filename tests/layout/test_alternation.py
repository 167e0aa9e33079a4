"""Columns whose lines alternate in the dump are read one after the other, and nothing else is moved."""

from itertools import chain, zip_longest
from pathlib import Path

import pytest

from cleaner import clean
from cleaner.layout.tracks import TrackSettings, lines_above
from cleaner.pipeline import lay_out, shipped_rules
from cleaner.setting import width
from cleaner.source import read_file, source_from_text
from cleaner.typography import NEVER_FIRST

PRESS = Path(__file__).parents[2] / "samples" / "press" / "dumps"
COSTS = TrackSettings(
    most=5,
    another=3.5,
    out_of_turn=1.5,
    in_a_row=1.0,
    passed=0.8,
    passed_again=0.4,
    left_open=1.0,
    gap=1.6,
    resumed=1.0,
    unfit=0.1,
)


def _printed(article: str, most: int) -> tuple[str, ...]:
    """The first paragraphs of an article of the press."""
    text = next((PRESS / "cijiang-raw" / "articles").glob(f"*-{article}.md")).read_text(encoding="utf-8")
    blocks = text.rpartition("---\n")[2].strip().split("\n\n")
    return tuple(b for b in blocks if b[0] not in "#>")[:most]


FACTORY, DIARY, THEATRE = _printed("laochangfang", 7), _printed("shouzha", 6), _printed("piying", 6)


def _column(paragraphs: tuple[str, ...], measure: int = 20) -> list[str]:
    """Paragraphs as lines as wide as `measure` characters, the first of each two short, as an extractor gives them."""
    lines: list[str] = []
    for text in paragraphs:
        rest, room = text, measure - 2
        while rest:
            cut = next((i for i in range(1, len(rest)) if width(rest[: i + 1]) > room), len(rest))
            # Kinsoku: a line does not begin with a stop, a comma or a closing quote.
            while rest[cut : cut + 1] and rest[cut] in NEVER_FIRST:
                cut += 1
            lines.append(rest[:cut])
            rest, room = rest[cut:], measure
    return lines


def _in_turn(*columns: list[str]) -> str:
    rows = zip_longest(*columns)
    return "\n".join(line for line in chain.from_iterable(rows) if line) + "\n"


def _paragraphs(text: str) -> list[str]:
    return [p for article in clean(text).articles for p in article.paragraphs]


def test_two_columns_that_alternate_are_read_one_after_the_other() -> None:
    # Which of the two stands left, their lines do not say.
    assert set(_paragraphs(_in_turn(_column(FACTORY[:4]), _column(THEATRE[:4])))) == {*FACTORY[:4], *THEATRE[:4]}


def test_joins_in_columns_that_were_told_apart_are_no_surer_than_that() -> None:
    issue = clean(_in_turn(_column(FACTORY[:4]), _column(THEATRE[:4])))
    moved = [join for join in issue.joins if join.right != join.left + 1]
    assert max(join.confidence for join in moved) <= 0.8
    assert all("columns told apart" in join.note for join in moved)


def test_of_three_columns_that_alternate_most_paragraphs_come_out_whole() -> None:
    columns = (FACTORY[:4], DIARY[:4], THEATRE[:4])
    whole = set(_paragraphs(_in_turn(*map(_column, columns)))) & set(chain.from_iterable(columns))
    # Where no word lies across a seam, two columns may change places for a few lines.
    assert len(whole) >= 8


def test_a_text_in_reading_order_keeps_it() -> None:
    page, _ = lay_out(source_from_text("\n".join([*_column(FACTORY), *_column(THEATRE)])), shipped_rules())
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
    text = _in_turn(_column(FACTORY), _column(THEATRE))
    ledger = clean(text).report().summary.ledger
    assert ledger.moved > 0
    assert ledger.kept + ledger.moved + ledger.replaced + ledger.deleted + ledger.front_matter + ledger.dropped == len(
        text
    )


def test_lines_that_fit_nowhere_stay_in_one_column() -> None:
    assert lines_above(5, lambda a, b: -0.2, [False] * 5, COSTS) == [-1, 0, 1, 2, 3]


def test_a_column_that_ends_lets_the_other_go_on_alone() -> None:
    below = {0: 2, 2: 4, 4: 5, 5: 6, 6: 7, 7: 8, 1: 3}
    fits = [1.5 if below.get(a) == b else -1.5 for a in range(9) for b in range(9)]
    found = lines_above(9, lambda a, b: fits[9 * a + b], [False] * 9, COSTS)
    assert found == [-1, -1, 0, 1, 2, 4, 5, 6, 7]


def test_the_last_line_of_the_longer_column_is_read_before_the_next_column() -> None:
    left, right = _column(FACTORY[:6]), _column(THEATRE[:6])
    # As pdftotext -layout gives them: the picture of the page.
    rows = [f"{a:24}{b}".rstrip() for a, b in zip_longest(left, right, fillvalue="")]
    assert set(_paragraphs("\n".join(rows) + "\n")) >= {*FACTORY[:6]}
