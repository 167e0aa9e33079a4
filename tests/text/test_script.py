"""Text stays in its script, and is put into another where that is asked for."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from cleaner import clean
from cleaner.cli.app import app
from cleaner.examples import run_examples
from cleaner.pipeline import OPERATORS
from cleaner.rule_files import load, on_request
from cleaner.scripts import ChineseScript

TRADITIONAL = "渡輪離開了碼頭，江面上只剩下一串燈火。岸邊的人還沒有散去，他們在等最後一班船。"
SIMPLIFIED = "渡轮离开了码头，江面上只剩下一串灯火。岸边的人还没有散去，他们在等最后一班船。"


@pytest.mark.parametrize("text", [TRADITIONAL, SIMPLIFIED])
def test_text_stays_in_the_script_it_was_printed_in(text: str) -> None:
    assert clean(text).articles[0].paragraphs == (text,)


@pytest.mark.parametrize(
    ("script", "before", "after"), [("hans", TRADITIONAL, SIMPLIFIED), ("hant", SIMPLIFIED, TRADITIONAL)]
)
def test_text_is_put_into_the_script_that_is_asked_for(
    script: ChineseScript, before: str, after: str, tmp_path: Path
) -> None:
    dump = tmp_path / "dump.txt"
    dump.write_text(before, encoding="utf-8")
    result = CliRunner().invoke(app, ["clean", str(dump), "-o", str(tmp_path / "out"), "--script", script, "--quiet"])
    assert result.exit_code == 0
    assert after in next((tmp_path / "out" / "dump" / "articles").glob("*.md")).read_text(encoding="utf-8")


def test_an_unknown_script_is_a_wrong_call(tmp_path: Path) -> None:
    assert CliRunner().invoke(app, ["clean", "x.txt", "-o", str(tmp_path), "--script", "latin"]).exit_code == 2


@pytest.mark.parametrize("script", ["hans", "hant"])
def test_the_examples_of_rules_on_request_hold(script: ChineseScript) -> None:
    book = load(OPERATORS, [on_request(script)])
    name = book.using("in-script")[0].name
    results = [result for result in run_examples(book) if result.rule == name]
    assert results
    assert all(result.passed for result in results)
