"""What cleaning does to text that nothing is wrong with: the manuscripts of the press, paragraph by paragraph.

Gives the edits that it makes there. Each of them is a false one, but for the blank in a name of two characters, which
printers set (林 海 摄) and cleaning takes out.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from cleaner import clean

_WANTED = frozenset({"credit-name"})


@dataclass(frozen=True)
class FalseEdit:
    """An edit in clean text, with a few characters around it."""

    manuscript: str
    rule: str
    text: str
    replacement: str


def manuscripts(press: Path) -> dict[str, str]:
    """The text of each publication as its authors wrote it, by its name."""
    found: dict[str, str] = {}
    for path in sorted(press.glob("*.gold.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        records = [record for article in gold["articles"] for record in article["records"]]
        # The gold of an OCR dump lacks what was not read.
        if not any("truth" in record for record in records):
            name = path.name.partition("-")[0]
            found.setdefault(name, "\n\n".join(record["text"] for record in records) + "\n")
    return found


def false_edits(name: str, text: str) -> Iterator[FalseEdit]:
    """The edits that cleaning makes in a manuscript, and should not."""
    for edit in clean(text).edits:
        if edit.rule not in _WANTED:
            around = text[max(0, edit.start - 8) : edit.end + 8]
            yield FalseEdit(name, edit.rule, around, edit.replacement)
