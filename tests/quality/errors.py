"""Lists every paragraph that does not come out, one by one: which line it fails at, how, and what could tell.

    python tests/quality/errors.py          (make errors)

Takes the dumps of the press and, where it stands beside the project, of the bench; writes docs/errors.md. Of the
bench only line numbers are given, since its dumps are no part of the project.
"""

import json
from bisect import bisect
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

from figures import ROOT, dumps
from scoring.paragraphs import BODY
from scoring.text import folded, like_pairs

from cleaner import clean_file
from cleaner.issue import Issue
from cleaner.layout.page import Page
from cleaner.pipeline import lay_out, shipped_rules
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


class _Output:
    """What came of a dump: the block that each line came out in, and what its seams are like."""

    def __init__(self, issue: Issue, page: Page) -> None:
        printed = issue.reading.source.lines
        starts = [line.start for line in printed]
        self.block_of: dict[int, tuple[int, int]] = {}
        self.lines_of: dict[tuple[int, int], list[int]] = defaultdict(list)
        for article, blocks in enumerate(issue.articles):
            for place, block in enumerate(blocks.blocks):
                for piece in block.pieces:
                    line = printed[bisect(starts, piece.start) - 1].number
                    self.block_of[line] = (article, place)
                    self.lines_of[article, place].append(line)
        self._texts = {shape.line.number: shape.text for shape in page.shapes}
        self._language = page.language

    def tells(self, left: int, right: int, wrong: int | None) -> str:
        """What tells the right seam from the wrong one."""
        text = self._texts.get(left, "")
        seam = self._language.seam(text, self._texts.get(right, ""))
        other = self._language.seam(text, self._texts.get(wrong, "")) if wrong else None
        word = bool(seam.word or seam.repeated) and not (other and (other.word or other.repeated))
        return "a sign" if not closes(text) and (word or seam.openness > 0) else "its sense"


def _missed(gold: dict[str, Any], issue: Issue) -> Iterator[dict[str, Any]]:
    records = [r for a in gold["articles"] for r in a["records"] if r["tag"] in BODY and not r["doubtful"]]
    found = [folded(p) for article in issue.articles for p in article.paragraphs]
    wanted = [text for r in records if (text := folded(r["text"]))]
    there = {text for _, text in like_pairs(found, wanted, _LIKE)}
    return (record for record in records if folded(record["text"]) and folded(record["text"]) not in there)


def _errors(dump: Path, gold: dict[str, Any], shown: bool) -> Iterator[_Error]:
    issue = clean_file(dump)
    page, _ = lay_out(issue.reading.source, shipped_rules())
    output = _Output(issue, page)
    records = [r for a in gold["articles"] for r in a["records"]]
    owners = {line: number for number, record in enumerate(records) for line, _ in record["pieces"]}
    called = {line: _CALLED.get(records[number]["tag"], "another text") for line, number in owners.items()}
    for record in _missed(gold, issue):
        line, how, tells = _failure([line for line, _ in record["pieces"]], output, owners, called)
        yield _Error(line, record["text"][:_SHOWN] if shown else "", how, tells)


def _failure(
    lines: Sequence[int], output: _Output, owners: Mapping[int, int], called: Mapping[int, str]
) -> tuple[int, str, str]:
    """At which of its lines a paragraph fails, how, and what could tell."""
    if not lines:
        return 0, "no line of it is whole in the dump", "nothing whole"
    lost = next((line for line in lines if line not in output.block_of), None)
    if lost is not None:
        return lines[0], f"line {lost} comes out in no text", "its sense"
    mine = owners[lines[0]]
    cut = next(((a, b) for a, b in pairwise(lines) if output.block_of[a] != output.block_of[b]), None)
    if cut:
        left, right = cut
        block = output.lines_of[output.block_of[left]]
        wrong = min((line for line in block if line > left and owners.get(line) != mine), default=None)
        ends = f"goes on in line {wrong}" if wrong else "ends"
        return left, f"should go on in line {right}, but {ends}", output.tells(left, right, wrong)
    strangers = [line for line in output.lines_of[output.block_of[lines[0]]] if owners.get(line) != mine]
    if strangers:
        joined = min(strangers, key=lambda line: (abs(line - lines[0]), line))
        return lines[0], f"came out with line {joined}, {called.get(joined, 'no text')}", "its sense"
    return lines[0], "characters are wrong or lost", "another copy"


def _table(name: str, errors: list[_Error], shown: bool) -> str:
    heads = ["line", *(["paragraph"] if shown else []), "how it fails", "what could tell"]
    rows = [
        [str(e.line or "–"), *([e.words.replace("|", "\\|")] if shown else []), e.how, e.tells]
        for e in sorted(errors, key=lambda e: (e.line, e.how, e.words))
    ]
    lines = [f"| {' | '.join(cells)} |" for cells in (heads, *rows)]
    return "\n".join([f"## {name}", "", lines[0], "|" + "---|" * len(heads), *lines[1:], ""])


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
