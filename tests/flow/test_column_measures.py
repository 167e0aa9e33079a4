"""How wide the columns were in which blocks were set that are one line each in the dump."""

from typeset import column, printed

from cleaner.flow.column_measures import measures_of
from cleaner.kinsoku import full_at


def _cut(paragraph: str, measure: int) -> str:
    """What stands of a paragraph at the end of its column: full lines."""
    lines = column((paragraph,), measure)
    return "".join(lines[: len(lines) - 1])


def test_texts_that_columns_cut_show_how_wide_the_columns_are() -> None:
    cut = [_cut(paragraph, 17) for paragraph in (*printed("laochangfang", 7), *printed("shouzha", 6))]
    # A comma may hang over the edge.
    assert 17 <= measures_of(cut).wide[0] <= 18


def test_texts_that_end_anywhere_show_no_measure() -> None:
    assert measures_of([paragraph[:-9] for paragraph in printed("shouzha", 6)]).wide == ()


def test_a_full_line_is_likelier_at_a_columns_end_than_a_short_one() -> None:
    measures = measures_of([_cut(paragraph, 17) for paragraph in printed("laochangfang", 7)])
    assert measures.says(full=True) > 0 > measures.says(full=False)


def test_no_line_begins_with_a_comma() -> None:
    assert full_at("渡轮鸣笛离岸，船", 7, 0) == [7]
    assert full_at("渡轮鸣笛离岸，船", 6, 0) == [5]


def test_a_number_is_not_broken() -> None:
    assert full_at("渡轮离岸1998年", 5, 0) == [4]
