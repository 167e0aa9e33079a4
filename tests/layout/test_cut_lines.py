"""Lines that an extractor cut, or gave a word or a character at a time, are read as the lines they were."""

import pytest
from typeset import column

from cleaner import clean

TEXT = (
    "江上的第一班渡轮总在清晨六点离岸，船头的灯照着还没有散去的雾，船长站在舵轮后面，不用看表就知道水流有多急。",
    "四十年来他只误过一班船，那一年的大水漫过了渡口的石阶，对岸的学校停了三天课，江面上到处都是木头。",
)


def _paragraphs(lines: list[str]) -> list[str]:
    return [p for article in clean("\n".join(lines) + "\n").articles for p in article.paragraphs]


def test_a_quote_that_closes_on_a_line_of_its_own_belongs_to_the_line_above() -> None:
    spoken = "老船长说：“江还是那么宽，就想让大家多看两眼，往后的人只能在照片里看见它。"
    lines = [*column((TEXT[0],), 14), *column((spoken,), 14), "”", *column(TEXT, 14)]
    assert any(p.endswith(spoken + "”") for p in _paragraphs(lines))
    assert not [
        block.doubt for article in clean("\n".join(lines) + "\n").articles for block in article.blocks if block.doubt
    ]


def test_a_line_given_a_character_at_a_time_is_text_and_no_vertical_label() -> None:
    lines = [
        *column(TEXT, 14),
        *"测试集可以免费下载：",
        "江边的书架上还有三十本，谁都",
        "可以来借。",
        *column(TEXT, 14),
    ]
    assert any("测试集可以免费下载：江边的书架上" in p for p in _paragraphs(lines))


def test_a_vertical_headline_stays_one_though_it_has_a_comma() -> None:
    lines = [*"慢一点，才听得见水声", *column(TEXT, 14)]
    assert not any("慢一点" in p for p in _paragraphs(lines))


def test_a_caption_over_two_columns_is_none_of_the_text_around_it() -> None:
    caption = [
        "昨日清晨，市民在桥上的步道晨跑，改造后的步道加宽到三米二，桥面与",
        "步道之间加装了栏板。 本报记者 林小川 摄",
    ]
    found = clean("\n".join([*column(TEXT, 14), *caption, *column(TEXT[::-1], 14)]) + "\n")
    assert [p for article in found.articles for p in article.paragraphs] == [*TEXT, *TEXT[::-1]]


@pytest.mark.parametrize("ending", ["1. 渡轮每天六点离岸，", "[1] 渡轮每天六点离岸，"])
def test_items_of_a_list_are_no_lines_of_another_column(ending: str) -> None:
    items = [
        line for item in range(1, 7) for line in (ending.replace("1", str(item)) + "船上有灯火，", "晚上八点回来。")
    ]
    lines = [*column(TEXT, 14), *items, *column(TEXT, 14)]
    starts = [line.start for line in clean("\n".join(lines) + "\n").reading.lines]
    assert starts == sorted(starts)
