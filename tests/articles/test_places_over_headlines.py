"""The place over a headline opens an article, where it is one and is not the place of the article that is open."""

from typeset import column, printed

from cleaner import clean

TEXTS = printed("shouzha", 9)


def _titles(*lines: str | list[str]) -> list[str]:
    text = "\n".join(line for part in lines for line in ([part] if isinstance(part, str) else part)) + "\n"
    return [a.title.text if a.title else "" for a in clean(text).articles]


def test_a_place_over_a_short_headline_opens_an_article() -> None:
    above, below = column(TEXTS[:4], 14), column(TEXTS[4:], 14)
    assert _titles("守闸人的日记", "■林小川", above, "临江县", "日记里的水位", below) == [
        "守闸人的日记",
        "日记里的水位",
    ]


def test_the_place_of_the_article_under_its_picture_opens_none() -> None:
    above, below = column(TEXTS[:4], 14), column(TEXTS[4:], 14)
    opened = ("临江县", "守闸人的日记", "■林小川")
    assert _titles(*opened, above, "临江县", "日记里的水位", below) == ["守闸人的日记"]


def test_a_model_district_is_no_place_over_a_headline() -> None:
    above, below = column(TEXTS[:4], 14), column(TEXTS[4:], 14)
    opened = ("守闸人的日记", "■林小川")
    assert _titles(*opened, above, "看住一江水", "争创护水示范区", below) == ["守闸人的日记"]


def test_a_strong_province_is_no_place_over_a_headline() -> None:
    above, below = column(TEXTS[:4], 14), column(TEXTS[4:], 14)
    opened = ("守闸人的日记", "■林小川")
    assert _titles(*opened, above, "看住一江水", "建成护水强省", below) == ["守闸人的日记"]
