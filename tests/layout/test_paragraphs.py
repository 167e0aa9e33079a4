"""Where paragraphs begin and end: seen by the paragraphs that come out."""

from cleaner import clean

# Set in a column of about 46 letters, the first line of each paragraph indented by one.
ENGLISH = """\
Dwellers along the river have told the story of
the ferry for so long that most of us took it for
an invention. It is not. Among the papers given to
the library last winter is the letter in which the
carter asks for his fourpence back, and beside it
stands the reply: he had been carried farther
than the distance he had paid for, and he ought to
be charged for the rest of the way at the usual rate.
Boxes of these papers fill a shelf, and a small
team has spent nine months putting them in order.
They hold toll books and bills for repairs, a copy
of the by-laws and nearly four hundred letters, in
which the neighbours complain of the noise and of
the smoke.
Today the boats are gone, and nobody who crosses
the new bridge remembers where the landing was,
although a stone beside the road still shows how
high the water stood in the year of the great flood.
"""


def paragraphs(text: str) -> list[str]:
    return [p for article in clean(text).articles for p in article.paragraphs]


def test_an_english_paragraph_ends_where_the_next_word_had_room() -> None:
    assert [p.split()[-1] for p in paragraphs(ENGLISH)[-2:]] == ["smoke.", "flood."]


def test_an_english_paragraph_whose_last_line_is_full_ends_above_an_indent() -> None:
    assert paragraphs(ENGLISH)[0].endswith("at the usual rate.")


def test_a_sentence_that_ends_beside_a_drop_cap_ends_no_paragraph() -> None:
    text = "T\nhe ferry was late again that day.\nPeople stood on the stones and\nlooked across the river. Some\n"
    rest = ENGLISH[ENGLISH.index("an invention") :]
    assert paragraphs(text + "of them had heard of it, and took the story for\n" + rest)[0].startswith(
        "The ferry was late again that day. People stood on the stones and looked across the river. Some of them"
    )


CHINESE = [
    "渡口的石阶有一百零八级，一级",
    "一级都磨亮了。老人说，他见过这",
    "条江发过三次大水，每一次都漫过",
    "了石阶，把下面三级盖进泥",
    "里。”",
    "今年没有，江水只到第九级，",
    "孩子们坐在石阶上数来往的船，数",
    "到天黑才肯回家。",
    "守渡口的人姓周，在这里看了四",
    "十年的船来船往，从木船看到铁",
    "船，从铁船看到轮渡，换过六任船",
    "长，只误过一班船。",
]


def test_a_line_is_full_that_is_short_because_no_line_begins_with_a_stop() -> None:
    found = paragraphs("\n".join(CHINESE))
    assert [p[:4] for p in found] == ["渡口的石", "今年没有", "守渡口的"]


def test_a_stop_that_begins_a_line_below_one_with_room_for_it_is_a_speck() -> None:
    lines = [*CHINESE[:8], "，守渡口的人姓周，在这里看了四", *CHINESE[9:]]
    assert len(paragraphs("\n".join(lines))) == 3


NARROW = [
    "老船长在渡口等了一整天，",
    "没有等到一条船。他说，江水涨",
    "到第九级石阶，谁也不敢开船，",
    "要等到天黑。",
]


def test_a_paragraph_of_one_short_line_ends_there() -> None:
    lines = ["“不收钱？”我问。", "“画杠。”他指指船帮上的", "一排粉笔道道，新的旧的，高高", "低低。"]
    assert paragraphs("\n".join(NARROW * 3 + lines + NARROW))[3:5] == [
        "“不收钱？”我问。",
        "“画杠。”他指指船帮上的一排粉笔道道，新的旧的，高高低低。",
    ]


# Each first line was cut before its quote; 。 stands at the end of a full line above.
CUT_OPENING = [
    "渡口的人都记得那一天的",
    "大水，江面一夜之间漫过",
    "了石阶，水漫到了街上。",
    "岸上的人都来帮他们搬。",
    "他说，",
    "“走吧，”于",
    "是大家都上了船，朝对岸",
    "的灯光慢慢划了过去，水",
    "声一直响到天亮的时候。",
]


def test_a_first_line_that_was_cut_before_a_quote_still_begins_a_paragraph() -> None:
    found = paragraphs("\n".join(CUT_OPENING * 5))
    assert [p[:6] for p in found].count("他说，“走吧") == 5


WIDE = [
    "渡口的石阶有一百零八级，每一级都磨亮了，下雨",
    "天能照见人的影子。守渡口的人说，他在这里看了",
    "四十年的船来船往，从木船看到铁船，从铁船看到",
    "如今的轮渡，没有误过一班。",
]


def test_a_question_begins_a_paragraph_below_a_full_line() -> None:
    answer = ["答：每天早上六点开第一班，晚上八点收末班船了。", "问：大雾的日子也开吗？乘客都这样问，他总不", "说。"]
    assert "问：大雾的日子也开吗？乘客都这样问，他总不说。" in paragraphs("\n".join(WIDE * 3 + answer + WIDE))


def test_a_signed_brief_ends_though_its_last_line_is_full() -> None:
    brief = ["渡口昨天起增开两班夜船，首日运送乘客三百多人，", "比平时多两成，票价还是两元钱。（记者 林小川）"]
    assert "".join(brief) in paragraphs(
        "\n".join(WIDE * 3 + brief + ["江心的航标灯换成了新的，" + "老船长说晚上看得清楚。"] + WIDE)
    )


def test_the_points_of_a_list_end_in_semicolons_and_are_paragraphs() -> None:
    points = [
        "1．候船室须有两扇门，门外有灯，灯在日落之前",
        "点亮；",
        "2．船票一律在岸上卖，船上补票的，不得多收一",
        "分，也不得少给一张；",
        "3．大雾之日停航。",
    ]
    found = paragraphs("\n".join(["渡口的规矩", *WIDE * 3, "渡口须遵守以下各条：", *points, *WIDE]))
    assert [p for p in found if p[0].isdigit()] == ["".join(points[:2]), "".join(points[2:4]), points[4]]
