"""The text stage as a whole: what it promises for any text."""

import re
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from cleaner.decisions import Edit
from cleaner.rulebook import Operator, Rule, Settings
from cleaner.source import source_from_text
from cleaner.text import repair
from cleaner.text.change import Change
from cleaner.text.document import Context

from .conftest import repair_text, shipped_text_rules

RULES = shipped_text_rules()

PIECES = [
    *"江风渡轮离岸的和裏⻔﹃在一二林",
    *",;:?!().，。；：？！（）“”《》—…·%-/*_#'\"",
    *" \t\u3000\u00a0\u200b\u200d\ufeff\u00ad\ufffd\ue000\x1b\x07[]",
    *"\n\n\n\r\f\u2028",
    *"019abzAZé①④■▲🚀",
    *("新港夜景", "新港夜景新港夜景", "““新港新港””", "平平安安", "研究研究", "检修检修任务", "一艘渡轮 载起三代人"),
    *(
        "临 江 书 声",
        "林 海 摄",
        "江小舟 摄",
        " 2021 年 5 月",
        "2019年8艘",
        "１２",
        "1,000",
        "10:30",
        " and ",
        "GPS 定位",
    ),
    *(
        "æ–°æ¸¯",
        "**潮起**",
        "## ",
        "https://example.org/a?b,c",
        "渡口。🚀",
        "数字 化改造",
        "老码头走出 新航道",
        "\x1b[31m",
    ),
]
DUMPS = st.one_of(st.text(max_size=40), st.lists(st.sampled_from(PIECES), max_size=30).map("".join))


@given(DUMPS)
def test_a_repaired_text_is_left_alone_by_a_second_run(text: str) -> None:
    repaired, _, _ = repair_text(text, RULES)
    assert repair_text(repaired, RULES)[1] == ()


@given(DUMPS)
def test_edits_are_sorted_disjoint_and_inside_lines(text: str) -> None:
    source = source_from_text(text)
    for edits in repair(source, RULES):
        assert all(a.end <= b.start for a, b in pairwise(edits))
        for edit in edits:
            assert any(line.start <= edit.start < edit.end <= line.end for line in source.lines)


@given(DUMPS)
def test_an_edit_makes_no_line_end(text: str) -> None:
    for edits in repair(source_from_text(text), RULES):
        assert not any(re.search("[\n\r\f\u2028\u2029]", edit.replacement) for edit in edits)


@given(DUMPS)
def test_every_edit_names_a_rule_and_changes_something(text: str) -> None:
    names = {rule.name for rule in RULES}
    for edits in repair(source_from_text(text), RULES):
        for edit in edits:
            assert edit.rule in names
            assert text[edit.start : edit.end] != edit.replacement


def rule(name: str, apply: object, mode: str = "apply", order: int = 1) -> Rule:
    operator = Operator(name, "text", Settings, apply)  # type: ignore[arg-type]
    return Rule(name, operator, "", mode, 0.9, order, Settings(), (), "here", 1)  # type: ignore[arg-type]


def swap(old: str, new: str) -> object:
    def apply(line: str, context: Context, settings: Settings) -> list[Change]:
        return [Change(m.start(), m.end(), new) for m in re.finditer(old, line)]

    return apply


def test_a_rule_sees_the_line_as_the_earlier_rules_left_it() -> None:
    text, edits, _ = repair_text("甲", (rule("first", swap("甲", "乙")), rule("second", swap("乙", "丙"), order=2)))
    assert (text, edits) == ("丙", (Edit(0, 1, "丙", "second", 0.9),))


def test_a_suggestion_does_not_change_the_text() -> None:
    text, edits, suggestions = repair_text("甲\n乙", (rule("doubt", swap("乙", "丙"), mode="suggest"),))
    assert (text, edits, suggestions) == ("甲\n乙", (), (Edit(2, 3, "丙", "doubt", 0.9),))


def test_a_rule_in_force_may_only_suggest_what_it_is_unsure_of() -> None:
    def unsure(line: str, context: Context, settings: Settings) -> list[Change]:
        return [Change(0, 1, "丙", confidence=0.4, suggest=True)] if line == "甲" else []

    assert repair_text("甲", (rule("careful", unsure),)) == ("甲", (), (Edit(0, 1, "丙", "careful", 0.4),))


def test_rules_that_undo_each_other_come_to_an_end() -> None:
    quarrel = (rule("there", swap("甲", "乙")), rule("back", swap("乙", "甲"), order=2))
    assert repair_text("甲", quarrel)[0] == "甲"


def test_a_rule_sees_the_lines_around() -> None:
    seen: list[tuple[str, str]] = []

    def look(line: str, context: Context, settings: Settings) -> list[Change]:
        seen.append((context.previous, context.next))
        return []

    repair_text("甲\n\n 乙\n\n\n丙", (rule("look", look),))
    assert seen == [("", "乙"), ("甲", "丙"), ("乙", "")]


def test_blank_lines_are_shown_to_no_rule() -> None:
    seen: list[str] = []

    def look(line: str, context: Context, settings: Settings) -> list[Change]:
        seen.append(line)
        return []

    repair_text("\n \n甲\n\t\n", (rule("look", look),))
    assert seen == ["甲"]
