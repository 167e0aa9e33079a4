"""Marks that end articles, marks an OCR model made, words it slipped in, words doubled."""

import pytest

from cleaner.rulebook import Rule

from .conftest import Clean, repair_text


@pytest.mark.parametrize(
    ("marked", "bare"),
    [
        ("渡轮离岸。🚀", "渡轮离岸。"),
        ("他说：“走吧。”👉🏻", "他说：“走吧。”"),
        ("渡轮离岸！ ■", "渡轮离岸！"),
        ("渡轮离岸!🎉", "渡轮离岸！"),
        ("渡轮离岸……⬤", "渡轮离岸……"),
        ("（完。）④", "（完。）"),
        ("渡轮离岸。☕\ufe0f  ", "渡轮离岸。  "),
        ("渡轮离岸。D\n\n另一篇到此结束。D", "渡轮离岸。\n\n另一篇到此结束。"),
    ],
)
def test_the_mark_that_ends_an_article_goes(clean: Clean, marked: str, bare: str) -> None:
    assert clean(marked) == bare


@pytest.mark.parametrize(
    "text",
    [
        "●渡轮离岸",
        "渡口五星好评★★★★★",
        "旧志说“江阔三里”。①\n又说“夜泊百船”。②",
        "①检修。②试航。③首航。",
        "他坐上渡轮。A\n股当天收红，A股都涨了。\n他又下了船。A\n股第二天就跌了。",
        "👉 详见下页",
        "比赛结果是三比二■比分",
    ],
)
def test_bullets_notes_and_stars_stay(clean: Clean, text: str) -> None:
    assert clean(text) == text


def test_a_lone_capital_that_ends_one_line_only_is_suggested(rules: tuple[Rule, ...]) -> None:
    text, _, suggestions = repair_text("渡轮离岸。D", rules)
    assert (text, [(e.start, e.end, e.rule) for e in suggestions]) == ("渡轮离岸。D", [(5, 6, "end-mark")])


@pytest.mark.parametrize(
    ("marked", "bare"),
    [
        ("### 渡口的早晨", "渡口的早晨"),
        ("**潮起**临江", "潮起临江"),
        ("  ## 渡口", "  渡口"),
        ("__江声__：一", "江声：一"),
    ],
)
def test_marks_of_an_ocr_model_go(clean: Clean, marked: str, bare: str) -> None:
    assert clean(marked) == bare


@pytest.mark.parametrize("text", ["#话题#渡口", "- 渡口\n- 码头", "第3#泊位", "2**3与a__b__c", "***"])
def test_other_signs_stay(clean: Clean, text: str) -> None:
    assert clean(text) == text


def test_an_english_word_between_chinese_words_is_put_right(clean: Clean) -> None:
    assert clean("要把老码头 and 新渡轮连成一线") == "要把老码头和新渡轮连成一线"


@pytest.mark.parametrize("text", ["乐队Salt and Pepper来到渡口", "他说and这个词", "a and b"])
def test_english_among_english_stays(clean: Clean, text: str) -> None:
    assert clean(text) == text


def test_a_doubled_word_is_only_suggested(rules: tuple[Rule, ...]) -> None:
    text = "检修三次，检修合格，检修记录在案。年内完成检修检修任务。"
    cleaned, edits, suggestions = repair_text(text, rules)
    assert (cleaned, edits) == (text, ())
    assert [(text[e.start : e.end], e.rule) for e in suggestions] == [("检修", "doubled-word")]
