"""Titles set from top to bottom, a character a line in the dump, with the byline right below the subtitle."""

from typeset import column, printed

from cleaner import Article, clean

STORY = printed("piying", 4)


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
