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
