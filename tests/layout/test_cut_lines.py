"""Lines that an extractor cut, or gave a word or a character at a time, are read as the lines they were."""

import re

import pytest
from typeset import column, printed

from cleaner import clean
from cleaner.layout.cut_lines import loosely_set, parts_of_lines

TEXT = (
    "江上的第一班渡轮总在清晨六点离岸，船头的灯照着还没有散去的雾，船长站在舵轮后面，不用看表就知道水流有多急。",
    "四十年来他只误过一班船，那一年的大水漫过了渡口的石阶，对岸的学校停了三天课，江面上到处都是木头。",
)


_BEFORE_QUOTES = re.compile("(?<=[：”，。])(?=“)|(?<=”)(?=[，。])")


def _paragraphs(lines: list[str]) -> list[str]:
    return [p for article in clean("\n".join(lines) + "\n").articles for p in article.paragraphs]


def test_a_quote_that_closes_on_a_line_of_its_own_belongs_to_the_line_above() -> None:
    spoken = "老船长说：“江还是那么宽，就想让大家多看两眼，往后的人只能在照片里看见它。"
    lines = [*column((TEXT[0],), 14), *column((spoken,), 14), "”", *column(TEXT, 14)]
    assert any(p.endswith(spoken + "”") for p in _paragraphs(lines))
    assert not [
        block.doubt for article in clean("\n".join(lines) + "\n").articles for block in article.blocks if block.doubt
    ]


def test_a_line_given_a_character_at_a_time_is_text_and_no_vertical_label() -> None:
    lines = [
        *column(TEXT, 14),
        *"测试集可以免费下载：",
        "江边的书架上还有三十本，谁都",
        "可以来借。",
        *column(TEXT, 14),
    ]
    assert any("测试集可以免费下载：江边的书架上" in p for p in _paragraphs(lines))


def test_a_vertical_headline_stays_one_though_it_has_a_comma() -> None:
    lines = [*"慢一点，才听得见水声", *column(TEXT, 14)]
    assert not any("慢一点" in p for p in _paragraphs(lines))


def test_a_caption_over_two_columns_is_none_of_the_text_around_it() -> None:
    caption = [
        "昨日清晨，市民在桥上的步道晨跑，改造后的步道加宽到三米二，桥面与",
        "步道之间加装了栏板。 本报记者 林小川 摄",
    ]
    found = clean("\n".join([*column(TEXT, 14), *caption, *column(TEXT[::-1], 14)]) + "\n")
    assert [p for article in found.articles for p in article.paragraphs] == [*TEXT, *TEXT[::-1]]


@pytest.mark.parametrize("ending", ["1. 渡轮每天六点离岸，", "[1] 渡轮每天六点离岸，"])
def test_items_of_a_list_are_no_lines_of_another_column(ending: str) -> None:
    items = [
        line for item in range(1, 7) for line in (ending.replace("1", str(item)) + "船上有灯火，", "晚上八点回来。")
    ]
    lines = [*column(TEXT, 14), *items, *column(TEXT, 14)]
    starts = [line.start for line in clean("\n".join(lines) + "\n").reading.lines]
    assert starts == sorted(starts)


CUT = ["他站在门口看了半天，只说：", "“走吧。”船"] * 5


def _in_parts(*lines: tuple[str, float]) -> list[str]:
    """Which of some lines, given with their widths, are parts of lines in a column of 18 that was cut before quotes."""
    texts, widths = [*CUT, *(text for text, _ in lines), "岸"], [12.0, 6.0] * 5 + [wide for _, wide in lines] + [1.0]
    return [
        texts[place] for place in sorted(parts_of_lines(texts, widths, [18.0] * len(texts)).parts) if place >= len(CUT)
    ]


def test_the_rest_of_a_line_that_was_cut_before_its_last_word_goes_on() -> None:
    assert _in_parts(("到了第九天，“十分钟”赢了整整半步。", 17.0), ("“老", 2.0)) == [
        "到了第九天，“十分钟”赢了整整半步。",
        "“老",
    ]


def test_the_sign_that_closes_a_line_which_was_cut_is_a_part_of_it() -> None:
    assert _in_parts(("拍拍他的肩膀，说：", 9.0), ("“你该去比赛了。", 9.0), ("”", 0.4))[-1:] == ["”"]


def test_a_quote_that_lacks_just_an_indent_begins_a_paragraph() -> None:
    assert _in_parts(("例。", 2.0), ("“很多楼道签的协议只写了怎么装", 16.0)) == []


def test_a_quote_that_lacks_more_goes_on_with_the_line_it_fills() -> None:
    assert _in_parts(("树上。", 3.0), ("“一棵凉，一棵温，不用我多讲", 15.0)) == [
        "树上。",
        "“一棵凉，一棵温，不用我多讲",
    ]


def test_a_first_line_below_a_byline_is_text_though_it_names_an_office() -> None:
    text = ("六月二十八日凌晨，江埠市邮电局", "门前已经排起了长长的队伍，队里有人", "带着小板凳。")
    lines = [*column(TEXT * 2, 17), "装一部电话有多难", "本刊记者 林雁秋", *text, *column(TEXT * 2, 17)]
    assert any(p.startswith("六月二十八日凌晨，江埠市邮电局门前") for p in _paragraphs(lines))


def test_the_first_line_of_a_paragraph_cut_before_a_quote_is_short_by_its_indent() -> None:
    texts = ["渡轮靠了岸，灯亮到天明。", "看着船长的", "“手势”，等着长", "笛，岸上的人还没有散去，都说再"]
    widths = [12.0, 5.0, 7.0, 15.0]
    assert parts_of_lines(texts * 4, widths * 4, [14.0] * 16).parts >= {1, 2, 5, 6}


def test_a_comma_right_below_a_quote_is_no_heading() -> None:
    lines = ["看着船长的“手势”", "，等着", "“缆绳紧、跳板平、灯火亮”的", "那一声长笛，岸上的人还没有散", "去。"]
    text = "\n".join(["下了班也有渡船", *column(TEXT, 14), *lines, *column(TEXT, 14)]) + "\n"
    kinds = [label.kind for label in clean(text).labels if text[label.start : label.end] == "，等着"]
    assert kinds == ["body"]


def test_a_line_spread_over_its_column_below_an_open_line_fills_it() -> None:
    texts = ["赶来的人都说要坐上最后一班渡", "再看一眼江心“灯塔”", "和浮桥才肯离开。", "江上来信"]
    widths = [14.0, 10.0, 8.0, 4.0]
    assert loosely_set(texts, widths, [14.0] * 4, [0, 9, 0, 3]) == {1}


def test_the_first_line_below_a_heading_may_be_cut_as_well() -> None:
    assert _in_parts(("岸边的“老规矩”", 8.0), ("谈到“规矩”", 7.0), ("，船上的人都在笑", 9.0)) == [
        "谈到“规矩”",
        "，船上的人都在笑",
    ]


def test_a_sign_that_closes_a_line_is_no_first_part_of_the_next() -> None:
    assert _in_parts(("还要坐一回船。", 7.0), ("”", 1.0), ("“老规矩”讲的是先来后到，谁也", 16.0)) == []


def test_who_said_it_stands_behind_a_quote_whose_sign_an_extractor_put_on_the_next_line() -> None:
    spoken = "“江还是那么宽，就想让大家多看两眼，往后的人只能在书上看见它。"
    lines = [*column((TEXT[0],), 14), *column((spoken,), 14), "”老船长说。", *column(TEXT, 14)]
    assert len(column((spoken,), 14)[-1]) < 6
    assert f"{spoken}”老船长说。" in _paragraphs(lines)


def test_a_speck_like_a_closing_quote_begins_a_paragraph_where_no_quote_is_open() -> None:
    again = "”据统计，一年里坐过船的人比从前多了一倍，船票却还是从前的价钱。"
    lines = [*column(TEXT, 14), *column((again,), 14), *column(TEXT, 14)]
    assert again in _paragraphs(lines)


def test_a_short_quote_that_an_extractor_put_on_a_line_of_its_own_is_text() -> None:
    turned = ["对岸的人说，不能简单地", "“一关了之”", "，要先把账算清楚，", "再来商量停船的事情。"]
    lines = [*column(TEXT, 14), *turned, *column(TEXT, 14)]
    assert any("".join(turned) in p for p in _paragraphs(lines))


def test_a_range_of_numbers_goes_on_below_its_dash() -> None:
    turned = [
        "新船是去年秋天下的水，",
        "江边的人都跑去看它，烧的油也",
        "比从前过江的老船少用了30%—",
        "40%，响声也少了60%，谁也",
        "听不见它离岸。",
    ]
    assert any("".join(turned) in p for p in _paragraphs([*column(TEXT, 14), *turned, *column(TEXT, 14)]))


SPOKEN = (
    "渡口的管理员第一天上班，站在台阶上问：“船什么时候开？”老船长说：“人到齐了就开。”管理员把这句话写在了本子的第一页上。",
    "本子上还写着“潮水”“风向”“水位”，每一样都有人问过，也都有人答过，只有“人到齐”这三个字，谁也说不清楚是多少人，也没有人再去问。",
    "有一回来了一个卖“油灯”的，说：“灯亮着，人就会来。”老船长说：“人来了，灯才亮着。”两个人在候船室里争了一个下午，没有争出结果。",
    "后来渡口真的装了灯，名字叫“候船灯”，是“油灯”厂里的人送的，灯罩上刻着：“等最后一个人。”老船长看了，说：“写得太长了。”",
    "灯亮的那天晚上，候船室里坐着“木匠”“铁匠”“船匠”，他们是来看灯的，看完了谁也没有走，都说：“再坐一会儿。”一坐就坐到了天亮。",
    "管理员在本子上记下：“今夜三人，灯未熄。”这是他第一次自己写句子，写完又看了一遍，在“三人”下面画了一道线，才把本子合上放好。",
)


def test_lines_that_were_cut_before_quotes_do_not_hide_the_column_in_which_they_stand() -> None:
    lines = ["守闸人的日记", "■林小川"]
    story = printed("laochangfang", 12)
    for plain, spoken in zip(story, SPOKEN * 2, strict=False):
        # What an extractor makes of a line whose signs are set half wide.
        parts = [part for line in column((spoken,), 17) for part in _BEFORE_QUOTES.split(line)]
        lines += [*column((plain,), 17), *parts]
    found = _paragraphs([*lines, *column(story[6:], 17)])
    assert [found.count(SPOKEN[place]) for place in (0, 3, 5)] == [2, 2, 2]
