"""How changes to a line become edits of the source."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from cleaner.decisions import Edit
from cleaner.reading import read_span
from cleaner.text.change import Change, apply_changes, compose, tidy

CHANGES = st.lists(
    st.builds(
        Change, st.integers(0, 12), st.integers(0, 12), st.text("江风渡x", max_size=3), st.just(""), st.just(None)
    ),
    max_size=5,
)


@given(st.text("江风渡x ", max_size=12), st.lists(CHANGES, max_size=4))
def test_edits_read_as_the_changes_that_made_them(line: str, rounds: list[list[Change]]) -> None:
    source = "前页\n" + line + "\n后页"
    edits: list[Edit] = []
    now = line
    for changes in rounds:
        kept = tidy(now, changes)
        edits = compose(source, 3, edits, kept, "rule", 0.9)
        now = apply_changes(now, kept)
    assert read_span(source, tuple(edits), 3, 3 + len(line)) == now


@given(st.text("江风渡x ", max_size=12), st.lists(CHANGES, max_size=4))
def test_edits_are_sorted_disjoint_and_not_empty(line: str, rounds: list[list[Change]]) -> None:
    edits: list[Edit] = []
    now = line
    for changes in rounds:
        kept = tidy(now, changes)
        edits = compose(line, 0, edits, kept, "rule", 0.9)
        now = apply_changes(now, kept)
    assert all(edit.start < edit.end for edit in edits)
    assert all(a.end <= b.start for a, b in pairwise(edits))


def test_an_edit_covers_only_what_differs() -> None:
    assert tidy("渡轮,离岸", [Change(0, 5, "渡轮，离岸")]) == [Change(2, 3, "，")]


def test_a_change_that_breaks_the_line_is_left_out() -> None:
    assert tidy("渡轮离岸", [Change(0, 1, "\u2028")]) == []


def test_a_change_that_meets_an_earlier_edit_becomes_one_with_it_under_the_later_rule() -> None:
    earlier = compose("渡x岸", 0, [], [Change(1, 2, "轮离")], "first", 0.9)
    later = compose("渡x岸", 0, earlier, [Change(2, 4, "靠")], "second", 0.8)
    assert later == [Edit(1, 3, "轮靠", "second", 0.8)]


def test_a_change_back_to_the_source_leaves_no_edit() -> None:
    earlier = compose("渡轮", 0, [], [Change(0, 1, "度")], "first", 0.9)
    assert compose("渡轮", 0, earlier, [Change(0, 1, "渡")], "second", 0.9) == []
