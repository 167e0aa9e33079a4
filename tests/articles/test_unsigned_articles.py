"""Articles that nobody signed, in dumps without contents: where headings begin pages, and below notes on the author."""

from typeset import column, printed

from cleaner import clean

HEADLINES = ["守闸人的日记", "一盏灯照亮的渡口", "江水流过旧书店", "老街上的修表匠"]
PARAGRAPHS = printed("laochangfang", 12)
TEXTS = [PARAGRAPHS[3 * n : 3 * n + 3] for n in range(4)]


def _titles(lines: list[str]) -> list[str | None]:
    return [article.title and article.title.text for article in clean("\n".join(lines) + "\n").articles]


def test_headings_that_all_begin_pages_are_headlines() -> None:
    lines: list[str] = []
    for number, (headline, text) in enumerate(zip(HEADLINES, TEXTS, strict=True)):
        printed_text = column(text, 18)
        half = len(printed_text) // 2
        lines += [str(2 * number + 10), "", headline, "", *printed_text[:half]]
        lines += [str(2 * number + 11), "", *printed_text[half:], ""]
    assert _titles(lines) == HEADLINES


def test_headings_that_stand_anywhere_on_pages_are_inside_an_article() -> None:
    lines: list[str] = ["10", "", "守闸人的日记", "■林小川", ""]
    for number, text in enumerate(PARAGRAPHS):
        lines += [*column((text,), 18), ""]
        if number % 3 == 1:
            lines += [str(11 + number // 3), ""]
        if number in (1, 4, 6, 8, 9):
            lines += ["水尺上的刻痕" if number == 1 else f"第{number}道闸门", ""]
    assert _titles(lines) == ["守闸人的日记"]


def test_a_heading_below_a_note_on_the_author_is_a_headline() -> None:
    lines: list[str] = []
    for headline, text in zip(HEADLINES[:2], TEXTS[:2], strict=True):
        lines += [headline, "", *column(text, 18), "（作者单位：临江大学历史系）", ""]
    assert _titles(lines) == HEADLINES[:2]
