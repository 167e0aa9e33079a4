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


LONG = "港务局去年在老渡口添了两条渡船，领航的灯也换了新的，以守住两岸的往来为{}，让夜里过江的人不用再等。"


def test_a_long_passage_is_doubted_word_by_word_whatever_lines_it_is_cut_into() -> None:
    one, other = LONG.format("本分"), LONG.replace("为{}", "是根本")
    cut = "\n\n".join((other[:21], other[21:]))
    found = clean(f"{one}\n\n渡轮离岸，岸上的人还没有散去。\n\n{cut}\n").suggestions
    assert [(edit.replacement, edit.rule) for edit in found] == [
        ("是", "two-copies"),
        ("根本", "two-copies"),
        ("为", "two-copies"),
        ("本分", "two-copies"),
    ]


def test_what_a_long_passage_lacks_is_suggested_behind_the_character_before() -> None:
    one, other = LONG.format("本分"), LONG.format("自己的本分")
    found = clean(f"{one}\n\n渡轮离岸，岸上的人还没有散去。\n\n{other}\n").suggestions
    assert [edit.replacement for edit in found] == ["为自己的", ""]


def test_short_phrases_that_share_their_words_are_no_long_passage() -> None:
    text = "港务局在老渡口{}了两条渡船，{}。"
    assert clean(f"{text.format('添', '领航的灯也亮')}\n\n{text.format('修过', '石阶也宽')}\n").suggestions == ()


def test_three_long_passages_of_one_form_are_no_pair() -> None:
    paragraphs = [LONG.format(name) for name in ("本分", "根本", "己任")]
    assert clean("\n\n".join(paragraphs) + "\n").suggestions == ()
