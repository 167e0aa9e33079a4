"""What stands in the middle of a text or behind it and tells of no picture is no caption."""

import pytest
from typeset import column, printed

from cleaner import clean

LINES = column(printed("shouzha", 3), 18)


def _kind(line: str, at: int) -> list[str]:
    article = clean("\n".join(["守闸人的日记", "■林小川", "", *LINES[:at], "", line, "", *LINES[at:]]) + "\n").articles[
        0
    ]
    return [block.kind for block in article.blocks if article.text_of(block).startswith(line[:4])]


@pytest.mark.parametrize("line", ["临江渡口货运有限公司", "新渡轮下水仪式", "青石闸一角"])
def test_a_place_or_a_gathering_in_mid_sentence_is_a_caption(line: str) -> None:
    assert _kind(line, 2) == ["caption"]


def test_a_phrase_in_mid_sentence_is_a_heading() -> None:
    assert _kind("记下每天的水位", 2) == ["heading"]


def test_a_credit_in_brackets_behind_the_text_is_a_note() -> None:
    article = clean("\n".join(["守闸人的日记", "■林小川", "", *LINES, "", "（水文站工会 辑）"]) + "\n").articles[0]
    assert not [b for b in article.blocks if b.kind == "caption"]
