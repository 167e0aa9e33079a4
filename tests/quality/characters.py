"""How many characters of an OCR dump are wrong before its repairs and after them; the order of lines is not counted.

    python tests/quality/characters.py [--proofreader NAME] [DUMP…]

Takes the lines that a gold gives to each text, with what was printed; gives edits per character of print (Levenshtein).
White space counts as a character, and a row of it as one.
"""

import json
import re
from argparse import ArgumentParser
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from figures import PRESS
from rapidfuzz.distance import Levenshtein

from cleaner import clean_file
from cleaner.decisions import Edit
from cleaner.pipeline import shipped_rules
from cleaner.proofreader import Proofreader, load_proofreader
from cleaner.reading import read_span
from cleaner.repairs import Repairs

_WHITE = re.compile(r"\s+")


def error_rate(dump: Path, edits: Iterable[Edit]) -> float:
    """The share of wrong characters in the lines of a dump, read through some edits."""
    gold = json.loads(dump.with_suffix(".gold.json").read_text(encoding="utf-8"))
    lines = lines_of(dump.read_text(encoding="utf-8"), tuple(sorted(edits, key=lambda e: (e.start, e.end))))
    wrong = printed = 0
    for record in (r for a in gold["articles"] for r in a["records"]):
        if is_read_whole(record, lines):
            wrong += error_of(record, lines)
            printed += len(_WHITE.sub(" ", record["truth"]))
    return wrong / printed


def error_of(record: dict[str, Any], lines: Sequence[tuple[str, str]]) -> int:
    """How many characters of a text are wrong as its lines read."""
    read = "".join(lines[number - 1][1] for number, _ in record["pieces"])
    return Levenshtein.distance(_WHITE.sub(" ", read), _WHITE.sub(" ", record["truth"]))


def error_rates(dump: Path, proofreader: Proofreader | None = None) -> tuple[float, float, float]:
    """The share of wrong characters in a dump as it is, cleaned, and cleaned with what is suggested."""
    book = replace(shipped_rules(), proofreader=proofreader)
    suggesting = replace(book, repairs=Repairs(suggested=True))
    repairs: Sequence[Iterable[Edit]] = (
        (),
        clean_file(dump, rules=book).edits,
        clean_file(dump, rules=suggesting).edits,
    )
    as_it_is, cleaned, suggested = (error_rate(dump, edits) for edits in repairs)
    return as_it_is, cleaned, suggested


def read_by_ocr() -> list[Path]:
    """The dumps of the press that OCR made, and whose printed lines are lines of the dump."""
    return [
        dump
        for gold in sorted(PRESS.glob("*.gold.json"))
        if _has_lines(dump := gold.with_suffix("").with_suffix(".txt"))
    ]


def _has_lines(dump: Path) -> bool:
    """Whether most of the texts that a gold says were misread or not are whole lines of their dump."""
    gold = json.loads(dump.with_suffix(".gold.json").read_text(encoding="utf-8"))
    lines = lines_of(dump.read_text(encoding="utf-8"), ())
    read = [record for article in gold["articles"] for record in article["records"] if "truth" in record]
    return 2 * sum(is_read_whole(record, lines) for record in read) > max(1, len(read))


def is_read_whole(record: dict[str, Any], lines: Sequence[tuple[str, str]]) -> bool:
    """Whether a text was read as whole lines of the dump."""
    pieces = record["pieces"] if "truth" in record else []
    return bool(pieces) and all(lines[number - 1][0] == text for number, text in pieces)


def lines_of(text: str, edits: tuple[Edit, ...]) -> list[tuple[str, str]]:
    """Each line as it is and as it reads, without the white space around it."""
    found: list[tuple[str, str]] = []
    start = 0
    for line in text.split("\n"):
        end = start + len(line)
        found.append((line.strip(), read_span(text, edits, start, end).strip()))
        start = end + 1
    return found


def main() -> None:
    """Print a row a dump."""
    options = ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    options.add_argument("--proofreader", metavar="NAME")
    options.add_argument("names", nargs="*", metavar="DUMP")
    asked = options.parse_args()
    proofreader = load_proofreader(asked.proofreader) if asked.proofreader else None
    print(f"{'dump':20}{'as it is':>10}{'cleaned':>10}{'suggested':>11}{'less by':>10}")
    for dump in read_by_ocr():
        if dump.stem in asked.names or not asked.names:
            rates = error_rates(dump, proofreader)
            print(f"{dump.stem:20}" + "".join(f"{rate:>10.4f}" for rate in rates) + f"{1 - rates[2] / rates[0]:>11.3f}")


if __name__ == "__main__":
    main()
