"""What ends an article without an end mark: who signs it below, what stands in brackets, the next section."""

from cleaner import clean

TEXT = "江上的第一班渡轮清晨六点离岸，船上坐满了去对岸赶集的人，船长在舵轮旁喝茶。"
NEXT = "船长的账本记了四十年，一页一天，从不断过，纸都黄了，他还在记。"


def _articles(dump: str) -> list[tuple[str, str, tuple[str, ...]]]:
    return [
        (a.title.text if a.title else "", a.kicker.text if a.kicker else "", a.authors) for a in clean(dump).articles
    ]


def test_a_byline_below_an_unsigned_text_signs_it_and_the_next_headline_begins_an_article() -> None:
    first = f"渡口的春天\n\n■ 江小月\n\n{NEXT}（江小月）\n\n"
    dump = f"{first}老码头的石阶\n\n{TEXT}\n\n■ 林小川\n\n船长的账本\n\n{NEXT}\n"
    assert _articles(dump)[1:] == [("老码头的石阶", "", ("林小川",)), ("船长的账本", "", ())]


def test_a_line_in_brackets_below_a_text_is_no_kicker_of_the_next_headline() -> None:
    dump = f"老码头的石阶\n\n■ 林小川\n\n{TEXT}\n\n（文中老人是化名）\n\n船长的账本\n\n■ 周远方\n\n{NEXT}\n"
    assert _articles(dump) == [("老码头的石阶", "", ("林小川",)), ("船长的账本", "", ("周远方",))]


def test_the_name_of_a_section_that_stands_on_another_line_as_well_is_over_a_headline() -> None:
    dump = f"江岸\n\n老码头的石阶\n\n■ 林小川\n\n{TEXT}\n\n江岸\n\n船长的账本还在记\n\n{NEXT}\n"
    assert [title for title, _, _ in _articles(dump)] == ["老码头的石阶", "船长的账本还在记"]


def test_two_characters_below_a_headline_are_its_end() -> None:
    dump = f"老码头的石阶\n\n■ 林小川\n\n{TEXT}\f渡轮离岸的第一分钟决定\n一天\n{TEXT}\n"
    assert [title for title, _, _ in _articles(dump)][-1] == "渡轮离岸的第一分钟决定一天"


def test_the_number_of_a_table_is_no_headline_of_the_text_around_it() -> None:
    dump = f"老码头的石阶\n\n■ 林小川\n\n{TEXT}\n\n20.5\n\n{NEXT}\n"
    assert [title for title, _, _ in _articles(dump)] == ["老码头的石阶"]
