"""Characters that stand for others, and characters that stand for nothing."""

import pytest

from cleaner.rule_files import read_rules
from cleaner.rulebook import Rule, RuleError
from cleaner.text import OPERATORS

from .conftest import Clean, repair_text


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("⽔岸⻔⾯", "水岸门面"),
        ("豈止", "岂止"),
        ("︵北岸︶︽江声︾", "（北岸）《江声》"),
        ("oﬃce and ﬁre", "office and fire"),
        ("渡口﹐码头｡", "渡口，码头。"),
        ("江\u0007风\ufeff渐\u200d起", "江风渐起"),
        ("\x1b[1;31m江风\x1b[0m", "江风"),
        ("\uf0b7 修缮码头", "修缮码头"),
        ("æ\u00b8¡å\u008f£", "渡口"),
    ],
)
def test_it_reads_as_it_was_meant(clean: Clean, wrong: str, right: str) -> None:
    assert clean(wrong) == right


@pytest.mark.parametrize(
    "text",
    [
        "第Ⅱ期㎡℃№①",
        "ＡＢ１２",
        "Café naïve Zürich",
        "Привет, мир",
        "ألف\u200cباء",
        "👨\u200d👩\u200d👧在渡口",
        "渡口\t码头",
    ],
)
def test_letters_digits_and_symbols_keep_their_form(clean: Clean, text: str) -> None:
    assert clean(text) == text


def test_vertical_quotes_stay_corner_brackets_in_traditional_text(clean: Clean) -> None:
    assert clean("渡輪離開碼頭，說﹃江聲﹄。") == "渡輪離開碼頭，說『江聲』。"


def test_a_lone_traditional_character_is_simplified(clean: Clean) -> None:
    assert clean("这座城市裏的老码头，又热闹起来了。").startswith("这座城市里的")


@pytest.mark.parametrize(
    "text",
    [
        "門前的渡口，這裏曾經來過許多船。\n說起來話長，還是從頭開始。",
        "碑上刻着“臨江觀瀾，風輕雲淡”八字，是前人所书。",
        "乾隆年间，於老先生瞭望江面，把徵字写错。",
        "古池や蛙飛びこむ水の音",
    ],
)
def test_traditional_text_and_characters_of_names_stay(clean: Clean, text: str) -> None:
    assert clean(text) == text


def test_a_private_character_inside_a_line_is_only_suggested(rules: tuple[Rule, ...]) -> None:
    text, _, suggestions = repair_text("船长\ue5d2师傅", rules)
    assert (text, [edit.rule for edit in suggestions]) == ("船长\ue5d2师傅", ["private-use-inside"])


def test_a_line_of_private_characters_is_kept(clean: Clean) -> None:
    assert clean("\ue5d2\ue5d3\ue5d4") == "\ue5d2\ue5d3\ue5d4"


def test_a_form_that_is_no_pair_is_refused_with_its_place() -> None:
    book = '[[rule]]\nname = "forms"\noperator = "compatibility-forms"\ndescription = "x"\nforms = "水 ⽔水"\n'
    with pytest.raises(RuleError, match=r"mine.toml:.*'水' is not a pair"):
        read_rules(book, "mine.toml", OPERATORS)
