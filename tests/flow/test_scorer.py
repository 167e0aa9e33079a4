"""A scorer of the user's own is heard about seams, is found by its entry point, and is never the only one heard."""

from dataclasses import replace
from importlib.metadata import EntryPoint
from itertools import pairwise

import pytest
from typer.testing import CliRunner
from typeset import column, printed

from cleaner import clean, plugins, scorer
from cleaner.cli.app import app
from cleaner.pipeline import shipped_rules
from cleaner.plugins import PluginError
from cleaner.scorer import load_scorer

# Two columns end in mid-sentence and two begin so; neither a word nor a phrase tells which goes with which.
FIRST, SECOND = "老船长把一盏灯挂在船头，然后慢慢", "孩子们沿着石阶跑下来，一路大声"
WALK, CALL = "走向舵轮。", "喊着渡轮的名字。"
OPENING = "江上的第一班渡轮总在清晨六点离岸，船头的灯照着还没有散去的雾。"
DUMP = f"{OPENING}\n\n{FIRST}\n\n{SECOND}\n\n{CALL}\n\n{WALK}\n"


def _paragraphs(say: scorer.SeamScorer) -> tuple[str, ...]:
    return clean(DUMP, rules=replace(shipped_rules(), scorer=say)).articles[0].paragraphs


def test_a_scorer_says_which_of_two_texts_goes_on_in_which() -> None:
    known = {(FIRST, WALK), (SECOND, CALL)}
    said = _paragraphs(lambda left, right: 3.0 if (left, right) in known else 0.0)
    assert said == (OPENING, FIRST + WALK, SECOND + CALL)
    assert said != clean(DUMP).articles[0].paragraphs


def test_a_scorer_that_says_nothing_changes_nothing() -> None:
    assert _paragraphs(lambda left, right: 0.0) == clean(DUMP).articles[0].paragraphs


def _named(monkeypatch: pytest.MonkeyPatch, target: str) -> None:
    points = [EntryPoint("tide-model", target, scorer.ENTRY_POINTS)]
    monkeypatch.setattr(plugins, "entry_points", lambda group: points)


def test_a_scorer_is_found_by_its_entry_point(monkeypatch: pytest.MonkeyPatch) -> None:
    _named(monkeypatch, "math:hypot")
    assert load_scorer("tide-model")(3, 4) == 5  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("name", "target", "why"),
    [
        ("ebb-model", "math:hypot", "no package names a scorer 'ebb-model' in cleaner.scorers; there are: tide-model"),
        ("tide-model", "math:pi", "scorer 'tide-model' is nothing that can be called"),
        ("tide-model", "no_such_package:model", "scorer 'tide-model' cannot be loaded: No module named"),
    ],
)
def test_what_is_no_scorer_is_refused_with_a_reason(
    monkeypatch: pytest.MonkeyPatch, name: str, target: str, why: str
) -> None:
    _named(monkeypatch, target)
    with pytest.raises(PluginError) as refused:
        load_scorer(name)
    assert str(refused.value).startswith(why)


def test_the_command_says_that_there_is_no_such_scorer() -> None:
    ended = CliRunner().invoke(app, ["diff", "-", "--scorer", "ebb-model"], input=DUMP)
    assert (ended.exit_code, "no package names a scorer 'ebb-model'" in ended.stderr) == (2, True)


def test_a_scorer_is_asked_which_line_stands_below_which_where_columns_alternate() -> None:
    factory, theatre = (column(printed(article, 4)) for article in ("laochangfang", "piying"))
    asked: set[tuple[str, str]] = set()

    def say(left: str, right: str) -> float:
        asked.add((left, right))
        return 0.0

    in_turn = "\n".join(line for row in zip(factory, theatre, strict=False) for line in row)
    clean(in_turn, rules=replace(shipped_rules(), scorer=say))
    # Each stands two lines below the other in the dump, and neither ends a sentence.
    below = [(above, line) for above, line in pairwise(factory[:10]) if above[-1] not in "。”"]
    assert asked >= set(below)
