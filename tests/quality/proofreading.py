"""What a proofreader is worth: how many of the misreadings that it names are right, by how much likelier it finds them.

    CLEANER_MODEL=… python tests/quality/proofreading.py [--proofreader NAME] [--list] [DUMP…]

Takes the dumps of the press that OCR read line by line, with what was printed, and the manuscripts, in which nothing
was misread; gives a row for each band of gains. A character that is put right is right, one that was misread and is
wrong still is of no use, any other is wrong.
"""

import json
import sys
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from characters import is_read_whole, lines_of, read_by_ocr
from figures import PRESS
from harm import manuscripts
from rapidfuzz.distance import Levenshtein

from cleaner.proofreader import Misreading, Proofreader, load_proofreader
from cleaner.text.document import Document
from cleaner.text.proofreading import misreadings

BANDS = (4, 6, 8, 10, 12, 14, 17, 20)


class Judged(NamedTuple):
    """A misreading that was named, the line it stands in, and whether it is `right`, `of no use` or `wrong`."""

    misread: Misreading
    line: str
    verdict: str


def in_a_dump(dump: Path, proofreader: Proofreader) -> Iterator[Judged]:
    """What a proofreader says of the lines of which is known what was printed."""
    text = dump.read_text(encoding="utf-8")
    gold = json.loads(dump.with_suffix(".gold.json").read_text(encoding="utf-8"))
    stripped = [line.strip() for line in text.split("\n")]
    found = misreadings(Document(stripped, proofreader))
    for record in (r for a in gold["articles"] for r in a["records"]):
        if is_read_whole(record, lines_of(text, ())):
            yield from _judged(record, stripped, found)


def _judged(record: dict[str, Any], lines: list[str], found: dict[int, list[Misreading]]) -> Iterator[Judged]:
    numbers = [number - 1 for number, _ in record["pieces"]]
    wrong = Levenshtein.distance("".join(lines[n] for n in numbers), record["truth"])
    for number in numbers:
        for misread in found.get(number, ()):
            line = lines[number]
            repaired = line[: misread.at] + misread.right + line[misread.at + 1 :]
            read = "".join(repaired if n == number else lines[n] for n in numbers)
            less = wrong - Levenshtein.distance(read, record["truth"])
            yield Judged(misread, line, "right" if less > 0 else "of no use" if less == 0 else "wrong")


def in_a_manuscript(text: str, proofreader: Proofreader) -> Iterator[Judged]:
    """What a proofreader says of a text in which nothing was misread."""
    lines = text.split("\n")
    for number, found in misreadings(Document(lines, proofreader)).items():
        yield from (Judged(misread, lines[number], "wrong") for misread in found)


def _print(name: str, judged: list[Judged], each: bool) -> None:
    for low, high in zip(BANDS, (*BANDS[1:], float("inf")), strict=True):
        count = Counter(j.verdict for j in judged if low <= j.misread.gain < high)
        if count:
            print(
                f"{name:20}{low:>4}" + "".join(f"{count[v]:>11}" for v in ("right", "of no use", "wrong")), flush=True
            )
    for j in sorted(judged, key=lambda j: -j.misread.gain) if each else ():
        at = j.misread.at
        around = f"{j.line[max(0, at - 8) : at]}[{j.line[at]}>{j.misread.right}]{j.line[at + 1 : at + 9]}"
        print(f"    {j.misread.gain:5.1f}  {j.verdict:10} {around}  {' '.join(j.misread.others)}", flush=True)


def main() -> None:
    """Print the rows of each dump and each manuscript."""
    options = ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    options.add_argument("--proofreader", default="gguf")
    options.add_argument("--list", action="store_true", help="print each misreading as well")
    options.add_argument("names", nargs="*", metavar="DUMP")
    asked = options.parse_args()
    proofreader = load_proofreader(asked.proofreader)
    print(f"{'text':20}{'gain':>4}{'right':>11}{'of no use':>11}{'wrong':>11}")
    for dump in read_by_ocr():
        if dump.stem in asked.names or not asked.names:
            _print(dump.stem, list(in_a_dump(dump, proofreader)), asked.list)
    for name, text in manuscripts(PRESS).items():
        if name in asked.names or not asked.names:
            _print(name, list(in_a_manuscript(text, proofreader)), asked.list)


if __name__ == "__main__":
    sys.exit(main())
