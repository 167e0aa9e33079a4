"""Sentences with a word in them that a rule looks for: an address, an office, a dateline. They stay text."""

import pytest

from cleaner import clean

HEAD = """渡口的灯
本报记者 林小川
　　每天傍晚，他沿着石阶走到水边，把
灯芯剪短，再把灯罩擦得干干净净。邻居
们说，他比钟还准。
"""
TAIL = """　　后来桥修好了，坐船的人一天比一天
少，可是他照样点灯。他说，总有人要在
夜里过江，看见灯就不怕了。
　　去年秋天，航道部门派人来看过灯，
决定把它留下来。老人听了，一句话也没
有说，只把灯又擦了一遍。
"""


@pytest.mark.parametrize(
    "lines",
    [
        "这些年他给我写过很多信，信封上的\n地址 换了又换，只有他的字没有变，\n邮编 他总是写错，可是信都收到了。",
        "村里没有人愿意跟\n记者 了解 到的情况不\n同，他们都说不知道。",
        "记者走进小屋，看到老人把四十盏灯\n一一点亮并且按照大小顺序摆在窗台上\n面，从不弄错。",
        "消息是那一年的秋天传到村里的，据\n本报讯，过江的大桥将在年底以前动工，\n村里人听了都不相信。",
        "老人回忆说，父亲当时在江城日报上夜班，\n从一九五二年起在那里担任责任编辑和业余校对\n工作，从来没有叫过一声苦。",
    ],
    ids=["addresses", "a reporter", "one by one", "a dateline", "an editor"],
)
def test_a_sentence_stays_whole(lines: str) -> None:
    article = clean(f"{HEAD}　　{lines}\n{TAIL}").articles[0]
    assert any(lines.replace("\n", "") in paragraph for paragraph in article.paragraphs)


@pytest.mark.parametrize(("broken", "whole"), [("cap\ufffetain", "captain"), ("Anglo\ufffeFrench", "Anglo-French")])
def test_a_line_that_pdfium_cut_after_its_first_word_is_text(broken: str, whole: str) -> None:
    text = (
        "The Old Ferry\nBy John Carter\n\n"
        "The ferry had been there for as long as anybody in\n"
        "the village could remember, and nobody asked why.\n"
        f"The {broken} of the ferry kept the tickets in a wooden\n"
        "box below his bed, where nobody but his daughter ever\n"
        "looked for it when the inspectors came to the port.\n"
    )
    assert any(f"The {whole} of the ferry kept the tickets" in p for p in clean(text).articles[0].paragraphs)


def test_a_headline_that_plays_with_a_word_of_the_contents_stays_as_it_is_printed() -> None:
    contents = "目录\n12 茶言观色/林小川\n16 窑火不熄/周远\n20 山里来了制茶师/江月\n\n"
    tea = "茶言茶语是茶馆里的生意，茶言里有\n人情，茶言里有江湖。\n"
    article = clean(f"{contents}察言观色\n\n■林小川\n\n　　{tea}{TAIL}").articles[0]
    assert article.title is not None
    assert article.title.text == "察言观色"
