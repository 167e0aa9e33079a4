"""Each sample dump gives, byte for byte, the Markdown that stands beside it."""

import subprocess
import sys
from difflib import unified_diff
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SAMPLES = sorted((ROOT / "samples").glob("*.txt"))
EXPECTED = [
    (dump.stem, path.relative_to(dump.with_suffix("")).as_posix())
    for dump in SAMPLES
    for path in sorted([*dump.with_suffix("").glob("articles/*.md"), *dump.with_suffix("").glob("sponsors.md")])
]


@pytest.fixture(scope="module")
def cleaned(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder into which all the samples are cleaned."""
    out = tmp_path_factory.mktemp("samples")
    # As from the project's folder, so that the front matter names the file as the expected one does.
    command = [
        sys.executable,
        "-m",
        "cleaner.cli",
        "clean",
        *(f"samples/{dump.name}" for dump in SAMPLES),
        "-o",
        str(out),
    ]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return out


def test_there_are_samples_of_both_kinds() -> None:
    assert {"ocr.txt", "textlayer.txt"} <= {dump.name for dump in SAMPLES}


@pytest.mark.parametrize("stem", [dump.stem for dump in SAMPLES])
def test_a_sample_gives_the_articles_that_were_printed(cleaned: Path, stem: str) -> None:
    found = {path.name for path in (cleaned / stem / "articles").glob("*.md")}
    assert found == {path.name for path in (ROOT / "samples" / stem / "articles").glob("*.md")}


@pytest.mark.parametrize(("stem", "file"), EXPECTED, ids=[f"{stem}/{file.split('-')[0]}" for stem, file in EXPECTED])
def test_a_file_comes_out_as_it_should_read(cleaned: Path, stem: str, file: str) -> None:
    should, does = ROOT / "samples" / stem / file, cleaned / stem / file
    assert does.is_file(), f"no {file} came out of {stem}.txt"
    lines = [path.read_text(encoding="utf-8").splitlines() for path in (should, does)]
    changes = "\n".join(unified_diff(*lines, "as it should read", "as it came out", lineterm=""))
    assert does.read_bytes() == should.read_bytes(), "\n" + changes
