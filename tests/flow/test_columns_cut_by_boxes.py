"""Texts of a column that a pull quote or the end of a page cuts."""

import pytest
from typeset import column, printed

from cleaner import clean

QUOTED = "老船长说：“潮水不看日历，它什么时候来，人就什么时候在。”"
BOX = ["潮水不看日历，它什么时", "候来，人就什么时候在。"]
CUT = "渡口的灯修了三回，先换的是灯泡，后来又换了一次灯罩，第三回连灯杆也换了，从那以后船夜里也敢靠岸了。"
COLUMN = printed("shouzha", 4)


def paragraphs(lines: list[str]) -> list[str]:
    return [p for article in clean("\n".join(lines) + "\n").articles for p in article.paragraphs]


def test_a_pull_quote_of_narrow_lines_is_taken_out_where_the_text_has_a_comma() -> None:
    cut = column((CUT,), 14)
    lines = ["夜里的渡口", *column((QUOTED,), 14), *cut[:2], *BOX, *cut[2:], *column(COLUMN, 14)]
    assert cut[1].endswith("，")
    assert paragraphs(lines) == [QUOTED, CUT, *COLUMN]


def test_the_end_of_a_quoted_sentence_in_the_text_is_no_pull_quote() -> None:
    text = "他说：“丢了铁饭碗，捧起泥饭碗，泥饭碗打破了，还可以自己再捏一个。”"
    box = ["丢了铁饭碗，捧起泥饭", "碗，泥饭碗打破了，还可", "以自己再捏一个。"]
    cut = column((CUT,), 14)
    broken = ["他说：“丢了铁饭碗，捧起泥", "饭碗，泥饭碗打破了，还可以自", "己再捏一个。", "”"]
    lines = ["夜里的渡口", *broken, *cut[:2], *box, *cut[2:], *column(COLUMN, 14)]
    assert paragraphs(lines)[:2] == [text, CUT]


def test_a_text_goes_on_below_a_box_after_a_colon() -> None:
    text = (
        "守灯的人每天只记一行字，写的是那天的水位和风，他写：晴，水位三米二，北风，灯亮了一夜，船来了九条，走了七条。"
    )
    lines = column((text,), 14)
    at = next(i for i, line in enumerate(lines) if line.endswith("：")) + 1
    assert paragraphs(["夜里的渡口", *column((QUOTED,), 14), *lines[:at], *BOX, *lines[at:], *column(COLUMN, 14)]) == [
        QUOTED,
        text,
        *COLUMN,
    ]


@pytest.mark.parametrize("articles", [1, 3])
def test_the_rest_of_a_text_at_the_head_of_the_next_page_is_found_across_whole_articles(articles: int) -> None:
    whole = "渡口的灯修了三回，先换的是灯泡，后来又换了一次大灯箱上下两盏，从那以后船夜里也敢靠岸，老人也睡得安稳了。"
    cut = column((whole,), 14)
    heads = [("桥上的风", "piying"), ("山里来了制茶师", "qiaoshang"), ("红渡轮昨天退役", "shui")][:articles]
    between = [line for head, text in heads for line in (head, *column(printed(text, 3), 14))]
    lines = ["夜里的渡口", *column(COLUMN, 14), *cut[:2], *between, "\f" + cut[2], *cut[3:], *column(COLUMN[3:], 14)]
    assert whole in paragraphs(lines)
