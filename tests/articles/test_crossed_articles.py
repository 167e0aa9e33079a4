"""Articles of a magazine that stand side by side, as a line shows on which a layout model put paragraphs of both."""

from typeset import printed

from cleaner import clean
from cleaner.articles.beside.woven import Headline, Stretch, WeaveSettings, articles_of
from cleaner.bond import bond

THEATRE, DIARY = printed("piying", 6), printed("shouzha", 6)
COSTS = WeaveSettings(turn=4.0, turn_open=1.0, begin=4.0, headless=3.0, seam=4.0, brief=3.0)


def _cut(text: str) -> tuple[str, str]:
    """A paragraph cut where a word is, in its second half."""
    place = max(range(len(text) // 2, len(text) - 8), key=lambda at: bond(text[:at], text[at:]))
    return text[:place], text[place:]


def _in_turns(crossed: bool) -> str:
    """The second article opens above the rest of the first, of which a part stands on a line of the second."""
    (first, rest), (second, end) = _cut(THEATRE[4]), _cut(DIARY[1])
    turns = ["# 影子不会散", "□ 周远方", *THEATRE[:4], "# 守闸人的日记", "□ 林大河", first, DIARY[0]]
    turns += [second + rest, *THEATRE[5:], end] if crossed else [DIARY[1]]
    return "\n\n".join([*turns, *DIARY[2:]]) + "\n"


def _stretch(text: str, *, opens: int = -1, headed: bool = False, closes: bool = True) -> Stretch:
    return Stretch(text, closes, False, opens, False, False, False, headed)


def test_the_text_beside_goes_to_the_article_above() -> None:
    articles = clean(_in_turns(crossed=True)).articles
    assert articles[0].paragraphs == THEATRE
    assert articles[1].paragraphs == DIARY


def test_a_magazine_without_such_a_line_gives_its_articles_one_after_the_other() -> None:
    report = clean(_in_turns(crossed=False)).report()
    assert "articles-side-by-side" not in {move.rule for move in report.moves}


def test_a_text_below_a_heading_goes_to_the_briefs_beside() -> None:
    texts = [_stretch("码头的新书屋，", opens=0, closes=False), _stretch("窑火烧了三天，", opens=1, closes=False)]
    texts += [_stretch("山路通了车", headed=True), _stretch("江上又有渡轮", headed=True)]
    found = articles_of(texts, [Headline("短讯", briefs=True), Headline("窑火")], lambda left, right: 0.0, COSTS)
    assert found[-1] == 0


def test_a_second_text_below_one_heading_is_no_brief() -> None:
    texts = [_stretch("窑火烧了三天，", opens=0, closes=False), _stretch("码头的新书屋开门了", opens=1)]
    found = articles_of(
        [*texts, _stretch("山路通了车")],
        [Headline("窑火"), Headline("短讯", briefs=True)],
        lambda left, right: 0.5,
        COSTS,
    )
    assert found[-1] == 0


def test_a_sentence_that_nothing_goes_on_with_holds_no_article_open_on_later_pages() -> None:
    texts = [_stretch("窑火烧了三天，守窑", opens=0, closes=False), _stretch("渡轮离岸", opens=1)]
    texts += [_stretch(f"渡轮第{number}次离岸") for number in range(40)]
    texts += [_stretch("山路通了车", opens=2), _stretch("窑火守窑")]
    headlines = [Headline("窑火"), Headline("渡轮"), Headline("山路")]
    assert articles_of(texts, headlines, lambda left, right: -1.0, COSTS, waits=30)[-1] == 2


def test_a_text_goes_to_the_second_part_of_the_article_whose_words_it_has() -> None:
    sent = "老船长看水尺，记水位，等渡轮离岸，"
    texts = [Stretch(sent, False, False, 0, False, True, False), _stretch("码头的石阶，", opens=1, closes=False)]
    texts += [_stretch("".join(THEATRE), opens=2), _stretch("老船长看水尺，记水位，等渡轮离岸")]
    headlines = [Headline("清晨六点"), Headline("江边"), Headline("影子")]
    found = articles_of(texts, headlines, lambda left, right: 0.0, COSTS, sent={1: 0})
    assert found[-1] == 1
