"""An output folder is whole or not there, and nothing that is not ours is lost."""

from pathlib import Path

import pytest

from cleaner.run import outputs
from cleaner.run.outputs import OutputError, foreign_files, write_folder

REPORT = b'{"tool": "print-cleaner", "files": [{"name": "articles/01-a.md"}]}'
FILES = {"articles/01-a.md": b"a\n", "report.json": REPORT, "report.md": b"r\n"}


def everything(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def test_the_files_are_written(tmp_path: Path) -> None:
    write_folder(tmp_path, Path("sub/issue"), FILES)
    assert everything(tmp_path / "sub/issue") == FILES


def test_nothing_else_is_left_beside_the_folder(tmp_path: Path) -> None:
    write_folder(tmp_path, Path("issue"), FILES)
    write_folder(tmp_path, Path("issue"), FILES)
    assert [path.name for path in tmp_path.iterdir()] == ["issue"]


def test_a_folder_of_ours_is_replaced_whole(tmp_path: Path) -> None:
    write_folder(tmp_path, Path("issue"), FILES)
    newer = {"articles/01-b.md": b"b\n", "report.json": REPORT.replace(b"01-a", b"01-b")}
    write_folder(tmp_path, Path("issue"), newer)
    assert everything(tmp_path / "issue") == newer


def test_an_empty_folder_is_written_into(tmp_path: Path) -> None:
    (tmp_path / "issue").mkdir()
    write_folder(tmp_path, Path("issue"), FILES)
    assert everything(tmp_path / "issue") == FILES


@pytest.mark.parametrize("name", ["notes.txt", "articles/mine.md", "drafts/a.md", "sponsors.md"])
def test_a_foreign_file_stops_the_writing(tmp_path: Path, name: str) -> None:
    write_folder(tmp_path, Path("issue"), FILES)
    (tmp_path / "issue" / name).parent.mkdir(exist_ok=True)
    (tmp_path / "issue" / name).write_bytes(b"mine")
    before = everything(tmp_path)
    with pytest.raises(OutputError, match="holds what print-cleaner did not write"):
        write_folder(tmp_path, Path("issue"), FILES)
    assert everything(tmp_path) == before


def test_a_foreign_folder_stops_the_writing_though_it_is_empty(tmp_path: Path) -> None:
    (tmp_path / "issue/drafts").mkdir(parents=True)
    assert foreign_files(tmp_path / "issue") == ["drafts"]


@pytest.mark.parametrize("report", [b"", b"{}", b'{"tool": "another"}', b"[[[["])
def test_a_report_that_is_not_ours_makes_every_file_foreign(tmp_path: Path, report: bytes) -> None:
    (tmp_path / "report.json").write_bytes(report)
    assert foreign_files(tmp_path) == ["report.json"]


def test_with_force_foreign_files_stay_and_our_old_ones_go(tmp_path: Path) -> None:
    write_folder(tmp_path, Path("issue"), FILES)
    (tmp_path / "issue/articles/mine.md").write_bytes(b"mine")
    (tmp_path / "issue/drafts").mkdir()
    newer = {"articles/01-b.md": b"b\n", "report.json": REPORT.replace(b"01-a", b"01-b")}
    write_folder(tmp_path, Path("issue"), newer, force=True)
    assert everything(tmp_path / "issue") == newer | {"articles/mine.md": b"mine"}
    assert (tmp_path / "issue/drafts").is_dir()


def test_with_force_a_foreign_file_of_one_of_our_names_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "issue").mkdir()
    (tmp_path / "issue/report.md").write_bytes(b"mine")
    write_folder(tmp_path, Path("issue"), FILES, force=True)
    assert everything(tmp_path / "issue") == FILES


def test_with_force_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "issue").mkdir()
    (tmp_path / "issue/link").symlink_to(tmp_path / "elsewhere")
    write_folder(tmp_path, Path("issue"), FILES, force=True)
    assert (tmp_path / "issue/link").is_symlink()


@pytest.mark.parametrize("step", ["_make", "_take_over", "_swap"])
@pytest.mark.parametrize("failure", [KeyboardInterrupt, OSError])
def test_what_was_there_stays_if_the_writing_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, failure: type[BaseException]
) -> None:
    write_folder(tmp_path, Path("issue"), FILES)

    def fail(*_: object) -> None:
        raise failure

    monkeypatch.setattr(outputs, step, fail)
    with pytest.raises(failure):
        write_folder(tmp_path, Path("issue"), {"report.json": b"new"})
    assert everything(tmp_path) == {f"issue/{name}": data for name, data in FILES.items()}


def test_what_was_there_comes_back_if_the_renaming_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_folder(tmp_path, Path("issue"), FILES)
    rename = Path.rename

    def fail_into_place(path: Path, target: Path) -> Path:
        if ".tmp-" in path.name:
            raise KeyboardInterrupt
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", fail_into_place)
    with pytest.raises(KeyboardInterrupt):
        write_folder(tmp_path, Path("issue"), {"report.json": b"new"})
    assert everything(tmp_path) == {f"issue/{name}": data for name, data in FILES.items()}


def test_a_link_in_the_place_of_the_folder_is_not_written_through(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "out").mkdir()
    (tmp_path / "out/issue").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(OutputError, match="leads out of"):
        write_folder(tmp_path / "out", Path("issue"), FILES, force=True)
    assert everything(tmp_path / "elsewhere") == {}


def test_a_link_on_the_way_to_the_folder_is_not_written_through(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "out").mkdir()
    (tmp_path / "out/2024").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(OutputError, match="leads out of"):
        write_folder(tmp_path / "out", Path("2024/issue"), FILES)
    assert everything(tmp_path / "elsewhere") == {}


def test_the_output_folder_itself_may_be_a_link(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "out").symlink_to(tmp_path / "elsewhere")
    write_folder(tmp_path / "out", Path("issue"), FILES)
    assert everything(tmp_path / "elsewhere/issue") == FILES


def test_a_file_in_the_place_of_the_folder_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "issue").write_bytes(b"mine")
    with pytest.raises(OutputError, match="is there and is no folder"):
        write_folder(tmp_path, Path("issue"), FILES, force=True)


def test_a_very_long_name_is_written(tmp_path: Path) -> None:
    write_folder(tmp_path, Path("n" * 250), FILES)
    assert everything(tmp_path / ("n" * 250)) == FILES
