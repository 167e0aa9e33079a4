"""Two copies of a passage that differ are both reported, and neither is changed."""

from cleaner import clean

ONE = "老船长把渡口的灯和石阶交给学徒，守着公众的渡船和两岸的往来，一守就是三十年。"
OTHER = ONE.replace("公众", "公共")


def test_both_copies_are_suggested_with_what_the_other_has() -> None:
    issue = clean(f"{ONE}\n\n渡轮离岸，岸上的人还没有散去。\n\n{OTHER}\n")
    found = [(edit.rule, edit.replacement, edit.confidence) for edit in issue.suggestions]
    assert found == [("two-copies", "共", 0.3), ("two-copies", "众", 0.3)]
    assert ONE in issue.articles[0].paragraphs
    assert OTHER in issue.articles[0].paragraphs


def test_three_readings_are_no_pair() -> None:
    third = ONE.replace("公众", "公家")
    assert clean(f"{ONE}\n\n{OTHER}\n\n{third}\n").suggestions == ()


def test_copies_that_differ_in_a_number_say_two_things() -> None:
    text = "第三批渡轮明天清晨在老码头下水，来看的人很多。"
    assert clean(f"{text}\n\n{text.replace('三', '四')}\n").suggestions == ()
