"""Headings and captions that fill their line go on below it."""

from typeset import column, printed

from cleaner import clean

TEXTS = printed("shouzha", 8)
TITLE = ["守闸人的日记", "■林小川"]


def _blocks(lines: list[str], kind: str) -> list[str]:
    (article,) = clean("\n".join(lines) + "\n").articles
    return [article.text_of(block) for block in article.blocks if block.kind == kind]


def test_a_heading_that_goes_on_below_its_line_opens_no_article_among_briefs() -> None:
    headings = (["水尺换新"], ["江边人家请来的年轻管理人员", "小传"], ["老站长回来"], ["种丝瓜"], ["夜里的灯"])
    lines = ["江城双周"]
    for heading, text in zip(headings, TEXTS, strict=False):
        lines += [*heading, *column([text], 14)]
    assert _blocks(lines, "heading") == ["".join(heading) for heading in headings]


def test_a_marked_caption_as_wide_as_others_goes_on_below() -> None:
    captions = (
        ["▲站长罗长顺在青石闸的水尺前读清晨水", "位数"],
        ["▲小陈和小叶在值班室里翻看一九九八年", "的那本日记"],
        ["▲三号闸门的钢丝绳换下来以后挂在墙上"],
    )
    lines = [*TITLE]
    for place, caption in enumerate(captions):
        lines += [*column(TEXTS[2 * place : 2 * place + 2], 14), *caption]
    assert _blocks([*lines, *column(TEXTS[6:], 14)], "caption") == ["".join(c)[1:] for c in captions]


def test_a_marked_caption_with_its_credit_is_at_its_end() -> None:
    captions = (
        "▲站长罗长顺在青石闸的水尺前读清水位 林川摄",
        "▲小陈和小叶在值班室翻看一本旧日记 江月摄",
        "▲三号闸门的钢丝绳换下后挂在了墙上 周远摄",
    )
    lines = [*TITLE]
    for place, caption in enumerate(captions):
        lines += [*column(TEXTS[2 * place : 2 * place + 2], 14), caption, *(["新来的记录员"] if place == 1 else [])]
    assert _blocks([*lines, *column(TEXTS[6:], 14)], "heading") == ["新来的记录员"]
