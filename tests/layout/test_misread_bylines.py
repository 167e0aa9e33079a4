"""Bylines whose mark OCR took for a character, and lines that only look like one."""

import pytest
from typeset import column, printed

from cleaner import clean

TEXT = column(printed("shouzha", 4), 18)


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("口林小川", ("林小川",)),
        ("国周远 江月明", ("周远", "江月明")),
        ("@林 川| 江月明", ("林川", "江月明")),
        ("文一林小川", ("林小川",)),
        ("文了周远", ("周远",)),
        ("口林小川江月明", ("林小川", "江月明")),
        ("文了林小川江月明", ("林小川", "江月明")),
    ],
)
def test_a_character_before_names_below_a_headline_was_a_mark(line: str, authors: tuple[str, ...]) -> None:
    article = clean("\n".join(["守闸人的日记", line, *TEXT]) + "\n").articles[0]
    assert article.authors == authors
    assert article.title is not None
    assert article.title.text == "守闸人的日记"


@pytest.mark.parametrize("line", ["口述渡口往事", "国家队的船工", "文一多半写满了"])
def test_words_that_begin_like_a_misread_mark_stay(line: str) -> None:
    article = clean("\n".join(["守闸人的日记", line, *TEXT]) + "\n").articles[0]
    assert article.authors == ()


def test_names_behind_such_a_character_inside_a_text_stay() -> None:
    lines = [*TEXT[:6], "国林川", *TEXT[6:]]
    assert all(not article.authors for article in clean("\n".join(lines) + "\n").articles)


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("本报记者 林振国 通讯员 江月明", ("林振国", "江月明")),
        ("■林川 周远国 江月明", ("林川", "周远国", "江月明")),
        ("林国 江月明", ("林国", "江月明")),
    ],
)
def test_a_name_that_ends_in_such_a_character_keeps_it(line: str, authors: tuple[str, ...]) -> None:
    article = clean("\n".join(["守闸人的日记", line, *TEXT]) + "\n").articles[0]
    assert article.authors == authors


def test_a_province_below_a_byline_wrote_nothing() -> None:
    article = clean("\n".join(["守闸人的日记", "■林川 江月明", "福建", *TEXT]) + "\n").articles[0]
    assert article.authors == ("林川", "江月明")
