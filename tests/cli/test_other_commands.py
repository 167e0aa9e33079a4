"""`cleaner diff`, `verify`, `rules`, and what is common to all."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

import cleaner
from cleaner import examples
from cleaner.cli.app import app
from cleaner.pipeline import shipped_rules
from cleaner.render.rules import rule_text
from cleaner.rulebook import Rule

DUMP = "渡口重开\n■ 林 川\n春天一到，临江市的老渡口又响起了汽笛，候船的人排成长队。\n\n票价没有变，还是两元。\n"
RULE = """\
[[rule]]
name = "river-name"
operator = "pattern"
description = "The river is called Linjiang."
pattern = "临江"
replacement = "霖江"

[[rule.examples]]
before = "这里是临江。"
after = "{after}"
"""


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a dump and a rule file, in which the command is called."""
    (tmp_path / "ferry.txt").write_text(DUMP, encoding="utf-8")
    (tmp_path / "good.toml").write_text(RULE.format(after="这里是霖江。"), encoding="utf-8")
    (tmp_path / "wrong.toml").write_text(RULE.format(after="这里是淋江。"), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str, given: bytes | None = None) -> Result:
    return CliRunner().invoke(app, list(arguments), input=given)


def test_a_piped_diff_is_plain_and_on_standard_output(here: Path) -> None:
    result = run("diff", "ferry.txt")
    assert result.exit_code == 0
    assert result.stdout.startswith("legend: [-deleted-]")
    assert "\x1b" not in result.stdout


def test_a_diff_reads_standard_input(here: Path) -> None:
    assert "━━ 1. 渡口重开" in run("diff", "-", given=DUMP.encode()).stdout


def test_a_diff_shows_the_edits_of_a_rule_file_with_the_rules_name(here: Path) -> None:
    assert "[-临-]{+霖+}江" in run("diff", "ferry.txt", "--rules", "good.toml").stdout
    assert "river-name" in run("diff", "ferry.txt", "--rules", "good.toml").stdout


def test_a_diff_writes_nothing(here: Path) -> None:
    before = sorted(here.iterdir())
    run("diff", "ferry.txt")
    assert sorted(here.iterdir()) == before


def test_a_diff_of_an_article_that_is_not_there_is_a_wrong_call(here: Path) -> None:
    result = run("diff", "ferry.txt", "--article", "9")
    assert result.exit_code == 2
    assert "there is no article 9" in result.stderr


def test_a_diff_of_a_missing_dump_is_an_error_of_one_line(here: Path) -> None:
    result = run("diff", "none.txt")
    assert (result.exit_code, result.stderr) == (1, "error: none.txt: no such file\n")


@pytest.mark.parametrize(("setting", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False)])
def test_a_terminal_that_wants_no_colour_gets_brackets(here: Path, setting: dict[str, str], coloured: bool) -> None:
    result = CliRunner(env={"FORCE_COLOR": "1", "TERM": "xterm", **setting}).invoke(app, ["diff", "ferry.txt"])
    assert ("[-deleted-]" not in result.stdout) == coloured


def test_a_folder_that_was_just_written_is_verified(here: Path) -> None:
    run("clean", "ferry.txt", "-o", "out", "-q")
    result = run("verify", "out/ferry", "ferry.txt")
    assert (result.exit_code, result.stdout) == (0, "out/ferry: every character of ferry.txt is accounted for\n")


@pytest.mark.parametrize("encoding", ["gb18030", "utf-16", "utf-8-sig"])
def test_a_dump_in_any_encoding_is_verified(here: Path, encoding: str) -> None:
    (here / "old.txt").write_bytes(DUMP.replace("\n", "\r\n").encode(encoding))
    run("clean", "old.txt", "-o", "out", "-q")
    assert run("verify", "out/old", "old.txt", "-q").exit_code == 0


def test_a_changed_article_is_exit_code_1_and_one_line(here: Path) -> None:
    run("clean", "ferry.txt", "-o", "out", "-q")
    article = here / "out/ferry/articles/01-渡口重开.md"
    article.write_text(article.read_text(encoding="utf-8").replace("两元", "三元"), encoding="utf-8")
    result = run("verify", "out/ferry", "ferry.txt")
    assert result.exit_code == 1
    assert result.stdout == "out/ferry: articles/01-渡口重开.md:11:9: expected '两元。', found '三元。'\n"


@pytest.mark.parametrize("arguments", [[], ["out"], ["none", "ferry.txt"], [".", "none.txt"]])
def test_a_wrong_call_of_verify_is_exit_code_2(here: Path, arguments: list[str]) -> None:
    assert run("verify", *arguments).exit_code == 2


def test_a_folder_without_a_report_does_not_verify(here: Path) -> None:
    result = run("verify", ".", "ferry.txt")
    assert (result.exit_code, result.stdout) == (1, ".: report.json: is missing\n")


def test_rules_are_listed_one_a_line_with_tabs(here: Path) -> None:
    lines = run("rules", "list", "--rules", "good.toml").stdout.splitlines()
    assert "river-name\ttext\tpattern\tapply\tThe river is called Linjiang." in lines


def test_a_rule_is_shown_with_its_examples_before_and_after(here: Path) -> None:
    shown = run("rules", "show", "river-name", "--rules", "good.toml").stdout
    assert shown == (
        "river-name  text · pattern · apply · confidence 0.9 · good.toml:1\n"
        "\n"
        "The river is called Linjiang.\n"
        "\n"
        "settings\n"
        "  pattern = 临江\n"
        "  replacement = 霖江\n"
        "\n"
        "example 1\n"
        "  before\n"
        "    这里是临江。\n"
        "  after\n"
        "    这里是霖江。\n"
    )


def test_a_rule_that_is_listed_can_be_shown(here: Path) -> None:
    names = [line.split("\t")[0] for line in run("rules", "list").stdout.splitlines()]
    assert names == [rule.name for rule in shipped_rules().rules]
    assert run("rules", "show", names[0]).stdout.startswith(names[0])


@pytest.mark.parametrize("rule", shipped_rules().rules, ids=lambda rule: rule.name)
def test_every_shipped_rule_can_be_shown(rule: Rule) -> None:
    assert rule_text(rule).plain.startswith(rule.name)


def test_a_rule_that_is_none_is_a_wrong_call(here: Path) -> None:
    result = run("rules", "show", "no-such-rule")
    assert (result.exit_code, result.stderr) == (
        2,
        "error: no rule is called 'no-such-rule'; see `cleaner rules list`\n",
    )


def test_examples_that_pass_are_counted(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(examples, "run_examples", lambda _: [examples.Result("a", 1, True, "x", "y", "y")])
    result = run("rules", "test")
    assert result.exit_code == 0
    assert result.stdout.startswith("1 example of ")
    assert result.stdout.endswith(": all pass\n")


def test_an_example_that_fails_is_shown_and_is_exit_code_1(here: Path) -> None:
    result = run("rules", "test", "wrong.toml")
    assert result.exit_code == 1
    assert (
        "river-name, example 1: failed\n"
        "  before\n    这里是临江。\n"
        "  wanted\n    这里是淋江。\n"
        "  got\n    这里是霖江。\n"
    ) in result.stdout


@pytest.mark.parametrize("command", [["rules", "list", "--rules"], ["rules", "test"], ["diff", "ferry.txt", "--rules"]])
def test_a_rule_file_that_is_no_toml_is_an_error_of_one_line(here: Path, command: list[str]) -> None:
    (here / "bad.toml").write_text("[[rule]\n", encoding="utf-8")
    result = run(*command, "bad.toml")
    assert result.exit_code == 2
    assert result.stderr.startswith("error: bad.toml:1: ")
    assert result.stderr.count("\n") == 1


def test_the_version_is_that_of_the_package() -> None:
    assert run("--version").stdout == f"print-cleaner {cleaner.__version__}\n"


@pytest.mark.parametrize("command", [[], ["clean"], ["diff"], ["verify"], ["rules", "test"]])
def test_every_command_explains_itself_with_an_example(command: list[str]) -> None:
    assert "  cleaner " in run(*command, "--help").stdout


def test_a_reader_that_goes_away_is_no_error(here: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "cleaner.cli", "rules", "list"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=os.environ | {"PYTHONPATH": str(Path(cleaner.__file__).parents[1])},
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    assert process.stderr.read() == b""
    process.wait()
