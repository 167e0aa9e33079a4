"""What a proofreader is worth: how many of the misreadings that it names are right, by how much likelier it finds them.

    CLEANER_MODEL=… python tests/quality/proofreading.py [--proofreader NAME] [--list] [DUMP…]

Takes the dumps of the press that OCR read line by line, with what was printed, and the manuscripts, in which nothing
was misread; gives a row for each band of gains, and apart those for which other readings are nearly as likely. A
character that is put right is right, one that was misread and is wrong still is of no use, any other is wrong. Another
file is named by its path, and its misreadings are listed.
"""

import json
import sys
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from math import inf
from pathlib import Path

from characters import error_of, is_read_whole, lines_of, read_by_ocr
from figures import PRESS
from harm import manuscripts

from cleaner import Issue, clean
from cleaner.articles.proofreading import PROOFREADING, ProofreadingSettings
from cleaner.decisions import Edit
from cleaner.pipeline import shipped_rules
from cleaner.proofreader import Proofreader, load_proofreader
from cleaner.rulebook import Rulebook

BANDS = (4, 6, 8, 10, 12, 14, 17, 20)
# The note of an edit gives its gain to one place.
ROUNDED = 0.05
VERDICTS = ("right", "of no use", "wrong")


@dataclass(frozen=True)
class Judged:
    """A misreading that was named, the band that its gain is in, what stands around it, and one of the verdicts."""

    band: int
    edit: Edit
    text: str
    verdict: str


def only_named(proofreader: Proofreader) -> Rulebook:
    """The shipped rules, with a proofreader that puts nothing right and names all from the first band on."""
    rules = tuple(
        replace(rule, confidence=1.0, settings=ProofreadingSettings(((BANDS[0], 1.0),), inf))
        if rule.operator is PROOFREADING
        else rule
        for rule in shipped_rules().rules
    )
    return replace(shipped_rules(), rules=rules, proofreader=proofreader)


def named(issue: Issue) -> Iterator[Edit]:
    """The misreadings that a proofreader has named in an issue."""
    return (edit for edit in issue.suggestions if edit.rule == "misread-character")


def judged(edit: Edit, text: str, verdict: str) -> Judged:
    """A misreading with its verdict."""
    around = f"{text[max(0, edit.start - 8) : edit.start]}[{text[edit.start : edit.end]}>{edit.replacement}]"
    gain = float(edit.note.removeprefix("likelier by ").partition(" ")[0])
    band = max(band for band in BANDS if band <= gain + ROUNDED)
    return Judged(band, edit, around + text[edit.end : edit.end + 8].replace("\n", "⏎"), verdict)


def in_a_dump(dump: Path, book: Rulebook) -> Iterator[Judged]:
    """What a proofreader says of the lines of which is known what was printed."""
    text = dump.read_text(encoding="utf-8")
    gold = json.loads(dump.with_suffix(".gold.json").read_text(encoding="utf-8"))
    records = [record for article in gold["articles"] for record in article["records"]]
    issue = clean(text, rules=book)
    as_printed = lines_of(text, issue.edits)
    starts = [0]
    for line in text.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    for record in records:
        if not is_read_whole(record, as_printed):
            continue
        spans = list(pairwise(starts))
        mine = [spans[number - 1] for number, _ in record["pieces"]]
        wrong = error_of(record, as_printed)
        for edit in (e for e in named(issue) if any(start <= e.start < end for start, end in mine)):
            repaired = lines_of(text, tuple(sorted((*issue.edits, edit), key=lambda e: (e.start, e.end))))
            less = wrong - error_of(record, repaired)
            yield judged(edit, text, VERDICTS[0] if less > 0 else VERDICTS[1] if less == 0 else VERDICTS[2])


def in_clean_text(text: str, book: Rulebook) -> Iterator[Judged]:
    """What a proofreader says of a text in which nothing was misread."""
    return (judged(edit, text, VERDICTS[2]) for edit in named(clean(text, rules=book)))


def _print(name: str, found: Iterable[Judged], each: bool) -> None:
    found = sorted(found, key=lambda j: -j.band)
    for several in (False, True):
        for band in BANDS:
            count = Counter(j.verdict for j in found if j.band == band and (", or " in j.edit.note) is several)
            row = "".join(f"{count[verdict]:>11}" for verdict in VERDICTS)
            if count:
                print(f"{name:20}{band:>4}{row}{'  of several' if several else ''}", flush=True)
    for j in found if each else ():
        print(f"    {j.verdict:10} {j.text}  {j.edit.note}", flush=True)


def main() -> None:
    """Print the rows of each dump and each manuscript."""
    options = ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    options.add_argument("--proofreader", default="gguf")
    options.add_argument("--list", action="store_true", help="print each misreading as well")
    options.add_argument("names", nargs="*", metavar="DUMP")
    asked = options.parse_args()
    book = only_named(load_proofreader(asked.proofreader))
    print(f"{'text':20}{'gain':>4}" + "".join(f"{verdict:>11}" for verdict in VERDICTS))
    for dump in read_by_ocr():
        if dump.stem in asked.names or not asked.names:
            _print(dump.stem, in_a_dump(dump, book), asked.list)
    for name, text in manuscripts(PRESS).items():
        if name in asked.names or not asked.names:
            _print(name, in_clean_text(text, book), asked.list)
    for path in (Path(name) for name in asked.names if name.endswith(".txt")):
        _print(path.stem, in_clean_text(path.read_text(encoding="utf-8"), book), True)


if __name__ == "__main__":
    sys.exit(main())
