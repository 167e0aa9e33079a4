"""Who signs below the end of a text, and who makes the publication."""

import pytest
from typeset import column, printed

from cleaner import clean
from cleaner.issue import Article

TEXT = column(printed("shouzha", 4), 18)
BRIEFS = [
    "渡口的候船室四月起延时到晚上八点半，半个月来送走了九百多位晚归的船客。",
    "老码头的石阶修好了，一共一百零七级，石匠在最后一级上刻了竣工的日子。",
]
BELOW = column(printed("laochangfang", 3), 18)


def _first(lines: list[str]) -> Article:
    return clean("\n".join(lines) + "\n").articles[0]


@pytest.mark.parametrize(
    ("signature", "authors"),
    [
        ("（林 川）", ("林川",)),
        ("（老 丁）", ("老丁",)),
        ("（林小川周 远）", ("林小川", "周远")),
        ("（文/图 林小川）", ("林小川",)),
        ("（撰文：Ruth Reed）", ("Ruth Reed",)),
        ("（临江技师学院　林小川）", ("林小川",)),
        ("（庹小川 江 月）", ("庹小川", "江月")),
        ("（林小川　作者单位：临江渡口站）", ("林小川",)),
        ("本刊主编 林小川", ("林小川",)),
        ("总编辑林小川", ("林小川",)),
        ("本刊编辑部", ("本刊编辑部",)),
        ("整理╱编辑部", ("编辑部",)),
    ],
)
def test_a_line_below_the_last_sentence_signs_the_text_above(signature: str, authors: tuple[str, ...]) -> None:
    article = _first(["守闸人的日记", "", *TEXT, signature, "", "江水流过旧书店", "", *BELOW])
    assert article.title is not None
    assert (article.title.text, article.authors) == ("守闸人的日记", authors)


def test_a_signature_that_a_narrow_column_cuts_is_one() -> None:
    article = _first(["守闸人的日记", "", *TEXT, "（记者 林小川 通讯员 江", "月明）", "", "江水流过旧书店", "", *BELOW])
    assert article.authors == ("林小川", "江月明")


@pytest.mark.parametrize("signature", ["林小川", "—林小川"])
def test_a_name_that_the_contents_know_signs_below_the_text(signature: str) -> None:
    contents = ["目录", "守闸人的日记／林小川 02", "江水流过旧书店／周远 04", "山里来了制茶师／江月明 06", ""]
    article = _first([*contents, "守闸人的日记", "", *TEXT, signature, "", "江水流过旧书店", "", *BELOW])
    assert article.authors == ("林小川",)


def test_each_letter_is_signed_with_its_place_and_stays_with_its_signature() -> None:
    signatures = ["临江市文化馆 林小川", "青石县／老船工", "渡口镇 周 远（七十九岁）"]
    letters = [line for signature in signatures for line in (*column(BRIEFS, 18), signature)]
    article = _first(["读者来信", "", *letters])
    assert article.authors == ("林小川", "老船工", "周远")
    assert [p for p in article.paragraphs if p in signatures] == signatures
    assert article.paragraphs[2] == signatures[0]


def test_of_briefs_everyone_signs_who_stands_behind_one() -> None:
    briefs = [f"{BRIEFS[0]}（林 川）", f"{BRIEFS[1]}（周远方 江月明）"]
    assert _first(["渡口的灯亮到天明", "", *column(briefs, 18)]).authors == ("林川", "周远方", "江月明")


def test_who_wrote_it_stands_in_the_note_on_where_it_was_taken_from() -> None:
    assert _first(["守闸人的日记", "", *TEXT, "（摘自《渡口文丛》 作者：林小川）"]).authors == ("林小川",)


def test_who_makes_the_publication_wrote_none_of_its_articles() -> None:
    makers = ["编委会主任 林小川", "副主任林小舟 许 闻", "主编 林小川", "周 远 江月明", "编辑部主任 方舟", "校对 许 闻"]
    issue = clean("\n".join([*makers, "", "守闸人的日记", "", *TEXT]) + "\n")
    assert [label.kind for label in issue.labels[: len(makers)]] == ["masthead"] * len(makers)
    assert [article.authors for article in issue.articles] == [()]


@pytest.mark.parametrize("line", ["（左 图）", "临江市的渡口", "（掌声）"])
def test_what_names_no_one_signs_nothing(line: str) -> None:
    assert _first(["守闸人的日记", "", *TEXT, line, "", *BELOW]).authors == ()
