"""Data flows one way: source, text, layout, flow, articles, render. A module imports only what stands before it."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "cleaner"
STAGES = ("source", "text", "layout", "flow", "articles", "render", "run", "cli")
FOLDERS = sorted(path for stage in ("layout", "articles") for path in (PACKAGE / stage).iterdir() if path.is_dir())


def imported(path: Path) -> Iterator[str]:
    """The modules of the package that a file imports, by their dotted names without `cleaner`."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("cleaner."):
            yield node.module.removeprefix("cleaner.")


@pytest.mark.parametrize("stage", STAGES)
def test_a_stage_imports_none_that_stands_behind_it(stage: str) -> None:
    later = STAGES[STAGES.index(stage) + 1 :]
    files = [*(PACKAGE / stage).rglob("*.py"), *PACKAGE.glob(f"{stage}.py")]
    assert files
    behind = {(file.name, name) for file in files for name in imported(file) if name.partition(".")[0] in later}
    assert behind == set()


@pytest.mark.parametrize("folder", [f for f in FOLDERS if f.name != "__pycache__"], ids=lambda folder: folder.name)
def test_two_folders_of_a_stage_never_import_each_other(folder: Path) -> None:
    stage = folder.parent
    mine = {name.split(".")[1] for file in folder.rglob("*.py") for name in imported(file) if name.count(".") > 1}
    for other in mine - {folder.name}:
        theirs = {name for file in (stage / other).rglob("*.py") for name in imported(file)}
        assert not any(name.startswith(f"{stage.name}.{folder.name}.") for name in theirs)
