"""What the contents say of a headline that stands together with something else: its author, a caption, who speaks."""

from typeset import column, printed

from cleaner import Article, clean
from cleaner.articles.copies import _from_contents

STORY = column(printed("piying", 4), 14)
CONTENTS = [
    "目录",
    "3 码头搬走以后/林小川",
    "6 守灯人的第三本日记/周远方",
    "8 【船头】渡口图书馆的来信/江月明",
    "",
]


def _article(*above: str) -> Article:
    return clean("\n".join([*CONTENTS, *above, *STORY]) + "\n").articles[0]


def _title(article: Article) -> str:
    return article.title.text if article.title else ""


def test_an_author_whom_the_contents_name_is_no_part_of_a_vertical_headline() -> None:
    article = _article(*"江边两天周远方")
    assert article.authors == ("周远方",)
    assert "周" not in _title(article)


def test_what_no_contents_name_stays_in_a_vertical_headline() -> None:
    article = _article(*"江边的周水声")
    assert _title(article).endswith("周水声")


def test_an_author_behind_an_announced_headline_on_its_line_signs() -> None:
    article = _article("码头搬走以后 文 林小川")
    assert (_title(article), article.authors) == ("码头搬走以后", ("林小川",))


def test_a_headline_is_found_with_its_author_where_the_contents_have_its_column_before_it() -> None:
    article = _article("渡口图书馆的来信　江月明")
    assert (_title(article), article.authors) == ("渡口图书馆的来信", ("江月明",))


def test_who_speaks_above_an_announced_headline_is_its_kicker() -> None:
    article = _article("林老大：", "码头搬走以后", "■林小川")
    assert _title(article) == "码头搬走以后"


def test_the_number_of_pieces_in_the_contents_is_no_part_of_the_headline() -> None:
    class Nothing:
        def __call__(self, text: str) -> float:
            return 0.0

    assert _from_contents("渡口短讯", "渡口短讯（6则）", Nothing(), None, "") == "渡口短讯"  # type: ignore[arg-type]
    assert _from_contents("夜航（外一首）", "夜航（外一首）", Nothing(), None, "") == "夜航（外一首）"  # type: ignore[arg-type]


def test_who_wrote_it_behind_an_entry_is_no_part_of_the_headline() -> None:
    text = "守窑的人把最后一车松柴推到窑门口，等着天黑下来。"
    contents = "渡口重开以后　林小川……………03\n\n窑火不熄的三天三夜　周　远……………05\n\n四十八弯　江海月……………07\n\n"
    articles = "渡口重开以后\n\n■林小川\n\n{0}\n\n窑火不熄的三天三夜\n\n■周　远\n\n{0}\n\n四十八弯\n\n■江海月\n\n{0}\n"
    issue = clean(contents + articles.format(text))
    assert [a.title.text for a in issue.articles if a.title] == ["渡口重开以后", "窑火不熄的三天三夜", "四十八弯"]
