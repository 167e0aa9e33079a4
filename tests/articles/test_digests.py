"""Short pieces under one label are one article; what stands behind them is another one."""

from cleaner import clean

OPENING = "渡口的春天\n\n□林小川\n\n江上的第一班渡轮清晨六点离岸，船上坐满了去对岸赶集的人。\n\n"
PIECES = (
    ("北岸码头添了两条长椅", "候船的人从前站着等，如今坐着等，长椅是旧船板做的。（江小月）"),
    ("南岸的灯换成了新的", "守灯人说新灯省电，夜里亮到十点，比从前多亮一个小时。（周远方）"),
    ("渡轮早班提前一刻钟", "学生赶得上早读，菜农赶得上早市，船长说他自己也睡得早。（江小月）"),
    ("老船票可以换早饭", "凡是拿着旧船票来的人，都可以在船上换一份早饭，换完为止。（林小川）"),
)


def _titles(dump: str) -> list[str]:
    return [article.title.text if article.title else "" for article in clean(dump).articles]


def _digest(label: str, mark: str = "") -> str:
    return f"{label}\n\n" + "".join(f"{mark}{head}\n\n{text}\n\n" for head, text in PIECES)


def test_each_piece_of_a_digest_is_signed_and_none_is_an_article() -> None:
    issue = clean(OPENING + _digest("渡口动态"))
    assert [a.title.text for a in issue.articles if a.title] == ["渡口的春天", "渡口动态"]
    assert [b.kind for b in issue.articles[1].blocks] == ["heading", "paragraph"] * 4


def test_a_label_that_no_word_shows_is_one_over_headings_with_a_mark() -> None:
    assert _titles(OPENING + _digest("江上三日", "▍")) == ["渡口的春天", "江上三日"]


def test_a_signed_headline_ends_a_digest() -> None:
    behind = "船长的账本\n\n□周远方\n\n船长的账本记了四十年，一页一天，从不断过，纸都黄了。\n"
    assert _titles(OPENING + _digest("渡口动态") + behind) == ["渡口的春天", "渡口动态", "船长的账本"]


def test_a_headline_behind_the_line_of_a_digests_editor_is_another_article() -> None:
    behind = "（本栏编辑：江小月）\n\n船长的账本从哪一天记起\n\n船长的账本记了四十年，一页一天，从不断过，纸都黄了。\n"
    assert _titles(OPENING + _digest("渡口动态") + behind) == ["渡口的春天", "渡口动态", "船长的账本从哪一天记起"]


def test_a_section_name_over_an_article_is_no_label_of_a_digest() -> None:
    dump = OPENING + "渡口动态\n\n船长的账本\n\n□周远方\n\n船长的账本记了四十年，一页一天。\n\n第一页\n\n纸都黄了。\n"
    assert _titles(dump) == ["渡口的春天", "船长的账本"]


def test_a_numbered_heading_at_the_head_of_a_page_begins_no_article() -> None:
    dump = OPENING + "\f2.1　船票的价目\n\n船票从前一角，如今两元，老人和学生坐船不要钱。\n"
    assert _titles(dump) == ["渡口的春天"]


def test_more_than_two_lines_over_a_headline_are_not_its_kicker() -> None:
    lines = "旧船板长椅每条八百元\n\n渡口边木匠铺天天开门\n\n来人请走北岸石阶\n\n江上人家的新日子\n\n"
    dump = OPENING + lines + "船长的账本\n\n□周远方\n\n船长的账本记了四十年，一页一天，从不断过。\n"
    kicker = clean(dump).articles[1].kicker
    assert kicker is not None
    assert kicker.text == "江上人家的新日子"


def test_a_headline_without_the_mark_of_a_digests_headings_stands_behind_it() -> None:
    behind = "船长的一天\n\n船长的账本从哪一天记起\n\n船长的账本记了四十年，一页一天，从不断过，纸都黄了。\n"
    assert _titles(OPENING + _digest("渡口动态", "■") + behind)[:2] == ["渡口的春天", "渡口动态"]
    assert len(_titles(OPENING + _digest("渡口动态", "■") + behind)) == 3


def test_a_label_that_the_contents_announce_is_one_over_many_short_pieces() -> None:
    more = (
        ("摆渡人的帽子", "帽子是草编的，去年涨水漂走一顶，今年又编了一顶。（林小川）"),
        ("猫也要过江", "卖鱼人的猫每天坐头班船，下船就走，从不回头。（周远方）"),
    )
    contents = "目录\n\n3 渡口的春天/林小川\n\n5 船头一乐\n\n7 船长的账本/周远方\n\n"
    pieces = "".join(f"{head}\n\n{text}\n\n" for head, text in (*PIECES, *more))
    behind = "船长的账本\n\n□周远方\n\n船长的账本记了四十年，一页一天，从不断过，纸都黄了。\n"
    assert _titles(contents + OPENING + "船头一乐\n\n" + pieces + behind) == ["渡口的春天", "船头一乐", "船长的账本"]
