"""`verify` passes what was written, and names the first difference in what was tampered with."""

from pathlib import Path

import msgspec
import pytest
from any_issue import any_issue
from hypothesis import assume, given
from hypothesis import strategies as st
from made_issues import HARBOUR, harbour
from msgspec.structs import replace

from cleaner import clean
from cleaner.issue import Issue
from cleaner.render.records import Report
from cleaner.render.report import checksum, documents_of, from_json, report_of, to_json
from cleaner.render.verify import compare, verify
from cleaner.run.local import files_of

FIRST = "articles/01-灯塔守望者.md"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The output folder of the harbour page, and its dump beside it."""
    out = tmp_path / "harbour"
    (out / "articles").mkdir(parents=True)
    for name, data in files_of(harbour())[0].items():
        (out / name).write_bytes(data)
    (tmp_path / "harbour.txt").write_text(HARBOUR, encoding="utf-8")
    return out


def difference(folder: Path) -> str:
    return str(verify(folder, folder.with_suffix(".txt")))


def change(path: Path, before: str, after: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after, 1), encoding="utf-8")


def change_report(folder: Path, sign: bool = False, **fields: object) -> None:
    """Change a report, and with `sign` its checksum too."""
    report = replace(from_json((folder / "report.json").read_bytes()), **fields)
    report = replace(report, checksum=checksum(report)) if sign else report
    (folder / "report.json").write_bytes(to_json(report))


def report_in(folder: Path) -> Report:
    return from_json((folder / "report.json").read_bytes())


def files(issue: Issue) -> dict[str, str]:
    return {document.name: document.text for document in documents_of(issue)}


@given(any_issue())
def test_any_issue_accounts_for_its_dump(issue: Issue) -> None:
    assert compare(report_of(issue), files(issue), issue.reading.source.text) is None


@given(st.text())
def test_any_text_that_is_cleaned_accounts_for_itself(text: str) -> None:
    issue = clean(text)
    assert compare(report_of(issue), files(issue), text) is None


@given(any_issue(), st.data())
def test_no_changed_added_or_deleted_character_in_a_file_passes(issue: Issue, data: st.DataObject) -> None:
    written = files(issue)
    name = data.draw(st.sampled_from(sorted(written)))
    text = written[name]
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, min(start + 2, len(text))))
    tampered = text[:start] + data.draw(st.sampled_from(["", "\\", "江", " ", "\n", "#"])) + text[end:]
    assume(tampered != text)
    found = compare(report_of(issue), written | {name: tampered}, issue.reading.source.text)
    assert found is not None
    assert found.file == name


@given(any_issue(), st.data())
def test_no_changed_value_in_the_report_passes(issue: Issue, data: st.DataObject) -> None:
    report = report_of(issue)
    built = msgspec.to_builtins(report)
    assume(built["spans"])
    span = data.draw(st.sampled_from(built["spans"]))
    key = data.draw(st.sampled_from(sorted(span)))
    span[key] += "江" if isinstance(span[key], str) else 1
    try:
        tampered = msgspec.convert(built, Report)
    except msgspec.ValidationError:
        return
    assert compare(tampered, files(issue), issue.reading.source.text) is not None


def test_a_folder_as_it_was_written_passes(folder: Path) -> None:
    assert verify(folder, folder.with_suffix(".txt")) is None


@pytest.mark.parametrize(
    ("before", "after", "line", "column", "expected", "found"),
    [
        ("渡轮", "渡船", 13, 10, "轮鸣笛离岸，他把灯芯挑亮。", "船鸣笛离岸，他把灯芯挑亮。"),
        ("title: 灯", "title: 塔", 2, 8, "灯塔守望者", "塔塔守望者"),
        ("# 灯", "## 灯", 9, 2, " 灯塔守望者", "# 灯塔守望者"),
        ("> 图为", "图为", 17, 1, "> 图为守灯人在塔顶。 何远 摄", "图为守灯人在塔顶。 何远 摄"),
        ("他把", "他却把", 13, 17, "把灯芯挑亮。", "却把灯芯挑亮。"),
        ("挑亮。", "挑亮；；", 13, 22, "。", "；；"),
        ("[林川, 叶秋]", "[林川]", 3, 13, ", 叶秋]", "]"),
    ],
)
def test_a_changed_article_is_named_with_line_column_and_what_was_expected(
    folder: Path, before: str, after: str, line: int, column: int, expected: str, found: str
) -> None:
    change(folder / FIRST, before, after)
    assert difference(folder) == f"{FIRST}:{line}:{column}: expected '{expected}', found '{found}'"


def test_text_added_at_the_end_of_an_article_is_named(folder: Path) -> None:
    with (folder / FIRST).open("a", encoding="utf-8") as file:
        file.write("\n买一送一\n")
    assert difference(folder) == f"{FIRST}:18:1: expected the end, found a line end"


def test_an_article_cut_short_is_named(folder: Path) -> None:
    change(folder / FIRST, " 何远 摄\n", "")
    assert difference(folder) == f"{FIRST}:17:12: expected ' 何远 摄', found the end"


def test_a_changed_sponsor_is_named(folder: Path) -> None:
    change(folder / "sponsors.md", "海石", "海岩")
    assert difference(folder) == "sponsors.md:4:4: expected '石灯具', found '岩灯具'"


@pytest.mark.parametrize("name", [FIRST, "sponsors.md"])
def test_a_deleted_file_is_named(folder: Path, name: str) -> None:
    (folder / name).unlink()
    assert difference(folder) == f"{name}: is missing"


def test_an_article_that_is_not_in_the_report_is_named(folder: Path) -> None:
    (folder / "articles" / "03-买一送一.md").write_text("买一送一\n", encoding="utf-8")
    assert difference(folder) == "articles/03-买一送一.md: is not in the report"


def test_a_readers_own_notes_beside_the_articles_are_no_difference(folder: Path) -> None:
    (folder / "articles" / "notes.md").write_text("看过了\n", encoding="utf-8")
    assert verify(folder, folder.with_suffix(".txt")) is None


def test_an_article_that_is_not_utf8_is_named(folder: Path) -> None:
    (folder / FIRST).write_bytes(b"---\n\xff")
    assert difference(folder) == f"{FIRST}: is not valid UTF-8 at byte 4"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('"confidence":0.95', '"confidence":0.5'),
        ('"rule":"end-mark"', '"rule":"other"'),
        ('"note":"doubled"', '"note":"checked"'),
        ('"title":"灯塔守望者"', '"title":"灯塔"'),
        ('"text":"页一角"', '"text":"页一边"'),
        ('"joins":2', '"joins":3'),
    ],
)
def test_a_changed_report_is_named(folder: Path, before: str, after: str) -> None:
    change(folder / "report.json", before, after)
    assert difference(folder).startswith("report.json: was changed after it was written")


def test_a_changed_report_says_where_it_and_the_dump_part(folder: Path) -> None:
    change(folder / "report.json", '"kind":"unplaced","text":"页一角"', '"kind":"unplaced","text":"页一边"')
    assert "expected '页一角', found '页一边'" in difference(folder)


def test_a_dropped_text_that_is_changed_and_signed_again_is_named(folder: Path) -> None:
    spans = tuple(replace(s, text="江岸周刊") if s.text == "江岸月刊" else s for s in report_in(folder).spans)
    change_report(folder, sign=True, spans=spans)
    assert difference(folder) == "report.json: span 1 (dropped): expected '江岸月刊', found '江岸周刊'"


def test_spans_that_leave_a_gap_are_named(folder: Path) -> None:
    change_report(folder, spans=report_in(folder).spans[1:])
    assert difference(folder) == "report.json: span 1 starts at 4; expected 0"


def test_a_summary_that_does_not_add_up_is_named(folder: Path) -> None:
    summary = report_in(folder).summary
    change_report(folder, sign=True, summary=replace(summary, ledger=replace(summary.ledger, kept=99)))
    assert difference(folder) == "report.json: the summary's ledger is not the sum of the spans"


@pytest.mark.parametrize("data", [b"", b"{}", b"[1", b"\xff", b'{"version": 2}', b"[" * 100_000])
def test_a_report_that_is_none_is_named(folder: Path, data: bytes) -> None:
    (folder / "report.json").write_bytes(data)
    assert difference(folder).startswith("report.json: not a report of print-cleaner, version 1")


def test_a_missing_report_is_named(folder: Path) -> None:
    (folder / "report.json").unlink()
    assert difference(folder) == "report.json: is missing"


@pytest.mark.parametrize("name", ["../harbour.txt", "/etc/passwd", "articles/../../harbour.txt", "report.html"])
def test_a_report_cannot_have_other_files_read(folder: Path, name: str) -> None:
    first, *rest = report_in(folder).files
    change_report(folder, sign=True, files=(replace(first, name=name), *rest))
    assert difference(folder).startswith("report.json: names a file that is no article")


def test_a_changed_dump_is_named(folder: Path) -> None:
    change(folder.with_suffix(".txt"), "船老大", "船老二")
    assert difference(folder) == "harbour.txt:9:7: expected '大说，', found '二说，'"


def test_another_encoding_of_the_same_dump_is_named(folder: Path) -> None:
    folder.with_suffix(".txt").write_bytes(HARBOUR.encode("gb18030"))
    assert difference(folder).startswith("harbour.txt: cannot be decoded as the report says")


def test_a_difference_is_one_line_without_control_characters(folder: Path) -> None:
    change(folder / FIRST, "渡轮", "渡\x1b[31m\r轮")
    assert difference(folder).isprintable()
