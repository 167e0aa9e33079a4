"""Reports of newspapers that begin below their headline with who reported, or where and when."""

import pytest
from typeset import column, printed

from cleaner import clean

HEADLINES = ["守闸人的日记", "江水流过旧书店", "老街上的修表匠"]
TEXTS = [printed("yuelan", 4), printed("shui", 4), printed("qiaoshang", 4)]
ONE, TWO = ("林小川",), ("林小川", "周远")


@pytest.mark.parametrize(
    ("dateline", "authors"),
    [
        ("本报讯（记者 林小川）", ONE),
        ("本报讯（全媒体记者 林小川）", ONE),
        ("本报讯（融媒体记者 林小川 见习记者 周远）", TWO),
        ("本报讯（记者 林小川 文/图）", ONE),
        ("本报讯（林小川 周远）", TWO),
        ("本报讯 记者林小川报道：", ONE),
        ("晚报讯 记者 林小川 通讯员 周远 报道 ", TWO),
        ("【本报临江6月3日讯】（记者林小川）", ONE),
        ("本报临江讯（记者 林小川）", ONE),
        ("新华社临江6月3日电（记者林小川）", ONE),
        ("据新华社北京6月3日电（记者林小川）", ONE),
        ("记者林小川／台北报导 ", ONE),
        ("新华社临江6月3日电 ", ()),
        ("【本报讯】", ()),
    ],
)
def test_a_dateline_below_a_headline_opens_a_report(dateline: str, authors: tuple[str, ...]) -> None:
    lines: list[str] = []
    for headline, text in zip(HEADLINES, TEXTS, strict=True):
        lines += [headline, "", *column((dateline + text[0], *text[1:]), 14), ""]
    articles = clean("\n".join(lines) + "\n").articles
    assert [a.title and a.title.text for a in articles] == HEADLINES
    assert [a.authors for a in articles] == [authors] * 3


def test_a_paragraph_that_names_an_agency_goes_on_with_its_article() -> None:
    first, *rest = TEXTS[0]
    lines = [HEADLINES[0], "", *column((first,), 14), *column(("据新华社6月3日电 " + rest[0], *rest[1:]), 14)]
    assert len(clean("\n".join(lines) + "\n").articles) == 1


def test_a_headline_that_fills_its_column_stands_over_its_report_and_not_in_the_text_above() -> None:
    lines = column(("本报讯（记者 林小川）" + TEXTS[0][0], *TEXTS[0][1:]), 14)
    second = column(("本报临江讯（记者 周远方）" + TEXTS[1][0], *TEXTS[1][1:]), 14)
    headline = "渡口“共享船坞”解了船家急难"
    articles = clean("\n".join([HEADLINES[0], *lines, "江埠市", headline, *second]) + "\n").articles
    assert [a.title and a.title.text for a in articles] == [HEADLINES[0], headline]
