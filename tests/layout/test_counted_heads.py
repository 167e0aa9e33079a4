"""Running heads with the folio on their line, and headings that only count."""

from collections.abc import Callable

import pytest
from typeset import column, printed

from cleaner import clean

PARAGRAPHS = printed("shouzha", 6)
LINES = column(PARAGRAPHS, 18)


def _in_pages(head: Callable[[int], str]) -> str:
    """The text in pages of nine lines, each below its head."""
    pages = (LINES[i : i + 9] for i in range(0, len(LINES), 9))
    return "\n".join("\n".join([head(number), *page]) for number, page in enumerate(pages, 11)) + "\n"


@pytest.mark.parametrize(
    "head",
    [
        lambda n: f"2021年第6期 临江月刊 {n}",
        lambda n: f"LINJIANG MONTHLY {n}",
        lambda n: f"JUNE 2021 {n}",
        lambda n: f"{n} | 临江月刊 2021.6" if n % 2 else f"2021.6 临江月刊 | {n}",
        lambda n: f"第{n}版 2021年6月5日 星期六 责任编辑：周远 版式：林梅",
        lambda n: "临江月刊/2021.06",
    ],
)
def test_the_head_of_each_page_is_in_no_article(head: Callable[[int], str]) -> None:
    blocks = [a.text_of(block) for a in clean(_in_pages(head)).articles for block in a.blocks]
    assert blocks == list(PARAGRAPHS)


@pytest.mark.parametrize("head", ["案例{}", "5月{}日 晴"])
def test_headings_that_count_stay(head: str) -> None:
    parts = [line for n, text in enumerate(PARAGRAPHS, 11) for line in ["", head.format(n), "", *column((text,), 18)]]
    articles = clean("\n".join(parts) + "\n").articles
    shown = "".join(a.text_of(block) for a in articles for block in a.blocks)
    titles = "".join(a.title.text for a in articles if a.title)
    assert all(head.format(n).replace(" ", "") in (shown + titles).replace(" ", "") for n in range(11, 17))
