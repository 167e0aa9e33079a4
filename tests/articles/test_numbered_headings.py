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
