"""The name of a column, in brackets before its headline in the contents, is a line of its own over the text."""

from __future__ import annotations

from cleaner.articles.headlines.choice import without_label
from cleaner.articles.headlines.title import TitleSettings
from cleaner.articles.units import Unit
from cleaner.articles.witnesses import Announced
from cleaner.layout.contents.entry import ContentsEntry
from cleaner.pipeline import shipped_rules


def unit(line: int, text: str) -> Unit:
    return Unit((line,), text, "heading", 1, False, False, False, False, False, 0, False)


def left(title: str, *texts: str) -> list[str]:
    settings = next(r.settings for r in shipped_rules().rules if r.name == "title-block")
    assert isinstance(settings, TitleSettings)
    entry = Announced(ContentsEntry(title, "", 5, "", None, 0, 9), (), tuple(range(len(texts))))
    return [u.text for u in without_label([unit(n, text) for n, text in enumerate(texts)], entry, settings)]


def test_a_column_in_brackets_is_no_line_of_the_headline() -> None:
    assert left("【船头】一船过江的人", "船头", "一船过江的人") == ["一船过江的人"]


def test_another_line_over_the_headline_stays() -> None:
    assert left("等了三年 一船过江的人", "等了三年", "一船过江的人") == ["等了三年", "一船过江的人"]
