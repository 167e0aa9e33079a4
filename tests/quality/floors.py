"""Prints the figures of today beside the floors they are held to; with --raise, raises the floors.

    python tests/quality/floors.py [--raise] [--scorer NAME] [DUMP ...]

With dumps it prints those alone; with a scorer, what they reach when it is asked. A floor is raised to
the figure of today, at three decimals, and never lowered: a figure that has fallen below its floor stays
marked until the code is mended.
"""

import math
import sys
from argparse import ArgumentParser

from figures import FLOORS, LOWER_IS_BETTER, bench, dumps, figures, floors, holds

_SIDE_BY_SIDE = 4
HEADER = """\
# What each figure of each dump of the bench and of the press must reach; see tests/quality/figures.py.
# A change may only raise a floor (`make floors ARGS=--raise`); leak and residual are ceilings, and may only fall.
"""


def raised(name: str, number: float, floor: float | None) -> float:
    """The floor that a figure allows, no worse than the one there is."""
    if name in LOWER_IS_BETTER:
        reached = math.ceil(number * 1000) / 1000
        return reached if floor is None else min(floor, reached)
    reached = math.floor(number * 1000) / 1000
    return reached if floor is None else max(floor, reached)


def table(now: dict[str, dict[str, float]], held: dict[str, dict[str, float]]) -> str:
    """Figures and floors side by side, a dump two columns; `!` marks what is below its floor."""
    names = list(dict.fromkeys(name for dump in now.values() for name in dump))
    rows = [" " * 14 + "".join(f"{dump[:12]:>12}  floor " for dump in now)]
    for name in names:
        cells = []
        for dump in now:
            number, floor = now[dump].get(name), held.get(dump, {}).get(name)
            shown = f"{number:.3f}" if number is not None else "-"
            limit = f"{floor:.3f}" if floor is not None else "-"
            fallen = number is not None and floor is not None and not holds(name, number, floor)
            cells.append(f"{shown:>12} {limit:>6}{'!' if fallen else ' '}")
        rows.append(f"{name:14}" + "".join(cells))
    return "\n".join(rows)


def as_toml(held: dict[str, dict[str, float]]) -> str:
    """The floors file."""
    parts = [
        f'["{dump}"]\n' + "".join(f"{name} = {floor:.3f}\n" for name, floor in held[dump].items()) for dump in held
    ]
    return HEADER + "\n" + "\n".join(parts)


def main() -> None:
    """Print the table; raise the floors where that was asked for."""
    asked = ArgumentParser(description="Figures of today beside their floors.")
    asked.add_argument("--raise", dest="higher", action="store_true", help="raise the floors that were passed")
    asked.add_argument("--scorer", default="", metavar="NAME", help="ask this scorer of seams as well")
    asked.add_argument("dumps", nargs="*", metavar="DUMP", help="these dumps alone")
    options = asked.parse_args()
    if options.higher and (options.scorer or options.dumps):
        asked.error("floors are raised by all dumps, without a scorer")
    if not bench().is_dir():
        print(f"no bench at {bench()}: the press alone; PRINT_CLEANER_BENCH names its folder", file=sys.stderr)
    held = floors()
    now = {dump: figures(dump, options.scorer) for dump in options.dumps or dumps()}
    names = list(now)
    for first in range(0, len(names), _SIDE_BY_SIDE):
        print(table({name: now[name] for name in names[first : first + _SIDE_BY_SIDE]}, held), end="\n\n")
    if options.higher:
        higher = {d: {n: raised(n, x, held.get(d, {}).get(n)) for n, x in now[d].items()} for d in now}
        kept = {d: {**held.get(d, {}), **higher.get(d, {})} for d in sorted({*held, *higher})}
        FLOORS.write_text(as_toml(kept), encoding="utf-8")
        print(f"\nRaised the floors in {FLOORS.name} where a figure is above its own.")


if __name__ == "__main__":
    main()
