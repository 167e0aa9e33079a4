"""No accuracy figure of the press or of the bench falls below its floor."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from figures import LOWER_IS_BETTER, PRESS, bench, clean, dumps, figures, floors, holds
from floors import main as print_floors
from scoring import score

HELD = [(dump, name, floor) for dump, named in floors().items() for name, floor in named.items()]
NO_BENCH = f"the bench is no part of the project and not at {bench()}"


def _skip_where_absent(dump: str) -> None:
    if dump not in dumps():
        pytest.skip(NO_BENCH)


def test_every_dump_that_has_a_gold_is_held_to_floors() -> None:
    assert set(dumps()) <= set(floors())


def test_the_press_is_scored_wherever_the_tests_run() -> None:
    assert {dump.stem for dump in PRESS.glob("*.txt")} <= set(dumps())


def test_the_floors_of_the_press_are_printed_where_there_is_no_bench(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setenv("PRINT_CLEANER_BENCH", str(tmp_path / "absent"))
    monkeypatch.setattr(sys, "argv", ["floors.py"])
    print_floors()
    printed = capsys.readouterr()
    assert "no bench at" in printed.err
    assert all(dump.stem[:12] in printed.out for dump in PRESS.glob("*.txt"))


@pytest.mark.parametrize(("dump", "name", "floor"), HELD, ids=[f"{dump}-{name}" for dump, name, _ in HELD])
def test_a_figure_reaches_its_floor(dump: str, name: str, floor: float) -> None:
    _skip_where_absent(dump)
    number = figures(dump)[name]
    limit = "above its ceiling" if name in LOWER_IS_BETTER else "below its floor"
    assert holds(name, number, floor), f"{name} of {dump} is {number:.4f}, {limit} {floor:.3f}; see make floors"


@pytest.mark.parametrize("dump", sorted({dump for dump, _, _ in HELD if dump.isdigit()}))
def test_our_scores_are_those_of_the_bench(dump: str, tmp_path: Path) -> None:
    _skip_where_absent(dump)
    path, gold = dumps()[dump]
    cleaned = clean(path, tmp_path)
    ours = score(cleaned, json.loads(gold.read_text(encoding="utf-8")))
    # -B: the bench is not ours to leave compiled files in.
    command = [sys.executable, "-B", bench() / "score.py", cleaned, gold, "--json"]
    theirs = json.loads(subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout)
    named = {k: v.get("f1", v.get("rate")) if isinstance(v, dict) else v for k, v in theirs.items()}
    assert ours == pytest.approx({k: v for k, v in named.items() if v is not None}, abs=1e-6)
