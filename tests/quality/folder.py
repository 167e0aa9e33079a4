"""Prints the figures of every dump in a folder that has its gold beside it, and their means by extractor.

    python tests/quality/folder.py FOLDER [PATTERN]

For dumps that nothing is held to: those that `python -m press --restyle FOLDER` makes. With a regular expression it
takes those whose names fit.
"""

import json
import re
import sys
import tempfile
from collections import defaultdict
from pathlib import Path

from figures import clean
from scoring import score

SHOWN = ("paragraph", "paragraph97", "order", "articles", "titles", "authors", "headings", "kept", "leak")


def figures_of(dump: Path) -> dict[str, float]:
    """Clean a dump and score it against the gold beside it."""
    gold = json.loads(dump.with_suffix(".gold.json").read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as out:
        return score(clean(dump, Path(out)), gold)


def line(name: str, found: dict[str, float]) -> str:
    """One row of the table."""
    return f"{name:34}" + "".join(f"{found[key]:>12.3f}" if key in found else f"{'-':>12}" for key in SHOWN)


def main() -> None:
    """Print a row a dump, then the means."""
    if not 2 <= len(sys.argv) <= 3:
        raise SystemExit("python tests/quality/folder.py FOLDER [PATTERN]")
    pattern = re.compile(sys.argv[2] if len(sys.argv) > 2 else "")
    golds = sorted(Path(sys.argv[1]).glob("*.gold.json"))
    dumps = [dump for gold in golds if pattern.search((dump := gold.with_suffix("").with_suffix(".txt")).stem)]
    print(f"{'':34}" + "".join(f"{key:>12}" for key in SHOWN))
    groups: dict[str, list[dict[str, float]]] = defaultdict(list)
    for dump in dumps:
        found = figures_of(dump)
        print(line(dump.stem, found), flush=True)
        groups[dump.stem.rpartition("-")[2]].append(found)
    for group, members in sorted(groups.items()):
        keys = [key for key in SHOWN if any(key in member for member in members)]
        values = {key: [member[key] for member in members if key in member] for key in keys}
        print(line(f"mean of {len(members)}: {group}", {key: sum(v) / len(v) for key, v in values.items()}))


if __name__ == "__main__":
    main()
