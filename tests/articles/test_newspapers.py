"""Pages of a newspaper: reports with their datelines, headlines above them, and pages that begin with text."""

import pytest
from typeset import column, printed

from cleaner import clean

FIRST = (
    "本报讯（记者 林小川 通讯员 江月明）昨夜七点四十分，候船室里坐了十几个人，都在等最后一班渡轮，灯亮到天明。",
    "候船室是去年秋天重开的，长椅还是三十年前的那几条，墙上多了一块写着潮水时刻的黑板，字是老船长自己写的。",
)
SECOND = (
    "本报讯（记者 周远方）昨天十八时整，随着一声长笛，红渡轮靠上南岸的三号码头，完成了最后一个航次，人们久久没有离开。",
    "渡轮一九七七年下水，四十六年里它在两岸之间往返，送过上学的孩子、卖菜的农妇，也送过一支敲锣打鼓的迎亲队。",
)
SHEET = "2\n城事 责任编辑 江小月 版式 林远 2032年9月12日\n"


def _page(*blocks: str | list[str]) -> str:
    lines = [line for block in blocks for line in (block if isinstance(block, list) else block.split("\n"))]
    return "\n".join(lines) + "\n"


def test_a_report_is_headed_by_the_lines_right_above_it() -> None:
    text = _page("下了班也有渡船", column(FIRST, 14), "再坐一趟，说声再见", "红渡轮昨天退役", column(SECOND, 14))
    articles = clean(text).articles
    assert [a.title.text if a.title else "" for a in articles] == ["下了班也有渡船", "红渡轮昨天退役"]
    assert [a.authors for a in articles] == [("林小川", "江月明"), ("周远方",)]
    assert articles[1].kicker is not None
    assert articles[1].kicker.text == "再坐一趟，说声再见"


def test_a_byline_cut_by_its_column_is_no_line_of_names() -> None:
    text = _page("下了班也有渡船", column(FIRST, 14), "红渡轮昨天退役", column(SECOND, 14))
    assert list(clean(text).articles[0].paragraphs) == list(FIRST)


def test_a_newspaper_page_that_begins_with_text_begins_an_article() -> None:
    rest = [text.partition("）")[2] for text in FIRST]
    text = _page("红渡轮昨天退役", column(SECOND, 14)) + "\f" + SHEET + _page(column(tuple(rest), 14))
    articles = clean(text).articles
    assert len(articles) == 2
    assert articles[1].section is not None
    assert articles[1].section.text == "城事"


def test_headlines_behind_the_text_of_their_page_belong_to_its_articles_in_order() -> None:
    shadows = "下了班也有渡船\n下了班也有渡船\n红渡轮昨天退役\n红渡轮昨天退役"
    text = _page("夜里的候船室", column(FIRST, 14), "再坐一趟", column(SECOND, 14), shadows) + "\f" + SHEET
    text += _page("山里来了制茶师", column(SECOND, 14))
    titles = [a.title.text if a.title else "" for a in clean(text).articles]
    assert titles[:2] == ["下了班也有渡船", "红渡轮昨天退役"]


def test_a_subtitle_behind_its_headline_on_one_line_is_parted_from_it() -> None:
    text = _page("红渡轮昨天退役 ——最后一班船上的三百人", "本报记者 林小川", column(SECOND[1:], 14))
    article = clean(text).articles[0]
    assert article.title is not None
    assert article.subtitle is not None
    assert (article.title.text, article.subtitle.text) == ("红渡轮昨天退役", "最后一班船上的三百人")


def test_the_second_headline_in_the_middle_of_a_page_has_the_texts_that_share_its_words() -> None:
    theatre, diary = printed("piying", 5), printed("shouzha", 5)
    first, second = column(theatre, 14), column(diary, 14)
    page = [*first[:11], "影子不会散", *first[11:], *second[:15], "守闸人的日记", "□ 林大河", *second[15:]]
    text = _page("红渡轮昨天退役", column(SECOND, 14)) + "\f" + SHEET + _page(page)
    articles = clean(text).articles
    assert [a.title.text if a.title else "" for a in articles] == ["红渡轮昨天退役", "影子不会散", "守闸人的日记"]
    assert articles[2].paragraphs[0][:10] == diary[0][:10]


def test_a_signed_headline_read_behind_the_first_column_of_its_article_has_the_text_above_it_as_well() -> None:
    theatre, diary = printed("piying", 5), printed("shouzha", 5)
    second = column(diary, 14)
    text = _page("影子不会散", "□ 周远方", column(theatre, 14), second[:15], "守闸人的日记", "□ 林大河", second[15:])
    articles = clean(text).articles
    assert [a.title.text if a.title else "" for a in articles] == ["影子不会散", "守闸人的日记"]
    assert [a.authors for a in articles] == [("周远方",), ("林大河",)]
    assert articles[1].paragraphs == diary


BRIEFS = (
    (
        "江边步道添了座椅",
        "从本周起，江边步道的四十一处转弯都添了长椅，椅背朝着江面，走累的人可以坐下来看船，也可以等潮水退去。添椅子的钱是三家船厂出的，椅子背面刻着船名。",
    ),
    (
        "旧船票找到新家",
        "航运博物馆近日征集到三十年代以来的旧船票二百一十七张，其中有三十六张是手写的，这批船票将在秋天展出。最早的一张只写了日期和摆渡人的姓，背面有墨迹。",
    ),
    (
        "渡口的钟走准了",
        "经过半个月的检修，渡口的老钟昨天重新敲响，今后由博物馆每个月派人来上一次油，误差不会超过一分钟。修钟的老师傅说，齿轮里的铜粉扫出来有半两。",
    ),
    (
        "候船室夜里不关灯",
        "本月起候船室的灯整夜不关，值班的人也添到两个，误了末班船的人可以坐到天亮，热水和毛毯都不要钱。值班的老陈说，夜里最多的时候坐过三十几个人。",
    ),
    (
        "两座码头装上坡道",
        "南岸和北岸的两座码头日前装上坡道，推着车的老人不用再绕路，坡道旁边还装了扶手，雨天也不会打滑。坡道是按轮椅的宽度修的，两个人可以并排走过去。",
    ),
    (
        "江鸥比去年早到",
        "昨日上午，护鸟的志愿者在江心洲数到江鸥二十六只，比去年早到九天，管理处提醒观鸟的人不要喂食。志愿者还在芦苇丛里放了两只望远镜，谁都能用。",
    ),
    (
        "渡轮上可以还书",
        "图书馆在三条渡轮上放了还书的箱子，读者在船上就能还书，每天傍晚由船员送到馆里，第二天上架。还书最多的是星期一早上的头班船，箱子装满过两次。",
    ),
)


def test_the_label_of_a_column_of_briefs_may_stand_among_them() -> None:
    blocks: list[str | list[str]] = []
    for number, (heading, text) in enumerate(BRIEFS):
        blocks += [["", "渡口快讯"]] if number == 3 else []
        blocks += ["\n" + heading + "\n", column((text,), 14)]
    text = _page("红渡轮昨天退役", column(SECOND, 14)) + "\f" + SHEET + _page(*blocks)
    articles = clean(text).articles
    assert [a.title.text if a.title else "" for a in articles] == ["红渡轮昨天退役", "渡口快讯"]
    assert list(articles[1].paragraphs) == [text for _, text in BRIEFS]


def _byline_in_mid_text(between: str) -> list[tuple[str, tuple[str, ...]]]:
    paragraphs = printed("laochangfang", 6)
    one, two = ("\n".join(column(part, 14)) for part in (paragraphs[:3], paragraphs[3:]))
    report = "渡口灯火\n\n" + "\n".join(column(FIRST, 14))
    second = f"渡口重开以后，谁来修船\n\n{one}\n{between}\n本报记者 周远方\n\n{two}\n"
    articles = clean(f"{report}\n\f{SHEET}\n{second}").articles
    return [(article.title.text if article.title else "", article.authors) for article in articles[1:]]


def test_a_byline_without_a_headline_signs_the_article_that_a_headline_opened_on_its_page() -> None:
    # OCR gives the byline where its column begins, behind the first column of the text.
    assert _byline_in_mid_text("") == [("渡口重开以后，谁来修船", ("周远方",))]


def test_a_byline_on_the_next_page_signs_another_article() -> None:
    assert _byline_in_mid_text(f"\f{SHEET}") == [("渡口重开以后，谁来修船", ()), ("", ("周远方",))]


def test_a_headline_that_stands_over_the_second_part_alone_is_that_of_the_article() -> None:
    cut = SECOND[1].index("，") + 1
    text = _page(column((SECOND[0], SECOND[1][:cut]), 14), "（下转第2版）", "下了班也有渡船", column(FIRST, 14)) + "\f"
    text += SHEET + _page("红渡轮昨天退役", "（上接第1版）", [SECOND[1][cut:]])
    article = clean(text).articles[0]
    assert article.title is not None
    assert (article.title.text, article.paragraphs) == ("红渡轮昨天退役", SECOND)


def test_the_line_over_a_text_that_is_taken_up_is_its_headline_though_a_column_is_cut_above_it() -> None:
    first, cut = column(FIRST, 14), column(SECOND, 14)
    text = _page("下了班也有渡船和摆渡的船工", first[:5], "（下转第2版）", "红渡轮昨天退役", cut[:8])
    text += _page("下了班也有渡船和摆渡的船工", "（上接第1版）", first[5:], cut[8:])
    articles = clean(text).articles
    assert [a.title.text for a in articles if a.title] == ["下了班也有渡船和摆渡的船工", "红渡轮昨天退役"]
    assert not any("摆渡的船工" in paragraph for article in articles for paragraph in article.paragraphs)


@pytest.mark.parametrize(("head", "section"), [("A05 副刊", "副刊"), ("本市新闻A02", "本市新闻")])
def test_the_letter_and_the_number_of_a_page_are_no_part_of_its_section(head: str, section: str) -> None:
    above, below = column(printed("shouzha", 4), 18), column(printed("laochangfang", 3), 18)
    lines = [*above, f"\f{head}", "2032年11月8日 星期五　渡口晚报", "渡口的灯", "■林小川", *below]
    article = clean("\n".join(lines) + "\n").articles[-1]
    assert article.section is not None
    assert article.section.text == section
