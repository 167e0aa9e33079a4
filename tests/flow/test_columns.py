"""Columns that were extracted before the headline of their article stand below its first column."""

from typeset import column, printed

from cleaner import clean

BRIDGE, THEATRE = printed("qiaoshang", 5), printed("piying", 4)


def _dump(mark: str) -> str:
    """An article with its end, then the second and third column of another, then its headline and first column."""
    lines = column(BRIDGE, 15)
    # The first column ends with a paragraph, the second in mid-word.
    first, second, third = lines[:6], lines[6:19], lines[19:]
    theatre = "\n".join(column(THEATRE, 15)) + mark
    parts = (["灯亮着，影子就不会散"], ["文/苏见微"], [theatre], second)
    return "\n\n".join("\n".join(part) for part in (*parts, ["桥上的风"], ["文/叶疏桐"], first, third)) + "\n"


def test_text_below_an_end_mark_that_goes_on_below_the_next_headline_is_its_own() -> None:
    theatre, bridge = clean(_dump(" ■")).articles
    assert theatre.paragraphs == THEATRE
    assert bridge.paragraphs == BRIDGE


def test_without_an_end_mark_the_text_stays_where_it_is() -> None:
    theatre, bridge = clean(_dump("")).articles
    assert theatre.paragraphs != THEATRE
    assert bridge.paragraphs[0] == BRIDGE[0]


def test_an_article_that_has_ended_takes_no_text_from_above_its_headline() -> None:
    # Two moves would overlap, and lose a line.
    text = """都去城里读书了只有过年才回来。■
江只能坐渡轮，雾天里一等就是大半天。他从小就在航运博
江边夏夜
石阶上跑来跑去，老人摇着蒲扇说起从前的大水。■
间延长到深夜，走廊里也添了座椅。这里是全城最大的图书
冬日渡口
物馆的院子里长大，每天放学以后都要去看那艘旧渡轮的模
型。后来他当了讲解员，一干就是三十年。
馆的灯一直亮到天明，守夜的人说他喜欢听翻书的声音，那
"""
    printed_text = "".join(p for article in clean(text).articles for p in article.paragraphs)
    for line in ("江只能坐渡轮", "间延长到深夜", "石阶上跑来跑去", "物馆的院子里长大"):
        assert printed_text.count(line) == 1
