"""A heading that begins with a number is a heading of its own, also right below another one."""

from cleaner import clean

ISSUE = """
守灯的人

■林小川

渡口的灯一直亮到后半夜，船长说，等最后一个人上了岸再关，谁也不会嫌它费电，这句话他说了四十年。

一、灯从哪里来

1.旧灯换成了新灯

灯是最先修好的，修灯的人在船厂干了四十年，退休以后又回来了，他说灯亮着，渡口就不会散，船就有人等。
"""


def test_two_numbered_headings_right_below_each_other_are_two() -> None:
    article = clean(ISSUE).articles[0]
    headings = [article.text_of(block) for block in article.blocks if block.kind in ("heading", "subheading")]
    assert headings == ["一、灯从哪里来", "1.旧灯换成了新灯"]


BODY = "夜色落在江面上，渡轮鸣笛离岸，岸上的人还没有散去。老船长说，他在这里看了四十年的船来船往。"
OTHER = "木匠量了量旧船板的尺寸，说够做三条长椅。锯子响了一个下午，刨花落了一地，孩子们抱去生火。"


def test_a_heading_below_the_number_of_a_later_chapter_opens_no_article() -> None:
    names = ("那些没有印出来的名字", "在旧船板上坐过的人们", "一锅汤要熬过一个冬天")
    chapters = "".join(
        f"\f\n{number}\n\n{name}\n\n{BODY if number == '叁' else OTHER}\n\n"
        for number, name in zip("贰叁肆", names, strict=True)
    )
    articles = clean(f"渡口的灯\n\n■林 川\n\n{BODY}\n\n{chapters}").articles
    assert [article.title.text for article in articles if article.title] == ["渡口的灯"]
