"""Kicker, headline and subtitle over a report, in the forms that the Chinese press has, and who signs there."""

import pytest
from typeset import column, printed

from cleaner import clean
from cleaner.issue import Article

REPORT = column(
    (
        "本报讯（记者 林小川）昨夜七点四十分，候船室里坐了十几个人，都在等最后一班渡轮，灯一直亮到天明，没有人说话。",
        "候船室是去年秋天重开的，长椅还是三十年前的那几条，墙上多了一块写着潮水时刻的黑板，字是老船长自己写的。",
    ),
    14,
)
TEXT = column(printed("shouzha", 4), 18)
BELOW = column(printed("laochangfang", 3), 18)


def _first(lines: list[str]) -> Article:
    return clean("\n".join(lines) + "\n").articles[0]


def _block(article: Article) -> tuple[str, str, str]:
    kicker, title, subtitle = (e.text if e else "" for e in (article.kicker, article.title, article.subtitle))
    return kicker, title, subtitle


@pytest.mark.parametrize(
    ("lines", "block"),
    [
        (
            ["全市渡口工作会议在青石湾举行", "修好每一座渡口", "守好每一条渡船", "周远主持　江月明讲话"],
            ("全市渡口工作会议在青石湾举行", "修好每一座渡口 守好每一条渡船", "周远主持　江月明讲话"),
        ),
        (
            ["周远主持召开市政府渡口工作会议", "研究渡船检修、夜航安全等工作"],
            ("", "周远主持召开市政府渡口工作会议", "研究渡船检修、夜航安全等工作"),
        ),
        (["市渡口管理委员会检查夜航和渡船安全", "周远率队"], ("", "市渡口管理委员会检查夜航和渡船安全", "周远率队")),
        (["市渡口管理委员会开展", "夜航安全检查"], ("", "市渡口管理委员会开展 夜航安全检查", "")),
        (["养老院错峰供暖", "今年提前十天"], ("", "养老院错峰供暖 今年提前十天", "")),
        (["修缮码头挖出石阶", "明代渡口露真容"], ("修缮码头挖出石阶", "明代渡口露真容", "")),
        (["总投资三亿元的", "渡口冷链码头开港"], ("", "总投资三亿元的渡口冷链码头开港", "")),
        (
            ["我市修复渡口石阶一万级", "让“闲港”变“忙港” 把“荒滩”种成“金滩”"],
            ("我市修复渡口石阶一万级", "让“闲港”变“忙港” 把“荒滩”种成“金滩”", ""),
        ),
        (["江埠市把候船室建在江心上", "船工有了“过夜房”"], ("江埠市把候船室建在江心上", "船工有了“过夜房”", "")),
        (["枯水期行船防", "“搁浅”三步法"], ("", "枯水期行船防 “搁浅”三步法", "")),
        (
            ["周远在渡口调研时强调", "修好每一座渡口", "守好每一条渡船"],
            ("周远在渡口调研时强调", "修好每一座渡口 守好每一条渡船", ""),
        ),
        (
            ["夜渡明起恢复开行", "单程十分钟　设三站　票价两元"],
            ("", "夜渡明起恢复开行", "单程十分钟　设三站　票价两元"),
        ),
        (
            ["老码头“石阶”修好了", "一百零七级一次验收合格，比计划提前九天"],
            ("", "老码头“石阶”修好了", "一百零七级一次验收合格，比计划提前九天"),
        ),
        (
            ["候船室装上新长椅　黑板挂到门口边", "渡口晒起“明白账”"],
            ("候船室装上新长椅　黑板挂到门口边", "渡口晒起“明白账”", ""),
        ),
        (
            ["渡口有座位，夜里有人等，一次能约好", "从“等船来”到“船等人”"],
            ("渡口有座位，夜里有人等，一次能约好", "从“等船来”到“船等人”", ""),
        ),
        (["渡口夜航站点", "再添二十七处"], ("", "渡口夜航站点 再添二十七处", "")),
        (["候船室里的四十盏灯", "该换灯泡了"], ("", "候船室里的四十盏灯 该换灯泡了", "")),
        (["沉在江底的电缆", "正在学着听潮"], ("", "沉在江底的电缆 正在学着听潮", "")),
        (["我省牵头制定的首个", "渡船夜航标准发布"], ("", "我省牵头制定的首个 渡船夜航标准发布", "")),
        (["船开的时候", "岸上有人在数数"], ("", "船开的时候 岸上有人在数数", "")),
        (
            ["停了三十年，老渡口昨晚重新亮灯", "头一班船，请船工坐前排"],
            ("停了三十年，老渡口昨晚重新亮灯", "头一班船，请船工坐前排", ""),
        ),
        (["走进江边十八渡③", "一条石阶　走出三个船村"], ("走进江边十八渡③", "一条石阶　走出三个船村", "")),
    ],
)
def test_kicker_headline_and_subtitle_are_told_by_their_forms(lines: list[str], block: tuple[str, str, str]) -> None:
    assert _block(_first([*lines, *REPORT])) == block


def test_an_office_and_what_it_does_are_one_headline_on_two_lines() -> None:
    lines = ["旧船拆成了长椅", *BELOW, "省航运系统调研组", "来临江渡口调研", *REPORT]
    articles = clean("\n".join(lines) + "\n").articles
    assert [_block(a)[1] for a in articles] == ["旧船拆成了长椅", "省航运系统调研组 来临江渡口调研"]
    assert articles[0].authors == ()


def test_the_occasion_stands_over_a_speech_and_the_day_beside_who_gave_it() -> None:
    speech = [
        "在全市渡口工作会议上的讲话（摘要）",
        "以实干修好每一座老渡口",
        "市航运局党组书记、局长　林小川",
        "（2031年5月8日）",
    ]
    said = "今年以来，在全市各级党委的领导下，两岸的船工把渡口修了一遍，候船室也装上了新的长椅，夜里的灯一直亮到天明。"
    article = _first([*speech, "一、正确看待渡口的成绩", "和问题", *column([said], 14), *REPORT[6:]])
    assert _block(article)[:2] == (speech[0], speech[1])
    assert said in article.paragraphs
    assert article.authors == ("林小川",)


@pytest.mark.parametrize("signature", ["读者 林小川", "退休职工　林小川"])
def test_a_reader_signs_a_letter_and_what_the_paper_adds_belongs_to_it(signature: str) -> None:
    letter = ["百姓来信", "渡口的灯何时亮起来", "编辑同志：", *TEXT, signature, "记者追访", *BELOW]
    issue = clean("\n".join(letter) + "\n")
    assert [_block(a)[1] for a in issue.articles] == ["渡口的灯何时亮起来"]
    assert issue.articles[0].authors == ("林小川",)


def test_a_place_and_a_name_sign_below_the_head_of_letters_only() -> None:
    letters = ["读者来函", "渡口的灯何时亮起来", *TEXT, "下庄　林小川"]
    assert _first(letters).authors == ("林小川",)
    assert _first(["渡口的灯何时亮起来", *TEXT, "下庄　林小川", *BELOW]).authors == ()


def test_a_number_in_brackets_is_no_country_that_an_author_comes_from() -> None:
    article = _first(["渡口的三条新路", "林小川", *TEXT, "（一）抱团修渡，扬帆出山", *BELOW])
    assert article.authors == ("林小川",)


def test_where_to_call_is_no_headline() -> None:
    article = _first(["渡口的灯何时亮起来", *TEXT, "综合新闻部电话：6180023", "来信邮箱：dukou@linjiang.example"])
    assert _block(article)[1] == "渡口的灯何时亮起来"


@pytest.mark.parametrize(
    ("lines", "block"),
    [
        (["渡口今夜又“封灯”", "老船长守到天明"], ("", "渡口今夜又“封灯” 老船长守到天明", "")),
        (["等了三年的新渡船", "昨天终于下水了"], ("", "等了三年的新渡船 昨天终于下水了", "")),
        (
            ["渡口改造三年，石阶换成青砖", "早班渡轮今晨离岸"],
            ("渡口改造三年，石阶换成青砖", "早班渡轮今晨离岸", ""),
        ),
        (
            ["夜渡明起恢复开行", "候船室灯火亮到天明　老船长：票价三年不涨一分钱"],
            ("", "夜渡明起恢复开行", "候船室灯火亮到天明　老船长：票价三年不涨一分钱"),
        ),
    ],
)
def test_a_headline_on_two_lines_and_a_subtitle_of_two_phrases_stand_over_a_report(
    lines: list[str], block: tuple[str, str, str]
) -> None:
    assert _block(_first([*lines, *REPORT])) == block


def test_a_headline_with_a_comma_is_known_by_its_place_in_a_dump_of_whole_paragraphs() -> None:
    paragraphs = ["".join(TEXT), "夜渡恢复，船费没涨！", "本报记者 林小川 文/摄", *printed("laochangfang", 3)]
    found = clean("\n\n".join(["山里来了制茶师", "本报记者 周远", *printed("shouzha", 3), *paragraphs]) + "\n").articles
    assert [(a.title.text if a.title else "", a.authors) for a in found][1] == ("夜渡恢复，船费没涨！", ("林小川",))


def test_a_box_of_figures_belongs_to_the_report_above() -> None:
    box = ["本场数据", "划桨 210次", "翻船 1次"]
    lines = ["渡口赛船会开赛", *REPORT, *box, "老船长收下新徒弟", *REPORT]
    first, second = clean("\n".join(lines) + "\n").articles
    assert "划桨 210次" in first.paragraphs
    assert second.title is not None
    assert second.title.text == "老船长收下新徒弟"


def test_a_headline_of_three_characters_stands_between_its_column_and_who_wrote_it() -> None:
    article = _first(["人间草木", "檐下燕", "○ 林小川", *TEXT])
    assert (article.title and article.title.text, article.authors) == ("檐下燕", ("林小川",))


def test_marked_lines_are_one_headline_where_the_first_ends_in_a_comma() -> None:
    text = "\n\n".join(["## 夜里过江的船，", "## 请先看灯", *printed("shouzha", 4)])
    title = clean(text + "\n").articles[0].title
    assert title is not None
    assert title.text.replace(" ", "") == "夜里过江的船，请先看灯"


def test_a_report_without_reporters_opens_below_its_headline() -> None:
    one, two = (
        ["## " + headline, f"本报讯　9月9日，{text}"]
        for headline, text in (
            ("渡口重开以后", printed("shouzha", 2)[0]),
            ("冷水鱼搭上高原专列", printed("laochangfang", 2)[1]),
        )
    )
    articles = clean("\n\n".join([*one, *two]) + "\n").articles
    assert [article.title and article.title.text for article in articles] == ["渡口重开以后", "冷水鱼搭上高原专列"]


def test_below_a_marked_kicker_two_marked_lines_are_the_headline_and_the_deck_is_the_subtitle() -> None:
    lines = ("周远在渡口调研时强调", "修好每一座渡口", "守好每一条渡船", "江月明参加")
    report = ["本报讯（记者 林小川）" + printed("shouzha", 2)[1], *printed("laochangfang", 3)]
    text = "\n\n".join(["江埠日报", "2032年5月18日 星期二", *(f"## {line}" for line in lines), *report])
    assert _block(_first([text])) == (lines[0], f"{lines[1]} {lines[2]}", lines[3])
