"""Lines of a column that look short or wide and are neither headline nor paragraph."""

from typeset import column, printed

from cleaner import clean

SAID = ["“候船室的灯要一直亮着，夜", "里来等船的人才看得见路，也才放心", "坐下来等。这是老规矩，不能改。”"]
REST = column(printed("shouzha", 4), 14)


def paragraphs(lines: list[str]) -> list[str]:
    return [p for article in clean("\n".join(lines) + "\n").articles for p in article.paragraphs]


def test_a_line_that_is_wide_by_its_signs_alone_is_text() -> None:
    text = [
        "渡口重开以后，江面上又热",
        "闹起来，红渡轮慢慢离岸，岸上",
        "的人在石阶上“看船”，“人船相望”",
        "的样子成了风景，来的都要拍照。",
    ]
    assert paragraphs(["夜里的渡口", *text, *REST])[0] == "".join(text)


def test_who_said_it_stands_in_the_paragraph_of_what_was_said() -> None:
    text = [*SAID, "临江港务集团有关负责人说。"]
    assert paragraphs(["夜里的渡口", *text, *REST])[0] == "".join(text)


def test_a_sentence_below_what_was_said_begins_a_paragraph() -> None:
    text = ["灯是新换的，比从前亮得多，", "从江心里也看得见。"]
    assert paragraphs(["夜里的渡口", *SAID, *text, *REST])[:2] == ["".join(SAID), "".join(text)]


def test_a_line_that_turns_to_another_matter_below_a_full_one_begins_a_paragraph() -> None:
    text = ["候船室的灯修好了，江面上又", "亮了，夜里靠岸的船多起来了。", "为此，航运公司又添了两条渡"]
    rest = ["轮，每天夜里多开一个来回的班次。"]
    found = paragraphs(["夜里的渡口", *text, *rest, *REST])
    assert found[:2] == ["".join(text[:2]), "".join([*text[2:], *rest])]


def test_such_a_word_in_mid_sentence_begins_none() -> None:
    text = ["候船室的灯修好了，老船长说，", "从前夜里靠岸的船少，江面上黑，", "如今，船多了，人也多了起来。"]
    assert paragraphs(["夜里的渡口", *text, *REST])[0] == "".join(text)


def test_a_heading_that_ends_in_a_word_like_direction_is_one() -> None:
    text = "渡口重开以后，江面上又热闹起来，船票不涨价，老船票也还能用，夜里靠岸的船比从前多了一倍，灯亮到天明。"
    blocks = ["看准", "新渡口的前进方向", "前进以后，" + text, "看准以后，" + text, text]
    article = clean("\n\n".join(blocks) + "\n").articles[0]
    assert article.paragraphs[0] == "前进以后，" + text
