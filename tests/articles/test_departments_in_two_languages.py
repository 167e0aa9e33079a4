"""A magazine's department begins with its name in two languages: what stands below is another article."""

from cleaner import clean

_ISSUE = """
来信

LETTERS

渡口该有一张长椅

我在渡口等了二十年的船，从来都是站着等的，如今腿脚不便，盼着岸边能有一张长椅，哪怕是旧船板钉的也好。

守灯人收到信以后，把自己的凳子搬到了岸边，说先坐着，长椅的事他再去问一问船厂的人，总会有办法的。

专栏

COLUMN

江上的雾

雾起来的时候，对岸的灯就看不见了，船长说他靠听，听水声，听狗叫，听谁家的孩子在哭，就知道岸在哪里。
"""


def test_another_department_begins_another_article() -> None:
    assert [article.title and article.title.text for article in clean(_ISSUE).articles] == [
        "渡口该有一张长椅",
        "江上的雾",
    ]


def test_the_name_of_a_department_stands_in_no_article() -> None:
    text = "\n".join(p for article in clean(_ISSUE).articles for p in article.paragraphs)
    assert "COLUMN" not in text
