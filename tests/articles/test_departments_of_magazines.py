"""The departments of a news weekly: their names in two languages, letters, the digest of the week, sayings, reviews."""

from cleaner import clean
from cleaner.issue import Article

LETTER = "渡口的候船室从前有一张长椅，等船的人坐着说话，后来椅子搬走了，大家站着，话也少了。盼能搬回来一张。"
TEXT = "渡轮离岸的时候，候船室里的人都站起来往外走，江面上只剩下一串灯火，岸边的人还没有散去，他们在等最后一班船。"
ISSUE = f"""
主编的话

EDITOR’S NOTE

给等船的人留一盏灯

本刊总编辑／林小川

{TEXT}

来信

LETTERS

请给候船室一张椅子

{LETTER}

临江市　周远方

灯比人起得早

{LETTER}

江埠县　方晓晴（七十岁）

12

临江周刊　2032.5.18

一周

THE WEEK

5月11日—5月17日

一周

整理／江海月

国内

北岸码头添了两条长椅

{LETTER}

南岸的灯换成了新的

{LETTER}

国际

两国渡轮同日通航

{LETTER}

雨燕回到旧灯塔

{LETTER}

财经

船票降到十年前的价

{LETTER}

声音

“桥通了，船就老了。” ——渡轮公司一位老船长

“灯是给没有灯的人点的。” ——北岸渡口的守灯人

“我只误过一班船，误了四十年。” ——退休的轮机长

13

临江周刊　2032.5.18

对话

DIALOGUE

何田：船不走了，

灯还点不点

“一条江要有人认得它”

特约撰稿／陆青禾　发自临江、江埠

{TEXT}

书评

灯是怎样把人留住的

读江月明《灯塔：一条江的家史》

特约撰稿／许愿

{TEXT}

14

临江周刊　2032.5.18
"""


def article(title: str, text: str = ISSUE) -> Article:
    """The article whose title begins so."""
    return next(a for a in clean(text).articles if a.title and a.title.text.startswith(title))


def title_and_subtitle(found: Article) -> tuple[str, str]:
    return (found.title.text if found.title else "", found.subtitle.text if found.subtitle else "")


def test_the_name_of_a_department_in_two_languages_is_no_headline() -> None:
    assert article("给等船的人留一盏灯").authors == ("林小川",)


def test_each_letter_below_the_name_of_the_department_is_an_article() -> None:
    assert article("请给候船室一张椅子").authors == ("周远方",)
    assert article("灯比人起得早").authors == ("方晓晴",)


def test_the_parts_of_a_week_are_headings_of_one_article() -> None:
    found = article("一周")
    headings = [found.text_of(block) for block in found.blocks if block.kind == "heading"]
    assert found.authors == ("江海月",)
    assert [word for word in headings if len(word) == 2] == ["国内", "国际", "财经"]
    assert "雨燕回到旧灯塔" in headings


def test_a_column_of_sayings_is_an_article() -> None:
    assert len(article("声音").paragraphs) == 3


def test_the_words_below_the_headline_of_an_interview_are_its_subtitle() -> None:
    found = article("何田：")
    assert title_and_subtitle(found) == ("何田：船不走了，灯还点不点", "“一条江要有人认得它”")
    assert found.authors == ("陆青禾",)


def test_what_a_review_is_of_stands_below_its_headline() -> None:
    assert title_and_subtitle(article("灯是")) == ("灯是怎样把人留住的", "读江月明《灯塔：一条江的家史》")


def test_contents_have_pages_before_the_headlines_and_decks_below_them() -> None:
    listed = f"""
目录

5月，北岸渡口，候船的人在雾里等第一班船。摄影/方一舟

4　灯塔守到最后一夜

一条江上的三十六盏灯一盏一盏关掉了，守灯人各自回家，也各自留下一只灯罩。谁来认领它们？

6　一笔算不清的船票账

9　电报房里的三十秒

下期预告

守灯人的女儿：她在江心的灯塔里住了二十年，认得每一条船。5月27日出版，敬请留意。

1

灯塔守到最后一夜

本刊记者／林小川

{TEXT}
"""
    assert [found.title and found.title.text for found in clean(listed).articles] == ["灯塔守到最后一夜"]
