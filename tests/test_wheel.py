"""The built wheel, installed in a clean environment and run from another folder, carries all it needs.

The environment holds the wheel and the distributions that the wheel asks for, theirs included, linked
from the environment that runs the tests: so nothing is downloaded, and what the wheel forgets to ask
for is missing there.
"""

import json
import os
import subprocess
import sys
import venv
import zipfile
from email.message import Message
from email.parser import Parser
from importlib.metadata import Distribution, distribution
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).parents[1]
DUMP = """\
渡口重开

■ 林 川

春天一到，临江市的老渡口又响起了汽

笛，候船的人排成长队。

老船工说，船票还是两元。
"""


def run(*command: str | Path, cwd: Path) -> str:
    """What a command prints, run without this interpreter's settings; its whole output where it fails."""
    clean = {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "VIRTUAL_ENV"))}
    clean["PYTHONUTF8"] = "1"
    done = subprocess.run(command, cwd=cwd, env=clean, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, f"{command} ended with {done.returncode}\n{done.stdout}\n{done.stderr}"
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from the source distribution as a packager would build it."""
    folder = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "build", "--no-isolation", "--outdir", folder, ROOT, cwd=folder)
    (built,) = folder.glob("print_cleaner-*.whl")
    return built


@pytest.fixture(scope="module")
def metadata(wheel: Path) -> Message:
    with zipfile.ZipFile(wheel) as archive:
        (name,) = [name for name in archive.namelist() if name.endswith(".dist-info/METADATA")]
        return Parser().parsestr(archive.read(name).decode())


@pytest.fixture(scope="module")
def environment(wheel: Path, metadata: Message, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of commands of a clean environment with the wheel in it."""
    home = tmp_path_factory.mktemp("clean")
    venv.create(home, with_pip=False, symlinks=True)
    (library,) = home.glob("lib/python*/site-packages")
    for needed in all_needed(metadata.get_all("Requires-Dist", [])):
        link(needed, library)
    commands = home / "bin"
    pip = (sys.executable, "-m", "pip", "--disable-pip-version-check", "--python", commands / "python")
    run(*pip, "install", "--quiet", "--no-deps", "--no-index", wheel, cwd=home)
    return commands


def all_needed(requirements: list[str]) -> list[Distribution]:
    """The distributions that some requirements ask for, and those that these ask for, each once."""
    found: dict[str, Distribution] = {}
    todo = [(Requirement(text), "") for text in requirements]
    seen = set()
    while todo:
        requirement, extra = todo.pop()
        wanted = (requirement.name.lower(), frozenset(requirement.extras), extra)
        if wanted in seen or (requirement.marker and not requirement.marker.evaluate({"extra": extra})):
            continue
        seen.add(wanted)
        found[requirement.name.lower()] = asked = distribution(requirement.name)
        todo += [(Requirement(text), e) for text in asked.requires or [] for e in ("", *requirement.extras)]
    return list(found.values())


def link(needed: Distribution, library: Path) -> None:
    """Put the packages and modules of a distribution into another environment."""
    for name in {file.parts[0] for file in needed.files or [] if file.parts[0] not in ("..", "__pycache__")}:
        target = library / name
        if not target.exists():
            target.symlink_to(Path(str(needed.locate_file(name))))


@pytest.fixture
def elsewhere(tmp_path: Path) -> Path:
    """A folder that is not the project's, with a dump in it."""
    (tmp_path / "ferry.txt").write_text(DUMP, encoding="utf-8")
    return tmp_path


def test_the_wheel_holds_the_rules_the_types_and_the_schema(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    rules = {f"cleaner/rules/{path.name}" for path in (ROOT / "rules").glob("*.toml")}
    code = {path.relative_to(ROOT).as_posix() for path in (ROOT / "cleaner").rglob("*.*") if path.suffix != ".pyc"}
    assert rules
    assert {"cleaner/py.typed", *rules, *code} <= names
    assert [name for name in names if name.endswith("schema.json")]


def test_the_wheel_holds_nothing_but_the_package(wheel: Path) -> None:
    tops = {name.split("/")[0] for name in zipfile.ZipFile(wheel).namelist()}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"cleaner"}


def test_the_wheel_says_what_it_is(metadata: Message) -> None:
    keys = ("Name", "Requires-Python", "License-Expression")
    assert [metadata[key] for key in keys] == ["print-cleaner", ">=3.11", "MIT"]


def test_the_package_comes_from_the_wheel(environment: Path, elsewhere: Path) -> None:
    place = run(environment / "python", "-c", "import cleaner; print(cleaner.__file__)", cwd=elsewhere)
    assert Path(place.strip()).is_relative_to(environment.parent)


def test_the_installed_command_finds_its_rules(environment: Path, elsewhere: Path) -> None:
    count = "from cleaner.pipeline import shipped_rules as s; print(len(s().rules), s().rules[0].name)"
    number, first = run(environment / "python", "-c", count, cwd=elsewhere).split()
    assert int(number) > 0
    assert first in run(environment / "cleaner", "rules", "list", cwd=elsewhere)


def test_the_installed_command_cleans_a_dump(environment: Path, elsewhere: Path) -> None:
    run(environment / "cleaner", "clean", "ferry.txt", "-o", "out", cwd=elsewhere)
    made = elsewhere / "out" / "ferry"
    (article,) = (made / "articles").glob("*.md")
    assert (
        "春天一到，临江市的老渡口又响起了汽笛，候船的人排成长队。" in article.read_text(encoding="utf-8").splitlines()
    )
    assert isinstance(json.loads((made / "report.json").read_text(encoding="utf-8")), dict)


def test_what_the_installed_command_wrote_can_be_verified(environment: Path, elsewhere: Path) -> None:
    run(environment / "cleaner", "clean", "ferry.txt", "-o", "out", cwd=elsewhere)
    run(environment / "cleaner", "verify", "out/ferry", "ferry.txt", cwd=elsewhere)
