"""A text on the page of the contents: it is no part of them, and none of its sentences goes with them."""

from typeset import column

from cleaner.layout.contents.prose import prose

LETTER = (
    "四月里有人打来电话，说老渡口要拆了，你们若是想看就来。编辑部去了三个人，本来以为会有一个仪式，至少有一串鞭炮，"
    "结果什么都没有。船长把最后一班船靠了岸，系好缆绳，说了一声好，就转身去洗手。",
    "这一期就从那个安静的下午写起。我们不打算写成一篇悼文。渡口收起来，有它的账要算：电费、零件、船票、接班，"
    "每一项都比怀旧具体。老船长的外孙女愿意把账摊开来谈，我们很感谢她。",
)


def is_entry(text: str) -> bool:
    return text[0].isdigit()


def test_a_letter_of_the_editors_among_the_contents_is_text() -> None:
    lines = column(LETTER, 18)
    page = ["03 老渡口的最后一班船", "05 外孙女的账本", *lines, "08 三条河一座桥"]
    assert prose(page, is_entry) == frozenset(range(2, 2 + len(lines)))


def test_an_entry_of_the_column_beside_is_no_part_of_the_letter() -> None:
    lines = column(LETTER, 18)
    page = [*lines[:3], "05 外孙女的账本", *lines[3:]]
    assert prose(page, is_entry) == frozenset(range(len(page))) - {3}


def test_what_the_contents_say_of_an_article_is_no_text() -> None:
    said = "渡口要拆了，船长把最后一班船靠了岸。"
    assert prose(["03 最后一班船", said, "05 外孙女的账本", said, "08 三条河一座桥", said] * 3, is_entry) == frozenset()
