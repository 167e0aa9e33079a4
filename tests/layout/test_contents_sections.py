"""Sections of the contents that are printed vertically, and a page number without a space behind it."""

from cleaner import clean

DUMP = """目录
卷首
3给江边的夜晚留一盏灯
特
稿
5
码头搬走以后/林小川
人
物
6
守灯人的第三本日记/周远
文化
8
渡口图书馆的来信/江月

码头搬走以后

林小川

江上的第一班渡轮总在清晨六点离岸，船头的灯照着还没有散去的雾。船长站在舵轮后面，不用看表就知道这一天的水流有多急。

守灯人的第三本日记

周远

四十年来他只误过一班船。那一年的大水漫过了渡口的石阶，对岸的学校停了三天课，江面上到处都是漂下来的木头。

给江边的夜晚留一盏灯

江边的人家都有一盏灯，灯不是为自己点的，是为夜里靠岸的船点的。
"""


def test_sections_printed_vertically_are_those_of_the_articles_below() -> None:
    sections = {a.title.text: a.section.text for a in clean(DUMP).articles if a.title and a.section}
    assert sections["码头搬走以后"] == "特稿"
    assert sections["守灯人的第三本日记"] == "人物"


def test_a_page_number_without_a_space_announces_an_article() -> None:
    article = next(a for a in clean(DUMP).articles if a.title and a.title.text == "给江边的夜晚留一盏灯")
    assert article.page == 3
    assert article.section
    assert article.section.text == "卷首"


def test_authors_stand_below_their_entries_and_a_headline_that_asks_ends_no_contents() -> None:
    contents = (
        "目录\n卷首\n03 给江边的夜晚留一盏灯\n李江岸\n人物\n06 守灯人的第三本日记\n周远\n"
        "市场\n07 码头搬走以后谁还坐船？\n林小川\n"
        "服务\n08 渡口图书馆的来信\n江月\n\n"
    )
    body = DUMP[DUMP.index("码头搬走以后\n\n林小川") :].replace("码头搬走以后", "码头搬走以后谁还坐船？", 1)
    articles = {a.title.text: a for a in clean(contents + body).articles if a.title}
    assert {title: (a.page, a.section and a.section.text, a.authors) for title, a in articles.items()} == {
        "码头搬走以后谁还坐船？": (7, "市场", ("林小川",)),
        "守灯人的第三本日记": (6, "人物", ("周远",)),
        "给江边的夜晚留一盏灯": (3, "卷首", ("李江岸",)),
    }


SPACED = """目　录
2032年第5期
总第412期
卷 首 语
03
给江边的夜晚留一盏灯
江岩
特 别 策 划
08
码头搬走以后——临江老码头搬迁纪事
林小川 周远
11
守灯人的第三本日记
周远
"""
BODY = """\f
给江边的夜晚留一盏灯
江岩
江边的人家都有一盏灯，灯不是为自己点的，是为夜里靠岸的船点的。

码头搬走以后
——临江老码头搬迁纪事
林小川 周远
江上的第一班渡轮总在清晨六点离岸，船头的灯照着还没有散去的雾。

守灯人的第三本日记
周远
四十年来他只误过一班船。那一年的大水漫过了渡口的石阶。
"""


def test_letter_spaced_lines_over_page_numbers_are_the_sections_of_what_stands_below() -> None:
    articles = {a.title.text: a for a in clean(SPACED + BODY).articles if a.title}
    assert {title: (a.page, a.section and a.section.text) for title, a in articles.items()} == {
        "给江边的夜晚留一盏灯": (3, "卷首语"),
        "码头搬走以后": (8, "特别策划"),
        "守灯人的第三本日记": (11, "特别策划"),
    }


def test_what_the_contents_have_behind_a_dash_is_the_subtitle_below_the_headline() -> None:
    article = next(a for a in clean(SPACED + BODY).articles if a.title and a.title.text == "码头搬走以后")
    assert article.subtitle
    assert article.subtitle.text.endswith("临江老码头搬迁纪事")


def test_a_headline_of_the_contents_is_no_line_of_the_advertisement_on_its_page() -> None:
    page = "\f渡口的春天\n守灯人的第三本日记\n■周远\n公益广告\n节水一滴　江长一寸\n订阅热线：5530221\n"
    text = SPACED + "02\n" + BODY.replace("\n守灯人的第三本日记\n周远\n", page)
    sold = {text[label.start : label.end] for label in clean(text).labels if label.kind == "advertisement"}
    assert "节水一滴　江长一寸" in sold
    assert "守灯人的第三本日记" not in sold
