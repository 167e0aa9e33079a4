"""A phrase that stands in a dump twice, once with a character misread, shows what the character was."""

import pytest

from cleaner.rulebook import Rule
from cleaner.source import source_from_text
from cleaner.text import repair

WELL_READ = "船长从渡口一路走来，又从渡口一路走去，走了四十年，谁也没有问过他为什么。\n"


def _said(text: str, rules: tuple[Rule, ...]) -> tuple[list[str], list[str]]:
    """What is repaired and what is suggested by another reading, as `wrong>right`."""
    made, suggested = (
        [f"{text[e.start : e.end]}>{e.replacement}" for e in edits if e.rule == "two-readings"]
        for edits in repair(source_from_text(text), rules)
    )
    return made, suggested


def test_a_poorly_read_dump_is_repaired(rules: tuple[Rule, ...]) -> None:
    text = "电视机旁摆着一台电视枇，小饭桌上放着另一张小饭泉。\n"
    assert _said(text, rules) == (["枇>机", "泉>桌"], [])


def test_one_such_place_in_a_dump_is_only_suggested(rules: tuple[Rule, ...]) -> None:
    text = "电视机旁摆着一台电视枇，小饭桌上放着另一张小饭桌。\n"
    assert _said(text, rules) == ([], ["枇>机"])


def test_few_of_them_in_a_long_dump_are_only_suggested(rules: tuple[Rule, ...]) -> None:
    text = "电视机旁摆着一台电视枇，小饭桌上放着另一张小饭泉。\n" + WELL_READ * 600
    assert _said(text, rules) == ([], ["枇>机", "泉>桌"])


@pytest.mark.parametrize(
    "text",
    [
        # Each is a word.
        "工业区域图上画着工业区块，区块里画着两条路，路边是小饭桌。\n",
        # Nothing alike: 船 and 山.
        "大渡船的钟响了，大渡山的钟也响了，山下的人抬起头来。\n",
        # A name.
        "副队长胡景明说，队长期待着这一天，等了整整三年。\n",
    ],
)
def test_what_is_no_misreading_stays(text: str, rules: tuple[Rule, ...]) -> None:
    assert _said(text, rules) == ([], [])
