"""Credits behind the last sentence of an article: what stands below them is the next one's."""

import pytest
from typeset import column, printed

from cleaner import clean

PARAGRAPHS = printed("laochangfang", 6)
HEADLINES = ["守闸人的日记", "江水流过旧书店"]
ONE, TWO = ("林小川",), ("林小川", "周远")


def _clean(credit: list[str], *, own_line: bool) -> tuple[list[str | None], list[tuple[str, ...]]]:
    """The titles and authors of two articles, each with a credit at its end."""
    lines: list[str] = []
    for headline, text in zip(HEADLINES, (PARAGRAPHS[:3], PARAGRAPHS[3:]), strict=True):
        printed_text = column(text, 18)
        if not own_line:
            printed_text[-1] += credit[0]
        lines += [headline, "", *printed_text, *(credit if own_line else credit[1:]), ""]
    articles = clean("\n".join(lines) + "\n").articles
    return [a.title and a.title.text for a in articles], [a.authors for a in articles]


@pytest.mark.parametrize("own_line", [False, True], ids=["behind the text", "on its own line"])
@pytest.mark.parametrize(
    ("credit", "authors"),
    [
        ("（林小川）", ONE),
        ("（林小川 周远）", TWO),
        ("（记者 林小川 通讯员 周远）", TWO),
        ("（据新华社）", ()),
        ("（综合新华社、临江日报报道）", ()),
        ("（作者系临江大学历史系教授）", ()),
        ("（责任编辑：周远）", ()),
        ("（周远 整理）", ()),
        ("【完】", ()),
    ],
)
def test_a_credit_ends_its_article(credit: str, authors: tuple[str, ...], own_line: bool) -> None:
    assert _clean([credit], own_line=own_line) == (HEADLINES, [authors, authors])


@pytest.mark.parametrize("credit", ["责编/周远", "END"])
def test_an_editor_on_a_line_of_his_own_ends_an_article(credit: str) -> None:
    assert _clean([credit], own_line=True)[0] == HEADLINES


@pytest.mark.parametrize("aside", ["（左图）", "（掌声）", "（上）", "（见第三节）", "（林小川摄）", "（新华社发）"])
def test_an_aside_or_the_credit_of_a_picture_ends_none(aside: str) -> None:
    assert _clean([aside], own_line=False) == (HEADLINES[:1], [()])
