"""Which dumps are cleaned, and the folders they get."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleaner.run.inputs import inputs_of


def folders(*paths: str) -> list[str]:
    return [found.folder.as_posix() for found in inputs_of(paths)[0]]


def make(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("江风", encoding="utf-8")


def test_a_file_is_called_by_its_name_without_ending() -> None:
    assert folders("in/night.issue.txt", "in/night") == ["night.issue", "night"]


def test_files_of_one_name_are_told_apart() -> None:
    assert folders("a/p.txt", "b/p.txt", "p-2.txt", "c/P.txt") == ["p", "p-2", "p-2-2", "P-3"]


def test_a_folder_keeps_its_sub_folders_and_is_sorted(tmp_path: Path) -> None:
    make(tmp_path, "b.txt", "a.TXT", "2024/05/c.txt", "2024/d.txt", "notes.md")
    assert folders(str(tmp_path)) == ["a", "b", "2024/d", "2024/05/c"]


def test_a_dump_and_a_sub_folder_of_one_name_do_not_meet(tmp_path: Path) -> None:
    make(tmp_path, "may.txt", "may/one.txt")
    assert folders(str(tmp_path)) == ["may-2", "may/one"]


@pytest.mark.parametrize("name", ["...txt", "..txt", ".txt", "..", "...."])
def test_no_name_leads_out_of_the_output_folder(name: str) -> None:
    assert all(part.strip(".") for part in Path(folders(f"in/{name}")[0]).parts)


@given(
    st.lists(
        st.text(st.characters(exclude_characters="\0/", exclude_categories=["Cs"]), min_size=1, max_size=8), max_size=8
    )
)
def test_any_names_get_folders_of_their_own_inside_the_output(names: list[str]) -> None:
    found = [Path(folder) for folder in folders(*(f"no-such-folder/{name}" for name in names))]
    assert len(set(found)) == len(names)
    assert all(not folder.is_absolute() and ".." not in folder.parts and folder.parts for folder in found)


def test_links_to_folders_are_not_followed(tmp_path: Path) -> None:
    make(tmp_path, "in/a.txt", "elsewhere/b.txt")
    (tmp_path / "in" / "link").symlink_to(tmp_path / "elsewhere")
    assert folders(str(tmp_path / "in")) == ["a"]


def test_a_link_to_nothing_is_still_a_dump_to_be_complained_of(tmp_path: Path) -> None:
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere")
    assert folders(str(tmp_path)) == ["gone"]


def test_standard_input_is_called_stdin() -> None:
    assert folders("-") == ["stdin"]


def test_a_folder_without_dumps_is_named(tmp_path: Path) -> None:
    found, empty = inputs_of([str(tmp_path)])
    assert found == []
    assert [str(error) for error in empty] == [f"{tmp_path}: no *.txt in this folder"]
