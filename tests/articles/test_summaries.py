"""Title blocks of newspapers: a summary set over all columns stands between the headline and the report."""

import pytest
from typeset import column, printed

from cleaner import clean

SUMMARY = "候船室关了三年，今年秋天重新开门，长椅还是那几条，灯却亮到天明，等船的人有了去处，守灯的人也有了伴，"
NIGHT = (
    "本报讯（记者 林小川 江月明）昨夜七点四十分，候船室里坐了十几个人，都在等最后一班渡轮，灯亮到天明。",
    "候船室是去年秋天重开的，长椅还是三十年前的那几条，墙上多了一块写着潮水时刻的黑板，字是老船长自己写的。",
)
# A column shows in so many lines.
NIGHT += printed("shouzha", 4)
FERRY = (
    "本报讯（记者 周远方）昨天十八时整，随着一声长笛，红渡轮靠上南岸的三号码头，完成了最后一个航次，人们久久没有离开，",
)
END = "一个也不肯先走。"


def _page(*blocks: str | list[str]) -> str:
    return "\n".join(line for block in blocks for line in ([block] if isinstance(block, str) else block)) + "\n"


def test_a_summary_of_one_wide_line_and_its_end_stands_below_its_headline() -> None:
    text = _page(
        "红渡轮昨天退役", column((FERRY[0] + END, *NIGHT[2:]), 14), "夜里，候船室的灯亮着", "——老码头的一个秋天"
    )
    text += _page(SUMMARY, END, column(NIGHT, 14))
    last = clean(text).articles[-1]
    assert last.title is not None
    assert last.title.text == "夜里，候船室的灯亮着"
    assert last.subtitle is not None
    assert last.subtitle.text == "老码头的一个秋天"
    assert last.paragraphs == (SUMMARY + END, *NIGHT)
    assert last.authors == ("林小川", "江月明")


def test_the_line_below_a_jump_line_is_a_headline_though_it_has_a_comma() -> None:
    text = _page("红渡轮昨天退役", column(FERRY, 14), "（下转第2版）", "灯亮着，等船的人就不走", column(NIGHT, 14))
    titles = [a.title.text if a.title else "" for a in clean(text).articles]
    assert titles == ["红渡轮昨天退役", "灯亮着，等船的人就不走"]


def test_of_two_lines_over_a_subtitle_after_a_dash_the_lower_one_is_the_headline() -> None:
    text = _page("码头更新三年观察", "老码头的新声响", "——候船室片区更新纪事", SUMMARY, END, column(NIGHT, 14))
    article = clean(text).articles[0]
    assert article.title is not None
    assert article.kicker is not None
    assert (article.kicker.text, article.title.text) == ("码头更新三年观察", "老码头的新声响")


def test_a_kind_of_article_over_a_headline_and_its_summary_is_not_the_headline() -> None:
    text = _page("本报特稿", "候船室的灯映着江", SUMMARY, END, column(NIGHT, 14))
    article = clean(text).articles[0]
    assert article.title is not None
    assert article.title.text == "候船室的灯映着江"


@pytest.mark.parametrize("report", ["本報訊（記者林小川）", "本报讯（记者 林小川）"])
def test_reporters_sign_in_both_scripts(report: str) -> None:
    text = _page("候船室的燈亮了", column((report + "昨夜七點四十分，候船室裡坐了十幾個人，都在等最後一班渡輪。",), 14))
    assert clean(text).articles[0].authors == ("林小川",)


@pytest.mark.parametrize("name", ["临江时报", "臨江晚報", "临江商报"])
def test_the_name_of_a_newspaper_over_its_date_is_no_headline(name: str) -> None:
    text = _page(name, "2032年10月9日 星期一", "第2204期 今日4版", "红渡轮昨天退役", column((FERRY[0] + END,), 14))
    article = clean(text).articles[0]
    assert article.title is not None
    assert article.title.text == "红渡轮昨天退役"
    assert all(name not in text for text in article.paragraphs)


def test_classified_advertisements_are_no_kicker_of_the_headline_below_them() -> None:
    box = ["便民信息", "房屋租赁 家政招聘", "热线 0000-5550222"]
    text = _page("红渡轮昨天退役", column((FERRY[0] + END,), 14), box, "候船室的灯亮了", column(NIGHT, 14))
    last = clean(text).articles[-1]
    assert last.title is not None
    assert last.title.text == "候船室的灯亮了"
    assert last.kicker is None


def test_the_end_of_a_text_below_the_running_head_of_the_magazine_is_no_summary_of_the_next() -> None:
    one, other, last, *texts = printed("shouzha", 6)
    head = "临江月刊 2032年第9期"
    pages = (
        [head, "4", "守闸人的日记", "■林小川", *column([one], 18)],
        [head, "6", *column([last], 18)],
        [head, "8", *column([other], 18)],
        ["江城纪事", "9", "候船室的灯映着江", "■江月明", *column(texts, 18)],
    )
    articles = clean("\n\f".join(_page(page) for page in pages)).articles
    assert [a.paragraphs for a in articles] == [(one, last, other), tuple(texts)]


def test_a_dash_that_found_no_place_on_the_line_of_its_heading_opens_no_article() -> None:
    text = _page("候船室的灯映着江", "■江月明", column(NIGHT, 14), "长椅还是那几条", "——", column(NIGHT[2:], 14))
    (article,) = clean(text).articles
    headings = [article.text_of(block) for block in article.blocks if block.kind in ("heading", "subheading")]
    assert headings == ["长椅还是那几条——"]


def test_where_something_was_said_stands_over_the_headline_and_is_not_it() -> None:
    text = _page("林小川在全江渡口夜航工作会议上强调", "让候船室的灯一直亮到天明", SUMMARY, END, column(NIGHT, 14))
    article = clean(text).articles[0]
    assert article.title is not None
    assert article.kicker is not None
    assert (article.kicker.text, article.title.text) == (
        "林小川在全江渡口夜航工作会议上强调",
        "让候船室的灯一直亮到天明",
    )
