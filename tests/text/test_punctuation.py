"""Which half-width signs belong to Chinese text."""

import pytest

from cleaner.rulebook import Rule

from .conftest import Clean, repair_text


@pytest.mark.parametrize(
    ("half", "full"),
    [
        ("江风渐起,渡轮离岸;天色(微明)未亮.", "江风渐起，渡轮离岸；天色（微明）未亮。"),
        ("为什么?因为好!他说:“走.”", "为什么？因为好！他说：“走。”"),
        ("“渡口”,“码头”", "“渡口”，“码头”"),
        ("增长85.6%,20.3%来自江北", "增长85.6%，20.3%来自江北"),
        ("系统(GPS)和网络(5G)", "系统（GPS）和网络（5G）"),
        ("(一)总体要求", "（一）总体要求"),
        ("用上了App,客流增长", "用上了App，客流增长"),
        ("近年来, 渡口热闹起来", "近年来，渡口热闹起来"),
        ("（渡口)北岸", "（渡口）北岸"),
        ("本报讯(记者 江小舟)近日", "本报讯（记者 江小舟）近日"),
    ],
)
def test_signs_of_chinese_text_become_full_width(clean: Clean, half: str, full: str) -> None:
    assert clean(half) == full


@pytest.mark.parametrize(
    "text",
    [
        "客流1,200人次，另有1,234,567元",
        "10:30开船，比分3:2，占2.5%",
        "见https://example.org/a?b=1,2:3!和mail@example.org。",
        "代码f(x)与A,B,C三类",
        "The boat (a ferry) left; why? Because, he said, of fog.",
        "The boat left. 渡轮离岸。 Why?",
        "引文“Hello, world! (again)”到此为止。",
        "&amp;与&#8212;是实体。",
        "[船期](https://example.org/a)",
    ],
)
def test_signs_of_numbers_addresses_and_latin_text_stay(clean: Clean, text: str) -> None:
    assert clean(text) == text


def test_a_comma_that_ends_a_wrapped_line_after_a_number_follows_the_next_line(clean: Clean) -> None:
    assert clean("客流增至2.1,\n\n占全市三成") == "客流增至2.1，\n\n占全市三成"


def test_each_sign_is_an_edit_of_its_own(rules: tuple[Rule, ...]) -> None:
    _, edits, _ = repair_text("江风渐起,渡轮离岸;", rules)
    assert [(edit.start, edit.end, edit.replacement) for edit in edits] == [(4, 5, "，"), (9, 10, "；")]
