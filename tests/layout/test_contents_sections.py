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
