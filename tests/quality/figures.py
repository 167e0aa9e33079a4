"""The accuracy figures of today: cleans the bench's dumps and scores what comes out.

Takes the bench, a folder with dumps/, gold/ and score.py that is no part of the project, where there
is one; gives its figures by dump and name, and the floors they are held to. It judges nothing.
"""

import json
import os
import subprocess
import sys
import tempfile
import tomllib
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
FLOORS = Path(__file__).with_name("floors.toml")
# Of these a lower figure is the better one, so that the floor is a ceiling.
LOWER_IS_BETTER = frozenset({"leak", "residual"})


def bench() -> Path:
    """Where the bench is, if it is anywhere."""
    return Path(os.environ.get("PRINT_CLEANER_BENCH") or ROOT.parent / "shared" / "bench")


def dumps() -> list[str]:
    """The names of the dumps that the bench has a gold for."""
    return sorted(path.stem for path in (bench() / "gold").glob("*.json"))


def floors() -> dict[str, dict[str, float]]:
    """The floor of each figure, dump by dump."""
    return tomllib.loads(FLOORS.read_text(encoding="utf-8"))


@cache
def figures(dump: str) -> dict[str, float]:
    """Clean a dump with the installed command and score it: one number a figure."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "cleaner.cli", "clean", str(bench() / "dumps" / f"{dump}.txt"), "-o", folder]
        subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
        gold = bench() / "gold" / f"{dump}.json"
        # -B: the bench is not ours to leave compiled files in.
        score = [sys.executable, "-B", bench() / "score.py", Path(folder) / dump, gold, "--json"]
        scored = json.loads(subprocess.run(score, check=True, capture_output=True, encoding="utf-8").stdout)
    return {name: number for name, value in scored.items() if (number := one_number(value)) is not None}


def one_number(value: float | dict[str, float] | None) -> float | None:
    """A figure as one number: of precision, recall and F1 the last, of counts their rate."""
    return value.get("f1", value.get("rate")) if isinstance(value, dict) else value


def holds(name: str, number: float, floor: float) -> bool:
    """Whether a figure is no worse than its floor."""
    return number <= floor if name in LOWER_IS_BETTER else number >= floor
