"""Headlines that an extractor gives in the middle of their text, and what else might be one, without contents."""

import re

from typeset import column, printed

from cleaner import clean

TEXTS = printed("shouzha", 9)
NEXT = ["守渡口的人", "■江月明", *column(printed("piying", 6), 14)]


def _titles(*blocks: list[str]) -> list[str]:
    return [a.title.text if a.title else "" for a in clean("\n".join(line for b in blocks for line in b)).articles]


def _parts(*headings: str) -> list[str]:
    """A paragraph under each heading, and two before them."""
    lines = column(TEXTS[:2], 14)
    for heading, text in zip(headings, TEXTS[2:], strict=False):
        lines += [heading, *column((text,), 14)]
    return lines


def test_the_name_of_a_column_is_no_headline_where_one_interrupts_the_text() -> None:
    lines = column(TEXTS, 14)
    half = next(i for i in range(len(lines) // 3, len(lines)) if lines[i - 1][-1].isalnum() and lines[i][0].isalnum())
    above = ["江城旧事·水边记忆", "", "■林小川", ""]
    assert _titles(above, lines[:half], ["", "日记里的水位", ""], lines[half:], NEXT) == ["日记里的水位", "守渡口的人"]


def test_the_name_of_a_column_is_the_headline_where_nothing_better_is() -> None:
    assert _titles(["江城旧事·水边记忆", "■林小川"], column(TEXTS, 14), NEXT)[0] == "江城旧事·水边记忆"


def test_among_headings_of_one_length_the_longer_one_is_the_headline() -> None:
    headings = ("听水声", "记水位", "看闸门", "日记里的一条大江")
    assert _titles(["■林小川"], _parts(*headings), NEXT)[0] == "日记里的一条大江"


def test_among_headings_that_begin_alike_the_other_one_is_the_headline() -> None:
    headings = ("守住闸门听水声", "日记里的一条大江", "守住水位看天色", "守住灯火等人来")
    assert _titles(["■林小川"], _parts(*headings), NEXT)[0] == "日记里的一条大江"


def test_headings_of_many_lengths_hide_no_headline() -> None:
    headings = ("听水声", "记下每天的水位", "看闸门起落", "日记里的一条大江")
    assert _titles(["■林小川"], _parts(*headings), NEXT)[0] == ""


def test_of_two_lines_over_a_byline_the_text_says_the_headline() -> None:
    said = next(clause for clause in re.split(r"\W", "".join(TEXTS)) if 8 <= len(clause) <= 12)
    above = [said, "老人在江边的闸房里翻看日记本", "■林小川"]
    assert _titles(above, column(TEXTS, 14), NEXT)[0] == said
