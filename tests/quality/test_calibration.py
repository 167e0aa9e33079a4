"""A confidence is the share of decisions that are right; what is judged here are the dumps that there is a gold for."""

from pathlib import Path

import pytest
from calibration.judged import Judged, judged, read_gold
from calibration.rules import write_curves
from figures import dumps

from cleaner.calibration import Curve

# A pipeline that lets pass what is this sure expects so great a share of it to be right.
SURE, RIGHT = 0.9, 0.98
# So many decisions show how far their confidence is off.
ENOUGH, OFF = 60, 0.08


@pytest.fixture(scope="module")
def decisions() -> list[Judged]:
    return [d for name, (dump, gold) in dumps().items() for d in judged(dump, read_gold(gold), name)]


def test_of_the_joins_that_are_given_as_sure_98_in_100_are_right(decisions: list[Judged]) -> None:
    sure = [d.right for d in decisions if d.what == "join" and d.confidence >= SURE]
    assert len(sure) > 1000
    assert sum(sure) / len(sure) >= RIGHT


def test_decisions_of_one_confidence_are_right_about_as_often(decisions: list[Judged]) -> None:
    off = []
    for low in (0.5, 0.6, 0.7, 0.8, 0.9):
        alike = [d for d in decisions if low <= d.confidence < low + 0.1]
        said = sum(d.confidence for d in alike)
        right = sum(d.right for d in alike)
        # To be right more often than it says harms no pipeline, but it makes a reader look for nothing.
        if len(alike) >= ENOUGH and not said - OFF * len(alike) <= right <= said + 2 * OFF * len(alike):
            off.append((low, said / len(alike), right / len(alike)))
    assert off == []


def test_a_curve_is_written_where_its_rule_has_it(tmp_path: Path) -> None:
    book = tmp_path / "mine.toml"
    text = '[[rule]]\nname = "first"\nsure = []\n\n[[rule]]\nname = "second"\nsure = []\n[rule.blocks]\nsure = []\n'
    book.write_text(text, encoding="utf-8")
    assert write_curves({"second.blocks.sure": Curve([(0, 0.5), (1.5, 0.9)])}, tmp_path) == [book]
    assert book.read_text(encoding="utf-8") == text[: text.rindex("[]")] + "[[0.0, 0.5], [1.5, 0.9]]\n"


def test_a_curve_that_no_rule_has_is_named(tmp_path: Path) -> None:
    with pytest.raises(LookupError, match=r"third\.sure"):
        write_curves({"third.sure": Curve([(0, 0.5)])}, tmp_path)
