"""Headings as wide as the column are known by the headings around them, which are built alike."""

import pytest
from typeset import column, printed

from cleaner.pipeline import lay_out, shipped_rules
from cleaner.source import source_from_text

TEXTS = tuple(printed(article, 6)[:2] for article in ("laochangfang", "shouzha", "piying", "shui"))
QUOTED = (
    "让老渡口的“一盏灯”亮起来",
    "让老船坞的“一口钟”响起来",
    "让老街上的“一面墙”活起来",
    "让候船室的“一张凳”热起来",
)
IN_TWO_LINES = (
    "看重一体谋划\n画出老街更新的“一张图”",
    "看重手艺传人\n守住老街里弄的“一条根”",
    "看重夜间点亮\n照见老街夜晚的“一盏灯”",
    "看重邻里相帮\n留下老街院子的“一口井”",
)

LED_BY_A_WORD = (
    "添灯 让候船室的每一盏灯在夜\n里亮到天明",
    "传艺 推动老手艺在城西所有学\n校里扎下根，不让任何一个\n孩子落下",
    "修缮 修旧如旧少花钱留住一条\n街的样子",
    "归家 老街上的每一个人都能\n走进自家门",
)


def _headings(headings: tuple[str, ...], measure: int, *, ignore: tuple[str, ...] = ()) -> list[str]:
    """The headings of a column as wide as `measure`, as the layout knows them, by line."""
    parts = [
        line
        for heading, text in zip(headings, TEXTS, strict=True)
        for line in (*heading.split("\n"), *column(text, measure))
    ]
    lines = [*column(printed("qiaoshang", 2), measure), *parts]
    page, _ = lay_out(source_from_text("\n".join(lines) + "\n"), shipped_rules().selected((), ignore))
    return [shape.text for index, shape in enumerate(page.shapes) if page.kind(index) == "heading"]


@pytest.mark.parametrize(("headings", "measure"), [(QUOTED, 12), (QUOTED, 13), (IN_TWO_LINES, 12), (LED_BY_A_WORD, 13)])
def test_headings_that_fill_their_lines_are_found_by_their_siblings(headings: tuple[str, ...], measure: int) -> None:
    wanted = [line for heading in headings for line in heading.split("\n")]
    assert _headings(headings, measure) == wanted
    assert _headings(headings, measure, ignore=("sibling-heading",)) != wanted


def test_lines_of_text_that_begin_as_a_heading_does_stay_text() -> None:
    said = ("渡口重开以后，", "码头拆了以后，", "老街修好以后，", "夜市收摊以后，")
    texts = [f"{first}{text[0]}" for first, text in zip(said, TEXTS, strict=True)]
    lines = [line for heading, text in zip(QUOTED, texts, strict=True) for line in (heading, *column((text,), 13))]
    page, _ = lay_out(source_from_text("\n".join([*column(TEXTS[0], 13), *lines]) + "\n"), shipped_rules())
    found = [page.shapes[i].text for i, label in page.labels.items() if label.rule == "sibling-heading"]
    assert set(found) <= set(QUOTED)
