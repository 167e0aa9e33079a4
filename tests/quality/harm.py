"""What cleaning does to text that nothing is wrong with: the manuscripts of the press, and documentation of packages.

Gives the edits that it makes there. Each of them is a false one, but for the blank in a name of two characters, which
printers set (林 海 摄) and cleaning takes out, and for the marks of Markdown and HTML, which it reads.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import distributions
from pathlib import Path

from cleaner import clean

_WANTED = frozenset({"credit-name"})
_MARKUP = frozenset(
    {
        *("heading-marks", "page-rule", "table-bars", "emphasis-marks", "quote-mark", "picture-reference"),
        *("html-block", "html-table", "html-comment", "html-inline", "html-heading", "html-entities", "line-break-tag"),
        *("model-fence", "escaped-sign", "bold-heading", "emphasised-line"),
    }
)
# The documentation of ftfy quotes garbled text, and our own a dump.
_QUOTES_WHAT_IS_WRONG = frozenset({"ftfy", "print-cleaner"})
_LEAST_DOCUMENTATION = 500


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


def documentation() -> dict[str, str]:
    """What the packages that are installed here say of themselves, by their names."""
    found: dict[str, str] = {}
    for package in distributions():
        name, text = package.metadata["Name"], str(package.metadata.get_payload() or "")
        if name not in _QUOTES_WHAT_IS_WRONG and len(text) >= _LEAST_DOCUMENTATION:
            found[name] = text
    return dict(sorted(found.items()))


def false_edits(name: str, text: str) -> Iterator[FalseEdit]:
    """The edits that cleaning makes in a manuscript, and should not."""
    for edit in clean(text).edits:
        if edit.rule not in _WANTED | _MARKUP:
            around = text[max(0, edit.start - 8) : edit.end + 8]
            yield FalseEdit(name, edit.rule, around, edit.replacement)
