"""A PDF whose headlines were drawn last gives them behind the text of their page, one for each article there."""

from cleaner import clean
from cleaner.issue import Issue

KILN = (
    "守窑的人把最后一车松柴推到窑门口，等着天黑下来，窑火从小孔里透出来，一闪一闪。",
    "从前这条沟里有四十座窑，如今剩下一座。",
    "烧窑的手艺不写在纸上，看火色全靠眼睛，封窑以后谁也不能离开，窑火要守三天三夜。",
)
SHADOWS = (
    "皮影戏班的灯亮了，台下坐着三十个孩子。",
    "老艺人刻影人先刮牛皮，刮薄了会破，刮厚了灯照不透，白布上就没有影子。皮影戏班今年收了两个徒弟。",
)
FERRY = (
    "渡轮离岸的时候雾还没有散。",
    "这条渡船开了四十年，艄公换过三任，船上的汽笛还是当年那一只，声音沙哑，十里外的村子也听得见。",
    "过江的人少了，渡轮仍旧一天开六班。",
    "船舱里贴着一张时刻表，纸已经发黄，上面的钟点四十年来只改过两回，都是为了学堂里的孩子。",
    "傍晚最后一班渡轮靠岸，艄公提着马灯走回家去。",
)
GATE = (
    "老站长每天清晨去青石闸上看水尺。",
    "日记写满了四十本，水位、雨量和闸门的开度一行一行，哪一年涨水翻开就知道，乡里修堤要来借。",
    "老站长去年退休，闸门换了自动水尺。",
    "水文站的人来借日记，用了两个月，把三十年的水位都抄进了电脑里，一页也没有落下。",
    "老站长说，自动水尺也有坏的时候。",
)
TWO = ("■周 远", *KILN, "■沈 岸", *SHADOWS)
FERRY_PAGE = ("■林 川", *FERRY, "雾里的渡轮")
GATE_PAGE = ("■许 棠", *GATE, "守闸人的日记")


def _issue(*pages: tuple[str, ...]) -> Issue:
    return clean("\n\n\f".join("\n\n".join(page) for page in pages) + "\n")


def _titles(issue: Issue) -> list[str]:
    return [article.title.text if article.title else "" for article in issue.articles]


def test_each_of_two_articles_on_a_page_has_the_headline_whose_words_it_says() -> None:
    issue = _issue(FERRY_PAGE, (*TWO, "窑火不熄", "皮影戏班的徒弟"), GATE_PAGE)
    assert _titles(issue) == ["雾里的渡轮", "窑火不熄", "皮影戏班的徒弟", "守闸人的日记"]


def test_a_text_that_nobody_signed_begins_where_it_says_the_words_of_its_headline() -> None:
    page = ("■周 远", *KILN, "（作者单位：青石窑场）", *SHADOWS, "窑火不熄", "皮影戏班的徒弟")
    assert _titles(_issue(FERRY_PAGE, page, GATE_PAGE)) == ["雾里的渡轮", "窑火不熄", "皮影戏班的徒弟", "守闸人的日记"]


def test_a_headline_that_moved_is_told_of_in_the_report() -> None:
    issue = _issue(FERRY_PAGE, (*TWO, "窑火不熄", "皮影戏班的徒弟"), GATE_PAGE)
    assert {placement.rule for placement in issue.placements} == {"titles-drawn-last"}


def test_what_the_text_says_word_for_word_behind_it_is_a_pull_quote_and_stays() -> None:
    page = (*TWO, "刮厚了灯照不透，", "白布上就没有影子", "窑火不熄", "皮影戏班的徒弟")
    assert _titles(_issue(FERRY_PAGE, page, GATE_PAGE))[1:3] == ["窑火不熄", "皮影戏班的徒弟"]


def test_where_few_pages_end_in_display_lines_none_is_moved() -> None:
    pages = [(name, *text) for name, text in (("■林 川", FERRY), ("■许 棠", GATE))]
    assert not _issue(*pages, (*TWO, "窑火不熄", "皮影戏班的徒弟")).placements
