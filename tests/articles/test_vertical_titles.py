"""Titles set from top to bottom, a character a line in the dump, with the byline right below the subtitle."""

from typeset import column, printed

from cleaner import Article, clean
from cleaner.scripts import converter

STORY = tuple(map(converter("hant"), printed("piying", 4)))


def _vertical(text: str) -> str:
    return "\n".join(text)


def _article(above: str) -> Article:
    text = "\n".join(["—", _vertical(above), *column(STORY, 14), _vertical("影子不會散")]) + "\n"
    (article,) = clean(text).articles
    return article


def test_a_byline_below_a_vertical_subtitle_is_no_part_of_it() -> None:
    article = _article("一條江岸的七月停船計畫文／許江藍、馬渡恩")
    assert article.authors == ("許江藍", "馬渡恩")
    assert article.subtitle is not None
    assert article.subtitle.text == "一條江岸的七月停船計畫"


def test_a_reporter_below_a_vertical_subtitle_is_its_byline() -> None:
    article = _article("渡口廚餘的十二小時旅程記者江海寧報導")
    assert article.authors == ("江海寧",)
    assert article.subtitle is not None
    assert article.subtitle.text == "渡口廚餘的十二小時旅程"


def test_what_the_author_did_is_no_part_of_the_section() -> None:
    article = _article("手藝人採訪・撰文／唐映雪")
    assert article.authors == ("唐映雪",)
    assert article.section is None or "撰文" not in article.section.text


def test_a_section_above_an_announced_headline_is_no_part_of_it_where_no_blank_line_parts_them() -> None:
    contents = ["目录", "3 码头搬走以后/林小川", "6 守灯人的第三本日记/周远", "8 渡口图书馆的来信/江月", ""]
    text = "\n".join([*contents, _vertical("江边人家码头搬走以后"), "■林小川", *column(STORY, 14)]) + "\n"

    (article,) = clean(text).articles
    assert article.title is not None
    assert article.title.text == "码头搬走以后"


def test_a_headline_of_two_characters_is_parted_from_its_section_where_the_contents_have_both() -> None:
    contents = ["目录", "船家", "3 听潮/林小川", "人物", "6 守灯人的第三本日记/周远", "8 渡口图书馆的来信/江月", ""]
    text = (
        "\n".join([*contents, "■江月", *column(STORY, 14), _vertical("船家听潮"), *column(STORY, 14), "林小川"]) + "\n"
    )

    article = clean(text).articles[-1]
    assert article.title is not None
    assert (article.title.text, article.authors) == ("听潮", ("林小川",))
