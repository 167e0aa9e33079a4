"""Which text goes on with which: seen by the paragraphs that come out."""

import pytest

from cleaner import clean
from cleaner.pipeline import shipped_rules


def paragraphs(text: str) -> list[str]:
    return [p for article in clean(text).articles for p in article.paragraphs]


def test_sentences_cut_by_three_columns_are_put_together_again() -> None:
    text = """渡口的石阶有一百零八级，一级一级都磨亮了。

做成那张纸的是两姐妹，姐姐学的是美

屋里办过读书会，还成了两对婚事。

约定三条：不掺木浆，不用漂

术，妹妹把竹帘换成了更细的。

做纸最苦的是冬天，一双手要在水里泡六个钟头。三年里，这间

白剂，每一刀纸都盖上名字。
"""
    assert set(paragraphs(text)) == {
        "渡口的石阶有一百零八级，一级一级都磨亮了。",
        "做成那张纸的是两姐妹，姐姐学的是美术，妹妹把竹帘换成了更细的。",
        "约定三条：不掺木浆，不用漂白剂，每一刀纸都盖上名字。",
        "做纸最苦的是冬天，一双手要在水里泡六个钟头。三年里，这间屋里办过读书会，还成了两对婚事。",
    }


def test_a_word_that_is_cut_leads_past_whole_paragraphs() -> None:
    text = """渡口的老船一共有六条，今年都要上岸检修，修好一条放一条下水。往后渡口还要继续大

船坞里的灯从早亮到晚，木匠说这样的活他做了四十年，闭着眼睛也知道哪一块板该换，哪一颗钉子还能再用。

漆匠是个年轻人，去年才从城里回来，他把船身刷成深蓝，把船名描成白色，远远望去像一群停在水上的鸟，风一吹就要飞起来的样子。

力修整江边的石阶，把松了的石头一块一块垫稳，让夜里坐船的老人走得放心，也让孩子们不再绕远路去上学。
"""
    assert paragraphs(text)[0].endswith(
        "往后渡口还要继续大力修整江边的石阶，把松了的石头一块一块垫稳，让夜里坐船的老人走得放心，也让孩子们不再绕远路去上学。"
    )
    assert len(paragraphs(text)) == 3


def test_items_of_a_list_stay_paragraphs_of_their_own() -> None:
    items = [
        "一是修好了码头，加固了石阶；",
        "二是添了一条新船，换了新的缆绳；",
        "三是延长了末班船的时间，方便夜归的人。",
    ]
    assert paragraphs("\n\n".join(items)) == items


def test_a_running_head_in_mid_sentence_is_left_out_of_it() -> None:
    pages = [
        "渡口的石阶有一百零八级。老人说，他见过这条江发过三次大",
        "水，每一次都漫过了石阶，把最下面的三级盖进泥里。",
        "今年没有，江水只到第九级。",
    ]
    text = "".join(f"临江月刊\n\n{page}\n\n" for page in pages)
    assert paragraphs(text) == [f"{pages[0]}{pages[1]}", pages[2]]


def test_two_latin_lines_are_joined_by_a_space() -> None:
    text = "The ferry has crossed the river since the harbour was\n\nrebuilt after the great fair of that year.\n"
    assert paragraphs(text) == [
        "The ferry has crossed the river since the harbour was rebuilt after the great fair of that year."
    ]


def test_a_drop_cap_is_the_first_letter_of_its_word() -> None:
    text = "\n".join(
        [
            "The Ferry",
            "O",
            "n the morning of the fair a carter",
            "named Tebb led two horses and a cart",
            "down to the flat boat at the landing,",
            "paid his fourpence, and was halfway",
            "over the river when the chain parted.",
        ]
    )
    assert paragraphs(text)[-1].startswith("On the morning of the fair a carter named Tebb")


def test_an_end_that_is_lost_is_doubted() -> None:
    issue = clean("渡口的石阶有一百零八级，一级一级都磨亮了，老人们说，\n")
    assert [block.doubt for block in issue.articles[0].blocks] == ["its end may be lost"]


AWAY = "渡口的石阶有一百零八级，一级一级都磨亮了。老船长说，四十年来他只误过一班船，那一年的大水漫过了"
BACK = "渡口的石阶，对岸的学校停了三天课。"
OTHER = "图书馆借出去的第一本书是一本潮汐表，借书的人是渡轮上的一个水手。"


def test_a_text_goes_on_where_a_jump_line_sends_it() -> None:
    text = (
        f"老渡口的四十年\n\n本报记者 江小月\n\n{AWAY}\n\n（下转第2版）\n\n"
        f"船上的书架\n\n本报记者 林远\n\n{OTHER}\n\n老渡口的四十年\n\n（上接第1版）\n\n{BACK}\n"
    )
    articles = clean(text).articles
    assert [a.title.text for a in articles if a.title] == ["老渡口的四十年", "船上的书架"]
    assert [a.paragraphs for a in articles] == [(AWAY + BACK,), (OTHER,)]


def test_of_two_second_parts_each_finds_its_first_by_the_headline() -> None:
    text = (
        f"老渡口的四十年\n\n本报记者 江小月\n\n{AWAY}\n\n（下转第2版）\n\n"
        "船上的书架\n\n本报记者 林远\n\n图书馆借出去的第一本书是一本潮汐表，借书的人是渡\n\n（下转第2版）\n\n"
        "船上的书架\n\n（上接第1版）\n\n轮上的一个水手。\n\n"
        f"老渡口的四十年\n\n（上接第1版）\n\n{BACK}\n"
    )
    assert {p for a in clean(text).articles for p in a.paragraphs} == {AWAY + BACK, OTHER}


@pytest.mark.parametrize(
    ("sent", "taken_up"),
    [
        (("（下转第2版①）", "（下转第2版②）"), ("②上接第1版", "①上接第1版")),
        (("▲下转第二版", "▲下转第二版"), ("▲上接第一版 船上的书架", "▲上接第一版 老渡口的四十年")),
    ],
    ids=["by their marks", "by the headline on the line"],
)
def test_of_two_second_parts_each_finds_its_first(sent: tuple[str, str], taken_up: tuple[str, str]) -> None:
    text = (
        f"老渡口的四十年\n\n本报记者 江小月\n\n{AWAY}\n\n{sent[0]}\n\n"
        f"船上的书架\n\n本报记者 林远\n\n图书馆借出去的第一本书是一本潮汐表，借书的人是渡\n\n{sent[1]}\n\n"
        f"{taken_up[0]}\n\n轮上的一个水手。\n\n{taken_up[1]}\n\n{BACK}\n"
    )
    assert {p for a in clean(text).articles for p in a.paragraphs} == {AWAY + BACK, OTHER}


def test_a_join_that_a_jump_line_names_is_as_sure_as_jump_lines_are() -> None:
    dump = (
        f"老渡口的四十年\n\n本报记者 江小月\n\n{AWAY}\n\n（下转第2版）\n\n"
        f"船上的书架\n\n本报记者 林远\n\n{OTHER}\n\n老渡口的四十年\n\n（上接第1版）\n\n{BACK}\n"
    )
    sent = [join for join in clean(dump).joins if join.rule == "jump-line"]
    assert [join.confidence for join in sent] == [shipped_rules().get("jump-line").confidence]


def test_a_jump_line_without_its_second_part_stays_a_note() -> None:
    article = clean(f"老渡口的四十年\n\n本报记者 江小月\n\n{AWAY}\n\n（下转第2版）\n").articles[0]
    assert [block.kind for block in article.blocks] == ["paragraph", "note"]


def test_a_word_said_twice_over_a_line_end_stays() -> None:
    text = (
        "外婆要我把病房的窗帘拉\n开。冷气房的玻璃外头，雷阵\n雨刚刚下完，一颗颗水珠正往\n"
        "下流，大楼、马路和车站，一样\n一样地清楚起来。她看了一会\n儿，说这就是那天早上的颜\n色，谁也画不出来。\n"
    )
    assert "一样一样地清楚" in "".join(paragraphs(text))


def test_a_paragraph_begins_with_the_day_of_its_news() -> None:
    text = """江边的旧船坞上个月腾了出来，里面停着六条老渡船，其中

昨日上午，修船的木匠把第一条船推下了水。他说这样的活做了四十年，闭着眼睛也知道哪一块板该换。

两条船明年春天还要送到上游去，给那里的学校当作书屋，船舱里已经装好了书架和灯。
"""
    assert not any("其中昨日" in paragraph for paragraph in paragraphs(text))
