"""Lists every paragraph that does not come out, one by one: which line it fails at, how, and what could tell.

    python tests/quality/errors.py          (make errors)

Takes the dumps of the press and, where it stands beside the project, of the bench; writes docs/errors.md. Of the
bench only line numbers are given, since its dumps are no part of the project.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

from figures import ROOT, dumps
from scoring.paragraphs import BODY
from scoring.text import folded, like_pairs

from cleaner import clean_file
from cleaner.issue import Issue
from cleaner.language import Seam
from cleaner.pipeline import lay_out, shipped_rules
from cleaner.source import read_file
from cleaner.typography import closes

PAGE = ROOT / "docs" / "errors.md"
_SHOWN = 14
_LIKE = 97
_CALLED = {
    **dict.fromkeys(BODY, "another paragraph"),
    **{"H": "a heading", "H3": "a heading", "C": "a caption", "T": "a headline", "L": "a summary", "A": "a byline"},
}
HEAD = """\
# What does not come out

Every paragraph of the dumps with a gold that does not come out at a likeness of 0.97, one by one: at which line it
fails, how, and what in the text could tell a reader better. The list is written by `make errors` from golds and output;
what could tell is read off the signs at the seam, not judged by hand. Of the real dumps, which are no part of the
project, only the numbers of lines are given. What groups of them have in common, and whether a reader could decide
it, stands in [accuracy.md](accuracy.md#what-is-left).

What could tell:

- *a sign*: the line is open, by a comma, a bracket or its last character, and another text begins below it; or a word
  lies across the right seam and none across the wrong one.
- *its sense*: both seams are whole words or none; only what is said tells.
- *nothing whole*: the paragraph's lines are not whole in the dump: two columns on one line, or lost characters.
- *another copy*: the lines are right and characters in them are wrong; only another printing could tell.
"""


@dataclass(frozen=True)
class _Error:
    """A paragraph that does not come out: its first dump line, how it fails, and what could tell."""

    line: int
    words: str
    how: str
    tells: str


def _blocks_of(issue: Issue) -> dict[int, tuple[int, int]]:
    """By dump line the article and the block that it came out in; the last one where it was parted."""
    source = issue.reading.source
    found: dict[int, tuple[int, int]] = {}
    for number, article in enumerate(issue.articles):
        for place, block in enumerate(article.blocks):
            for piece in block.pieces:
                found[source.text.count("\n", 0, piece.start) + 1] = (number, place)
    return found


def _missed(gold: dict[str, Any], issue: Issue) -> Iterator[dict[str, Any]]:
    records = [r for a in gold["articles"] for r in a["records"] if r["tag"] in BODY and not r["doubtful"]]
    found = [folded(p) for article in issue.articles for p in article.paragraphs]
    wanted = [text for r in records if (text := folded(r["text"]))]
    there = {text for _, text in like_pairs(found, wanted, _LIKE)}
    return (record for record in records if folded(record["text"]) and folded(record["text"]) not in there)


def _tells(seam: Seam, wrong: Seam | None, left: str) -> str:
    """What tells the right seam from the wrong one."""
    if closes(left):
        return "its sense"
    word = bool(seam.word or seam.repeated) and not (wrong and (wrong.word or wrong.repeated))
    return "a sign" if word or seam.openness > 0 else "its sense"


def _errors(dump: Path, gold: dict[str, Any], shown: bool) -> Iterator[_Error]:
    issue = clean_file(dump)
    page, _ = lay_out(read_file(dump, None), shipped_rules())
    blocks = _blocks_of(issue)
    text_of = {shape.line.number: shape.text for shape in page.shapes}
    records = [r for a in gold["articles"] for r in a["records"]]
    owner = {p[0]: number for number, record in enumerate(records) for p in record["pieces"]}
    for record in _missed(gold, issue):
        lines = [line for line, _ in record["pieces"]]
        words = record["text"][:_SHOWN] if shown else ""
        if not lines:
            yield _Error(0, words, "no line of it is whole in the dump", "nothing whole")
            continue
        lost = [line for line in lines if line not in blocks]
        if lost:
            yield _Error(lines[0], words, f"line {lost[0]} comes out in no text", "its sense")
            continue
        cut = next(((a, b) for a, b in pairwise(lines) if blocks[a] != blocks[b]), None)
        if cut:
            left, right = cut
            mates = sorted(line for line, block in blocks.items() if block == blocks[left])
            after = next((line for line in mates if line > left and owner.get(line) != owner.get(left)), None)
            seam = page.language.seam(text_of.get(left, ""), text_of.get(right, ""))
            wrong = page.language.seam(text_of.get(left, ""), text_of.get(after, "")) if after else None
            ends = f"goes on in line {after}" if after else "ends"
            yield _Error(left, words, f"should go on in line {right}, but {ends}", _tells(seam, wrong, text_of[left]))
            continue
        strangers = [
            line for line, block in blocks.items() if block == blocks[lines[0]] and owner.get(line) != owner[lines[0]]
        ]
        if strangers:
            joined = min(strangers, key=lambda line: (abs(line - lines[0]), line))
            what = _CALLED.get(records[owner[joined]]["tag"], "another text") if joined in owner else "no text"
            yield _Error(lines[0], words, f"came out with line {joined}, {what}", "its sense")
        else:
            yield _Error(lines[0], words, "characters are wrong or lost", "another copy")


def _table(name: str, errors: list[_Error], shown: bool) -> str:
    head = (
        "| line | paragraph | how it fails | what could tell |"
        if shown
        else "| line | how it fails | what could tell |"
    )
    rows = [
        "| "
        + " | ".join(
            [str(e.line) if e.line else "–", *([e.words.replace("|", "\\|")] if shown else []), e.how, e.tells]
        )
        + " |"
        for e in sorted(errors, key=lambda e: (e.line, e.how, e.words))
    ]
    return "\n".join([f"## {name}", "", head, "|" + "---|" * head.count(" | ") + "---|", *rows, ""])


def main() -> None:
    """Write the page."""
    parts = [HEAD]
    for name, (dump, gold) in dumps().items():
        shown = dump.is_relative_to(ROOT)
        errors = list(_errors(dump, json.loads(gold.read_text(encoding="utf-8")), shown))
        if errors:
            parts.append(_table(name, errors, shown))
    PAGE.write_text("\n".join(parts).rstrip() + "\n", encoding="utf-8")
    print(f"wrote {PAGE.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
