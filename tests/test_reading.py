"""The source read through the edits: spans, printed lines and gaps."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleaner.decisions import Edit
from cleaner.reading import read_span, read_through
from cleaner.source import source_from_text


def edit(start: int, end: int, replacement: str = "") -> Edit:
    return Edit(start, end, replacement, "test", 1.0)


@pytest.mark.parametrize(
    ("edits", "start", "end", "says"),
    [
        ((), 0, 8, "汽笛 响了，开船"),
        ((edit(2, 3),), 0, 8, "汽笛响了，开船"),
        ((edit(2, 3), edit(5, 6, "。")), 0, 8, "汽笛响了。开船"),
        ((edit(2, 3),), 3, 5, "响了"),
        ((edit(2, 3),), 2, 2, ""),
        ((edit(6, 6, "“"),), 6, 8, "“开船"),
        ((edit(6, 6, "“"),), 0, 6, "汽笛 响了，"),
    ],
)
def test_a_span_is_read_through_its_edits(edits: tuple[Edit, ...], start: int, end: int, says: str) -> None:
    assert read_span("汽笛 响了，开船", edits, start, end) == says


def test_an_edit_over_a_seam_is_read_with_the_span_that_holds_its_start() -> None:
    edits = (edit(2, 5, "长鸣"),)
    assert [read_span("汽笛响了响开船", edits, *span) for span in [(0, 3), (3, 7)]] == ["汽笛长鸣", "开船"]


@st.composite
def edited_text(draw: st.DrawFn) -> tuple[str, tuple[Edit, ...]]:
    text = draw(st.text("汽笛响了，开船 ab\n", max_size=30))
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=8)))
    pairs = zip(cuts[::2], cuts[1::2], strict=False)
    return text, tuple(
        edit(start, end, draw(st.sampled_from(["", "〇", "二三"]))) for start, end in pairs if start < end
    )


@given(edited_text(), st.integers(0, 30))
def test_two_spans_side_by_side_say_what_the_whole_says(edited: tuple[str, tuple[Edit, ...]], seam: int) -> None:
    text, edits = edited
    seam = min(seam, len(text))
    halves = read_span(text, edits, 0, seam) + read_span(text, edits, seam, len(text))
    assert halves == read_span(text, edits, 0, len(text))


def test_a_printed_line_is_read_without_the_white_space_around_it() -> None:
    (line,) = read_through(source_from_text("  \u3000汽笛响了 \t"), ()).lines
    assert (line.start, line.end, line.text) == (3, 7, "汽笛响了")


def test_blank_lines_are_counted_before_the_next_printed_line() -> None:
    reading = read_through(source_from_text("\n汽笛\n \n\n开船\n渡轮"), ())
    assert [(line.index, line.number, line.gap) for line in reading.lines] == [(0, 2, 1), (1, 5, 2), (2, 6, 0)]


def test_a_line_whose_text_is_all_deleted_is_a_blank_one() -> None:
    reading = read_through(source_from_text("汽笛\n***\n开船"), (edit(3, 6),))
    assert [(line.text, line.gap) for line in reading.lines] == [("汽笛", 0), ("开船", 1)]


def test_the_first_line_of_each_page_opens_it() -> None:
    reading = read_through(source_from_text("汽笛\n响了\f\n开船\n渡轮"), ())
    assert [(line.text, line.page, line.opens_page) for line in reading.lines] == [
        ("汽笛", 0, True),
        ("响了", 0, False),
        ("开船", 1, True),
        ("渡轮", 1, False),
    ]


def test_a_page_is_opened_by_its_first_line_that_says_something() -> None:
    reading = read_through(source_from_text("汽笛\f***\n开船"), (edit(3, 6),))
    assert [(line.text, line.opens_page) for line in reading.lines] == [("汽笛", True), ("开船", True)]


def test_a_mark_inserted_at_the_start_of_a_line_is_read_with_it() -> None:
    reading = read_through(source_from_text("汽笛\n开船”"), (edit(3, 3, "“"),))
    assert [line.text for line in reading.lines] == ["汽笛", "“开船”"]


def test_edits_are_put_in_the_order_of_the_source() -> None:
    reading = read_through(source_from_text("汽 笛\n开 船"), (edit(5, 6), edit(1, 2)))
    assert [line.text for line in reading.lines] == ["汽笛", "开船"]


def test_a_reading_says_what_any_span_says() -> None:
    assert read_through(source_from_text("汽 笛\n开 船"), (edit(5, 6), edit(1, 2))).text(0, 7) == "汽笛\n开船"


def test_a_dump_whose_line_ends_were_doubled_has_the_blank_lines_it_was_printed_with() -> None:
    text = "汽笛响了，\n开船。\n\n渡口\n\n船到江心，\n雾散了。\n"
    printed, doubled = (read_through(source_from_text(t), ()).lines for t in (text, text.replace("\n", "\r\r\n")))

    assert [line.gap for line in doubled] == [line.gap for line in printed] == [0, 0, 1, 1, 0]


def test_a_blank_line_between_any_two_stays() -> None:
    assert [line.gap for line in read_through(source_from_text("汽笛\n\n开船\n\n渡口\n"), ()).lines] == [0, 1, 1]


def test_a_picture_that_is_taken_out_between_blank_lines_doubles_none() -> None:
    source = source_from_text("汽笛\n\n开船\n\n![](1.jpg)\n\n渡口\n")
    assert [line.gap for line in read_through(source, (edit(8, 18),)).lines] == [0, 1, 3]
