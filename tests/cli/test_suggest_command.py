"""`cleaner suggest` lists what is not sure enough to be done; two options say where that begins."""

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from cleaner.cli.app import app

DASH = "一一江边五户船工的一年，也是渡口的一年。"
LETTERS = "守好渡口 安 全 底 线 。 三年来没有误过一班船。"
DUMP = f"渡口的人家\n\n{DASH}\n\n{LETTERS}\n\n船长\ue001陈师傅掌舵三十年。\n"


def _run(*words: str, dump: str = DUMP) -> Result:
    return CliRunner().invoke(app, list(words), input=dump)


def _article(out: Path) -> str:
    (article,) = (out / "stdin" / "articles").glob("*.md")
    return article.read_text(encoding="utf-8")


def test_a_suggestion_stands_on_a_line_with_its_context() -> None:
    first = _run("suggest", "-").stdout.split("\n")[0]
    assert first == "3\t0.850\tdash-before-phrase\t\t一一\t——\t江边五户船工的一年，也是\t"


def test_nothing_to_suggest_is_nothing_on_standard_output() -> None:
    ended = _run("suggest", "-", dump="渡轮准点离岸。\n")
    assert (ended.exit_code, ended.stdout) == (0, "")


def test_repairs_below_a_confidence_are_suggested_and_not_made(tmp_path: Path) -> None:
    assert "letter-spacing" in _run("suggest", "-", "--min-confidence", "0.99").stdout
    _run("clean", "-", "-o", str(tmp_path), "--min-confidence", "0.99")
    assert "安 全 底 线" in _article(tmp_path)


def test_suggestions_are_made_where_that_is_asked_for(tmp_path: Path) -> None:
    _run("clean", "-", "-o", str(tmp_path / "without"))
    _run("clean", "-", "-o", str(tmp_path / "with"), "--apply-suggestions")
    dashed = "——江边五户船工的一年"
    assert (dashed in _article(tmp_path / "without"), dashed in _article(tmp_path / "with")) == (False, True)


def test_what_cannot_be_read_is_never_taken_out(tmp_path: Path) -> None:
    _run("clean", "-", "-o", str(tmp_path), "--apply-suggestions")
    assert "船长\ue001陈师傅" in _article(tmp_path)


@pytest.mark.parametrize("value", ["2", "-0.1", "sure"])
def test_a_confidence_that_is_none_is_refused(value: str) -> None:
    assert _run("suggest", "-", "--min-confidence", value).exit_code == 2


def test_what_is_made_is_accounted_for(tmp_path: Path) -> None:
    dump = tmp_path / "stdin.txt"
    dump.write_text(DUMP, encoding="utf-8")
    _run("clean", str(dump), "-o", str(tmp_path / "out"), "--apply-suggestions", "--min-confidence", "0.8")
    assert _run("verify", str(tmp_path / "out" / "stdin"), str(dump)).exit_code == 0
