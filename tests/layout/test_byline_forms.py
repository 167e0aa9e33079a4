"""The ways in which the press signs an article below its headline."""

import pytest
from typeset import column, printed

from cleaner import clean

TEXT = column(printed("shouzha", 4), 18)
ONE, TWO = ("林小川",), ("林小川", "周远")


@pytest.mark.parametrize(
    ("lines", "authors"),
    [
        (["作者：林小川"], ONE),
        (["本刊记者｜林小川"], ONE),
        (["本报特派记者 林小川"], ONE),
        (["记者：林小川 摄影：周远"], ONE),
        (["口述：林小川 整理：周远"], TWO),
        (["林小川/文"], ONE),
        (["■ 林小川 / 文"], ONE),
        (["林小川/文 周远/图"], ONE),
        (["文·林小川"], ONE),
        (["文/图 林小川"], ONE),
        (["图文/林小川"], ONE),
        (["本版撰文 林小川"], ONE),
        (["林小川（临江大学教授）"], ONE),
        (["（林小川 周远）"], TWO),
        (["[日]林小川"], ONE),
        (["林小川 著"], ONE),
        (["临江市文化馆 林小川 周远"], TWO),
        (["林小川 临江大学历史系"], ONE),
        (["林\u3000川"], ("林川",)),
        (["林小川", "（临江大学历史系，临江 310000）"], ONE),
    ],
    ids="".join,
)
def test_names_below_a_headline_sign_the_article(lines: list[str], authors: tuple[str, ...]) -> None:
    article = clean("\n".join(["守闸人的日记", *lines, "", *TEXT]) + "\n").articles[0]
    assert article.authors == authors
    assert article.title is not None
    assert article.title.text == "守闸人的日记"


@pytest.mark.parametrize("line", ["（林小川 周远）", "[日]林小川", "林小川 著"])
def test_the_same_inside_a_text_is_text(line: str) -> None:
    articles = clean("\n".join(["守闸人的日记", "■江月明", "", *TEXT[:7], line, *TEXT[7:]]) + "\n").articles
    assert [article.authors for article in articles] == [("江月明",)]
