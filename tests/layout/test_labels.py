"""What printed lines are: seen by the kind and the rule of their labels."""

from pathlib import Path

from typeset import column, printed

from cleaner import clean

PRESS = Path(__file__).parents[2] / "samples" / "press" / "dumps"

STORY = printed("piying", 4)
COLUMN = """\
渡口的石阶有一百零八级，一级一
级都磨亮了，石缝里长着青苔，雨
天的时候要扶着铁链才能下到水边
去坐船，夜里点着一盏马灯。
"""


def kinds(text: str) -> list[tuple[str, str]]:
    issue = clean(text)
    source = issue.reading.source.text
    return [(label.kind, source[label.start : label.end]) for label in issue.labels]


def test_a_stub_of_a_column_is_text_where_the_next_block_goes_on_with_its_word() -> None:
    found = kinds(
        "渡口的石阶有一百零八级。\n\n近年来新港区全面推行码头改\n\n革，船舶在港时间缩短了一半，费用也降了三成。\n"
    )
    assert ("body", "近年来新港区全面推行码头改") in found


def test_a_short_line_between_two_paragraphs_is_a_heading() -> None:
    found = kinds(
        "渡口的石阶有一百零八级，一级一级都磨亮了。\n\n先把人请下来\n\n江堤高出水面近七米，堤上是一条四车道的快速路。\n"
    )
    assert ("heading", "先把人请下来") in found


def test_a_dash_at_its_end_makes_a_lower_heading() -> None:
    text = "渡口的石阶有一百零八级，一级一级都磨亮了。\n\n码头重新热闹——\n\n江堤高出水面近七米，堤上是一条快速路。\n"
    assert ("subheading", "码头重新热闹——") in kinds(text)


def test_contents_are_no_text_though_a_blurb_stands_among_them() -> None:
    found = kinds(
        "目 录\n\n特 稿\n\n12 老港新生记/林小川\n\n老港用三年时间把自己编进了城市。\n\n"
        "16 夜航/江 月\n\n20 窑火/周远\n\n24 石阶/林远山\n\n28 船票/江小月\n"
    )
    assert {kind for kind, _ in found} == {"contents"}


def test_a_marked_heading_of_four_characters_is_no_name() -> None:
    text = "随着港区的扩建，岸线越来越长，管护的人手却没有增加。\n\n●摸清家底\n\n区里用半年时间把岸线走了一遍。\n"
    assert ("heading", "●摸清家底") in kinds(text)


def test_an_office_on_two_lines_belongs_to_the_byline() -> None:
    text = (
        "渡口重开\n\n■林 川\n\n临江市民间工艺研究会理事、\n\n副研究馆员\n\n造一条木船，从选料到下水要过七十二道工序。\n"
    )
    assert [line for kind, line in kinds(text) if kind == "byline"] == [
        "■林 川",
        "临江市民间工艺研究会理事、",
        "副研究馆员",
    ]


def test_a_sentence_that_resembles_another_is_not_taken_for_a_pull_quote() -> None:
    text = (
        "修一座老码头，难的是让它说话。\n\n他又想了想，说出一句：\n\n修一座老码头，难的是让它说话。\n\n众人都笑了。\n"
    )
    assert "pull-quote" not in {kind for kind, _ in kinds(text)}


def test_a_headline_over_two_lines_may_open_a_bracket_in_one_and_close_it_in_the_other() -> None:
    lines = ["老港《智慧水务规范第二部分：数", "据模型》解读"]
    found = kinds(COLUMN + "\n".join(lines) + "\n　\n" + COLUMN)
    assert [line for kind, line in found if kind in ("heading", "headline")] == lines


def test_a_credit_that_is_cut_goes_on_in_the_short_line_below() -> None:
    text = (
        "The ferry was launched in spring, and there it lay be-\n"
        "The ferry at the landing on an evening in July. Photograph: Ruth\n"
        "Adeyinka\n"
        "cause nobody had asked who would row it over the river.\n"
    )
    assert ("caption", "Adeyinka") in kinds(text)
    assert [p for a in clean(text).articles for p in a.paragraphs] == [
        "The ferry was launched in spring, and there it lay because nobody had asked who would row it over the river."
    ]


def test_the_slogan_between_lines_of_a_masthead_belongs_to_it_though_it_fills_a_column() -> None:
    text = "2031年5月\n总第212期\n写给沿江两岸的读书人和赶路的人\n定价 12.00元\n老港新生\n" + COLUMN * 3
    assert ("masthead", "写给沿江两岸的读书人和赶路的人") in kinds(text)


def test_a_long_name_in_the_contents_is_no_section_unless_it_comes_back() -> None:
    contents = "目 录\n\n夜市灯火映江城\n\n12 老港新生记/林小川\n\n16 夜航/江 月\n\n20 窑火/周远\n\n"
    body = "夜色落在江面上，渡轮鸣笛离岸，岸上的人还没有散去。\n\n"
    assert ("running-head", "夜市灯火映江城") not in kinds(f"{contents}夜市灯火映江城\n\n{body}")


def test_a_line_that_the_contents_announce_is_a_headline_though_a_word_lies_across() -> None:
    # Above it stands "那块石" in mid-sentence, and 石桥 is a word.
    found = kinds((PRESS / "cijiang-default.txt").read_text(encoding="utf-8"))
    assert ("headline", "桥上的风") in found


def test_a_headline_set_from_top_to_bottom_on_the_cover_is_one_line_between_two_of_the_masthead() -> None:
    cover = "\n".join(["总第314期", "定价：12.00元", *"江城月刊", *"CITYANDRIVER", "第9期", *"守闸人的三本日记", "2"])
    text = "\n".join(column(printed("shouzha", 4), 18))
    found = kinds(f"{cover}\n守闸人的三本日记\n■林小川\n{text}\n")
    assert [line for kind, line in found if kind in ("masthead", "folio")] == cover.split("\n")


def test_headlines_on_the_cover_and_the_name_over_the_masthead_are_no_kickers() -> None:
    crossing = "浮桥是用三十六条船连起来的，桥面上铺的木板换过七遍，走在上面的人换过的就更多了，谁也数不清。"
    articles = [("浮桥", "林小川"), ("候船室的钟又走了", "江大月"), ("江边的晚风", "方晓晴")]
    text = "".join(f"# {title}\n\n{name}\n\n{crossing}\n\n" for title, name in articles)
    issue = clean(f"# 码头\n\n总第312期\n\n定价：6.00元\n\n候船室的钟又走了江边的晚风\n\n{text}")
    assert [(a.title.text, a.kicker) for a in issue.articles if a.title] == [(title, None) for title, _ in articles]


def test_a_headline_whose_last_character_found_no_place_is_one_above_its_byline() -> None:
    lines = column(STORY, 12)
    head = ["让渡口班次“人到船开”更精", "准", "本报记者林小川"]
    title = clean("\n".join([*lines[:27], "连续6年", *head, *lines]) + "\n").articles[-1].title

    assert title is not None
    assert title.text == "让渡口班次“人到船开”更精准"


BLOCKS = [
    "渡口的石阶有一百零八级，一级一级都磨亮了，下雨天能照见人的影子。守渡口的人在这里看了四十年，没有误过一班。",
    "去年冬天大桥通了车，坐船的人少了一半。老船长每天照样五点起床，把甲板冲洗一遍，再把汽笛拉上三声，等着开船。",
]


def test_a_heading_with_a_comma_between_paragraphs_is_one_in_a_dump_without_marks() -> None:
    below = "渡口的难处，上了年纪的人都记得。那年夏天的大水漫过了石阶，停了十一天船，对岸的学校停了三天课。"
    assert ("heading", "一纸协议，两岸落笔") in kinds("\n\n".join([*BLOCKS, "一纸协议，两岸落笔", below]) + "\n")


def test_a_sentence_that_a_column_cut_after_who_said_it_is_no_heading() -> None:
    cut = ["会议指出，近年来江上的渡", "口一年比一年少，老船长和他的徒弟们都上了岸，会开船的人已经不多了。"]
    text = "\n\n".join([*BLOCKS, *cut, *BLOCKS]) + "\n"
    assert "".join(cut) in [p for a in clean(text).articles for p in a.paragraphs]
