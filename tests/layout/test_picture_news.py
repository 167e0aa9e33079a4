"""Captions that tell news, and what looks like a caption and is none."""

import pytest
from typeset import column, printed

from cleaner import clean

PARAGRAPHS = printed("shouzha", 4)
LINES = column(PARAGRAPHS, 18)
TITLE = ["守闸人的日记", "■林小川"]


def _blocks(lines: list[str], kind: str) -> list[str]:
    articles = clean("\n".join(lines) + "\n").articles
    return [a.text_of(b) for a in articles for b in a.blocks if b.kind == kind]


def _kinds(lines: list[str]) -> dict[str, str]:
    issue = clean("\n".join(lines) + "\n")
    kinds = {label.start: label.kind for label in issue.labels}
    return {line.text: kinds[line.start] for line in issue.reading.lines}


@pytest.mark.parametrize("head", ["图片新闻", "【图片新闻】", "新闻图片", "图片报道", "摄影新闻"])
def test_what_stands_below_a_standing_head_is_a_picture_by_itself(head: str) -> None:
    told = ["6月12日，临江渡口恢复通航，旅客在码头上等候登船，当天开行", "二十四个航班。 周远 摄"]
    kinds = _kinds([*TITLE, *LINES, head, *told])
    assert {kinds[head], *(kind for text, kind in kinds.items() if text[:4] in ("6月12", "二十四个"))} == {"photo"}


def test_a_standing_head_without_a_credit_takes_no_text_with_it() -> None:
    kinds = _kinds([*TITLE, *LINES[:6], "图片新闻", *LINES[6:]])
    assert kinds["图片新闻"] == "photo"
    assert {kinds[text] for text in LINES} == {"body"}


@pytest.mark.parametrize("work", ["临江晚渡（水彩） 林小川 作", "千帆竞发（书法）周远", "渡口（木刻版画） 江月 作"])
def test_a_work_of_art_belongs_to_no_article(work: str) -> None:
    kinds = _kinds([*TITLE, *LINES, work])
    assert list(kinds.values())[-1] == "photo"


def test_a_caption_begins_with_its_day() -> None:
    caption = ["6月12日，临江渡口恢复通航。图", "为旅客在码头上等候登船。 周远 摄"]
    assert _blocks([*TITLE, *LINES, *caption], "caption") == [
        "6月12日，临江渡口恢复通航。图为旅客在码头上等候登船。 周远 摄"
    ]


def test_a_sentence_wider_than_its_column_is_a_caption() -> None:
    caption = "深夜的渡口，最后一班渡轮上的旅客靠着窗打盹。"
    cut = next(i for i, line in enumerate(LINES) if i and line.endswith("。")) + 1
    assert _blocks([*TITLE, *LINES[:cut], caption, *LINES[cut:]], "caption") == [caption]


def test_where_somebody_stands_is_told_of_a_picture() -> None:
    cut = next(i for i, line in enumerate(LINES) if i and line.endswith("。")) + 1
    caption = "林小川（左）教孙子认江上的船"
    assert _blocks([*TITLE, *LINES[:cut], caption, *LINES[cut:]], "caption") == [caption]


def test_items_with_one_mark_are_text() -> None:
    items = [
        ["▲临江渡口换了新的石阶，比去年", "多出一级。"],
        ["▲青石闸的钢丝绳换过了，旧的挂", "在墙上。"],
        ["▲春和里的长桌议事会开了三次，", "每次都有人来。"],
    ]
    texts = _blocks([*TITLE, *LINES, *(line for item in items for line in item)], "caption")
    assert texts == []


def test_a_marked_caption_goes_on_to_the_end_of_its_sentence() -> None:
    caption = ["◀渡口的石阶修好了，比去年多出一级，孩子们", "坐在上面看了一天的船，一直看到天黑灯亮。"]
    assert _blocks([*TITLE, *LINES, *caption], "caption") == ["".join(caption)[1:]]


def test_a_wide_line_that_ends_no_sentence_may_be_the_last_of_a_dump() -> None:
    cut = next(i for i, line in enumerate(LINES) if i and line.endswith("。")) + 1
    caption = "深夜的渡口，最后一班渡轮上的旅客靠着窗打盹和说话"
    lines = [*TITLE, *LINES[:cut], caption]
    assert any(caption in text for kind in ("caption", "paragraph", "heading") for text in _blocks(lines, kind))
