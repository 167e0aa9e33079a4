"""A PDF whose headlines were drawn first gives those of all articles of a page above their texts."""

from typeset import column, printed

from cleaner import clean
from cleaner.issue import Issue


def _text(name: str) -> list[str]:
    *lines, last = column(printed(name, 6), 18)
    return [*lines, f"{last}■"]


BEFORE, KILN, SHADOWS = map(_text, ("shui", "shouzha", "piying"))
KILN_TITLE = ("守闸人的第三本日记", "（通讯员 林小川）")
SHADOWS_TITLE = ("皮影戏班的一个冬天", "（本刊记者 周远方　通讯员 何田）")
CONTENTS = (
    "目录",
    "给一座城留一条慢水 / 江海月",
    "2",
    "守闸人的第三本日记 / 林小川",
    "3",
    "皮影戏班的一个冬天 / 周远方",
    "3",
)


def _issue(*pages: tuple[str, ...]) -> Issue:
    return clean("\n\f".join("\n".join(page) for page in pages) + "\n\f")


def _found(issue: Issue) -> list[tuple[str, tuple[str, ...], str]]:
    return [(a.title.text if a.title else "", a.authors, a.paragraphs[0][:8]) for a in issue.articles]


def test_each_headline_of_a_page_stands_over_the_text_that_says_its_words() -> None:
    issue = _issue(CONTENTS, ("给一座城留一条慢水", "江海月", *BEFORE), (*KILN_TITLE, *SHADOWS_TITLE, *KILN, *SHADOWS))
    assert _found(issue)[1:] == [
        (KILN_TITLE[0], ("林小川",), printed("shouzha", 1)[0][:8]),
        (SHADOWS_TITLE[0], ("周远方", "何田"), printed("piying", 1)[0][:8]),
    ]
    assert {placement.rule for placement in issue.placements} == {"titles-drawn-last"}


def test_below_a_headline_of_the_contents_the_text_of_the_page_before_goes_on_first() -> None:
    first, rest = BEFORE[:-2], BEFORE[-2:]
    issue = _issue(CONTENTS, ("给一座城留一条慢水", "江海月", *first), (*KILN_TITLE, *rest, *KILN))
    assert _found(issue)[1] == (KILN_TITLE[0], ("林小川",), printed("shouzha", 1)[0][:8])
    assert issue.articles[0].paragraphs[-1].endswith("".join(rest).rstrip("■"))
