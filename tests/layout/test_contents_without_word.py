"""Contents pages that are called by another name: page numbers among headlines that are printed again below."""

import pytest
from typeset import column, printed

from cleaner import clean

TITLES = (
    ("给一座城留一条慢水", "江海月", "shui"),
    ("老厂房里的新声响", "林小川", "laochangfang"),
    ("守闸人的第三本日记", "周远方", "shouzha"),
    ("让楼道里的事在楼道里办", "何田", "changzhuo"),
    ("灯亮着影子就不会散", "许棠", "piying"),
    ("从桥上吹过来的风", "叶疏桐", "qiaoshang"),
)
PAGES = ["\n".join([title, author, *column(printed(name, 3), 18)]) for title, author, name in TITLES]
ALONE = ["沿途各站", "2032年9月", *(f"▍第{n}站\nK{n + 2:02}\n{t}\n{a}" for n, (t, a, _) in enumerate(TITLES, 1))]
ON_ONE_LINE = ["沿途各站", "2032年9月", *(f"▍第{n}站\nK{n + 2:02} {t} {a}" for n, (t, a, _) in enumerate(TITLES, 1))]


@pytest.mark.parametrize("contents", [ALONE, ON_ONE_LINE], ids=["alone", "on one line"])
def test_page_numbers_among_headlines_that_stand_below_again_are_contents(contents: list[str]) -> None:
    issue = clean("\n\f".join(["\n".join(contents), *PAGES]) + "\n\f")
    assert [(a.title.text if a.title else "", a.page, a.authors) for a in issue.articles] == [
        (title, page, (author,)) for page, (title, author, _) in enumerate(TITLES, 3)
    ]


def test_numbers_among_lines_that_stand_nowhere_else_are_none() -> None:
    table = ["渡口客流", *(f"{year}\n北岸渡口第{year}班渡轮" for year in range(11, 22))]
    issue = clean("\n\f".join(["\n".join(table), *PAGES]) + "\n\f")
    assert "contents" not in {label.kind for label in issue.labels}
