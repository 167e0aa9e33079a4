"""The ways in which the press says what a picture shows and whose it is, in the middle of a paragraph."""

import pytest
from typeset import column, printed

from cleaner import clean

PARAGRAPHS = printed("shouzha", 3)
LINES = column(PARAGRAPHS, 18)


@pytest.mark.parametrize(
    "caption",
    [
        ["图为临江渡口的夜色。"],
        ["上图为临江渡口，下图为码头。"],
        ["左图：临江渡口的夜色"],
        ["图1 临江渡口的夜色"],
        ["图1-2：临江渡口的夜色"],
        ["表1 临江渡口历年客流"],
        ["摄影/林小川"],
        ["供图：林小川"],
        ["图片来源：视觉中国"],
        ["（资料图片）"],
        ["临江渡口的夜色（资料图片）"],
        ["临江渡口的夜色。新华社发"],
        ["本版图片由林小川摄"],
        ["漫画/林小川"],
        ["图②：船工在临江渡口擦", "洗船灯。"],
        ["▲老船工在临江渡口擦洗发", "动机。"],
        ["船工在擦洗船灯。受访者供", "图"],
        ["6月3日，渡轮停靠在临江", "渡口，旅客有序下船。", "本报记者 林小川 摄"],
    ],
    ids="".join,
)
def test_a_caption_in_a_paragraph_is_taken_out_of_it(caption: list[str]) -> None:
    lines = ["守闸人的日记", "■林小川", "", *LINES[:3], "", *caption, "", *LINES[3:]]
    article = clean("\n".join(lines) + "\n").articles[0]
    assert [article.text_of(block) for block in article.blocks if block.kind == "paragraph"] == list(PARAGRAPHS)
    assert [block.kind for block in article.blocks].count("caption") == 1


@pytest.mark.parametrize("line", ["图为众人所画的一张旧地图。", "图1 给出了五座闸的水位。"])
def test_a_line_of_the_text_that_begins_so_stays(line: str) -> None:
    lines = ["守闸人的日记", "■林小川", "", *LINES[:2], line, *LINES[2:]]
    article = clean("\n".join(lines) + "\n").articles[0]
    assert "caption" not in {block.kind for block in article.blocks}


def test_what_stands_behind_a_captions_credit_goes_on_with_the_text_that_the_picture_cuts() -> None:
    lines = ("# 渡口", *PARAGRAPHS[:1], "老船长收起缆绳，望着江面上的雾慢慢散开，岸上的人还没")
    lines += ("▲渡轮鸣笛离岸。江小舟摄有散去，灯就一盏一盏地亮了起来。",)
    article = clean("\n\n".join(lines) + "\n").articles[0]
    assert (
        article.paragraphs[1] == "老船长收起缆绳，望着江面上的雾慢慢散开，岸上的人还没有散去，灯就一盏一盏地亮了起来。"
    )
    assert [article.text_of(block) for block in article.blocks if block.kind == "caption"] == ["渡轮鸣笛离岸。江小舟摄"]


def test_a_caption_below_a_text_that_has_ended_is_one_line() -> None:
    lines = ("# 渡口", "岸上的灯亮了起来。", "▲渡轮鸣笛离岸。江小舟摄于去年春天的一个早晨，那天江上有雾。")
    texts = [
        article.text_of(block) for article in clean("\n\n".join(lines) + "\n").articles for block in article.blocks
    ]
    assert any(text.startswith("渡轮鸣笛离岸") and text.endswith("有雾。") for text in texts)


@pytest.mark.parametrize(
    "caption",
    [
        ["▲渡口小学的学生在船头写生。老师", "让他们先数清江面上有几条大船。"],
        ["▲渡船用过的一本行船记录，每页", "都写着当天的水位和船员的名字。"],
    ],
    ids="".join,
)
def test_a_marked_caption_of_two_lines_is_one_where_a_blank_line_parts_all_lines(caption: list[str]) -> None:
    lines = ["守闸人的日记", "■林小川", *LINES[:3], *caption, *LINES[3:]]
    article = clean("\n\n".join(lines) + "\n").articles[0]
    found = [article.text_of(block) for block in article.blocks if block.kind == "caption"]
    assert [text.lstrip("▲ ") for text in found] == ["".join(caption)[1:]]


def test_a_caption_between_two_paragraphs_begins_on_the_full_line_above_the_end_of_its_sentence() -> None:
    caption = ["修复后的闸门，浅色的木构件全都是", "这次新补的。 林小川 摄"]
    text = (
        "\n".join(["守闸人的日记", "■林小川", *column(PARAGRAPHS[:1], 15), *caption, *column(PARAGRAPHS[1:], 15)])
        + "\n"
    )
    article = clean(text).articles[0]
    assert [article.text_of(block) for block in article.blocks if block.kind == "caption"] == ["".join(caption)]
