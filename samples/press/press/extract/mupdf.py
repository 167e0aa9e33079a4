"""PyMuPDF's plain text, block by block in the order of the content stream."""

from pathlib import Path

import pymupdf


def extract(pdf: Path) -> str:
    """The text of `pdf`, a form feed after each page, as in PyMuPDF's own example."""
    with pymupdf.open(pdf) as book:
        return "".join(page.get_text() + "\f" for page in book)
