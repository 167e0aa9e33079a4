"""`cleaner clean`, as a user and as a script calls it."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

import cleaner
from cleaner.cli.app import app
from cleaner.run import outputs

DUMP = "渡口重开\n■ 林 川\n春天一到，临江市的老渡口又响起了汽笛，候船的人排成长队。\n\n票价没有变，还是两元。\n"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with one dump in it, in which the command is called."""
    (tmp_path / "ferry.txt").write_text(DUMP, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def clean(*arguments: str, given: bytes | None = None) -> Result:
    return CliRunner().invoke(app, ["clean", *arguments], input=given)


def written(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_a_dump_gets_a_folder_with_articles_and_reports(here: Path) -> None:
    assert clean("ferry.txt", "-o", "out").exit_code == 0
    assert written(here / "out") == [
        "ferry/articles/01-渡口重开.md",
        "ferry/report.html",
        "ferry/report.json",
        "ferry/report.md",
    ]


def test_standard_input_is_cleaned_into_stdin(here: Path) -> None:
    assert clean("-", "-o", "out", given=DUMP.encode()).exit_code == 0
    assert "source: {file: stdin," in (here / "out/stdin/articles/01-渡口重开.md").read_text(encoding="utf-8")


def test_a_folder_stands_for_the_dumps_below_it(here: Path) -> None:
    (here / "2024" / "05").mkdir(parents=True)
    (here / "2024" / "05" / "a.txt").write_text(DUMP, encoding="utf-8")
    (here / "2024" / "b.txt").write_text(DUMP, encoding="utf-8")
    assert clean("2024", "-o", "out", "-q").exit_code == 0
    assert sorted(p.parent.relative_to(here / "out").as_posix() for p in here.rglob("report.json")) == ["05/a", "b"]


def test_the_summary_is_on_standard_error_and_standard_output_is_empty(here: Path) -> None:
    result = clean("ferry.txt", "-o", "out")
    assert "1 dump cleaned" in result.stderr
    assert "dropped characters by kind" in result.stderr
    assert result.stdout == ""


def test_quiet_says_nothing(here: Path) -> None:
    result = clean("ferry.txt", "-o", "out", "--quiet")
    assert (result.stdout, result.stderr) == ("", "")


def test_quiet_still_shows_errors(here: Path) -> None:
    assert clean("none.txt", "-o", "out", "--quiet").stderr == "error: none.txt: no such file\n"


def test_json_is_an_object_a_line_and_a_dump(here: Path) -> None:
    result = clean("ferry.txt", "none.txt", "-o", "out", "--json")
    first, second = (json.loads(line) for line in result.stdout.splitlines())
    assert (first["source"], first["output"], first["summary"]["articles"]) == ("ferry.txt", "out/ferry", 1)
    assert second == {"source": "none.txt", "error": "none.txt: no such file"}


def test_the_summary_table_stays_out_of_json(here: Path) -> None:
    assert clean("ferry.txt", "-o", "out", "--json").stderr == ""


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("empty.txt", b"", "the file is empty"),
        ("blank.txt", b" \n\n", "the file is empty"),
        ("binary.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "this looks like a binary file"),
        ("missing.txt", None, "no such file"),
    ],
)
def test_a_bad_dump_is_one_line_and_the_others_are_done(here: Path, name: str, data: bytes | None, reason: str) -> None:
    if data is not None:
        (here / name).write_bytes(data)
    result = clean(name, "ferry.txt", "-o", "out", "-q")
    assert result.exit_code == 1
    assert result.stderr.startswith(f"error: {name}: {reason}")
    assert result.stderr.count("\n") == 1
    assert (here / "out/ferry/report.json").exists()


def test_bytes_that_are_not_in_the_given_encoding_are_an_error(here: Path) -> None:
    result = clean("ferry.txt", "-o", "out", "-q", "--encoding", "ascii")
    assert result.exit_code == 1
    assert "ferry.txt: not valid ascii at byte 0" in result.stderr


def test_an_encoding_that_is_given_is_used(here: Path) -> None:
    (here / "old.txt").write_bytes(DUMP.encode("big5", "replace"))
    assert clean("old.txt", "-o", "out", "-q", "--encoding", "big5").exit_code == 0
    assert json.loads((here / "out/old/report.json").read_bytes())["source"]["encoding"] == "big5"


def test_an_empty_folder_is_an_error_that_names_it(here: Path) -> None:
    (here / "nothing").mkdir()
    result = clean("nothing", "ferry.txt", "-o", "out", "-q")
    assert (result.exit_code, result.stderr) == (1, "error: nothing: no *.txt in this folder\n")


def test_a_fault_in_one_dump_is_named_and_the_others_are_done(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from cleaner.run import local

    def break_once(source: object, rules: object) -> object:
        monkeypatch.undo()
        monkeypatch.chdir(here)
        raise RecursionError("too deep")

    monkeypatch.setattr(local, "clean_source", break_once)
    (here / "other.txt").write_text(DUMP, encoding="utf-8")
    result = clean("ferry.txt", "other.txt", "-o", "out", "-q")
    assert result.stderr == "error: ferry.txt: could not be cleaned (RecursionError: too deep)\n"
    assert [p.name for p in (here / "out").iterdir()] == ["other"]


@pytest.mark.parametrize(
    "arguments",
    [[], ["ferry.txt"], ["-o", "out"], ["ferry.txt", "-o", "out", "--nonsense"], ["ferry.txt", "-o", "ferry.txt"]],
)
def test_a_wrong_call_is_exit_code_2(here: Path, arguments: list[str]) -> None:
    assert clean(*arguments).exit_code == 2


def test_a_rule_name_that_is_none_is_a_wrong_call(here: Path) -> None:
    result = clean("ferry.txt", "-o", "out", "--select", "no-such-rule")
    assert (result.exit_code, result.stderr) == (
        2,
        "error: no rule is called 'no-such-rule'; see `cleaner rules list`\n",
    )


def test_a_rule_file_with_an_unknown_key_is_refused_with_file_rule_line_and_reason(here: Path) -> None:
    rule = '[[rule]]\nname = "my-rule"\noperator = "pattern"\ndescription = "d"\nnonsense = 1\n'
    (here / "mine.toml").write_text(rule, encoding="utf-8")
    result = clean("ferry.txt", "-o", "out", "--rules", "mine.toml")
    assert result.exit_code == 2
    assert result.stderr.startswith("error: mine.toml:5: rule my-rule: ")
    assert "nonsense" in result.stderr
    assert result.stderr.count("\n") == 1


def test_a_rule_that_is_ignored_is_not_applied(here: Path) -> None:
    clean("ferry.txt", "-o", "all", "-q")
    clean("ferry.txt", "-o", "none", "-q", "--ignore", "text,layout", "--ignore", "flow")
    assert json.loads((here / "none/ferry/report.json").read_bytes())["edits"] == []


def test_cleaning_again_replaces_what_was_written(here: Path) -> None:
    clean("ferry.txt", "-o", "out", "-q")
    (here / "ferry.txt").write_text("江豚回来以后\n\n它们在黄昏浮出水面，换一口气。\n", encoding="utf-8")
    assert clean("ferry.txt", "-o", "out", "-q").exit_code == 0
    assert not (here / "out/ferry/articles/01-渡口重开.md").exists()


def test_the_same_dump_gives_the_same_bytes(here: Path) -> None:
    clean("ferry.txt", "-o", "one", "-q")
    clean(str(here / "ferry.txt"), "-o", "two", "-q")
    assert written(here / "one") == written(here / "two")
    assert all(
        (here / "one" / name).read_bytes() == (here / "two" / name).read_bytes() for name in written(here / "one")
    )


def test_a_folder_with_foreign_files_is_refused_and_left_alone(here: Path) -> None:
    clean("ferry.txt", "-o", "out", "-q")
    (here / "out/ferry/notes.txt").write_text("看过了", encoding="utf-8")
    before = written(here / "out")
    result = clean("ferry.txt", "-o", "out", "-q")
    assert result.exit_code == 1
    assert "out/ferry: holds what print-cleaner did not write (notes.txt)" in result.stderr
    assert written(here / "out") == before


def test_with_force_foreign_files_stay(here: Path) -> None:
    (here / "out/ferry").mkdir(parents=True)
    (here / "out/ferry/notes.txt").write_text("看过了", encoding="utf-8")
    assert clean("ferry.txt", "-o", "out", "-q", "--force").exit_code == 0
    assert (here / "out/ferry/notes.txt").read_text(encoding="utf-8") == "看过了"
    assert (here / "out/ferry/report.json").exists()


def test_an_interrupted_run_ends_with_130_and_leaves_nothing(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(outputs, "_take_over", interrupt)
    result = clean("ferry.txt", "-o", "out", "-q")
    assert result.exit_code == 130
    assert "Traceback" not in result.output
    assert list((here / "out").iterdir()) == []


PROGRAM = [sys.executable, "-m", "cleaner.cli"]
# The package need not be installed where the tests run.
ENVIRONMENT = os.environ | {"PYTHONPATH": str(Path(cleaner.__file__).parents[1])}


def run(*arguments: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([*PROGRAM, *arguments], input=given, capture_output=True, check=False, env=ENVIRONMENT)


def test_as_a_program_it_reads_a_pipe_and_stays_quiet_on_standard_output(here: Path) -> None:
    done = run("clean", "-", "-o", "out", given=DUMP.encode("gb18030"))
    assert (done.returncode, done.stdout) == (0, b"")
    assert b"1 dump cleaned" in done.stderr
    assert b"\x1b" not in done.stderr


@pytest.mark.parametrize(("arguments", "code"), [(["none.txt"], 1), (["ferry.txt", "--no"], 2), (["ferry.txt"], 0)])
def test_as_a_program_it_ends_with_its_exit_code(here: Path, arguments: list[str], code: int) -> None:
    assert run("clean", *arguments, "-o", "out").returncode == code


def test_a_file_name_that_is_no_text_is_named_safely(here: Path) -> None:
    name = b"\xff\x1b[31m.txt"
    try:
        (here / os.fsdecode(name)).write_bytes(b"")
    except OSError:
        pytest.skip("this file system has only names that are text")
    done = run("clean", os.fsdecode(name), "-o", "out")
    assert done.returncode == 1
    assert b"the file is empty" in done.stderr
    assert b"\x1b" not in done.stderr


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGTERM to catch")
def test_a_run_that_is_told_to_end_leaves_nothing_half_written(here: Path) -> None:
    fifo = here / "pipe"
    os.mkfifo(fifo)
    process = subprocess.Popen([*PROGRAM, "clean", "ferry.txt", "pipe", "-o", "out", "-q"], env=ENVIRONMENT)
    # The first dump is done once the second, which never comes, is waited for.
    while not (here / "out/ferry/report.json").exists():
        assert process.poll() is None
        time.sleep(0.02)
    process.send_signal(signal.SIGTERM)
    assert process.wait(timeout=30) == 128 + signal.SIGTERM
    assert [path.name for path in (here / "out").iterdir()] == ["ferry"]
