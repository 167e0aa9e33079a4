"""Between two texts may stand the headline of the one above and the title block of the one below."""

from cleaner import clean

KILN = (
    "守窑的人把最后一车松柴推到窑门口，等着天黑下来。龙窑依着山坡，一共十四间窑室。",
    "窑场的老人说，从前这条沟里有四十座龙窑，如今剩下一座，烧窑的手艺不写在纸上。",
    "看火的人三天三夜不合眼，松柴添早了，窑火就旺过头，青瓷要变形。",
)
FERRY = (
    "渡轮离岸的时候，老船长总要回头望一眼石阶，石阶上站着来送行的孩子们。",
    "大桥通车以后，渡轮一天只开两班，渡口冷清了，老船长的胡子也白了。",
    "渡口的售票窗还开着，票价两元，三十年没有涨过。售票员认得每一个过江的人。",
)


def _titles(*lines: str) -> list[str]:
    return [article.title.text if article.title else "" for article in clean("\n".join(lines) + "\n").articles]


def _spread(text: tuple[str, ...]) -> list[str]:
    return [line for sentence in text for line in (sentence, "")]


def test_the_headline_above_white_space_is_that_of_the_text_whose_words_it_has() -> None:
    caption = "窑工往龙窑里添松柴　周远　摄"
    behind, below = ["龙窑里的窑火", "", caption, "", "", "", ""], ["渡轮与老船长", "", "■林 川", ""]
    lines = ["■周 远", "", *_spread(KILN), *behind, *below, *_spread(FERRY)]
    assert _titles(*lines) == ["龙窑里的窑火", "渡轮与老船长"]


def test_a_kicker_that_tells_of_the_text_below_stays_with_its_headline() -> None:
    below = ["大桥通车以后的渡口", "", "渡轮与老船长", "", "■林 川", ""]
    assert _titles("■周 远", "", *_spread(KILN), *below, *_spread(FERRY))[1] == "渡轮与老船长"


def test_a_caption_above_two_title_blocks_with_nothing_between_is_no_error() -> None:
    blocks = ["窑工往龙窑里添松柴", "", "龙窑里的窑火", "", "■周 远", "", "渡轮与老船长", "", "■林 川", ""]
    assert _titles(*_spread(KILN), *blocks, *_spread(FERRY))[-1] == "渡轮与老船长"
