"""Draws docs/pictures/diff.svg: the beginning of `cleaner diff` on a sample, as a terminal shows it."""

from __future__ import annotations

import io
import re
from pathlib import Path

from rich.console import Console

from cleaner import clean_file
from cleaner.render.ledger import ledger_of
from cleaner.render.sheets import sheets_of
from cleaner.render.terminal import diff_lines

ROOT = Path(__file__).parent.parent.parent
LINES, WIDTH = 30, 110


def main() -> None:
    """Draw the picture."""
    issue = clean_file(ROOT / "samples" / "ocr.txt")
    sheets = sheets_of(issue)
    console = Console(record=True, width=WIDTH, file=io.StringIO(), force_terminal=True)
    for line in list(diff_lines(issue, sheets, ledger_of(issue, sheets), False, 4))[:LINES]:
        console.print(line, soft_wrap=False)
    svg = console.export_svg(title="cleaner diff samples/ocr.txt --article 4", unique_id="diff")
    # The picture loads no font from elsewhere, and Chinese is twice as wide as rich makes its text here.
    fonts, rest = svg.index("@font-face"), svg.index(".diff-matrix")
    drawn = re.sub(r' textLength="[^"]*"', "", svg[:fonts] + svg[rest:])
    (Path(__file__).parent / "diff.svg").write_text(drawn, encoding="utf-8")


if __name__ == "__main__":
    main()
