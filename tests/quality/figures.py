"""The accuracy figures of today: cleans the dumps of the bench and of the press and scores what comes out.

Takes the dumps in samples/press and those of the bench, a folder with dumps/ and gold/ that is no
part of the project, where there is one; gives the figures by dump and name, and the floors they are
held to. It judges nothing.
"""

import json
import os
import subprocess
import sys
import tempfile
import tomllib
from functools import cache
from pathlib import Path

from scoring import score

ROOT = Path(__file__).parents[2]
PRESS = ROOT / "samples" / "press" / "dumps"
FLOORS = Path(__file__).with_name("floors.toml")
# Of these a lower figure is the better one, so that the floor is a ceiling.
LOWER_IS_BETTER = frozenset({"leak", "residual"})


def bench() -> Path:
    """Where the bench is, if it is anywhere."""
    return Path(os.environ.get("PRINT_CLEANER_BENCH") or ROOT.parent / "shared" / "bench")


def dumps() -> dict[str, tuple[Path, Path]]:
    """The dumps that there is a gold for, by name: the dump's path and the gold's."""
    found = {gold.stem: (bench() / "dumps" / f"{gold.stem}.txt", gold) for gold in (bench() / "gold").glob("*.json")}
    found |= {dump.stem: (dump, dump.with_suffix(".gold.json")) for dump in PRESS.glob("*.txt")}
    return dict(sorted(found.items()))


def floors() -> dict[str, dict[str, float]]:
    """The floor of each figure, dump by dump."""
    return tomllib.loads(FLOORS.read_text(encoding="utf-8"))


@cache
def figures(dump: str, scorer: str = "") -> dict[str, float]:
    """Clean a dump with the installed command and score it: one number a figure. A scorer of seams may be asked."""
    path, gold = dumps()[dump]
    with tempfile.TemporaryDirectory() as folder:
        cleaned = clean(path, Path(folder), *(("--scorer", scorer) if scorer else ()))
        return score(cleaned, json.loads(gold.read_text(encoding="utf-8")))


def clean(dump: Path, out: Path, *options: str) -> Path:
    """Clean a dump into `out` with the installed command; gives the folder of its articles."""
    command = [sys.executable, "-m", "cleaner.cli", "clean", str(dump), "-o", str(out), "--quiet", *options]
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    return out / dump.stem


def holds(name: str, number: float, floor: float) -> bool:
    """Whether a figure is no worse than its floor."""
    return number <= floor if name in LOWER_IS_BETTER else number >= floor
