"""Headlines that OCR of large type gives in another order, or as one with their kicker: the contents know them."""

from typeset import printed

from cleaner import clean

STORY, OTHER, THIRD = printed("laochangfang", 3), printed("qiaoshang", 3), printed("shui", 3)


def _articles(second: str, announced: str) -> list[tuple[str, str]]:
    """The kickers and titles of three articles with a contents page, of which the second is printed otherwise."""
    contents = f"目录\n渡口重开以后 …… 林小川 3\n{announced} …… 江月 5\n雾里的灯 …… 周远 8"
    parts = [("渡口重开以后", "文/林小川", STORY), (second, "文/江月", OTHER), ("雾里的灯", "文/周远", THIRD)]
    text = "\f".join((contents, *("\n\n".join((title, by, *story)) for title, by, story in parts))) + "\n"
    return [(a.kicker.text if a.kicker else "", a.title.text if a.title else "") for a in clean(text).articles]


def test_the_characters_of_a_headline_are_in_the_order_of_the_contents() -> None:
    assert _articles("张旧船票一", "一张旧船票") == [("", "渡口重开以后"), ("", "一张旧船票"), ("", "雾里的灯")]


def test_a_kicker_read_as_one_with_its_headline_is_parted_from_it() -> None:
    found = _articles("北岸渡口停航纪事摆渡人的最后一张船票", "摆渡人的最后一张船票")
    assert found[1] == ("北岸渡口停航纪事", "摆渡人的最后一张船票")


def test_a_headline_of_other_characters_stays_as_it_is_printed() -> None:
    assert _articles("一张新车票", "一张旧船票")[1] == ("", "一张新车票")
