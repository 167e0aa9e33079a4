"""Holds every confidence against the golds; writes docs/accuracy.md and its picture, with --fit the curves as well.

    python tests/quality/calibrate.py [--fit]

It reads the dumps of the press and, where it stands beside the project, of the bench.
"""

import sys
from collections import defaultdict

from calibration.curves import fit
from calibration.judged import Judged, judged, read_gold
from calibration.page import write_page
from calibration.rules import write_curves
from figures import ROOT, bench, dumps


def _publication(dump: str) -> str:
    """The press calls a dump after its publication and the extractor; the dumps of the bench are of one."""
    return dump.partition("-")[0] if "-" in dump else "bench"


def _decisions() -> list[Judged]:
    found: list[Judged] = []
    for name, (dump, gold) in dumps().items():
        print(f"judging {name}", file=sys.stderr)
        found += judged(dump, read_gold(gold), _publication(name))
    return found


def main() -> None:
    """Judge, fit if asked to, and write."""
    if not bench().is_dir():
        print(f"no bench at {bench()}: the press alone; PRINT_CLEANER_BENCH names its folder", file=sys.stderr)
    decisions = _decisions()
    if "--fit" in sys.argv[1:]:
        curves: dict[str, list[Judged]] = defaultdict(list)
        for decision in decisions:
            if decision.curve:
                curves[decision.curve].append(decision)
        for path in write_curves({name: fit(held) for name, held in curves.items()}, ROOT / "rules"):
            print(f"fitted {path.relative_to(ROOT)}; run again without --fit to see what it gives")
        return
    write_page(ROOT / "docs" / "accuracy.md", ROOT / "docs" / "pictures" / "reliability.svg", decisions, list(dumps()))
    print("wrote docs/accuracy.md and docs/pictures/reliability.svg")


if __name__ == "__main__":
    main()
